/** The information kinds. Each can be so in a healthy cluster: they are told when asked for and never alert. */
import type { Violation } from '#libs/contracts/findings.ts';
import { leftovers, listed } from '../expect/address-sets.ts';
import { allocations, canHost, isFit, needsLabel } from '../judge/capacity.ts';
import { isReadable, objectsKnown } from '../judge/completeness.ts';
import { podsAt } from '../observe/dirty.ts';
import { nodeOfDatabase } from '../observe/place.ts';
import type { NodeState, ObjectState, State } from '../state.ts';
import { takenByOthers } from './taken-by-others.ts';
import { violation } from './violation.ts';

export function notesOf(state: State): Violation[] {
  if (!objectsKnown(state)) return [];
  const objects = [...state.objects.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const nodes = [...state.nodes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...objects.flatMap(noPods),
    ...objects.flatMap(standbyPods),
    ...unbalanced(nodes),
    ...nodes.flatMap((node) => leftoverAddresses(state, node)),
    ...nodes.flatMap((node) => takenByOthers(state, node)),
  ];
}

function noPods({ name, pods }: ObjectState): Violation[] {
  if (pods.size > 0) return [];
  return [
    violation({
      kind: 'no-pods',
      egressIP: name,
      actual: { pods: 0 },
      reason: `The selectors of ${name} match no pod that could be served: nothing uses its addresses.`,
    }),
  ];
}

function leftoverAddresses(state: State, node: NodeState): Violation[] {
  if (node.object === null || !isReadable(node.zone) || nodeOfDatabase(node.zone) !== node) return [];
  const { zone } = node;
  const addresses = ([4, 6] as const).flatMap((family) => leftovers(zone, family));
  if (addresses.length === 0) return [];
  const reused = addresses.flatMap((address) => podsAt(state, address).map(({ key }) => key)).sort();
  const harm =
    reused.length === 0
      ? 'only a later pod with such an address is treated as served'
      : `${listed(reused)} has such an address and is treated as served`;
  const reason = `On ${node.name} the set of served pods keeps ${listed(addresses)}, which no EgressIP serves any more. Older releases leave them there for good: ${harm} on its way to other nodes.`;
  return [
    violation({ kind: 'leftover-addresses', node: node.name, table: 'Address_Set', actual: { addresses: addresses.slice(0, 20) }, reason }),
  ];
}

function standbyPods({ name, pods }: ObjectState): Violation[] {
  const standby = [...pods].filter((unit) => unit.servedBy !== null && unit.servedBy !== name);
  if (standby.length === 0) return [];
  const others = [...new Set(standby.map((unit) => unit.servedBy))].sort();
  const reason = `${standby.length} of the ${pods.size} pods ${name} selects are served by ${others.join(' and ')}; ${name} is on standby for them.`;
  return [
    violation({ kind: 'standby-pods', egressIP: name, actual: { standby: standby.length, pods: pods.size, servedBy: others }, reason }),
  ];
}

/** Assigned addresses are never moved by the cluster manager, so a node that was away stays empty. */
function unbalanced(nodes: readonly NodeState[]): Violation[] {
  const fit = nodes.filter(isFit).map((node) => ({ node, count: allocations(node, null) }));
  return fit.flatMap(({ node, count }) => {
    const lighter = fit.find((other) => other.count + 2 <= count && couldTake(other.node, node));
    if (lighter === undefined) return [];
    const reason = `${node.name} holds ${count} egress addresses, ${lighter.node.name} only ${lighter.count} and could take one. OVN-Kubernetes moves no assigned address by itself.`;
    return [violation({ kind: 'unbalanced', node: node.name, actual: { [node.name]: count, [lighter.node.name]: lighter.count }, reason })];
  });
}

function couldTake(node: NodeState, from: NodeState): boolean {
  for (const object of from.objects) {
    if (node.objects.has(object) || !needsLabel(object.object)) continue;
    if (object.items.some((item) => item.node === from && canHost(node, item.address))) return true;
  }
  return false;
}
