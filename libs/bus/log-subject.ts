/** The parts of a state log about one kind of objects or one node's database. */
import type { StateEntry } from '#libs/contracts/messages.ts';
import type { KubeChange, KubeInput, ModelInput, OvnInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, type KubeObject, objectKey } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { type StoredTopic, topics } from '#libs/contracts/topics.ts';
import type { SnapshotInput, TailInput } from './state-log-parts.ts';

/** `E`: what a content consists of, `C`: what changes it. */
export interface LogSubject<I extends ModelInput, E, C> {
  readonly topic: StoredTopic<string, StateEntry<I>>;
  snapshot(at: number, elements: readonly E[]): Extract<I, SnapshotInput>;
  changes(at: number, changes: C[]): Extract<I, TailInput>;
  /** `unobserved`: we do not look any more; the content itself may be well. */
  unavailable(at: number, reason: string, unobserved: boolean): Extract<I, TailInput>;
  keyOf(change: C): string;
  /** Of two changes with one key: whether the earlier one must be told too. */
  isTold(earlier: C, later: C): boolean;
}

export function kubeLog(kind: KubeKind): LogSubject<KubeInput, KubeObject, KubeChange> {
  return {
    topic: topics.kubeState,
    snapshot: (at, objects) => ({ source: 'kube', type: 'kube-snapshot', at, kind, objects: [...objects] }),
    changes: (at, changes) => ({ source: 'kube', type: 'kube-changes', at, kind, changes }),
    unavailable: (at, reason) => ({ source: 'kube', type: 'kube-unavailable', at, kind, reason }),
    keyOf: (change) => (change.type === 'delete' ? change.key : objectKey(change.object)),
    // An object that is made again under its name is another one.
    isTold: (earlier, later) => earlier.type === 'delete' && later.type === 'upsert',
  };
}

export function ovnLog(node: string): LogSubject<OvnInput, RowChange, RowChange> {
  return {
    topic: topics.ovnState,
    snapshot: (at, rows) => ({ source: 'ovn', type: 'ovn-snapshot', at, node, rows: [...rows] }),
    changes: (at, rows) => ({ source: 'ovn', type: 'ovn-changes', at, node, rows }),
    unavailable: (at, reason, unobserved) => ({
      source: 'ovn',
      type: 'ovn-unavailable',
      at,
      node,
      reason,
      ...(unobserved ? { unobserved: true } : {}),
    }),
    keyOf: ({ table, uuid }) => `${table}/${uuid}`,
    // No other row gets its uuid.
    isTold: () => false,
  };
}
