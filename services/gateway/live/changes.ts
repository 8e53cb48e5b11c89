/**
 * What happened to findings after a position in their stream. The whole range is read, so that the count is exact; a
 * position whose successors are gone, or that lies too far back, is an error and not an empty answer.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { FindingEvent } from '#libs/contracts/messages.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, within } from '#libs/runtime/clock.ts';

const { stream } = topics.finding;
const furthest = 50_000;
const readMs = 10_000;

export interface FindingChange {
  readonly seq: number;
  readonly event: FindingEvent;
}

type FindingsBus = Pick<Bus, 'read' | 'streamInfo'>;

/** The position from which changes can be asked for later. */
export async function findingsPosition(bus: FindingsBus): Promise<string> {
  return String((await bus.streamInfo(stream)).lastSeq);
}

/** Changes after `position`, in order, and where the reading ended. Errors: `mcp-cursor-expired`, `deadline-exceeded`. */
export async function findingChanges(options: {
  readonly bus: FindingsBus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly position: number;
}): Promise<{ readonly changes: readonly FindingChange[]; readonly end: number }> {
  const { bus, cluster, position, clock } = options;
  const { firstSeq, lastSeq } = await bus.streamInfo(stream);
  // A position in the future belongs to another stream: the stream was created anew.
  if (position > lastSeq || position + 1 < firstSeq || lastSeq - position > furthest) throw new AppError('mcp-cursor-expired');
  if (position === lastSeq) return { changes: [], end: lastSeq };

  const messages = await within(clock, readMs, bus.read(cluster, topics.finding, position + 1), () => {
    throw new AppError('deadline-exceeded', { what: stream, ms: readMs });
  });
  const changes = messages.flatMap(({ seq, ...message }) => (message.topic === 'finding' ? { seq, event: message.event } : []));
  return { changes, end: Math.max(lastSeq, changes.at(-1)?.seq ?? 0) };
}
