/**
 * Removes what runs left that are over or that nobody knows any more: objects and namespaces by their label, and what was
 * changed on nodes by the note that stands on them. Without the bus, since it may have lost everything.
 */
import { undoKindOf } from '../actions/index.ts';
import { notesOf } from '../actions/node-notes.ts';
import { type ClusterPort, type Kind, ownerLabel } from '../cluster/port.ts';

const owning: readonly Kind[] = ['EgressIP', 'Namespace'];

/** What was removed or put back, one line each. `open`: runs that are going on. */
export async function clean(cluster: ClusterPort, open: ReadonlySet<string>, signal: AbortSignal): Promise<readonly string[]> {
  const done: string[] = [];
  for (const kind of owning) {
    for (const { name, labels, deleting } of await cluster.list(kind, { labels: ownerLabel })) {
      const run = labels[ownerLabel] ?? '';
      if (open.has(run) || deleting) continue;
      await cluster.remove(kind, { name });
      done.push(`${kind} ${name} of run ${run}`);
    }
  }
  for (const node of await cluster.list('Node')) {
    for (const { run, undo } of notesOf(node)) {
      if (open.has(run)) continue;
      await undoKindOf(undo).putBack(undo.data, cluster, signal);
      done.push(`${undo.kind} of node ${node.name}, changed by run ${run}`);
    }
  }
  return done;
}
