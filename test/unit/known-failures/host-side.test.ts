/** What annotations tell of the host itself: F28, F29 and F31 of the fact sheet have no symptom in any database, or another one. */
import { describe, expect, it } from 'vitest';
import { node } from '../../kit/world.ts';
import { cluster, found, right } from './cluster.ts';

const hostCidrs = (number: number) => [`172.18.0.1${number}/16`, ...(number > 2 ? [`10.10.10.${number}/24`] : [])];
const served = () => right(cluster(), 'eip', [[1, '172.18.0.101']]);

describe('the addresses of the host', () => {
  it('are right where the list is that of the status, and say nothing where it is empty', () => {
    const world = served();
    expect(found(world)).toEqual([]);
    world.put(node(1, { hostCidrs: hostCidrs(1), bridgeEgressIPs: ['172.18.0.101'] }));
    expect(found(world)).toEqual([]);
  });

  it('are on the node that the address has left (F28)', () => {
    const world = served();
    world.put(node(3, { hostCidrs: hostCidrs(3), secondaryEgressIPs: ['10.10.10.50'] }));
    expect(found(world)).toEqual(['host-address-mismatch worker-3 -']);
  });

  it('are on the bridge though they belong on a secondary interface (F29)', () => {
    const world = cluster();
    right(world, 'eip', [[1, '172.18.0.101']]);
    world.put(node(3, { hostCidrs: hostCidrs(3), bridgeEgressIPs: ['10.10.10.50'] }));
    expect(found(world)).toEqual(['host-address-mismatch worker-3 -']);
  });

  it('lack one that is assigned, or have one too many (F31)', () => {
    const world = served();
    world.put(node(1, { hostCidrs: hostCidrs(1), bridgeEgressIPs: ['172.18.0.199'] }));
    expect(found(world)).toEqual(['host-address-mismatch worker-1 -', 'host-address-mismatch worker-1 -']);
  });
});
