/** A label of a node that is not ours: taken, and put back as it was, also when it was not there. */
import { z } from 'zod';
import type { StepContext } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';
import { noted, unnoted } from './node-notes.ts';

export const assignableLabel = 'k8s.ovn.org/egress-assignable';

/** The value that it had; null: it had none. */
const change = z.object({ node: z.string(), label: z.string(), value: z.string().nullable() });

export const labelUndo = defineUndo('node-label', change, async ({ node, label, value }, cluster) => {
  // A deleted node has nothing to put back.
  if ((await cluster.get('Node', { name: node })) === null) return;
  await cluster.patch('Node', { name: node }, { metadata: { labels: { [label]: value }, annotations: unnoted(label) } });
});

export async function takeLabel(context: StepContext, node: string, label: string): Promise<void> {
  const key = keyOf(node, label);
  const value = async () => (await context.cluster.get('Node', { name: node }))?.labels[label] ?? null;
  // Done again, it finds the label taken by itself.
  const before = context.recall(key, change.nullable()) ?? { node, label, value: await value() };
  context.keep(key, before);
  const undo = labelUndo(before);
  await context.undo(undo);
  const annotations = noted(label, context.runId, undo);
  await context.cluster.patch('Node', { name: node }, { metadata: { labels: { [label]: null }, annotations } });
}

export async function putLabelBack(context: StepContext, node: string, label: string): Promise<void> {
  const key = keyOf(node, label);
  const before = context.recall(key, change.nullable());
  // Done again, it finds the label put back.
  if (before === null) return;
  await labelUndo.putBack(before, context.cluster, context.signal);
  // Another iteration looks anew.
  context.keep(key, null);
  await context.undone(labelUndo(before));
}

const keyOf = (node: string, label: string) => `label ${label} of ${node}`;
