/**
 * ovnkube-controller of one node, reduced to what it leaves behind: a queue of scopes (a pod, the baseline, ...), worked off
 * one after the other with a delay each, every scope written to the node's database in one transaction. It remembers the
 * rows it wrote and never looks for others, so what someone else puts there stays.
 */
import { sameJson } from '#libs/contracts/same-json.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { between } from '../identifiers.ts';
import type { Database, Transaction } from '../ovsdb/database.ts';
import { asSet, sameValue } from '../ovsdb/value.ts';
import type { Desired, DesiredRow, Member } from './desired.ts';

export interface Controller {
  readonly node: string;
  readonly database: Database;
  enqueue(scope: string): void;
  /** Does at once all that is queued. */
  settle(): void;
  scopes(): Iterable<string>;
  /** Down: the queue fills but nothing is written. Up again: the caller enqueues what it must look at. */
  setDown(down: boolean): void;
  isDown(): boolean;
  queued(): number;
  uuidOf(scope: string, key: string): string | null;
}

interface Written {
  readonly rows: ReadonlyMap<string, WrittenRow>;
  readonly members: readonly Member[];
}
interface WrittenRow {
  readonly uuid: string;
  readonly row: DesiredRow;
}

export function createController(options: {
  readonly node: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  /** Time one scope takes, from and to, in milliseconds. */
  readonly stepMs: readonly [number, number];
  readonly desired: (scope: string) => Desired;
  /** Whether there are rows for a scope, when that changes. */
  readonly onHolds: (scope: string, holds: boolean) => void;
}): Controller {
  const { node, database, clock, random, stepMs, desired, onHolds } = options;
  const written = new Map<string, Written>();
  const queue = new Set<string>();
  const memberCounts = new Map<string, number>();
  const parents = new Map<string, string>();
  let cancel: (() => void) | null = null;
  let down = false;

  function schedule(): void {
    if (down || cancel !== null || queue.size === 0) return;
    workAt(clock.now() + between(random, ...stepMs));
  }

  function workAt(dueAt: number): void {
    cancel = clock.after(Math.max(0, dueAt - clock.now()), () => {
      cancel = null;
      const now = clock.now();
      // All that is due by now: a busy process calls late, and is not to make the controller slower than it is.
      let next = dueAt;
      const isWanted = () => !down && queue.size > 0 && cancel === null;
      while (next <= now && isWanted()) {
        const [scope = ''] = queue;
        queue.delete(scope);
        database.transact((transaction) => write(transaction, scope));
        if (isWanted()) next += between(random, ...stepMs);
      }
      if (isWanted()) workAt(next);
    });
  }

  function write(transaction: Transaction, scope: string): void {
    const wanted = desired(scope);
    const before = written.get(scope);
    if (before === undefined && wanted.rows.length === 0 && wanted.members.length === 0) return;
    const rows = writeRows(transaction, before?.rows ?? new Map(), wanted.rows);
    writeMembers(transaction, before?.members ?? [], wanted.members);
    const holds = rows.size > 0 || wanted.members.length > 0;
    if (holds) written.set(scope, { rows, members: wanted.members });
    else written.delete(scope);
    if (holds !== (before !== undefined)) onHolds(scope, holds);
  }

  function writeRows(
    transaction: Transaction,
    before: ReadonlyMap<string, WrittenRow>,
    wanted: readonly DesiredRow[],
  ): Map<string, WrittenRow> {
    const now = new Map<string, WrittenRow>();
    const links = new Map<
      string,
      { readonly parent: NonNullable<DesiredRow['parent']>; readonly add: string[]; readonly drop: Set<string> }
    >();
    const linkOf = (parent: NonNullable<DesiredRow['parent']>) => {
      const key = `${parent.table}/${parent.name}/${parent.column}`;
      const link = links.get(key) ?? { parent, add: [], drop: new Set<string>() };
      links.set(key, link);
      return link;
    };
    for (const row of wanted) {
      const known = before.get(row.key);
      const existing = known === undefined ? null : transaction.get(row.table, known.uuid);
      if (known !== undefined && existing !== null && sameJson(known.row.parent, row.parent)) {
        const changed = Object.entries(row.values).filter(([column, value]) => !sameValue(existing[column], value));
        if (changed.length > 0) transaction.update(row.table, known.uuid, Object.fromEntries(changed));
        now.set(row.key, { uuid: known.uuid, row });
      } else if (row.parent === null || parentUuid(transaction, row.parent) !== null) {
        const uuid = transaction.insert(row.table, row.values);
        if (row.parent !== null) linkOf(row.parent).add.push(uuid);
        now.set(row.key, { uuid, row });
      }
    }
    for (const [key, { uuid, row }] of before) {
      if (now.get(key)?.uuid === uuid) continue;
      if (row.parent === null) transaction.remove(row.table, uuid);
      else linkOf(row.parent).drop.add(uuid);
    }
    for (const { parent, add, drop } of links.values()) {
      const uuid = parentUuid(transaction, parent);
      if (uuid === null) continue;
      const current = asSet(transaction.get(parent.table, uuid)?.[parent.column]);
      transaction.update(parent.table, uuid, { [parent.column]: [...current.filter((entry) => !drop.has(String(entry))), ...add] });
    }
    return now;
  }

  function parentUuid(transaction: Transaction, parent: { readonly table: string; readonly name: string }): string | null {
    const key = `${parent.table}/${parent.name}`;
    const known = parents.get(key);
    if (known !== undefined && transaction.get(parent.table, known) !== null) return known;
    const found = transaction.rows(parent.table).find(([, row]) => row['name'] === parent.name)?.[0] ?? null;
    if (found !== null) parents.set(key, found);
    return found;
  }

  function writeMembers(transaction: Transaction, before: readonly Member[], wanted: readonly Member[]): void {
    const changes = new Map<string, { readonly add: Set<string>; readonly drop: Set<string> }>();
    const step = ({ set, address }: Member, by: 1 | -1): void => {
      const key = `${set} ${address}`;
      const count = (memberCounts.get(key) ?? 0) + by;
      if (count > 0) memberCounts.set(key, count);
      else memberCounts.delete(key);
      const change = changes.get(set) ?? { add: new Set<string>(), drop: new Set<string>() };
      changes.set(set, change);
      (count > 0 ? change.add : change.drop).add(address);
      (count > 0 ? change.drop : change.add).delete(address);
    };
    for (const member of before) step(member, -1);
    for (const member of wanted) step(member, 1);
    for (const [set, { add, drop }] of changes) {
      const uuid = parentUuid(transaction, { table: 'Address_Set', name: set });
      if (uuid === null) continue;
      const current = asSet(transaction.get('Address_Set', uuid)?.['addresses']);
      transaction.update('Address_Set', uuid, { addresses: [...current.filter((address) => !drop.has(String(address))), ...add] });
    }
  }

  return {
    node,
    database,
    enqueue: (scope) => {
      queue.add(scope);
      schedule();
    },
    settle: () => {
      cancel?.();
      cancel = null;
      if (down) return;
      const scopes = [...queue];
      queue.clear();
      database.transact((transaction) => {
        for (const scope of scopes) write(transaction, scope);
      });
    },
    scopes: () => written.keys(),
    setDown: (value) => {
      down = value;
      if (down) {
        cancel?.();
        cancel = null;
      } else schedule();
    },
    isDown: () => down,
    queued: () => queue.size,
    uuidOf: (scope, key) => written.get(scope)?.rows.get(key)?.uuid ?? null,
  };
}
