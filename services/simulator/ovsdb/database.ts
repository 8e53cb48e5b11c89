/**
 * One database in memory: tables of complete rows, transactions that commit as a whole, and their changes for monitors.
 * As in ovsdb-server, a row of a non-root table that nothing refers to any more disappears when the transaction commits.
 */
import type { Random } from '#libs/runtime/random.ts';
import { randomUuid } from '../identifiers.ts';
import type { DatabaseSchema, TableSchema } from './schema.ts';
import { asSet, canonical, completeRow, type Row, sameValue } from './value.ts';

export interface Change {
  readonly before: Row | null;
  readonly after: Row | null;
}
/** Table -> uuid -> change. */
export type Changes = ReadonlyMap<string, ReadonlyMap<string, Change>>;

export interface Transaction {
  insert(table: string, values: Row, uuid?: string): string;
  update(table: string, uuid: string, values: Row): void;
  remove(table: string, uuid: string): void;
  get(table: string, uuid: string): Row | null;
  rows(table: string): [string, Row][];
}

export interface Database {
  readonly schema: DatabaseSchema;
  table(name: string): ReadonlyMap<string, Row>;
  /** Commits what `work` does when it returns; nothing when it throws. @throws OvsdbError for a broken constraint. */
  transact<T>(work: (transaction: Transaction) => T): T;
  onCommit(listener: (changes: Changes) => void): () => void;
}

/** An error as RFC 7047 section 4.1.3 shows it to the client. */
export class OvsdbError extends Error {
  readonly error: string;
  constructor(error: string, details: string) {
    super(details);
    this.error = error;
  }
}

export function createDatabase(schema: DatabaseSchema, random: Random): Database {
  const tables = new Map(Object.keys(schema.tables).map((name) => [name, new Map<string, Row>()]));
  const referenceCounts = new Map<string, number>();
  const listeners = new Set<(changes: Changes) => void>();
  const tableOf = (name: string): Map<string, Row> => {
    const table = tables.get(name);
    if (table === undefined) throw new OvsdbError('syntax error', `No table named ${name}.`);
    return table;
  };
  const schemaOf = (name: string): TableSchema => {
    const table = schema.tables[name];
    if (table === undefined) throw new OvsdbError('syntax error', `No table named ${name}.`);
    return table;
  };

  function transact<T>(work: (transaction: Transaction) => T): T {
    const staged = new Map<string, Map<string, Change>>();
    const get = (name: string, uuid: string): Row | null => {
      const change = staged.get(name)?.get(uuid);
      return change === undefined ? (tableOf(name).get(uuid) ?? null) : change.after;
    };
    const stage = (name: string, uuid: string, after: Row | null): void => {
      const changes = staged.get(name) ?? new Map<string, Change>();
      staged.set(name, changes);
      changes.set(uuid, { before: tableOf(name).get(uuid) ?? null, after });
    };
    const transaction: Transaction = {
      get,
      insert: (name, values, uuid = randomUuid(random)) => {
        stage(name, uuid, completeRow(schemaOf(name), values));
        return uuid;
      },
      update: (name, uuid, values) => {
        const row = get(name, uuid);
        if (row === null) return;
        const { columns } = schemaOf(name);
        const changed = Object.entries(values).map(([column, value]) => {
          const spec = columns[column];
          if (spec === undefined) throw new OvsdbError('unknown column', `No column ${column} in table ${name}.`);
          return [column, canonical(spec, value)] as const;
        });
        stage(name, uuid, { ...row, ...Object.fromEntries(changed) });
      },
      remove: (name, uuid) => {
        if (get(name, uuid) !== null) stage(name, uuid, null);
      },
      rows: (name) => {
        const changes = staged.get(name);
        const kept = [...tableOf(name)].filter(([uuid]) => changes?.has(uuid) !== true);
        const own = [...(changes ?? [])].flatMap(([uuid, { after }]): [string, Row][] => (after === null ? [] : [[uuid, after]]));
        return [...kept, ...own];
      },
    };
    const result = work(transaction);
    commit(staged, stage, get);
    return result;
  }

  function commit(
    staged: Map<string, Map<string, Change>>,
    stage: (name: string, uuid: string, after: Row | null) => void,
    get: (name: string, uuid: string) => Row | null,
  ): void {
    const counts = new Map<string, number>();
    const countOf = (uuid: string) => (referenceCounts.get(uuid) ?? 0) + (counts.get(uuid) ?? 0);
    const count = (references: readonly [string, string][], step: 1 | -1): void => {
      for (const [, uuid] of references) counts.set(uuid, (counts.get(uuid) ?? 0) + step);
    };
    // Every row that may have lost its last reference, or never had one.
    const candidates: [string, string][] = [];
    for (const [name, changes] of staged) {
      for (const [uuid, { before, after }] of changes) {
        const { dropped, added } = referenceChanges(schemaOf(name), before, after);
        count(dropped, -1);
        count(added, 1);
        candidates.push(...dropped);
        for (const [table, target] of added) {
          if (get(table, target) === null) throw new OvsdbError('referential integrity violation', `No row ${target} in ${table}.`);
        }
        if (before === null && !schemaOf(name).isRoot) candidates.push([name, uuid]);
      }
    }
    for (let next = candidates.pop(); next !== undefined; next = candidates.pop()) {
      const [name, uuid] = next;
      const row = get(name, uuid);
      if (row === null || schemaOf(name).isRoot || countOf(uuid) > 0) continue;
      stage(name, uuid, null);
      const { dropped } = referenceChanges(schemaOf(name), row, null);
      count(dropped, -1);
      candidates.push(...dropped);
    }
    for (const [name, changes] of staged) {
      for (const [uuid, { before, after }] of changes) {
        const untouched = before === null ? after === null : after !== null && unchanged(before, after);
        if (untouched) changes.delete(uuid);
        else if (after === null && countOf(uuid) > 0) {
          throw new OvsdbError('referential integrity violation', `Row ${uuid} of ${name} is still referred to.`);
        }
      }
      if (changes.size === 0) staged.delete(name);
      else checkIndex(name, changes);
    }
    if (staged.size === 0) return;
    apply(staged, counts);
    for (const listener of [...listeners]) listener(staged);
  }

  function checkIndex(name: string, changes: ReadonlyMap<string, Change>): void {
    const column = schemaOf(name).index?.[0];
    if (column === undefined) return;
    const added = [...changes.values()].filter(({ before, after }) => after !== null && before?.[column] !== after[column]);
    if (added.length === 0) return;
    const kept = [...tableOf(name)].filter(([uuid]) => !changes.has(uuid)).map(([, row]) => row[column]);
    const own = [...changes.values()].flatMap(({ after }) => (after === null ? [] : [after[column]]));
    if (new Set([...kept, ...own]).size < kept.length + own.length) {
      throw new OvsdbError('constraint violation', `Two rows of ${name} would have the same ${column}.`);
    }
  }

  function apply(staged: ReadonlyMap<string, Map<string, Change>>, counts: ReadonlyMap<string, number>): void {
    for (const [uuid, step] of counts) {
      const total = (referenceCounts.get(uuid) ?? 0) + step;
      if (total > 0) referenceCounts.set(uuid, total);
      else referenceCounts.delete(uuid);
    }
    for (const [name, changes] of staged) {
      const table = tableOf(name);
      for (const [uuid, { before, after }] of changes) {
        if (after === null) table.delete(uuid);
        else {
          const versioned = { ...after, _version: randomUuid(random) };
          table.set(uuid, versioned);
          changes.set(uuid, { before, after: versioned });
        }
      }
    }
  }

  return {
    schema,
    table: tableOf,
    transact,
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Only what differs: the set of a router holds thousands, and most columns are the very same object as before. */
function referenceChanges(
  table: TableSchema,
  before: Row | null,
  after: Row | null,
): { readonly dropped: [string, string][]; readonly added: [string, string][] } {
  const dropped: [string, string][] = [];
  const added: [string, string][] = [];
  for (const [name, { refTable }] of Object.entries(table.columns)) {
    const old = before?.[name];
    const now = after?.[name];
    if (refTable === undefined || old === now) continue;
    const oldSet = new Set(asSet(old));
    const nowSet = new Set(asSet(now));
    for (const uuid of oldSet) if (!nowSet.has(uuid)) dropped.push([refTable, String(uuid)]);
    for (const uuid of nowSet) if (!oldSet.has(uuid)) added.push([refTable, String(uuid)]);
  }
  return { dropped, added };
}

function unchanged(before: Row, after: Row): boolean {
  return Object.keys(after).every((column) => sameValue(before[column], after[column]));
}
