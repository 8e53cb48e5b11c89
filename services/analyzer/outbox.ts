/**
 * Publishes the events of the core in order. Message ids follow from the events, so publishing one again after a crash changes
 * nothing. A checkpoint carries the events that are not known to be stored. So it need not wait for a slow bus, and an analyzer that goes
 * on from it publishes them first.
 */
import { z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

/** An event as it goes on the bus. */
export const outgoing = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('finding'), event: topics.finding.schema }),
  z.object({ topic: z.literal('incident'), event: topics.incident.schema }),
  z.object({ topic: z.literal('failover'), event: topics.failover.schema }),
  z.object({ topic: z.literal('assignment'), event: topics.assignment.schema }),
  z.object({ topic: z.literal('convergence'), event: topics.convergence.schema }),
  z.object({ topic: z.literal('change'), event: topics.change.schema }),
]);
export type Outgoing = z.infer<typeof outgoing>;

/** With more unacknowledged events than this the reader waits: memory stays bounded while NATS does not answer. */
const mostInFlight = 2_000;

export function createOutbox(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}) {
  const { logger, signal } = options;
  const waiting = new Map<Outgoing, Promise<unknown>>();

  function send(message: Outgoing): void {
    const sent = publishOutgoing(options, message).then(
      () => void waiting.delete(message),
      (thrown: unknown) => {
        // Given up, and not refused: it still has to be published.
        if (signal.aborted) return;
        waiting.delete(message);
        logger.error({ event: 'publish-failed', type: message.topic, error: errorText(thrown) }, 'an event could not be published');
      },
    );
    waiting.set(message, sent);
  }

  return {
    /** Resolves when there is room for more events, not when they are published. */
    async publish(events: readonly MonitorEvent[], stateSeq: number): Promise<void> {
      for (const event of events) send(outgoingOf(event, stateSeq));
      if (waiting.size > mostInFlight) await Promise.all(waiting.values());
    },
    /** What an earlier outbox had not published. */
    resume(messages: readonly Outgoing[]): void {
      for (const message of messages) send(message);
    },
    /** What is not known to be stored, in order. */
    unpublished: (): readonly Outgoing[] => [...waiting.keys()],
    /** Resolves when everything published so far is on disk, or given up. */
    async settled(): Promise<void> {
      await Promise.all(waiting.values());
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

interface PublishTools {
  readonly bus: Pick<Bus, 'publish'>;
  readonly cluster: string;
  readonly signal: AbortSignal;
}

/** Exported, as is `publishOutgoing`, for tests that need the messages of the core without an analyzer. */
export function outgoingOf(event: MonitorEvent, stateSeq: number): Outgoing {
  switch (event.type) {
    case 'finding': {
      const { at, revision, finding } = event;
      return { topic: 'finding', event: { at, stateSeq, revision, finding } };
    }
    case 'incident': {
      const { at, revision, incident } = event;
      return { topic: 'incident', event: { at, stateSeq, revision, incident } };
    }
    case 'failover': {
      const { at, revision, id, failover } = event;
      return { topic: 'failover', event: { at, stateSeq, revision, id, failover } };
    }
    case 'assignment':
      return { topic: 'assignment', event: event.assignment };
    case 'convergence':
      return { topic: 'convergence', event: event.convergence };
    case 'change':
      return { topic: 'change', event: event.change };
  }
}

export function publishOutgoing({ bus, cluster, signal }: PublishTools, { topic, event }: Outgoing): Promise<number> {
  switch (topic) {
    case 'finding':
      return bus.publish(cluster, topics.finding, event, { signal });
    case 'incident':
      return bus.publish(cluster, topics.incident, event, { signal });
    case 'failover':
      return bus.publish(cluster, topics.failover, event, { signal });
    case 'assignment':
      return bus.publish(cluster, topics.assignment, event, { signal });
    case 'convergence':
      return bus.publish(cluster, topics.convergence, event, { signal });
    case 'change':
      return bus.publish(cluster, topics.change, event, { signal });
  }
}
