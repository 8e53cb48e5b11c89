/** Cordon and drain, as an administrator does before maintenance: no new pods, and those of the run leave. */
import { z } from 'zod';
import { ownerLabel } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';

export const cordonUndo = defineUndo('cordon', z.object({ node: z.string() }), async ({ node }, cluster) => {
  if ((await cluster.get('Node', { name: node })) !== null) await cluster.patch('Node', { name: node }, { spec: { unschedulable: null } });
});

export async function cordon(context: StepContext, node: string): Promise<void> {
  await context.undo(cordonUndo({ node }));
  await context.cluster.patch('Node', { name: node }, { spec: { unschedulable: true } });
}

export async function uncordon(context: StepContext, node: string): Promise<void> {
  await cordonUndo.putBack({ node }, context.cluster, context.signal);
  await context.undone(cordonUndo({ node }));
}

/** Evicts the run's pods from the node. Returns their number. */
export async function drain(context: StepContext, node: string): Promise<number> {
  const pods = await context.cluster.list('Pod', { labels: `${ownerLabel}=${context.runId}` });
  const here = pods.filter(({ spec, deleting }) => spec['nodeName'] === node && !deleting);
  await Promise.all(here.map(({ name, namespace }) => context.cluster.evict({ name, namespace: namespace ?? '' })));
  return here.length;
}
