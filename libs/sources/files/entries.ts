/**
 * The files of a folder or an archive, and of the archives in it, as one stream. Nothing is unpacked to disk and links are not
 * followed, so that a path is only text. Where an archive ends early or is damaged, that is one of the things found.
 */
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { ByteReader, chunksOf } from '#libs/ovsdb/files/byte-reader.ts';
import { type Bytes, openFile } from './bytes.ts';
import { Budget, decompressed } from './decompress.ts';
import { type ArchiveEntry, looksLikeTar, readTar } from './tar.ts';

export type FoundEntry = ArchiveEntry | { readonly path: string; readonly failure: string };

const archiveName = /\.(?:tar|tgz|txz|tbz2?|tzst|tar\.\w+)$/i;
const mostNested = 4;
const leastBudget = 8 * 1024 ** 3;
const mostGrowth = 200;

/** The archive in a stream; null where it is none, with nothing taken from the reader. */
export async function archiveIn(reader: ByteReader, isWanted: (path: string) => boolean): Promise<AsyncIterable<FoundEntry> | null> {
  if (!looksLikeTar(await reader.peek(512))) return null;
  return tarEntries('', chunksOf(reader), isWanted, new Budget(leastBudget), 0);
}

/** `isWanted` says which archives within are worth reading. Throws `file-unreadable`, and `must-gather-invalid` for a file that is no archive. */
export async function* entriesOf(path: string, isWanted: (path: string) => boolean): AsyncGenerator<FoundEntry> {
  const information = await stat(path).catch((thrown: unknown) => {
    throw new AppError('file-unreadable', { path, detail: errorText(thrown) }, thrown);
  });
  if (!information.isDirectory()) {
    const budget = new Budget(Math.max(leastBudget, mostGrowth * information.size));
    const reader = new ByteReader(openFile(path));
    const beginning = await reader.peek(512).catch((thrown: unknown) => {
      if (thrown instanceof AppError) throw thrown;
      throw new AppError('must-gather-invalid', { path, detail: errorText(thrown) }, thrown);
    });
    if (!looksLikeTar(beginning)) throw new AppError('must-gather-invalid', { path, detail: 'it is not a tar archive' });
    yield* tarEntries('', chunksOf(reader), isWanted, budget, 0);
    return;
  }
  const budget = new Budget(leastBudget * 4);
  for (const entry of await filesBelow(path)) yield* expanded(entry, isWanted, budget, 0);
}

async function* tarEntries(
  path: string,
  source: Bytes,
  isWanted: (path: string) => boolean,
  budget: Budget,
  depth: number,
): AsyncGenerator<FoundEntry> {
  const within = (name: string) => (path === '' ? name : `${path}/${name}`);
  try {
    for await (const entry of readTar(source)) yield* expanded({ ...entry, path: within(entry.path) }, isWanted, budget, depth);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    yield { path, failure: `it cannot be read to its end: ${errorText(thrown)}` };
  }
}

async function* expanded(
  entry: ArchiveEntry,
  isWanted: (path: string) => boolean,
  budget: Budget,
  depth: number,
): AsyncGenerator<FoundEntry> {
  const { path } = entry;
  // What a Mac puts beside each file of an archive is none of its files.
  if (/(?:^|\/)\._[^/]*$/.test(path)) return;
  const content: Bytes = { [Symbol.asyncIterator]: () => decompressed(entry.content, budget) };
  if (!archiveName.test(path) || !isWanted(path)) yield { path, content };
  else if (depth === mostNested) yield { path, failure: 'it is nested too deeply' };
  else yield* tarEntries(path, content, isWanted, budget, depth + 1);
}

/** Regular files, in the order of their names. */
async function filesBelow(path: string): Promise<ArchiveEntry[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((thrown: unknown) => {
    throw new AppError('file-unreadable', { path, detail: errorText(thrown) }, thrown);
  });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort().map((file) => {
    const content: Bytes = { [Symbol.asyncIterator]: () => openFile(file)[Symbol.asyncIterator]() };
    return { path: relative(path, file).split('\\').join('/'), content };
  });
}
