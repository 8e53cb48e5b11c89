/** The bus over NATS JetStream. The only folder that knows the `nats` package. */
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { type Credentials, type Live, openConnection, raceAbort } from './connection.ts';
import { consume } from './consume.ts';
import { decode, encode } from './encoding.ts';
import { follow, toBusMessage } from './follow.ts';
import { openBucket } from './key-value.ts';
import { lastMessages } from './last-messages.ts';
import type { Bus } from './port.ts';
import { createPublisher } from './publisher.ts';
import { answer, ask } from './questions.ts';
import { ensureStreams } from './streams.ts';

export interface BusOptions {
  /** `nats://host:port`, several separated by commas are one cluster. */
  readonly url: string;
  /** Which service this is, for the server's connection list. */
  readonly name: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  readonly credentials?: Credentials;
}

const askMs = 10_000;
const firstConnectMs = 2_000;

/**
 * Resolves when connected with all streams set up, or after two seconds without: the bus then goes on dialling, says so in
 * the log and in `connected`, and what is asked of it waits.
 */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const { logger, clock, random } = options;
  const connection = openConnection({ ...options, prepare: (manager) => ensureStreams(manager, logger) });
  const newBackoff = () => createBackoff({ firstMs: 100, maxMs: 10_000, random });
  const tools = { connection, logger, clock, createBackoff: newBackoff };
  const publisher = createPublisher({ ...tools, backoff: newBackoff() });

  /** Runs again when the connection breaks meanwhile. */
  const reading = async <T>(work: (live: Live) => Promise<T>): Promise<T> => {
    const backoff = newBackoff();
    for (;;) {
      const live = await connection.live();
      try {
        return await raceAbort(work(live), live.lost);
      } catch (thrown) {
        logger.warn({ event: 'bus-read-again', error: errorText(thrown) }, 'reading from NATS again');
        if (!live.lost.aborted) await delay(clock, backoff.next(), connection.closed);
      }
    }
  };

  const bus: Bus = {
    get connected() {
      return connection.connected;
    },
    publish: publisher.publish,
    publishAll: async (messages) => {
      await Promise.all(messages.map((message) => publisher.publish(message.subject, message.data, message.options)));
    },
    send: (subject, data) => {
      connection.current()?.connection.publish(subject, encode(data));
    },
    onSubject: (subject, callback) => {
      const end = connection.subscribe(subject, {}, (message) => {
        try {
          callback(decode(message.data), message.subject);
        } catch (thrown) {
          logger.error(
            { event: 'bus-message-failed', subject: message.subject, error: errorText(thrown) },
            'a message could not be processed',
          );
        }
      });
      return { stop: async () => end() };
    },
    follow: async (followOptions) => follow(followOptions, { ...tools, backoff: newBackoff() }),
    consume: async (consumeOptions) =>
      consume(consumeOptions, { ...tools, backoff: newBackoff(), positions: openBucket('EIP_CHECKPOINT', tools) }),
    streamInfo: (stream) =>
      reading(async ({ manager }) => {
        const { state } = await manager.streams.info(stream);
        return { firstSeq: state.first_seq, lastSeq: state.last_seq, messages: state.messages };
      }),
    lastPerSubject: (stream, filter) => reading(async (live) => (await lastMessages(live, stream, filter)).map(toBusMessage)),
    bucket: async (name) => openBucket(name, tools),
    ask: (cluster, question, request, timeoutMs = askMs) => ask(tools, cluster, question, request, timeoutMs),
    answer: (cluster, question, handler) => answer(tools, cluster, question, handler),
    close: connection.close,
  };

  const patience = new AbortController();
  const cancel = clock.after(firstConnectMs, () => patience.abort(new AppError('deadline-exceeded', { what: 'NATS', ms: firstConnectMs })));
  // Not connected yet is no failure: the log says it, and `connected`.
  await connection.live(patience.signal).catch(() => undefined);
  cancel();
  return bus;
}
