/**
 * Column values inside the simulator and in OVSDB notation (RFC 7047 section 5.1). Inside, a scalar is itself, an optional
 * or a set is a sorted array, a map is an object; a uuid is its text. Rows always hold every column.
 */
import type { Column, TableSchema } from './schema.ts';

export type Atom = string | number | boolean;
export type Value = Atom | readonly Atom[] | Readonly<Record<string, Atom>>;
export type Row = Readonly<Record<string, Value>>;

const emptySet: readonly Atom[] = Object.freeze([]);
const emptyMap: Readonly<Record<string, Atom>> = Object.freeze({});
export const noUuid = '00000000-0000-0000-0000-000000000000';

export function defaultValue(column: Column): Value {
  if (column.shape === 'map') return emptyMap;
  if (column.shape !== 'scalar') return emptySet;
  return { string: '', integer: 0, boolean: false, uuid: noUuid }[column.key];
}

/** All columns of a table, the given ones in canonical form. */
export function completeRow(table: TableSchema, values: Row): Row {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => {
      const value = values[name];
      return [name, value === undefined ? defaultValue(column) : canonical(column, value)];
    }),
  );
}

export function canonical(column: Column, value: Value): Value {
  if (column.shape === 'scalar') return value;
  if (column.shape === 'map') return Object.keys(asMap(value)).length === 0 ? emptyMap : sortedMap(asMap(value));
  const atoms = asSet(value);
  if (atoms.length === 0) return emptySet;
  // Sets of references grow to thousands and change with every row: they are not put in order.
  if (column.refTable !== undefined) return atoms;
  // Kept as it is where it is in order already: large sets are then shared by all databases that hold them.
  const inOrder = atoms.every((atom, index) => index === 0 || compareAtoms(atoms[index - 1] ?? atom, atom) < 0);
  return inOrder ? atoms : [...new Set(atoms)].sort(compareAtoms);
}

export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((atom, index) => atom === right[index]);
  }
  const before = asMap(left);
  const after = asMap(right);
  const keys = Object.keys(before);
  return keys.length === Object.keys(after).length && keys.every((key) => before[key] === after[key]);
}

export const asMap = (value: Value | undefined): Readonly<Record<string, Atom>> =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, Atom>>) : emptyMap;
export const asSet = (value: Value | undefined): readonly Atom[] =>
  value === undefined
    ? emptySet
    : Array.isArray(value)
      ? (value as readonly Atom[])
      : typeof value === 'object'
        ? emptySet
        : [value as Atom];

/** A value in OVSDB notation. A set of one element is the bare element, as ovsdb-server writes it. */
export function encode(column: Column, value: Value): unknown {
  if (column.shape === 'map') {
    return ['map', Object.entries(asMap(value)).map(([key, atom]) => [key, encodeAtom(column.value ?? 'string', atom)])];
  }
  if (column.shape === 'scalar') return encodeAtom(column.key, value as Atom);
  const atoms = asSet(value).map((atom) => encodeAtom(column.key, atom));
  return atoms.length === 1 ? atoms[0] : ['set', atoms];
}

/**
 * A value from OVSDB notation; `named` resolves the `named-uuid`s of the same transaction.
 * @throws Error when the value does not fit the column.
 */
export function decode(column: Column, json: unknown, named: (name: string) => string): Value {
  if (column.shape === 'map') {
    if (!isTagged(json, 'map')) throw new Error('expected a map');
    const pairs = json[1] as readonly [unknown, unknown][];
    return sortedMap(
      Object.fromEntries(
        pairs.map(([key, value]) => [String(decodeAtom(column.key, key, named)), decodeAtom(column.value ?? 'string', value, named)]),
      ),
    );
  }
  if (column.shape === 'scalar') return checked(column, decodeAtom(column.key, isTagged(json, 'set') ? single(json) : json, named));
  const list = isTagged(json, 'set') ? (json[1] as readonly unknown[]) : [json];
  if (column.shape === 'optional' && list.length > 1) throw new Error('at most one element is allowed');
  return canonical(
    column,
    list.map((atom) => checked(column, decodeAtom(column.key, atom, named))),
  );
}

/** What `modify` of update2 and update3 carries: the new value of what holds at most one, else the difference (ovsdb-server(7)). */
export function difference(column: Column, before: Value, after: Value): Value {
  if (column.shape === 'scalar' || column.shape === 'optional') return after;
  if (column.shape === 'map') {
    const old = asMap(before);
    const now = asMap(after);
    const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => old[key] !== now[key]);
    return sortedMap(Object.fromEntries(changed.map((key) => [key, (now[key] ?? old[key]) as Atom])));
  }
  const old = new Set(asSet(before));
  const now = new Set(asSet(after));
  return [...[...old].filter((atom) => !now.has(atom)), ...[...now].filter((atom) => !old.has(atom))].sort(compareAtoms);
}

function sortedMap(value: Readonly<Record<string, Atom>>): Readonly<Record<string, Atom>> {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => compareAtoms(left, right)));
}

function compareAtoms(left: Atom, right: Atom): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function encodeAtom(type: Column['key'], atom: Atom): unknown {
  return type === 'uuid' ? ['uuid', atom] : atom;
}

function decodeAtom(type: Column['key'], json: unknown, named: (name: string) => string): Atom {
  if (type === 'uuid') {
    if (isTagged(json, 'uuid')) return String(json[1]);
    if (isTagged(json, 'named-uuid')) return named(String(json[1]));
    throw new Error('expected a uuid');
  }
  const expected = type === 'integer' ? 'number' : type;
  if (typeof json !== expected) throw new Error(`expected a ${expected}`);
  return json as Atom;
}

function checked(column: Column, atom: Atom): Atom {
  if (column.enum !== undefined && !column.enum.includes(String(atom))) {
    throw new Error(`${atom} is not one of the allowed values ([${column.enum.join(', ')}])`);
  }
  return atom;
}

function isTagged(json: unknown, tag: string): json is [string, unknown] {
  return Array.isArray(json) && json.length === 2 && json[0] === tag;
}

function single(json: [string, unknown]): unknown {
  const list = json[1] as readonly unknown[];
  if (list.length !== 1) throw new Error('exactly one element is needed');
  return list[0];
}
