/** What the control plane reads from API objects. Views are cached per object, since objects never change in place. */
import { type KubeObject, keyOf } from '../kube/resources.ts';
import { canonicalAddress, contains, type Family, familyOf, parsePrefix, withoutMask } from './addresses.ts';

export const assignableLabel = 'k8s.ovn.org/egress-assignable';
export const markAnnotation = 'k8s.ovn.org/egressip-mark';
export const podNetworksAnnotation = 'k8s.ovn.org/pod-networks';

export interface PodView {
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly node: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Scheduled, not on the host network, not completed: EgressIP applies. */
  readonly counts: boolean;
  /** By network: `default`, or `<namespace>/<nad>` of the annotation. */
  readonly networks: Readonly<Record<string, readonly string[]>>;
  readonly mac: string;
}

export interface NodeView {
  readonly name: string;
  readonly id: number;
  readonly assignable: boolean;
  readonly ready: boolean;
  readonly primary: Readonly<Record<Family, string | null>>;
  readonly hostCidrs: readonly string[];
  /** The same without their masks. */
  readonly hostAddresses: readonly string[];
  /** By network. */
  readonly subnets: Readonly<Record<string, readonly string[]>>;
  readonly transit: Readonly<Record<Family, string | null>>;
  readonly nextHops: readonly string[];
  readonly mac: string;
  readonly chassis: string;
  readonly cloud: { readonly ifaddr: readonly string[]; readonly capacity: Readonly<Record<string, number>> } | null;
}

export interface EgressIPView {
  readonly name: string;
  readonly createdAt: string;
  readonly egressIPs: readonly string[];
  readonly namespaceSelector: unknown;
  readonly podSelector: unknown;
  readonly mark: string | null;
  readonly items: readonly { readonly node: string; readonly egressIP: string }[];
}

export const podView = cached((object): PodView => {
  const spec = (object.spec ?? {}) as { nodeName?: string; hostNetwork?: boolean };
  const status = (object.status ?? {}) as { phase?: string; podIP?: string; podIPs?: { ip: string }[] };
  const annotation =
    parseJson<Record<string, { ip_addresses?: string[]; mac_address?: string }>>(annotationOf(object, podNetworksAnnotation)) ?? {};
  const networks = Object.fromEntries(
    Object.entries(annotation).map(([network, { ip_addresses: addresses = [] }]) => [network, addresses.map(withoutMask)]),
  );
  const fromStatus = (status.podIPs ?? (status.podIP === undefined ? [] : [{ ip: status.podIP }])).map(({ ip }) => canonicalAddress(ip));
  return {
    key: keyOf(object),
    namespace: object.metadata.namespace ?? '',
    name: object.metadata.name,
    uid: object.metadata.uid ?? '',
    node: spec.nodeName ?? null,
    labels: object.metadata.labels ?? {},
    counts: spec.nodeName !== undefined && spec.hostNetwork !== true && status.phase !== 'Succeeded' && status.phase !== 'Failed',
    networks: networks['default'] === undefined && fromStatus.length > 0 ? { ...networks, default: fromStatus } : networks,
    mac: annotation['default']?.mac_address ?? '',
  };
});

export const nodeView = cached((object): NodeView => {
  const json = <T>(key: string) => parseJson<T>(annotationOf(object, key));
  const primary = json<{ ipv4?: string; ipv6?: string }>('k8s.ovn.org/node-primary-ifaddr');
  const transit = json<{ ipv4?: string; ipv6?: string }>('k8s.ovn.org/node-transit-switch-port-ifaddr');
  const gateway = json<{ default?: { 'next-hops'?: string[]; 'mac-address'?: string } }>('k8s.ovn.org/l3-gateway-config')?.default;
  const subnets = json<Record<string, string | string[]>>('k8s.ovn.org/node-subnets') ?? {};
  const hostCidrs = json<string[]>('k8s.ovn.org/host-cidrs') ?? [];
  const conditions = ((object.status ?? {}) as { conditions?: { type: string; status: string }[] }).conditions ?? [];
  const cloud = json<{ ifaddr: { ipv4?: string; ipv6?: string }; capacity: Record<string, number> }[]>(
    'cloud.network.openshift.io/egress-ipconfig',
  )?.[0];
  return {
    name: object.metadata.name,
    id: Number(annotationOf(object, 'k8s.ovn.org/node-id') ?? 0),
    assignable: object.metadata.labels?.[assignableLabel] !== undefined,
    ready: conditions.some(({ type, status }) => type === 'Ready' && status === 'True'),
    primary: { 4: primary?.ipv4 || null, 6: primary?.ipv6 || null },
    hostCidrs,
    hostAddresses: hostCidrs.map(withoutMask),
    subnets: Object.fromEntries(Object.entries(subnets).map(([network, list]) => [network, [list].flat()])),
    transit: { 4: transit?.ipv4 || null, 6: transit?.ipv6 || null },
    nextHops: gateway?.['next-hops'] ?? [],
    mac: gateway?.['mac-address'] ?? '',
    chassis: annotationOf(object, 'k8s.ovn.org/node-chassis-id') ?? '',
    cloud:
      cloud === undefined
        ? null
        : { ifaddr: [cloud.ifaddr.ipv4, cloud.ifaddr.ipv6].filter((text) => text !== undefined), capacity: cloud.capacity },
  };
});

export const egressIPView = cached((object): EgressIPView => {
  const spec = (object.spec ?? {}) as { egressIPs?: string[]; namespaceSelector?: unknown; podSelector?: unknown };
  const status = (object.status ?? {}) as { items?: { node: string; egressIP: string }[] };
  return {
    name: object.metadata.name,
    createdAt: object.metadata.creationTimestamp ?? '',
    egressIPs: spec.egressIPs ?? [],
    namespaceSelector: spec.namespaceSelector,
    podSelector: spec.podSelector,
    mark: annotationOf(object, markAnnotation) ?? null,
    items: status.items ?? [],
  };
});

/** Whether an address is on the node's primary network, on another of its host networks (longest prefix), or neither. */
export function hostNetworkOf(node: NodeView, address: string): 'primary' | 'secondary' | null {
  const parsed = parsePrefix(address);
  if (parsed === null) return null;
  const inside = (text: string | null): boolean => {
    const prefix = text === null ? null : parsePrefix(text);
    return prefix !== null && contains(prefix, parsed);
  };
  if (node.cloud !== null) return node.cloud.ifaddr.some(inside) ? 'primary' : null;
  if (inside(node.primary[familyOf(address)])) return 'primary';
  return node.hostCidrs.some(inside) ? 'secondary' : null;
}

function cached<T>(read: (object: KubeObject) => T): (object: KubeObject) => T {
  const views = new WeakMap<KubeObject, T>();
  return (object) => {
    const known = views.get(object);
    if (known !== undefined) return known;
    const view = read(object);
    views.set(object, view);
    return view;
  };
}

const annotationOf = (object: KubeObject, key: string): string | undefined => object.metadata.annotations?.[key];

/** Annotations come from anyone: one that is not JSON counts as absent, as ovn-kubernetes treats it. */
function parseJson<T>(text: string | undefined): T | null {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as T;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
