/** Cordon and drain, as an administrator does before maintenance: no new pods, and those of the run leave. */
import { z } from 'zod';
import { type ClusterObject, ownerLabel } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';
import { noted, notesOf, unnoted } from './node-notes.ts';

export const cordonUndo = defineUndo('cordon', z.object({ node: z.string() }), async ({ node }, cluster) => {
  const there = await cluster.get('Node', { name: node });
  // A cordon without our note is somebody else's.
  if (there === null || !hasOurs(there)) return;
  await cluster.patch('Node', { name: node }, { metadata: { annotations: unnoted('cordon') }, spec: { unschedulable: null } });
});

/** Throws where somebody else has cordoned the node: at the end of the run it would be uncordoned. */
export async function cordon(context: StepContext, node: string): Promise<void> {
  const there = await context.cluster.get('Node', { name: node });
  if (there?.spec['unschedulable'] === true && !hasOurs(there)) throw new Error(`${node} was cordoned by somebody else meanwhile`);
  const undo = cordonUndo({ node });
  await context.undo(undo);
  const annotations = noted('cordon', context.runId, undo);
  await context.cluster.patch('Node', { name: node }, { metadata: { annotations }, spec: { unschedulable: true } });
}

const hasOurs = (node: ClusterObject) => notesOf(node).some(({ undo }) => undo.kind === cordonUndo.kind);

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
