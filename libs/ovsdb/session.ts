/**
 * One connection's life after the socket: hand-shake, first snapshot, updates. Resolves never, rejects with the AppError
 * that ended it. `monitor_cond_since` (ovsdb-server(7)) is used where the server knows it, else `monitor_cond`, else
 * `monitor` (RFC 7047). A standalone database keeps no history, so `sinceTxn` is answered in full; a clustered one resumes.
 */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { AppError, hasCode } from '#libs/errors/app-error.ts';
import type { Rpc } from './rpc.ts';
import { type MonitorRequests, monitorRequests, northbound, unconditional } from './schema.ts';
import { selectedContent, selects } from './select.ts';
import { type ServedDatabase, servedColumns, servedDatabases } from './served.ts';
import type { Replaced, TableStore, TableUpdates } from './updates.ts';

export interface SessionDeadlines {
  /** Each of the small requests at the start. */
  readonly handshakeMs: number;
  /** The whole first snapshot. */
  readonly snapshotMs: number;
}

/** Where a later session may go on: only valid for the same columns. */
export interface Resume {
  readonly txn: string;
  readonly columns: string;
}

export interface SessionContext {
  readonly address: string;
  readonly store: TableStore;
  readonly deadlines: SessionDeadlines;
  readonly resume: Resume | null;
  /** Why this server must not be followed, judged by its row of the database; null: it may be. */
  readonly unfit: (database: ServedDatabase) => string | null;
  /** `resumed`: the server sent only what had changed since the session before. */
  readonly onSnapshot: (replaced: Replaced, resumed: boolean) => void;
  readonly onChanges: (rows: RowChange[]) => void;
  /** Resolves when the content may be read whole, with the function to call after that. */
  readonly takePlace: () => Promise<() => void>;
  /** Rejects with what `goOn` throws between two steps. */
  readonly runSteps: <T>(steps: Generator<void, T>, goOn: () => void) => Promise<T>;
}

export interface Session {
  start(rpc: Rpc): Promise<void>;
  onNotification(method: string, params: readonly unknown[]): void;
  /** Reads everything once more in one transaction; the differences found, which are then part of the store. */
  refetch(rpc: Rpc): Promise<RowChange[]>;
  resume(): Resume | null;
}

const noTxn = '00000000-0000-0000-0000-000000000000';
const rowsMonitor = 'northbound';
const serverMonitor = 'server';

export function createSession(context: SessionContext): Session {
  const { address, store, deadlines } = context;
  let requests: MonitorRequests = {};
  // A server that we leave before it has sent anything does not change where the next one may go on.
  let resume = context.resume;
  let live = false;
  let served = new Map<string, ServedDatabase>();

  async function start(rpc: Rpc): Promise<void> {
    const databases = await rpc.request('list_dbs', [], deadlines.handshakeMs);
    const names = Array.isArray(databases) ? databases.map(String) : [];
    if (!names.includes(northbound)) {
      throw new AppError('ovsdb-no-database', { address, database: northbound, found: names.slice(0, 8).join(', ') || 'none' });
    }
    // Taken only once the server has answered: a dead one must not hold a place.
    const leavePlace = await context.takePlace();
    try {
      if (names.includes('_Server')) await watchServer(rpc);
      requests = monitorRequests(await rpc.request('get_schema', [northbound], deadlines.handshakeMs), address);
      await monitor(rpc);
    } finally {
      leavePlace();
    }
  }

  /** The server's own view of its databases: a schema conversion or a lost cluster shows there first. */
  async function watchServer(rpc: Rpc): Promise<void> {
    const request = { Database: [{ columns: servedColumns }] };
    await rpc.request('monitor_cond', ['_Server', serverMonitor, request], deadlines.handshakeMs, (result) => {
      served = servedDatabases(served, result);
    });
    refuseUnfit();
  }

  function refuseUnfit(): void {
    const database = servedNorthbound();
    const detail = database === undefined ? null : context.unfit(database);
    if (detail !== null) throw new AppError('ovsdb-server-unfit', { address, detail });
  }

  function servedNorthbound(): ServedDatabase | undefined {
    return [...served.values()].find((entry) => entry.name === northbound);
  }

  async function monitor(rpc: Rpc): Promise<void> {
    const columns = JSON.stringify(requests);
    const since = context.resume?.columns === columns ? context.resume.txn : noTxn;
    try {
      await rpc.request('monitor_cond_since', [northbound, rowsMonitor, requests, since], deadlines.snapshotMs, async (result) => {
        const [found, txn, updates] = Array.isArray(result) ? (result as unknown[]) : [];
        if (typeof found !== 'boolean' || typeof txn !== 'string')
          throw new AppError('ovsdb-protocol', { address, detail: 'monitor_cond_since without a result' });
        if (found) deliver({ changes: store.applyUpdate3(tableUpdates(updates)), rows: store.rows() }, true);
        else await takeSnapshot(rpc, updates);
        resume = { txn, columns };
      });
      return;
    } catch (thrown) {
      if (!isRefused(thrown)) throw thrown;
    }
    const take = (updates: unknown) => takeSnapshot(rpc, updates);
    try {
      await rpc.request('monitor_cond', [northbound, rowsMonitor, requests], deadlines.snapshotMs, take);
    } catch (thrown) {
      if (!isRefused(thrown)) throw thrown;
      requests = unconditional(requests);
      await rpc.request('monitor', [northbound, rowsMonitor, requests], deadlines.snapshotMs, take);
    }
  }

  async function takeSnapshot(rpc: Rpc, updates: unknown): Promise<void> {
    // Of the content from here on, no earlier transaction is the last.
    resume = null;
    const replaced = await replace(rpc, tableUpdates(updates));
    goOn(rpc);
    deliver(replaced, false);
  }

  /** The next connection works with the same store. */
  function replace(rpc: Rpc, updates: TableUpdates): Promise<Replaced> {
    return context.runSteps(store.replace(updates), () => goOn(rpc));
  }

  function goOn({ closed }: Rpc): void {
    if (closed) throw new AppError('ovsdb-closed', { address, detail: 'it ended while the content was read' });
  }

  function deliver(replaced: Replaced, resumed: boolean): void {
    live = true;
    context.onSnapshot(replaced, resumed);
  }

  function onNotification(method: string, params: readonly unknown[]): void {
    if (method === 'monitor_canceled') throw new AppError('ovsdb-canceled', { address, database: northbound });
    if (method !== 'update3' && method !== 'update2' && method !== 'update') return;
    const updates = method === 'update3' ? params[2] : params[1];
    if (params[0] === serverMonitor) {
      const before = servedNorthbound()?.schema;
      served = servedDatabases(served, updates);
      refuseUnfit();
      if (servedNorthbound()?.schema !== before) throw new AppError('ovsdb-canceled', { address, database: northbound });
      return;
    }
    if (params[0] !== rowsMonitor) return;
    const rows = store.applyUpdate3(tableUpdates(updates));
    if (method === 'update3' && resume !== null) resume = { ...resume, txn: String(params[1]) };
    if (rows.length > 0) context.onChanges(rows);
  }

  async function refetch(rpc: Rpc): Promise<RowChange[]> {
    if (!live) throw new AppError('ovsdb-closed', { address, detail: 'there is no snapshot yet' });
    let changes: RowChange[] = [];
    await rpc.request('transact', [northbound, ...selects(requests)], deadlines.snapshotMs, async (result) => {
      changes = (await replace(rpc, selectedContent(requests, result, address))).changes;
    });
    return changes;
  }

  return { start, onNotification, refetch, resume: () => resume };

  function tableUpdates(updates: unknown): TableUpdates {
    if (typeof updates !== 'object' || updates === null || Array.isArray(updates)) {
      throw new AppError('ovsdb-protocol', { address, detail: 'table updates are not an object' });
    }
    return updates as TableUpdates;
  }
}

function isRefused(thrown: unknown): boolean {
  return hasCode(thrown, 'ovsdb-refused');
}
