/** The operations of `transact` (RFC 7047 section 5.2), enough for ovsdb-client, ovn-nbctl and tests. */
import { sameJson } from '#libs/contracts/same-json.ts';
import { type Database, OvsdbError, type Transaction } from './database.ts';
import type { Column, TableSchema } from './schema.ts';
import { type Atom, asMap, asSet, decode, encode, noUuid, type Row, sameValue, type Value } from './value.ts';

type Operation = Readonly<Record<string, unknown>>;
type Result = Readonly<Record<string, unknown>>;

/** Results in the order of the operations; after a failed one the rest are null and nothing is committed. */
export function runOperations(database: Database, operations: readonly unknown[], newUuid: () => string): unknown[] {
  const results: unknown[] = [];
  const names = namedUuids(operations, newUuid);
  try {
    database.transact((transaction) => {
      for (const operation of operations) results.push(run(database, transaction, operation as Operation, names));
    });
  } catch (thrown) {
    const failure = thrown instanceof OvsdbError ? thrown : new OvsdbError('constraint violation', String(thrown));
    // An error of the commit itself comes after the results of all operations (RFC 7047 section 4.1.3).
    const failed = results.length;
    results.push({ error: failure.error, details: failure.message });
    while (failed < operations.length && results.length < operations.length) results.push(null);
  }
  return results;
}

function namedUuids(operations: readonly unknown[], newUuid: () => string): ReadonlyMap<string, string> {
  return new Map(
    operations.flatMap((operation): [string, string][] => {
      const name = (operation as Operation)['uuid-name'];
      return typeof name === 'string' ? [[name, newUuid()]] : [];
    }),
  );
}

function run(database: Database, transaction: Transaction, operation: Operation, names: ReadonlyMap<string, string>): Result {
  const named = (name: string): string => {
    const uuid = names.get(name);
    if (uuid === undefined) throw new OvsdbError('syntax error', `No uuid-name ${name} in this transaction.`);
    return uuid;
  };
  const verb = String(operation.op);
  if (verb === 'comment' || verb === 'commit') return {};
  if (verb === 'abort') throw new OvsdbError('aborted', 'aborted by request');
  if (verb === 'assert') return {};
  const tableName = String(operation.table);
  const table = database.schema.tables[tableName];
  if (table === undefined) throw new OvsdbError('syntax error', `No table named ${tableName}.`);
  if (verb === 'insert') {
    const name = operation['uuid-name'];
    const uuid = transaction.insert(tableName, decodeRow(table, operation.row, named), typeof name === 'string' ? named(name) : undefined);
    return { uuid: ['uuid', uuid] };
  }
  const matching = transaction
    .rows(tableName)
    .filter(([uuid, row]) => ((operation.where ?? []) as unknown[]).every((condition) => holds(table, uuid, row, condition, named)));
  switch (verb) {
    case 'select':
      return { rows: matching.map(([uuid, row]) => encodeRow(table, uuid, row, operation.columns as string[] | undefined)) };
    case 'update': {
      const values = decodeRow(table, operation.row, named);
      for (const [uuid] of matching) transaction.update(tableName, uuid, values);
      return { count: matching.length };
    }
    case 'mutate':
      for (const [uuid, row] of matching) {
        const changed: Record<string, Value> = {};
        for (const mutation of operation.mutations as [string, string, unknown][]) {
          const column = columnOf(table, mutation[0]);
          changed[mutation[0]] = mutate(column, changed[mutation[0]] ?? row[mutation[0]] ?? '', mutation[1], mutation[2], named);
        }
        transaction.update(tableName, uuid, changed);
      }
      return { count: matching.length };
    case 'delete':
      for (const [uuid] of matching) transaction.remove(tableName, uuid);
      return { count: matching.length };
    case 'wait':
      return waitFor(table, matching, operation, named);
    default:
      throw new OvsdbError('unknown operation', `No operation ${verb}.`);
  }
}

/** Only what holds at once: the simulator never blocks a transaction. */
function waitFor(table: TableSchema, matching: [string, Row][], operation: Operation, named: (name: string) => string): Result {
  const columns = operation.columns as string[];
  const found = matching.map(([uuid, row]) => JSON.stringify(columns.map((column) => cell(table, uuid, row, column)))).sort();
  const wanted = (operation.rows as Record<string, unknown>[])
    .map((json) => {
      const row = decodeRow(table, json, named);
      return JSON.stringify(columns.map((column) => encode(columnOf(table, column), row[column] ?? '')));
    })
    .sort();
  if (sameJson(found, wanted) !== (operation.until === '==')) {
    throw new OvsdbError('timed out', '"wait" timed out');
  }
  return {};
}

function columnOf(table: TableSchema, name: string): Column {
  if (name === '_uuid' || name === '_version') return { shape: 'scalar', key: 'uuid' };
  const column = table.columns[name];
  if (column === undefined) throw new OvsdbError('unknown column', `No column ${name}.`);
  return column;
}

function decodeRow(table: TableSchema, json: unknown, named: (name: string) => string): Row {
  return Object.fromEntries(
    Object.entries(json as Record<string, unknown>).map(([name, value]) => {
      const column = columnOf(table, name);
      try {
        return [name, decode(column, value, named)];
      } catch (thrown) {
        if (thrown instanceof OvsdbError) throw thrown;
        throw new OvsdbError('constraint violation', `${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    }),
  );
}

export function encodeRow(table: TableSchema, uuid: string, row: Row, columns?: readonly string[]): Record<string, unknown> {
  const wanted = columns ?? [...Object.keys(table.columns), '_uuid', '_version'];
  return Object.fromEntries(wanted.map((name) => [name, cell(table, uuid, row, name)]));
}

function cell(table: TableSchema, uuid: string, row: Row, name: string): unknown {
  if (name === '_uuid') return ['uuid', uuid];
  return encode(columnOf(table, name), row[name] ?? noUuid);
}

export function holds(table: TableSchema, uuid: string, row: Row, condition: unknown, named: (name: string) => string): boolean {
  if (typeof condition === 'boolean') return condition;
  const [name, operator, json] = condition as [string, string, unknown];
  const column = columnOf(table, name);
  const value = name === '_uuid' ? uuid : (row[name] ?? noUuid);
  const wanted = decode(column, json, named);
  switch (operator) {
    case '==':
      return sameValue(value, wanted);
    case '!=':
      return !sameValue(value, wanted);
    case 'includes':
      return includes(column, value, wanted);
    case 'excludes':
      return excludes(column, value, wanted);
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    default:
      throw new OvsdbError('syntax error', `No function ${operator}.`);
  }
}

function includes(column: Column, value: Value, wanted: Value): boolean {
  if (column.shape === 'map') return Object.entries(asMap(wanted)).every(([key, atom]) => asMap(value)[key] === atom);
  const present = new Set(asSet(value));
  return asSet(wanted).every((atom) => present.has(atom));
}

function excludes(column: Column, value: Value, wanted: Value): boolean {
  if (column.shape === 'map') return Object.entries(asMap(wanted)).every(([key, atom]) => asMap(value)[key] !== atom);
  const present = new Set(asSet(value));
  return asSet(wanted).every((atom) => !present.has(atom));
}

function mutate(column: Column, value: Value, mutator: string, json: unknown, named: (name: string) => string): Value {
  if (mutator === 'insert') {
    const added = decode(column, json, named);
    if (column.shape === 'map') return { ...asMap(added), ...asMap(value) };
    return [...new Set([...asSet(value), ...asSet(added)])];
  }
  if (mutator === 'delete') {
    // From a map either pairs or only keys can be taken away.
    if (column.shape === 'map' && Array.isArray(json) && json[0] === 'map') {
      const gone = asMap(decode(column, json, named));
      return Object.fromEntries(Object.entries(asMap(value)).filter(([key, atom]) => gone[key] !== atom));
    }
    const gone = new Set<Atom>(asSet(decode({ shape: 'set', key: column.key }, json, named)));
    if (column.shape === 'map') return Object.fromEntries(Object.entries(asMap(value)).filter(([key]) => !gone.has(key)));
    return asSet(value).filter((atom) => !gone.has(atom));
  }
  if (typeof value !== 'number' || typeof json !== 'number') throw new OvsdbError('constraint violation', `${mutator} needs numbers`);
  const computed = { '+=': value + json, '-=': value - json, '*=': value * json, '/=': Math.trunc(value / json), '%=': value % json }[
    mutator
  ];
  if (computed === undefined) throw new OvsdbError('syntax error', `No mutator ${mutator}.`);
  return computed;
}
