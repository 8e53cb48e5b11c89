/**
 * Notes on nodes that are not ours. Beside the undo of the run, a note of each change stands on the node itself and comes and goes with
 * the change, in one patch: so it can be put back even when the bus has lost the run, and it tells whose change it is.
 */
import { z } from 'zod';
import { type RunUndo, runUndo } from '#libs/contracts/runs.ts';
import type { ClusterObject } from '../cluster/port.ts';

const prefix = 'undo.egressip-analyzer.io/';
const note = z.object({ run: z.string(), undo: runUndo });

/** The annotation for a change of `what`. */
export const noted = (what: string, run: string, undo: RunUndo) => ({ [keyOf(what)]: JSON.stringify({ run, undo }) });
export const unnoted = (what: string) => ({ [keyOf(what)]: null });

/** Changes that runs made on the node and have not put back. */
export function notesOf({ annotations }: ClusterObject): readonly z.infer<typeof note>[] {
  return Object.entries(annotations).flatMap(([key, text]) => (key.startsWith(prefix) ? [note.parse(JSON.parse(text))] : []));
}

const keyOf = (what: string) => `${prefix}${what.replaceAll('/', '_')}`;
