/**
 * What a scenario may do to the cluster, and nothing else. Everything made carries the label below, so that what a crash
 * left behind can be found and removed without knowing the run.
 */
import type { NodeObject } from '#libs/contracts/objects.ts';

export const ownerLabel = 'egressip-analyzer.io/run';

export interface KubeManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
}

export interface ClusterNode {
  readonly object: NodeObject;
  /** `spec.providerID` says on what it runs (`aws:///eu-west-1a/i-...`); null when it has none. */
  readonly providerId: string | null;
}

export interface ClusterPort {
  nodes(): Promise<readonly ClusterNode[]>;
  /** Sets a node's label, or removes it with null. */
  labelNode(node: string, label: string, value: string | null): Promise<void>;
  /** The value of a node's label, null when it has none. */
  nodeLabel(node: string, label: string): Promise<string | null>;
  /** Creates an object; one that exists already under this name and label is left as it is. */
  create(manifest: KubeManifest): Promise<void>;
  /** Deletes what carries the label with this run id: EgressIPs first, then namespaces with all in them. */
  deleteOwned(runId: string): Promise<void>;
  /** How many EgressIPs and namespaces with this run id are there, also those that are being deleted. */
  countOwned(runId: string): Promise<number>;
}
