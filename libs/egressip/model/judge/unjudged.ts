/**
 * Pods that an EgressIP selects, or may select, and that cannot be judged whole, each with the reason. They make the verdict
 * incomplete: "everything is right" is only said when every one of them was judged on every row that serves it.
 */
import { outsideOvn, type UnjudgedPod } from '#libs/contracts/verdict.ts';
import { type Expected, hostingOf } from '../expect/expect.ts';
import { isOnUserNetwork, userNetworkOf } from '../observe/networks.ts';
import type { CompactPod, NodeState, ObjectState, State } from '../state.ts';
import { isReadable, objectsKnown } from './completeness.ts';
import { openObjects } from './open-objects.ts';

/** The unknown property of the pod on which its rows depend; null if all are known. */
export function whyPodUnknown(state: State, pod: CompactPod): string | null {
  if (pod.node !== null && pod.node.object === null) return `its node ${pod.node.name} has no Node object`;
  if (pod.node?.object?.outsideOvn === true) return `its node ${pod.node.name} ${outsideOvn}`;
  if (pod.networks === 'unreadable') return 'its annotation k8s.ovn.org/pod-networks cannot be read';
  // A pod that starts sends nothing before it has an address.
  if (pod.phase === 'Pending') return null;
  if (pod.nad === null && isOnUserNetwork(pod)) return 'its namespace has its own network, and its address there is unknown';
  if (pod.addresses.length === 0) return 'its address on its primary network is unknown';
  if (pod.nad !== null && userNetworkOf(state, pod) === null) return `it is unknown how its network ${pod.nad} is built`;
  return null;
}

/** Why a row it calls for could not be looked for; null where a finding of its object says it. */
export function whyRowUnknown({ database, node, nexthops, items }: Expected, undecided: boolean): string | null {
  if (!isReadable(database)) return `${unreadDatabase} ${node.name} cannot be read`;
  if (undecided) return 'several objects select it, and the rows do not show which one serves it';
  if (nexthops !== null || items.some((item) => hostingOf(item.node, item.address) === 'none')) return null;
  const nodes = [...new Set(items.map((item) => item.node.name))].sort().join(' and ');
  return `the next hops to ${nodes} cannot be told: an annotation or a router port is absent`;
}

/** The beginning of a reason that the node's own line also gives. */
const unreadDatabase = 'the database of';

/** In the order of their names. */
export function unjudgedPods(state: State): UnjudgedPod[] {
  const found = objectsKnown(state) ? ofUnits(state) : ofAllMatched(state);
  return found.sort((a, b) => (a.pod < b.pod ? -1 : 1));
}

type Unjudged = Pick<UnjudgedPod, 'pod' | 'reason'>;

export const unjudgedText = ({ pod, reason }: Unjudged): string => `pod ${pod} could not be judged: ${reason}`;

/** Nodes with rows, or places of rows, that could not be judged although their databases are read: each with its first pod by name. */
export function nodesWithUnjudged(state: State): ReadonlyMap<NodeState, Unjudged> {
  const found = new Map<NodeState, Unjudged>();
  for (const [unit, reason] of state.unjudged) {
    if (!isOwnReason(reason)) continue;
    const pod = { pod: unit.key, reason };
    const hosts = (openObjects(state, unit)?.objects ?? unit.matched).flatMap(({ items }) => items.map(({ node }) => node));
    for (const node of [unit.pod?.node ?? null, ...hosts]) {
      const first = node === null ? undefined : found.get(node);
      if (node !== null && (first === undefined || pod.pod < first.pod)) found.set(node, pod);
    }
  }
  return found;
}

/** False where the line of a node already gives the reason. */
export function isOwnReason(reason: string): boolean {
  return !reason.startsWith(unreadDatabase) && !reason.endsWith(outsideOvn);
}

function ofUnits(state: State): UnjudgedPod[] {
  return [...state.unjudged].map(([unit, reason]) => {
    const candidates = openObjects(state, unit)?.objects ?? unit.matched;
    return { pod: unit.key, egressIP: onlyName(candidates), reason };
  });
}

function ofAllMatched(state: State): UnjudgedPod[] {
  const reason = 'some objects that decide its rows are unknown';
  const matched = [...state.units.values()].filter((unit) => unit.matched.length > 0);
  return matched.map((unit) => ({ pod: unit.key, egressIP: onlyName(unit.matched), reason }));
}

function onlyName(objects: readonly ObjectState[]): string | null {
  return objects.length === 1 ? (objects[0]?.name ?? null) : null;
}
