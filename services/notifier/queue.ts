/**
 * The queue of one receiver and one group, and the later stages of an alert: it waits a moment so that those of one cause go
 * out together (`wait`), is left out when it is muted by then (`mute`), frozen into a message (`freeze`; stored before the first
 * attempt, so that id and content stay together over kill -9), tried (`attempt`), tried again (`retry`) and done with
 * (`finish`). Strictly in order: the next message is not tried before this one is delivered or given up.
 *
 * Moments are wall time, since they are stored. The clock may be set meanwhile: no pause becomes longer than twice itself.
 */

import type { Incident } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { composeMessage, episodeOf, transitionOf, untried, withoutAlerts } from './message.ts';
import type { MutedBy } from './mute.ts';
import type { FrozenMessage, QueueRecord } from './state.ts';
import type { Outcome } from './webhook.ts';

export interface QueueTools {
  readonly clock: Clock;
  readonly groupWaitMs: number;
  readonly retryMs: (attempts: number) => number;
  readonly giveUpMs: number;
  /** Null: nothing is repeated. */
  readonly repeatMs: number | null;
  readonly stopped: AbortSignal;
  readonly save: (record: QueueRecord) => Promise<void>;
  readonly deliver: (message: FrozenMessage) => Promise<Outcome>;
  /** Asked when a message is made up: alerts muted meanwhile are left out. */
  readonly mutedBy: (incident: Incident) => MutedBy | null;
  /** True if it reports an episode as firing that is over, or ends one while another fires. */
  readonly isOutdated: (incident: Incident) => boolean;
  /**
   * Notes that these were not told after all, and only then calls `remove`: with kill -9 between the two they are withdrawn
   * again, whereas the other way round they would be lost.
   */
  readonly withdraw: (incidents: readonly Incident[], remove: () => Promise<void>) => Promise<void>;
  /** An alert that waited is left out: muted, or outdated. */
  readonly onWithheld: (incident: Incident, why: MutedBy | 'over') => void;
  readonly onTaken: (message: FrozenMessage) => void;
  readonly onDead: (message: FrozenMessage, reason: string) => Promise<void>;
  /** A step failed and is tried again. */
  readonly onFault: (thrown: unknown) => void;
}

export interface Queue {
  /** Resolves when it is stored. The same transition is taken once. */
  add(event: IncidentEvent): Promise<void>;
  /**
   * Puts a message back, without the alerts that are outdated: a receiver keeps the last state it got, and no later one would come. False
   * if none is left.
   */
  resend(message: FrozenMessage): Promise<boolean>;
  /**
   * Gets what of this group still fires, and puts it in once more when the receiver took any of it longer than `repeatMs`
   * ago and nothing else waits. All of it at once, as Alertmanager does, so that a group does not trickle.
   */
  remind(events: readonly IncidentEvent[]): Promise<void>;
  readonly length: number;
  /** When it was last active (epoch ms). */
  readonly usedAt: number;
  /** Why the first message is not delivered yet; null if nothing is wrong. */
  readonly trouble: string | null;
  /** Resolves when no attempt runs any more. */
  readonly ended: Promise<void>;
}

/** A queue that grows beyond either loses its oldest messages to the dead letters, from where they can be sent again. */
const longestQueue = 1_000;
/** Characters. A record is one message to NATS, whose default limit is 1 MiB. */
const largestRecord = 400_000;
/**
 * After kill -9 the last event may be read again: its queue was stored, but not yet that it was. It must be known even when
 * its message has been delivered before that.
 */
const rememberedDone = 20;
const faultPauseMs = 5_000;
const idleMs = 3_600_000;

export function createQueue(initial: QueueRecord, tools: QueueTools): Queue {
  const { clock, stopped, repeatMs } = tools;
  let record = initial;
  let usedAt = clock.now();
  let wake = () => {};
  let saving: Promise<void> = Promise.resolve();

  const change = (next: Partial<QueueRecord>): Promise<void> => {
    record = { ...record, ...next };
    usedAt = clock.now();
    saving = saving.catch(() => undefined).then(() => tools.save(record));
    wake();
    return saving;
  };

  const replace = (message: FrozenMessage, next: Partial<FrozenMessage>) =>
    change({ frozen: record.frozen.map((one) => (one.id === message.id ? { ...one, ...next } : one)) });

  const whyWithheld = ({ event: { incident }, repeat }: QueueRecord['waiting'][number]): MutedBy | 'over' | null => {
    if (incident.state !== 'firing') return null;
    return tools.mutedBy(incident) ?? (repeat && tools.isOutdated(incident) ? 'over' : null);
  };

  /** Removes entries that need not be sent any more: first alerts that are muted by now, repeats that are muted or over. */
  const mute = async () => {
    const reasons = new Map(record.waiting.map((entry) => [entry, whyWithheld(entry)]));
    const withheld = record.waiting.filter((entry) => reasons.get(entry) !== null);
    if (withheld.length === 0) return;
    const untold = withheld.filter(({ repeat }) => !repeat).map(({ event }) => event);
    // With what was to be told about them later.
    const episodes = new Set(untold.map(episodeOf));
    const remove = () =>
      change({ waiting: record.waiting.filter((one) => !withheld.includes(one) && !episodes.has(episodeOf(one.event))) });
    for (const [{ event }, why] of reasons) if (why != null) tools.onWithheld(event.incident, why);
    await tools.withdraw(
      untold.map(({ incident }) => incident),
      remove,
    );
  };

  const freeze = async () => {
    const message = composeMessage(record);
    if (message !== null) await change({ frozen: [...record.frozen, message], waiting: record.waiting.slice(message.events.length) });
  };

  const finish = (message: FrozenMessage, outcome: 'taken' | 'given up') => {
    const told = { ...record.told };
    for (const event of message.events) {
      const { id, since, state } = event.incident;
      const known = told[id]?.since === since;
      if (state === 'resolved') {
        if (known) delete told[id];
        // A repeat that was given up is tried again after the interval, not at once.
      } else if (known || outcome === 'taken') told[id] = { since, at: clock.now() };
    }
    const frozen = record.frozen.filter(({ id }) => id !== message.id);
    const done = [...new Set([...record.done, ...message.events.map(transitionOf)])].slice(-rememberedDone);
    return change({ frozen, done, told });
  };

  const giveUp = async (message: FrozenMessage, reason: string) => {
    await tools.onDead(message, reason);
    await finish(message, 'given up');
  };

  const attempt = async (message: FrozenMessage) => {
    const outcome = await tools.deliver(message);
    if (stopped.aborted && outcome.type === 'again') return;
    if (outcome.type === 'delivered') {
      tools.onTaken(message);
      return finish(message, 'taken');
    }
    if (outcome.type === 'refused' || message.waitedMs > tools.giveUpMs) return giveUp(message, outcome.reason);
    return retry(message, outcome);
  };

  const retry = (message: FrozenMessage, outcome: Extract<Outcome, { type: 'again' }>) => {
    // Whole milliseconds: with fractions the comparison with what is left would be off by their rounding.
    const pauseMs = Math.ceil(Math.max(outcome.afterMs ?? 0, tools.retryMs(message.attempts)));
    const nextTryAt = clock.now() + pauseMs;
    const { attempts, waitedMs } = message;
    return replace(message, { attempts: attempts + 1, waitedMs: waitedMs + pauseMs, nextTryAt, pauseMs, lastReason: outcome.reason });
  };

  const wait = async (ms: number) => {
    const woken = new AbortController();
    wake = () => woken.abort();
    await delay(clock, ms, AbortSignal.any([stopped, woken.signal])).catch(() => undefined);
  };

  const step = async () => {
    const [message] = record.frozen;
    const [first] = record.waiting;
    const now = clock.now();
    if (message !== undefined) {
      const leftMs = message.nextTryAt - now;
      if (leftMs <= 0) return attempt(message);
      // More is left than there was at first: the clock was set back, and it counts from now.
      return leftMs > message.pauseMs ? replace(message, { nextTryAt: now + message.pauseMs }) : wait(leftMs);
    }
    if (first === undefined) return wait(idleMs);
    const leftMs = first.since > now ? 0 : first.since + tools.groupWaitMs - now;
    if (leftMs > 0) return wait(leftMs);
    await mute();
    await freeze();
  };

  const run = async () => {
    while (!stopped.aborted) {
      try {
        await step();
      } catch (thrown) {
        tools.onFault(thrown);
        await wait(faultPauseMs);
      }
    }
    await saving;
  };

  const isFull = () => record.frozen.length + record.waiting.length >= longestQueue || JSON.stringify(record).length > largestRecord;

  return {
    add: async (event) => {
      const queued = [...record.frozen.flatMap(({ events }) => events), ...record.waiting.map((entry) => entry.event)].map(transitionOf);
      if (queued.includes(transitionOf(event)) || record.done.includes(transitionOf(event))) {
        // Stored once more: it may be here again because storing it failed.
        return change({});
      }
      while (isFull()) {
        await freeze();
        const [oldest] = record.frozen;
        if (oldest === undefined) break;
        await giveUp(oldest, 'too much was waiting for this receiver');
      }
      return change({ waiting: [...record.waiting, { since: clock.now(), event, repeat: false }] });
    },
    resend: async (message) => {
      const outdated = message.events.filter(({ incident }) => tools.isOutdated(incident));
      for (const { incident } of outdated) tools.onWithheld(incident, 'over');
      const rest = withoutAlerts(message, outdated);
      if (rest !== null) await change({ frozen: [...record.frozen, { ...rest, ...untried }] });
      return rest !== null;
    },
    remind: async (events) => {
      const now = clock.now();
      usedAt = now;
      if (repeatMs === null || record.frozen.length + record.waiting.length > 0) return;
      const again = events.filter(({ incident: { id, since } }) => record.told[id]?.since === since);
      // A moment that is yet to come: the clock was set back, and it counts from now.
      const told = Object.fromEntries(Object.entries(record.told).map(([id, { since, at }]) => [id, { since, at: Math.min(at, now) }]));
      const isDue = again.some(({ incident }) => now - (told[incident.id]?.at ?? now) >= repeatMs);
      if (isDue) await change({ waiting: again.map((event) => ({ since: now, event, repeat: true })) });
      else if (Object.values(record.told).some(({ at }) => at > now)) await change({ told });
    },
    get length() {
      return record.frozen.length + record.waiting.length;
    },
    get usedAt() {
      return usedAt;
    },
    get trouble() {
      const [message] = record.frozen;
      return message === undefined || message.attempts === 0 ? null : `${message.lastReason}, tried ${message.attempts} times`;
    },
    ended: run(),
  };
}
