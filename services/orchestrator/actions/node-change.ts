/**
 * A label of a node that is not ours: taken or given, and put back as it was. Beside the undo of the run a note stands on the
 * node itself, so that it can be put back even when the bus has lost the run.
 */
import { z } from 'zod';
import type { ClusterObject } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';

export const assignableLabel = 'k8s.ovn.org/egress-assignable';
const notePrefix = 'undo.egressip-analyzer.io/';

const change = z.object({ node: z.string(), label: z.string(), value: z.string().nullable() });
type Change = z.infer<typeof change>;
const note = z.object({ run: z.string(), change });

/** The value that it had; null: it had none. */
export const labelUndo = defineUndo('node-label', change, async ({ node, label, value }, cluster) => {
  // A deleted node has nothing to put back.
  if ((await cluster.get('Node', { name: node })) === null) return;
  await cluster.patch('Node', { name: node }, { metadata: { labels: { [label]: value }, annotations: { [noteFor(label)]: null } } });
});

export async function takeLabel(context: StepContext, node: string, label: string): Promise<void> {
  const key = `label ${label} of ${node}`;
  const kept = context.recall(key, z.string());
  const value = kept ?? (await context.cluster.get('Node', { name: node }))?.labels[label] ?? '';
  const before: Change = { node, label, value };
  context.keep(key, value);
  await context.undo(labelUndo(before));
  const annotations = { [noteFor(label)]: JSON.stringify({ run: context.runId, change: before }) };
  await context.cluster.patch('Node', { name: node }, { metadata: { labels: { [label]: null }, annotations } });
}

export async function putLabelBack(context: StepContext, node: string, label: string): Promise<void> {
  const before = { node, label, value: context.recall(`label ${label} of ${node}`, z.string()) ?? '' };
  await labelUndo.putBack(before, context.cluster, context.signal);
  await context.undone(labelUndo(before));
}

/** Changes that runs made on the node and have not put back. */
export function notesOf({ annotations }: ClusterObject): readonly { readonly run: string; readonly change: Change }[] {
  return Object.entries(annotations).flatMap(([key, text]) => (key.startsWith(notePrefix) ? [note.parse(JSON.parse(text))] : []));
}

const noteFor = (label: string) => `${notePrefix}${label.replaceAll('/', '_')}`;
