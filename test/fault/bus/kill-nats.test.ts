import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus, TopicMessage } from '#libs/bus/port.ts';
import { createStateLogReader, type StateMessage } from '#libs/bus/state-log-reader.ts';
import { createStateLogWriter } from '#libs/bus/state-log-writer.ts';
import type { LiveSummary } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { busy } from '../../kit/busy.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');
const { sample } = topics;
const nth = (index: number) => sampleAt(index, 'n');
/** The numbers of samples made by `nth`. */
const numberOf = (message: TopicMessage<typeof sample>) => (message.topic === 'sample' ? message.event.at : message.reason);

describe.skipIf(!server.available)(`kill -9 of nats-server (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;

  beforeEach(async () => {
    nats = await startNats();
    bus = await testBus(nats.url);
  });

  afterEach(async () => {
    await bus?.close();
    await nats?.dispose();
  });

  /** Everything in the stream, in its order. */
  async function contents(count: number): Promise<unknown[]> {
    const seen: unknown[] = [];
    await new Promise<void>((resolve) => {
      bus.follow({
        cluster: 'c',
        topics: [sample],
        from: 1,
        onMessage: (message) => {
          seen.push(numberOf(message));
          if (seen.length === count) resolve();
        },
      });
    });
    return seen;
  }

  test('between publishing and acknowledgement: nothing is lost, doubled or out of order', async () => {
    const total = 6_000;
    let acknowledged = 0;
    const published = Promise.all(
      Array.from({ length: total }, async (_, index) => {
        await bus.publish('c', sample, nth(index));
        acknowledged += 1;
      }),
    );
    for (const share of [0.2, 0.5, 0.8]) {
      await expect.poll(() => acknowledged, { interval: 1 }).toBeGreaterThan(total * share);
      await nats.kill();
      await nats.restart();
    }
    await published;
    expect((await bus.streamInfo('EIP_HISTORY')).messages).toBe(total);
    expect(await contents(total)).toEqual(Array.from({ length: total }, (_, index) => index));
  });

  test('readers see each message exactly once, in order, over restarts', async () => {
    const total = 3_000;
    const followed: unknown[] = [];
    const consumed: unknown[] = [];
    await bus.follow({ cluster: 'c', topics: [sample], from: 1, onMessage: (message) => void followed.push(numberOf(message)) });
    await bus.consume({
      cluster: 'c',
      topics: [sample],
      name: 'restarts',
      maxBatch: 50,
      onBatch: async (messages) => void consumed.push(...messages.map(numberOf)),
    });
    const publishing = (async () => {
      for (let index = 0; index < total; index += 10) {
        await Promise.all(Array.from({ length: 10 }, (_, offset) => bus.publish('c', sample, nth(index + offset))));
      }
    })();
    for (const share of [0.2, 0.6]) {
      await expect.poll(() => consumed.length, { interval: 1 }).toBeGreaterThan(total * share);
      await nats.kill();
      await nats.restart();
    }
    await publishing;
    const all = Array.from({ length: total }, (_, index) => index);
    await expect.poll(() => [followed.length, consumed.length]).toEqual([total, total]);
    expect(followed).toEqual(all);
    expect(consumed).toEqual(all);
  });

  test('a bus is there before its server, says so, and does what was asked when the server comes', async () => {
    await nats.kill();
    const early = await testBus(nats.url);
    expect(early.connected).toBe(false);
    early.send('c', topics.live, {} as LiveSummary);
    const stored = early.publish('c', sample, nth(1));
    const asked = early.ask('c', 'verdict', {}, 200);
    await expect(asked).rejects.toMatchObject({ code: 'deadline-exceeded' });
    const answers = early.answer('c', 'silence-list', async () => ({ silences: [] }));
    await nats.restart();
    expect(await stored).toBe(1);
    expect(early.connected).toBe(true);
    expect(await early.ask('c', 'silence-list', {})).toEqual({ silences: [] });
    await answers.stop();
    await early.close();
  });

  test('closing while the server is away ends in bounded time and rejects what waits', async () => {
    await nats.kill();
    await expect.poll(() => bus.connected).toBe(false);
    const waiting = bus.publish('c', sample, nth(1));
    const refused = expect(waiting).rejects.toMatchObject({ code: 'bus-closed' });
    const subscription = await bus.follow({ cluster: 'c', topics: [sample], from: 1, onMessage: () => undefined });
    const started = performance.now();
    await subscription.stop();
    await bus.close();
    expect(performance.now() - started).toBeLessThan(8_000 * busy());
    await refused;
  });

  test('keys and positions are kept', async () => {
    const bucket = await bus.bucket('EIP_DELIVERY');
    const revision = await bucket.put('k', { n: 1 });
    await nats.kill();
    const writing = bucket.put('k', { n: 2 }, revision);
    await nats.restart();
    await writing;
    expect((await bucket.get('k'))?.value).toEqual({ n: 2 });
  });

  test('a server whose store is gone gets its streams again, and readers begin anew', async () => {
    await Promise.all([1, 2, 3].map((index) => bus.publish('c', sample, nth(index))));
    const seen: unknown[] = [];
    await bus.follow({ cluster: 'c', topics: [sample], from: 1, onMessage: (message) => void seen.push(numberOf(message)) });
    await expect.poll(() => seen).toEqual([1, 2, 3]);
    await nats.kill();
    await nats.wipe();
    await nats.restart();
    await bus.publish('c', sample, nth(4));
    await expect.poll(() => seen).toEqual([1, 2, 3, 4]);
  });

  test('the state log of a writer that went on during an outage rebuilds the last state', async () => {
    const writer = createStateLogWriter({ bus, cluster: 'c', topic: topics.ovnState, writerId: 'w' });
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ table: 'NB_Global', uuid: `u${index}`, row: { name: '', options: {} } }));
    type Snapshot = Extract<ModelInput, { type: 'ovn-snapshot' }>;
    writer.snapshot({ source: 'ovn', type: 'ovn-snapshot', at: 1, node: 'n', rows: rows(20_000) } as Snapshot);
    await nats.kill();
    writer.append({ source: 'ovn', type: 'ovn-unavailable', at: 2, node: 'n', reason: 'x' });
    await nats.restart();
    await writer.flushed();
    const inputs: ModelInput[] = [];
    const reader = createStateLogReader({ onGap: () => undefined });
    const take = (message: StateMessage) => {
      const logged = reader.take(message);
      if (logged !== null) inputs.push(logged.input);
    };
    await bus.follow({ cluster: 'c', topics: [topics.ovnState], from: 1, onMessage: take });
    await expect.poll(() => inputs.map((input) => input.type)).toEqual(['ovn-snapshot', 'ovn-unavailable']);
    expect(inputs[0]).toMatchObject({ rows: { length: 20_000 } });
  });
});
