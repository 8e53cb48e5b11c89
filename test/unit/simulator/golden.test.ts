/** The rows of the simulated control plane are those of ovn-kubernetes' own tests (facts/ovn-egressip.md section 10). */

import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Cluster, type ClusterOptions, createCluster } from '../../../services/simulator/control/cluster.ts';
import { type NodeSpec, nodeObject } from '../../../services/simulator/control/node-object.ts';
import { createVirtualClock } from './virtual-clock.ts';

const node1: NodeSpec = { name: 'node1', id: 2, primary: ['192.168.126.202/24'], subnets: ['10.128.0.0/16'], assignable: true };
const node2: NodeSpec = { name: 'node2', id: 3, primary: ['192.168.126.51/24'], subnets: ['10.90.0.0/16'], assignable: true };

function cluster(nodes: readonly NodeSpec[] = [node1, node2], options: Partial<ClusterOptions> = {}): Cluster {
  const created = createCluster({
    clock: createVirtualClock(Date.UTC(2026, 0, 1)),
    random: seededRandom(1),
    clusterSubnets: ['10.128.0.0/14'],
    portRange: '',
    manageStatus: false,
    ...options,
  });
  for (const node of nodes) created.store.create('nodes', nodeObject(node, '2026-01-01T00:00:00Z'));
  return created;
}

function addPod(to: Cluster, namespace: string, name: string, node: string, ip: string, network = 'default', labels = {}): void {
  if (to.store.get('namespaces', namespace) === null)
    to.store.create('namespaces', { metadata: { name: namespace, labels: { ns: namespace } } });
  const annotation = { [network]: { ip_addresses: [`${ip}/${ip.includes(':') ? 64 : 16}`], mac_address: '0a:58:0a:80:00:0f' } };
  to.store.create('pods', {
    metadata: { namespace, name, labels, annotations: { 'k8s.ovn.org/pod-networks': JSON.stringify(annotation) } },
    spec: { nodeName: node },
  });
}

function addEgressIP(to: Cluster, name: string, items: Record<string, string>, namespace = 'egressip-namespace'): void {
  to.store.create('egressips', {
    metadata: { name, annotations: { 'k8s.ovn.org/egressip-mark': '50000' } },
    spec: { egressIPs: Object.values(items), namespaceSelector: { matchLabels: { ns: namespace } } },
    status: { items: Object.entries(items).map(([node, egressIP]) => ({ egressIP, node })) },
  });
}

/** One line per row, the id without its fixed beginning. */
function rows(of: Cluster, node: string) {
  const { database } = of.controllers.get(node) ?? {};
  const id = (ids: unknown) =>
    String((ids as Record<string, string>)['k8s.ovn.org/id'] ?? '').replace('default-network-controller:EgressIP:', '');
  const routerOf = (column: string, uuid: string) =>
    [...(database?.table('Logical_Router') ?? [])].find(([, row]) => (row[column] as string[]).includes(uuid))?.[1]['name'];
  const policies = (priority: number) =>
    [...(database?.table('Logical_Router_Policy') ?? [])]
      .filter(([, row]) => row['priority'] === priority)
      .map(([uuid, row]) => {
        const mark = (row['options'] as Record<string, string>)['pkt_mark'];
        const hops = (row['nexthops'] as string[]).join(', ');
        return `${routerOf('policies', uuid)}: ${row['match']} ${row['action']} {${hops}}${mark === undefined ? '' : ` mark ${mark}`} ${id(row['external_ids'])}`;
      })
      .sort();
  return {
    reroutes: policies(100),
    marks: policies(95),
    baseline: policies(102),
    nat: [...(database?.table('NAT') ?? [])]
      .filter(
        ([, row]) =>
          !String(row['logical_ip']).includes('/') && !String(row['logical_ip']).startsWith('100.64') && row['logical_ip'] !== 'fd98::2',
      )
      .map(
        ([uuid, row]) =>
          `${routerOf('nat', uuid)}: ${row['external_ip']} <- ${row['logical_ip']} ${row['logical_port']} ${id(row['external_ids'])}`,
      )
      .sort(),
    sets: Object.fromEntries(
      [...(database?.table('Address_Set') ?? [])].map(([, row]) => [
        `${(row['external_ids'] as Record<string, string>)['k8s.ovn.org/id']?.split(':').slice(1).join(':')}`,
        row['addresses'],
      ]),
    ),
    setNames: [...(database?.table('Address_Set') ?? [])].map(([, row]) => row['name']).sort(),
    sourceRoutes: [...(database?.table('Logical_Router_Static_Route') ?? [])]
      .filter(([, row]) => String(row['policy']) === 'src-ip')
      .map(([, row]) => `${row['ip_prefix']} via ${row['nexthop']}`)
      .sort(),
    qos: [...(database?.table('QoS') ?? [])].map(
      ([, row]) => `${row['match']} ${JSON.stringify(row['action'])} ${id(row['external_ids'])}`,
    ),
  };
}

const owner = 'egressip_egressip-namespace/egress-pod';

describe('rows of the golden cases', () => {
  it('G1: two addresses on two nodes, the pod on the first', () => {
    const it = cluster();
    addPod(it, 'egressip-namespace', 'egress-pod', 'node1', '10.128.0.15');
    addEgressIP(it, 'egressip', { node1: '192.168.126.101', node2: '192.168.126.102' });
    it.settle();
    const first = rows(it, 'node1');
    expect(first.reroutes).toEqual([
      `ovn_cluster_router: ip4.src == 10.128.0.15 reroute {100.64.0.2, 100.88.0.3} 100:${owner}:ip4:default`,
    ]);
    expect(first.nat).toEqual([`GR_node1: 192.168.126.101 <- 10.128.0.15 k8s-node1 ${owner}:ip4`]);
    expect(first.sourceRoutes).toContain('10.128.0.0/14 via 100.64.0.2');
    expect(first.sets['EgressIP:egressip-served-pods:v4:default']).toEqual(['10.128.0.15']);
    const second = rows(it, 'node2');
    expect(second.reroutes).toEqual([]);
    expect(second.nat).toEqual([`GR_node2: 192.168.126.102 <- 10.128.0.15 k8s-node2 ${owner}:ip4`]);
    expect(second.sourceRoutes).toContain('10.128.0.0/14 via 100.64.0.3');
    expect(second.sets['EgressIP:egressip-served-pods:v4:default']).toEqual([]);

    it.store.change('egressips', 'egressip', (object) => ({
      ...object,
      status: {
        items: [
          { egressIP: '192.168.126.103', node: 'node1' },
          { egressIP: '192.168.126.102', node: 'node2' },
        ],
      },
    }));
    it.settle();
    expect(rows(it, 'node1')).toEqual({ ...first, nat: [`GR_node1: 192.168.126.103 <- 10.128.0.15 k8s-node1 ${owner}:ip4`] });
    expect(rows(it, 'node2')).toEqual(second);
  });

  it('every node has the baseline rows and sets with the names ovn-kubernetes gives them', () => {
    const it = cluster();
    it.settle();
    const { baseline, qos, setNames, sets } = rows(it, 'node2');
    const served = '(ip4.src == $a8519615025667110816 || ip4.src == $a13607449821398607916)';
    expect(baseline).toEqual([
      `ovn_cluster_router: ${served} && ip4.dst == $a1042611113178530741 allow {} mark 1008 102:EIP-No-Reroute-Pod-To-Node:ip4:default`,
      'ovn_cluster_router: ip4.src == 10.128.0.0/14 && ip4.dst == 10.128.0.0/14 allow {} 102:EIP-No-Reroute-Pod-To-Pod:ip4:default',
      'ovn_cluster_router: ip4.src == 10.128.0.0/14 && ip4.dst == 100.64.0.0/16 allow {} 102:EIP-No-Reroute-Pod-To-Join:ip4:default',
      'ovn_cluster_router: pkt.mark == 42 allow {} 102:EIP-No-Reroute-reply-traffic:ip:default',
    ]);
    expect(qos).toEqual(['ip4.src == $a8519615025667110816 && ct.trk && ct.rpl {"mark":42} 103:EgressIP-Mark-Reply-Traffic:ip4:default']);
    expect(setNames).toEqual(['a1042611113178530741', 'a13607449821398607916', 'a8519615025667110816']);
    expect(sets['ClusterNodeIPs:node-ips:v4']).toEqual(['192.168.126.202', '192.168.126.51']);
  });

  it('G2: an address on the primary network beside one on a secondary network', () => {
    const it = cluster([
      { ...node1, secondary: ['10.10.10.4/24', '5.5.5.10/24'] },
      { ...node2, secondary: ['10.10.10.5/24', '7.7.7.9/24'] },
    ]);
    addPod(it, 'egressip-namespace', 'egress-pod', 'node1', '10.128.0.15');
    addPod(it, 'egressip-namespace2', 'egress-pod', 'node1', '10.128.0.16');
    addPod(it, 'egressip-namespace', 'egress-pod2', 'node2', '10.128.1.3');
    addPod(it, 'egressip-namespace2', 'egress-pod2', 'node2', '10.128.1.4');
    addEgressIP(it, 'egressip', { node1: '192.168.126.190' });
    addEgressIP(it, 'egressip-2', { node1: '10.10.10.20' }, 'egressip-namespace2');
    it.settle();
    const first = rows(it, 'node1');
    expect(first.reroutes.map((line) => line.replace(/ 100:.*/, ''))).toEqual([
      'ovn_cluster_router: ip4.src == 10.128.0.15 reroute {100.64.0.2}',
      'ovn_cluster_router: ip4.src == 10.128.0.16 reroute {10.128.0.2} mark 1009',
      'ovn_cluster_router: ip4.src == 10.128.1.4 reroute {10.128.0.2} mark 1009',
    ]);
    expect(first.nat.map((line) => line.replace(/ egressip_.*/, ''))).toEqual([
      'GR_node1: 192.168.126.190 <- 10.128.0.15 k8s-node1',
      'GR_node1: 192.168.126.190 <- 10.128.1.3 k8s-node1',
    ]);
    expect(first.sets['EgressIP:egressip-served-pods:v4:default']).toEqual(['10.128.0.15', '10.128.0.16']);
    const second = rows(it, 'node2');
    expect(second.reroutes.map((line) => line.replace(/ 100:.*/, ''))).toEqual([
      'ovn_cluster_router: ip4.src == 10.128.1.3 reroute {100.88.0.2}',
      'ovn_cluster_router: ip4.src == 10.128.1.4 reroute {100.88.0.2}',
    ]);
    expect(second.nat).toEqual([]);
    expect(second.sets['EgressIP:egressip-served-pods:v4:default']).toEqual(['10.128.1.3', '10.128.1.4']);
    const nodeIps = ['10.10.10.4', '10.10.10.5', '192.168.126.202', '192.168.126.51', '5.5.5.10', '7.7.7.9'];
    for (const { sets } of [first, second]) expect(sets['ClusterNodeIPs:node-ips:v4']).toEqual(nodeIps);
  });

  it('G3: a fail-over while the controller is down, with a SNAT for every pod', () => {
    const it = cluster([{ ...node1, primary: ['192.168.126.12/24'] }, node2], { snatPerPod: true });
    addPod(it, 'egressip-namespace', 'egress-pod', 'node1', '10.128.0.15');
    addEgressIP(it, 'egressip', { node1: '192.168.126.101' });
    it.settle();
    expect(rows(it, 'node1').nat).toEqual([`GR_node1: 192.168.126.101 <- 10.128.0.15 k8s-node1 ${owner}:ip4`]);
    it.setControllerDown('node1', true);
    it.store.change('egressips', 'egressip', (object) => ({
      ...object,
      status: { items: [{ egressIP: '192.168.126.101', node: 'node2' }] },
    }));
    it.settle();
    expect(rows(it, 'node1').reroutes[0]).toContain('{100.64.0.2}');
    it.setControllerDown('node1', false);
    it.settle();
    const after = rows(it, 'node1');
    expect(after.reroutes).toEqual([`ovn_cluster_router: ip4.src == 10.128.0.15 reroute {100.88.0.3} 100:${owner}:ip4:default`]);
    expect(after.nat).toEqual(['GR_node1: 192.168.126.12 <- 10.128.0.15  ']);
    expect(after.sets['EgressIP:egressip-served-pods:v4:default']).toEqual(['10.128.0.15']);
    it.store.remove('pods', 'egressip-namespace/egress-pod');
    it.settle();
    expect(rows(it, 'node1').reroutes).toEqual([]);
    expect(rows(it, 'node1').sets['EgressIP:egressip-served-pods:v4:default']).toEqual([]);
  });

  it('G4: of two objects that select a pod one serves it, and the other takes over when it goes', () => {
    const it = cluster();
    addPod(it, 'egressip-namespace', 'egress-pod', 'node1', '10.128.0.15');
    addEgressIP(it, 'egressip', { node1: '192.168.126.25', node2: '192.168.126.30' });
    addEgressIP(it, 'egressip-2', { node2: '192.168.126.35' });
    it.settle();
    expect(rows(it, 'node1').reroutes).toEqual([
      `ovn_cluster_router: ip4.src == 10.128.0.15 reroute {100.64.0.2, 100.88.0.3} 100:${owner}:ip4:default`,
    ]);
    expect(it.store.list('events').map((event) => [event['reason'], (event['involvedObject'] as { name: string }).name])).toEqual([
      ['UndefinedRequest', 'egressip-2'],
    ]);
    it.store.remove('egressips', 'egressip');
    it.settle();
    expect(rows(it, 'node1').reroutes).toEqual([
      'ovn_cluster_router: ip4.src == 10.128.0.15 reroute {100.88.0.3} 100:egressip-2_egressip-namespace/egress-pod:ip4:default',
    ]);
    expect(rows(it, 'node1').nat).toEqual([]);
    expect(rows(it, 'node2').nat).toEqual([
      'GR_node2: 192.168.126.35 <- 10.128.0.15 k8s-node2 egressip-2_egressip-namespace/egress-pod:ip4',
    ]);
  });

  it('G6: IPv6 in canonical text', () => {
    const it = cluster([{ ...node1, primary: ['fd00::5/64'], subnets: ['ae70::/64'] }], { clusterSubnets: ['ae70::/48'] });
    addPod(it, 'egressip-namespace', 'egress-pod', 'node1', 'ae70::66');
    addEgressIP(it, 'egressip', { node1: 'fd00:0:0:0:0:feff:c0a8:8e0d' });
    it.settle();
    expect(rows(it, 'node1').reroutes).toEqual([`ovn_cluster_router: ip6.src == ae70::66 reroute {fd98::2} 100:${owner}:ip6:default`]);
    expect(rows(it, 'node1').nat).toEqual([`GR_node1: fd00::feff:c0a8:8e0d <- ae70::66 k8s-node1 ${owner}:ip6`]);
  });
});

describe('a primary user-defined network', () => {
  const network = (topology: 'Layer3' | 'Layer2') => {
    const it = cluster(
      [
        { ...node1, id: 1 },
        { ...node2, id: 2 },
      ],
      {},
    );
    it.store.create('namespaces', { metadata: { name: 'blue', labels: { ns: 'blue' } } });
    const details = topology === 'Layer3' ? [{ cidr: '20.128.0.0/14', hostSubnet: 24 }] : ['20.128.0.0/14'];
    it.store.create('userdefinednetworks', {
      metadata: { namespace: 'blue', name: 'net' },
      spec: { topology, [topology.toLowerCase()]: { role: 'Primary', subnets: details } },
    });
    addPod(it, 'blue', 'egress-pod2', 'node1', '20.128.0.5', 'blue/net');
    addPod(it, 'blue', 'egress-pod4', 'node2', '20.129.0.3', 'blue/net');
    addEgressIP(it, 'egressip', { node1: '192.168.126.101', node2: '192.168.126.102' }, 'blue');
    it.settle();
    return it;
  };
  const marks = [
    'GR_blue_net_node1: ip4.src == 20.128.0.5 && pkt.mark == 0 allow {} mark 50000 95:egressip_blue/egress-pod2:ip4:blue_net',
    'GR_blue_net_node1: ip4.src == 20.129.0.3 && pkt.mark == 0 allow {} mark 50000 95:egressip_blue/egress-pod4:ip4:blue_net',
  ];

  it('G5, layer 3: reroute with the mark in the zone of the pod, marks on the gateway router, no NAT', () => {
    const found = rows(network('Layer3'), 'node1');
    expect(found.reroutes).toEqual([
      'blue_net_ovn_cluster_router: ip4.src == 20.128.0.5 reroute {100.65.0.1, 100.88.0.2} mark 50000 100:egressip_blue/egress-pod2:ip4:blue_net',
    ]);
    expect(found.marks).toEqual(marks);
    expect(found.nat).toEqual([]);
    expect(found.qos.some((line) => line.endsWith('103:EgressIP-Mark-Reply-Traffic:ip4:blue_net'))).toBe(true);
    const userBaseline = found.baseline.filter((line) => line.startsWith('blue_net_'));
    expect(userBaseline).toHaveLength(5);
    expect(userBaseline.some((line) => line.includes('ip4.dst == 100.64.0.0/16'))).toBe(true);
  });

  it('G5, layer 2: the transit router steers remote pods on the egress node too', () => {
    const found = rows(network('Layer2'), 'node1');
    expect(found.reroutes).toEqual([
      'blue_net_transit_router: ip4.src == 20.128.0.5 reroute {100.88.0.3, 100.88.0.5} mark 50000 100:egressip_blue/egress-pod2:ip4:blue_net',
      'blue_net_transit_router: ip4.src == 20.129.0.3 reroute {100.88.0.3} mark 50000 100:egressip_blue/egress-pod4:ip4:blue_net',
    ]);
    expect(found.marks).toEqual(marks);
  });
});
