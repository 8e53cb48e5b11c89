/** Which nodes a run may disturb: never one of the deny list, the one it runs on, one that is cordoned, or one of the control plane unless told. */
import type { ClusterNode } from '../cluster/port.ts';

export interface TargetRules {
  readonly denied: readonly string[];
  /** The node this process runs on; null where that is not known. */
  readonly ownNode: string | null;
  readonly controlPlane: boolean;
}

const controlPlaneLabels = ['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master'];

/** Why a node may not be disturbed; null when it may. */
export function whyNot({ object, labels, cordoned }: ClusterNode, { denied, ownNode, controlPlane }: TargetRules): string | null {
  if (denied.includes(object.name)) return 'it is on the deny list (orchestrator.deny_nodes)';
  if (object.name === ownNode) return 'this orchestrator runs on it';
  if (cordoned) return 'it is cordoned';
  if (!controlPlane && controlPlaneLabels.some((label) => Object.hasOwn(labels, label))) return 'it is a control-plane node';
  return null;
}
