/** Takes lines and blocks of known length out of a stream of chunks, holding no more than what is asked for. */
export class ByteReader {
  /** Bytes taken so far. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them, fewer at the end. */
  async peek(length: number): Promise<Buffer> {
    await this.#fill(length);
    return this.#buffer.subarray(0, length);
  }

  /** A line without its end, or what is left when there is none within `longest` bytes; null at the end. Empty lines are skipped. */
  async line(longest: number): Promise<Buffer | null> {
    for (;;) {
      await this.#fill(longest);
      if (this.#buffer.length === 0) return null;
      const end = this.#buffer.subarray(0, longest).indexOf(0x0a);
      const line = this.#buffer.subarray(0, end === -1 ? longest : end);
      this.#advance(end === -1 ? line.length : end + 1);
      if (line.length > 0) return line;
    }
  }

  /** A line without its end, also an empty one; null at the end. Throws for one that is longer. */
  async rawLine(longest: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      await this.#fill(1);
      if (this.#buffer.length === 0) return length === 0 ? null : Buffer.concat(parts);
      const end = this.#buffer.indexOf(0x0a);
      const part = this.#buffer.subarray(0, end === -1 ? this.#buffer.length : end);
      parts.push(part);
      length += part.length;
      if (length > longest) throw new Error('a line is longer than any row');
      this.#advance(end === -1 ? part.length : end + 1);
      if (end !== -1) return Buffer.concat(parts);
    }
  }

  /** Exactly `length` bytes; null, with everything taken, when the stream ends before. */
  async take(length: number): Promise<Buffer | null> {
    await this.#fill(length);
    const short = this.#buffer.length < length;
    const taken = this.#buffer.subarray(0, length);
    this.#advance(taken.length);
    return short ? null : taken;
  }

  /** Whatever comes next, at most `longest` bytes; null at the end. */
  async chunk(longest = Number.POSITIVE_INFINITY): Promise<Buffer | null> {
    await this.#fill(1);
    if (this.#buffer.length === 0) return null;
    const chunk = this.#buffer.subarray(0, longest);
    this.#advance(chunk.length);
    return chunk;
  }

  #advance(length: number): void {
    this.#buffer = this.#buffer.subarray(length);
    this.position += length;
  }

  async #fill(length: number): Promise<void> {
    if (this.#buffer.length >= length || this.#ended) return;
    const parts = [this.#buffer];
    let total = this.#buffer.length;
    while (total < length) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#ended = true;
        break;
      }
      parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength));
      total += next.value.byteLength;
    }
    this.#buffer = Buffer.concat(parts, total);
  }
}

/** All that is left. */
export async function* chunksOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) yield chunk;
}
