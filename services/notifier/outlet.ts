/** Sends messages: the attempts, and the log lines and metrics for each message, with its reason. */
import type { Incident } from '#libs/contracts/findings.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Metrics } from '#libs/telemetry/metrics.ts';
import { type Links, webhookBody } from './alert.ts';
import type { MutedBy } from './mute.ts';
import type { FrozenMessage } from './state.ts';
import { createThrottle } from './throttle.ts';
import type { Deliver, Outcome, Receiver } from './webhook.ts';

export interface Outlet {
  attempt(receiver: Receiver, message: FrozenMessage): Promise<Outcome>;
  taken(receiver: Receiver, message: FrozenMessage): void;
  withheld(receiver: Receiver, incident: Incident, why: MutedBy | 'over'): void;
  givenUp(receiver: Receiver, message: FrozenMessage, reason: string): void;
  deadLetterDropped(receiver: string): void;
}

/** Attempts to one receiver at the same time. */
const parallel = 8;

export function createOutlet(options: {
  readonly cluster: string;
  readonly receivers: readonly Receiver[];
  readonly deliver: Deliver;
  readonly links: Links;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly stopped: AbortSignal;
}): Outlet {
  const { cluster, clock, logger, metrics, stopped } = options;
  const attempts = metrics.counter('egressip_notifier_attempts_total', 'Attempts to deliver a webhook, by outcome.', [
    'receiver',
    'outcome',
  ]);
  const delivered = metrics.counter(
    'egressip_notifier_delivered_total',
    'Messages that a receiver took, by reason (first, new-alerts, resolved, repeat).',
    ['receiver', 'reason'],
  );
  const withheld = metrics.counter(
    'egressip_notifier_withheld_total',
    'Alerts that waited and were not sent, by reason (silence, lost-node, over).',
    ['receiver', 'why'],
  );
  const dead = metrics.counter('egressip_notifier_dead_letters_total', 'Messages that the notifier gave up.', ['receiver']);
  // A series that began with the first dead letter would show no increase, so that letter would raise no alert.
  for (const { name } of options.receivers) dead.inc({ receiver: name }, 0);
  const throttles = new Map(options.receivers.map((receiver) => [receiver, createThrottle(clock, parallel, stopped)]));
  const about = (receiver: Receiver, { id, reason, events }: FrozenMessage) => ({
    receiver: receiver.name,
    message: id,
    notice: reason,
    alerts: events.length,
  });

  return {
    attempt: async (receiver, message) => {
      const body = webhookBody(receiver.name, cluster, message.events, options.links);
      const deliver = () => options.deliver(receiver, { id: message.id, body });
      const outcome = await (throttles.get(receiver)?.(deliver) ?? deliver());
      attempts.inc({ receiver: receiver.name, outcome: outcome.type });
      if (outcome.type !== 'delivered' && !stopped.aborted) {
        const { type, reason } = outcome;
        const text = `receiver ${receiver.name} did not take message ${message.id}: ${reason}`;
        logger.warn({ event: 'delivery-failed', ...about(receiver, message), outcome: type, reason }, text);
      }
      return outcome;
    },
    taken: (receiver, message) => {
      delivered.inc({ receiver: receiver.name, reason: message.reason });
      logger.info({ event: 'delivered', ...about(receiver, message) }, `receiver ${receiver.name} took message ${message.id}`);
    },
    withheld: (receiver, { id }, why) => {
      withheld.inc({ receiver: receiver.name, why });
      logger.info(
        { event: 'alert-withheld', receiver: receiver.name, incident: id, why },
        `the alert ${id} is not sent to ${receiver.name}`,
      );
    },
    givenUp: (receiver, message, reason) => {
      const error = new AppError('alert-not-delivered', { receiver: receiver.name, id: message.id, detail: reason });
      logger.error({ event: 'dead-letter', ...about(receiver, message), code: error.code }, error.message);
      dead.inc({ receiver: receiver.name });
    },
    deadLetterDropped: (receiver) =>
      logger.warn({ event: 'dead-letter-dropped', receiver }, `too many dead letters of ${receiver}; the oldest is dropped`),
  };
}
