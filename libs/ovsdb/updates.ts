/**
 * The content of one northbound database, kept up to date from what a monitor sends: `initial`, `insert`, `modify`,
 * `delete` of update2 and update3 (ovsdb-server(7)) and `old`/`new` of update (RFC 7047 section 4.1.6). Pure: live
 * monitoring, `replay` and the tests call it.
 *
 * Rows are never changed in place. A row change comes out only when a column of `tableColumnKinds` really changed, so
 * what other columns do (`_version`, load balancers) costs nothing further on. What contradicts the content is refused: unknown rather than wrong.
 */
import { type ColumnKind, type RowChange, type TableName, tableColumnKinds } from '#libs/contracts/ovn-tables.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { applyDifference, decodeValue, emptyValue, type PlainValue, sameValue } from './notation.ts';

/** `{table: {uuid: {"initial" | "insert" | "modify": row} | {"delete": null} | {"old"?, "new"?}}}`, as received. */
export type TableUpdates = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Replaced {
  /** The whole content. */
  readonly rows: RowChange[];
  /** The difference from the content before: what a reconnect really found changed, deletions included. */
  readonly changes: RowChange[];
}

export interface TableStore {
  /** Replaces the content by a monitor's first reply; the result is the whole content. */
  applyInitial(updates: TableUpdates): RowChange[];
  /** The same in steps of a few rows, for a caller that must not hold the event loop; nothing changes before the last step. */
  replace(updates: TableUpdates): Generator<void, Replaced>;
  /** Applies one notification; throws `ovsdb-inconsistent`, with nothing applied, when it does not fit the content. */
  applyUpdate3(updates: TableUpdates): RowChange[];
  /** The whole content. */
  rows(): RowChange[];
  size(): number;
}

type PlainRow = Readonly<Record<string, PlainValue>>;
/** A whole row that is plain already. */
class DecodedRow {
  readonly row: PlainRow;
  constructor(row: PlainRow) {
    this.row = row;
  }
}
type Content = Map<TableName, Map<string, PlainRow>>;

const rowsPerStep = 64;

/** Empty until `replace`. Its methods throw `ovsdb-inconsistent` and `ovsdb-value-invalid`. */
export function createTableStore(): TableStore {
  let content: Content = new Map();

  function* replace(updates: TableUpdates): Generator<void, Replaced> {
    const next: Content = new Map();
    const rows: RowChange[] = [];
    const changes: RowChange[] = [];
    let count = 0;
    for (const [table, uuid, update] of rowUpdates(updates)) {
      const before = content.get(table)?.get(uuid);
      const row = firstRow(table, uuid, update);
      const same = before !== undefined && sameRow(before, row);
      // The old object stays where nothing changed: what others hold of it is not doubled in memory.
      const kept = same ? before : row;
      tableOf(next, table).set(uuid, kept);
      const change = rowChange(table, uuid, kept);
      rows.push(change);
      if (!same) changes.push(change);
      count += 1;
      if (count % rowsPerStep === 0) yield;
    }
    for (const [table, uuid] of contentOf(content)) {
      if (next.get(table)?.has(uuid) !== true) changes.push(rowChange(table, uuid, null));
      count += 1;
      if (count % rowsPerStep === 0) yield;
    }
    content = next;
    return { rows, changes };
  }

  function applyUpdate3(updates: TableUpdates): RowChange[] {
    const changed: [table: TableName, uuid: string, row: PlainRow | undefined][] = [];
    for (const [table, uuid, update] of rowUpdates(updates)) {
      const before = content.get(table)?.get(uuid);
      const row = rowAfter(table, uuid, before, update);
      if (row === before || (row !== undefined && before !== undefined && sameRow(before, row))) continue;
      changed.push([table, uuid, row]);
    }
    for (const [table, uuid, row] of changed) {
      if (row === undefined) tableOf(content, table).delete(uuid);
      else tableOf(content, table).set(uuid, row);
    }
    return changed.map(([table, uuid, row]) => rowChange(table, uuid, row ?? null));
  }

  return {
    replace,
    applyInitial: (updates) => runToEnd(replace(updates)).rows,
    applyUpdate3,
    rows: () => [...contentOf(content)].map(([table, uuid, row]) => rowChange(table, uuid, row)),
    size: () => [...content.values()].reduce((sum, rows) => sum + rows.size, 0),
  };
}

/**
 * Turns a row of a first reply into its plain form while the reply still arrives, so that the two forms of a whole database
 * are never held together; anything else stays as it is. The result goes where the update would have gone.
 */
export function decodeInitial(table: string, uuid: string, update: unknown): unknown {
  if (!isTable(table) || !isObject(update) || !isObject(update.initial)) return update;
  return { initial: new DecodedRow(decoded(table, columnsOf(table, uuid, update.initial))) };
}

function* rowUpdates(updates: TableUpdates): Generator<[table: TableName, uuid: string, update: Readonly<Record<string, unknown>>]> {
  for (const table in updates) {
    if (!isTable(table)) continue;
    const rows: unknown = updates[table];
    if (!isObject(rows)) throw inconsistent(table, '(any)', 'the table is not an object');
    for (const uuid in rows) {
      const update = rows[uuid];
      if (!isObject(update)) throw inconsistent(table, uuid, 'the update is not an object');
      yield [table, uuid, update];
    }
  }
}

/** A row of a first reply: `initial`, or `new` where it answers `monitor`. Anything else is not a whole content. */
function firstRow(table: TableName, uuid: string, update: Readonly<Record<string, unknown>>): PlainRow {
  const whole = update.initial ?? update.new;
  if (whole === undefined || 'old' in update) throw unfitKind(table, uuid, update);
  return wholeRow(table, uuid, whole);
}

/**
 * The row an update leads to, undefined when it is gone. A monitor inserts no row that is there and
 * neither changes nor deletes one that is not: such an update was sent twice, or one before it is missing.
 */
function rowAfter(
  table: TableName,
  uuid: string,
  before: PlainRow | undefined,
  update: Readonly<Record<string, unknown>>,
): PlainRow | undefined {
  if ('modify' in update) {
    if (before === undefined) throw inconsistent(table, uuid, 'a modify of a row that is not known');
    return modified(table, uuid, before, columnsOf(table, uuid, update.modify));
  }
  const whole = update.insert ?? update.new;
  if (whole !== undefined && 'old' in update) {
    if (before === undefined) throw inconsistent(table, uuid, 'a change of a row that is not known');
    return wholeRow(table, uuid, whole);
  }
  if (whole !== undefined) {
    if (before !== undefined) throw inconsistent(table, uuid, 'an insert of a row that is there');
    return wholeRow(table, uuid, whole);
  }
  if (!('delete' in update || 'old' in update)) throw unfitKind(table, uuid, update);
  if (before === undefined) throw inconsistent(table, uuid, 'a delete of a row that is not known');
  return undefined;
}

function wholeRow(table: TableName, uuid: string, whole: unknown): PlainRow {
  return whole instanceof DecodedRow ? whole.row : decoded(table, columnsOf(table, uuid, whole));
}

/** A whole row; columns that are left out have their default. */
function decoded(table: TableName, columns: Readonly<Record<string, unknown>>): PlainRow {
  const row: Record<string, PlainValue> = {};
  for (const [column, kind] of kindsOf(table)) {
    row[column] = Object.hasOwn(columns, column) ? decodedColumn(table, column, kind, columns[column]) : emptyValue(kind);
  }
  return row;
}

/** A server sends only columns that changed: one that brings nothing new was sent twice, or one before it is missing. */
function modified(table: TableName, uuid: string, before: PlainRow, columns: Readonly<Record<string, unknown>>): PlainRow {
  let row: Record<string, PlainValue> | undefined;
  for (const [column, kind] of kindsOf(table)) {
    if (!Object.hasOwn(columns, column)) continue;
    const old = before[column] ?? emptyValue(kind);
    const value = applyDifference(kind, old, decodedColumn(table, column, kind, columns[column]));
    if (sameValue(old, value)) throw inconsistent(table, uuid, `a modify of ${column} to its present value`);
    row ??= { ...before };
    row[column] = value;
  }
  return row ?? before;
}

function decodedColumn(table: TableName, column: string, kind: ColumnKind, value: unknown): PlainValue {
  const plain = decodeValue(kind, value);
  if (plain === undefined) throw new AppError('ovsdb-value-invalid', { table, column, kind });
  return plain;
}

function columnsOf(table: TableName, uuid: string, row: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(row)) throw inconsistent(table, uuid, 'the row is not an object');
  return row;
}

function unfitKind(table: TableName, uuid: string, update: Readonly<Record<string, unknown>>): AppError {
  return inconsistent(table, uuid, `an update of kind ${Object.keys(update).join(', ') || 'none'} there`);
}

function inconsistent(table: TableName, uuid: string, detail: string): AppError {
  return new AppError('ovsdb-inconsistent', { table, uuid, detail });
}

function sameRow(left: PlainRow, right: PlainRow): boolean {
  for (const column in left) if (!sameValue(left[column] ?? null, right[column] ?? null)) return false;
  return true;
}

function* contentOf(content: Content): Generator<[table: TableName, uuid: string, row: PlainRow]> {
  for (const [table, rows] of content) for (const [uuid, row] of rows) yield [table, uuid, row];
}

function tableOf(content: Content, table: TableName): Map<string, PlainRow> {
  const known = content.get(table);
  if (known !== undefined) return known;
  const rows = new Map<string, PlainRow>();
  content.set(table, rows);
  return rows;
}

const kinds = new Map(
  Object.entries(tableColumnKinds).map(([table, columns]) => [table, Object.entries(columns) as readonly [string, ColumnKind][]] as const),
);

function kindsOf(table: TableName): readonly (readonly [string, ColumnKind])[] {
  return kinds.get(table) ?? [];
}

function isTable(table: string): table is TableName {
  return kinds.has(table);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The columns are those of `tableColumnKinds[table]` by construction, which the type system cannot follow. */
function rowChange(table: TableName, uuid: string, row: PlainRow | null): RowChange {
  return { table, uuid, row } as unknown as RowChange;
}

function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
