/**
 * Follows one northbound database for as long as it runs: connects, takes a snapshot, applies updates, and connects again
 * when anything ends that, to the next server where there are several. The last content is kept over a reconnect, so a new snapshot comes out with its difference and
 * never as everything deleted and made again. A failure never empties the content: it is unavailable, not gone.
 */
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { joined } from '#libs/runtime/shared-work.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Connector } from './address.ts';
import { createEndpoints } from './endpoints.ts';
import { keepFollowing } from './keep-following.ts';
import type { NorthboundHandlers, NorthboundMonitor } from './port.ts';
import { createRpc, type Rpc } from './rpc.ts';
import { createSession, type Resume, type Session, type SessionDeadlines } from './session.ts';
import { runSteps } from './steps.ts';
import { createTableStore, decodeInitial } from './updates.ts';

export interface NorthboundMonitorOptions extends NorthboundHandlers {
  readonly node: string;
  /** One for each server of the database, at least one. */
  readonly connectors: readonly Connector[];
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly deadlines?: SessionDeadlines;
  readonly probeMs?: number;
  readonly retryMs?: { readonly first: number; readonly max: number };
}

const defaultDeadlines: SessionDeadlines = { handshakeMs: 10_000, snapshotMs: 120_000 };
/** Longer than a silent connection is kept: its answer may wait behind a large message. */
const answerMs = 120_000;

export function createNorthboundMonitor(options: NorthboundMonitorOptions): NorthboundMonitor {
  const { node, connectors, clock, logger } = options;
  const endpoints = createEndpoints(connectors.map(({ address }) => address));
  const store = createTableStore();
  let known = false;
  let observedUntil: number | null = null;
  let resume: Resume | null = null;
  let current: { readonly rpc: Rpc; readonly session: Session } | null = null;
  const following = keepFollowing({
    ...options,
    address: connectors.map(({ address }) => address).join(','),
    servers: connectors.length,
    retryMs: options.retryMs ?? { first: 200, max: 15_000 },
    follow: async (signal, live) => {
      const connector = connectors[endpoints.current];
      if (connector === undefined) throw new RangeError('a database without an address');
      try {
        await follow(connector, signal, live);
      } catch (thrown) {
        throw endpoints.left(toAppError(thrown));
      }
    },
  });

  /** One connection from its beginning to its end; always rejects. */
  async function follow({ address, connect }: Connector, signal: AbortSignal, live: () => void): Promise<void> {
    const stream = await connect(signal);
    let askedAt = clock.now();
    let ended: (error: AppError) => void = () => undefined;
    const end = new Promise<never>((_, reject) => {
      ended = reject;
    });
    const session = createSession({
      address,
      store,
      deadlines: options.deadlines ?? defaultDeadlines,
      resume,
      unfit: endpoints.unfit,
      onSnapshot: ({ rows, changes }, resumed) => {
        const told = following.phase !== 'live';
        known = true;
        observedUntil = askedAt;
        endpoints.followed();
        live();
        const counts = { rows: rows.length, changed: changes.length, resumed };
        logger.info({ event: 'ovn-snapshot', node, address, ...counts }, 'northbound database read');
        // Where another server took over before anyone was told, nothing but what changed is news.
        if (told || !resumed) options.onSnapshot(rows, changes);
        else if (changes.length > 0) options.onChanges(changes);
      },
      onChanges: (rows) => options.onChanges(rows),
      takePlace: async () => {
        const leave = await options.places?.take(signal);
        askedAt = clock.now();
        return leave ?? (() => undefined);
      },
      runSteps: (steps, goOn) => runSteps(steps, clock, goOn),
    });
    const rpc = createRpc({
      stream,
      address,
      clock,
      onNotification: (method, params) => session.onNotification(method, params),
      onClose: (error) => ended(error),
      mapRow: decodeInitial,
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
      current = null;
    }
  }

  return {
    start: following.start,
    stop: following.stop,
    state: () => ({
      node,
      phase: following.phase,
      rows: known ? store.size() : null,
      observedUntil,
      reconnects: following.retries,
      reason: following.reason?.message ?? null,
    }),
    rows: () => store.rows(),
    ask: joined(async () => {
      const { rpc } = current ?? {};
      if (rpc === undefined || following.phase !== 'live') return;
      const at = clock.now();
      // Updates arrive before the answer that follows them. If no answer comes, the connection ends and the handlers are told.
      await rpc.request('echo', [], answerMs).then(
        () => {
          observedUntil = at;
        },
        () => undefined,
      );
    }),
    refetch: async () => {
      if (current === null || following.phase !== 'live') return null;
      try {
        const changes = await current.session.refetch(current.rpc);
        if (changes.length > 0) options.onChanges(changes);
        return changes.length;
      } catch (thrown) {
        const error = toAppError(thrown);
        logger.warn({ event: 'ovn-cross-check-failed', node, code: error.code, remedy: error.remedy }, error.message);
        return null;
      }
    },
  };
}
