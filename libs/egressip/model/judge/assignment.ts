/** Why an address of a spec is on no node, by the cluster manager's own rules (ovn-kubernetes assignEgressIPs). */
import { familyOf } from '../../ip/address.ts';
import { hostingOf } from '../expect/expect.ts';
import type { NodeState, ObjectState, State } from '../state.ts';

/** A node that may carry egress addresses: it exists, has the label and is ready. Reachability is not to be seen from here. */
export function isFit(node: NodeState): boolean {
  return node.object?.assignable === true && node.object.ready;
}

export function canHost(node: NodeState, address: string): boolean {
  const hosting = hostingOf(node, address);
  return hosting === 'primary' || hosting === 'secondary';
}

/** How many addresses (of a family, or at all) are on it. */
export function allocations(node: NodeState, family: 4 | 6 | null): number {
  let count = 0;
  for (const object of node.objects) {
    for (const item of object.items) if (item.node === node && (family === null || item.family === family)) count += 1;
  }
  return count;
}

/** The limits a cloud node has, with what is used of each. */
export function limitsOf(
  node: NodeState,
): { readonly what: string; readonly limit: number; readonly used: number; readonly family: 4 | 6 | null }[] {
  const { ip = null, ipv4 = null, ipv6 = null } = node.object?.cloud?.capacity ?? {};
  const limit = (what: string, value: number | null, family: 4 | 6 | null) =>
    value === null ? [] : [{ what, limit: value, used: allocations(node, family), family }];
  return [...limit('addresses', ip, null), ...limit('IPv4 addresses', ipv4, 4), ...limit('IPv6 addresses', ipv6, 6)];
}

export function whyUnassigned(state: State, object: ObjectState, address: string): string {
  const owner = [...(state.objectsByAddress.get(address) ?? [])]
    .filter((other) => other !== object && other.items.some((item) => item.address === address))
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
  if (owner !== undefined) return `it is already assigned to ${owner.name}`;
  const host = state.hostAddresses.get(address);
  if (host !== undefined) return `it is an address of node ${host} itself`;
  const config = state.cloudByAddress.get(address);
  if (config !== undefined && config.assigned !== 'True')
    return `its CloudPrivateIPConfig on ${config.specNode ?? 'no node'} is not assigned (${config.assigned})`;
  const labelled = [...state.nodes.values()].filter((node) => node.object?.assignable === true);
  if (labelled.length === 0) return 'no node has the label k8s.ovn.org/egress-assignable';
  const fit = labelled.filter(isFit);
  if (fit.length === 0) return `none of the ${labelled.length} labelled nodes is ready`;
  const hosts = fit.filter((node) => canHost(node, address));
  if (hosts.length === 0) return `none of the ${fit.length} ready egress nodes has a network it belongs to`;
  const free = hosts.filter((node) => !node.objects.has(object));
  if (free.length === 0) {
    return `a node takes one address per object, and ${hosts.length === 1 ? 'the only node' : `each of the ${hosts.length} nodes`} that could take it holds another one of ${object.name}`;
  }
  const family = familyOf(address);
  const open = free.filter((node) =>
    limitsOf(node).every((limit) => limit.used < limit.limit || (limit.family !== null && limit.family !== family)),
  );
  if (open.length === 0) return `the ${free.length} nodes that could take it have reached their capacity`;
  const names = open.map((node) => node.name).sort();
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(' or ');
  return `${shown} could take it, but the cluster manager has not placed it (it may find them unreachable)`;
}
