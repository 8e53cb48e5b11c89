/**
 * Why the findings are there: for each case the known failures that leave exactly these findings, best first, with what changed
 * just before. A failure is likely only if the rows or a change just before prove it, and only for findings that fire: rows that
 * are being written look like a failure for a moment. Otherwise it is possible, or unknown where no rule fits.
 */
import type { Finding } from '#libs/contracts/findings.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import type { CauseCase } from '#libs/contracts/why.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Model } from '../model/port.ts';
import type { Monitor, RecentChange } from '../time/index.ts';
import { type Case, casesOf, podsIn } from './case.ts';
import { type Rule, rules } from './rules.ts';

/** Findings of one cause begin together, though each database writes at its own pace. */
const togetherMs = 2_000;
const beforeMs = 60_000;
const mostBefore = 5;
const mostFingerprints = 20;

export type Recent = Pick<Monitor, 'recent'>;

/** `isWanted`: which of the cases, all unless said. */
export function why(
  findings: readonly Finding[],
  model: Model,
  monitor: Recent,
  isWanted: (of: Case) => boolean = () => true,
): CauseCase[] {
  const cases = casesOf(findings, model).filter(isWanted);
  const nodes = cases.length === 0 ? [] : model.verdict().nodes;
  return cases
    .map((of) => causeOf(of, monitor, nodes))
    .sort((a, b) => b.findings - a.findings || a.subject.name.localeCompare(b.subject.name));
}

function causeOf(whole: Case, monitor: Recent, nodes: Verdict['nodes']): CauseCase {
  const firing = whole.findings.filter(({ state }) => state === 'firing');
  const of = firing.length === 0 ? whole : settled(whole, firing);
  const since = Math.min(...of.findings.map(({ since: began }) => Date.parse(began)));
  const changes = changesBefore(of, since, monitor);
  const concerned = nodesOf(of);
  const unread = nodes.filter(({ node, complete }) => concerned.has(node) && !complete).map(({ node }) => node);
  // A database that cannot be read may hold more of it: "exactly these findings" cannot be said.
  const fitting = (unread.length > 0 || firing.length === 0 ? [] : rules.filter((rule) => fits(rule, of)))
    .map((rule) => ({ rule, seen: changes.some(({ text }) => follows(rule, text, of)) }))
    .sort((a, b) => Number(b.seen) - Number(a.seen));
  const [first, second] = fitting;
  const stands = first !== undefined && (first.seen || first.rule.provenByRows === true) && first.seen !== second?.seen;
  const verdict = first === undefined ? 'unknown' : stands ? 'likely' : 'open';
  const before = changes.slice(-mostBefore).map(({ at, text }) => ({ at: new Date(at).toISOString(), text, msBefore: since - at }));
  return {
    subject: of.subject,
    causes: fitting.map(({ rule: { failure, text, mechanism } }) => ({ failure, text, mechanism })),
    verdict,
    kinds: [...of.kinds].sort(),
    findings: of.findings.length,
    incidents: [...new Set(of.findings.map(({ incident }) => incident))],
    fingerprints: of.findings.slice(0, mostFingerprints).map(({ fingerprint }) => fingerprint),
    pods: podsIn(of.findings).size,
    since: new Date(since).toISOString(),
    before,
    summary: summaryOf(of, verdict, { fitting: fitting.map(({ rule }) => rule), unread, fires: firing.length > 0, last: before.at(-1) }),
  };
}

/** Findings that fire and those that began with them, even if still held off; none that began later. */
function settled(of: Case, firing: readonly Finding[]): Case {
  const last = Math.max(...firing.map(({ since }) => Date.parse(since))) + togetherMs;
  const findings = of.findings.filter(({ state, since }) => state === 'firing' || Date.parse(since) <= last);
  return { ...of, findings, kinds: new Set(findings.map(({ kind }) => kind)) };
}

function fits({ kinds, fits: also }: Rule, of: Case): boolean {
  return kinds.length === of.kinds.size && kinds.every((kind) => of.kinds.has(kind)) && (also === undefined || also(of));
}

function follows({ after }: Rule, text: string, of: Case): boolean {
  if (after === undefined) return false;
  return after instanceof RegExp ? after.test(text) : after(text, of);
}

/** Of the object, its nodes and those of the findings; not what the findings themselves gave. */
function changesBefore(of: Case, since: number, monitor: Recent): RecentChange[] {
  const { subject, findings } = of;
  const all = [
    ...(subject.type === 'egressip' ? monitor.recent('egressip', subject.name) : []),
    ...[...nodesOf(of)].flatMap((node) => monitor.recent('node', node)),
    ...[...podsIn(findings)].slice(0, mostFingerprints).flatMap((pod) => monitor.recent('pod', pod)),
  ];
  const distinct = [...new Map(all.map((change) => [`${change.at} ${change.text}`, change])).values()];
  return distinct
    .filter(({ at, text }) => at <= since && since - at <= beforeMs && !/^(wrong|alert|over|right again): /.test(text))
    .sort((a, b) => a.at - b.at);
}

/** Of the findings, and those that the object is on. */
function nodesOf({ subject, findings, model }: Case): Set<string> {
  const items = subject.type === 'egressip' ? (model.egressIP(subject.name)?.items ?? []) : [];
  return new Set([...findings.flatMap(({ node }) => node ?? []), ...items.map(({ node }) => node)]);
}

interface Told {
  readonly fitting: readonly Rule[];
  readonly unread: readonly string[];
  readonly fires: boolean;
  readonly last: CauseCase['before'][number] | undefined;
}

function summaryOf(of: Case, verdict: CauseCase['verdict'], { fitting, unread, fires, last }: Told): string {
  const what = `${plural(of.findings.length, 'finding')} of ${of.subject.name}`;
  const began = last === undefined ? '' : ` It began ${(last.msBefore / 1_000).toFixed(1)} s after this: ${last.text.replace(/\.$/, '')}.`;
  const [first] = fitting;
  if (unread.length > 0) return `${what}: the cause is unknown, since the database of ${unread.join(', ')} cannot be read.${began}`;
  if (!fires) return `${what}: the cause is unknown; a healthy cluster looks the same while it converges.${began}`;
  if (first === undefined || verdict === 'unknown')
    return `${what}: the cause is unknown; no known failure leaves exactly these findings.${began}`;
  if (verdict === 'likely') return `${what}, likely cause: ${first.text} (${first.failure}).${began}`;
  const named = fitting.map(({ failure, text }) => `${failure}, ${text}`).join('; or ');
  return `${what}, possible: ${named}; or something was lost or changed by hand. Each of these leaves exactly these findings, and no observation tells them apart.${began}`;
}
