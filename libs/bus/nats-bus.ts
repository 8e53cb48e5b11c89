/** The bus over NATS JetStream. The only folder that knows the `nats` package. */
import { randomUUID } from 'node:crypto';
import type { JetStreamManager } from 'nats';
import { filterOf, messageId, type StoredTopic, type StreamName, subjectOf } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type ConnectionPeriod, openConnection, raceAbort, type TlsFiles } from './connection.ts';
import { consume } from './consume.ts';
import { createParser } from './delivery.ts';
import { decode, encode, JsonText } from './encoding.ts';
import { type FollowTools, follow, toRawMessage } from './follow.ts';
import { openBucket } from './key-value.ts';
import type { Lead } from './lead/held-lead.ts';
import { streamsOf } from './permissions.ts';
import type { Bus, Subscription } from './port.ts';
import { createPublisher } from './publisher.ts';
import { answer, ask } from './questions.ts';
import { lastSeq, storedMessages } from './stored-messages.ts';
import { ensureStreams } from './streams.ts';

export interface BusOptions {
  /** `nats://host:port`, several separated by commas are one cluster. */
  readonly url: string;
  /** Which service this is: what it sets up, its inbox, and its name in the server's connection list. */
  readonly name: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  readonly passwordFile?: string;
  readonly tls?: TlsFiles;
  /** Number of servers that keep each new stream and bucket; 1 by default. */
  readonly replicas?: number;
  /** At the hub of a fleet: the clusters whose streams come together here. */
  readonly fleet?: readonly string[];
  /** The lead under which everything is written; without it the bus publishes nothing. */
  readonly lead?: Lead | null;
}

const askMs = 10_000;
const firstConnectMs = 2_000;

/**
 * Resolves when connected with all streams set up, or after two seconds without: the bus then goes on dialling, says so in
 * the log and in `connected`, and what is asked of it waits.
 */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const { logger, clock, random, replicas = 1, fleet = [], lead = null } = options;
  const prepare = (manager: JetStreamManager) =>
    ensureStreams(manager, { ...streamsOf(options.name, fleet.length > 0), replicas, fleet }, logger);
  const connection = openConnection({ ...options, prepare });
  const newBackoff = () => createBackoff({ firstMs: 100, maxMs: 10_000, random });
  const metrics = createMetrics();
  const readerEvents = metrics.counter(
    'egressip_bus_reader_events_total',
    'Events of the readers of a stream: rebuilt, heartbeats missed, a message lost on the way, the stream made anew',
    ['stream', 'event'],
  );
  const onReaderEvent: FollowTools['onReaderEvent'] = (stream, event) => readerEvents.inc({ stream, event });
  const tools = { connection, logger, clock, createBackoff: newBackoff, onReaderEvent, replicas, lead };
  const publisher = createPublisher({ ...tools, backoff: newBackoff() });

  /** Runs again when the connection breaks meanwhile. */
  const reading = async <T>(work: (period: ConnectionPeriod) => Promise<T>): Promise<T> => {
    const backoff = newBackoff();
    for (;;) {
      const period = await connection.period();
      try {
        return await raceAbort(work(period), period.lost);
      } catch (thrown) {
        logger.warn({ event: 'bus-read-again', error: errorText(thrown) }, 'reading from NATS again');
        if (!period.lost.aborted) await delay(clock, backoff.next(), connection.closed);
      }
    }
  };

  const bus: Bus = {
    metrics: metrics.registry,
    get connected() {
      return connection.connected && !publisher.isStalled;
    },
    publish: (cluster, topic, event, { signal } = {}) => {
      const about = event instanceof JsonText ? event.event : event;
      const subject = subjectOf(topic, cluster, about);
      const id = messageId(topic, subject, about) ?? randomUUID();
      const rollup = topic.rollsUp?.(about) === true;
      return publisher.publish({ subject, stream: topic.stream, payload: encode(event), id, rollup, signal });
    },
    send: (cluster, topic, event) => {
      // A connection that is being drained refuses.
      if (lead?.isHeld() === false || connection.closed.aborted) return;
      connection.current()?.connection.publish(subjectOf(topic, cluster, event), encode(event));
    },
    listen: (cluster, topics, onMessage) => {
      const parse = createParser(cluster, topics, logger);
      const ends = topics.map((topic) =>
        connection.subscribe(filterOf(topic, cluster), {}, ({ subject, data }) => {
          try {
            onMessage(parse({ subject, data: decode(data), seq: 0, storedAt: clock.now() }));
          } catch (thrown) {
            logger.error({ event: 'bus-message-failed', subject, error: errorText(thrown) }, 'a message could not be processed');
          }
        }),
      );
      return { stop: async () => ends.forEach((end) => void end()) };
    },
    follow: async ({ cluster, topics, from, onMessage }) => {
      const parse = createParser(cluster, topics, logger);
      return perStream(cluster, topics, async (stream, filter) => {
        const fromSeq = from === 'now' ? (await bus.streamInfo(stream)).lastSeq + 1 : from;
        return follow({ stream, filter, fromSeq, onMessage: (raw) => onMessage(parse(raw)) }, { ...tools, backoff: newBackoff() });
      });
    },
    consume: async ({ cluster, topics, name, maxBatch, onBatch }) => {
      const parse = createParser(cluster, topics, logger);
      const positions = openBucket('EIP_CHECKPOINT', tools);
      const { readers, stop } = await perStream(cluster, topics, async (stream, filter) =>
        consume(
          { stream, filter, name, maxBatch, onBatch: (raws) => onBatch(raws.map(parse)) },
          { ...tools, backoff: newBackoff(), positions },
        ),
      );
      return { stop, trouble: () => readers.map((reader) => reader.trouble()).find((text) => text !== null) ?? null };
    },
    streamInfo: (stream) =>
      reading(async ({ manager, connection: { info } }) => {
        const { created, state } = await manager.streams.info(stream);
        const severalServers = info?.cluster !== undefined;
        return { created, firstSeq: state.first_seq, lastSeq: state.last_seq, messages: state.messages, severalServers };
      }),
    lastSeq: (cluster, topic) => reading((period) => lastSeq(period, topic.stream, filterOf(topic, cluster))),
    read: async (cluster, topic, from, under) => {
      const messages = await reading((period) => storedMessages(period, clock, topic.stream, filterOf(topic, cluster, under), from));
      return messages.map(toRawMessage).map(createParser(cluster, [topic], logger));
    },
    bucket: async (name) => openBucket(name, tools),
    ask: (cluster, question, request, timeoutMs = askMs) => ask(tools, cluster, question, request, timeoutMs),
    answer: (cluster, question, handler) =>
      answer(tools, cluster, question, async (request) => {
        // Its message dates from before its pause.
        if (lead?.isHeld() === false) throw new AppError('bus-not-leading', { what: `the question ${question}`, key: options.name });
        return handler(request);
      }),
    close: connection.close,
  };

  const patience = new AbortController();
  const cancel = clock.after(firstConnectMs, () => patience.abort(new AppError('deadline-exceeded', { what: 'NATS', ms: firstConnectMs })));
  // Not being connected yet is not a failure: the log and `connected` say so.
  await connection.period(patience.signal).catch(() => undefined);
  cancel();
  return bus;
}

/** Topics of one stream share a reader, and with it their order. */
async function perStream<S extends Subscription>(
  cluster: string,
  topics: readonly StoredTopic[],
  open: (stream: StreamName, filter: readonly string[]) => Promise<S>,
): Promise<Subscription & { readonly readers: readonly S[] }> {
  const groups = [...Map.groupBy(topics, ({ stream }) => stream)];
  const readers = await Promise.all(
    groups.map(([stream, of]) =>
      open(
        stream,
        of.map((topic) => filterOf(topic, cluster)),
      ),
    ),
  );
  return { readers, stop: async () => void (await Promise.all(readers.map((reader) => reader.stop()))) };
}
