/** Puts back what a run changed, most recent first, from memory: the bus is not asked. */
import { errorText } from '#libs/errors/app-error.ts';
import { undoKindOf } from '../actions/index.ts';
import type { ClusterPort } from '../cluster/port.ts';
import type { Machines } from '../machines/port.ts';
import type { RunRecord } from './record.ts';
import { sameEntry } from './undo.ts';

/** What could not be put back, one line each; it stays listed in the run for a person to see. */
export async function putBackAll(
  record: RunRecord,
  cluster: ClusterPort,
  machines: Machines,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const trouble: string[] = [];
  for (const entry of record.run.undo.toReversed()) {
    try {
      await undoKindOf(entry).putBack(entry.data, cluster, signal, machines);
      record.note({ undo: record.run.undo.filter((other) => !sameEntry(other, entry)) });
    } catch (thrown) {
      trouble.push(`not put back: ${entry.kind} ${JSON.stringify(entry.data)}: ${errorText(thrown)}`);
    }
  }
  return trouble;
}
