/** Counts at this moment, for the cluster, each node and each object. What is unknown is null, never zero. */
import { type KubeKind, requiredKinds } from '#libs/contracts/objects.ts';
import { outsideOvn, type UnjudgedPod, unjudgedShown } from '#libs/contracts/verdict.ts';
import { cloudKey, readyKey } from '../expect/expect.ts';
import { isRunning, whyBaselineUnknown } from '../judge/baseline.ts';
import { isGhost, isReadable, objectsKnown } from '../judge/completeness.ts';
import { isOwnReason, nodesWithUnjudged, unjudgedPods, unjudgedText } from '../judge/unjudged.ts';
import { clusterRouter } from '../names.ts';
import { nodeOfDatabase } from '../observe/place.ts';
import type { Model } from '../port.ts';
import type { Database, NodeState, ObjectState, State } from '../state.ts';
import { consistencyOf, type roles, sum, type Tally } from './counts.ts';
import type { Ledger } from './ledger.ts';

type ModelVerdict = ReturnType<Model['verdict']>;

export function verdictOf(state: State, { totals }: Ledger): ModelVerdict {
  const nodes = [...state.nodes.values()].filter((node) => node.object !== null || isGhostNode(state, node)).sort(byName);
  const objects = [...state.objects.values()].sort(byName);
  const unjudged = unjudgedPods(state);
  const unclear = nodesWithUnjudged(state);
  const missing = [
    ...missingKinds(state),
    ...objects.flatMap(unreadable),
    ...nodes.flatMap((node) => missingOf(state, node)),
    ...podsMissing(state, unjudged),
  ];
  const complete = missing.length === 0;
  const total = sum(totals.cluster);
  return {
    complete,
    missing,
    consistency: complete ? consistencyOf(totals.cluster) : null,
    summary: {
      nodes: nodes.filter((node) => node.object !== null).length,
      egressIPs: objects.length,
      pods: servedPods(objects),
      unjudgedPods: unjudged.length,
      ...(complete ? total : { expected: null, actual: null, matched: null }),
      ...byRole(complete ? totals.cluster : null),
    },
    unjudged: unjudged.slice(0, unjudgedShown),
    nodes: nodes.map((node) => nodeVerdict(state, node, totals.node(node.number), unclear.get(node) ?? null)),
    egressIPs: objects.map((object) => objectVerdict(object, totals.object(object.number), complete)),
  };
}

function unreadable({ name, object }: ObjectState): string[] {
  return object.unreadable === undefined ? [] : [`EgressIP ${name} cannot be read: ${object.unreadable}`];
}

/** Those that no other line explains. */
function podsMissing(state: State, unjudged: readonly UnjudgedPod[]): string[] {
  const own = objectsKnown(state) ? unjudged.filter(({ reason }) => isOwnReason(reason)) : [];
  const [first] = own;
  if (first === undefined) return [];
  if (own.length === 1) return [unjudgedText(first)];
  return [`${own.length} pods that EgressIPs select could not be judged, the first ${first.pod}: ${first.reason}`];
}

/** `unjudged`: the first pod whose rows there could not be judged although the database is read. */
function nodeVerdict(
  state: State,
  node: NodeState,
  tally: Tally,
  unjudged: Pick<UnjudgedPod, 'pod' | 'reason'> | null,
): ModelVerdict['nodes'][number] {
  const missing = missingOf(state, node);
  const complete = missing.length === 0 && objectsKnown(state);
  return {
    node: node.name,
    complete,
    consistency: complete && unjudged === null ? consistencyOf(tally) : null,
    ...(complete ? sum(tally) : { expected: null, actual: null, matched: null }),
    ...byRole(complete ? tally : null),
    reason:
      node.object?.outsideOvn === true
        ? `${node.name} ${outsideOvn}`
        : complete
          ? unjudged && unjudgedText(unjudged)
          : (missing[0] ?? 'objects of the cluster are unknown'),
  };
}

function objectVerdict(object: ObjectState, tally: Tally, complete: boolean): ModelVerdict['egressIPs'][number] {
  let standbyPods = 0;
  for (const unit of object.pods) if (unit.servedBy !== null && unit.servedBy !== object.name) standbyPods += 1;
  const nodeOf = new Map(object.items.map((item) => [item.address, item.node.name]));
  return {
    egressIP: object.name,
    consistency: complete ? consistencyOf(tally) : null,
    ...sum(tally),
    snat: { ...tally.snat },
    reroute: { ...tally.reroute },
    pods: object.pods.size,
    standbyPods,
    addresses: object.addresses.map((address) => ({ address, node: nodeOf.get(address) ?? null })),
  };
}

function byRole(tally: Tally | null): Record<(typeof roles)[number], Tally['snat'] | null> {
  const copy = (role: (typeof roles)[number]) => (tally === null ? null : { ...tally[role] });
  return { snat: copy('snat'), reroute: copy('reroute'), mark: copy('mark') };
}

/** Pods some object serves or must serve. Each is counted at the first of its objects: a set of all of them takes ten times as long. */
function servedPods(objects: readonly ObjectState[]): number {
  let served = 0;
  for (const object of objects) {
    if (!mayServe(object)) continue;
    for (const { matched } of object.pods) if (matched.length === 1 || matched.find(mayServe) === object) served += 1;
  }
  return served;
}

const mayServe = ({ items }: ObjectState) => items.length > 0;

/** Kinds of objects that something may rest on and that are not known, one line each. */
export function missingKinds(state: State): string[] {
  const all = Object.entries(state.kinds) as [KubeKind, State['kinds'][KubeKind]][];
  return all.flatMap(([kind, { state: known, reason }]) => {
    const required = (requiredKinds as readonly string[]).includes(kind);
    // Events only explain, and services have no part in whether rows are right: that they are not read is said beside the address.
    if (known === 'unavailable' && kind !== 'Event' && kind !== 'Service') return [`${kind} objects: ${reason}`];
    return known === 'unseen' && (required || (kind === 'CloudPrivateIPConfig' && usesCloud(state)))
      ? [`${kind} objects were not read`]
      : [];
  });
}

/** Whether an address rests on what the cloud does. */
function usesCloud(state: State): boolean {
  return [...state.nodes.values()].some((node) => node.object?.cloud != null && node.objects.size > 0);
}

/** What of a node is not known, one line each. */
function missingOf(state: State, node: NodeState): string[] {
  const { object, zone, name } = node;
  if ((object === null && !isGhostNode(state, node)) || object?.outsideOvn === true) return [];
  const withheld = object?.withheld === true ? [`node ${name}: its Node object is not in the input`] : [];
  if (zone === null || zone.state === 'unseen') return [...withheld, `database of ${name}: it was not read`];
  if (zone.state === 'unavailable') return [...withheld, `database of ${name}: ${zone.reason}`];
  if (!isReadable(zone)) return [...withheld, `database of ${name}: it has no ${clusterRouter()}`];
  if (object === null) return [];
  const lacks = withheld.length > 0 ? withheld : lackingOf(state, node, zone);
  const unclear = isRunning(state) && nodeOfDatabase(zone) === node ? whyBaselineUnknown(state, zone) : null;
  return unclear === null ? lacks : [...lacks, `database of ${name}: ${unclear}`];
}

/** Annotations without which its rows cannot be told: absent, or of a form that says nothing. */
function lackingOf(state: State, { name, object, facts }: NodeState, zone: Database): string[] {
  const absent: string[] = [];
  if (facts.transit[4] === null && facts.transit[6] === null && zone.hosted.size === 1 && hasOthers(state, name))
    absent.push('k8s.ovn.org/node-transit-switch-port-ifaddr');
  if (facts.primary[4] === null && facts.primary[6] === null && object?.cloud == null) absent.push('k8s.ovn.org/node-primary-ifaddr');
  if (facts.hostCidrs === null) absent.push('k8s.ovn.org/host-cidrs');
  const unreadable = object?.unreadable ?? [];
  const lacking = absent.filter((key) => !unreadable.includes(key));
  const broken = unreadable.filter((key) => absent.includes(key) || key === cloudKey || key === readyKey);
  return [
    ...(lacking.length === 0 ? [] : [`node ${name} lacks ${lacking.join(', ')}`]),
    ...(broken.length === 0 ? [] : [`node ${name}: ${broken.join(', ')} cannot be read`]),
  ];
}

/** A node that is the only one has no way to others. */
function hasOthers({ nodes }: State, name: string): boolean {
  return nodes.values().some((node) => node.object !== null && node.name !== name);
}

function isGhostNode(state: State, node: NodeState): boolean {
  const database = state.databases.get(node.name);
  return node.object === null && database !== undefined && database.state === 'known' && database.hosted.has(node) && isGhost(database);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
