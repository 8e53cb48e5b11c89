/** The networks of the cluster: the default one, and a primary user-defined network for each UDN or CUDN object. */
import type { KubeObject } from '../kube/resources.ts';
import { selectorMatches } from '../kube/selectors.ts';
import type { KubeStore } from '../kube/store.ts';
import { addressAt, familyOf } from './addresses.ts';
import type { Network } from './names.ts';
import { nodeView } from './views.ts';

export interface Networks {
  all(): readonly Network[];
  byName(name: string): Network | null;
  /** The primary network of a namespace. */
  of(namespace: string): Network;
}

const userJoinSubnets = ['100.65.0.0/16', 'fd99::/64'];

export function createNetworks(store: KubeStore, fallback: Network): Networks {
  const all = (): Network[] => [
    fallback,
    ...objects(store)
      .map(({ object, namespace }) => networkOf(object, namespace))
      .filter((each) => each !== null),
  ];
  return {
    all,
    byName: (name) => all().find((network) => network.name === name) ?? null,
    of: (namespace) => {
      for (const { object, namespace: own } of objects(store)) {
        const labels = store.get('namespaces', namespace)?.metadata.labels ?? {};
        const selected = own === null ? selectorMatches(object.spec?.['namespaceSelector'], labels) : own === namespace;
        const network = selected ? networkOf(object, namespace) : null;
        if (network !== null) return network;
      }
      return fallback;
    },
  };
}

function objects(store: KubeStore): { object: KubeObject; namespace: string | null }[] {
  return [
    ...store.list('userdefinednetworks').map((object) => ({ object, namespace: object.metadata.namespace ?? '' })),
    ...store.list('clusteruserdefinednetworks').map((object) => ({ object, namespace: null })),
  ];
}

/** Null for a network that is not primary. */
function networkOf(object: KubeObject, namespace: string | null): Network | null {
  const cluster = object.metadata.namespace === undefined;
  const spec = ((cluster ? object.spec?.['network'] : object.spec) ?? {}) as Record<string, unknown>;
  const topology = spec['topology'] === 'Layer2' ? 'layer2' : 'layer3';
  const details = (spec[topology] ?? {}) as { role?: string; subnets?: (string | { cidr: string })[] };
  if (details.role !== 'Primary') return null;
  const { name } = object.metadata;
  return {
    name: cluster ? `cluster_udn_${name}` : `${namespace}_${name}`,
    podKey: `${namespace ?? ''}/${name}`,
    topology,
    subnets: (details.subnets ?? []).map((subnet) => (typeof subnet === 'string' ? subnet : subnet.cidr)),
    joinSubnets: userJoinSubnets,
  };
}

/** A /24 (or /64) of each layer-3 network for a node that has none yet, as the cluster manager does. */
export function allocateSubnets(store: KubeStore, networks: readonly Network[], node: string, index: number): void {
  store.change('nodes', node, (object) => {
    const known = nodeView(object).subnets;
    const added = networks.filter(({ name, topology }) => topology === 'layer3' && known[name] === undefined);
    if (added.length === 0) return object;
    const subnets = Object.fromEntries(added.map(({ name, subnets }) => [name, subnets.map((subnet) => nodeSubnet(subnet, index))]));
    const annotations = { ...object.metadata.annotations, 'k8s.ovn.org/node-subnets': JSON.stringify({ ...known, ...subnets }) };
    return { ...object, metadata: { ...object.metadata, annotations } };
  });
}

function nodeSubnet(subnet: string, index: number): string {
  return familyOf(subnet) === 4 ? `${addressAt(subnet, index * 256)}/24` : `${addressAt(subnet, BigInt(index + 1) << 64n)}/64`;
}
