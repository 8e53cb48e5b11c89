/**
 * Messages out of a byte stream. OVSDB has no length prefix: a message ends where its braces do. Every complete message
 * equals what JSON.parse makes of its text, however the bytes are split.
 *
 * The upper levels are built while the bytes arrive and only values at `leafDepth` (one row of a monitor's reply) go
 * through JSON.parse. So a snapshot of 50 MB costs each chunk its share and never one long parse, and no string of the
 * whole message exists (V8's longest is 512 MB).
 */

import { JsonEnds } from './json-ends.ts';

export interface JsonStreamLimits {
  readonly maxMessageBytes: number;
  /** One row; a router with 100,000 rows of NAT is 5 MB. */
  readonly maxLeafBytes: number;
}

export interface JsonStream {
  /** The messages completed by this chunk. Throws JsonStreamError; the stream is of no use after that. */
  push(chunk: Uint8Array): unknown[];
  /** False in the middle of a message. */
  idle(): boolean;
}

export class JsonStreamError extends Error {
  /** The limit that was passed, null when the text is no JSON. */
  readonly limitBytes: number | null;
  constructor(message: string, limitBytes: number | null = null) {
    super(message);
    this.name = 'JsonStreamError';
    this.limitBytes = limitBytes;
  }
}

export const defaultLimits: JsonStreamLimits = { maxMessageBytes: 2_000_000_000, maxLeafBytes: 16_000_000 };

/** Depth of a row in `{result: [found, txn, {table: {uuid: {"initial": row}}}]}`. */
const leafDepth = 4;

type Container = { readonly object: Record<string, unknown>; key: string } | { readonly array: unknown[] };
/** What may come next at the upper levels. */
type Expected = 'message' | 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

export interface JsonStreamOptions {
  readonly limits?: JsonStreamLimits;
  /** Takes the bytes that stand between messages, for a program that prints more than JSON; without it they are an error. */
  readonly onText?: (byte: number) => void;
  /**
   * What stands in the message for a value at `leafDepth`, given the two keys it is under (a table and a uuid). Work done here
   * is spread over the arrival, and what is dropped here is never held, which for a large snapshot is most of it.
   */
  readonly mapLeaf?: (outerKey: string, key: string, value: unknown) => unknown;
}

export function createJsonStream({ limits = defaultLimits, onText, mapLeaf }: JsonStreamOptions = {}): JsonStream {
  const stack: Container[] = [];
  let expected: Expected = 'message';
  let messageBytes = 0;
  // A leaf is being scanned when leaf is not null; what came in earlier chunks is in held.
  let leaf: LeafScan | null = null;
  let held: Uint8Array[] = [];
  let heldBytes = 0;

  function push(bytes: Uint8Array): unknown[] {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const messages: unknown[] = [];
    let index = 0;
    while (index < chunk.length) {
      if (leaf !== null) {
        const end = scanLeaf(leaf, chunk, index);
        if (heldBytes + (end < 0 ? chunk.length : end) - index > limits.maxLeafBytes) {
          throw new JsonStreamError('a value', limits.maxLeafBytes);
        }
        if (end < 0) {
          held.push(chunk.subarray(index));
          heldBytes += chunk.length - index;
          break;
        }
        const value = parseLeaf(chunk, index, end);
        leaf = null;
        if (expected === 'key' || expected === 'key-or-end') takeKey(value);
        else
          place(mapLeaf !== undefined && stack.length === leafDepth ? mapLeaf(keyAt(leafDepth - 2), keyAt(leafDepth - 1), value) : value);
        index = end;
        continue;
      }
      const byte = chunk[index] ?? 0;
      if (byte === space || byte === newline || byte === tab || byte === carriageReturn) index += 1;
      else index = structure(byte, index, messages);
    }
    messageBytes = expected === 'message' ? 0 : messageBytes + chunk.length;
    if (messageBytes > limits.maxMessageBytes) throw new JsonStreamError('a message', limits.maxMessageBytes);
    return messages;
  }

  /** One byte of an upper level; the index to go on from. */
  function structure(byte: number, index: number, messages: unknown[]): number {
    switch (expected) {
      case 'message':
        if (byte !== openBrace) {
          if (onText === undefined) throw unexpected(byte, 'the start of a message');
          onText(byte);
          return index + 1;
        }
        stack.push({ object: {}, key: '' });
        expected = 'key-or-end';
        return index + 1;
      case 'colon':
        if (byte !== colon) throw unexpected(byte, '":"');
        expected = 'value';
        return index + 1;
      case 'comma-or-end':
        if (byte !== comma) return close(byte, index, messages);
        expected = isObject(top()) ? 'key' : 'value';
        return index + 1;
      case 'key':
      case 'key-or-end':
        if (byte === quote) {
          leaf = startLeaf(byte);
          return index;
        }
        if (expected === 'key') throw unexpected(byte, 'a key');
        return close(byte, index, messages);
      case 'value-or-end':
        if (byte === closeBracket) return close(byte, index, messages);
        return open(byte, index);
      case 'value':
        return open(byte, index);
    }
  }

  function open(byte: number, index: number): number {
    if (byte === openBrace && stack.length < leafDepth) {
      stack.push({ object: {}, key: '' });
      expected = 'key-or-end';
      return index + 1;
    }
    if (byte === openBracket && stack.length < leafDepth) {
      stack.push({ array: [] });
      expected = 'value-or-end';
      return index + 1;
    }
    if (byte === comma || byte === colon || byte === closeBrace || byte === closeBracket) throw unexpected(byte, 'a value');
    leaf = startLeaf(byte);
    return index;
  }

  function close(byte: number, index: number, messages: unknown[]): number {
    const container = top();
    if (byte !== (isObject(container) ? closeBrace : closeBracket)) throw unexpected(byte, 'the end of an object or array');
    stack.pop();
    const value = isObject(container) ? container.object : container.array;
    if (stack.length > 0) place(value);
    else {
      messages.push(value);
      expected = 'message';
      messageBytes = 0;
    }
    return index + 1;
  }

  function takeKey(value: unknown): void {
    const container = top();
    if (isObject(container)) container.key = String(value);
    expected = 'colon';
  }

  function place(value: unknown): void {
    const container = top();
    if (!isObject(container)) container.array.push(value);
    else if (container.key !== '__proto__') container.object[container.key] = value;
    // As JSON.parse does: an own property, not the prototype.
    else Object.defineProperty(container.object, '__proto__', { value, enumerable: true, configurable: true, writable: true });
    expected = 'comma-or-end';
  }

  function parseLeaf(chunk: Buffer, from: number, end: number): unknown {
    const text =
      held.length === 0 ? chunk.toString('utf8', from, end) : Buffer.concat([...held, chunk.subarray(from, end)]).toString('utf8');
    held = [];
    heldBytes = 0;
    try {
      return JSON.parse(text);
    } catch (thrown) {
      throw new JsonStreamError(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }

  function keyAt(depth: number): string {
    const container = stack[depth];
    return container !== undefined && isObject(container) ? container.key : '';
  }

  function top(): Container {
    const container = stack.at(-1);
    if (container === undefined) throw new JsonStreamError('an end without a beginning');
    return container;
  }

  return { push, idle: () => expected === 'message' };
}

/** A number or word, which only ends where something else begins, or a value that ends by itself. */
type LeafScan = 'scalar' | JsonEnds;

function startLeaf(byte: number): LeafScan {
  return byte === quote || byte === openBrace || byte === openBracket ? new JsonEnds() : 'scalar';
}

/** The index after the leaf's last byte, or -1 when it goes on in the next chunk. */
function scanLeaf(leaf: LeafScan, chunk: Uint8Array, from: number): number {
  if (leaf !== 'scalar') return leaf.next(chunk, from);
  for (let index = from; index < chunk.length; index += 1) if (endsScalar(chunk[index] ?? 0)) return index;
  return -1;
}

function endsScalar(byte: number): boolean {
  return (
    byte === comma ||
    byte === closeBrace ||
    byte === closeBracket ||
    byte === space ||
    byte === newline ||
    byte === tab ||
    byte === carriageReturn
  );
}

function isObject(container: Container): container is Extract<Container, { key: string }> {
  return 'object' in container;
}

function unexpected(byte: number, wanted: string): JsonStreamError {
  return new JsonStreamError(`byte 0x${byte.toString(16).padStart(2, '0')} where ${wanted} should be`);
}

const space = 0x20;
const newline = 0x0a;
const tab = 0x09;
const carriageReturn = 0x0d;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
