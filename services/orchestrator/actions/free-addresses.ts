/**
 * Egress addresses for objects of a test: in the egress network of the assignable nodes, one of each family asked for, after
 * the highest that is known to be used. Only a guess at what is free, since machines outside of the cluster are not seen:
 * the cluster manager has the last word, and whoever knows better gives the parameter `addresses`.
 */
import type { NodeObject } from '#libs/contracts/objects.ts';
import { addressFromValue, addressOfCidr, addressValue, canonicalAddress, type Family } from '#libs/egressip/ip/address.ts';
import { type Cidr, contains, parseCidr } from '#libs/egressip/ip/cidr.ts';

export const ipStacks = ['auto', 'ipv4', 'ipv6', 'dualstack'] as const;
export type IpStack = (typeof ipStacks)[number];

/** `auto` means IPv4 if the cluster has it. Throws if the nodes lack a requested family. */
export function familiesOf(stack: IpStack, nodes: readonly NodeObject[]): readonly Family[] {
  const here = ([4, 6] as const).filter((family) => egressNetwork(nodes, family) !== null);
  const wanted: readonly Family[] = stack === 'dualstack' ? [4, 6] : stack === 'ipv4' ? [4] : stack === 'ipv6' ? [6] : here.slice(0, 1);
  const absent = wanted.filter((family) => !here.includes(family));
  if (wanted.length === 0) throw new Error('no assignable node has a primary network');
  if (absent.length > 0) throw new Error(`ip_stack is ${stack}, and the assignable nodes have no IPv${absent.join(' and no IPv')} network`);
  return wanted;
}

/** `count` lists with one address per family. `used`: all egress addresses there are, in any spelling. */
export function freeAddresses(
  nodes: readonly NodeObject[],
  used: readonly string[],
  families: readonly Family[],
  count: number,
): readonly (readonly string[])[] {
  const perFamily = families.map((family) => freeIn(networkOf(nodes, family), takenBy(nodes, used), count));
  return Array.from({ length: count }, (_, index) => perFamily.map((list) => list[index] ?? ''));
}

/** How many addresses the cloud still lets the assignable nodes have; null off-cloud. */
export function roomIn(nodes: readonly NodeObject[], assigned: readonly { readonly node: string | null }[]): number | null {
  const capacities = nodes.flatMap((node) => {
    const { ip, ipv4 } = node.cloud?.capacity ?? { ip: null, ipv4: null };
    const capacity = ip ?? ipv4;
    if (!node.assignable || capacity === null) return [];
    return [Math.max(0, capacity - assigned.filter((address) => address.node === node.name).length)];
  });
  return capacities.length === 0 ? null : capacities.reduce((sum, room) => sum + room, 0);
}

function freeIn(network: Cidr, taken: ReadonlySet<string>, count: number): readonly string[] {
  const size = 1n << BigInt((network.family === 4 ? 32 : 128) - network.prefix);
  let highest = 0n;
  for (const address of taken) {
    if (!contains(network, address)) continue;
    const offset = addressValue(address) - network.base;
    if (offset > highest) highest = offset;
  }
  const free: string[] = [];
  // Neither the first nor the last: network and broadcast.
  for (let step = 0n; step < size - 2n && free.length < count; step += 1n) {
    const address = addressFromValue(network.base + 1n + ((highest + step) % (size - 2n)), network.family);
    if (!taken.has(address)) free.push(address);
  }
  if (free.length < count) throw new Error(`${count} free addresses are needed in ${network.network}, ${free.length} are left`);
  return free;
}

function takenBy(nodes: readonly NodeObject[], used: readonly string[]): ReadonlySet<string> {
  const own = nodes.flatMap((node) => [
    ...(node.hostCidrs ?? []),
    ...Object.values(node.primary),
    ...node.gatewayNextHops,
    ...node.secondaryEgressIPs,
    ...node.bridgeEgressIPs,
  ]);
  const all = [...own.map((text) => (text === null ? null : addressOfCidr(text))), ...used.map(canonicalAddress)];
  return new Set(all.filter((address) => address !== null));
}

function networkOf(nodes: readonly NodeObject[], family: Family): Cidr {
  const network = egressNetwork(nodes, family);
  if (network === null) throw new Error(`no assignable node has an IPv${family} network`);
  return network;
}

/** The network of the first assignable node: in a cloud the one whose addresses it may take, else its primary one. */
function egressNetwork(nodes: readonly NodeObject[], family: Family): Cidr | null {
  for (const node of nodes) {
    const text = (node.cloud?.ifaddr ?? node.primary)[family === 4 ? 'ipv4' : 'ipv6'];
    const network = node.assignable && text !== null ? parseCidr(text) : null;
    if (network !== null) return network;
  }
  return null;
}
