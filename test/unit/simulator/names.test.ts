/** Hashes and ids of all three row formats are those ovn-kubernetes gives (facts/ovn-egressip.md section 2). */
import { describe, expect, it } from 'vitest';
import { addressAt, canonicalAddress, contains, parseAddress, parsePrefix } from '../../../services/simulator/control/addresses.ts';
import { natIds, nodeIpsSet, policyIds, servedPodsSet } from '../../../services/simulator/control/names.ts';

describe('names of address sets', () => {
  it.each([
    ['D2', 'a8519615025667110816', 'a3735740021425387998', 'a1042611113178530741', 'a1042608914155274319'],
    ['D1', 'a8519615025667110816', 'a3735740021425387998', 'a712973235162149816', 'a1091196985512978262'],
    ['D0', 'a4548040316634674295', 'a4548042515657930717', 'a14918748166599097711', 'a14918750365622354133'],
  ] as const)('of %s', (dialect, served4, served6, nodes4, nodes6) => {
    expect(servedPodsSet(dialect, 4, 'default').hash).toBe(served4);
    expect(servedPodsSet(dialect, 6, 'default').hash).toBe(served6);
    expect(nodeIpsSet(dialect, 4).hash).toBe(nodes4);
    expect(nodeIpsSet(dialect, 6).hash).toBe(nodes6);
  });
});

describe('ids of rows', () => {
  it('are only the name of the object in D0', () => {
    expect(natIds('D0', 'egressip-prod_web/web-0', 4)).toEqual({ name: 'egressip-prod' });
    expect(policyIds('D0', 100, 'egressip-prod_web/web-0', 4, 'default')).toEqual({ name: 'egressip-prod' });
  });

  it('carry no network in a NAT row since D1', () => {
    expect(natIds('D1', 'egressip-prod_web/web-0', 4)).toEqual({
      'ip-family': 'ip4',
      'k8s.ovn.org/id': 'default-network-controller:EgressIP:egressip-prod_web/web-0:ip4',
      'k8s.ovn.org/name': 'egressip-prod_web/web-0',
      'k8s.ovn.org/owner-controller': 'default-network-controller',
      'k8s.ovn.org/owner-type': 'EgressIP',
    });
  });
});

describe('addresses', () => {
  it.each([
    ['0:0:0:0:0:feff:c0a8:8e0d', '::feff:c0a8:8e0d'],
    ['FD98:0:0:0:0:0:0:2', 'fd98::2'],
    ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
    ['::ffff:10.0.0.1', '::ffff:a00:1'],
    ['10.0.0.1', '10.0.0.1'],
    ['::', '::'],
    ['no address', 'no address'],
  ])('%s is written %s', (given, canonical) => {
    expect(canonicalAddress(given)).toBe(canonical);
  });

  it('are counted from the beginning of their network', () => {
    expect(addressAt('10.128.0.0/14', 512)).toBe('10.128.2.0');
    expect(addressAt('fd97::7/64', 2)).toBe('fd97::2');
  });

  it('lie in a network of their own family only', () => {
    const prefix = parsePrefix('0.0.0.0/0');
    const address = parseAddress('fd00::1');
    expect(prefix !== null && address !== null && contains(prefix, address)).toBe(false);
  });
});
