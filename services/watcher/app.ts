/**
 * The watcher: lists and watches each kind the model needs and writes it to that kind's state log on the bus. Kinds share
 * nothing: one that may not be read, or is not served, is unavailable or empty, and the others go on.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { keepWritten } from '#libs/bus/written-again.ts';
import { optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import type { ReflectorState } from '#libs/kube/reflector.ts';
import { resources, type WatchedResource } from '#libs/kube/resources.ts';
import type { App, Readiness } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics, type Metrics } from '#libs/telemetry/metrics.ts';
import { probeApi } from './api-probe.ts';
import { createWatcherMetrics } from './metrics.ts';
import { type WatchedKind, watchKind } from './watched-kind.ts';

export interface WatcherOptions {
  readonly cluster: string;
  readonly bus: Bus;
  readonly client: KubeClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** A new id for each start; given by tests that need the same log twice. */
  readonly instance?: string;
  readonly crossCheckMs?: number;
}

const maintainMs = 1_000;

export function createWatcher(options: WatcherOptions): App {
  const { cluster, bus, clock, logger } = options;
  const metrics = options.metrics ?? createMetrics();
  const instance = options.instance ?? randomUUID();
  const probe = probeApi({
    client: options.client,
    clock,
    onSilent: (since) => {
      for (const { log } of kinds) log.followed.suspect(since);
    },
  });
  const progress = new LogProgress(() => Math.min(probe.reachedUntil(), ...kinds.map(({ log }) => log.followed.observedUntil())));
  const tools = { ...options, writerId: instance, progress, metrics: createWatcherMetrics(metrics) };
  let kinds: readonly { readonly resource: WatchedResource; readonly log: WatchedKind }[] = [];
  const cancels: (() => void)[] = [];
  const subscriptions: Subscription[] = [];

  /** Ready when every required kind is known: an optional one that is away makes nothing wrong. */
  function readiness(): Readiness {
    const required = kinds.filter(({ resource }) => !resource.optional);
    return {
      ready: bus.connected && required.length > 0 && required.every(({ log }) => log.followed.known()),
      parts: {
        nats: bus.connected ? 'connected' : 'not connected',
        ...Object.fromEntries(kinds.map(({ resource, log }) => [resource.plural, stateLine(log.followed.state())])),
      },
    };
  }

  return {
    name: 'watcher',
    start: async () => {
      logger.info({ event: 'watching', server: options.client.server, context: options.client.context }, 'watching the API server');
      kinds = [...requiredKinds, ...optionalKinds].map((kind) => ({ resource: resources[kind], log: watchKind(resources[kind], tools) }));
      cancels.push(
        clock.every(maintainMs, () => {
          for (const { resource, log } of kinds) {
            log.maintain();
            tools.metrics.objects.set({ kind: resource.kind }, log.followed.state().objects);
            tools.metrics.pendingBytes.set({ kind: resource.kind }, log.pendingBytes);
          }
        }),
        keepWritten({ bus, clock, logger, logs: () => kinds.map(({ log }) => log) }),
      );
      const heartbeat = startHeartbeat({
        bus,
        cluster,
        service: 'watcher',
        instance,
        clock,
        logger,
        readiness,
        progress,
        confirm: async () => {
          const at = clock.now();
          await probe.ask();
          await progress.confirm(at);
        },
        metrics: metrics.registry,
      });
      subscriptions.push(heartbeat, bus.listen(cluster, [topics.confirm], heartbeat.beat));
    },
    stop: async () => {
      for (const cancel of cancels.splice(0)) cancel();
      probe.stop();
      const stopping = kinds;
      kinds = [];
      await Promise.all(stopping.map(({ log }) => log.stop('the watcher has stopped')));
      await Promise.all(subscriptions.splice(0).map((subscription) => subscription.stop()));
    },
    readiness,
  };
}

function stateLine({ phase, reason, objects }: ReflectorState): string {
  if (phase === 'not-served') return 'not served by this cluster';
  return reason === null ? `${phase}, ${objects} objects` : reason;
}
