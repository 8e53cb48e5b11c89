/** The capacity of a node: whether it may carry egress addresses, which, and how many (the cloud sets the limit). */
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import { hostingOf } from '../expect/expect.ts';
import type { NodeState, State } from '../state.ts';

/** A node that may carry egress addresses: it exists, has the label and is ready. Reachability cannot be seen from here. */
export function isFit(node: NodeState): boolean {
  return node.object?.assignable === true && node.object.ready;
}

/** With an `egressNodeSelector`, or what may be one, the nodes it selects need no label (upstream OKEP-6800). */
export function needsLabel({ choosesNodes, notUnderstood }: EgressIPObject): boolean {
  return choosesNodes === undefined && notUnderstood === undefined;
}

export function canHost(node: NodeState, address: string): boolean {
  const hosting = hostingOf(node, address);
  return hosting === 'primary' || hosting === 'secondary';
}

/** How many addresses (of a family, or at all) objects have on it. */
export function allocations(node: NodeState, family: 4 | 6 | null): number {
  let count = 0;
  for (const object of node.objects) {
    for (const item of object.items) if (item.node === node && (family === null || item.family === family)) count += 1;
  }
  return count;
}

/** The limits a cloud node has. */
export function limitsOf(node: NodeState): { readonly what: string; readonly limit: number; readonly family: 4 | 6 | null }[] {
  const { ip = null, ipv4 = null, ipv6 = null } = node.object?.cloud?.capacity ?? {};
  const limit = (what: string, value: number | null, family: 4 | 6 | null) => (value === null ? [] : [{ what, limit: value, family }]);
  return [...limit('addresses', ip, null), ...limit('IPv4 addresses', ipv4, 4), ...limit('IPv6 addresses', ipv6, 6)];
}

/** An address that the cloud keeps on the node although its object is gone or no longer asks for it: it takes up capacity. */
export interface Orphan {
  readonly node: string;
  readonly address: string;
  readonly owner: string | null;
}

export function orphans(state: State): Orphan[] {
  const found: Orphan[] = [];
  for (const [address, config] of state.cloudByAddress) {
    const node = config.specNode ?? config.statusNode;
    if (node !== null && !state.objectsByAddress.has(address)) found.push({ node, address, owner: config.owner });
  }
  return found.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Addresses that count against the cloud's limits: of objects, and those the cloud keeps there for anybody else. */
export function heldInCloud(state: State): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  const hold = (node: string, address: string) => held.set(node, (held.get(node) ?? new Set()).add(address));
  for (const object of state.objects.values()) for (const item of object.items) hold(item.node.name, item.address);
  for (const [address, config] of state.cloudByAddress) {
    const node = config.specNode ?? config.statusNode;
    if (node !== null) hold(node, address);
  }
  return held;
}
