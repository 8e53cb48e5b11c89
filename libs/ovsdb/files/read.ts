/**
 * A northbound database from a file: standalone or clustered OVSDB format, or what `ovsdb-client dump` and `ovn-nbctl` print
 * of one, told apart by their beginning. What cannot be read to its end keeps what was read and names what is missing.
 */
import { errorText } from '#libs/errors/app-error.ts';
import { ByteReader } from './byte-reader.ts';
import { readClustered } from './clustered.ts';
import { type DatabaseFile, wholeFile } from './database-file.ts';
import { readDump } from './dump.ts';
import { readRecords } from './records.ts';
import { shownDatabase } from './shown.ts';
import { readStandalone } from './standalone.ts';
import { TextTableReader } from './text-tables.ts';

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
  return beginning === '' ? { ...wholeFile, format: 'unknown', rows: [], problems: ['it is empty'] } : readPrinted(reader);
}

/** Tables as the tools print them for people. */
async function readPrinted(reader: ByteReader): Promise<DatabaseFile> {
  const tables = new TextTableReader();
  const problems: string[] = [];
  const cut: string[] = [];
  try {
    for await (const { text, isEnded } of linesOf(reader)) {
      if (isEnded || isPrompt(text)) tables.push(text);
      else cut.push('it is cut off: its last line has no end');
    }
  } catch (thrown) {
    problems.push(`it cannot be read to its end: ${errorText(thrown)}`);
  }
  tables.end();
  if (tables.tables.length > 0) return shownDatabase(tables.tables, [...problems, ...cut, ...tables.problems], tables.remarks);
  const nothing = 'it is neither an OVSDB file nor the output of ovsdb-client dump or ovn-nbctl';
  return { ...wholeFile, format: 'unknown', rows: [], problems: [...problems, nothing] };
}

/** What a terminal shows last. */
function isPrompt(line: string): boolean {
  return /^\S.*[$#>]\s*$/.test(line);
}

async function* linesOf(reader: ByteReader): AsyncGenerator<{ readonly text: string; readonly isEnded: boolean }> {
  // What is no text fails, and so does a character that is cut off: neither is a name to be compared.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (;;) {
    const at = reader.position;
    const line = await reader.rawLine(longestLine);
    if (line === null) return;
    yield { text: decoder.decode(line).replace(/\r$/, ''), isEnded: reader.position > at + line.length };
  }
}

/** A set of all ports of a switch is shorter. */
const longestLine = 64 * 1024 * 1024;

async function* untilFailure(source: AsyncIterable<Uint8Array>, failures: string[]): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (thrown) {
    failures.push(`it cannot be read to its end: ${errorText(thrown)}`);
  }
}
