/**
 * What a scenario may do to the cluster, and nothing else. Everything made carries the label below, so that what a crash
 * left behind can be found and removed without knowing the run. All operations can be done again.
 */
import type { NodeObject } from '#libs/contracts/objects.ts';
import type { KubeResource } from '#libs/kube/resources.ts';

export const ownerLabel = 'egressip-analyzer.io/run';

const core = (plural: string, namespaced: boolean): KubeResource => ({ group: '', version: 'v1', plural, namespaced });
const apps = (plural: string): KubeResource => ({ group: 'apps', version: 'v1', plural, namespaced: true });

/** The kinds that scenarios read and change. */
export const kinds = {
  Namespace: core('namespaces', false),
  Node: core('nodes', false),
  Pod: core('pods', true),
  Event: core('events', true),
  Deployment: apps('deployments'),
  StatefulSet: apps('statefulsets'),
  EgressIP: { group: 'k8s.ovn.org', version: 'v1', plural: 'egressips', namespaced: false },
} as const satisfies Readonly<Record<string, KubeResource>>;
export type Kind = keyof typeof kinds;

export interface KubeManifest {
  readonly apiVersion: string;
  readonly kind: Kind;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
}

export interface At {
  readonly name: string;
  readonly namespace?: string;
}

/** The fields of an object that scenarios use. */
export interface ClusterObject {
  readonly name: string;
  readonly namespace: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly deleting: boolean;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly status: Readonly<Record<string, unknown>>;
}

export interface ClusterNode {
  readonly object: NodeObject;
  readonly labels: Readonly<Record<string, string>>;
  /** `spec.providerID` says on what it runs (`aws:///eu-west-1a/i-...`); null when it has none. */
  readonly providerId: string | null;
  /** Changes when the node boots. */
  readonly bootId: string | null;
  readonly cordoned: boolean;
}

export interface ClusterPort {
  nodes(): Promise<readonly ClusterNode[]>;
  get(kind: Kind, at: At): Promise<ClusterObject | null>;
  list(kind: Kind, options?: { readonly namespace?: string; readonly labels?: string }): Promise<readonly ClusterObject[]>;
  /** Creates an object; one that exists already under this name and label is left as it is. */
  create(manifest: KubeManifest): Promise<void>;
  /** A JSON merge patch. A missing object cannot be changed: `kube-not-found`. */
  patch(kind: Kind, at: At, merge: unknown): Promise<void>;
  /** Removing a missing object is not an error. */
  remove(kind: Kind, at: At, graceSeconds?: number): Promise<void>;
  /** As `kubectl drain` does: the pod's disruption budget may refuse it. */
  evict(at: At): Promise<void>;
}
