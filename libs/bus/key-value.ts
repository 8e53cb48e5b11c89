/**
 * KV buckets. Keys may be any text (encoded as one token). Each call waits for the connection and is repeated when that
 * breaks; a `put` with a revision that may have been stored before the break looks whether it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { type KV, NatsError, StorageType } from 'nats';
import { subjectText, subjectToken } from '#libs/contracts/subjects.ts';
import { type BucketName, buckets } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Backoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Connection, type ConnectionPeriod, raceAbort } from './connection.ts';
import { decode, encode } from './encoding.ts';
import { placeOf } from './follow.ts';
import type { KeyValue } from './port.ts';
import { storedMessages } from './stored-messages.ts';

export interface BucketTools {
  readonly connection: Connection;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly createBackoff: () => Backoff;
}

const wrongLastSequence = 10_071;

export function openBucket(bucket: BucketName, tools: BucketTools): KeyValue {
  const opened = new WeakMap<ConnectionPeriod, Promise<KV>>();
  const kvOf = (period: ConnectionPeriod) => {
    const known = opened.get(period);
    if (known !== undefined) return known;
    const ttl = buckets[bucket].ttlMs;
    const opening = period.jetstream.views.kv(bucket, { history: 1, storage: StorageType.File, ...(ttl === null ? {} : { ttl }) });
    opened.set(period, opening);
    opening.catch(() => opened.delete(period));
    return opening;
  };

  const repeated = async <T>(what: string, work: (kv: KV, period: ConnectionPeriod, again: boolean) => Promise<T>): Promise<T> => {
    const backoff = tools.createBackoff();
    for (let again = false; ; again = true) {
      const period = await tools.connection.period();
      try {
        return await raceAbort(
          kvOf(period).then((kv) => work(kv, period, again)),
          period.lost,
        );
      } catch (thrown) {
        if (thrown instanceof AppError && !period.lost.aborted) throw thrown;
        if (isRefusal(thrown))
          throw new AppError('bus-refused', { what: `${what} in bucket ${bucket}`, detail: errorText(thrown) }, thrown);
        tools.logger.warn({ event: 'bus-bucket-again', bucket, what, error: errorText(thrown) }, `${what} in bucket ${bucket} again`);
        if (!period.lost.aborted) await delay(tools.clock, backoff.next(), tools.connection.closed);
      }
    }
  };

  const read = async (kv: KV, key: string) => {
    const entry = await kv.get(subjectToken(key));
    if (entry === null || entry.operation !== 'PUT') return null;
    return { value: decode(entry.value), revision: entry.revision };
  };

  const putAt = async (kv: KV, key: string, value: unknown, revision: number, again: boolean): Promise<number> => {
    try {
      if (revision === 0) return await kv.create(subjectToken(key), encode(value));
      return await kv.update(subjectToken(key), encode(value), revision);
    } catch (thrown) {
      if (!(thrown instanceof NatsError) || thrown.api_error?.err_code !== wrongLastSequence) throw thrown;
      const current = again ? await read(kv, key) : null;
      if (current !== null && current.revision > revision && isDeepStrictEqual(current.value, decode(encode(value))))
        return current.revision;
      throw new AppError('bus-conflict', { bucket, key, revision }, thrown);
    }
  };

  const prefix = `$KV.${bucket}.`;
  const entries = () =>
    repeated('reading all keys', async (_kv, period) => {
      const last = await storedMessages(period, tools.clock, `KV_${bucket}`, `${prefix}>`, 'last');
      return last
        .filter((message) => (message.headers?.get('KV-Operation') ?? '') === '')
        .map((message) => ({
          key: subjectText(message.subject.slice(prefix.length)),
          value: decode(message.data),
          revision: placeOf(message).seq,
        }));
    });

  return {
    get: (key) => repeated(`reading ${key}`, (kv) => read(kv, key)),
    put: (key, value, revision) =>
      repeated(`writing ${key}`, (kv, _live, again) =>
        revision === undefined ? kv.put(subjectToken(key), encode(value)) : putAt(kv, key, value, revision, again),
      ),
    delete: (key) => repeated(`deleting ${key}`, (kv) => kv.delete(subjectToken(key))),
    keys: async () => (await entries()).map(({ key }) => key),
    entries,
  };
}

function isRefusal(thrown: unknown): boolean {
  return thrown instanceof NatsError && (thrown.code === 'MAX_PAYLOAD_EXCEEDED' || thrown.api_error?.code === 400);
}
