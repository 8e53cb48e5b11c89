/**
 * Which address of which object is on which node since when, and how often each object has moved. Fed with the objects
 * as they are observed; says what moved. An object that is deleted and created again is another one.
 */
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import { flappingMoves, flappingWindowMs, movesKept } from './settings.ts';

export interface Move {
  readonly at: number;
  readonly address: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Assignment {
  readonly address: string;
  readonly node: string;
  /** Null when it was there when monitoring began. */
  readonly since: number | null;
}

export interface ObjectRecord {
  readonly name: string;
  readonly uid: string;
  /** Addresses of the spec as they are written there. */
  spec: readonly string[];
  selectors: string;
  /** When the spec's addresses last changed without the status having followed yet. */
  specChangedAt: number | null;
  assignments: readonly Assignment[];
  /** Moves since monitoring began. */
  moveCount: number;
  moves: readonly Move[];
  /** How many changes of its assignments were told: two of one moment are two. Absent: a version that told none saved it. */
  told?: number;
}

/** What an observation of an object means. */
export interface AssignmentChange {
  readonly record: ObjectRecord;
  /** The assignments before. */
  readonly before: readonly Assignment[];
  readonly specChanged: boolean;
  readonly selectorsChanged: boolean;
  /** The change of the spec that this change of the status follows, if any. */
  readonly specChangedAt: number | null;
  /** Addresses that left a node for another or for none, or came from none: returning there or for the first time. */
  readonly moves: readonly Move[];
}

export class Assignments {
  readonly #records = new Map<string, ObjectRecord>();

  get(name: string): ObjectRecord | undefined {
    return this.#records.get(name);
  }

  records(): IterableIterator<ObjectRecord> {
    return this.#records.values();
  }

  names(): IterableIterator<string> {
    return this.#records.keys();
  }

  /** The object as it was, if there was one. */
  remove(name: string): ObjectRecord | undefined {
    const record = this.#records.get(name);
    this.#records.delete(name);
    return record;
  }

  /** Null when the object is new, or is another one than the object of that name before. */
  observe(object: EgressIPObject, at: number, isFirstList: boolean): AssignmentChange | null {
    const record = this.#records.get(object.name);
    const nodes = new Map(object.items.map((item) => [item.egressIP, item.node]));
    if (record === undefined || record.uid !== object.uid) {
      this.#records.set(object.name, {
        name: object.name,
        uid: object.uid,
        spec: object.egressIPs,
        selectors: selectorsOf(object),
        specChangedAt: null,
        assignments: [...nodes].map(([address, node]) => ({ address, node, since: isFirstList ? null : at })),
        moveCount: 0,
        moves: [],
        told: 0,
      });
      return null;
    }
    const before = record.assignments;
    const isRead = object.unreadable === undefined;
    // If the object cannot be read whole, an empty list may be one that was not read.
    if (!isRead && nodes.size === 0) for (const { address, node } of before) nodes.set(address, node);
    const spec = isRead || object.egressIPs.length > 0 ? object.egressIPs : record.spec;
    const specChanged = !isSameList(record.spec, spec);
    if (specChanged) record.specChangedAt = at;
    record.spec = spec;
    const selectors = isRead ? selectorsOf(object) : record.selectors;
    const selectorsChanged = record.selectors !== selectors;
    record.selectors = selectors;
    record.assignments = [...nodes].map(
      ([address, node]) => before.find((entry) => entry.address === address && entry.node === node) ?? { address, node, since: at },
    );
    const moves = movesBetween(before, nodes, at);
    const { specChangedAt } = record;
    if (moves.length > 0) record.specChangedAt = null;
    return { record, before, specChanged, selectorsChanged, specChangedAt, moves };
  }

  /** Called once per move of an address to a node: an address that only vanished has not moved yet. */
  count(record: ObjectRecord, move: Move): void {
    record.moveCount += 1;
    record.moves = [...record.moves, move].slice(-movesKept);
  }

  checkpoint(): ObjectRecord[] {
    return [...this.#records.values()].map((record) => ({ ...record }));
  }

  restore(records: readonly ObjectRecord[]): void {
    for (const record of records) this.#records.set(record.name, { ...record });
  }
}

/** Whether the object's addresses moved too often of late. */
export function isFlapping(record: ObjectRecord, now: number): boolean {
  return record.moves.filter((move) => now - move.at <= flappingWindowMs).length >= flappingMoves;
}

function selectorsOf({ namespaceSelector, podSelector }: EgressIPObject): string {
  return JSON.stringify([namespaceSelector, podSelector]);
}

function movesBetween(before: readonly Assignment[], nodes: ReadonlyMap<string, string>, at: number): Move[] {
  const moves: Move[] = [];
  for (const { address, node } of before) {
    const to = nodes.get(address) ?? null;
    if (to !== node) moves.push({ at, address, from: node, to });
  }
  for (const [address, node] of nodes) {
    if (!before.some((entry) => entry.address === address)) moves.push({ at, address, from: null, to: node });
  }
  return moves;
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((entry, index) => entry === right[index]);
}
