/** The simulated cluster manager follows the rules of assignment, the controllers converge, and faults outlast fail-overs. */

import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Cluster, type ClusterOptions, createCluster } from '../../../services/simulator/control/cluster.ts';
import { type NodeSpec, nodeObject } from '../../../services/simulator/control/node-object.ts';
import { controlPlaneLabel } from '../../../services/simulator/control/ovn-pods.ts';
import { setAssignable, setReady } from '../../../services/simulator/demo/life.ts';
import { createFaults } from '../../../services/simulator/faults/index.ts';
import { fixture } from './fixtures.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

interface Made {
  readonly cluster: Cluster;
  readonly clock: VirtualClock;
}

function made(nodes: readonly Partial<NodeSpec>[], options: Partial<ClusterOptions> = {}): Made {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const cluster = createCluster({
    clock,
    random: seededRandom(1),
    clusterSubnets: ['10.128.0.0/14'],
    detectMs: [5_000, 8_000],
    ...options,
  });
  for (const [index, node] of nodes.entries()) {
    const spec = {
      name: `n${index + 1}`,
      id: index + 2,
      primary: [`172.18.0.${index + 11}/16`],
      subnets: [`10.128.${index * 2}.0/23`],
      assignable: true,
      ...node,
    };
    cluster.store.create('nodes', nodeObject(spec, '2026-01-01T00:00:00Z'));
  }
  return { cluster, clock };
}

function request({ cluster, clock }: Made, name: string, ...egressIPs: string[]): void {
  cluster.store.create('egressips', { metadata: { name }, spec: { egressIPs, namespaceSelector: {} } });
  clock.advance(1_000);
}

const items = ({ cluster }: Made, name: string) => cluster.egressIP(name)?.items.map(({ egressIP, node }) => `${egressIP}@${node}`) ?? [];
const reasons = ({ cluster }: Made, name: string) =>
  cluster.store.list('events').flatMap((event) => ((event['involvedObject'] as { name: string }).name === name ? [event['reason']] : []));

describe('assignment', () => {
  it('puts at most one address of an object on a node, and says what it could not place', () => {
    const it = made([{}, {}, { assignable: false }]);
    request(it, 'a', '172.18.1.1', '172.18.1.2', '172.18.1.3');
    expect(items(it, 'a')).toEqual(['172.18.1.1@n1', '172.18.1.2@n2']);
    expect(reasons(it, 'a')).toContain('UnassignedRequest');
  });

  it('takes the node with the fewest addresses, and a new node only for what is not assigned yet', () => {
    const it = made([{}, {}]);
    request(it, 'a', '172.18.1.1');
    request(it, 'b', '172.18.1.2');
    request(it, 'c', '172.18.1.3', '172.18.1.4', '172.18.1.5');
    expect([...items(it, 'a'), ...items(it, 'b'), ...items(it, 'c')]).toEqual([
      '172.18.1.1@n1',
      '172.18.1.2@n2',
      '172.18.1.3@n1',
      '172.18.1.4@n2',
    ]);
    it.cluster.store.create(
      'nodes',
      nodeObject({ name: 'n3', id: 9, primary: ['172.18.0.19/16'], subnets: ['10.128.40.0/23'], assignable: true }, ''),
    );
    it.clock.advance(1_000);
    expect(items(it, 'a')).toEqual(['172.18.1.1@n1']);
    expect(items(it, 'c')).toEqual(['172.18.1.3@n1', '172.18.1.4@n2', '172.18.1.5@n3']);
  });

  it('refuses host addresses, taken addresses, nonsense and addresses of no network, each with its event', () => {
    const it = made([{}, {}]);
    request(it, 'first', '172.18.1.1');
    for (const [name, address, reason] of [
      ['host', '172.18.0.12', 'EgressIPConflict'],
      ['taken', '172.18.1.1', 'UnsupportedRequest'],
      ['nonsense', '172.18.300.1', 'InvalidEgressIP'],
      ['elsewhere', '192.0.2.1', 'NoMatchingNodeFound'],
    ] as const) {
      request(it, name, address);
      expect(items(it, name)).toEqual([]);
      expect(reasons(it, name)).toContain(reason);
    }
    it.cluster.store.remove('egressips', 'first');
    it.clock.advance(1_000);
    expect(items(it, 'taken')).toHaveLength(1);
  });

  it('keeps an address of a second host network on the nodes that have it', () => {
    const it = made([{}, { secondary: ['10.10.10.2/24'] }, { secondary: ['10.10.10.3/24'] }]);
    request(it, 'edge', '10.10.10.50');
    expect(items(it, 'edge')).toEqual(['10.10.10.50@n2']);
    setAssignable(it.cluster, 'n2', false);
    it.clock.advance(1_000);
    expect(items(it, 'edge')).toEqual(['10.10.10.50@n3']);
  });

  it('respects the capacity of a cloud node', () => {
    const it = made([{ cloudCapacity: 1 }, { cloudCapacity: 1 }]);
    request(it, 'a', '172.18.1.1');
    request(it, 'b', '172.18.1.2');
    request(it, 'c', '172.18.1.3');
    expect([items(it, 'a'), items(it, 'b'), items(it, 'c')]).toEqual([['172.18.1.1@n1'], ['172.18.1.2@n2'], []]);
  });

  it('moves at once when the label goes, and five to eight seconds after a node is no longer ready', () => {
    const it = made([{}, {}]);
    request(it, 'a', '172.18.1.1');
    setAssignable(it.cluster, 'n1', false);
    it.clock.advance(100);
    expect(items(it, 'a')).toEqual(['172.18.1.1@n2']);
    setAssignable(it.cluster, 'n1', true);
    setReady(it.cluster, 'n2', false);
    it.clock.advance(4_900);
    expect(items(it, 'a')).toEqual(['172.18.1.1@n2']);
    it.clock.advance(3_300);
    expect(items(it, 'a')).toEqual(['172.18.1.1@n1']);
    setReady(it.cluster, 'n2', true);
    it.clock.advance(10_000);
    expect(items(it, 'a')).toEqual(['172.18.1.1@n1']);
  });
});

describe('a restart of the control plane', () => {
  const running = (name: string) => ({
    metadata: { name, namespace: 'ovn-kubernetes', labels: { app: controlPlaneLabel } },
    spec: { nodeName: 'n1' },
    status: { phase: 'Running' },
  });

  it.each([
    ['runs before the last one is gone', true],
    ['runs after the last one is gone', false],
  ])('ends with addresses assigned again when the next pod %s', (_, overlaps) => {
    const it = made([{}, {}], { ownWorkloads: false });
    const { store } = it.cluster;
    store.create('namespaces', { metadata: { name: 'ovn-kubernetes' } });
    store.create('pods', running('old'));
    if (overlaps) store.create('pods', running('new'));
    store.remove('pods', 'ovn-kubernetes/old');
    if (!overlaps) {
      request(it, 'a', '172.18.1.1');
      expect(items(it, 'a')).toEqual([]);
      store.create('pods', running('new'));
    }
    request(it, 'b', '172.18.1.2');
    expect(items(it, 'b')).toHaveLength(1);
    expect(items(it, 'a')).toHaveLength(overlaps ? 0 : 1);
  });
});

describe('a fault', () => {
  const snats = (cluster: Cluster, pod: string) =>
    [...cluster.controllers.values()].flatMap(({ node, database }) =>
      [...database.table('NAT').values()].some((row) =>
        String((row['external_ids'] as Record<string, string>)['k8s.ovn.org/name']).endsWith(`_${pod}`),
      )
        ? [node]
        : [],
    );
  const noTransport = {
    setDatabaseDown: () => undefined,
    setDatabaseStalled: () => undefined,
    cutWatches: () => undefined,
    setAccessDenied: () => undefined,
  };

  it('outlasts a fail-over and a restart of the controller, and is gone when it is healed', () => {
    const { cluster, clock } = fixture('demo');
    const faults = createFaults({ cluster, transport: noTransport });
    const { id, target } = faults.inject({ kind: 'missing-snat', egressIP: 'billing', pod: cluster.podsOf('billing')[0] });
    clock.advance(2_000);
    const pod = target.pod ?? '';
    expect(snats(cluster, pod)).toEqual([]);
    const before = cluster.egressIP('billing')?.items[0]?.node ?? '';
    setAssignable(cluster, before, false);
    clock.advance(5_000);
    const after = cluster.egressIP('billing')?.items[0]?.node ?? '';
    expect(after).not.toBe(before);
    expect(snats(cluster, pod)).toEqual([]);
    cluster.setControllerDown(after, true);
    cluster.setControllerDown(after, false);
    clock.advance(5_000);
    expect(snats(cluster, pod)).toEqual([]);
    faults.heal(id);
    clock.advance(5_000);
    expect(snats(cluster, pod)).toEqual([after]);
  });

  it('of all pods of an object on one node takes only those rows away', () => {
    const { cluster, clock } = fixture('demo');
    const pods = cluster.podsOf('shop');
    const [kept, lost] = cluster.egressIP('shop')?.items.map(({ node }) => node) ?? [];
    createFaults({ cluster, transport: noTransport }).inject({ kind: 'missing-snat', egressIP: 'shop', node: lost });
    clock.advance(5_000);
    expect(pods.length).toBeGreaterThan(5);
    for (const pod of pods) expect(snats(cluster, pod)).toEqual([kept]);
  });

  it('names the codes it refuses with', () => {
    const { cluster } = fixture('demo');
    const faults = createFaults({ cluster, transport: noTransport });
    expect(() => faults.inject({ kind: 'missing-snat', pod: 'no/such' })).toThrow(
      expect.objectContaining({ code: 'simulator-fault-target' }),
    );
    expect(() => faults.inject({ kind: 'F23' })).toThrow(expect.objectContaining({ code: 'simulator-fault-target' }));
    expect(() => faults.inject({ kind: 'nonsense' })).toThrow(expect.objectContaining({ code: 'simulator-fault-unknown' }));
  });
});
