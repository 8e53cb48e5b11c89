/**
 * The reverse of `libs/egressip/projection`: a projected object as the API would show it, with nothing but what the
 * projection reads. A recording is made of these, so that no Secret, environment variable, command or foreign annotation of
 * a cluster can get into a file that someone sends in. `projectObject(rawObject(object))` is the object again.
 */
import type {
  EgressIPObject,
  KubeObject,
  LabelSelector,
  NodeObject,
  PodObject,
  UserDefinedNetworkObject,
} from '#libs/contracts/objects.ts';

type Json = Readonly<Record<string, unknown>>;

export function rawObject(object: KubeObject): Json {
  switch (object.kind) {
    case 'EgressIP':
      return {
        ...head(object, 'k8s.ovn.org/v1', {
          creationTimestamp: object.createdAt,
          generation: object.generation,
          annotations: annotations({ 'egressip-mark': object.mark }),
        }),
        spec: rawSpec(object),
        status: { items: object.items },
      };
    case 'Pod':
      return rawPod(object);
    case 'Namespace':
      return head(object, 'v1', { labels: object.labels });
    case 'Node':
      return rawNode(object);
    case 'CloudPrivateIPConfig':
      return {
        ...head(object, 'cloud.network.openshift.io/v1', { annotations: annotations({ 'egressip-owner-ref': object.owner }) }),
        spec: { node: object.specNode },
        status: { node: object.statusNode, conditions: [{ type: 'Assigned', status: object.assigned }] },
      };
    case 'UserDefinedNetwork':
      return { ...head(object, 'k8s.ovn.org/v1', { namespace: object.namespace }), spec: rawNetwork(object) };
    case 'ClusterUserDefinedNetwork':
      return {
        ...head(object, 'k8s.ovn.org/v1', {}),
        spec: { namespaceSelector: object.namespaceSelector ?? {}, network: rawNetwork(object) },
      };
    case 'Event':
      return {
        ...head(object, 'v1', { namespace: object.namespace }),
        involvedObject: { kind: 'EgressIP', name: object.egressIP },
        reason: object.reason,
        message: object.message,
        lastTimestamp: object.lastAt,
      };
    case 'Service':
      return {
        ...head(object, 'v1', { namespace: object.namespace }),
        spec: { type: object.type, externalIPs: object.externalIPs },
        status: { loadBalancer: { ingress: object.ingressIPs.map((ip) => ({ ip })) } },
      };
  }
}

function head(object: KubeObject, apiVersion: string, metadata: Json): Json {
  return { apiVersion, kind: object.kind, metadata: { name: object.name, uid: object.uid, ...metadata } };
}

function rawPod(pod: PodObject): Json {
  const networks = Object.entries(pod.networks).map(([key, { ips, role }]) => [
    key,
    { ip_addresses: ips, ...(role === null ? {} : { role }) },
  ]);
  return {
    ...head(pod, 'v1', {
      namespace: pod.namespace,
      creationTimestamp: pod.createdAt,
      // Only that it is set matters.
      ...(pod.deleting ? { deletionTimestamp: pod.createdAt ?? '1970-01-01T00:00:00Z' } : {}),
      labels: pod.labels,
      annotations: annotations({
        'pod-networks': pod.unreadable === true ? '' : networks.length === 0 ? null : JSON.stringify(Object.fromEntries(networks)),
      }),
    }),
    spec: { ...(pod.node === null ? {} : { nodeName: pod.node }), ...(pod.hostNetwork ? { hostNetwork: true } : {}) },
    status: { phase: pod.phase, podIPs: pod.ips.map((ip) => ({ ip })) },
  };
}

function rawNode(node: NodeObject): Json {
  const gateway = { mode: node.gatewayMode, 'next-hops': node.gatewayNextHops };
  const json = (value: unknown, isThere: boolean) => (isThere ? JSON.stringify(value) : null);
  const pair = (value: NodeObject['primary']) => json(value, value.ipv4 !== null || value.ipv6 !== null);
  return {
    ...head(node, 'v1', {
      labels: {
        ...(node.assignable ? { 'k8s.ovn.org/egress-assignable': '' } : {}),
        ...(node.outsideOvn === true ? { 'kubernetes.io/os': 'windows' } : {}),
      },
      annotations: {
        ...annotations({
          'node-primary-ifaddr': pair(node.primary),
          'host-cidrs': json(node.hostCidrs, node.hostCidrs !== null),
          'node-subnets': json(node.subnets, Object.keys(node.subnets).length > 0),
          'node-id': node.nodeId === null ? null : String(node.nodeId),
          'node-transit-switch-port-ifaddr': pair(node.transit),
          'l3-gateway-config': json({ default: gateway }, node.gatewayMode !== null || node.gatewayNextHops.length > 0),
          'zone-name': node.zone,
          'layer2-topology-version': node.layer2Topology ?? null,
          'secondary-host-egress-ips': json(node.secondaryEgressIPs, node.secondaryEgressIPs.length > 0),
          'bridge-egress-ips': json(node.bridgeEgressIPs, node.bridgeEgressIPs.length > 0),
        }),
        ...Object.fromEntries((node.unreadable ?? []).map((key) => [key, ''])),
        ...(node.cloud === null ? {} : { 'cloud.network.openshift.io/egress-ipconfig': JSON.stringify([node.cloud]) }),
      },
    }),
    status: {
      conditions: [{ type: 'Ready', status: node.ready ? 'True' : 'False' }],
      ...(node.bootId === undefined && node.version === undefined
        ? {}
        : { nodeInfo: { bootID: node.bootId ?? null, kubeletVersion: node.version ?? null } }),
    },
  };
}

/** Fields that are not known are kept by name: what they hold was not read. One that could not be read is no spec at all. */
function rawSpec(object: EgressIPObject): Json | string {
  if (object.unreadable !== undefined) return object.unreadable;
  const others = [...(object.choosesNodes === true ? ['egressNodeSelector'] : []), ...(object.notUnderstood ?? [])];
  return {
    egressIPs: object.egressIPs,
    namespaceSelector: rawSelector(object.namespaceSelector),
    podSelector: rawSelector(object.podSelector),
    ...Object.fromEntries(others.map((field) => [field, {}])),
  };
}

function rawNetwork(network: UserDefinedNetworkObject): Json {
  const { topology, role, subnets, joinSubnets } = network;
  return { topology, [topology.toLowerCase()]: { role, subnets, joinSubnets } };
}

function rawSelector(selector: LabelSelector): Json {
  return {
    ...(Object.keys(selector.matchLabels).length === 0 ? {} : { matchLabels: selector.matchLabels }),
    ...(selector.matchExpressions.length === 0 ? {} : { matchExpressions: selector.matchExpressions }),
  };
}

function annotations(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[`k8s.ovn.org/${name}`, value]])));
}
