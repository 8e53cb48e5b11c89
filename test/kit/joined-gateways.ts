/** Real gateways on one bus in memory, each of which can lose NATS. Time runs fast, since they wait seconds for a silent one. */
import type { Ask } from '#libs/answers/port.ts';
import type { KeyValue } from '#libs/bus/port.ts';
import type { BucketName } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { startGateway, type TestGateway } from './gateway.ts';
import { createMemoryBus } from './memory-bus.ts';

const times = 10;
const startedAt = Date.now();
const hurried: Clock = {
  ...systemClock,
  now: () => startedAt + (Date.now() - startedAt) * times,
  after: (ms, work) => systemClock.after(ms / times, work),
  every: (ms, work) => systemClock.every(ms / times, work),
};

export interface JoinedGateway extends TestGateway {
  /** NATS is away from it. */
  away: boolean;
  /** What it tried to do meanwhile. */
  readonly refused: string[];
  /** Called before each write, with the kind of the entry and its value. */
  onPut: (kind: string, value: unknown) => void | Promise<void>;
}

/** Returns a function that starts one more. */
export function joinMemoryBus(ask: Ask): () => Promise<JoinedGateway> {
  const server = createMemoryBus(systemClock);
  return async () => {
    const { bus } = server.connect();
    const state: Pick<JoinedGateway, 'away' | 'refused' | 'onPut'> = { away: false, refused: [], onPut: () => undefined };
    const unlessAway = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      if (!state.away) return work();
      state.refused.push(what);
      throw new AppError('bus-closed', { what });
    };
    const kindOf = (key: string) => key.split(' ')[0] ?? '';
    const bucket = async (name: BucketName): Promise<KeyValue> => {
      const kept = await bus.bucket(name);
      return {
        ...kept,
        // What it is not told meanwhile it never hears: it must not rely on it.
        watch: (onEntry) =>
          kept.watch((entry) => {
            if (!state.away) onEntry(entry);
          }),
        get: (key) => unlessAway(`get ${kindOf(key)}`, () => kept.get(key)),
        put: async (key, value, revision) => {
          await state.onPut(kindOf(key), value);
          return unlessAway(`put ${kindOf(key)}`, () => kept.put(key, value, revision));
        },
        delete: (key) => unlessAway(`delete ${kindOf(key)}`, () => kept.delete(key)),
      };
    };
    const gateway = await startGateway('', {
      connectBus: async () => ({
        ...bus,
        connected: true,
        bucket,
        ask: (_cluster, question, request) => unlessAway(`ask ${question}`, () => ask(question, request)),
      }),
      clock: hurried,
      runsEnabled: true,
    });
    return Object.assign(state, gateway);
  };
}
