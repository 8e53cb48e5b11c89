/**
 * Splits the JSON text of a Kubernetes list into its items while it arrives, so that a list of 100 MB never exists as one
 * text or one tree. The bytes outside `items` (the list's own metadata) are kept and parsed at the end, with `items` empty.
 * It only looks for the structure: strings, escapes and nesting. Whether an item is good JSON is up to who parses it.
 */

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** The text before the list's own `[`, at the end of the bytes outside items. */
const itemsKey = /(?<!\\)"items"\s*:\s*$/;
const itemsKeyReach = 64;

export interface ListScanner {
  /** Calls back for each item that is complete with the bytes of this chunk. */
  push(chunk: Buffer): void;
  /** The text of the list without its items, or null when the text ended too early. */
  finish(): string | null;
}

export function createListScanner(onItem: (text: string) => void): ListScanner {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Inside `items`: 1 for the object's brace and 1 for the bracket. */
  let inItems = false;
  let ended = false;
  const shell: Buffer[] = [];
  /** Bytes of the current item from earlier chunks. */
  let pending: Buffer[] = [];

  return {
    push(chunk) {
      /** Start of the part that is not yet handed to the shell or to an item. */
      let from = 0;
      let index = 0;
      while (index < chunk.length) {
        if (inString) {
          index = skipString(chunk, index);
          continue;
        }
        const byte = chunk[index];
        if (byte === quote) inString = true;
        else if (byte === openBrace || byte === openBracket) {
          if (inItems && depth === 2) from = index;
          else if (byte === openBracket && depth === 1 && !inItems && endsWithItemsKey(chunk, from, index)) {
            shell.push(Buffer.from(chunk.subarray(from, index + 1)));
            inItems = true;
          }
          depth += 1;
        } else if (byte === closeBrace || byte === closeBracket) {
          depth -= 1;
          if (inItems && depth === 2) {
            emit(chunk.subarray(from, index + 1));
            from = index + 1;
          } else if (inItems && depth === 1) {
            inItems = false;
            from = index;
          } else if (depth === 0) ended = true;
        }
        index += 1;
      }
      if (inItems && depth > 2) pending.push(Buffer.from(chunk.subarray(from)));
      else if (!inItems) shell.push(Buffer.from(chunk.subarray(from)));
    },
    finish: () => (ended ? Buffer.concat(shell).toString('utf8') : null),
  };

  /** The index after the string's end, or the chunk's end. `indexOf` is native and strings are most of the bytes. */
  function skipString(chunk: Buffer, start: number): number {
    let index = start;
    if (escaped) {
      escaped = false;
      index += 1;
    }
    for (;;) {
      const end = chunk.indexOf(quote, index);
      const limit = end === -1 ? chunk.length : end;
      let escapes = 0;
      while (limit - escapes > index && chunk[limit - escapes - 1] === backslash) escapes += 1;
      if (end === -1) {
        escaped = escapes % 2 === 1;
        return chunk.length;
      }
      index = end + 1;
      if (escapes % 2 === 0) {
        inString = false;
        return index;
      }
    }
  }

  function endsWithItemsKey(chunk: Buffer, from: number, index: number): boolean {
    const here = chunk.subarray(Math.max(from, index - itemsKeyReach), index);
    const before = here.length < itemsKeyReach ? Buffer.concat(shell).subarray(-itemsKeyReach) : Buffer.alloc(0);
    return itemsKey.test(Buffer.concat([before, here]).toString('latin1'));
  }

  function emit(last: Buffer): void {
    const text = pending.length === 0 ? last.toString('utf8') : Buffer.concat([...pending, last]).toString('utf8');
    pending = [];
    onItem(text);
  }
}
