/** Silences: kept in EIP_SILENCES, asked for over the bus, gone by themselves when they expire. */
import { randomUUID } from 'node:crypto';
import type { Bus, KeyValue, Subscription } from '#libs/bus/port.ts';
import { type Silence, silence } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { labelNames } from './alert.ts';

export interface Silences {
  active(): Iterable<Silence>;
  /** Deletes what has expired. */
  expire(): Promise<void>;
  /** Answers questions about silences until it is stopped. `onLifted`: one was deleted before its time. */
  answer(onLifted: () => Promise<void>): Subscription;
}

export async function openSilences(bus: Bus, cluster: string, clock: Clock): Promise<Silences> {
  const bucket: KeyValue = await bus.bucket('EIP_SILENCES');
  const prefix = `${cluster}/`;
  const known = new Map<string, Silence>();
  for (const { key, value } of await bucket.entries()) {
    const parsed = silence.safeParse(value);
    if (key.startsWith(prefix) && parsed.success) known.set(parsed.data.id, parsed.data);
  }
  const remove = async (id: string) => {
    await bucket.delete(prefix + id);
    return known.delete(id);
  };
  const answering = (onLifted: () => Promise<void>): Subscription[] => [
    bus.answer(cluster, 'silence-add', async ({ matchers, comment, expiresAt }) => {
      const fault = faultOf(matchers, expiresAt, clock.now());
      if (fault !== null) throw new AppError('bad-silence', { detail: fault });
      const added: Silence = { id: randomUUID(), matchers, comment, createdAt: clock.now(), expiresAt };
      await bucket.put(prefix + added.id, added);
      known.set(added.id, added);
      return { silence: added };
    }),
    bus.answer(cluster, 'silence-list', async () => ({ silences: [...known.values()].filter(({ expiresAt }) => expiresAt > clock.now()) })),
    bus.answer(cluster, 'silence-delete', async ({ id }) => {
      if (!known.has(id)) return { deleted: false };
      const deleted = await remove(id);
      await onLifted();
      return { deleted };
    }),
  ];
  return {
    active: () => known.values(),
    expire: async () => {
      for (const { id, expiresAt } of [...known.values()]) if (expiresAt <= clock.now()) await remove(id);
    },
    answer: (onLifted) => {
      const subscriptions = answering(onLifted);
      return {
        stop: async () => {
          await Promise.all(subscriptions.map((subscription) => subscription.stop()));
        },
      };
    },
  };
}

function faultOf(matchers: Readonly<Record<string, string>>, expiresAt: number, now: number): string | null {
  const names = Object.keys(matchers);
  if (names.length === 0) return 'it has no matcher and would silence everything';
  const unknown = names.find((name) => !(labelNames as readonly string[]).includes(name));
  if (unknown !== undefined) return `${unknown} is not a label of an alert`;
  return expiresAt > now ? null : 'it ends in the past';
}
