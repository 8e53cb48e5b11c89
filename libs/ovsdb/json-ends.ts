/**
 * Where JSON values end in a stream of bytes, by their brackets and strings alone: nothing is parsed, and how the bytes are
 * split does not matter. Objects, arrays and strings end by themselves; numbers and words do not, and are passed over.
 */
export class JsonEnds {
  #depth = 0;
  #inString = false;
  #escaped = false;

  /** No value is begun and not ended. */
  get between(): boolean {
    return this.#depth === 0 && !this.#inString;
  }

  /** The index after the first value that ends in `chunk` at `from` or later; -1 when none does. */
  next(chunk: Uint8Array, from = 0): number {
    // Local, since this looks at every byte of a database.
    let depth = this.#depth;
    let inString = this.#inString;
    let escaped = this.#escaped;
    let end = -1;
    for (let index = from; index < chunk.length && end === -1; index += 1) {
      const byte = chunk[index];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          inString = false;
          if (depth === 0) end = index + 1;
        }
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth <= 0) end = index + 1;
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    this.#escaped = escaped;
    return end;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
