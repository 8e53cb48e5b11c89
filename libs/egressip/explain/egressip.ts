/** From selector to row for one object: the pods it selects, its addresses, its rows and its moves. */
import type { Finding, FindingKind } from '#libs/contracts/findings.ts';
import { type EgressIPObject, objectKey } from '#libs/contracts/objects.ts';
import type { ExplainStep } from '#libs/contracts/questions.ts';
import type { UnjudgedPod } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import { addressKey } from '../ip/address.ts';
import { notUnderstoodText } from '../model/judge/open-objects.ts';
import type { Model, Translation } from '../model/port.ts';
import type { FailoverWithId } from '../time/index.ts';
import { flappingWindowMs } from '../time/settings.ts';
import {
  addressSteps,
  type Context,
  countStep,
  noteStep,
  recentOf,
  type SubjectExplanation,
  selectorText,
  step,
  unreadOf,
  wrongOf,
} from './context.ts';
import { findingsOf } from './of-object.ts';
import { leakSteps } from './past.ts';

const movesShown = 3;
const unjudgedNamed = 20;
const eventsShown = 3;

export function explainEgressIP(context: Context, name: string): SubjectExplanation {
  const { model } = context;
  const object = model.egressIP(name);
  const findings = findingsOf(model, context.findings, name);
  if (object === null) {
    const unknown = unreadOf(context, ['EgressIP']);
    const left = findings.length === 0 ? '' : `, but ${findings.length} findings are about rows that name it`;
    return {
      found: false,
      verdict: `${unknown === null ? `There is no EgressIP ${name}` : `It is unknown whether there is an EgressIP ${name} (${unknown})`}${left}.`,
      steps: [],
      findings,
      notes: [],
      recent: recentOf(context, [['egressip', name]]),
    };
  }
  const counts = context.verdict.egressIPs.find((entry) => entry.egressIP === name);
  const nodes = object.items.map(({ node }) => ['node', node] as const);
  const incidents = new Set(findings.map((finding) => finding.incident));
  const unread = unreadNodes(context);
  const unreadKinds = unreadOf(context, ['Namespace', 'Node', 'Pod']);
  const wrong = wrongOf(
    context,
    (incident) => incident.egressIP === name || incidents.has(incident.id),
    object.unreadable === undefined
      ? [...unread.map(unreadText), ...(unreadKinds === null ? [] : [unreadKinds])]
      : [`its spec cannot be read (${object.unreadable})`],
  );
  const places = object.items.map((item) => `${item.egressIP} on ${item.node}`).join(', ');
  const notes = context.notes.filter((note) => note.egressIP === name);
  const selected = new Set(model.podsOf(name));
  const flapping = flappingText(context, name);
  const unjudged = model.unjudged().filter(({ egressIP, pod }) => egressIP === name || (egressIP === null && selected.has(pod)));
  return {
    found: true,
    verdict: `${name} serves ${(counts?.pods ?? 0) - (counts?.standbyPods ?? 0)} pods with ${places === '' ? 'no address' : places}. ${stateText(wrong, flapping, unjudged.length)}`,
    steps: [
      ...specSteps(object),
      step('match', (counts?.pods ?? 0) === 0 ? 'info' : 'ok', matchText(object, counts)),
      ...addressSteps(context, object),
      ...object.items.flatMap(({ egressIP }) => cloudStep(context, egressIP)),
      ...(counts === undefined
        ? []
        : [
            countStep(
              name,
              counts,
              null,
              unread.map(({ node }) => node),
            ),
          ]),
      ...unjudgedSteps(unjudged),
      ...wrong.steps,
      ...notes.map(noteStep),
      ...useSteps(context, name),
      ...leakSteps(context, (finding) => finding.egressIP === name),
      // Flapping is about past moves: if every row is right now, no link of the chain is broken.
      ...(flapping === null ? [] : [step('flapping', 'info', flapping)]),
      ...moveSteps(context, name),
      ...model
        .eventsOf(name)
        .slice(-eventsShown)
        .map((event) => step('event', 'info', `${event.reason}: ${event.message}`, { since: event.lastAt })),
    ],
    findings,
    notes,
    recent: recentOf(context, [['egressip', name], ...nodes], name),
  };
}

/** Nodes whose database is not read: its rows of any object are unknown. */
function unreadNodes({ verdict }: Context): Context['verdict']['nodes'] {
  return verdict.nodes.filter(({ complete }) => !complete);
}

function unreadText({ node, reason }: Context['verdict']['nodes'][number]): string {
  return reason === null || reason.startsWith(`database of ${node}: `) ? `the database of ${node} cannot be read` : reason;
}

type Counts = Context['verdict']['egressIPs'][number] | undefined;

function matchText(object: NonNullable<ReturnType<Context['model']['egressIP']>>, counts: Counts): string {
  const selectors = `namespaces with ${selectorText(object.namespaceSelector)}, pods with ${selectorText(object.podSelector)}`;
  const standby = counts === undefined || counts.standbyPods === 0 ? '' : `, ${counts.standbyPods} of them served by another object`;
  return `${object.name} selects ${selectors}: ${counts?.pods ?? 0} pods that count${standby}`;
}

/** Fields of the spec beside the three that every release has, and a spec that cannot be read. */
function specSteps(object: EgressIPObject): ExplainStep[] {
  const { name, unreadable, notUnderstood, choosesNodes } = object;
  if (unreadable !== undefined) return [step('spec', 'unknown', `EgressIP ${name} cannot be read: ${unreadable}`)];
  return [
    ...(notUnderstood === undefined ? [] : [step('spec', 'unknown', notUnderstoodText(object))]),
    ...(choosesNodes === undefined
      ? []
      : [
          step(
            'spec',
            'info',
            `${name} has an egressNodeSelector: the nodes it selects need no label; this release does not evaluate which nodes these are`,
          ),
        ]),
  ];
}

export function cloudStep({ model }: Context, address: string): ExplainStep[] {
  const config = model.cloudConfig(address);
  if (config === null) return [];
  const isRight = config.assigned === 'True' && config.specNode === config.statusNode;
  const text = `the cloud has ${address} on ${config.statusNode ?? 'no node'} (asked for: ${config.specNode ?? 'none'}, Assigned=${config.assigned})`;
  return [step('cloud', isRight ? 'ok' : 'broken', text, { node: config.statusNode })];
}

function moveSteps({ monitor }: Context, name: string): ExplainStep[] {
  return monitor
    .failovers()
    .filter((failover) => failover.egressIP === name)
    .slice(-movesShown)
    .map((failover) => step('failover', failover.convergedAt === null ? 'info' : 'ok', failoverText(failover), { node: failover.to }));
}

/** The rows of unjudged pods are not counted. */
function unjudgedSteps(unjudged: readonly UnjudgedPod[]): ExplainStep[] {
  const [first] = unjudged;
  if (first === undefined) return [];
  const text = `${unjudged.length} ${unjudged.length === 1 ? 'pod' : 'pods'} could not be judged and not all of their rows are counted, the first ${first.pod}: ${first.reason}`;
  return [step('unjudged', 'unknown', text, { actual: unjudged.slice(0, unjudgedNamed) })];
}

/** What is wrong now, and whether the object moves too often although its rows are right. */
function stateText(
  wrong: { readonly steps: readonly ExplainStep[]; readonly text: string },
  flapping: string | null,
  unjudged: number,
): string {
  if (unjudged > 0) {
    const known = wrong.steps.length === 0 ? 'No problem with it is known' : wrong.text.replace(/\.$/, '');
    return `${known}, but ${unjudged} of its pods could not be judged.${flapping === null ? '' : ` And ${flapping}.`}`;
  }
  if (flapping === null) return wrong.text;
  return wrong.steps.length === 0 ? `Nothing is wrong with it at this moment, but ${flapping}.` : `${wrong.text} And ${flapping}.`;
}

/** Without a full stop; null if it does not flap. */
function flappingText({ monitor }: Context, name: string): string | null {
  const history = monitor.objectHistory(name);
  if (history?.flapping !== true) return null;
  const since = monitor.now() - flappingWindowMs;
  const causes = monitor.failovers().flatMap(({ egressIP, cause, startedAt }) => (egressIP === name && startedAt >= since ? [cause] : []));
  const tally = [...Map.groupBy(causes, (cause) => cause)].map(([cause, all]) => `${all.length} times ${cause}`).join(', ');
  const moves = history.moves.filter(({ at }) => at >= since).length;
  return `${name} is flapping: ${moves} moves within an hour${tally === '' ? '' : ` (${tally})`}, each of which cuts the connections through it`;
}

/** Whether any other node still has rows of the address, and what the databases cannot show. */
export function ownershipSteps(context: Context, address: string): ExplainStep[] {
  const { model, verdict, findings } = context;
  const nodes = nodesOf(model, address);
  const left = leftOf(findings, address, nodes);
  const but = nodes.length === 0 ? 'no node' : `no node but ${nodes.join(' and ')}`;
  const others = [
    ...left.map(({ reason, node, since, expected, actual }) => step('elsewhere', 'broken', reason, { node, since, expected, actual })),
    ...otherTranslations(context, address).map((of) =>
      step('elsewhere', 'broken', translationText(of, address), { node: of.node, actual: of.row }),
    ),
  ];
  const none = verdict.complete
    ? step('elsewhere', 'ok', `${but} has rows of ${address}`)
    : step('elsewhere', 'unknown', `it is unknown whether ${but} has rows of ${address}: not every database is read`);
  const unseen = `the databases do not show which machine answers ARP or NDP for ${address}: if all rows are right and traffic is lost after a move, look at the neighbour table of the router`;
  return [...(others.length === 0 ? [none] : others), step('neighbours', 'info', unseen)];
}

/** SNATs to it on a node that does not host it, of which no finding has this address: wrong for another object, or nobody's. */
export function otherTranslations({ model, findings }: Context, address: string): Translation[] {
  const nodes = nodesOf(model, address);
  const told = new Set(leftOf(findings, address, nodes).map(({ actual }) => actual?.['uuid']));
  return model.translationsTo(address).filter(({ node, uuid }) => !nodes.includes(node) && !told.has(uuid));
}

export function translationText({ node, egressIP, logical }: Translation, address: string): string {
  return `${node} also translates ${logical ?? 'packets'} to ${address}, with a SNAT that belongs to ${egressIP ?? 'no EgressIP'}`;
}

function nodesOf(model: Model, address: string): string[] {
  const items = model.egressIPsByAddress(address).flatMap((name) => model.egressIP(name)?.items ?? []);
  return items.filter((item) => addressKey(item.egressIP) === address).map((item) => item.node);
}

function leftOf(findings: readonly Finding[], address: string, nodes: readonly string[]): Finding[] {
  return findings.filter(
    ({ kind, node, address: of }) =>
      leftKinds.has(kind) && of !== null && addressKey(of) === address && node !== null && !nodes.includes(node),
  );
}

const leftKinds: ReadonlySet<FindingKind> = new Set(['stale-snat', 'stale-mark']);

/** The pods that use it now, and since when; the history has earlier ones. */
function useSteps({ model }: Context, name: string): ExplainStep[] {
  const views = model.podsOf(name).flatMap((key) => model.podView(key) ?? []);
  const using = views.filter(({ servedBy, pod }) => servedBy === name && pod.createdAt !== null);
  const [first, ...others] = using
    .map(({ pod }) => ({ pod: objectKey(pod), at: pod.createdAt ?? '' }))
    .sort((a, b) => a.at.localeCompare(b.at));
  if (first === undefined) return [];
  const last = others.at(-1);
  const oldest = `${first.pod}, which started at ${first.at}`;
  const text =
    last === undefined ? `only ${oldest}, uses it` : `${using.length} pods use it: first ${oldest}; last ${last.pod}, at ${last.at}`;
  return [step('use', 'info', text, { since: first.at, actual: { pods: using.length, first, last: last ?? first } })];
}

function failoverText({ address, from, to, cause, startedAt, convergedAt, podsAffected }: FailoverWithId): string {
  const took = convergedAt === null ? 'not seen to converge' : `converged after ${convergedAt - startedAt} ms`;
  return `${address} moved from ${from ?? 'no node'} to ${to ?? 'no node'} (${cause}) at ${new Date(startedAt).toISOString()}, ${plural(podsAffected, 'pod')}, ${took}`;
}
