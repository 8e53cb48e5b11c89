/**
 * Streams without their compression, whatever their name says: gzip and zstd by the runtime, xz (sos reports) and bzip2 by
 * the machine's own program. What is compressed again is taken apart again. A stream that grows out of all proportion is a
 * bomb and fails, whatever it would have held.
 */
import { spawn } from 'node:child_process';
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { errorText } from '#libs/errors/app-error.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** Journals of databases shrink to a thirtieth, logs to a fiftieth; gzip can shrink zeros to a thousandth. */
const mostGrowth = 200;
/** Below this growth harms nobody. */
const harmless = 1024 ** 3;
const mostLayers = 3;

/** Limit for all streams of one input together: a bomb may consist of many. */
export class Budget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new Error('its parts grow out of all proportion: it may be a bomb and is not read further');
  }
}

/** Fails if the stream is damaged or ends early. */
export async function* decompressed(source: Bytes, budget: Budget | null = null, layers = 0): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await firstOf(chunks);
  if (first === null) return;
  const whole = withFirst(first, chunks);
  const magic = first.toString('hex', 0, 6);
  if (magic.startsWith('504b0304')) throw new Error('it is a zip archive: unpack it first');
  const method = methods.find(({ begins }) => magic.startsWith(begins));
  if (method === undefined) {
    yield* whole;
    return;
  }
  if (layers === mostLayers) throw new Error('it is compressed too often');
  const growth = new Growth(budget);
  const { open } = method;
  const bytes = typeof open === 'string' ? throughProgram(open, whole, growth) : throughTransform(open(), whole, growth);
  yield* decompressed(bytes, budget, layers + 1);
}

interface Method {
  /** Hexadecimal. */
  readonly begins: string;
  /** Or the program that does it. */
  readonly open: (() => Transform) | string;
}

const options = { chunkSize: 256 * 1024 };
const methods: readonly Method[] = [
  { begins: '1f8b', open: () => createGunzip(options) },
  { begins: '28b52ffd', open: () => createZstdDecompress(options) },
  { begins: 'fd377a585a00', open: 'xz' },
  { begins: '425a68', open: 'bzip2' },
];

/** Enough bytes to tell the format, even of a source that gives them one by one; null when there are none. */
async function firstOf(chunks: AsyncIterator<Uint8Array>): Promise<Buffer | null> {
  let first = Buffer.alloc(0);
  while (first.length < 6) {
    const next = await chunks.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  return first.length === 0 ? null : first;
}

async function* throughTransform(transform: Transform, source: Bytes, growth: Growth): AsyncGenerator<Uint8Array> {
  const compressed = Readable.from(growth.counted(source), { objectMode: false });
  compressed.on('error', (error) => transform.destroy(error));
  try {
    yield* growth.checked(compressed.pipe(transform));
  } finally {
    compressed.destroy();
    transform.destroy();
  }
}

async function* throughProgram(program: string, source: Bytes, growth: Growth): AsyncGenerator<Uint8Array> {
  const child = spawn(program, ['-dc'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(`it is compressed with ${program}, which is not at hand (${errorText(error)}): unpack it first`));
    child.on('close', (code) => resolve(code === 0 ? null : `${program} cannot decompress it to its end`));
  });
  const compressed = Readable.from(growth.counted(source), { objectMode: false });
  let failure: string | null = null;
  compressed.on('error', (error) => {
    failure = errorText(error);
    child.stdin.end();
  });
  // A program that ends early leaves the rest unread; its exit code tells.
  child.stdin.on('error', () => compressed.destroy());
  compressed.pipe(child.stdin);
  try {
    yield* growth.checked(child.stdout);
    const problem = failure ?? (await ended);
    if (problem !== null) throw new Error(problem);
  } finally {
    compressed.destroy();
    child.kill();
  }
}

class Growth {
  #taken = 0;
  #given = 0;
  readonly #budget: Budget | null;

  constructor(budget: Budget | null) {
    this.#budget = budget;
  }

  async *counted(source: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.#taken += chunk.length;
      yield chunk;
    }
  }

  async *checked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.#given += chunk.length;
      this.#budget?.spend(chunk.length);
      if (this.#given > harmless && this.#given > mostGrowth * this.#taken)
        throw new Error(`it grows to more than ${mostGrowth} times its size: it may be a bomb and is not read further`);
      yield chunk;
    }
  }
}

/** The stream from its beginning again, after its first bytes were looked at. */
export async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
