/**
 * OVSDB notation (RFC 7047 section 5.1) into plain values and back together with differences (ovsdb-server(7), update2).
 * Arrays that stand for sets and the keys of maps are kept in order, so equal content has equal text.
 * The trap: a set of one element is written as the bare element.
 */
import type { ColumnKind } from '#libs/contracts/ovn-tables.ts';

export type PlainValue = string | number | null | readonly string[] | Readonly<Record<string, string>>;

/** The plain value, or undefined when `value` is not of that kind. */
export function decodeValue(kind: ColumnKind, value: unknown): PlainValue | undefined {
  if (kind === 'map') return decodeMap(value);
  // The common case first: most columns of most rows are a bare string.
  if (kind === 'string' && typeof value === 'string') return value;
  if (kind === 'integer' && typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  const elements = decodeSet(value);
  if (elements === undefined) return undefined;
  switch (kind) {
    case 'strings':
    case 'uuids':
      return inOrder(elements);
    case 'optional':
      return elements.length > 1 ? undefined : (elements[0] ?? null);
    case 'string':
      return elements.length > 1 ? undefined : (elements[0] ?? '');
    case 'integer':
      return elements.length === 0 ? 0 : undefined;
  }
}

/** What a column reads as when a server leaves it out: the default of its type. */
export function emptyValue(kind: ColumnKind): PlainValue {
  switch (kind) {
    case 'string':
      return '';
    case 'integer':
      return 0;
    case 'optional':
      return null;
    case 'strings':
    case 'uuids':
      return [];
    case 'map':
      return {};
  }
}

/**
 * The value after a `modify`: sets and maps come as the difference (an element in both goes, one in either stays; a map
 * key takes the new value), everything that holds at most one element as the new value.
 */
export function applyDifference(kind: ColumnKind, before: PlainValue, difference: PlainValue): PlainValue {
  if (kind === 'strings' || kind === 'uuids') return setDifference(before as readonly string[], difference as readonly string[]);
  if (kind === 'map') return mapDifference(before as Readonly<Record<string, string>>, difference as Readonly<Record<string, string>>);
  return difference;
}

/** Compares lists in their order, which `decodeValue` makes the same for equal sets. */
export function sameValue(left: PlainValue, right: PlainValue): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length && left.every((element, index) => element === right[index]);
  }
  const rightMap = right as Readonly<Record<string, string>>;
  const entries = Object.entries(left as Readonly<Record<string, string>>);
  return (
    entries.length === Object.keys(rightMap).length &&
    entries.every(([key, value]) => Object.hasOwn(rightMap, key) && rightMap[key] === value)
  );
}

function setDifference(before: readonly string[], difference: readonly string[]): readonly string[] {
  // One or two elements against thousands (a router's NAT rows): find the place instead of building a Set.
  if (difference.length <= 8) return difference.reduce(toggled, before);
  const result = new Set(before);
  for (const element of difference) if (!result.delete(element)) result.add(element);
  return inOrder([...result]);
}

function toggled(elements: readonly string[], element: string): readonly string[] {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((elements[middle] ?? '') < element) low = middle + 1;
    else high = middle;
  }
  return elements[low] === element ? elements.toSpliced(low, 1) : elements.toSpliced(low, 0, element);
}

function mapDifference(
  before: Readonly<Record<string, string>>,
  difference: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const result = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(difference)) {
    if (result.get(key) === value) result.delete(key);
    else result.set(key, value);
  }
  return mapOf([...result]);
}

/** `["map", [[key, value], ...]]`. */
function decodeMap(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(value) || value[0] !== 'map' || !Array.isArray(value[1])) return undefined;
  const entries: [string, string][] = [];
  for (const pair of value[1] as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) return undefined;
    // Keys are strings in every map of the contract, values integers in some (`QoS.action`).
    const [key, value] = pair as unknown[];
    const content = typeof value === 'number' ? String(value) : decodeAtom(value);
    if (typeof key !== 'string' || content === undefined) return undefined;
    entries.push([key, content]);
  }
  return mapOf(entries);
}

/** `["set", [...]]` or the bare element. */
function decodeSet(value: unknown): string[] | undefined {
  if (Array.isArray(value) && value[0] === 'set') {
    if (!Array.isArray(value[1])) return undefined;
    const elements: string[] = [];
    for (const item of value[1] as unknown[]) {
      const atom = decodeAtom(item);
      if (atom === undefined) return undefined;
      elements.push(atom);
    }
    return elements;
  }
  const atom = decodeAtom(value);
  return atom === undefined ? undefined : [atom];
}

/** A string or a reference: no set of the contract holds anything else. */
function decodeAtom(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length === 2 && (value[0] === 'uuid' || value[0] === 'named-uuid') && typeof value[1] === 'string') {
    return value[1];
  }
  return undefined;
}

function inOrder(elements: string[]): string[] {
  for (let index = 1; index < elements.length; index += 1) {
    if ((elements[index - 1] ?? '') > (elements[index] ?? '')) return elements.sort();
  }
  return elements;
}

/** `Object.fromEntries` defines own properties: a key `__proto__` is data here, nothing else. */
function mapOf(entries: [string, string][]): Readonly<Record<string, string>> {
  for (let index = 1; index < entries.length; index += 1) {
    if ((entries[index - 1]?.[0] ?? '') > (entries[index]?.[0] ?? '')) {
      entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
      break;
    }
  }
  return Object.fromEntries(entries);
}
