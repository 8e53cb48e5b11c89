/** What happened over time: the ready queries of the history, and what began in a time range. */
import { historyAnswer, historyCommand, type Row, ready, sqlOf } from '../history.ts';
import type { Given, Intent, TimeRange } from '../port.ts';
import { duration, rangeText } from '../tell.ts';

const dayMs = 86_400_000;

export const pastIntents = {
  leaks: readyIntent(
    'leaks',
    'which pods could have left with a wrong address',
    (row) => `${row.namespace}/${row.pod} (${row.egress_ip}): ${spanOf(row.leak_ms)}, ${row.trigger}, ${row.ts}`,
    'No pod that could have left with a wrong address is in the history of the last 30 days.',
  ),
  'pod-convergence': readyIntent(
    'pod-convergence',
    'how long new pods take to converge',
    (row) => `${row.ts}, ${row.trigger}: ${row.pods} pods, median ${row.p50_ms} ms, p99 ${row.p99_ms} ms`,
    'No pod that converged is in the history of the last 7 days.',
  ),
  'restart-effects': readyIntent(
    'longest-findings',
    'how long violations lasted',
    (row) =>
      `${row.kind} on ${row.node ?? 'no node'} (${row.egress_ip ?? 'no object'}): ${row.seconds} s from ${row.since} to ${row.resolved_at}${Number(row.unobserved_seconds) > 0 ? `, ${row.unobserved_seconds} s of them not observed` : ''}`,
    'No violation that was put right is in the history of the last 30 days.',
  ),
  'who-used': {
    ...readyIntent(
      'who-used',
      'who used which address, and when',
      usedRow,
      'No pod that began or ended to use it is in the history of the last 30 days.',
    ),
    takes: ['egressip'],
    // The ready query has all objects.
    command: (given) => (given.entities.egressip === undefined ? ready('who-used') : historyCommand(usedSql(given))),
    answer: (asked) =>
      historyAnswer(
        asked,
        asked.entities.egressip === undefined ? { query: 'who-used' } : usedSql(asked),
        asked.entities.egressip === undefined
          ? usedRow
          : (row) => `${row.ts}: ${row.namespace}/${row.pod}, ${row.trigger === 'pod-end' ? 'end' : 'begin'} of its use`,
        'No pod that began or ended to use it is in the history; pods that only stayed are not in it.',
      ),
  },
  'findings-per-day': readyIntent(
    'findings-per-day',
    'how many findings there were each day',
    (row) => `${String(row.ts).slice(0, 10)}: ${row.fired} ${row.kind} on ${row.nodes} nodes`,
    'No finding that fired is in the history of the last 90 days.',
  ),
  'not-observed': readyIntent(
    'not-observed',
    'when nobody looked',
    (row) => `${row.node ?? 'the cluster'}: from ${row.since} to ${row.until ?? 'now'}, ${row.seconds} s`,
    'No gap is in the history of the last 30 days.',
  ),
  'incident-history': {
    title: 'which incidents began and ended',
    overTime: true,
    command: (given) => (given.range === null ? ready('incidents') : historyCommand(incidentsSql(given))),
    answer: (asked) =>
      historyAnswer(
        asked,
        asked.range === null ? { query: 'incidents' } : incidentsSql(asked),
        incidentRow,
        `No incident that began or ended is in the history${asked.range === null ? ' of the last 30 days' : ` ${rangeText(asked.range)}`}.`,
      ),
  },
  'consistency-history': {
    title: 'how the consistency developed',
    overTime: true,
    command: (given) => (given.range === null ? ready('consistency') : historyCommand(consistencySql(given))),
    answer: (asked) =>
      historyAnswer(
        asked,
        asked.range === null ? { query: 'consistency' } : consistencySql(asked),
        (row) => `${row.ts}: ${row.consistency === null ? 'not known' : `${(Number(row.consistency) * 100).toFixed(2)} %`}`,
        'No sample of it is in the history.',
      ),
  },
  'what-changed': {
    title: 'what happened in a time',
    takes: ['node', 'egressip', 'kind'],
    overTime: true,
    command: (given) => historyCommand(happenedSql(ranged(given))),
    answer: async (asked) => {
      const given = { ...asked, ...ranged(asked) };
      const { kind: _kind, ...named } = asked.entities;
      const changes = { ...given, entities: named };
      const none = `No finding that fired or was resolved is in the history ${rangeText(given.range)}.`;
      const [done, happened] = await Promise.all([
        historyAnswer(changes, sqlOf(changes, doneToCluster, 'ORDER BY ts DESC'), (row) => `${row.ts}: ${row.text}`, ''),
        historyAnswer(given, happenedSql(given), happenedRow, none),
      ]);
      const nothingDone = 'No upgrade, reboot, restart of a controller or edit of an object is in it.';
      return [...happened, ...(done.length < 2 ? [nothingDone] : ['Done to the cluster:', ...done.slice(1)])];
    },
  },
} as const satisfies Record<string, Intent>;

function readyIntent(query: string, title: string, textOf: (row: Row) => string, none: string): Intent {
  return { title, command: () => ready(query), answer: (asked) => historyAnswer(asked, { query }, textOf, none) };
}

const spanOf = (ms: unknown): string => (typeof ms === 'number' ? duration(ms) : 'not known how long');

function usedRow(row: Row): string {
  const until = row.until ?? (row.unknown_since == null ? 'now' : `not known after ${row.unknown_since}`);
  return `${row.egress_ip}: ${row.namespace}/${row.pod} from ${row.since ?? 'before the history began'} to ${until}`;
}

const usedSql = (given: Given) =>
  sqlOf(
    given,
    { table: 'convergence', columns: 'ts, egress_ip, namespace, pod, trigger', where: "trigger IN ('pod-start', 'pod-end')" },
    'ORDER BY ts DESC',
  );

const incidentsSql = (given: Given) =>
  sqlOf(
    given,
    {
      table: 'incidents',
      columns: 'ts, kind, severity, state, node, egress_ip, pods, findings, reason',
      where: "state IN ('firing', 'resolved') AND severity <> 'info'",
    },
    'ORDER BY ts DESC',
  );

const incidentRow = (row: Row) =>
  `${row.ts}: ${row.state}, ${row.kind}${row.node == null ? '' : ` on ${row.node}`}${row.egress_ip == null ? '' : ` (${row.egress_ip})`}, ${row.pods} pods, ${row.findings} findings`;

const consistencySql = (given: Given) =>
  sqlOf(
    given,
    {
      table: 'node_samples',
      columns:
        'ts, CASE WHEN count() = sum(CASE WHEN complete THEN 1 ELSE 0 END) THEN sum(matched) * 1.0 / sum(expected + actual - matched) END AS consistency',
    },
    'SAMPLE BY 1h ORDER BY ts DESC',
  );

/** Without a time it is the last day, and the answer says so. */
function ranged(given: Given): Given & { readonly range: TimeRange } {
  return { ...given, range: given.range ?? { from: given.now - dayMs, to: given.now, event: null } };
}

function happenedSql(given: Given & { readonly range: TimeRange }) {
  const { kind } = given.entities;
  const ofKind = kind === undefined ? '' : ` AND kind LIKE '${kind}%'`;
  return sqlOf(
    given,
    {
      table: 'findings',
      columns: 'ts, kind, state, node, egress_ip, reason',
      where: `state IN ('firing', 'resolved') AND severity <> 'info'${ofKind}`,
    },
    'ORDER BY ts DESC',
  );
}

/** Upgrades, reboots, restarts of controllers, edits of objects. */
const doneToCluster = { table: 'cluster_changes', columns: 'ts, what, node, egress_ip, text' } as const;

const happenedRow = (row: Row) => `${row.ts}: ${row.state}, ${row.kind}: ${row.reason}`;
