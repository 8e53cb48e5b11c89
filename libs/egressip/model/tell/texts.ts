/** Reasons in the words of the person who is called at night: which pod, which node, which address, and what it means. */

import { type Expected, hostingOf } from '../expect/expect.ts';
import type { Difference } from '../judge/compare.ts';
import { counts } from '../observe/pods.ts';
import { narrowed, otherType } from '../observe/rows.ts';
import type { NodeState, Row, State, Unit } from '../state.ts';

const rowName = { snat: 'SNAT', reroute: 'reroute policy', mark: 'mark policy' } as const;

export function missingText({ key: podKey, pod }: Unit, wanted: Expected): string {
  // Only pods of user-defined networks need the mark.
  const unmarked =
    wanted.pktMark === 'any'
      ? ` ${wanted.object.name} has no readable annotation k8s.ovn.org/egressip-mark, without which ovn-kubernetes writes no rows for it.`
      : '';
  return `${whatIsMissing(podKey, pod?.node ?? null, wanted)}${unmarked}`;
}

function whatIsMissing(podKey: string, podNode: NodeState | null, wanted: Expected): string {
  const { node, object, podIP } = wanted;
  const addresses = addressesOf(wanted);
  switch (wanted.role) {
    case 'snat':
      return `${node.name} hosts ${addresses} of ${object.name} but has no SNAT for ${podKey} (${podIP}). The pod's packets that leave there do not carry the egress address, or are dropped.`;
    case 'mark':
      return `${node.name} hosts ${addresses} of ${object.name} but has no mark policy for ${podKey} (${podIP}) on ${wanted.router}. The pod's packets that leave there do not carry the egress address.`;
    case 'reroute':
      return `${node.name} has no reroute policy for ${podKey} (${podIP}), which ${object.name} selects. ${withoutReroute(podNode, wanted)}`;
  }
}

/**
 * On the egress node itself the default way of a shared gateway leads to the same SNAT: real packets show it. On a user-defined network
 * there is no SNAT to lead to, since the bridge translates by the mark of the reroute.
 */
function withoutReroute(podNode: NodeState | null, wanted: Expected): string {
  const { node, items, network } = wanted;
  if (node !== podNode) return `Packets of the pod that come there do not leave with ${addressesOf(wanted)}.`;
  if (network !== 'default') return `Its packets do not reach ${addressesOf(wanted)} and leave with the node's own address.`;
  const isHere = (item: (typeof items)[number]) => item.node === node && hostingOf(node, item.address) === 'primary';
  const here = items.filter(isHere).map(({ address }) => address);
  if (here.length === 0 || node.object?.gatewayMode === 'local')
    return `Its packets do not reach ${addressesOf(wanted)} and leave with the node's own address.`;
  const never = items.filter((item) => !isHere(item)).map(({ address }) => address);
  const others = never.length === 0 ? '' : `, and never with ${never.join(' and ')}`;
  return `Its packets take the default way of that node, where the SNAT still gives them ${here.join(' and ')}${others}.`;
}

export function wrongText(podKey: string, wanted: Expected, differs: readonly Difference[]): string {
  const what = differs.map(differenceText).join('; ');
  const head = `The ${rowName[wanted.role]} of ${podKey} (${wanted.podIP}) for ${wanted.object.name} on ${wanted.node.name} is wrong: ${what}.`;
  return `${head} ${consequence(wanted, differs)}`;
}

export function duplicateText(podKey: string, wanted: Expected, row: Row): string {
  const whose = row.owner === 'none' ? 'one that no EgressIP owns' : 'a second one of the same owner';
  const detail =
    row.role === 'snat'
      ? ` (${row.podIP} to ${row.external})`
      : row.role === 'reroute'
        ? ` (to ${row.nexthops.join(', ') || 'nowhere'})`
        : '';
  return `${wanted.node.name} has more than one ${rowName[row.role]} for ${podKey}: ${whose}${detail} stands beside the one of ${wanted.object.name}. It is not defined which of them acts.`;
}

export function staleText(state: State, unit: Unit, row: Row, node: NodeState, expected: readonly Expected[] | null): string {
  const head = `${node.name} still has ${rowText(row)} for ${unit.key}${row.podIP === null ? '' : ` (${row.podIP})`}`;
  return `${head}, but ${staleCause(state, unit, row, node, expected)}.`;
}

function rowText({ role, owner, egressIP, external }: Row): string {
  return owner === 'none' ? `a ${rowName[role]} to ${external} that names no owner` : `a ${rowName[role]} of ${egressIP}`;
}

export function unresolvedText(row: Row, node: string, podKey: string | null): string {
  const whom = podKey === null ? `${row.podIP ?? 'an unknown address'}` : `${podKey} (${row.podIP})`;
  return `A ${rowName[row.role]} of ${row.egressIP} on ${node} for ${whom} has the owner UNKNOWN: an upgrade could not tell its pod. ovn-kubernetes does not recognise it, so it is never removed and gets a second row beside it.`;
}

export function orphanText(state: State, row: Row, node: string): string {
  const object = row.egressIP !== null && state.objects.has(row.egressIP) ? '' : ` and EgressIP ${row.egressIP} does not exist`;
  return `${node} still has ${rowText(row)} for ${row.podIP}, but no pod that could be served has that address${object}.`;
}

export function disagreement(
  podKey: string,
  node: string | null,
  names: readonly string[],
  rows: ReadonlyMap<string, readonly string[]>,
): string {
  const parts = names.map((name) => `${name} (${(rows.get(name) ?? []).join(', ')})`);
  return `${podKey} on ${node} is matched by ${names.length} objects that serve it at the same time: ${parts.join(' and ')}. Exactly one may, the same in the pod's zone and on the egress nodes; where they differ its packets leave without an egress address or not at all.`;
}

function staleCause(state: State, unit: Unit, row: Row, node: NodeState, expected: readonly Expected[] | null): string {
  const { pod } = unit;
  const name = row.egressIP ?? '';
  const object = state.objects.get(name);
  if (pod === null) return 'the pod does not exist';
  if (!counts(pod))
    return pod.hostNetwork ? "the pod is on its host's network" : pod.node === null ? 'the pod is not scheduled' : 'the pod has completed';
  if (object === undefined) return `EgressIP ${name} does not exist`;
  if (!unit.matched.includes(object)) return `${name} does not select the pod`;
  if (row.role === 'snat') {
    const item = object.items.find(({ address }) => address === row.external);
    if (item === undefined) return `${row.external ?? 'its address'} is not an assigned address of ${name}`;
    if (item.node !== node) return `${row.external} is on ${item.node.name}`;
  } else if (!object.items.some((item) => item.node === node) && pod.node !== node) {
    return `neither the pod nor an address of ${name} is on that node`;
  }
  return expected === null ? `${name} does not call for it there` : `another object serves the pod or ${name} does not call for it there`;
}

function differenceText({ what, expected, actual }: Difference): string {
  switch (what) {
    case 'router':
      return `it is on ${actual} instead of ${expected}`;
    case 'address':
      return `it is for ${actual} instead of ${expected}`;
    case 'external':
      return `it translates to ${actual} instead of ${expected}`;
    case 'port':
      return `its logical port is ${actual} instead of ${expected}`;
    case 'nexthops':
      return `its next hops are ${actual} instead of ${expected}`;
    case 'mark':
      return `its packet mark is ${actual} instead of ${expected}`;
    case 'shape':
      return actual;
  }
}

function consequence(wanted: Expected, differs: readonly Difference[]): string {
  if (differs.some(({ what }) => what === 'nexthops'))
    return 'Packets go to nodes that do not translate them, to nobody, or not to all that do.';
  if (differs.some(({ what }) => what === 'external')) return 'Packets leave with an address the outside does not expect.';
  if (differs.some(({ what }) => what === 'address')) return `It does not match the pod's packets.`;
  if (differs.length === 1 && differs[0]?.actual === `${otherType} dnat_and_snat`)
    return 'Its packets still get the egress address, and packets from outside to that address go to the pod.';
  if (differs.some(({ what, actual }) => what === 'shape' && actual.includes(narrowed)))
    return wanted.role === 'reroute'
      ? "All its other packets leave with the node's own address."
      : 'All its other packets leave without the egress address.';
  return wanted.role === 'reroute' ? 'Packets may not take the egress path.' : 'Packets may leave without the egress address.';
}

function addressesOf(wanted: Expected): string {
  return wanted.items.map((item) => item.address).join(' and ') || 'its addresses';
}
