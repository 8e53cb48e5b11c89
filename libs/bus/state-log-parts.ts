/**
 * Cuts the input of a state log into JSON texts that each fit a message, and joins what came of them. Each element is encoded once. A row
 * larger than a message (a router lists thousands of others) goes in pieces, one at the end of each message: each has a share of its lists and
 * maps.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';

export type SnapshotInput = Extract<ModelInput, { type: 'kube-snapshot' | 'ovn-snapshot' }>;
/** Changes, or that the source is unavailable. */
export type TailInput = Exclude<ModelInput, SnapshotInput>;
type UnavailableInput = Extract<ModelInput, { type: 'kube-unavailable' | 'ovn-unavailable' }>;
/** A message holds a share of its elements. */
export type ListInput = Exclude<ModelInput, UnavailableInput>;

/** At least one text, each an input of the same type with a share of the elements. Lets other work run after each part. */
export async function splitSnapshot(input: SnapshotInput, maxBytes: number): Promise<string[]> {
  const { head, elements } = takeApart(input);
  const parts: string[] = [];
  for (const part of cut(head, elements, maxBytes)) {
    parts.push(part);
    await nextTurn();
  }
  return parts;
}

/** Several if the changes are too large for one message. */
export function splitTail(input: TailInput, maxBytes: number): string[] {
  const text = JSON.stringify(input);
  if (isUnavailable(input) || Buffer.byteLength(text) <= maxBytes) return [text];
  const { head, elements } = takeApart(input);
  return [...cut(head, elements, maxBytes)];
}

/** The input that was cut into these; null if there is none. */
export function joinParts(parts: readonly ListInput[]): ListInput | null {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first ?? null;
  if (first.type === 'kube-snapshot')
    return { ...first, objects: parts.flatMap((part) => (part.type === 'kube-snapshot' ? part.objects : [])) };
  if (first.type === 'kube-changes')
    return { ...first, changes: parts.flatMap((part) => (part.type === 'kube-changes' ? part.changes : [])) };
  return { ...first, rows: joinRows(parts.map((part) => (part.source === 'ovn' ? part.rows : []))) };
}

export function isUnavailable(input: ModelInput): input is UnavailableInput {
  return input.type === 'kube-unavailable' || input.type === 'ovn-unavailable';
}

/** Says that the objects or rows of this input are unknown since then, though nothing is wrong with their source. */
export function unavailableAs(input: ModelInput, reason: string): UnavailableInput {
  if (input.source === 'kube') return { source: 'kube', type: 'kube-unavailable', at: input.at, kind: input.kind, reason };
  return { source: 'ovn', type: 'ovn-unavailable', at: input.at, node: input.node, reason, unobserved: true };
}

/** The text up to the elements, which become the last member. */
function takeApart(input: ListInput): { readonly head: string; readonly elements: readonly unknown[] } {
  const [name, elements, rest] = listOf(input);
  return { head: `${JSON.stringify(rest).slice(0, -1)},"${name}":[`, elements };
}

function listOf(input: ListInput): [string, readonly unknown[], object] {
  if (input.type === 'kube-snapshot') {
    const { objects, ...rest } = input;
    return ['objects', objects, rest];
  }
  if (input.type === 'kube-changes') {
    const { changes, ...rest } = input;
    return ['changes', changes, rest];
  }
  const { rows, ...rest } = input;
  return ['rows', rows, rest];
}

function* cut(head: string, elements: readonly unknown[], maxBytes: number): Generator<string> {
  let texts: string[] = [];
  let bytes = head.length;
  const room = maxBytes - head.length;
  for (const element of elements) {
    const whole = JSON.stringify(element);
    // A character takes three bytes at most.
    for (const text of 3 * whole.length < room ? [whole] : piecesOf(element, whole, room)) {
      const size = Buffer.byteLength(text) + 1;
      if (texts.length > 0 && bytes + size > maxBytes) {
        yield `${head}${texts.join(',')}]}`;
        texts = [];
        bytes = head.length;
      }
      texts.push(text);
      bytes += size;
    }
  }
  yield `${head}${texts.join(',')}]}`;
}

/** One text, or several of a row. No two of them fit one message. */
function* piecesOf(element: unknown, whole: string, maxBytes: number): Generator<string> {
  if (Buffer.byteLength(whole) < maxBytes || !hasRow(element)) return yield whole;
  const columns = Object.entries(element.row);
  const newPiece = () =>
    Object.fromEntries(columns.map(([column, value]) => [column, Array.isArray(value) ? [] : isMap(value) ? {} : value]));
  const textOf = (row: object) => JSON.stringify({ ...element, row });
  let piece: Record<string, unknown> = newPiece();
  const smallest = Buffer.byteLength(textOf(piece)) + 1;
  let bytes = smallest;
  for (const [column, value] of columns) {
    const isList = Array.isArray(value);
    for (const [key, item] of isList || isMap(value) ? Object.entries(value) : []) {
      const size = Buffer.byteLength(JSON.stringify(isList ? item : { [key]: item })) + 1;
      if (bytes + size > maxBytes && bytes > smallest) {
        yield textOf(piece);
        piece = newPiece();
        bytes = smallest;
      }
      const many = piece[column];
      if (Array.isArray(many)) many.push(item);
      else if (isMap(many)) many[key] = item;
      bytes += size;
    }
  }
  yield textOf(piece);
}

/** Each row appears once in an input: if it ends one part and begins the next, both have pieces of it. */
function joinRows(parts: readonly (readonly RowChange[])[]): RowChange[] {
  const rows: RowChange[] = [];
  for (const [first, ...others] of parts) {
    const last = rows.at(-1);
    if (first === undefined) continue;
    if (last?.row && first.row && last.table === first.table && last.uuid === first.uuid) rows[rows.length - 1] = joinPieces(last, first);
    else rows.push(first);
    for (const row of others) rows.push(row);
  }
  return rows;
}

function joinPieces(left: RowChange, right: RowChange): RowChange {
  const row = Object.entries(left.row ?? {}).map(([column, value]) => {
    const more: unknown = Object.entries(right.row ?? {}).find(([name]) => name === column)?.[1];
    if (Array.isArray(value) && Array.isArray(more)) return [column, [...value, ...more]];
    return [column, isMap(value) && isMap(more) ? { ...value, ...more } : value];
  });
  return { ...left, row: Object.fromEntries(row) } as RowChange;
}

function hasRow(element: unknown): element is { readonly row: object } {
  return isMap(element) && isMap(element.row);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
