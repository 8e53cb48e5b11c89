/** How changes are put back. Each kind is defined beside the action whose change it undoes, and listed in `actions/index.ts`. */

import type { ZodType, z } from 'zod';
import type { RunUndo } from '#libs/contracts/runs.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import type { ClusterPort } from '../cluster/port.ts';
import { noMachines } from '../machines/none.ts';
import type { Machines } from '../machines/port.ts';

export type UndoEntry = RunUndo;

export interface UndoKind<T> {
  (data: T): UndoEntry;
  readonly kind: string;
  /** Can be done again. */
  putBack(data: unknown, cluster: ClusterPort, signal: AbortSignal, machines?: Machines): Promise<void>;
}

/** Calling what it returns makes the entry to record. */
export function defineUndo<T extends z.infer<ReturnType<typeof z.json>>>(
  kind: string,
  schema: ZodType<T>,
  putBack: (data: T, cluster: ClusterPort, signal: AbortSignal, machines: Machines) => Promise<void>,
): UndoKind<T> {
  const make = (data: T): UndoEntry => ({ kind, data });
  return Object.assign(make, {
    kind,
    putBack: async (data: unknown, cluster: ClusterPort, signal: AbortSignal, machines: Machines = noMachines) =>
      putBack(schema.parse(data), cluster, signal, machines),
  });
}

export const sameEntry: (left: UndoEntry, right: UndoEntry) => boolean = sameJson;
