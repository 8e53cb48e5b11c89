/**
 * Reads a stream in order, for ever. The server keeps only an ephemeral consumer, which is made anew at the next sequence
 * after every loss: of the connection, of the consumer, or of a message on the way (a gap in the delivery count). Messages
 * are pulled, one pull at a time and the next one when half of it is worked off, so memory and the server's sending follow
 * the pace of the callback. The client library's own `consume` is not used: it notices a lost consumer only after
 * two missed heartbeats, and may then have skipped what was on the way.
 */
import { AckPolicy, DeliverPolicy, type Msg, nanos } from 'nats';
import type { BucketName, StreamName } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Backoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Connection, type ConnectionPeriod, raceAbort } from './connection.ts';
import { decode } from './encoding.ts';
import type { RawMessage, Subscription } from './port.ts';
import { PullStatus } from './pull-status.ts';
import { createStreamStart } from './stream-start.ts';

/** A bucket is a stream too. */
type Followed = StreamName | `KV_${BucketName}`;

export interface StreamReading {
  readonly stream: Followed;
  readonly filter: readonly string[];
  readonly fromSeq: number;
  readonly onMessage: (message: RawMessage) => void | Promise<void>;
}

export interface FollowTools {
  readonly connection: Connection;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** For metrics. */
  readonly onReaderEvent: (stream: Followed, event: ReaderEvent) => void;
}

export type ReaderEvent = 'rebuilt' | 'heartbeats-missed' | 'message-lost' | 'stream-reset';

const pullMessages = 256;
const pullBytes = 16_000_000;
const pullExpiresMs = 30_000;
const heartbeatMs = 5_000;
/** In a NATS cluster the server that held the consumer may be lost, and no other server says so. */
const clusterHeartbeatMs = 1_000;
const inactiveMs = 60_000;

export function follow(options: StreamReading, tools: FollowTools): Subscription {
  const { connection, logger, clock, backoff } = tools;
  const count = (event: ReaderEvent) => tools.onReaderEvent(options.stream, event);
  const stopping = new AbortController();
  const ended = AbortSignal.any([stopping.signal, connection.closed]);
  const startIn = createStreamStart(clock);
  let next = Math.max(1, options.fromSeq);

  const deliver = async (message: Msg, seq: number, storedAt: number) => {
    try {
      // The marker of a deleted key is empty.
      const data = message.data.length === 0 ? undefined : decode(message.data);
      const result = options.onMessage({ subject: message.subject, data, seq, storedAt });
      if (result !== undefined) await result;
    } catch (thrown) {
      logger.error(
        { event: 'bus-message-failed', subject: message.subject, seq, error: errorText(thrown) },
        'a message could not be processed',
      );
    }
    next = seq + 1;
  };

  const findStart = async ({ connection: server, manager, lost }: ConnectionPeriod) => {
    const { stream } = options;
    const { created, state } = await raceAbort(manager.streams.info(stream), lost);
    const start = startIn({ created, lastSeq: state.last_seq, severalServers: server.info?.cluster !== undefined }, next);
    if (start === 'go-on') return;
    if (start === 'ask-again') {
      const detail = `its ${stream} ends at ${state.last_seq}, but ${next - 1} was read already`;
      throw new AppError('bus-unavailable', { url: server.getServer(), detail });
    }
    logger.warn(
      { event: 'bus-stream-reset', stream, from: next, lastSeq: state.last_seq, created },
      `${stream} was created again or restored; reading it from its start`,
    );
    count('stream-reset');
    next = 1;
  };

  const run = async () => {
    while (!ended.aborted) {
      try {
        const period = await connection.period(ended);
        await findStart(period);
        const consumer = await raceAbort(createConsumer(period, options, next), AbortSignal.any([ended, period.lost]));
        await readConsumer(period, consumer, { stream: options.stream, clock, ended, deliver, count, onProgress: backoff.reset });
      } catch (thrown) {
        if (ended.aborted) return;
        count('rebuilt');
        logger.warn(
          { event: 'bus-follow-again', stream: options.stream, from: next, error: errorText(thrown) },
          `reading ${options.stream} again from ${next}`,
        );
        if (connection.connected) await delay(clock, backoff.next(), ended).catch(() => undefined);
      }
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort(new AppError('bus-closed', { what: 'reading ended' }));
      return running;
    },
  };
}

async function createConsumer(period: ConnectionPeriod, options: StreamReading, fromSeq: number): Promise<string> {
  const { name } = await period.manager.consumers.add(options.stream, {
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: fromSeq,
    inactive_threshold: nanos(inactiveMs),
    mem_storage: true,
    num_replicas: 1,
    ...(options.filter.length === 1 ? { filter_subject: options.filter[0] ?? '>' } : { filter_subjects: [...options.filter] }),
  });
  return name;
}

interface Reading {
  readonly stream: string;
  readonly clock: Clock;
  readonly ended: AbortSignal;
  readonly deliver: (message: Msg, seq: number, storedAt: number) => Promise<void>;
  readonly count: (event: ReaderEvent) => void;
  readonly onProgress: () => void;
}

/** Returns when `ended` aborts; rejects when this consumer is no longer reliable. */
async function readConsumer(period: ConnectionPeriod, consumer: string, reading: Reading): Promise<void> {
  const { connection } = period;
  const inbox = period.newInbox();
  const beatMs = connection.info?.cluster === undefined ? heartbeatMs : clusterHeartbeatMs;
  const over = new AbortController();
  const interrupted = AbortSignal.any([reading.ended, period.lost, over.signal]);
  const fail = (detail: string) => over.abort(new AppError('bus-unavailable', { url: connection.getServer(), detail }));
  const queue: Msg[] = [];
  let wake = () => {};
  let outstanding = 0;
  let heardAt = reading.clock.now();
  let delivered = 0;

  const subscription = connection.subscribe(inbox, {
    callback: (error, message) => {
      heardAt = reading.clock.now();
      const status = error === null ? PullStatus.of(message, inbox) : null;
      if (error !== null) fail(error.message);
      else if (status === null) {
        outstanding -= 1;
        queue.push(message);
        reading.onProgress();
      } else if (status.isUsedUp) outstanding = 0;
      else if (!status.isHeartbeat) fail(status.text);
      wake();
    },
  });
  const stopWatch = reading.clock.every(beatMs, () => {
    if (over.signal.aborted || outstanding === 0 || reading.clock.now() - heardAt <= 3 * beatMs) return;
    reading.count('heartbeats-missed');
    fail('no heartbeat of the consumer');
  });
  const request = JSON.stringify({
    batch: pullMessages,
    max_bytes: pullBytes,
    expires: nanos(pullExpiresMs),
    idle_heartbeat: nanos(beatMs),
  });

  try {
    for (;;) {
      if (outstanding === 0 && queue.length <= pullMessages / 2) {
        outstanding = pullMessages;
        heardAt = reading.clock.now();
        connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${reading.stream}.${consumer}`, request, { reply: inbox });
      }
      const message = queue.shift();
      if (interrupted.aborted) throw interrupted.reason;
      if (message === undefined) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await raceAbort(woken, interrupted);
        continue;
      }
      const place = placeOf(message);
      if (place.delivery !== delivered + 1) {
        reading.count('message-lost');
        throw new AppError('bus-unavailable', { url: connection.getServer(), detail: 'a message was lost on the way' });
      }
      delivered = place.delivery;
      await reading.deliver(message, place.seq, place.storedAt);
    }
  } finally {
    stopWatch();
    if (!connection.isClosed()) subscription.unsubscribe();
    // It would vanish by itself after a minute of silence.
    if (!period.lost.aborted) period.manager.consumers.delete(reading.stream, consumer).catch(() => undefined);
  }
}

/**
 * `$JS.ACK[.<domain>.<account>].<stream>.<consumer>.<deliveries>.<stream seq>.<delivery seq>.<time, ns>.<pending>`
 * Nanoseconds exceed what a number holds exactly, so milliseconds are cut from the text.
 */
export function placeOf(message: Msg): {
  readonly seq: number;
  readonly delivery: number;
  readonly storedAt: number;
  readonly pending: number;
} {
  const tokens = (message.reply ?? '').split('.');
  const first = tokens.length === 9 ? 4 : 6;
  return {
    seq: Number(tokens[first + 1]),
    delivery: Number(tokens[first + 2]),
    storedAt: Number((tokens[first + 3] ?? '').slice(0, -6)),
    pending: Number(tokens[first + 4]),
  };
}

/** A stream message as the services get it. */
export function toRawMessage(message: Msg): RawMessage {
  const { seq, storedAt } = placeOf(message);
  return { subject: message.subject, data: decode(message.data), seq, storedAt };
}
