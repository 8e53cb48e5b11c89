/** The addresses that must be in the served-pods sets, kept up to date from the units: a set is not gathered anew for each pod. */
import type { Dirty } from '../observe/dirty.ts';
import type { Database, Served, Unit } from '../state.ts';

/** A set, or a map by address. */
export type Addresses = Pick<ReadonlyMap<string, unknown>, 'size' | 'has' | 'keys'>;

/** After a unit was judged: `network` is where some object serves it or must. */
export function enterServed(dirty: Dirty, unit: Unit, network: string | null): void {
  const { pod, served: before } = unit;
  const database = pod?.node?.zone ?? null;
  const now = pod === null || network === null || database === null ? null : { database, network, addresses: pod.addresses };
  if (before === null && now === null) return;
  if (before !== null && now !== null && isSame(before, now)) return;
  if (before !== null) count(dirty, before, -1);
  if (now !== null) count(dirty, now, 1);
  unit.served = now;
}

export function servedAddresses(database: Database, network: string): Addresses {
  return database.served.get(network) ?? noAddresses;
}

const noAddresses: Addresses = new Map<string, number>();

function isSame(a: Served, b: Served): boolean {
  return a.database === b.database && a.network === b.network && a.addresses.join() === b.addresses.join();
}

function count(dirty: Dirty, { database, network, addresses }: Served, difference: 1 | -1): void {
  const counts = database.served.get(network) ?? new Map<string, number>();
  database.served.set(network, counts);
  for (const address of addresses) {
    const pods = (counts.get(address) ?? 0) + difference;
    if (pods === 0) counts.delete(address);
    else counts.set(address, pods);
  }
  dirty.addressSets.add(database);
}
