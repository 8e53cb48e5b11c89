/**
 * Single requests to JetStream: each waits for the connection and is repeated when that breaks; a write that depends on what
 * was there before, and that may have been stored before the break, looks whether it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { NatsError } from 'nats';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Backoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Connection, type ConnectionPeriod, raceAbort } from './connection.ts';
import { decode, encode } from './encoding.ts';
import type { KeyValue } from './port.ts';

export interface RequestTools {
  readonly connection: Connection;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly createBackoff: () => Backoff;
}

/** JetStream's `err_code`s. The second: a write to the same place is on its way between the servers of a cluster. */
const lastSequenceDiffers = 10_071;
const lastSequenceInDoubt = 10_164;

/**
 * Runs `work` with a connection and repeats it with backoff until it succeeds; `again` is true from the second try on. `what`
 * names it in the log. Errors: `bus-refused`, `bus-closed`, and any AppError of `work`.
 */
export async function repeated<T>(
  tools: RequestTools,
  what: string,
  work: (period: ConnectionPeriod, again: boolean) => Promise<T>,
): Promise<T> {
  const backoff = tools.createBackoff();
  for (let again = false; ; again = true) {
    const period = await tools.connection.period();
    try {
      return await raceAbort(work(period, again), period.lost);
    } catch (thrown) {
      // Of a consumer that went with its server: the next one is on another.
      const isPassing = period.lost.aborted || hasCode(thrown, 'bus-unavailable');
      if (thrown instanceof AppError && !isPassing) throw thrown;
      if (isRefusal(thrown)) throw new AppError('bus-refused', { what, detail: errorText(thrown) }, thrown);
      tools.logger.warn({ event: 'bus-request-again', what, error: errorText(thrown) }, `${what} again`);
      if (!period.lost.aborted) await delay(tools.clock, backoff.next(), tools.connection.closed);
    }
  }
}

/** Writes a value only over the revision given. Rejects with what `conflict` makes when another one is there. */
export async function putIfLast(options: {
  readonly write: () => Promise<number>;
  readonly read: () => ReturnType<KeyValue['get']>;
  readonly value: unknown;
  readonly revision: number;
  /** It may have been stored before. */
  readonly again: boolean;
  readonly conflict: (thrown: unknown) => AppError;
}): Promise<number> {
  const { write, read, value, revision, again, conflict } = options;
  try {
    return await write();
  } catch (thrown) {
    if (!wrongLastSequence(thrown)) throw thrown;
    const current = again ? await read() : null;
    if (current !== null && current.revision > revision && isDeepStrictEqual(current.value, decode(encode(value)))) return current.revision;
    throw conflict(thrown);
  }
}

export const wrongLastSequence = (thrown: unknown): boolean => errorCodeOf(thrown) === lastSequenceDiffers;

/** A refusal for good: the same again would be refused again. */
export function isRefusal(thrown: unknown): boolean {
  if (!(thrown instanceof NatsError)) return false;
  return thrown.code === 'MAX_PAYLOAD_EXCEEDED' || (thrown.api_error?.code === 400 && errorCodeOf(thrown) !== lastSequenceInDoubt);
}

const errorCodeOf = (thrown: unknown) => (thrown instanceof NatsError ? thrown.api_error?.err_code : undefined);
