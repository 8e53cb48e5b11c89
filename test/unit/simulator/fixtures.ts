/** Small clusters under a virtual clock, one for each thing a fault may need. */
import { seededRandom } from '#libs/runtime/random.ts';
import { type Cluster, type ClusterOptions, createCluster } from '../../../services/simulator/control/cluster.ts';
import { egressIPView } from '../../../services/simulator/control/views.ts';
import { demoClusterSubnets, populate, type Size } from '../../../services/simulator/demo/contents.ts';
import type { Need } from '../../../services/simulator/faults/fault.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export interface Fixture {
  readonly cluster: Cluster;
  readonly clock: VirtualClock;
}

const options: Readonly<Record<Need | 'demo', Partial<ClusterOptions>>> = {
  demo: {},
  'secondary-network': {},
  'udn-layer3': {},
  'udn-layer2': {},
  'snat-per-pod': { snatPerPod: true },
  'several-subnets': { clusterSubnets: ['10.128.0.0/14', '10.200.0.0/16', 'fd01::/48'] },
  cloud: {},
};

const usualSize: Size = { nodes: 6, namespaces: 8, egressIPs: 8, pods: 80 };

export function fixture(need: Need | 'demo', more: Partial<ClusterOptions> = {}, size = usualSize): Fixture {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const cluster = createCluster({ clock, random: seededRandom(11), clusterSubnets: demoClusterSubnets, ...options[need], ...more });
  populate(cluster, size);
  if (need === 'udn-layer3' || need === 'udn-layer2') addUserDefinedNetwork(cluster, need === 'udn-layer3' ? 'Layer3' : 'Layer2');
  if (need === 'cloud') addCloud(cluster);
  cluster.settle();
  return { cluster, clock };
}

/** Two of them, each with an object of its own. */
function addUserDefinedNetwork({ store }: Cluster, topology: 'Layer3' | 'Layer2'): void {
  for (const [index, color] of ['blue', 'green'].entries()) {
    store.create('namespaces', { metadata: { name: color, labels: { color, 'k8s.ovn.org/primary-user-defined-network': '' } } });
    const cidr = `20.${128 + index}.0.0/16`;
    const subnets = topology === 'Layer3' ? [{ cidr, hostSubnet: 24 }] : [cidr];
    store.create('userdefinednetworks', {
      metadata: { namespace: color, name: `${color}-net` },
      spec: { topology, [topology.toLowerCase()]: { role: 'Primary', subnets } },
    });
    store.create('egressips', {
      metadata: { name: color },
      spec: { egressIPs: [`172.18.110.${index + 1}`], namespaceSelector: { matchLabels: { color } } },
    });
    for (const [number, node] of store.list('nodes').entries()) {
      store.create('pods', { metadata: { namespace: color, name: `${color[0]}-${number}` }, spec: { nodeName: node.metadata.name } });
    }
  }
}

/** What cloud-network-config-controller adds: capacities, and one CloudPrivateIPConfig for each assigned address. */
function addCloud(cluster: Cluster): void {
  const { store } = cluster;
  for (const { metadata } of store.list('nodes')) {
    const config = [{ interface: 'eni-1', ifaddr: { ipv4: '172.18.0.0/16', ipv6: 'fc00:f853:ccd:e793::/64' }, capacity: { ip: 10 } }];
    store.change('nodes', metadata.name, (node) => ({
      ...node,
      metadata: {
        ...node.metadata,
        annotations: { ...node.metadata.annotations, 'cloud.network.openshift.io/egress-ipconfig': JSON.stringify(config) },
      },
    }));
  }
  // Addresses on a second host network exist on bare metal only.
  store.remove('egressips', 'edge');
  cluster.settle();
  for (const view of store.list('egressips').map(egressIPView)) {
    for (const { node, egressIP } of view.items) {
      store.create('cloudprivateipconfigs', {
        metadata: { name: cloudName(egressIP), annotations: { 'k8s.ovn.org/egressip-owner-ref': view.name } },
        spec: { node },
        status: {
          node,
          conditions: [{ type: 'Assigned', status: 'True', reason: 'CloudResponseSuccess', message: 'IP address successfully added' }],
        },
      });
    }
  }
}

function cloudName(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right].map((group) => group.padStart(4, '0')).join('.');
}
