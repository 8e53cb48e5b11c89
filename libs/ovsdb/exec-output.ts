/**
 * What `ovsdb-client -f json monitor-cond-since SERVER OVN_Northbound CONDITIONS TABLE COLUMNS` prints, as updates of one table.
 * First `found: false, last_id: ID` and a table with the rows (none when there are none), then for each transaction
 * `last_id: ID` and a table. A table is `{"headings": ["row", "action", column...], "data": [[uuid, action, cell...]]}`; a
 * cell is null where the column is at its default (initial, insert) or unchanged (modify).
 */
import { AppError } from '#libs/errors/app-error.ts';
import { createJsonStream } from './json-stream.ts';
import type { TableUpdates } from './updates.ts';

export interface ExecOutput {
  /** The updates completed by this chunk. Throws JsonStreamError or `ovsdb-protocol`. */
  push(chunk: Uint8Array): TableUpdates[];
  /** The first line is there: what comes next, or nothing at all, is the content. */
  readonly begun: boolean;
  /** In the middle of a table. */
  readonly busy: boolean;
}

const maxTextBytes = 4_096;

export function createExecOutput(table: string, address: string): ExecOutput {
  let text = '';
  let begun = false;
  const onText = (byte: number) => {
    if (begun) return;
    text += String.fromCharCode(byte);
    begun = text.includes('last_id:');
    if (text.length > maxTextBytes) throw new AppError('ovsdb-protocol', { address, detail: 'ovsdb-client printed no rows' });
  };
  const stream = createJsonStream({ onText });
  return {
    push: (chunk) => stream.push(chunk).map((printed) => updatesOf(table, printed, address)),
    get begun() {
      return begun;
    },
    get busy() {
      return !stream.idle();
    },
  };
}

function updatesOf(table: string, printed: unknown, address: string): TableUpdates {
  const { headings, data } = printed as { readonly headings?: unknown; readonly data?: unknown };
  if (!Array.isArray(headings) || !Array.isArray(data) || headings[0] !== 'row' || headings[1] !== 'action') {
    throw new AppError('ovsdb-protocol', { address, detail: 'ovsdb-client printed another table than a monitor does' });
  }
  const columns = headings.map(String).slice(2);
  const rows: Record<string, unknown> = {};
  for (const line of data as unknown[]) {
    if (!Array.isArray(line)) throw new AppError('ovsdb-protocol', { address, detail: 'ovsdb-client printed a row that is not a list' });
    const [uuid, action, ...cells] = line as unknown[];
    const row = Object.fromEntries(columns.map((column, index) => [column, cells[index]]).filter(([, cell]) => cell !== null));
    rows[String(uuid)] = { [String(action)]: row };
  }
  return { [table]: rows };
}
