/** What is piped into a command, whatever it is: an archive, a database, objects, or what somebody pasted. */
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { ByteReader, chunksOf } from '#libs/ovsdb/files/byte-reader.ts';
import { openStream } from './bytes.ts';
import type { ClusterFiles } from './cluster-files.ts';
import type { Bytes } from './decompress.ts';
import { type GivenFiles, readGivenFiles } from './given-files.ts';
import { readMustGatherStream } from './must-gather.ts';

/** Together with what is given besides. Throws `file-unreadable` where it cannot be decompressed, `must-gather-invalid` for one with files besides. */
export async function readPiped(source: Bytes, given: Omit<GivenFiles, 'pipe'>): Promise<ClusterFiles> {
  const path = 'the pipe';
  const reader = new ByteReader(openStream(source));
  const gathered = await readMustGatherStream(reader).catch((thrown: unknown) => {
    throw thrown instanceof AppError ? thrown : new AppError('file-unreadable', { path, detail: errorText(thrown) }, thrown);
  });
  if (gathered === null) return await readGivenFiles({ ...given, pipe: chunksOf(reader) });
  if (given.objects.length + given.databases.length > 0)
    throw new AppError('must-gather-invalid', { path, detail: 'it is an archive of objects and databases: give it alone' });
  return gathered;
}
