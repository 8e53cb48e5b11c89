/** Addresses in sets of which nobody can say whether they belong there: of nodes and pods whose objects are not in the input. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { addressKey, addressOfCidr } from '#libs/egressip/ip/address.ts';
import { nameKey } from '#libs/egressip/model/observe/owner.ts';
import type { ClusterFiles } from './cluster-files.ts';

/**
 * Canonical addresses that the set of node addresses of each database has and no Node. Each zone writes its own set, so that a Node was left out
 * is far more likely than that all of them kept the address of one that is gone; a list of the API server itself leaves none out.
 */
export function addressesOfLostNodes({ databases, kinds, namedLists, objects }: ClusterFiles): string[] {
  const sets = databases.flatMap(({ file }) => {
    const own = file.rows.flatMap((change) => (setOf(change) === 'node-ips' ? addressesIn(change) : []));
    return own.length === 0 || file.problems.length > 0 ? [] : [new Set(own)];
  });
  const [first, ...others] = sets;
  if (first === undefined || others.length === 0 || !kinds.has('Node') || namedLists.has('Node')) return [];
  const nodes = objects.filter((object) => object.kind === 'Node' && object.outsideOvn !== true);
  const known = new Set<string | null>();
  for (const node of nodes) {
    // Then nothing is said of these sets.
    if (node.kind !== 'Node' || node.hostCidrs === null) return [];
    for (const cidr of node.hostCidrs) known.add(addressOfCidr(cidr));
  }
  return [...first].filter((address) => !known.has(address) && others.every((other) => other.has(address))).sort();
}

/** The rows, with those addresses out of their sets. */
export function withoutOpen(rows: readonly RowChange[], isOpen: (set: string, address: string) => boolean): RowChange[] {
  return rows.map((change) => {
    const set = setOf(change);
    if (set === null || change.table !== 'Address_Set' || change.row === null) return change;
    return { ...change, row: { ...change.row, addresses: change.row.addresses.filter((address) => !isOpen(set, addressKey(address))) } };
  });
}

function setOf(change: RowChange): string | null {
  return change.table === 'Address_Set' ? (change.row?.external_ids[nameKey] ?? null) : null;
}

function addressesIn(change: RowChange): string[] {
  return change.table === 'Address_Set' ? (change.row?.addresses ?? []).map(addressKey) : [];
}
