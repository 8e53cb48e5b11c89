/**
 * Publishes the events of the core in order. Message ids follow from the events, so publishing one again after a crash changes
 * nothing. A checkpoint may only cover events that have `settled`.
 */
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

/** With more unacknowledged events than this the reader waits: memory stays bounded while NATS does not answer. */
const mostInFlight = 2_000;

export function createOutbox(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}) {
  const inFlight = new Set<Promise<unknown>>();

  return {
    /** Resolves when there is room for more events, not when they are published. */
    async publish(events: readonly MonitorEvent[], stateSeq: number): Promise<void> {
      for (const event of events) {
        const sent = publishEvent(options, event, stateSeq)
          .catch((thrown: unknown) => {
            if (options.signal.aborted) return;
            options.logger.error(
              { event: 'publish-failed', type: event.type, error: errorText(thrown) },
              'an event could not be published',
            );
          })
          .finally(() => inFlight.delete(sent));
        inFlight.add(sent);
      }
      if (inFlight.size > mostInFlight) await Promise.all(inFlight);
    },
    /** Resolves when everything published so far is on disk. */
    async settled(): Promise<void> {
      await Promise.all(inFlight);
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

interface PublishTools {
  readonly bus: Pick<Bus, 'publish'>;
  readonly cluster: string;
  readonly signal: AbortSignal;
}

/** Exported for tests that need the messages of the core without an analyzer. */
export function publishEvent({ bus, cluster, signal }: PublishTools, event: MonitorEvent, stateSeq: number): Promise<number> {
  switch (event.type) {
    case 'finding': {
      const { at, revision, finding } = event;
      return bus.publish(cluster, topics.finding, { at, stateSeq, revision, finding }, { signal });
    }
    case 'incident': {
      const { at, revision, incident } = event;
      return bus.publish(cluster, topics.incident, { at, stateSeq, revision, incident }, { signal });
    }
    case 'failover': {
      const { at, revision, id, failover } = event;
      return bus.publish(cluster, topics.failover, { at, stateSeq, revision, id, failover }, { signal });
    }
    case 'assignment':
      return bus.publish(cluster, topics.assignment, event.assignment, { signal });
    case 'convergence':
      return bus.publish(cluster, topics.convergence, event.convergence, { signal });
    case 'change':
      return bus.publish(cluster, topics.change, event.change, { signal });
  }
}
