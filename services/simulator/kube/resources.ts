/** The kinds the simulated API server serves, and how they are addressed. */

export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly singular: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
}

function resource(group: string, version: string, plural: string, kind: string, namespaced: boolean, ...shortNames: string[]): Resource {
  return { group, version, plural, singular: kind.toLowerCase(), kind, namespaced, shortNames };
}

export const resources = {
  namespaces: resource('', 'v1', 'namespaces', 'Namespace', false, 'ns'),
  nodes: resource('', 'v1', 'nodes', 'Node', false, 'no'),
  pods: resource('', 'v1', 'pods', 'Pod', true, 'po'),
  services: resource('', 'v1', 'services', 'Service', true, 'svc'),
  events: resource('', 'v1', 'events', 'Event', true, 'ev'),
  deployments: resource('apps', 'v1', 'deployments', 'Deployment', true, 'deploy'),
  statefulsets: resource('apps', 'v1', 'statefulsets', 'StatefulSet', true, 'sts'),
  leases: resource('coordination.k8s.io', 'v1', 'leases', 'Lease', true),
  egressips: resource('k8s.ovn.org', 'v1', 'egressips', 'EgressIP', false, 'eip'),
  userdefinednetworks: resource('k8s.ovn.org', 'v1', 'userdefinednetworks', 'UserDefinedNetwork', true),
  clusteruserdefinednetworks: resource('k8s.ovn.org', 'v1', 'clusteruserdefinednetworks', 'ClusterUserDefinedNetwork', false),
  cloudprivateipconfigs: resource('cloud.network.openshift.io', 'v1', 'cloudprivateipconfigs', 'CloudPrivateIPConfig', false),
} as const satisfies Record<string, Resource>;

export type ResourceName = keyof typeof resources;
export const resourceNames = Object.keys(resources) as ResourceName[];

export const apiVersionOf = ({ group, version }: Resource): string => (group === '' ? version : `${group}/${version}`);

export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly generateName?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
}

/** An API object as it is served. Never changed in place. */
export interface KubeObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: ObjectMeta;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export const keyOf = ({ metadata }: KubeObject): string =>
  metadata.namespace === undefined ? metadata.name : `${metadata.namespace}/${metadata.name}`;
