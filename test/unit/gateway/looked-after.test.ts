/**
 * A client that came back to another gateway than the one with its call, while NATS is away from that one: each look at the call is
 * refused, and the next one tries again. The gateways are real, with a bus in memory; time hurries, as a look comes every second.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyValue } from '#libs/bus/port.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { evalAsk } from '../../evals/state.ts';
import { eventually } from '../../kit/eventually.ts';
import { startGateway, type TestGateway } from '../../kit/gateway.ts';
import { openMcp } from '../../kit/mcp-exchange.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';

const times = 10;
const startedAt = Date.now();
const hurried: Clock = {
  ...systemClock,
  now: () => startedAt + (Date.now() - startedAt) * times,
  after: (ms, work) => systemClock.after(ms / times, work),
  every: (ms, work) => systemClock.every(ms / times, work),
};

describe('a call that is looked after', () => {
  let server: ReturnType<typeof createMemoryBus>;
  let a: Joined;
  let b: Joined;

  interface Joined extends TestGateway {
    /** NATS is away from it. */
    away: boolean;
    /** What it tried meanwhile. */
    readonly refused: string[];
  }

  async function join(): Promise<Joined> {
    const { bus } = server.connect();
    const state = { away: false, refused: [] as string[] };
    const unlessAway = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      if (!state.away) return work();
      state.refused.push(what);
      throw new AppError('bus-closed', { what });
    };
    const bucket = async (name: Parameters<typeof bus.bucket>[0]): Promise<KeyValue> => {
      const kept = await bus.bucket(name);
      return {
        ...kept,
        get: (key) => unlessAway(`get ${key.split(' ')[0]}`, () => kept.get(key)),
        put: (key, value, revision) => unlessAway(`put ${key.split(' ')[0]}`, () => kept.put(key, value, revision)),
        delete: (key) => unlessAway(`delete ${key.split(' ')[0]}`, () => kept.delete(key)),
      };
    };
    const ask = evalAsk(8);
    const gateway = await startGateway('', {
      connectBus: async () => ({ ...bus, connected: true, bucket, ask: async (_cluster, question, request) => ask(question, request) }),
      clock: hurried,
    });
    return Object.assign(state, gateway);
  }

  beforeEach(async () => {
    server = createMemoryBus(systemClock);
    [a, b] = [await join(), await join()];
  });
  afterEach(async () => {
    for (const one of [a, b]) await one?.stop();
  });

  const waitFor = { name: 'wait_for', arguments: { condition: 'finding', kind: 'missing-snat', timeout_seconds: 40 } };
  const tried = (what: string) =>
    eventually(
      () => `${what} twice: ${b.refused.join(', ')}`,
      () => (b.refused.filter((one) => one === what).length > 1 ? true : null),
    );

  it('is taken over once NATS is back', async () => {
    const client = await openMcp(a.url);
    await client.ask(b.url, 1, 'ping');
    const call = await client.begin(a.url, 2, 'tools/call', { ...waitFor, _meta: { progressToken: 'p' } });
    await call.seen(({ data }) => data.includes('notifications/progress'));
    // As by kill -9: nothing of it is stored any more.
    a.away = true;
    await a.stop();
    await call.ended;
    b.away = true;
    const resumed = await client.stream(b.url, call.lastId());
    await tried('put gateway');
    expect(resumed.events.some(({ data }) => data.includes('"id":2'))).toBe(false);
    b.away = false;
    expect((await resumed.seen(({ data }) => data.includes('"id":2'))).data).toContain('does not hold after');
    await resumed.ended;
  });

  it('that is over ends its stream once NATS is back', async () => {
    const client = await openMcp(a.url);
    await client.ask(b.url, 1, 'ping');
    const call = await client.begin(a.url, 2, 'tools/call', { name: 'get_egressip_status', arguments: {} });
    await call.seen(({ data }) => data.includes('"id":2'));
    await call.ended;
    b.away = true;
    const resumed = await client.stream(b.url, call.lastId());
    await tried('get call');
    b.away = false;
    await resumed.ended;
    expect(
      resumed.events.some(({ data }) => data.includes('"id":2')),
      'it had its answer',
    ).toBe(false);
  });
});
