/**
 * The queue of one receiver and one group. Alerts wait a moment so that those of one cause go out together, are frozen
 * into a message (stored before the first attempt, so that its id and content stay together over kill -9), and are
 * delivered strictly in order: the next message is not tried before this one is delivered or given up.
 */
import { createHash } from 'node:crypto';
import type { IncidentEvent } from '#libs/contracts/catalog.ts';
import type { Incident } from '#libs/contracts/findings.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { FrozenMessage, QueueRecord } from './state.ts';
import type { Outcome } from './webhook.ts';

export interface QueueTools {
  readonly clock: Clock;
  readonly groupWaitMs: number;
  readonly retryMs: (attempts: number) => number;
  readonly giveUpMs: number;
  readonly stopped: AbortSignal;
  readonly save: (record: QueueRecord) => Promise<void>;
  readonly deliver: (message: FrozenMessage) => Promise<Outcome>;
  /** Asked when a message is made up: alerts muted meanwhile are left out, and reported by `onWithdrawn`. */
  readonly isMuted: (incident: Incident) => boolean;
  readonly onWithdrawn: (incident: Incident) => void;
  readonly onDead: (message: FrozenMessage, reason: string) => Promise<void>;
}

export interface Queue {
  /** Resolves when it is stored. The same transition is taken once. */
  add(event: IncidentEvent): Promise<void>;
  /** Puts a message back as it was. */
  resend(message: FrozenMessage): Promise<void>;
  readonly length: number;
  /** Why the first message is not delivered yet; null when nothing is wrong. */
  readonly trouble: string | null;
  /** Resolves when no attempt runs any more. */
  readonly ended: Promise<void>;
}

const alertsPerMessage = 100;
/** A queue that grows beyond this loses its oldest messages to the dead letters, from where they can be sent again. */
const longestQueue = 1_000;
/**
 * After kill -9 the last event may be read again: its queue was stored, but not yet that it was. It must be known even when
 * its message has been delivered before that.
 */
const rememberedDone = 20;

export function createQueue(initial: QueueRecord, tools: QueueTools): Queue {
  const { clock, stopped } = tools;
  let record = initial;
  let wake = () => {};
  let saving: Promise<void> = Promise.resolve();

  const change = (next: Partial<QueueRecord>): Promise<void> => {
    record = { ...record, ...next };
    saving = saving.catch(() => undefined).then(() => tools.save(record));
    wake();
    return saving;
  };

  /** Muted alerts are withdrawn, with what was to be said about them later. */
  const withdraw = async () => {
    const muted = record.waiting.filter(({ event }) => event.incident.state === 'firing' && tools.isMuted(event.incident));
    if (muted.length === 0) return;
    const gone = new Set(muted.map(({ event }) => episodeOf(event)));
    await change({ waiting: record.waiting.filter(({ event }) => !gone.has(episodeOf(event))) });
    for (const { event } of muted) tools.onWithdrawn(event.incident);
  };

  const freeze = async () => {
    await withdraw();
    const events: IncidentEvent[] = [];
    for (const { event } of record.waiting) {
      // Two transitions of one incident are two messages: a receiver keeps only the last state of a message.
      if (events.length === alertsPerMessage || events.some(({ incident }) => incident.id === event.incident.id)) break;
      events.push(event);
    }
    if (events.length === 0) return;
    const id = createHash('sha256')
      .update(JSON.stringify([record.receiver, record.group, events.map(transitionOf)]))
      .digest('base64url');
    const message: FrozenMessage = { id: `msg_${id}`, events, attempts: 0, firstTriedAt: null, nextTryAt: 0, lastReason: null };
    await change({ frozen: [...record.frozen, message], waiting: record.waiting.slice(events.length) });
  };

  const finish = (message: FrozenMessage) =>
    change({
      frozen: record.frozen.filter(({ id }) => id !== message.id),
      done: [...record.done, ...message.events.map(transitionOf)].slice(-rememberedDone),
    });

  const attempt = async (message: FrozenMessage) => {
    const outcome = await tools.deliver(message);
    if (stopped.aborted && outcome.type === 'again') return;
    const now = clock.now();
    const firstTriedAt = message.firstTriedAt ?? now;
    if (outcome.type === 'delivered') return finish(message);
    if (outcome.type === 'refused' || now - firstTriedAt > tools.giveUpMs) {
      await tools.onDead(message, outcome.reason);
      return finish(message);
    }
    const pauseMs = Math.max(outcome.afterMs ?? 0, tools.retryMs(message.attempts));
    const tried = { ...message, attempts: message.attempts + 1, firstTriedAt, nextTryAt: now + pauseMs, lastReason: outcome.reason };
    return change({ frozen: record.frozen.map((one) => (one.id === message.id ? tried : one)) });
  };

  const pause = async (ms: number) => {
    const woken = new AbortController();
    wake = () => woken.abort();
    await delay(clock, ms, AbortSignal.any([stopped, woken.signal])).catch(() => undefined);
  };

  const run = async () => {
    while (!stopped.aborted) {
      const [message] = record.frozen;
      const [first] = record.waiting;
      const now = clock.now();
      if (message !== undefined && message.nextTryAt <= now) await attempt(message);
      else if (message !== undefined) await pause(message.nextTryAt - now);
      else if (first !== undefined && first.since + tools.groupWaitMs <= now) await freeze();
      else await pause(first === undefined ? idleMs : first.since + tools.groupWaitMs - now);
    }
    await saving;
  };

  return {
    add: async (event) => {
      const queued = [...record.frozen.flatMap(({ events }) => events), ...record.waiting.map((entry) => entry.event)].map(transitionOf);
      if (queued.includes(transitionOf(event)) || record.done.includes(transitionOf(event))) return saving;
      if (record.frozen.length + record.waiting.length >= longestQueue) {
        await freeze();
        const [oldest] = record.frozen;
        if (oldest !== undefined) {
          await tools.onDead(oldest, 'too much was waiting for this receiver');
          await finish(oldest);
        }
      }
      return change({ waiting: [...record.waiting, { since: clock.now(), event }] });
    },
    resend: (message) => change({ frozen: [...record.frozen, { ...message, attempts: 0, firstTriedAt: null, nextTryAt: 0 }] }),
    get length() {
      return record.frozen.length + record.waiting.length;
    },
    get trouble() {
      const [message] = record.frozen;
      return message === undefined || message.attempts === 0 ? null : `${message.lastReason}, tried ${message.attempts} times`;
    },
    ended: run(),
  };
}

const idleMs = 3_600_000;

const episodeOf = ({ incident }: IncidentEvent) => `${incident.id}:${incident.since}`;
const transitionOf = (event: IncidentEvent) => `${episodeOf(event)}:${event.incident.state}`;
