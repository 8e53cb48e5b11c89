/** A service's sign of life: every two seconds whether it is ready and why not, with its metrics. Core NATS, not kept. */
import { randomUUID } from 'node:crypto';
import type { Heartbeat } from '#libs/contracts/catalog.ts';
import { topics } from '#libs/contracts/topics.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Readiness } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type Logger, silentLogger } from '#libs/telemetry/logger.ts';
import type { Bus, Subscription } from './port.ts';

export interface HeartbeatOptions {
  readonly bus: Pick<Bus, 'send'>;
  readonly cluster: string;
  readonly service: string;
  readonly clock: Clock;
  readonly readiness: () => Readiness;
  /** A prom-client registry (`createMetrics().registry`). */
  readonly metrics: { getMetricsAsJSON(): Promise<readonly unknown[]> };
  /** By default a new id for each start. */
  readonly instance?: string;
  readonly logger?: Logger;
}

export const heartbeatMs = 2_000;

/** Sends the first one at once. */
export function startHeartbeat(options: HeartbeatOptions): Subscription {
  const { bus, cluster, service, clock, instance = randomUUID(), logger = silentLogger } = options;
  const startedAt = clock.now();
  let stopped = false;
  const beat = async () => {
    try {
      const metrics = [...(await options.metrics.getMetricsAsJSON())];
      const { ready, parts } = options.readiness();
      const message: Heartbeat = { service, instance, at: clock.now(), startedAt, ready, parts: { ...parts }, metrics };
      if (!stopped) bus.send(cluster, topics.heartbeat, message);
    } catch (thrown) {
      logger.error({ event: 'heartbeat-failed', error: errorText(thrown) }, 'a heartbeat could not be sent');
    }
  };
  beat();
  const cancel = clock.every(heartbeatMs, beat);
  return {
    stop: async () => {
      stopped = true;
      cancel();
    },
  };
}
