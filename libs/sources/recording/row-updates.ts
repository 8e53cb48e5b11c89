/**
 * Row changes in OVSDB notation, as `monitor_cond_since` sends them (ovsdb-server(7), update2): the whole content as
 * `initial`, later rows as `insert`, `delete`, or `modify` with differences of sets and maps. Columns at their default are
 * left out, as the server does.
 */
import { type ColumnKind, type RowChange, type TableName, tableColumnKinds } from '#libs/contracts/ovn-tables.ts';
import type { TableUpdates } from '#libs/ovsdb/updates.ts';

type Value = string | number | null | readonly string[] | Readonly<Record<string, string>>;
type Row = Readonly<Record<string, Value>>;

export interface RowUpdates {
  /** The whole content; replaces what was known. */
  initial(rows: readonly RowChange[]): TableUpdates;
  update(rows: readonly RowChange[]): TableUpdates;
}

/** One database: it remembers the rows, because a difference is one from what was there. */
export function createRowUpdates(): RowUpdates {
  const known = new Map<string, Row>();
  return {
    initial: (rows) => {
      known.clear();
      const updates = new Updates();
      for (const change of rows) {
        const row = rowOf(change);
        if (row === null) continue;
        known.set(change.uuid, row);
        updates.add(change, { initial: wholeRow(change.table, row) });
      }
      return updates.tables;
    },
    update: (rows) => {
      const updates = new Updates();
      for (const change of rows) {
        const before = known.get(change.uuid);
        const row = rowOf(change);
        if (row === null) {
          if (known.delete(change.uuid)) updates.add(change, { delete: null });
          continue;
        }
        known.set(change.uuid, row);
        updates.add(
          change,
          before === undefined ? { insert: wholeRow(change.table, row) } : { modify: difference(change.table, before, row) },
        );
      }
      return updates.tables;
    },
  };
}

class Updates {
  readonly tables: Record<string, Record<string, unknown>> = {};

  add({ table, uuid }: RowChange, update: unknown): void {
    const rows = this.tables[table] ?? {};
    this.tables[table] = rows;
    rows[uuid] = update;
  }
}

function rowOf(change: RowChange): Row | null {
  // Every column of `OvnRow` is one of the plain values, which the mapped type hides.
  return change.row as Row | null;
}

function kindsOf(table: TableName): [column: string, kind: ColumnKind][] {
  return Object.entries(tableColumnKinds[table]);
}

function wholeRow(table: TableName, row: Row): Record<string, unknown> {
  const columns = kindsOf(table).filter(([column]) => !isDefault(row[column] ?? null));
  return Object.fromEntries(columns.map(([column, kind]) => [column, encoded(kind, row[column] ?? null)]));
}

function difference(table: TableName, before: Row, after: Row): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [column, kind] of kindsOf(table)) {
    const [left, right] = [before[column] ?? null, after[column] ?? null];
    const change =
      kind === 'map' ? mapDifference(asMap(left), asMap(right)) : isSet(kind) ? setDifference(asSet(left), asSet(right)) : right;
    if (isSet(kind) || kind === 'map' ? !isDefault(change) : left !== right) changed[column] = encoded(kind, change);
  }
  return changed;
}

function setDifference(before: readonly string[], after: readonly string[]): string[] {
  const [left, right] = [new Set(before), new Set(after)];
  return [...left.symmetricDifference(right)];
}

/** A pair that is in both goes; a key with another value takes it; a new key is added. */
function mapDifference(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Record<string, string> {
  const gone = Object.entries(before).filter(([key]) => !Object.hasOwn(after, key));
  const set = Object.entries(after).filter(([key, value]) => !Object.hasOwn(before, key) || before[key] !== value);
  return Object.fromEntries([...gone, ...set]);
}

function encoded(kind: ColumnKind, value: Value): unknown {
  if (kind === 'map') return ['map', Object.entries(asMap(value))];
  if (kind === 'uuids') return setOf(asSet(value).map((uuid) => ['uuid', uuid]));
  if (kind === 'strings') return setOf(asSet(value));
  return value === null ? ['set', []] : value;
}

/** A set of one element is written as the element. */
function setOf(elements: readonly unknown[]): unknown {
  return elements.length === 1 ? elements[0] : ['set', elements];
}

function isSet(kind: ColumnKind): boolean {
  return kind === 'strings' || kind === 'uuids';
}

function isDefault(value: Value): boolean {
  if (value === null || value === '' || value === 0) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function asSet(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function asMap(value: Value): Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, string>>) : {};
}
