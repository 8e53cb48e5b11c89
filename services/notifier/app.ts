/**
 * The notifier. Consumes: incidents (EIP_FINDINGS); at a hub it asks the clusters for their addresses instead. Produces: webhooks in
 * Alertmanager's body, dead letters, answers about silences and dead letters. Keeps: its queues on the bus (EIP_DELIVERY, EIP_SILENCES), so
 * that nothing is lost over kill -9.
 *
 * An event is acknowledged when what follows from it is stored. Each receiver has a queue per group of its own: a receiver
 * that is slow or away delays nobody else.
 */
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus } from '#libs/bus/port.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import type { Links } from './alert.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { type FleetNetworks, watchFleet } from './fleet.ts';
import { createOutlet } from './outlet.ts';
import { consumeIncidents, type IncidentSource } from './source.ts';
import type { Deliver, Receiver } from './webhook.ts';

export interface NotifierOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  /** At a hub: the clusters of its fleet. Alerts are then about what no cluster sees alone. */
  readonly fleet?: FleetNetworks | undefined;
  readonly receivers: readonly Receiver[];
  readonly deliver: Deliver;
  readonly links: Links;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** How long alerts of a group wait for each other. */
  readonly groupWaitMs?: number;
  /** The first pause after a failed attempt, and the longest. */
  readonly retry?: { readonly firstMs: number; readonly maxMs: number };
}

const defaultGroupWaitMs = 2_000;
const defaultRetry = { firstMs: 5_000, maxMs: 15 * 60_000 };
const reviewMs = 5_000;
const stopMs = 5_000;

type State =
  | { readonly phase: 'starting' }
  | { readonly phase: 'consuming'; readonly delivery: Delivery; readonly source: IncidentSource }
  | { readonly phase: 'failed'; readonly why: string };

export function createNotifier(options: NotifierOptions): App {
  const { cluster, receivers, clock, random, logger, groupWaitMs = defaultGroupWaitMs, retry = defaultRetry } = options;
  const stopping = new AbortController();
  const stopped = stopping.signal;
  const metrics = createMetrics();
  const waiting = metrics.gauge('egressip_notifier_waiting', 'Messages and alerts that wait for their delivery.', ['receiver']);
  const outlet = createOutlet({ ...options, metrics, stopped });
  const subscriptions: { stop(): Promise<void> }[] = [];
  let bus: Bus | null = null;
  let state: State = { phase: 'starting' };

  const begin = async (connected: Bus) => {
    const delivery = await createDelivery({
      bus: connected,
      cluster,
      receivers,
      outlet,
      clock,
      random,
      logger,
      stopped,
      groupWaitMs,
      retry,
    });
    subscriptions.push(delivery);
    const source =
      options.fleet === undefined
        ? await consumeIncidents(connected, cluster, delivery)
        : watchFleet({ ...options.fleet, bus: connected, delivery, clock, logger });
    const cancel = clock.every(reviewMs, createReview(delivery));
    subscriptions.push(source, { stop: async () => cancel() });
    subscriptions.push(
      startHeartbeat({ bus: connected, cluster, service: 'notifier', clock, readiness: app.readiness, metrics: metrics.registry, logger }),
    );
    state = { phase: 'consuming', delivery, source };
  };

  const createReview = (delivery: Delivery) => {
    let reviewing = false;
    return async () => {
      // Without NATS they would queue up, and delay the alerts when it is back.
      if (reviewing) return;
      reviewing = true;
      try {
        await delivery.review();
      } catch (thrown) {
        if (!stopped.aborted)
          logger.error({ event: 'notifier-late', error: errorText(thrown) }, 'a change of alerts could not be stored; it is tried again');
      } finally {
        reviewing = false;
      }
    };
  };

  const app: App = {
    name: 'notifier',
    start: async () => {
      const connected = await options.connectBus();
      bus = connected;
      begin(connected).catch((thrown: unknown) => {
        state = { phase: 'failed', why: errorText(thrown) };
        if (!stopped.aborted) logger.error({ event: 'notifier-failed', error: errorText(thrown) }, 'the notifier could not begin');
      });
    },
    stop: async () => {
      if (stopped.aborted) return;
      stopping.abort(new Error('the notifier stops'));
      // Without NATS the last states cannot be stored; they stay as they were before the attempts.
      await within(clock, stopMs, Promise.allSettled(subscriptions.map((one) => one.stop())), () => []);
      await bus?.close();
    },
    readiness: () => {
      const isConnected = bus?.connected === true;
      const incidents = state.phase === 'failed' ? `failed: ${state.why}` : state.phase;
      const parts: Record<string, string> = { nats: isConnected ? 'connected' : 'connecting', incidents };
      if (state.phase === 'consuming') Object.assign(parts, state.source.troubles());
      for (const { name } of receivers) {
        const own = state.phase === 'consuming' ? state.delivery.stateOf(name) : { waiting: 0, trouble: null };
        waiting.set({ receiver: name }, own.waiting);
        parts[`receiver ${name}`] = own.trouble === null ? 'ok' : `${own.waiting} waiting: ${own.trouble}`;
      }
      return { ready: isConnected && state.phase === 'consuming', parts };
    },
  };
  return app;
}
