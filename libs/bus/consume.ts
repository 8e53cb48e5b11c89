/**
 * Durable consumers: `follow` plus a position in KV, which is moved after the callback resolved. An acknowledgement here is
 * one write for a whole batch. Compared with a JetStream consumer and its acks this keeps strict order over lost
 * connections and failed batches (there, what was on the way comes again only after the ack wait, behind later
 * messages), and goes on at once after a restart. The price: one process at a time per name; a second one is noticed by
 * the revision of the position, said once, and both then go on from the last position stored.
 */
import { z } from 'zod';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Backoff } from '#libs/runtime/backoff.ts';
import { delay } from '#libs/runtime/clock.ts';
import { type FollowTools, follow, type StreamReading } from './follow.ts';
import type { Consumer, KeyValue, RawMessage } from './port.ts';

export interface DurableReading extends Pick<StreamReading, 'stream' | 'filter'> {
  readonly name: string;
  readonly maxBatch: number;
  readonly onBatch: (messages: readonly RawMessage[]) => Promise<void>;
}

export interface ConsumeTools extends FollowTools {
  readonly positions: KeyValue;
  readonly createBackoff: () => Backoff;
}

/** After a conflict the other process goes first; the consumer counts as shared until this long after the last conflict. */
const yieldMs = 5_000;
const sharedMs = 10 * 60_000;
const sharedText = (name: string) => `another process reads as ${name} too: stop one of them, since both then do the same work`;

const storedPosition = z.object({ seq: z.number() });

export function consume(options: DurableReading, tools: ConsumeTools): Consumer {
  const { logger, clock, positions } = tools;
  const stopping = new AbortController();
  const ended = AbortSignal.any([stopping.signal, tools.connection.closed]);
  const key = `consumer/${options.stream}/${options.name}`;
  const backoff = tools.createBackoff();
  /** When another process was last seen to move the position. */
  let sharedAt: number | null = null;
  const isShared = () => sharedAt !== null && clock.now() - sharedAt < sharedMs;

  const process = async (batch: readonly RawMessage[]) => {
    for (;;) {
      try {
        await options.onBatch(batch);
        backoff.reset();
        return;
      } catch (thrown) {
        const pauseMs = backoff.next();
        logger.warn(
          {
            event: 'bus-batch-again',
            consumer: options.name,
            from: batch[0]?.seq,
            messages: batch.length,
            pauseMs,
            error: errorText(thrown),
          },
          `${options.name} could not process a batch; trying it again`,
        );
        await delay(clock, pauseMs, ended);
      }
    }
  };

  /** Reads on from the stored position until `ended` aborts, or until someone else moved the position. */
  const session = async () => {
    const stored = await positions.get(key);
    let revision = stored?.revision ?? 0;
    const position = stored === null ? 0 : storedPosition.parse(stored.value).seq;
    const buffer = createBuffer(2 * options.maxBatch);
    const subscription = follow(
      { ...options, fromSeq: position + 1, onMessage: buffer.push },
      { ...tools, backoff: tools.createBackoff() },
    );
    try {
      for (;;) {
        const batch = await buffer.take(options.maxBatch, ended);
        await process(batch);
        const last = batch.at(-1);
        if (last !== undefined) revision = await positions.put(key, { seq: last.seq }, revision);
      }
    } finally {
      buffer.close();
      await subscription.stop();
    }
  };

  const run = async () => {
    while (!ended.aborted) {
      try {
        await session();
      } catch (thrown) {
        if (ended.aborted) return;
        const isConflict = hasCode(thrown, 'bus-conflict');
        if (!isConflict) {
          logger.error(
            { event: 'bus-consumer-again', consumer: options.name, error: errorText(thrown) },
            `${options.name} starts again from its stored position`,
          );
        } else if (!isShared()) logger.warn({ event: 'bus-consumer-shared', consumer: options.name }, sharedText(options.name));
        if (isConflict) sharedAt = clock.now();
        await delay(clock, isConflict ? yieldMs : backoff.next(), ended).catch(() => undefined);
      }
    }
  };
  const running = run();
  return {
    trouble: () => (isShared() ? sharedText(options.name) : null),
    stop: () => {
      stopping.abort(new AppError('bus-closed', { what: 'consuming ended' }));
      return running;
    },
  };
}

/** Between the reading and the callback: the reader waits while `limit` messages are in it. */
function createBuffer(limit: number) {
  const messages: RawMessage[] = [];
  let closed = false;
  let wakeReader = () => {};
  let wakeTaker = () => {};
  return {
    push: (message: RawMessage): void | Promise<void> => {
      if (closed) return;
      messages.push(message);
      wakeTaker();
      if (messages.length < limit) return;
      return new Promise<void>((resolve) => {
        wakeReader = resolve;
      });
    },
    take: async (count: number, signal: AbortSignal): Promise<readonly RawMessage[]> => {
      while (messages.length === 0) {
        if (signal.aborted) throw signal.reason;
        await new Promise<void>((resolve) => {
          const onAbort = () => resolve();
          signal.addEventListener('abort', onAbort, { once: true });
          wakeTaker = () => {
            signal.removeEventListener('abort', onAbort);
            resolve();
          };
        });
      }
      if (signal.aborted) throw signal.reason;
      const batch = messages.splice(0, count);
      wakeReader();
      return batch;
    },
    close: () => {
      closed = true;
      wakeReader();
    },
  };
}
