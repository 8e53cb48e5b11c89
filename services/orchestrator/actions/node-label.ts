/** A label of a node that is not ours: taken or given, and put back as it was. */
import { z } from 'zod';
import type { ClusterPort } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';

export const assignableLabel = 'k8s.ovn.org/egress-assignable';

const change = z.object({ node: z.string(), label: z.string(), value: z.string().nullable() });
type Change = z.infer<typeof change>;

/** The value is the one it had; null: none. */
export const labelUndo = defineUndo('node-label', change, (before, cluster) => setLabel(cluster, before));

export async function takeLabel(context: StepContext, node: string, label: string): Promise<void> {
  const key = `label ${label} of ${node}`;
  const kept = context.recall(key, z.string());
  const value = kept ?? (await context.cluster.get('Node', { name: node }))?.labels[label] ?? '';
  context.keep(key, value);
  await context.undo(labelUndo({ node, label, value }));
  await setLabel(context.cluster, { node, label, value: null });
}

export async function putLabelBack(context: StepContext, node: string, label: string): Promise<void> {
  const before = { node, label, value: context.recall(`label ${label} of ${node}`, z.string()) ?? '' };
  await setLabel(context.cluster, before);
  await context.undone(labelUndo(before));
}

function setLabel(cluster: ClusterPort, { node, label, value }: Change): Promise<void> {
  return cluster.patch('Node', { name: node }, { metadata: { labels: { [label]: value } } });
}
