/** Asks one server once for its row of the northbound database: `doctor` checks each server by itself. */
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Connector } from './address.ts';
import { createRpc } from './rpc.ts';
import { northbound } from './schema.ts';
import { type ServedDatabase, servedColumns, servedDatabases } from './served.ts';

/** Connecting has the deadline of the connector, each request `answerMs`. Null of a server that is too old to say anything. Throws AppErrors, `ovsdb-no-database` among them. */
export async function askServed({ address, connect }: Connector, clock: Clock, answerMs: number): Promise<ServedDatabase | null> {
  const stream = await connect(new AbortController().signal);
  const rpc = createRpc({ stream, address, clock, onNotification: () => undefined, onClose: () => undefined });
  try {
    const found = await rpc.request('list_dbs', [], answerMs);
    if (!Array.isArray(found) || !found.includes(northbound)) {
      throw new AppError('ovsdb-no-database', { address, database: northbound, found: String(found) });
    }
    if (!found.includes('_Server')) return null;
    const request = { Database: [{ columns: servedColumns }] };
    const rows = servedDatabases(new Map(), await rpc.request('monitor_cond', ['_Server', 'asked', request], answerMs));
    return [...rows.values()].find(({ name }) => name === northbound) ?? null;
  } finally {
    rpc.close(new AppError('ovsdb-closed', { address, detail: 'all is asked' }));
  }
}
