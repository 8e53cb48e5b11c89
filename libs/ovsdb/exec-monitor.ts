/**
 * Follows a node's northbound database through its pod, for who has only a kubeconfig: `ovsdb-client` prints one table per
 * process, so one runs for each. Heavier than a socket, and the tables of one transaction come one after the other within
 * milliseconds, which the hold-off of findings covers; the content is the same.
 *
 * The trap: a client can be asked nothing, so one whose connection hangs looks like a database in which nothing happens. What it printed is
 * believed until a full read beside it fails.
 */
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { commandOutput, type Exec, type ExecPlace, followTable } from './exec-command.ts';
import { keepFollowing } from './keep-following.ts';
import type { NorthboundHandlers, NorthboundMonitor } from './port.ts';
import { type MonitorRequests, monitorRequests, northbound } from './schema.ts';
import { selectedContent, selects } from './select.ts';
import { runSteps } from './steps.ts';
import { createTableStore, type TableUpdates } from './updates.ts';

export interface ExecMonitorOptions extends NorthboundHandlers {
  readonly node: string;
  /** For people: namespace, pod and container. */
  readonly pod: string;
  readonly exec: Exec;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** The database's socket inside the container. */
  readonly server?: string;
}

const usualServer = 'unix:/var/run/ovn/ovnnb_db.sock';
/** What was printed before a full read must have arrived before it is compared. */
const settleMs = 2_000;

/** As `createNorthboundMonitor`; needs the right to create `pods/exec`. */
export function createExecMonitor(options: ExecMonitorOptions): NorthboundMonitor {
  const { node, pod, clock, logger } = options;
  const server = options.server ?? usualServer;
  const place: ExecPlace = options;
  const store = createTableStore();
  let known = false;
  let heardAt: number | null = null;
  let requests: MonitorRequests = {};
  let attempt: AbortController | null = null;
  /** Rows that changed while a full read is under way; null otherwise. */
  let touched: Set<string> | null = null;
  const following = keepFollowing({ ...options, address: pod, retryMs: { first: 1_000, max: 60_000 }, follow });

  /** All tables until the first of them fails; always rejects. */
  async function follow(signal: AbortSignal, live: () => void): Promise<void> {
    const mine = new AbortController();
    attempt = mine;
    const either = AbortSignal.any([signal, mine.signal]);
    let leavePlace = () => {};
    try {
      // A column the schema lacks would end the client.
      const schema = await commandOutput(place, ['get-schema', server, northbound], either);
      requests = monitorRequests(parsed(schema), pod);
      leavePlace = (await options.places?.take(either)) ?? leavePlace;
      await followTables(Object.entries(requests), either, () => {
        leavePlace();
        live();
      });
    } catch (thrown) {
      throw mine.signal.aborted ? mine.signal.reason : thrown;
    } finally {
      leavePlace();
      mine.abort();
      attempt = null;
    }
  }

  async function followTables(tables: [string, MonitorRequests[string]][], signal: AbortSignal, live: () => void): Promise<void> {
    const initial: Record<string, TableUpdates[string]> = {};
    // What a table reports while others are still being read; null once all are.
    let early: TableUpdates[] | null = [];
    let missing = tables.length;
    const complete = Promise.withResolvers<void>();
    const following = tables.map(([table, [{ columns, where = [] }]]) =>
      followTable(
        place,
        {
          server,
          database: northbound,
          table,
          columns,
          where,
          onInitial: (updates) => {
            Object.assign(initial, updates);
            missing -= 1;
            if (missing === 0) complete.resolve();
          },
          onChanges: (updates) => {
            heardAt = clock.now();
            if (early === null) apply(updates);
            else early.push(updates);
          },
        },
        signal,
      ),
    );
    const ended = Promise.all(following);
    await Promise.race([complete.promise, ended]);
    const { changes } = await runSteps(store.replace(initial), clock, () => signal.throwIfAborted());
    signal.throwIfAborted();
    const later = early.flatMap((updates) => store.applyUpdate3(updates));
    early = null;
    known = true;
    heardAt = clock.now();
    live();
    logger.info({ event: 'ovn-snapshot', node, address: pod, rows: store.size() }, 'northbound database read through its pod');
    options.onSnapshot(store.rows(), [...changes, ...later]);
    await ended;
  }

  function apply(updates: TableUpdates): void {
    const rows = store.applyUpdate3(updates);
    for (const row of rows) touched?.add(`${row.table}/${row.uuid}`);
    if (rows.length > 0) options.onChanges(rows);
  }

  /** Rows that differ from a full read and did not just change. */
  async function crossCheck(signal: AbortSignal): Promise<number> {
    touched = new Set();
    const askedAt = clock.now();
    try {
      const transaction = JSON.stringify([northbound, ...selects(requests)]);
      const answer = parsed(await commandOutput(place, ['query', server, transaction], signal));
      await delay(clock, settleMs, signal);
      const seen = createTableStore();
      await runSteps(seen.replace(selectedContent(requests, answer, pod)), clock);
      const followed = new Map(store.rows().map((row) => [`${row.table}/${row.uuid}`, JSON.stringify(row.row)]));
      let differences = 0;
      for (const row of seen.rows()) {
        const key = `${row.table}/${row.uuid}`;
        if (followed.get(key) !== JSON.stringify(row.row) && !touched.has(key)) differences += 1;
        followed.delete(key);
      }
      for (const key of followed.keys()) if (!touched.has(key)) differences += 1;
      if (differences === 0) heardAt = Math.max(heardAt ?? 0, askedAt);
      return differences;
    } finally {
      touched = null;
    }
  }

  return {
    start: following.start,
    stop: following.stop,
    state: () => ({
      node,
      phase: following.phase,
      rows: known ? store.size() : null,
      observedUntil: following.phase === 'live' ? clock.now() : heardAt,
      reconnects: following.retries,
      reason: following.reason?.message ?? null,
    }),
    rows: () => store.rows(),
    ask: () => Promise.resolve(),
    refetch: async () => {
      const checked = attempt;
      if (checked === null || touched !== null || following.phase !== 'live') return null;
      const leave = (detail: string) => checked.abort(new AppError('ovsdb-read-anew', { node, pod, detail }));
      try {
        const differences = await crossCheck(checked.signal);
        if (differences > 0) leave('a full read found rows that had changed without a report');
        return differences;
      } catch (thrown) {
        const error = toAppError(thrown);
        logger.warn({ event: 'ovn-cross-check-failed', node, address: pod, code: error.code, remedy: error.remedy }, error.message);
        leave(`a full read failed: ${error.message}`);
        return null;
      }
    },
  };

  function parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (thrown) {
      throw new AppError('ovsdb-protocol', { address: pod, detail: 'ovsdb-client did not print JSON' }, thrown);
    }
  }
}
