/** Addresses on secondary networks: alone, several, and beside one on the primary network (fact sheet sections 1 and 5). */
import { describe, expect, it } from 'vitest';
import type { World } from '../../kit/world.ts';
import { assign, cluster, found, type Item, join, management, podIP, policy, serveAll, snat, transit } from './cluster.ts';

const isSecondary = (address: string) => address.startsWith('10.10.');

/** The rows that must be there, by the table of section 1; `mark` is what the reroute on the pod's node has. */
function rows(items: readonly Item[], mark: (number: number) => string | null): World {
  const world = cluster();
  assign(world, 'eip', items);
  for (const number of [1, 2, 3, 4]) {
    const owner = `eip_web/${number - 1}`;
    const hops = items.map(([at, address]) => (at !== number ? transit(at) : isSecondary(address) ? management(at) : join(at)));
    policy(world, number, hops, owner, podIP(number), mark(number));
    for (const [at, address] of items) {
      if (!isSecondary(address)) snat(world, at, address, owner, podIP(number));
      else if (at !== number) policy(world, at, [management(at)], owner, podIP(number), '1009');
    }
  }
  serveAll(world);
  return world;
}

const one: readonly Item[] = [[3, '10.10.10.50']];
const two: readonly Item[] = [
  [3, '10.10.10.50'],
  [4, '10.10.10.51'],
];
const mixed: readonly Item[] = [
  [1, '172.18.0.101'],
  [3, '10.10.10.50'],
];

describe('an address on a secondary network', () => {
  it.each([
    ['alone', one],
    ['beside another one', two],
    ['beside one on the primary network', mixed],
  ])('%s has a reroute into the host on its node, marked, and no SNAT', (_, items) => {
    expect(found(rows(items, (number) => (items.some(([at, address]) => at === number && isSecondary(address)) ? '1009' : null)))).toEqual(
      [],
    );
  });

  it('whose reroute on its node is missing for a remote pod', () => {
    const world = rows(one, (number) => (number === 3 ? '1009' : null));
    const row = world.rows('worker-3', 'Logical_Router_Policy').find(({ row: { match } }) => match.endsWith(podIP(2)));
    world.drop('worker-3', 'Logical_Router_Policy', row?.uuid ?? '');
    expect(found(world)).toEqual(['missing-reroute worker-3 1']);
  });

  it('has no SNAT: one on its node is stale', () => {
    const world = rows(one, (number) => (number === 3 ? '1009' : null));
    snat(world, 3, '10.10.10.50', 'eip_web/1', podIP(2));
    expect(found(world)).toEqual(['stale-snat worker-3 1']);
  });

  // ovn-kubernetes only adds next hops to a reroute that is there: its mark is the one of the address that came first.
  it.each([
    ['beside another one', two],
    ['beside one on the primary network', mixed],
  ])("%s may lack the mark on the pod's own node, or keep it", (_, items) => {
    expect(found(rows(items, () => null))).toEqual([]);
    expect(found(rows(items, () => '1009'))).toEqual([]);
  });
});
