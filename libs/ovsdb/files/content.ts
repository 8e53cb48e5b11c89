/**
 * The content of a database as its file builds it up, transaction by transaction (ovs `ovsdb/file.c`). A transaction is
 * `{table: {uuid: columns | null}}` with `_date`, `_comment`, `_is_diff`. A row that is not known yet is new, and columns
 * it leaves out have their default. Columns of a known row are the new value; with `_is_diff` (OVS 2.15 and later) sets
 * and maps are the difference from the old one.
 */
import { type ColumnKind, type RowChange, type TableName, tableColumnKinds, wholeColumnKinds } from '#libs/contracts/ovn-tables.ts';
import { applyDifference, decodeValue, emptyValue, type PlainValue } from '../notation.ts';
import { isObject } from './json.ts';

type Row = Record<string, PlainValue>;

export interface FileContent {
  /** Null, or in one line why the transaction does not fit; it is then applied in part. */
  apply(transaction: unknown): string | null;
  clear(): void;
  rows(): RowChange[];
}

export function createFileContent(): FileContent {
  const tables = new Map<TableName, Map<string, Row>>();

  function applyRow(table: TableName, uuid: string, columns: unknown, isDifference: boolean): string | null {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, rows);
    if (columns === null) return rows.delete(uuid) ? null : `it deletes ${table} row ${uuid}, which is not there`;
    if (!isObject(columns)) return `${table} row ${uuid} is not an object`;
    const before = rows.get(uuid);
    const row = before ?? emptyRow(table);
    rows.set(uuid, row);
    for (const [column, kind] of kindsOf(table)) {
      if (!Object.hasOwn(columns, column)) continue;
      const value = decodeValue(kind, columns[column]);
      if (value === undefined) return `${table}.${column} of row ${uuid} is not a ${kind}`;
      row[column] = isDifference && before !== undefined ? applyDifference(kind, row[column] ?? emptyValue(kind), value) : value;
    }
    return null;
  }

  return {
    apply: (transaction) => {
      if (!isObject(transaction)) return 'a transaction is not an object';
      const isDifference = transaction._is_diff === true;
      let problem: string | null = null;
      for (const [table, rows] of Object.entries(transaction)) {
        if (!isTableName(table)) continue;
        if (!isObject(rows)) return `table ${table} is not an object`;
        for (const [uuid, columns] of Object.entries(rows)) problem ??= applyRow(table, uuid, columns, isDifference);
      }
      return problem;
    },
    clear: () => tables.clear(),
    rows: () =>
      [...tables].flatMap(([table, rows]) =>
        // The columns are those of `tableColumnKinds[table]` by construction, which the type system cannot follow.
        [...rows].map(([uuid, row]) => ({ table, uuid, row }) as unknown as RowChange),
      ),
  };
}

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tableColumnKinds, name);
}

/** The monitored columns, then those that only files have. */
export function kindsOf(table: TableName): [column: string, kind: ColumnKind][] {
  const more = new Map<string, Record<string, ColumnKind>>(Object.entries(wholeColumnKinds)).get(table) ?? {};
  return [...Object.entries(tableColumnKinds[table]), ...Object.entries(more)];
}

/** The columns beyond the monitored ones stay away until a file names them. */
function emptyRow(table: TableName): Row {
  return Object.fromEntries(Object.entries(tableColumnKinds[table]).map(([column, kind]) => [column, emptyValue(kind)]));
}
