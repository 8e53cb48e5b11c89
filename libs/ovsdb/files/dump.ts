/**
 * The output of `ovsdb-client dump -f json` and `ovn-nbctl --format=json list|find`: one JSON table after another, `{"caption": "NAT table", "headings": ["_uuid",
 * ...], "data": [[...], ...]}`, with cells in OVSDB notation. Read table by table.
 */
import { JsonEnds } from '../json-ends.ts';
import type { ByteReader } from './byte-reader.ts';
import { isTableName } from './content.ts';
import type { DatabaseFile, ShownTable } from './database-file.ts';
import { isObject } from './json.ts';
import { shownDatabase, tableOfColumns } from './shown.ts';

export async function readDump(reader: ByteReader): Promise<DatabaseFile> {
  const tables: ShownTable[] = [];
  const problems: string[] = [];
  for await (const value of jsonValues(reader)) {
    const table = value === null ? 'it is cut off or damaged: the last table cannot be read' : shownTable(value);
    if (typeof table === 'string') {
      problems.push(table);
      break;
    }
    if (table !== null) tables.push(table);
  }
  return shownDatabase(tables, problems);
}

/** A table in JSON; null for one that no verdict rests on, else in one line why it is none. ovn-nbctl leaves the caption out. */
export function shownTable(value: unknown): ShownTable | string | null {
  if (!isObject(value) || !Array.isArray(value.headings) || !Array.isArray(value.data))
    return 'it holds something else than tables with caption, headings and data';
  const columns = value.headings.map(String);
  const caption = typeof value.caption === 'string' ? value.caption.replace(/ table$/, '') : null;
  const name = caption ?? tableOfColumns(columns);
  if (name === null) return `nothing tells of which table the columns ${columns.slice(0, 4).join(', ')} are`;
  if (!isTableName(name)) return null;
  const rows = value.data.map((cells: unknown) =>
    Object.fromEntries(columns.map((column, index) => [column, Array.isArray(cells) ? cells[index] : undefined])),
  );
  return { name, columns, rows, router: null };
}

/** Longer text cannot be held by the runtime (512 MiB less a little). */
const longestValue = 500_000_000;

/** JSON values one after another; null as the last one when it is cut off or broken. */
async function* jsonValues(reader: ByteReader): AsyncGenerator<unknown> {
  let parts: Buffer[] = [];
  const ends = new JsonEnds();
  let held = 0;
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) {
    let start = 0;
    for (let end = ends.next(chunk); end !== -1; end = ends.next(chunk, end)) {
      const value = parsed([...parts, chunk.subarray(start, end)]);
      yield value;
      if (value === null) return;
      parts = [];
      held = 0;
      start = end;
    }
    parts.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > longestValue) {
      yield null;
      return;
    }
  }
  if (Buffer.concat(parts).toString('utf8').trim() !== '') yield null;
}

function parsed(parts: readonly Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
