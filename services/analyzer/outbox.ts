/**
 * Publishes what the core says, in order. Event ids are deterministic, so publishing one again after a crash changes
 * nothing; clusters share the streams, so theirs are told apart. Only what has `settled` may be checkpointed.
 */
import type { Bus } from '#libs/bus/port.ts';
import { subjects } from '#libs/contracts/subjects.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';

/** Above this many unacknowledged events the reader waits: memory stays bounded while the bus is away. */
const mostInFlight = 2_000;

export function createOutbox(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}) {
  const inFlight = new Set<Promise<unknown>>();

  return {
    /** Resolves when there is room for more, not when they are published. */
    async publish(events: readonly MonitorEvent[], stateSeq: number): Promise<void> {
      for (const event of events) {
        const { subject, data } = messageOf(options.cluster, event, stateSeq);
        const sent = options.bus
          .publish(subject, data, { id: `${options.cluster}:${event.id}`, signal: options.signal })
          .catch((thrown: unknown) => {
            if (options.signal.aborted) return;
            options.logger.error({ event: 'publish-failed', subject, error: errorText(thrown) }, 'an event could not be published');
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

function messageOf(cluster: string, event: MonitorEvent, stateSeq: number): { readonly subject: string; readonly data: unknown } {
  switch (event.type) {
    case 'finding':
      return { subject: subjects.finding(cluster, event.finding.fingerprint), data: { at: event.at, stateSeq, finding: event.finding } };
    case 'incident':
      return { subject: subjects.incident(cluster, event.incident.id), data: { at: event.at, stateSeq, incident: event.incident } };
    case 'failover':
      return {
        subject: subjects.failover(cluster, event.failover.egressIP),
        data: { at: event.at, stateSeq, id: event.failoverId, failover: event.failover },
      };
    case 'assignment':
      return { subject: subjects.assignment(cluster, event.assignment.egressIP), data: event.assignment };
    case 'convergence':
      return { subject: subjects.convergence(cluster), data: event.convergence };
  }
}
