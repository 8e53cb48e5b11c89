/**
 * Model input as the lines of a recording, which `../recording.ts` reads back as the same input. Each line has its number,
 * `seq`, so that a file that was damaged on its way is noticed. Pure: time is in the input, the caller writes.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeObject, objectKey } from '#libs/contracts/objects.ts';
import { rawObject } from '#libs/kube/projection/raw-objects.ts';
import type { TableUpdates } from '#libs/ovsdb/updates.ts';
import { createRowUpdates, type RowUpdates } from './row-updates.ts';

export interface Recorder {
  /** The first line. */
  readonly start: string;
  /** Lines (each with its end) for one input. */
  lines(input: ModelInput): string[];
}

export function createRecorder(epochMs: number): Recorder {
  const databases = new Map<string, RowUpdates>();
  const objects = new Map<string, KubeObject>();
  let seq = 0;

  function kubeLines(input: Extract<ModelInput, { source: 'kube' }>): unknown[] {
    const { kind } = input;
    const keyOf = (key: string) => `${kind} ${key}`;
    switch (input.type) {
      case 'kube-snapshot':
        for (const key of objects.keys()) if (key.startsWith(keyOf(''))) objects.delete(key);
        for (const object of input.objects) objects.set(keyOf(objectKey(object)), object);
        return [{ kind, type: 'LIST', items: input.objects.map(rawObject) }];
      case 'kube-unavailable':
        return [{ kind, type: 'disconnected', error: input.reason }];
      case 'kube-changes':
        return input.changes.flatMap((change) => {
          const key = keyOf(change.type === 'delete' ? change.key : objectKey(change.object));
          const before = objects.get(key);
          if (change.type === 'delete') {
            objects.delete(key);
            return before === undefined ? [] : [{ kind, type: 'DELETED', object: rawObject(before) }];
          }
          objects.set(key, change.object);
          return [{ kind, type: before === undefined ? 'ADDED' : 'MODIFIED', object: rawObject(change.object) }];
        });
    }
  }

  function ovnLines(input: Extract<ModelInput, { source: 'ovn' }>): unknown[] {
    const { node } = input;
    const updates = databases.get(node) ?? createRowUpdates();
    databases.set(node, updates);
    switch (input.type) {
      case 'ovn-snapshot':
        return [{ node, type: 'initial', updates: updates.initial(input.rows) }];
      case 'ovn-changes':
        return updateLines(node, updates.update(input.rows));
      case 'ovn-unavailable':
        return [{ node, type: 'disconnected', error: input.reason }];
    }
  }

  /** A change of a row that was never seen says nothing. */
  function updateLines(node: string, updates: TableUpdates): unknown[] {
    return Object.keys(updates).length === 0 ? [] : [{ node, type: 'update3', updates }];
  }

  const line = (content: object) => `${JSON.stringify(content)}\n`;
  return {
    start: line({ t: 0, src: 'rec', type: 'start', epochMs }),
    lines: (input) => {
      const t = Math.max(0, input.at - epochMs);
      const parts = input.source === 'kube' ? kubeLines(input) : ovnLines(input);
      return parts.map((part) => {
        seq += 1;
        return line({ t, seq, src: input.source === 'kube' ? 'k8s' : 'ovn', ...(part as object) });
      });
    },
  };
}
