/** The kinds we read: where the API serves them, and what is asked of each. */
import type { KubeKind } from '#libs/contracts/objects.ts';

/** Enough to build a path of the API. */
export interface KubeResource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

export interface WatchedResource extends KubeResource {
  readonly kind: KubeKind;
  /** The kind may be absent from a cluster without making any verdict incomplete. */
  readonly optional: boolean;
  readonly fieldSelector?: string;
}

export const resources: Readonly<Record<KubeKind, WatchedResource>> = {
  EgressIP: { kind: 'EgressIP', group: 'k8s.ovn.org', version: 'v1', plural: 'egressips', namespaced: false, optional: false },
  Pod: { kind: 'Pod', group: '', version: 'v1', plural: 'pods', namespaced: true, optional: false },
  Namespace: { kind: 'Namespace', group: '', version: 'v1', plural: 'namespaces', namespaced: false, optional: false },
  Node: { kind: 'Node', group: '', version: 'v1', plural: 'nodes', namespaced: false, optional: false },
  CloudPrivateIPConfig: {
    kind: 'CloudPrivateIPConfig',
    group: 'cloud.network.openshift.io',
    version: 'v1',
    plural: 'cloudprivateipconfigs',
    namespaced: false,
    optional: true,
  },
  UserDefinedNetwork: {
    kind: 'UserDefinedNetwork',
    group: 'k8s.ovn.org',
    version: 'v1',
    plural: 'userdefinednetworks',
    namespaced: true,
    optional: true,
  },
  ClusterUserDefinedNetwork: {
    kind: 'ClusterUserDefinedNetwork',
    group: 'k8s.ovn.org',
    version: 'v1',
    plural: 'clusteruserdefinednetworks',
    namespaced: false,
    optional: true,
  },
  Event: {
    kind: 'Event',
    group: '',
    version: 'v1',
    plural: 'events',
    namespaced: true,
    optional: true,
    fieldSelector: 'involvedObject.kind=EgressIP',
  },
  Service: { kind: 'Service', group: '', version: 'v1', plural: 'services', namespaced: true, optional: true },
};

/** `egressips.k8s.ovn.org`, `pods`: the name used in roles and messages. */
export function resourceName(resource: KubeResource): string {
  return resource.group === '' ? resource.plural : `${resource.plural}.${resource.group}`;
}

/** The path of a collection, or of one object when `name` is given; all namespaces when `namespace` is not. */
export function resourcePath(resource: KubeResource, at: { readonly namespace?: string; readonly name?: string } = {}): string {
  const root = resource.group === '' ? `/api/${resource.version}` : `/apis/${resource.group}/${resource.version}`;
  const namespace = resource.namespaced && at.namespace !== undefined ? `/namespaces/${encodeURIComponent(at.namespace)}` : '';
  const name = at.name === undefined ? '' : `/${encodeURIComponent(at.name)}`;
  return `${root}${namespace}/${resource.plural}${name}`;
}
