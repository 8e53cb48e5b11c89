/** A verdict for people: the answer first, then the nodes, what is wrong and why, and what could not be seen. */
import type { Incident } from '#libs/contracts/findings.ts';
import type { NodeVerdict, RowCounts, Verdict } from '#libs/contracts/verdict.ts';
import { percent, plural } from '#libs/contracts/words.ts';
import { type ExitCode, exitCodes, type Terminal } from '../command.ts';
import { coloured } from './colour.ts';
import { type Column, table } from './table.ts';

/**
 * What was found is found, whatever could not be read besides: findings win over incomplete, as in status, findings and explain, and
 * the text says both. Information alone fails nothing; a pending finding fails only where `strict` says so.
 */
export function exitCodeOf(verdict: Verdict, strict = false): ExitCode {
  const alarming = verdict.findings.some(({ state, severity }) => (state === 'firing' || strict) && severity !== 'info');
  if (alarming) return exitCodes.findings;
  return verdict.complete ? exitCodes.fine : exitCodes.incomplete;
}

export function verdictText(verdict: Verdict, terminal: Terminal): string {
  const { missing, incidents, nodes } = verdict;
  return [
    headline(verdict, terminal),
    summaryLine(verdict),
    ...(nodes.length === 0 ? [] : ['', table(nodes, nodeColumns, terminal)]),
    ...(incidents.length === 0 ? [] : ['', ...incidents.flatMap((incident) => incidentLines(incident, terminal))]),
    ...(missing.length === 0 ? [] : ['', 'Missing:', ...missing.map((line) => `  ${printable(line)}`)]),
    ...unjudgedLines(verdict),
  ].join('\n');
}

function headline(verdict: Verdict, terminal: Terminal): string {
  const { critical, warning, info } = verdict.summary.findings;
  const counts = [counted(critical, 'critical'), counted(warning, 'warning'), counted(info, 'info')].filter((part) => part !== null);
  const alarming = verdict.findings.filter((finding) => finding.severity !== 'info');
  const firing = alarming.some((finding) => finding.state === 'firing');
  const word = firing ? 'FINDINGS' : !verdict.complete ? 'INCOMPLETE' : alarming.length > 0 ? 'PENDING' : 'OK';
  const what = alarming.length > 0 ? `${counts.join(', ')} in ${plural(verdict.incidents.length, 'incident')}` : 'nothing wrong found';
  const pending = alarming.filter((finding) => finding.state === 'pending').length;
  const open = pending === 0 ? '' : `, ${firing ? `${pending} of them ` : ''}not yet firing at the end`;
  const style = firing && critical > 0 ? 'critical' : word === 'OK' ? 'good' : 'warning';
  return coloured(`${word}: ${what}${open}${verdict.complete ? '' : ', input incomplete'}`, style, terminal);
}

function summaryLine({ summary, consistency }: Verdict): string {
  const rows = [countsText('SNAT', summary.snat), countsText('reroute', summary.reroute), countsText('mark', summary.mark)];
  return [
    `consistency ${consistency === null ? 'unknown' : percent(consistency)}`,
    plural(summary.egressIPs, 'EgressIP'),
    plural(summary.pods, 'pod'),
    plural(summary.nodes, 'node'),
    ...rows.filter((text) => text !== null),
  ].join(', ');
}

const nodeColumns: readonly Column<NodeVerdict>[] = [
  { title: 'NODE', value: (node) => node.node, keep: 'whole' },
  { title: 'CONSISTENCY', value: (node) => (node.consistency === null ? null : percent(node.consistency)), align: 'right' },
  { title: 'EXPECTED', value: (node) => node.expected, align: 'right', leaveOut: 3 },
  { title: 'ACTUAL', value: (node) => node.actual, align: 'right', leaveOut: 1 },
  { title: 'MATCHED', value: (node) => node.matched, align: 'right', leaveOut: 2 },
  { title: 'SNAT', value: (node) => fraction(node.snat), align: 'right' },
  { title: 'REROUTE', value: (node) => fraction(node.reroute), align: 'right' },
  { title: 'COMPLETE', value: (node) => (node.complete ? 'yes' : 'no') },
];

function incidentLines(incident: Incident, terminal: Terminal): string[] {
  const about = [
    incident.egressIP === null ? null : `EgressIP ${incident.egressIP}`,
    incident.address,
    incident.node === null ? null : `node ${incident.node}`,
    incident.pods === 0 ? null : plural(incident.pods, 'pod'),
  ].filter((part) => part !== null);
  const state = incident.state === 'firing' ? '' : ` (${incident.state})`;
  return [
    `${coloured(incident.severity.toUpperCase(), incident.severity, terminal)} ${incident.kind}${state}: ${printable(about.join(', '))}`,
    `  ${printable(incident.reason)}`,
  ];
}

const podsNamed = 5;

/** Unjudged pods by reason, including those on Windows nodes, although those leave nothing open. */
function unjudgedLines({ unjudged, summary }: Verdict): string[] {
  if (unjudged.length === 0) return [];
  const lines = [...Map.groupBy(unjudged, ({ reason }) => reason)].map(([reason, pods]) => {
    const more = pods.length - podsNamed;
    const names = pods.slice(0, podsNamed).map(({ pod, egressIP }) => (egressIP === null ? pod : `${pod} (${egressIP})`));
    return `  ${printable(`${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${reason}`)}`;
  });
  const others = summary.unjudgedPods - unjudged.length;
  return ['', 'Pods not judged:', ...lines, ...(others > 0 ? [`  and ${plural(others, 'other pod')}`] : [])];
}

function countsText(name: string, counts: RowCounts | null): string | null {
  return counts === null || counts.expected + counts.actual === 0 ? null : `${name} ${counts.matched} of ${counts.expected} matched`;
}

/** Matched of expected rows, and rows that exist without reason. */
function fraction(counts: RowCounts | null): string | null {
  if (counts === null) return null;
  const surplus = counts.actual - counts.matched;
  return `${counts.matched}/${counts.expected}${surplus > 0 ? ` +${surplus}` : ''}`;
}

function counted(count: number, what: string): string | null {
  return count === 0 ? null : `${count} ${what}`;
}

/** Names come from files: control characters are left out. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
