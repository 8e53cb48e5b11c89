/**
 * KV buckets. Keys may be any text (encoded as one token). Each call waits for the connection and is repeated when that
 * breaks. A service with a standby writes under its lead: then the fence stands in for the revision, as nobody else writes
 * these keys, and the server takes one expectation per message.
 */
import { headers, type KV, StorageType } from 'nats';
import { subjectText, subjectToken } from '#libs/contracts/subjects.ts';
import { type BucketName, buckets } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { ConnectionPeriod } from './connection.ts';
import { decode, encode } from './encoding.ts';
import { type FollowTools, follow, placeOf } from './follow.ts';
import { fenced, isFencedOff } from './lead/fenced.ts';
import type { Lead } from './lead/held-lead.ts';
import type { KeyValue, RawMessage } from './port.ts';
import { putIfLast, type RequestTools, repeated } from './repeated.ts';
import { lastMessage, storedMessages } from './stored-messages.ts';

export interface BucketTools extends RequestTools, Pick<FollowTools, 'onReaderEvent'> {
  /** Number of servers that keep a new bucket. */
  readonly replicas: number;
  /** Null: the service has no standby. */
  readonly lead: Lead | null;
}

interface ExpectedPut {
  readonly key: string;
  readonly value: unknown;
  /** The last one; 0: the key must not exist. */
  readonly revision: number;
  /** It may have been stored before. */
  readonly again: boolean;
}

export function openBucket(bucket: BucketName, tools: BucketTools): KeyValue {
  const { lead } = tools;
  const opened = new WeakMap<ConnectionPeriod, Promise<KV>>();
  const kvOf = (period: ConnectionPeriod) => {
    const known = opened.get(period);
    if (known !== undefined) return known;
    const ttl = buckets[bucket].ttlMs;
    const opening = period.jetstream.views.kv(bucket, {
      history: 1,
      storage: StorageType.File,
      replicas: tools.replicas,
      ...(ttl === null ? {} : { ttl }),
    });
    opened.set(period, opening);
    opening.catch(() => opened.delete(period));
    return opening;
  };

  const inBucket = <T>(what: string, work: (kv: KV, period: ConnectionPeriod, again: boolean) => Promise<T>): Promise<T> =>
    repeated(tools, `${what} in bucket ${bucket}`, async (period, again) => {
      try {
        return await work(await kvOf(period), period, again);
      } catch (thrown) {
        // The bucket may have been lost while we were connected: the next attempt creates it again.
        if (!(thrown instanceof AppError)) opened.delete(period);
        throw thrown;
      }
    });

  const prefix = `$KV.${bucket}.`;
  /**
   * Reads from the server that stores first: another one may lag behind the writes of a former leader, and would show a candidate a
   * lease that is not renewed.
   */
  const read = async ({ manager }: ConnectionPeriod, key: string) => {
    const last = await lastMessage(manager, `KV_${bucket}`, prefix + subjectToken(key));
    if (last === null || (last.header.get('KV-Operation') ?? '') !== '') return null;
    return { value: decode(last.data), revision: last.seq };
  };

  const putAt = (kv: KV, period: ConnectionPeriod, { key, value, revision, again }: ExpectedPut): Promise<number> =>
    putIfLast({
      write: () => (revision === 0 ? kv.create(subjectToken(key), encode(value)) : kv.update(subjectToken(key), encode(value), revision)),
      read: () => read(period, key),
      value,
      revision,
      again,
      conflict: (thrown) => new AppError('bus-conflict', { bucket, key, revision }, thrown),
    });

  /** Servers that must agree refuse a second message under one expectation while the first is between them. */
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const mine = writing.then(write);
    writing = mine.catch(() => undefined);
    return mine;
  };

  /** An entry of a bucket is a message of its stream. */
  const writeFenced = async (period: ConnectionPeriod, leading: Lead, key: string, value: unknown): Promise<number> => {
    const given = headers();
    if (value === undefined) given.set('KV-Operation', 'DEL');
    const payload = value === undefined ? new Uint8Array() : encode(value);
    const subject = prefix + subjectToken(key);
    try {
      const stored = await leading.under({ stream: `KV_${bucket}`, subject }, (token) =>
        period.jetstream.publish(subject, payload, { headers: fenced(token, given) }),
      );
      return stored.seq;
    } catch (thrown) {
      if (isFencedOff(thrown)) throw leading.refused(`${key} in bucket ${bucket}`);
      throw thrown;
    }
  };

  const entries = () =>
    inBucket('reading all keys', async (_kv, period) => {
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
    get: (key) => inBucket(`reading ${key}`, (_kv, period) => read(period, key)),
    put: (key, value, revision) =>
      inBucket(`writing ${key}`, async (kv, period, again) => {
        if (lead !== null) return inTurn(() => writeFenced(period, lead, key, value));
        return revision === undefined ? kv.put(subjectToken(key), encode(value)) : putAt(kv, period, { key, value, revision, again });
      }),
    delete: (key) =>
      inBucket(`deleting ${key}`, async (kv, period) => {
        if (lead !== null) await inTurn(() => writeFenced(period, lead, key, undefined));
        else await kv.delete(subjectToken(key));
      }),
    keys: async () => (await entries()).map(({ key }) => key),
    entries,
    watch: async (onEntry) => {
      await inBucket('watching', async () => undefined);
      const onMessage = ({ subject, data, seq }: RawMessage) =>
        onEntry({ key: subjectText(subject.slice(prefix.length)), value: data, revision: seq });
      return follow(
        { stream: `KV_${bucket}`, filter: [`${prefix}>`], fromSeq: 1, onMessage },
        { ...tools, backoff: tools.createBackoff() },
      );
    },
  };
}
