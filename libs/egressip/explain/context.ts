/** What the explanations of pods, addresses, nodes and objects have in common. */
import type { z } from 'zod';
import { type Finding, findingKindNames, type Incident, type Violation } from '#libs/contracts/findings.ts';
import type { EgressIPObject, LabelSelector, requiredKinds } from '#libs/contracts/objects.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Model } from '../model/port.ts';
import type { Monitor, RecentChange, SubjectType } from '../time/index.ts';

const causesInVerdict = 3;

export type Json = z.infer<ReturnType<typeof z.json>>;

export interface Context {
  readonly model: Model;
  readonly monitor: Monitor;
  readonly verdict: ReturnType<Model['verdict']>;
  readonly findings: readonly Finding[];
  /** Worth knowing although nothing is wrong. */
  readonly notes: readonly Violation[];
  /** The last unobserved time; null if there was none, or if it is unknown. */
  readonly gap: Gap | null;
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A part of an explanation: an address may belong to a pod and an object at once, and then has several. */
export interface SubjectExplanation {
  readonly found: boolean;
  readonly verdict: string;
  readonly steps: readonly ExplainStep[];
  readonly findings: readonly Finding[];
  readonly notes: readonly Violation[];
  readonly recent: readonly RecentChange[];
}

export function step(
  what: string,
  state: ExplainStep['state'],
  text: string,
  more: { node?: string | null; expected?: unknown; actual?: unknown; since?: string | null } = {},
): ExplainStep {
  const { node = null, expected = null, actual = null, since = null } = more;
  return { what, state, text, node, expected: asJson(expected), actual: asJson(actual), since };
}

export function findingStep({ reason, node, expected, actual, since }: Finding): ExplainStep {
  return step('finding', 'broken', reason, { node, expected, actual, since });
}

export function noteStep({ kind, reason, node, expected, actual }: Violation): ExplainStep {
  return step(kind, 'info', reason, { node, expected, actual });
}

/**
 * One step per cause, and a sentence that sums them up. `unknown`: parts that could not be judged, so that the sentence does not
 * call them right.
 */
export function wrongOf(
  { monitor }: Context,
  isMeant: (incident: Incident) => boolean,
  unknown: readonly string[] = [],
): { steps: ExplainStep[]; text: string } {
  const incidents = monitor.incidents().filter(isMeant);
  const steps = incidents.map(({ reason, node, since }) => step('finding', 'broken', reason, { node, since }));
  const shown = incidents.slice(0, causesInVerdict).map(({ reason }) => reason);
  const more = incidents.length - shown.length;
  const known = unknown.length === 0 ? 'Nothing is wrong with it.' : `No problem is known, but ${unknown.join('; ')}.`;
  const text = incidents.length === 0 ? known : `${shown.join(' ')}${more > 0 ? ` And ${plural(more, 'more cause')}.` : ''}`;
  return { steps, text };
}

/** The last changes of several subjects. With `egressIP`: changes of the nodes, without those that concern only another object. */
export function recentOf(
  { monitor }: Context,
  subjects: readonly (readonly [SubjectType, string | null])[],
  egressIP?: string | null,
): RecentChange[] {
  const all = subjects.flatMap(([type, name]) => (name === null ? [] : monitor.recent(type, name)));
  return all.filter((change) => egressIP === undefined || change.egressIP === undefined || change.egressIP === egressIP);
}

/** Lists each change once. An incident of one finding repeats its text without the kind, so the finding's line stays. */
export function eachOnce(changes: readonly RecentChange[]): RecentChange[] {
  const distinct = [...new Map(changes.map((change) => [`${change.at} ${change.text}`, change])).values()];
  const ofFindings = distinct.filter(({ text }) => findingLine.test(text));
  const said = new Set(ofFindings.map(({ at, text }) => `${at} ${text.replace(findingLine, '$1')}`));
  return distinct.filter(({ at, text }) => !said.has(`${at} ${text.replace(/^over: /, 'right again: ')}`));
}

const findingLine = new RegExp(`^(alert: |right again: )(?:${findingKindNames.join('|')}): `);

/** One step per address of the spec: its node and since when, or why it is on none. */
export function addressSteps(context: Context, object: EgressIPObject): ExplainStep[] {
  const history = context.monitor.objectHistory(object.name);
  const assigned = object.items.map(({ egressIP: address, node }) => {
    const since = history?.addresses.find((entry) => entry.address === address && entry.node === node)?.since ?? null;
    const broken = context.findings.find((finding) => isOfAddress(finding, object.name, address));
    const text = `${address} of ${object.name} is on ${node}${since === null ? ', since before monitoring began' : ''}`;
    const sinceText = since === null ? null : new Date(since).toISOString();
    if (broken === undefined) return step('address', 'ok', text, { node, since: sinceText });
    return step('address', 'broken', `${text}: ${broken.reason}`, {
      node,
      since: sinceText,
      expected: broken.expected,
      actual: broken.actual,
    });
  });
  const unassigned = context.findings
    .filter((finding) => finding.egressIP === object.name && finding.pod === null && finding.kind === 'unassigned-address')
    .map((finding) => step('address', 'broken', finding.reason, { since: finding.since }));
  const unread = context.model.servicesUnread();
  const text = `Services are unknown (${unread}), so an address of ${object.name} may also belong to a service`;
  return [...assigned, ...unassigned, ...(unread === null || assigned.length === 0 ? [] : [step('services', 'info', text)])];
}

function isOfAddress(finding: Finding, egressIP: string, address: string): boolean {
  return finding.egressIP === egressIP && finding.address === address && finding.pod === null && finding.kind !== 'unassigned-address';
}

/** Rows of a node or an object, counted. */
export function countStep(
  what: string,
  counts: { readonly expected: number | null; readonly actual: number | null; readonly matched: number | null },
  node: string | null = null,
  /** Nodes whose rows are not counted. */
  unread: readonly string[] = [],
): ExplainStep {
  const { expected, actual, matched } = counts;
  if (expected === null || actual === null || matched === null)
    return step('rows', 'unknown', `the rows of ${what} cannot be counted`, { node });
  const isRight = expected === matched && actual === matched;
  const uncounted = unread.length === 0 ? '' : `; the rows on ${unread.join(', ')} are not counted, since they cannot be read`;
  const text = `${matched} of the ${expected} rows of ${what} exist and are right${actual > matched ? `, ${actual - matched} other rows are wrong` : ''}${uncounted}`;
  if (isRight && unread.length > 0) return step('rows', 'unknown', text, { node, expected, actual });
  return step('rows', isRight ? 'ok' : 'broken', text, { node, expected, actual });
}

/** `namespace/name` of the pod a finding is about. */
export function podKeyOf({ pod }: Violation): string | null {
  return pod === null ? null : `${pod.namespace}/${pod.name}`;
}

/** A label selector as people write it. */
export function selectorText({ matchLabels, matchExpressions }: LabelSelector): string {
  const terms = [
    ...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(({ key, operator, values }) =>
      values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`,
    ),
  ];
  return terms.length === 0 ? 'everything' : terms.join(', ');
}

/** Why there may be more objects of these kinds than are known; null if all were read. */
export function unreadOf({ verdict }: Context, kinds: readonly (typeof requiredKinds)[number][]): string | null {
  const lines = verdict.missing.filter((line) => kinds.some((kind) => line.startsWith(`${kind} objects`)));
  return lines.length === 0 ? null : lines.join('; ');
}

export function nodeVerdict(context: Context, node: string): Verdict['nodes'][number] | undefined {
  return context.verdict.nodes.find((entry) => entry.node === node);
}

function asJson(value: unknown): Json | null {
  return value === null || value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}
