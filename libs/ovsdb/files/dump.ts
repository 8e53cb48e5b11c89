/**
 * The output of `ovsdb-client dump -f json`: one JSON table after another, `{"caption": "NAT table", "headings": ["_uuid",
 * ...], "data": [[...], ...]}`, with cells in OVSDB notation. Read table by table.
 */
import type { TableName } from '#libs/contracts/ovn-tables.ts';
import type { ByteReader } from './byte-reader.ts';
import { createFileContent, isTableName } from './content.ts';
import { type DatabaseFile, noCopy } from './database-file.ts';
import { isObject } from './json.ts';
import { lacks } from './schema.ts';

const captionEnd = ' table';

export async function readDump(reader: ByteReader): Promise<DatabaseFile> {
  const content = createFileContent();
  const problems: string[] = [];
  const columns = new Map<TableName, readonly string[]>();
  for await (const value of jsonValues(reader)) {
    if (value === null) {
      problems.push('it is cut off or damaged: the last table cannot be read');
      break;
    }
    const table = tableOf(value);
    if (table === null) {
      problems.push('it holds something else than tables with caption, headings and data');
      break;
    }
    if (!isTableName(table.name)) continue;
    columns.set(table.name, table.headings);
    const rows = rowsOf(table.headings, table.data);
    const problem = rows === null ? `table ${table.name} has rows without _uuid` : content.apply({ [table.name]: rows });
    if (problem !== null) problems.push(problem);
  }
  problems.push(...lacks((table) => columns.get(table) ?? null, 'dump'));
  return { format: 'dump', rows: content.rows(), problems, copy: noCopy };
}

interface DumpedTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly data: readonly unknown[];
}

function tableOf(value: unknown): DumpedTable | null {
  if (!isObject(value) || !Array.isArray(value.headings) || !Array.isArray(value.data) || typeof value.caption !== 'string') return null;
  const name = value.caption.endsWith(captionEnd) ? value.caption.slice(0, -captionEnd.length) : value.caption;
  return { name, headings: value.headings.map(String), data: value.data };
}

function rowsOf(headings: readonly string[], data: readonly unknown[]): Record<string, Record<string, unknown>> | null {
  const rows: Record<string, Record<string, unknown>> = {};
  for (const cells of data) {
    if (!Array.isArray(cells)) return null;
    const row = Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]));
    const uuid: unknown = Array.isArray(row._uuid) ? row._uuid[1] : undefined;
    if (typeof uuid !== 'string') return null;
    rows[uuid] = row;
  }
  return rows;
}

/** JSON values one after another; null as the last one when it is cut off or broken. */
async function* jsonValues(reader: ByteReader): AsyncGenerator<unknown> {
  let parts: Buffer[] = [];
  let depth = 0;
  let inString = false;
  let escaped = false;
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) {
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === 0x5c) escaped = true;
        else if (byte === 0x22) inString = false;
      } else if (byte === 0x22) {
        inString = true;
      } else if (byte === 0x7b || byte === 0x5b) {
        depth += 1;
      } else if (byte === 0x7d || byte === 0x5d) {
        depth -= 1;
        if (depth > 0) continue;
        const value = parsed([...parts, chunk.subarray(start, index + 1)]);
        yield value;
        if (value === null) return;
        parts = [];
        start = index + 1;
      }
    }
    parts.push(chunk.subarray(start));
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
