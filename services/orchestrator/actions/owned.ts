/** The objects that a run makes: each carries its id as a label, and is removed with it. */
import { z } from 'zod';
import { type ClusterPort, type Kind, ownerLabel } from '../cluster/port.ts';
import type { StepContext } from '../engine/scenario.ts';
import { defineUndo } from '../engine/undo.ts';

/** Objects first: their rows go while the pods still exist. Namespaces take all in them along. */
const owning: readonly Kind[] = ['EgressIP', 'Namespace'];
const goneLimitMs = 600_000;

export const ownedUndo = defineUndo('owned', z.object({ run: z.string() }), ({ run }, cluster) => removeOwned(cluster, run));

/** Removes everything that the run made, and waits until it is gone. */
export async function removeMade(context: StepContext): Promise<string> {
  await removeOwned(context.cluster, context.runId);
  await context.until('everything the run made is gone', goneLimitMs, async () =>
    (await owned(context.cluster, context.runId)).length === 0 ? true : null,
  );
  await context.undone(ownedUndo({ run: context.runId }));
  return 'removed';
}

async function removeOwned(cluster: ClusterPort, run: string): Promise<void> {
  for (const { kind, name } of await owned(cluster, run)) await cluster.remove(kind, { name });
}

/** Also objects that are being deleted. */
async function owned(cluster: ClusterPort, run: string): Promise<readonly { readonly kind: Kind; readonly name: string }[]> {
  const lists = await Promise.all(
    owning.map(async (kind) => (await cluster.list(kind, { labels: `${ownerLabel}=${run}` })).map(({ name }) => ({ kind, name }))),
  );
  return lists.flat();
}
