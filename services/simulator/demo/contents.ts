/**
 * What lives in the simulated cluster: nodes on a primary and partly on a second network, namespaces, objects (one with two
 * addresses, one dual stack, one on the second network, one in the shadow of another) and pods.
 */

import { addressAt } from '../control/addresses.ts';
import type { Cluster } from '../control/cluster.ts';
import { nodeObject } from '../control/node-object.ts';
import { controlPlaneLabel, nodePodLabel } from '../control/ovn-pods.ts';
import { between } from '../identifiers.ts';
import type { KubeObject } from '../kube/resources.ts';
import { timestamp } from '../kube/store.ts';

export interface Size {
  readonly nodes: number;
  readonly namespaces: number;
  readonly egressIPs: number;
  readonly pods: number;
}

export const demoSize: Size = { nodes: 6, namespaces: 8, egressIPs: 8, pods: 300 };
export const demoClusterSubnets = ['10.128.0.0/14', 'fd01::/48'];

const primaryNetwork = '172.18.0.0/16';
const primaryNetwork6 = 'fc00:f853:ccd:e793::/64';
const secondaryNetwork = '10.10.10.0/24';
/** EgressIP addresses begin at 172.18.100.1 and fc00:f853:ccd:e793::6401. */
const firstEgressOffset = 0x6401;
const firstNodeOffset = 11;
const nodesOnSecondary = 3;
const systemNamespace = 'ovn-kubernetes';

const teams = ['shop', 'billing', 'payments', 'search', 'media', 'edge', 'reports', 'ml'] as const;
const teamName = (index: number): string => teams[index] ?? `team-${index}`;
const canary = 'payments-canary';
const twoTeams = { matchExpressions: [{ key: 'team', operator: 'In', values: ['media', 'ml'] }] };

export function populate(cluster: Cluster, size: Size): void {
  const at = timestamp(cluster.clock.now());
  for (const name of ['default', 'kube-system', systemNamespace]) cluster.store.create('namespaces', { metadata: { name } });
  for (let index = 0; index < size.nodes; index += 1) {
    const name = `worker-${index + 1}`;
    const host = firstNodeOffset + index;
    const secondary = index < nodesOnSecondary ? [`${addressAt(secondaryNetwork, index + 1)}/24`] : [];
    const spec = {
      name,
      id: index + 2,
      primary: [`${addressAt(primaryNetwork, host)}/16`, `${addressAt(primaryNetwork6, host)}/64`],
      secondary,
      subnets: [`${addressAt('10.128.0.0/14', index * 512)}/23`, `fd01:0:0:${(index + 1).toString(16)}::/64`],
      // The last node of a small cluster only runs pods; a large one has egress nodes enough.
      assignable: size.nodes < 3 || index < Math.min(size.nodes - 1, 50),
    };
    cluster.store.create('nodes', nodeObject(spec, at));
    cluster.store.create('pods', ovnkubeNodePod(name, cluster));
  }
  for (let index = 0; index < size.namespaces; index += 1) {
    const name = teamName(index);
    cluster.store.create('namespaces', { metadata: { name, labels: { team: name } } });
  }
  for (let index = 0; index < size.egressIPs; index += 1) cluster.store.create('egressips', egressIPObject(index));
  for (let index = 0; index < size.pods; index += 1) addPod(cluster, teamName(index % size.namespaces), index);
  cluster.store.create('pods', controlPlanePod());
  cluster.settle();
}

/** `index` decides node and labels; a name is drawn. */
export function addPod(cluster: Cluster, namespace: string, index: number): KubeObject {
  const nodes = cluster.store.list('nodes').filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  const node = nodes[(index * 7 + between(cluster.random, 0, nodes.length - 1)) % nodes.length];
  return cluster.store.create('pods', {
    metadata: {
      name: '',
      generateName: `${namespace}-${index % 2 === 0 ? 'web' : 'worker'}-`,
      namespace,
      labels: { app: index % 2 === 0 ? 'web' : 'worker', track: index % 3 === 2 ? 'canary' : 'stable' },
    },
    spec: {
      containers: [{ name: 'main', image: 'app:1', resources: {} }],
      restartPolicy: 'Always',
      ...(node === undefined ? {} : { nodeName: node.metadata.name }),
    },
  });
}

/** Namespaces whose pods come and go. */
export const isDemoNamespace = (namespace: KubeObject): boolean => namespace.metadata.labels?.['team'] !== undefined;

function egressIPObject(index: number): KubeObject {
  const address = addressAt(primaryNetwork, firstEgressOffset + 2 * index);
  const second = addressAt(primaryNetwork, firstEgressOffset + 2 * index + 1);
  const team = teamName(index);
  // The eighth object of the demo selects pods that another one serves: it stands by.
  if (index === 7) {
    return {
      metadata: { name: canary },
      spec: {
        egressIPs: [address],
        namespaceSelector: { matchLabels: { team: 'payments' } },
        podSelector: { matchLabels: { track: 'canary' } },
      },
    };
  }
  const addresses: Readonly<Record<string, readonly string[]>> = {
    shop: [address, second],
    payments: [address, addressAt(primaryNetwork6, firstEgressOffset + index)],
    edge: [addressAt(secondaryNetwork, 200)],
  };
  const namespaceSelector = team === 'media' ? twoTeams : { matchLabels: { team } };
  return { metadata: { name: team }, spec: { egressIPs: addresses[team] ?? [address], namespaceSelector } };
}

function controlPlanePod(): KubeObject {
  const containers = [{ name: 'ovnkube-cluster-manager', image: 'ovn:1' }];
  const metadata = { name: '', generateName: 'ovnkube-control-plane-', namespace: systemNamespace, labels: { app: controlPlaneLabel } };
  return { metadata, spec: { hostNetwork: true, containers } };
}

function ovnkubeNodePod(node: string, cluster: Cluster): KubeObject {
  const containers = ['nb-ovsdb', 'sb-ovsdb', 'ovn-northd', 'ovnkube-controller', 'ovn-controller'];
  return {
    metadata: {
      name: '',
      generateName: 'ovnkube-node-',
      namespace: systemNamespace,
      labels: { app: nodePodLabel },
      creationTimestamp: timestamp(cluster.clock.now()),
    },
    spec: { hostNetwork: true, nodeName: node, containers: containers.map((name) => ({ name, image: 'ovn:1' })) },
  };
}
