/**
 * A notifier in this process with the pauses it has in use, under a clock of the test, that can die as by kill -9 at the
 * worst moments: from then on nothing of it is stored, sent or called, and its connections are cut.
 */
import type { Bus, KeyValue } from '#libs/bus/port.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createNotifier } from '../../../services/notifier/app.ts';
import { createDeliver, type Receiver } from '../../../services/notifier/webhook.ts';
import { testBus } from '../../kit/nats.ts';
import { cluster } from '../../kit/notifier.ts';

export const deaths = ['now', 'before storing', 'after storing', 'before delivering', 'after delivering'] as const;
export type Death = (typeof deaths)[number];

export interface Mortal {
  readonly app: App;
  readonly dead: boolean;
  /** What it has begun and not ended: writes to the bus, and attempts. */
  readonly storing: number;
  readonly delivering: number;
  /** Dies now, or at the next such moment. */
  die(when: Death): void;
  /** Resolves when its connection to the bus is closed. */
  buried(): Promise<void>;
}

export async function startMortal(
  natsUrl: string,
  receivers: readonly Receiver[],
  ports: { readonly clock: Clock; readonly random: Random },
): Promise<Mortal> {
  const bus = await testBus(natsUrl, 'notifier');
  const running = { storing: 0, delivering: 0 };
  const timeLimits = new Set<() => void>();
  let death: Death | null = null;
  let burial: Promise<void> | null = null;
  const never = new Promise<never>(() => {});

  const die = () => {
    death = null;
    burial ??= bus.close();
    for (const end of timeLimits) end();
  };

  const mortal = async <T>(kind: keyof typeof running, work: () => Promise<T>): Promise<T> => {
    if (death === `before ${kind}`) die();
    if (burial !== null) return never;
    running[kind] += 1;
    try {
      const result = await work();
      if (death === `after ${kind}`) die();
      return burial === null ? result : await never;
    } catch (thrown) {
      if (burial !== null) return never;
      throw thrown;
    } finally {
      running[kind] -= 1;
    }
  };

  const bucketOf = (bucket: KeyValue): KeyValue => ({
    ...bucket,
    put: (key, value, revision) => mortal('storing', () => bucket.put(key, value, revision)),
    delete: (key) => mortal('storing', () => bucket.delete(key)),
    entries: () => mortal('storing', bucket.entries),
  });
  const clock: Clock = {
    now: ports.clock.now,
    after: (ms, callback) => ports.clock.after(ms, () => burial === null && callback()),
    every: (ms, callback) => ports.clock.every(ms, () => burial === null && callback()),
  };
  const deliver = createDeliver({
    allowPrivate: true,
    timeoutMs: 15_000,
    clock: {
      ...clock,
      after: (ms, callback) => {
        timeLimits.add(callback);
        const cancel = clock.after(ms, callback);
        return () => {
          timeLimits.delete(callback);
          cancel();
        };
      },
    },
  });
  const mortalBus: Bus = Object.assign(Object.create(bus), {
    bucket: async (name: Parameters<Bus['bucket']>[0]) => bucketOf(await bus.bucket(name)),
  });
  const app = createNotifier({
    connectBus: async () => mortalBus,
    cluster,
    receivers,
    deliver: (receiver, message) => mortal('delivering', () => deliver(receiver, message)),
    links: { page: 'http://page', runbook: (kind) => `http://page/runbooks/${kind}` },
    clock,
    random: ports.random,
    logger: silentLogger,
  });
  await app.start();
  return {
    app,
    get dead() {
      return burial !== null;
    },
    get storing() {
      return burial === null ? running.storing : 0;
    },
    get delivering() {
      return burial === null ? running.delivering : 0;
    },
    die: (when) => {
      if (when === 'now') die();
      else death = when;
    },
    buried: async () => {
      await burial;
    },
  };
}
