/**
 * A northbound database from a file: standalone or clustered OVSDB format, or the output of `ovsdb-client dump -f json`,
 * told apart by their beginning. What cannot be read to its end keeps what was read and names what is missing.
 */
import { errorText } from '#libs/errors/app-error.ts';
import { ByteReader } from './byte-reader.ts';
import { readClustered } from './clustered.ts';
import { type DatabaseFile, noCopy } from './database-file.ts';
import { readDump } from './dump.ts';
import { readRecords } from './records.ts';
import { readStandalone } from './standalone.ts';

/** Never throws for what the bytes hold; a source that fails counts as cut off there. */
export async function readDatabase(source: AsyncIterable<Uint8Array>): Promise<DatabaseFile> {
  const failures: string[] = [];
  const reader = new ByteReader(untilFailure(source, failures));
  const read = await readFormat(reader);
  return { ...read, problems: [...failures, ...read.problems] };
}

async function readFormat(reader: ByteReader): Promise<DatabaseFile> {
  const beginning = (await reader.peek(16)).toString('latin1');
  if (beginning.startsWith('OVSDB JSON')) return readStandalone(readRecords(reader));
  if (beginning.startsWith('OVSDB CLUSTER')) return readClustered(readRecords(reader));
  if (beginning.trimStart().startsWith('{')) return readDump(reader);
  const problem = beginning === '' ? 'it is empty' : 'it is neither an OVSDB file nor the output of ovsdb-client dump -f json';
  return { format: 'unknown', rows: [], problems: [problem], copy: noCopy };
}

async function* untilFailure(source: AsyncIterable<Uint8Array>, failures: string[]): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (thrown) {
    failures.push(`it cannot be read to its end: ${errorText(thrown)}`);
  }
}
