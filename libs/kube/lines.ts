/** Splits a byte stream at newlines. A line that never ends is an error at `maxBytes`, not a memory leak. */

const newline = 0x0a;

export interface LineSplitter {
  /** The lines that are complete with the bytes of this chunk, without their newline; empty ones are left out. */
  push(chunk: Buffer): string[];
  /** Bytes of a line that was begun and not ended. */
  readonly pendingBytes: number;
}

/** `push` throws when a line grows beyond `maxBytes`. */
export function createLineSplitter(maxBytes: number): LineSplitter {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  return {
    push(chunk) {
      const lines: string[] = [];
      let from = 0;
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
        const last = chunk.subarray(from, end);
        const line = (pending.length === 0 ? last : Buffer.concat([...pending, last])).toString('utf8').trim();
        pending = [];
        pendingBytes = 0;
        from = end + 1;
        if (line !== '') lines.push(line);
      }
      if (from < chunk.length) {
        pending.push(Buffer.from(chunk.subarray(from)));
        pendingBytes += chunk.length - from;
        if (pendingBytes > maxBytes) throw new Error(`a line of more than ${maxBytes} bytes`);
      }
      return lines;
    },
    get pendingBytes() {
      return pendingBytes;
    },
  };
}
