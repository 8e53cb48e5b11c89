/**
 * Follows one northbound database for as long as it runs: connects, takes a snapshot, applies updates, and connects again
 * when anything ends that. The last content is kept over a reconnect, so a new snapshot comes out with its difference and
 * never as everything deleted and made again. A failure never empties the content: it is unavailable, not gone.
 */
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Connector } from './address.ts';
import type { NorthboundHandlers, NorthboundMonitor, NorthboundState } from './port.ts';
import { createRpc, type Rpc } from './rpc.ts';
import { createSession, type Resume, type Session, type SessionDeadlines } from './session.ts';
import { createTableStore } from './updates.ts';

export interface NorthboundMonitorOptions extends NorthboundHandlers {
  readonly node: string;
  readonly connector: Connector;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly deadlines?: SessionDeadlines;
  readonly probeMs?: number;
  readonly retryMs?: { readonly first: number; readonly max: number };
}

const defaultDeadlines: SessionDeadlines = { handshakeMs: 10_000, snapshotMs: 120_000 };
const stepBudgetMs = 8;
/** A connection that lasted this long was a good one. */
const steadyMs = 10_000;

export function createNorthboundMonitor(options: NorthboundMonitorOptions): NorthboundMonitor {
  const { node, connector, clock, logger } = options;
  const { address } = connector;
  const retry = options.retryMs ?? { first: 200, max: 15_000 };
  const backoff = createBackoff({ firstMs: retry.first, maxMs: retry.max, random: options.random });
  const store = createTableStore();
  let phase: NorthboundState['phase'] = 'stopped';
  let known = false;
  let lastHeardAt: number | null = null;
  let connects = 0;
  let reason: AppError | null = null;
  let resume: Resume | null = null;
  let current: { readonly rpc: Rpc; readonly session: Session } | null = null;
  let stopping: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await follow(signal);
      } catch (thrown) {
        if (signal.aborted) return;
        unavailable(toAppError(thrown));
      }
      try {
        await delay(clock, backoff.next(), signal);
      } catch {
        // Only the stop ends the wait early.
        return;
      }
    }
  }

  /** One connection from its beginning to its end; always rejects. */
  async function follow(signal: AbortSignal): Promise<void> {
    const stream = await connector.connect(signal);
    connects += 1;
    let ended: (error: AppError) => void = () => undefined;
    const end = new Promise<never>((_, reject) => {
      ended = reject;
    });
    let liveSince: number | null = null;
    const session = createSession({
      address,
      store,
      deadlines: options.deadlines ?? defaultDeadlines,
      resume,
      onSnapshot: ({ rows, changes }) => {
        known = true;
        reason = null;
        phase = 'live';
        liveSince = clock.now();
        logger.info({ event: 'ovn-snapshot', node, address, rows: rows.length, changed: changes.length }, 'northbound database read');
        options.onSnapshot(rows, changes);
      },
      onChanges: (rows) => options.onChanges(rows),
      runSteps,
    });
    const rpc = createRpc({
      stream,
      address,
      clock,
      onNotification: (method, params) => session.onNotification(method, params),
      onClose: (error) => ended(error),
      ...(options.probeMs === undefined ? {} : { probeMs: options.probeMs }),
    });
    const onAbort = () => rpc.close(new AppError('ovsdb-closed', { address, detail: 'stopped' }));
    signal.addEventListener('abort', onAbort, { once: true });
    current = { rpc, session };
    try {
      await Promise.race([session.start(rpc), end]);
      await end;
    } catch (thrown) {
      const error = toAppError(thrown);
      rpc.close(error);
      // After a misfit nothing of this content may be built upon.
      resume = error.code === 'ovsdb-inconsistent' || error.code === 'ovsdb-value-invalid' ? null : session.resume();
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      lastHeardAt = rpc.heardAt;
      current = null;
      // Only now: a server that accepts, sends its snapshot and drops must not be hammered.
      if (liveSince !== null && clock.now() - liveSince >= steadyMs) backoff.reset();
    }
  }

  /** One line for each new reason, not for each try. */
  function unavailable(error: AppError): void {
    const news = phase !== 'unavailable' || reason?.code !== error.code;
    phase = 'unavailable';
    reason = error;
    if (!news) return;
    logger.warn({ event: 'ovn-unavailable', node, address, code: error.code, remedy: error.remedy }, error.message);
    options.onUnavailable(error);
  }

  async function runSteps<T>(steps: Generator<void, T>): Promise<T> {
    let turnStarted = clock.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (clock.now() - turnStarted < stepBudgetMs) continue;
      await new Promise(setImmediate);
      turnStarted = clock.now();
    }
  }

  return {
    start: () => {
      if (stopping !== null) return;
      stopping = new AbortController();
      phase = 'connecting';
      running = run(stopping.signal);
    },
    stop: async () => {
      stopping?.abort();
      await running;
      phase = 'stopped';
    },
    state: () => ({
      node,
      phase,
      rows: known ? store.size() : null,
      heardAt: current?.rpc.heardAt ?? lastHeardAt,
      reconnects: Math.max(0, connects - 1),
      reason: reason?.message ?? null,
    }),
    rows: () => store.rows(),
    refetch: async () => {
      if (current === null || phase !== 'live') return null;
      try {
        const changes = await current.session.refetch(current.rpc);
        if (changes.length > 0) options.onChanges(changes);
        return changes.length;
      } catch (thrown) {
        logger.warn({ event: 'ovn-refetch-failed', node, address, error: toAppError(thrown).message }, 'cross-check failed');
        return null;
      }
    },
  };
}
