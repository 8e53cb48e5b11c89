/**
 * The notifier. Consumes: incidents (EIP_FINDINGS). Produces: webhooks in Alertmanager's body, dead letters, answers about
 * silences and dead letters. Keeps: its queues on the bus (EIP_DELIVERY, EIP_SILENCES), so that nothing is lost over kill -9.
 *
 * An event is acknowledged when what follows from it is stored. Each receiver has a queue per group of its own: a receiver
 * that is slow or away delays nobody else.
 */
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, BusMessage, Subscription } from '#libs/bus/port.ts';
import { type IncidentEvent, incidentEvent } from '#libs/contracts/catalog.ts';
import { subjectToken } from '#libs/contracts/subjects.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type Links, webhookBody } from './alert.ts';
import { type DeadLetters, openDeadLetters } from './dead-letters.ts';
import { createIncidents, type Incidents } from './incidents.ts';
import { createManners } from './manners.ts';
import { isMuted } from './mute.ts';
import { createQueues, type Queues, type QueuesTools } from './queues.ts';
import { openSilences, type Silences } from './silences.ts';
import { type FrozenMessage, incidentRecord, keys, queueRecord } from './state.ts';
import type { Deliver, Outcome, Receiver } from './webhook.ts';

export interface NotifierOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly cluster: string;
  readonly receivers: readonly Receiver[];
  readonly deliver: Deliver;
  readonly links: Links;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** How long alerts of a group wait for each other. */
  readonly groupWaitMs?: number;
  /** The first pause after a failed attempt, and the longest. */
  readonly retry?: { readonly firstMs: number; readonly maxMs: number };
}

const defaultGroupWaitMs = 2_000;
const defaultRetry = { firstMs: 5_000, maxMs: 15 * 60_000 };
const giveUpMs = 3 * 86_400_000;
const reviewMs = 5_000;
const stopMs = 5_000;
/** Attempts to one receiver at the same time. */
const parallel = 8;
const maxBatch = 500;

export function createNotifier(options: NotifierOptions): App {
  const { cluster, receivers, clock, random, logger } = options;
  const retry = options.retry ?? defaultRetry;
  const stopping = new AbortController();
  const metrics = createMetrics();
  const attempts = metrics.counter('egressip_notifier_attempts_total', 'Attempts to deliver a webhook, by outcome.', [
    'receiver',
    'outcome',
  ]);
  const waiting = metrics.gauge('egressip_notifier_waiting', 'Messages and alerts that wait for their delivery.', ['receiver']);
  const dead = metrics.counter('egressip_notifier_dead_letters_total', 'Messages that were given up.', ['receiver']);
  const manners = new Map(receivers.map(({ name }) => [name, createManners(clock, parallel, stopping.signal)]));
  const subscriptions: { stop(): Promise<void> }[] = [];
  let bus: Bus | null = null;
  let silences: Silences | null = null;
  let incidents: Incidents | null = null;
  let queues: Queues | null = null;
  let deadLetters: DeadLetters | null = null;
  let state = 'starting';

  // One after the other, whoever asks: events, silences, time.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const logLate = (thrown: unknown) => {
    if (!stopping.signal.aborted)
      logger.error({ event: 'notifier-late', error: errorText(thrown) }, 'a change of alerts could not be stored');
  };

  const muted = (incident: IncidentEvent['incident']) =>
    isMuted(incident, cluster, incidents?.active() ?? [], silences?.active() ?? [], clock.now());

  const attempt = async (receiver: Receiver, message: FrozenMessage): Promise<Outcome> => {
    const body = webhookBody(receiver.name, cluster, message.events, options.links);
    const mannerly = manners.get(receiver.name) ?? createManners(clock, parallel, stopping.signal);
    const outcome = await mannerly(() => options.deliver(receiver, { id: message.id, body }));
    attempts.inc({ receiver: receiver.name, outcome: outcome.type });
    if (outcome.type !== 'delivered' && !stopping.signal.aborted) {
      const { type, reason } = outcome;
      const about = { event: 'delivery-failed', receiver: receiver.name, message: message.id, outcome: type, reason };
      logger.warn(about, `receiver ${receiver.name} did not take message ${message.id}: ${reason}`);
    }
    return outcome;
  };

  const giveUp = async (receiver: Receiver, group: string, message: FrozenMessage, reason: string) => {
    const error = new AppError('alert-not-delivered', { receiver: receiver.name, id: message.id, detail: reason });
    logger.error({ event: 'dead-letter', receiver: receiver.name, message: message.id, code: error.code }, error.message);
    dead.inc({ receiver: receiver.name });
    await deadLetters?.add({ receiver: receiver.name, group, message, at: clock.now(), reason });
  };

  const queueTools: QueuesTools['queueTools'] = (receiver, group) => ({
    groupWaitMs: options.groupWaitMs ?? defaultGroupWaitMs,
    retryMs: (tries) => Math.min(retry.maxMs, retry.firstMs * 2 ** Math.min(tries, 30)) * (0.5 + 0.5 * random()),
    giveUpMs,
    repeatMs: receiver.repeatMs,
    deliver: (message) => attempt(receiver, message),
    isMuted: muted,
    isFiring: (incident) => incidents?.isFiring(incident) === true,
    withdraw: (withdrawn, remove) =>
      inTurn(async () => {
        for (const incident of withdrawn) await incidents?.withdraw(receiver.name, incident);
        await remove();
      }),
    onDead: (message, reason) => giveUp(receiver, group, message, reason),
    onFault: (thrown) => {
      if (stopping.signal.aborted) return;
      const about = { event: 'queue-again', receiver: receiver.name, error: errorText(thrown) };
      logger.error(about, `the queue of ${receiver.name} could not go on; trying again`);
    },
  });

  const begin = async (connected: Bus) => {
    const bucket = await connected.bucket('EIP_DELIVERY');
    const stored = await bucket.entries();
    const records = stored.filter(({ key }) => key.startsWith(keys.incident(cluster, ''))).map(({ value }) => incidentRecord.parse(value));
    const ours = createQueues({ cluster, clock, stopped: stopping.signal, bucket, queueTools });
    queues = ours;
    const known = createIncidents(records, {
      receivers,
      isMuted: muted,
      tell: ours.tell,
      remind: ours.remind,
      save: async (record) => {
        await bucket.put(keys.incident(cluster, record.event.incident.id), record);
      },
      forget: (id) => bucket.delete(keys.incident(cluster, id)),
      now: clock.now,
    });
    incidents = known;
    const opened = await openSilences({ bus: connected, cluster, clock, onChange: () => inTurn(known.review) });
    silences = opened;
    const resend = async (receiverName: string, group: string, message: FrozenMessage): Promise<boolean> => {
      const receiver = receivers.find(({ name }) => name === receiverName);
      if (receiver !== undefined) await inTurn(() => ours.of(receiver, group).resend(message));
      return receiver !== undefined;
    };
    const letters = openDeadLetters({
      bus: connected,
      bucket,
      cluster,
      stored,
      resend: (letter) => resend(letter.receiver, letter.group, letter.message),
      onDropped: (receiver) =>
        logger.warn({ event: 'dead-letter-dropped', receiver }, `too many dead letters of ${receiver}; the oldest is dropped`),
    });
    deadLetters = letters;
    for (const { key, value } of stored.filter((entry) => entry.key.startsWith(`queue/${cluster}/`))) {
      const record = queueRecord.parse(value);
      const receiver = receivers.find(({ name }) => name === record.receiver);
      const waits = record.frozen.length + record.waiting.length;
      if (receiver !== undefined) ours.open(record, receiver);
      else if (waits === 0) await bucket.delete(key);
      else {
        const about = { event: 'receiver-gone', receiver: record.receiver, waits };
        logger.warn(about, `${waits} messages wait for ${record.receiver}, which is not configured any more`);
      }
    }
    const take = async (messages: readonly BusMessage[]) => {
      for (const message of messages) {
        const parsed = incidentEvent.safeParse(message.data);
        if (parsed.success) await inTurn(() => known.take(parsed.data));
        else logger.error({ event: 'incident-invalid', subject: message.subject, seq: message.seq }, 'a message is no incident');
      }
    };
    const filter = [`eip.v1.${subjectToken(cluster)}.incident.>`];
    const consumer: Subscription = await connected.consume({
      stream: 'EIP_FINDINGS',
      name: `notifier-${cluster}`,
      filter,
      maxBatch,
      onBatch: take,
    });
    let reviewing = false;
    const review = async () => {
      // While NATS is away they would line up, and hold up the alerts when it is back.
      if (reviewing) return;
      reviewing = true;
      await inTurn(async () => {
        await opened.expire();
        await known.review();
        await ours.sweep();
      })
        .catch(logLate)
        .finally(() => {
          reviewing = false;
        });
    };
    const cancel = clock.every(reviewMs, review);
    subscriptions.push(consumer, opened, letters, { stop: async () => cancel() });
    subscriptions.push(
      startHeartbeat({ bus: connected, cluster, service: 'notifier', clock, readiness: app.readiness, metrics: metrics.registry, logger }),
    );
    // One round trip: the server then knows our answers, and ready means that they can be asked for.
    await connected.streamInfo('EIP_FINDINGS');
    state = 'consuming';
  };

  const app: App = {
    name: 'notifier',
    start: async () => {
      const connected = await options.connectBus();
      bus = connected;
      begin(connected).catch((thrown: unknown) => {
        state = `failed: ${errorText(thrown)}`;
        if (!stopping.signal.aborted) logger.error({ event: 'notifier-failed', error: errorText(thrown) }, 'the notifier could not begin');
      });
    },
    stop: async () => {
      if (stopping.signal.aborted) return;
      stopping.abort(new Error('the notifier stops'));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, stopMs);
      });
      // With NATS away the last states cannot be stored; they are as they were before the attempts.
      const finished = Promise.allSettled([...subscriptions.map((one) => one.stop()), queues?.ended()]);
      await Promise.race([finished, late]);
      clearTimeout(timer);
      await bus?.close();
    },
    readiness: () => {
      const parts: Record<string, string> = { nats: bus?.connected === true ? 'connected' : 'connecting', incidents: state };
      for (const { name } of receivers) {
        const own = queues?.ofReceiver(name) ?? [];
        const length = own.reduce((sum, queue) => sum + queue.length, 0);
        waiting.set({ receiver: name }, length);
        const trouble = own.map((queue) => queue.trouble).find((text) => text !== null);
        parts[`receiver ${name}`] = trouble === undefined ? 'ok' : `${length} waiting: ${trouble}`;
      }
      return { ready: bus?.connected === true && state === 'consuming', parts };
    },
  };
  return app;
}
