/**
 * Files as streams of bytes without their compression. Text that begins with a byte order mark comes out as UTF-8 without it:
 * PowerShell writes what a command prints as UTF-16.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Bytes, decompressed, withFirst } from './decompress.ts';

export type { Bytes } from './decompress.ts';

/** Throws `file-unreadable` when the file cannot be opened or read; a cut off gzip stream fails at its end. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  yield* openStream(fileBytes(path));
}

/** Without compression and byte order mark. */
export async function* openStream(source: Bytes): AsyncGenerator<Uint8Array> {
  yield* withoutMark(decompressed(source));
}

/** A path that was mistyped is an error, and not a file without content. Throws `file-unreadable`. */
export async function requireFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    const isFolder = (await handle.stat()).isDirectory();
    await handle.close();
    if (isFolder) throw new Error('it is a folder');
  } catch (thrown) {
    throw new AppError('file-unreadable', { path, detail: errorText(thrown) }, thrown);
  }
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (thrown) {
    throw new AppError('file-unreadable', { path, detail: errorText(thrown) }, thrown);
  }
}

async function* withoutMark(source: Bytes): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  // A source may give its first bytes one by one.
  while (first.length < 3) {
    const next = await chunks.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  if (first.length === 0) return;
  const whole = withFirst(first, chunks);
  const mark = byteOrderMarks.find(({ bytes }) => first.subarray(0, bytes.length).equals(bytes));
  if (mark === undefined) yield* whole;
  else {
    const decoder = new TextDecoder(mark.encoding);
    for await (const chunk of whole) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  }
}

const byteOrderMarks = [
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
  { encoding: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
];

/** The whole content as text. Everything before a failure is kept, and the failure is reported. */
export async function readText(source: Bytes): Promise<{ readonly text: string; readonly problem: string | null }> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of source) text += decoder.decode(chunk, { stream: true });
    return { text: text + decoder.decode(), problem: null };
  } catch (thrown) {
    return { text, problem: errorText(thrown) };
  }
}
