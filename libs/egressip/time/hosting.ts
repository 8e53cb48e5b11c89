/**
 * Where each address is from when on, told as it changes. A move from one node to another is told by its fail-over; here are
 * the others: the first assignment, the loss of a node with none to follow yet, the end of the object. With both of them the
 * history knows which node hosts what.
 */
import type { AssignmentEvent } from '#libs/contracts/messages.ts';
import type { Assignment, AssignmentChange, Move, ObjectRecord } from './assignments.ts';
import type { Emit } from './events.ts';

export class Hosting {
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** An object is new. Addresses of its predecessor of the same name that it does not have are on no node any more. */
  appeared(record: ObjectRecord, predecessor: ObjectRecord | undefined, at: number): void {
    const kept = new Set(record.assignments.map(({ address }) => address));
    if (predecessor !== undefined) {
      this.#ended(
        predecessor,
        predecessor.assignments.filter(({ address }) => !kept.has(address)),
        at,
      );
    }
    for (const { address, node, since } of record.assignments) {
      this.#say(record, { at, address, from: null, to: node }, since === null ? 'already-there' : 'assigned');
    }
  }

  /** Addresses of a known object changed; `completed` are the moves that fail-overs tell. */
  changed({ record, moves }: AssignmentChange, completed: readonly Move[]): void {
    const told = new Set(completed.map(({ address }) => address));
    for (const move of moves) {
      if (!told.has(move.address)) this.#say(record, move, move.to === null ? 'unassigned' : 'assigned');
    }
  }

  /** After a restart: what an earlier version has not told, but for what its fail-overs have. */
  resumed(record: ObjectRecord, now: number): void {
    if (record.told !== undefined) return;
    for (const { address, node, since } of record.assignments) {
      if (record.moves.some((move) => move.address === address && move.at === since)) continue;
      this.#say(record, { at: since ?? now, address, from: null, to: node }, since === null ? 'already-there' : 'assigned');
    }
    record.told ??= 0;
  }

  removed(record: ObjectRecord, at: number): void {
    this.#ended(record, record.assignments, at);
  }

  #ended(record: ObjectRecord, assignments: readonly Assignment[], at: number): void {
    for (const { address, node } of assignments) this.#say(record, { at, address, from: node, to: null }, 'deleted');
  }

  #say(record: ObjectRecord, { at, address, from, to }: Move, cause: AssignmentEvent['cause']): void {
    const revision = record.told ?? 0;
    record.told = revision + 1;
    const assignment = { at, uid: record.uid, revision, egressIP: record.name, address, from, to, cause };
    this.#emit({ type: 'assignment', at, assignment });
  }
}
