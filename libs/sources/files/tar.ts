/**
 * Entries of a tar archive (POSIX ustar and pax, GNU long names), read as a stream. Nothing is ever written: a path that
 * climbs out of its folder is only text. An archive that ends early or is damaged throws where that shows.
 */
import { ByteReader } from '#libs/ovsdb/files/byte-reader.ts';
import type { Bytes } from './bytes.ts';

export interface ArchiveEntry {
  readonly path: string;
  /** To be read before the next entry is asked for; what is left of it is then skipped. */
  readonly content: Bytes;
}

const block = 512;
/** Longer than any path; a damaged size must not fill the memory. */
const longestMetadata = 1024 * 1024;

/** Regular files only, in the order of the archive. */
export async function* readTar(source: Bytes): AsyncGenerator<ArchiveEntry> {
  const reader = new ByteReader(source);
  let override: { path?: string; size?: number } = {};
  for (;;) {
    const header = await reader.take(block);
    if (header === null) throw new Error('the archive is cut off');
    if (header.every((byte) => byte === 0)) {
      // The end; but only a source read to its own end is known to be whole (the checksum of gzip comes last).
      while ((await reader.chunk()) !== null);
      return;
    }
    if (!checksumFits(header)) throw new Error(`the archive is damaged at byte ${reader.position - block}`);
    const type = String.fromCharCode(header[156] ?? 0);
    const size = override.size ?? numberAt(header, 124, 12);
    if (type === 'x' || type === 'L') {
      const metadata = await takeAll(reader, size, longestMetadata);
      override = { ...override, ...(type === 'x' ? paxRecords(metadata) : { path: textOf(metadata) }) };
      continue;
    }
    const path = override.path ?? headerPath(header);
    override = {};
    let left = size;
    const content = {
      async *[Symbol.asyncIterator]() {
        while (left > 0) {
          const chunk = await reader.chunk(left);
          if (chunk === null) throw new Error(`the archive is cut off in ${shortened(path)}`);
          left -= chunk.length;
          yield chunk;
        }
      },
    };
    if (type === '0' || type === '\0') yield { path, content };
    for await (const _ of content);
    const padding = (block - (size % block)) % block;
    if (padding > 0 && (await reader.take(padding)) === null) throw new Error(`the archive is cut off after ${shortened(path)}`);
  }
}

/** Whether these first bytes are those of a tar archive. */
export function looksLikeTar(beginning: Buffer): boolean {
  return beginning.length >= block && checksumFits(beginning.subarray(0, block));
}

async function takeAll(reader: ByteReader, size: number, longest: number): Promise<Buffer> {
  if (size > longest) throw new Error(`the archive is damaged at byte ${reader.position}`);
  const padded = Math.ceil(size / block) * block;
  const bytes = await reader.take(padded);
  if (bytes === null) throw new Error('the archive is cut off');
  return bytes.subarray(0, size);
}

/** `<length> <key>=<value>\n`, the length in bytes including itself. */
function paxRecords(bytes: Buffer): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('latin1', at, space));
    if (space === -1 || !Number.isInteger(length) || length <= 0) break;
    const [key, ...value] = bytes.toString('utf8', space + 1, at + length - 1).split('=');
    if (key === 'path') found.path = value.join('=');
    if (key === 'size') found.size = Number(value.join('='));
    at += length;
  }
  return found;
}

function headerPath(header: Buffer): string {
  const name = textOf(header.subarray(0, 100));
  const isUstar = header.toString('latin1', 257, 262) === 'ustar';
  const prefix = isUstar && header[263] !== 0x20 ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function checksumFits(header: Buffer): boolean {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  return sum === numberAt(header, 148, 8);
}

/** Octal text, or base 256 when the first bit is set (files over 8 GiB). */
function numberAt(header: Buffer, offset: number, length: number): number {
  const field = header.subarray(offset, offset + length);
  if (((field[0] ?? 0) & 0x80) !== 0) return field.subarray(1).reduce((value, byte) => value * 256 + byte, 0);
  const text = textOf(field).trim();
  return text === '' ? 0 : Number.parseInt(text, 8);
}

function shortened(path: string): string {
  return path.split('/').slice(-2).join('/');
}

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
