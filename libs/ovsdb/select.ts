/** The monitored content by a transaction of selects (RFC 7047 section 5.2.2): one moment, read whole, nothing changed. */
import { AppError } from '#libs/errors/app-error.ts';
import type { MonitorRequests } from './schema.ts';
import type { TableUpdates } from './updates.ts';

/** The operations of a `transact`: one for each table, in the order of `requests`, on which `selectedContent` relies. */
export function selects(requests: MonitorRequests): unknown[] {
  // The clauses of a select must all hold, of those of a monitor one: the same as long as there is one at most.
  return Object.entries(requests).map(([table, [{ columns, where = [] }]]) => ({
    op: 'select',
    table,
    where,
    columns: ['_uuid', ...columns],
  }));
}

/** The answer to `selects` in the form of a monitor's first reply. Throws `ovsdb-refused`. */
export function selectedContent(requests: MonitorRequests, answer: unknown, address: string): TableUpdates {
  return Object.fromEntries(Object.keys(requests).map((table, index) => [table, selectedRows(answer, index, address)]));
}

function selectedRows(answer: unknown, index: number, address: string): Record<string, unknown> {
  const result = Array.isArray(answer) ? (answer[index] as Readonly<Record<string, unknown>> | null | undefined) : undefined;
  if (!Array.isArray(result?.rows)) {
    throw new AppError('ovsdb-refused', { address, method: 'select', detail: JSON.stringify(result ?? null).slice(0, 300) });
  }
  const rows: Record<string, unknown> = {};
  for (const row of result.rows as Readonly<Record<string, unknown>>[]) {
    const reference = row._uuid;
    if (Array.isArray(reference)) rows[String(reference[1])] = { initial: row };
  }
  return rows;
}
