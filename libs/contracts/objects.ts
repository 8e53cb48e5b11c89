/**
 * Kubernetes objects, projected to what the model needs. The watcher, `audit`, `replay` and the tests all work on
 * these and never on raw API objects. `null` means "the object does not say", never "zero".
 */
import { z } from 'zod';

const labels = z.record(z.string(), z.string());

/** One `matchExpressions` entry of a label selector. */
export const labelRequirement = z.object({
  key: z.string(),
  operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
  values: z.array(z.string()),
});

export const labelSelector = z.object({ matchLabels: labels, matchExpressions: z.array(labelRequirement) });

/** An address of each family in CIDR form (`172.18.0.3/16`), null where the node has none. */
const familyPair = z.object({ ipv4: z.string().nullable(), ipv6: z.string().nullable() });

export const egressIPObject = z.object({
  kind: z.literal('EgressIP'),
  name: z.string(),
  uid: z.string(),
  createdAt: z.string().nullable(),
  generation: z.number().nullable(),
  egressIPs: z.array(z.string()),
  namespaceSelector: labelSelector,
  podSelector: labelSelector,
  /** Annotation `k8s.ovn.org/egressip-mark`. */
  mark: z.string().nullable(),
  items: z.array(z.object({ node: z.string(), egressIP: z.string() })),
  /** The object has an `egressNodeSelector` (agreed upstream), which selects the nodes that may host it; they need no label. */
  choosesNodes: z.literal(true).optional(),
  /** Unknown fields of its spec. They may change what its rows must be. */
  notUnderstood: z.array(z.string()).optional(),
  /** The parts of the object that cannot be read. A selector that cannot be read selects everything. */
  unreadable: z.string().optional(),
});

export const podObject = z.object({
  kind: z.literal('Pod'),
  namespace: z.string(),
  name: z.string(),
  uid: z.string(),
  createdAt: z.string().nullable(),
  node: z.string().nullable(),
  hostNetwork: z.boolean(),
  phase: z.string(),
  deleting: z.boolean(),
  labels,
  /** `status.podIPs`, in the API's order. */
  ips: z.array(z.string()),
  /** Annotation `k8s.ovn.org/pod-networks`, by its key (`default` or `<namespace>/<nad>`); addresses without mask. */
  networks: z.record(z.string(), z.object({ ips: z.array(z.string()), role: z.string().nullable() })),
  /** The annotation exists but cannot be read. */
  unreadable: z.literal(true).optional(),
});

export const namespaceObject = z.object({
  kind: z.literal('Namespace'),
  name: z.string(),
  uid: z.string(),
  labels,
});

export const nodeObject = z.object({
  kind: z.literal('Node'),
  name: z.string(),
  uid: z.string(),
  /** True if the label `k8s.ovn.org/egress-assignable` is present. */
  assignable: z.boolean(),
  ready: z.boolean(),
  /** `k8s.ovn.org/node-primary-ifaddr` */
  primary: familyPair,
  /** `k8s.ovn.org/host-cidrs`; null when the annotation is absent. */
  hostCidrs: z.array(z.string()).nullable(),
  /** `k8s.ovn.org/node-subnets`, by network. */
  subnets: z.record(z.string(), z.array(z.string())),
  /** `k8s.ovn.org/node-id` */
  nodeId: z.number().nullable(),
  /** `k8s.ovn.org/node-transit-switch-port-ifaddr` */
  transit: familyPair,
  /** `k8s.ovn.org/l3-gateway-config` (network `default`). */
  gatewayMode: z.string().nullable(),
  gatewayNextHops: z.array(z.string()),
  zone: z.string().nullable(),
  secondaryEgressIPs: z.array(z.string()),
  bridgeEgressIPs: z.array(z.string()),
  /** `k8s.ovn.org/layer2-topology-version`, written while the transit router of layer-2 networks is rolled out. */
  layer2Topology: z.string().optional(),
  /** The node runs Windows, or its only subnet is a hybrid-overlay one: it does not belong to OVN and has no northbound database. */
  outsideOvn: z.literal(true).optional(),
  /** `status.nodeInfo.bootID`: changes with each boot. */
  bootId: z.string().optional(),
  /** Kubelet and operating system, from `status.nodeInfo`: an upgrade changes them. */
  version: z.string().optional(),
  /** Annotations that exist but cannot be read: their fields are null. */
  unreadable: z.array(z.string()).optional(),
  /** The input lacks its Node object, although something else shows that the node exists. All its fields are unknown. */
  withheld: z.literal(true).optional(),
  /** `cloud.network.openshift.io/egress-ipconfig`; null off-cloud. */
  cloud: z
    .object({
      ifaddr: familyPair,
      capacity: z.object({ ip: z.number().nullable(), ipv4: z.number().nullable(), ipv6: z.number().nullable() }),
    })
    .nullable(),
});

export const cloudPrivateIPConfigObject = z.object({
  kind: z.literal('CloudPrivateIPConfig'),
  name: z.string(),
  uid: z.string(),
  /** The address in canonical form. */
  address: z.string(),
  owner: z.string().nullable(),
  specNode: z.string().nullable(),
  statusNode: z.string().nullable(),
  assigned: z.enum(['True', 'False', 'Unknown']),
});

export const userDefinedNetworkObject = z.object({
  kind: z.enum(['UserDefinedNetwork', 'ClusterUserDefinedNetwork']),
  /** Null for a ClusterUserDefinedNetwork. */
  namespace: z.string().nullable(),
  name: z.string(),
  uid: z.string(),
  /** ovn-kubernetes' network name: `<namespace>_<name>` or `cluster_udn_<name>`. */
  network: z.string(),
  topology: z.string(),
  role: z.string(),
  subnets: z.array(z.string()),
  joinSubnets: z.array(z.string()),
  namespaceSelector: labelSelector.nullable(),
});

/** An Event about an EgressIP. */
export const eventObject = z.object({
  kind: z.literal('Event'),
  namespace: z.string(),
  name: z.string(),
  uid: z.string(),
  egressIP: z.string(),
  reason: z.string(),
  message: z.string(),
  lastAt: z.string().nullable(),
});

/** Of a Service, only the addresses outside the cluster on which it answers. */
export const serviceObject = z.object({
  kind: z.literal('Service'),
  namespace: z.string(),
  name: z.string(),
  uid: z.string(),
  type: z.string().nullable(),
  externalIPs: z.array(z.string()),
  /** `status.loadBalancer.ingress`, those that are addresses. */
  ingressIPs: z.array(z.string()),
});

export const kubeObject = z.discriminatedUnion('kind', [
  egressIPObject,
  podObject,
  namespaceObject,
  nodeObject,
  cloudPrivateIPConfigObject,
  userDefinedNetworkObject,
  eventObject,
  serviceObject,
]);

export type LabelSelector = z.infer<typeof labelSelector>;
export type LabelRequirement = z.infer<typeof labelRequirement>;
export type EgressIPObject = z.infer<typeof egressIPObject>;
export type PodObject = z.infer<typeof podObject>;
export type NamespaceObject = z.infer<typeof namespaceObject>;
export type NodeObject = z.infer<typeof nodeObject>;
export type CloudPrivateIPConfigObject = z.infer<typeof cloudPrivateIPConfigObject>;
export type UserDefinedNetworkObject = z.infer<typeof userDefinedNetworkObject>;
export type EventObject = z.infer<typeof eventObject>;
export type ServiceObject = z.infer<typeof serviceObject>;
export type KubeObject = z.infer<typeof kubeObject>;
export type KubeKind = KubeObject['kind'];

/** The kinds that every complete verdict needs; the others may be absent from a cluster. */
export const requiredKinds = ['EgressIP', 'Pod', 'Namespace', 'Node'] as const satisfies readonly KubeKind[];
export const optionalKinds = [
  'CloudPrivateIPConfig',
  'UserDefinedNetwork',
  'ClusterUserDefinedNetwork',
  'Event',
  'Service',
] as const satisfies readonly KubeKind[];

/** `namespace/name`, or `name` for cluster-scoped kinds: unique within a kind. */
export function objectKey(object: KubeObject): string {
  return 'namespace' in object && object.namespace !== null ? `${object.namespace}/${object.name}` : object.name;
}
