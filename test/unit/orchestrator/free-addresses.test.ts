import { describe, expect, it } from 'vitest';
import type { NodeObject } from '#libs/contracts/objects.ts';
import { familiesOf, freeAddresses } from '../../../services/orchestrator/actions/free-addresses.ts';
import { platformOf } from '../../../services/orchestrator/actions/platform.ts';
import { nodeNamed } from '../../kit/node-named.ts';

describe('addresses for the objects of a test', () => {
  const v4 = [node({ ipv4: '10.0.0.5/24', ipv6: null }), node({ ipv4: '10.0.0.9/24', ipv6: null })];
  const dual = [node({ ipv4: '10.0.0.5/24', ipv6: 'fd00::5/64' })];

  it('come after the highest that is used, by a node, a gateway or another object', () => {
    expect(freeAddresses(v4, [], [4], 2)).toEqual([['10.0.0.10'], ['10.0.0.11']]);
    expect(freeAddresses(v4, ['10.0.0.40', '192.168.7.7', '10.0.0.010'], [4], 1)).toEqual([['10.0.0.41']]);
    expect(freeAddresses([node({ ipv4: '10.0.0.5/24', ipv6: null }, { gatewayNextHops: ['10.0.0.254'] })], [], [4], 2)).toEqual([
      ['10.0.0.1'],
      ['10.0.0.2'],
    ]);
  });

  it('are of each family, in any spelling of what is used', () => {
    expect(freeAddresses(dual, ['FD00:0:0:0::00ff'], [4, 6], 2)).toEqual([
      ['10.0.0.6', 'fd00::100'],
      ['10.0.0.7', 'fd00::101'],
    ]);
  });

  it('are all there is and never the network, the broadcast, or one twice', () => {
    const small = [node({ ipv4: '10.0.0.5/29', ipv6: null })];
    expect(freeAddresses(small, [], [4], 5).flat().toSorted()).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.6']);
    expect(() => freeAddresses(small, [], [4], 6)).toThrow('6 free addresses are needed in 10.0.0.0/29, 5 are left');
  });

  it('are of the network the cloud gives, and of assignable nodes', () => {
    const cloud = { ifaddr: { ipv4: '10.1.0.0/28', ipv6: null }, capacity: { ip: 10, ipv4: null, ipv6: null } };
    expect(freeAddresses([node({ ipv4: '10.0.0.5/24', ipv6: null }, { cloud })], [], [4], 1)).toEqual([['10.1.0.1']]);
    const other = node({ ipv4: '172.16.0.1/24', ipv6: null }, { assignable: false });
    expect(freeAddresses([other, ...v4], [], [4], 1)).toEqual([['10.0.0.10']]);
  });

  it('are of the families asked for, or it is said that the nodes have none', () => {
    expect([familiesOf('auto', v4), familiesOf('auto', dual), familiesOf('dualstack', dual), familiesOf('ipv6', dual)]).toEqual([
      [4],
      [4],
      [4, 6],
      [6],
    ]);
    expect(() => familiesOf('dualstack', v4)).toThrow('ip_stack is dualstack, and the assignable nodes have no IPv6 network');
    expect(() => familiesOf('auto', [])).toThrow('no assignable node has a primary network');
  });
});

describe('the platform', () => {
  it.each([
    [['aws:///eu-west-1a/i-0a1', 'aws:///eu-west-1b/i-0b2', null], 'aws'],
    [['gce://project/zone/n1'], 'gcp'],
    [['baremetalhost:///ns/host/uid'], 'baremetal'],
    [['vsphere://42', 'aws://1'], 'aws and vsphere'],
    [[null, null], null],
  ])('of %j is %s', (ids, name) => {
    expect(platformOf(ids)).toBe(name);
  });
});

function node(primary: NodeObject['primary'], change: Partial<NodeObject> = {}): NodeObject {
  const hostCidrs = Object.values(primary).filter((cidr) => cidr !== null);
  return nodeNamed('n', { primary, hostCidrs, ...change });
}
