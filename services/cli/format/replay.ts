/**
 * The contents of a recording, for people: the verdict at its end, then the findings that fired and the addresses that moved on
 * the way.
 */
import type { Failover, FindingHistory, ReplayVerdict } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Terminal } from '../command.ts';
import { type Column, table } from './table.ts';
import { verdictText } from './verdict.ts';

export function replayText(verdict: ReplayVerdict, terminal: Terminal): string {
  const fired = verdict.history.filter((entry) => entry.firingAt !== null);
  return [
    verdictText(verdict, terminal),
    '',
    `On the way: ${plural(verdict.history.length, 'finding')}, of which ${fired.length} fired; ${plural(verdict.failovers.length, 'address', 'addresses')} moved`,
    ...(fired.length === 0 ? [] : ['', table(fired, historyColumns, terminal)]),
    ...(verdict.failovers.length === 0 ? [] : ['', table(verdict.failovers, failoverColumns, terminal)]),
    '',
    `${plural(verdict.stats.events, 'event')} in ${verdict.stats.wallMs} ms`,
  ].join('\n');
}

const historyColumns: readonly Column<FindingHistory>[] = [
  { title: 'FIRED', value: (entry) => seconds(entry.firingAt), align: 'right' },
  { title: 'RESOLVED', value: (entry) => seconds(entry.resolvedAt), align: 'right' },
  { title: 'KIND', value: (entry) => entry.kind, keep: 'whole' },
  { title: 'NODE', value: (entry) => entry.node },
  { title: 'EGRESSIP', value: (entry) => entry.egressIP },
  { title: 'POD', value: (entry) => (entry.pod === null ? null : `${entry.pod.namespace}/${entry.pod.name}`), keep: 'whole' },
  { title: 'REASON', value: (entry) => entry.reason, keep: 'text', leaveOut: 1 },
];

const failoverColumns: readonly Column<Failover>[] = [
  { title: 'MOVED', value: (failover) => seconds(failover.startedAt), align: 'right' },
  { title: 'EGRESSIP', value: (failover) => failover.egressIP, keep: 'whole' },
  { title: 'ADDRESS', value: (failover) => failover.address },
  { title: 'FROM', value: (failover) => failover.from },
  { title: 'TO', value: (failover) => failover.to },
  { title: 'CAUSE', value: (failover) => failover.cause, leaveOut: 2 },
  { title: 'CONVERGED AFTER', value: (failover) => after(failover), align: 'right' },
  { title: 'PODS', value: (failover) => failover.podsAffected, align: 'right', leaveOut: 1 },
];

function seconds(ms: number | null): string | null {
  return ms === null ? null : `${(ms / 1000).toFixed(3)} s`;
}

function after(failover: Failover): string | null {
  return failover.convergedAt === null ? null : `${failover.convergedAt - failover.startedAt} ms`;
}
