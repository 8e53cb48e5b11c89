/**
 * Whether another analyzer works on the same cluster. Both then tell the same, under the same ids, and overwrite each other's
 * checkpoint: nothing is wrong, but it is not what somebody wanted, so it is said once and shown in the readiness.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

export interface Twin extends Subscription {
  /** What is wrong, in words; null when this is the only one. */
  trouble(): string | null;
}

/** Two missed heartbeats, and one that stops in order sends none any more. */
const goneMs = 6_000;
/** Both must be heard for this long: at a restart the old and the new one may overlap. */
const overlapMs = 10_000;

export function watchTwin(options: {
  readonly bus: Pick<Bus, 'listen'>;
  readonly cluster: string;
  /** Our own. */
  readonly instance: string;
  readonly clock: Clock;
  readonly logger: Logger;
}): Twin {
  const { bus, cluster, instance, clock, logger } = options;
  let heard: { readonly first: number; readonly last: number } | null = null;
  let said = false;

  const subscription = bus.listen(cluster, [topics.heartbeat], (message) => {
    if (message.topic === 'invalid' || message.event.service !== 'analyzer' || message.event.instance === instance) return;
    const now = clock.now();
    const first = heard !== null && now - heard.last <= goneMs ? heard.first : now;
    if (first === now) said = false;
    heard = { first, last: now };
    const text = trouble();
    if (text === null || said) return;
    said = true;
    logger.warn({ event: 'second-analyzer', other: message.event.instance }, text);
  });

  function trouble(): string | null {
    if (heard === null || clock.now() - heard.last > goneMs || heard.last - heard.first < overlapMs) return null;
    return `another analyzer also works on cluster ${cluster}: stop one of them, or give each its own cluster name`;
  }
  return { trouble, stop: subscription.stop };
}
