/**
 * The poller: follows each node's northbound database and writes what it holds to that node's state log on the bus.
 * Databases share nothing: one that stalls, talks nonsense or is away is unavailable, and the others go on.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { keepWritten } from '#libs/bus/written-again.ts';
import { topics } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { createReadingPlaces } from '#libs/ovsdb/reading-places.ts';
import type { NorthboundTarget, NorthboundTargets } from '#libs/ovsdb/targets.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics, type Metrics } from '#libs/telemetry/metrics.ts';
import { crossCheckDatabase, type FollowedDatabase, followDatabase } from './database.ts';
import { createPollerMetrics } from './metrics.ts';

export interface PollerOptions {
  readonly cluster: string;
  readonly bus: Bus;
  readonly targets: NorthboundTargets;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** A new id for each start; given by tests that need the same log twice. */
  readonly instance?: string;
  /** How often each database is read whole as a cross-check. */
  readonly crossCheckMs?: number;
}

const maintainMs = 1_000;
const stopMs = 2_000;

export function createPoller(options: PollerOptions): App {
  const { cluster, bus, clock, logger } = options;
  const metrics = options.metrics ?? createMetrics();
  const instance = options.instance ?? randomUUID();
  const progress = new LogProgress(() => Math.min(...databases.values().map(({ log }) => log.observedUntil())));
  /** Of all databases, whoever follows them. */
  let nodes: ReadonlySet<string> = new Set();
  const places = createReadingPlaces(clock);
  const tools = { cluster, bus, clock, logger, progress, metrics: createPollerMetrics(metrics), places, nodes: () => nodes };
  const databases = new Map<string, { readonly address: string; readonly log: FollowedDatabase }>();
  const cancels: (() => void)[] = [];
  const subscriptions: Subscription[] = [];
  let checking = false;
  let isStopped = false;
  let followed = 0;
  // Targets change one set after the other: a database that moved is left before its new address is followed.
  let changing: Promise<void> = Promise.resolve();

  async function apply(targets: readonly NorthboundTarget[]): Promise<void> {
    const wanted = new Map(targets.map((target) => [target.node, target]));
    const leaving = [...databases].filter(([node, database]) => wanted.get(node)?.address !== database.address);
    for (const [node] of leaving) databases.delete(node);
    await Promise.all(
      leaving.map(async ([node, { log }]) => {
        await leave(node, log, 'the poller no longer follows this database');
        // Until that is stored our heartbeats would vouch for a node that nobody observes.
        await log.flushed();
      }),
    );
    for (const [node, target] of wanted) {
      if (databases.has(node) || isStopped) continue;
      // A writer of its own each time: its numbers begin at 1 again, which under the same name would be taken for repeats.
      followed += 1;
      const log = followDatabase(target, { ...tools, writerId: `${instance}/${followed}` });
      databases.set(node, { address: target.address, log });
    }
  }

  async function leave(node: string, log: FollowedDatabase, reason: string): Promise<void> {
    await log.stop(reason);
    // Another poller may follow it now.
    for (const gauge of [tools.metrics.up, tools.metrics.rows, tools.metrics.pendingBytes]) gauge.remove({ node });
  }

  /** One database after the other, so that a check is never a burst on the cluster. */
  async function crossCheck(): Promise<void> {
    if (checking) return;
    checking = true;
    try {
      for (const [node, { log }] of [...databases]) await crossCheckDatabase(node, log.followed, tools);
    } finally {
      checking = false;
    }
  }

  return {
    name: 'poller',
    start: async () => {
      cancels.push(
        options.targets.follow((targets, all = targets.map(({ node }) => node)) => {
          nodes = new Set(all);
          changing = changing
            .then(() => apply(targets))
            .catch((thrown: unknown) =>
              logger.error({ event: 'poller-targets', error: errorText(thrown) }, 'databases could not be changed'),
            );
          return changing;
        }),
        clock.every(options.crossCheckMs ?? 60_000, () => void crossCheck()),
        clock.every(maintainMs, () => {
          for (const [node, { log }] of databases) {
            log.maintain();
            const { rows } = log.followed.state();
            if (rows !== null) tools.metrics.rows.set({ node }, rows);
            tools.metrics.pendingBytes.set({ node }, log.pendingBytes);
          }
        }),
        keepWritten({ bus, clock, logger, logs: () => databases.values().map(({ log }) => log) }),
      );
      await changing;
      const heartbeat = startHeartbeat({
        bus,
        cluster,
        service: 'poller',
        instance,
        clock,
        logger,
        readiness,
        progress,
        confirm: async () => {
          const at = clock.now();
          await Promise.all(databases.values().map(({ log }) => log.followed.ask()));
          await progress.confirm(at);
        },
        metrics: metrics.registry,
      });
      subscriptions.push(heartbeat, bus.listen(cluster, [topics.confirm], heartbeat.beat));
    },
    stop: async () => {
      for (const cancel of cancels.splice(0)) cancel();
      // A database that is being left may wait for the bus.
      await within(clock, stopMs, changing, () => undefined);
      isStopped = true;
      const stopping = [...databases];
      databases.clear();
      await Promise.all(stopping.map(([node, { log }]) => leave(node, log, 'the poller has stopped')));
      await Promise.all(subscriptions.splice(0).map((subscription) => subscription.stop()));
    },
    readiness,
  };

  /** Ready when every database has been read or is known to be away: what is known is then on its way. */
  function readiness() {
    const states = [...databases.values()].map(({ log }) => log.followed.state());
    const count = (phase: string) => states.filter((state) => state.phase === phase).length;
    const away = states.filter((state) => state.phase === 'unavailable').slice(0, 5);
    return {
      ready: bus.connected && count('connecting') === 0,
      parts: {
        nats: bus.connected ? 'connected' : 'not connected',
        databases:
          states.length === 0
            ? 'none: rules are unknown unless other pollers follow them'
            : `${count('live')} of ${states.length} followed live`,
        ...Object.fromEntries(away.map((state) => [state.node, state.reason ?? 'unavailable'])),
      },
    };
  }
}
