/**
 * Heartbeats of a service: every two seconds who it is and whether it is ready (or why not), and every fifteen seconds its
 * metrics, which are large and only for the gateway. Core NATS, not stored.
 */
import { randomUUID } from 'node:crypto';
import { topics } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Readiness } from '#libs/runtime/app.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';
import { type Logger, silentLogger } from '#libs/telemetry/logger.ts';
import type { LogProgress } from './log-progress.ts';
import type { Bus, Subscription } from './port.ts';

export interface HeartbeatOptions {
  readonly bus: Pick<Bus, 'send' | 'metrics'>;
  readonly cluster: string;
  readonly service: string;
  readonly clock: Clock;
  readonly readiness: () => Readiness;
  /** A prom-client registry (`createMetrics().registry`). */
  readonly metrics: { getMetricsAsJSON(): Promise<readonly unknown[]> };
  /** By default a new id for each start. */
  readonly instance?: string;
  readonly logger?: Logger;
  /** Only of services that write state logs. */
  readonly progress?: LogProgress;
  /** Before each heartbeat: brings `progress` up to date, for which the heartbeat waits a moment. */
  readonly confirm?: () => Promise<void>;
}

export interface Heartbeat extends Subscription {
  /** One more, now. */
  beat(): void;
}

const heartbeatMs = 2_000;
/** Who does not answer until then must not silence the others. */
const confirmMs = 300;
const metricsMs = 15_000;

/** Sends the first heartbeat at once. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { bus, cluster, service, clock, instance = randomUUID(), logger = silentLogger } = options;
  const startedAt = clock.now();
  let stopped = false;
  const beat = async () => {
    if (options.confirm !== undefined) await within(clock, confirmMs, options.confirm(), () => undefined);
    if (stopped) return;
    const { ready, parts } = options.readiness();
    const at = clock.now();
    const log = options.progress?.report(at);
    bus.send(cluster, topics.heartbeat, { service, instance, at, startedAt, ready, parts: { ...parts }, ...(log && { log }) });
  };
  const report = async () => {
    const metrics = (await Promise.all([options.metrics, bus.metrics].map((one) => one.getMetricsAsJSON()))).flat();
    if (!stopped) bus.send(cluster, topics.metrics, { service, instance, at: clock.now(), metrics });
  };
  /** A failed heartbeat must not end the service, nor later heartbeats. */
  const guarded = (what: string, send: () => Promise<void> | void) => async () => {
    try {
      await send();
    } catch (thrown) {
      logger.error({ event: 'heartbeat-failed', what, error: errorText(thrown) }, `the ${what} could not be sent`);
    }
  };
  const beatOnce = oneAtATime(guarded('heartbeat', beat));
  const cancels = [
    { ms: heartbeatMs, send: beatOnce },
    { ms: metricsMs, send: guarded('metrics', report) },
  ].map(({ ms, send }) => {
    void send();
    return clock.every(ms, send);
  });
  return {
    beat: () => void beatOnce(),
    stop: async () => {
      stopped = true;
      for (const cancel of cancels) cancel();
    },
  };
}

/** Asked for while it works it works once more, since what it has begun may be older than what is asked for. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let working = false;
  let again = false;
  return async () => {
    again = true;
    if (working) return;
    working = true;
    while (again) {
      again = false;
      await work();
    }
    working = false;
  };
}
