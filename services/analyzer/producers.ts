/**
 * Whether the watcher and the poller are alive. A producer that dies cannot say so itself: when its heartbeat is missing,
 * what it told is no longer known to be true. One that only paused goes on as before, and then the log is read again.
 */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import { heartbeat } from '#libs/contracts/catalog.ts';
import { subjects } from '#libs/contracts/subjects.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export type Producer = 'watcher' | 'poller';
const producers: readonly Producer[] = ['watcher', 'poller'];

/** Longer than three missed heartbeats, and than a busy machine's pauses. */
const silentMs = 10_000;
const startGraceMs = 20_000;
/** A sign of life vouches for this long: one heartbeat may be missed. */
const vouchedMs = 4_000;
const lookEveryMs = 250;

interface Seen {
  readonly at: number;
  readonly instance: string;
  /** The first heartbeat of a new start or after an outage may come before what had to wait. */
  readonly doubtful: boolean;
}

export interface Producers extends Subscription {
  /** Milliseconds since the last sign of life, null before the first. */
  ageMs(producer: Producer): number | null;
  /** Up to when everything they had to say has come; silent ones do not count, as nothing of theirs is known then. */
  completeUntil(): number;
  /** One that was heard has fallen still, or NATS has: what the others say must not be taken for the whole. */
  inDoubt(): boolean;
}

export function watchProducers(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  /** `since` its last sign of life, 0 when there was none. */
  readonly onSilent: (producer: Producer, since: number) => void;
  /** It is back; `paused` when it is the same instance, which will not send its snapshots again by itself. */
  readonly onBack: (producer: Producer, paused: boolean) => void;
}): Producers {
  const { bus, clock } = options;
  const startedAt = clock.now();
  const seen = new Map<Producer, Seen>();
  const silent = new Set<Producer>();
  let awayAt = 0;

  const subscriptions = producers.map((producer) =>
    bus.onSubject(subjects.heartbeat(options.cluster, producer), (data) => {
      const beat = heartbeat.safeParse(data);
      if (!beat.success) return;
      const { instance } = beat.data;
      const before = seen.get(producer);
      const doubtful = before !== undefined && (before.instance !== instance || before.at <= awayAt);
      seen.set(producer, { at: clock.now(), instance, doubtful });
      if (silent.delete(producer)) options.onBack(producer, before?.instance === instance);
    }),
  );
  const cancel = clock.every(lookEveryMs, () => {
    const now = clock.now();
    // Without the bus no heartbeat can come: then it is our own view that is old, which `connected` says.
    if (!bus.connected) awayAt = now;
    for (const producer of producers) {
      const last = seen.get(producer)?.at ?? 0;
      const heard = Math.max(last === 0 ? startedAt + startGraceMs - silentMs : last, awayAt);
      if (now - heard <= silentMs || silent.has(producer)) continue;
      silent.add(producer);
      options.onSilent(producer, last);
    }
  });

  function vouchedUntil(producer: Producer): number {
    if (silent.has(producer)) return Number.POSITIVE_INFINITY;
    const last = seen.get(producer);
    return last === undefined || last.doubtful || last.at <= awayAt ? 0 : last.at + vouchedMs;
  }

  return {
    ageMs: (producer) => {
      const last = seen.get(producer);
      return last === undefined ? null : clock.now() - last.at;
    },
    inDoubt: () => !bus.connected || producers.some((producer) => seen.has(producer) && vouchedUntil(producer) < clock.now()),
    completeUntil: () => (bus.connected ? Math.min(...producers.map(vouchedUntil)) : 0),
    stop: async () => {
      cancel();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    },
  };
}
