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

export interface Producers extends Subscription {
  /** Producers that are silent now. */
  silent(): readonly Producer[];
  /** Milliseconds since the last sign of life, null before the first. */
  ageMs(producer: Producer): number | null;
}

export function watchProducers(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly onSilent: (producer: Producer) => void;
  /** It is back; `paused` when it is the same instance, which will not send its snapshots again by itself. */
  readonly onBack: (producer: Producer, paused: boolean) => void;
}): Producers {
  const { clock } = options;
  const startedAt = clock.now();
  const seen = new Map<Producer, { at: number; instance: string }>();
  const silent = new Set<Producer>();

  const subscriptions = producers.map((producer) =>
    options.bus.onSubject(subjects.heartbeat(options.cluster, producer), (data) => {
      const beat = heartbeat.safeParse(data);
      if (!beat.success) return;
      const before = seen.get(producer);
      seen.set(producer, { at: clock.now(), instance: beat.data.instance });
      if (silent.delete(producer)) options.onBack(producer, before?.instance === beat.data.instance);
    }),
  );
  const cancel = clock.every(1_000, () => {
    const now = clock.now();
    for (const producer of producers) {
      const last = seen.get(producer)?.at ?? startedAt + startGraceMs - silentMs;
      if (now - last <= silentMs || silent.has(producer)) continue;
      // Without the bus no heartbeat can come: then it is our own view that is old, which `connected` says.
      if (!options.bus.connected) continue;
      silent.add(producer);
      options.onSilent(producer);
    }
  });

  return {
    silent: () => [...silent],
    ageMs: (producer) => {
      const last = seen.get(producer);
      return last === undefined ? null : clock.now() - last.at;
    },
    stop: async () => {
      cancel();
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    },
  };
}
