/**
 * What happened to findings after a position in their stream. The whole range is read, so that the count is exact; a
 * position whose successors are gone, or that lies too far back, is an error and not an empty answer.
 */
import type { Bus, BusMessage } from '#libs/bus/port.ts';
import { type FindingEvent, findingEvent } from '#libs/contracts/catalog.ts';
import { subjects } from '#libs/contracts/subjects.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';

const stream = 'EIP_FINDINGS';
const furthest = 50_000;
const readMs = 10_000;

export interface FindingChange {
  readonly seq: number;
  readonly event: FindingEvent;
}

type FindingsBus = Pick<Bus, 'follow' | 'streamInfo'>;

/** The position from which changes can be asked for later. */
export async function findingsPosition(bus: FindingsBus): Promise<string> {
  return String((await bus.streamInfo(stream)).lastSeq);
}

/** Changes after `position`, in order, and where the reading ended. Errors: `mcp-cursor-expired`, `deadline-exceeded`. */
export async function findingChanges(options: {
  readonly bus: FindingsBus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly position: number;
}): Promise<{ readonly changes: readonly FindingChange[]; readonly end: number }> {
  const { bus, cluster, position, clock } = options;
  const { firstSeq, lastSeq } = await bus.streamInfo(stream);
  // A position of the future is one of another stream: it was created anew.
  if (position > lastSeq || position + 1 < firstSeq || lastSeq - position > furthest) throw new AppError('mcp-cursor-expired');
  if (position === lastSeq) return { changes: [], end: lastSeq };

  const prefix = subjects.wildcard(cluster, 'finding').slice(0, -1);
  const changes: FindingChange[] = [];
  const done = new AbortController();
  const subscription = await bus.follow({
    stream,
    // Everything, so that the last message of the range is seen whatever it is about.
    filter: ['eip.v1.>'],
    fromSeq: position + 1,
    onMessage: (message: BusMessage) => {
      if (done.signal.aborted) return;
      if (message.seq <= lastSeq && message.subject.startsWith(prefix)) {
        const event = findingEvent.safeParse(message.data);
        if (event.success) changes.push({ seq: message.seq, event: event.data });
      }
      if (message.seq >= lastSeq) done.abort();
    },
  });
  try {
    await untilAborted(done.signal, clock, options.signal);
  } finally {
    await subscription.stop();
  }
  return { changes, end: lastSeq };
}

async function untilAborted(done: AbortSignal, clock: Clock, cancelled: AbortSignal): Promise<void> {
  try {
    await delay(clock, readMs, AbortSignal.any([done, cancelled]));
  } catch (thrown) {
    if (done.aborted) return;
    throw thrown;
  }
  throw new AppError('deadline-exceeded', { what: stream, ms: readMs });
}
