/**
 * Monitors in the three forms of ovsdb-server(7): `monitor` (update), `monitor_cond` (update2) and `monitor_cond_since`
 * (update3). A standalone database keeps no history: the transaction id is all zeros and nothing is ever "found".
 * `where`: only rows for which one of its clauses holds; `monitor` knows none, and refuses it as the real server does.
 */
import type { Change, Changes, Database } from './database.ts';
import { holds } from './operations.ts';
import type { Column, TableSchema } from './schema.ts';
import { defaultValue, difference, encode, noUuid, type Row, sameValue } from './value.ts';

export type MonitorForm = 'update' | 'update2' | 'update3';

interface Watched {
  readonly columns: readonly string[];
  readonly where: readonly unknown[];
  readonly select: Readonly<Record<'initial' | 'insert' | 'delete' | 'modify', boolean>>;
}

export interface Monitor {
  initial(): Record<string, unknown>;
  /** The body of a notification, or null when nothing in it is watched. */
  updates(changes: Changes): Record<string, unknown> | null;
}

const version: Column = { shape: 'scalar', key: 'uuid' };

export function createMonitor(database: Database, requests: unknown, form: MonitorForm): Monitor {
  const watched = new Map(
    Object.entries(requests as Record<string, unknown>).map(([name, request]) => {
      const table = database.schema.tables[name];
      if (table === undefined) throw new Error(`no table named ${name}`);
      return [name, { table, parts: (Array.isArray(request) ? request : [request]).map((part) => parse(table, part, form)) }] as const;
    }),
  );

  const collect = (each: (name: string, table: TableSchema, part: Watched) => [string, unknown][]): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    for (const [name, { table, parts }] of watched) {
      const rows = parts.flatMap((part) => each(name, table, part));
      if (rows.length > 0) result[name] = Object.fromEntries(rows);
    }
    return result;
  };

  return {
    initial: () =>
      collect((name, table, part) =>
        part.select.initial
          ? [...database.table(name)].flatMap(([uuid, row]) =>
              isWatched(table, part, uuid, row)
                ? [[uuid, form === 'update' ? { new: full(table, part, row) } : { initial: slim(table, part, row) }]]
                : [],
            )
          : [],
      ),
    updates: (changes) => {
      const result = collect((name, table, part) =>
        [...(changes.get(name) ?? [])].flatMap(([uuid, whole]): [string, unknown][] => {
          const seen = (row: Row | null) => (row !== null && isWatched(table, part, uuid, row) ? row : null);
          const change = { before: seen(whole.before), after: seen(whole.after) };
          const update = form === 'update' ? updateOf(table, part, change) : update2Of(table, part, change);
          return update === null ? [] : [[uuid, update]];
        }),
      );
      return Object.keys(result).length === 0 ? null : result;
    },
  };
}

export const transactionId = noUuid;

function parse(table: TableSchema, request: unknown, form: MonitorForm): Watched {
  const { columns, where, select = {} } = request as { columns?: string[]; where?: unknown[]; select?: Record<string, boolean> };
  if (where !== undefined && form === 'update') throw new Error('parsing monitor request: unexpected member where');
  for (const column of columns ?? []) {
    if (table.columns[column] === undefined && column !== '_version') throw new Error(`no column named ${column}`);
  }
  return {
    columns: columns ?? [...Object.keys(table.columns), '_version'],
    where: where ?? [],
    select: {
      initial: select.initial ?? true,
      insert: select.insert ?? true,
      delete: select.delete ?? true,
      modify: select.modify ?? true,
    },
  };
}

/** No clause at all: every row. */
function isWatched(table: TableSchema, { where }: Watched, uuid: string, row: Row): boolean {
  return where.length === 0 || where.some((clause) => holds(table, uuid, row, clause, unnamed));
}

const unnamed = (name: string): never => {
  throw new Error(`no uuid-name ${name} in a monitor`);
};

function updateOf(table: TableSchema, part: Watched, { before, after }: Change): unknown {
  if (before === null) return part.select.insert && after !== null ? { new: full(table, part, after) } : null;
  if (after === null) return part.select.delete ? { old: full(table, part, before) } : null;
  const changed = changedColumns(part, before, after);
  if (!part.select.modify || !isWorthSending(changed)) return null;
  return { old: cells(table, before, changed), new: full(table, part, after) };
}

function update2Of(table: TableSchema, part: Watched, { before, after }: Change): unknown {
  if (before === null) return part.select.insert && after !== null ? { insert: slim(table, part, after) } : null;
  if (after === null) return part.select.delete ? { delete: null } : null;
  const changed = changedColumns(part, before, after);
  if (!part.select.modify || !isWorthSending(changed)) return null;
  return {
    modify: Object.fromEntries(
      changed.map((name) => {
        const column = columnOf(table, name);
        return [name, encode(column, difference(column, before[name] ?? noUuid, after[name] ?? noUuid))];
      }),
    ),
  };
}

const changedColumns = (part: Watched, before: Row, after: Row): string[] =>
  part.columns.filter((name) => !sameValue(before[name], after[name]));
/** `_version` changes with every column, watched or not; alone it is no news. */
const isWorthSending = (changed: readonly string[]): boolean => changed.some((name) => name !== '_version');
const columnOf = (table: TableSchema, name: string): Column => table.columns[name] ?? version;

function cells(table: TableSchema, row: Row, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((name) => [name, encode(columnOf(table, name), row[name] ?? noUuid)]));
}

const full = (table: TableSchema, part: Watched, row: Row) => cells(table, row, part.columns);

/** Columns that hold their default are left out. */
function slim(table: TableSchema, part: Watched, row: Row): Record<string, unknown> {
  return cells(
    table,
    row,
    part.columns.filter((name) => name === '_version' || !sameValue(row[name], defaultValue(columnOf(table, name)))),
  );
}
