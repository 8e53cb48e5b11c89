import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBus } from '#libs/bus/nats-bus.ts';
import type { Bus, TopicMessage } from '#libs/bus/port.ts';
import type { KubeInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');
const { sample, kubeState } = topics;
type Sample = TopicMessage<typeof sample>;
const { consistency, ...counts } = {
  consistency: null,
  expected: null,
  actual: null,
  matched: null,
  snat: null,
  reroute: null,
  mark: null,
};
const summary = { nodes: 0, egressIPs: 0, pods: 0, unjudgedPods: 0, ...counts, findings: { critical: 0, warning: 0, info: 0 } };
const live = { at: 1, verdict: { complete: true, missing: [], consistency, summary } };
const atOf = (message: Sample) => (message.topic === 'sample' ? message.event.at : message.reason);

describe.skipIf(!server.available)(`the bus on a real nats-server (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;

  beforeAll(async () => {
    nats = await startNats();
    bus = await testBus(nats.url);
  });

  afterAll(async () => {
    await bus?.close();
    await nats?.dispose();
  });

  /** Resolves with the messages once `count` of them have come. */
  async function read(cluster: string, count: number, from = 1): Promise<Sample[]> {
    const messages: Sample[] = [];
    let finish = () => {};
    const complete = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const subscription = await bus.follow({
      cluster,
      topics: [sample],
      from,
      onMessage: (message) => {
        messages.push(message);
        if (messages.length === count) finish();
      },
    });
    await complete;
    await subscription.stop();
    return messages;
  }

  test('a connected bus has every stream of the catalogue', async () => {
    expect(bus.connected).toBe(true);
    for (const stream of ['EIP_STATE', 'EIP_FINDINGS', 'EIP_HISTORY', 'EIP_RUNS'] as const) {
      expect((await bus.streamInfo(stream)).messages).toBe(0);
    }
  });

  test('messages come in the order they were published, with sequence and time', async () => {
    await Promise.all(Array.from({ length: 1000 }, (_, index) => bus.publish('order', sample, sampleAt(index, 'n'))));
    const messages = await read('order', 1000);
    expect(messages.map(atOf)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(Math.abs((messages[0]?.storedAt ?? 0) - Date.now())).toBeLessThan(60_000);
    const from = messages[500]?.seq ?? 0;
    expect((await read('order', 500, from)).map(atOf)[0]).toBe(500);
    expect((await bus.read('order', sample, from)).map(atOf)).toHaveLength(500);
    // Another cluster's are not among them.
    await bus.publish('later', sample, sampleAt(0, 'n'));
    expect(await bus.lastSeq('order', sample)).toBe(messages.at(-1)?.seq);
    expect(await bus.lastSeq('nobody', sample)).toBe(0);
  });

  test('what has the same id is stored once', async () => {
    const first = await bus.publish('dedup', sample, sampleAt(1, 'n'));
    expect(await bus.publish('dedup', sample, sampleAt(1, 'n'))).toBe(first);
    await bus.publish('dedup', sample, sampleAt(2, 'n'));
    expect((await read('dedup', 2)).map(atOf)).toEqual([1, 2]);
  });

  test('the beginning of a snapshot deletes what its subject held, and nothing else', async () => {
    let seq = 0;
    const write = (input: KubeInput) => bus.publish('rollup', kubeState, { writer: 'w', seq: seq++, part: 0, parts: 1, input });
    const changes = (kind: 'Pod' | 'Node', at: number): KubeInput => ({ source: 'kube', type: 'kube-changes', at, kind, changes: [] });
    await write(changes('Pod', 1));
    await write(changes('Node', 2));
    await write({ source: 'kube', type: 'kube-snapshot', at: 3, kind: 'Pod', objects: [] });
    await write(changes('Pod', 4));
    const moments = (messages: readonly TopicMessage<typeof kubeState>[]) =>
      messages.map((message) => (message.topic === 'kubeState' ? message.event.input.at : message.reason));
    expect(moments(await bus.read('rollup', kubeState, 1))).toEqual([2, 3, 4]);
    expect(moments(await bus.read('rollup', kubeState, 'last'))).toEqual([2, 4]);
  });

  test('a message that is too large and a closed bus are refused with their code', async () => {
    const large = { ...sampleAt(1, 'n'), filler: 'x'.repeat(9_000_000) };
    await expect(bus.publish('c', sample, large)).rejects.toMatchObject({ code: 'bus-message-too-large' });
    const other = await testBus(nats.url);
    await other.close();
    await other.close();
    await expect(other.publish('c', sample, sampleAt(1, 'n'))).rejects.toMatchObject({ code: 'bus-closed' });
  });

  test('an aborted publish is rejected with the reason', async () => {
    const reason = new Error('given up');
    await expect(bus.publish('c', sample, sampleAt(1, 'n'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('a message that does not fit its schema is delivered as such, with its place and the reason', async () => {
    await bus.publish('odd', sample, { ...sampleAt(1, 'n'), expected: 'many' } as never);
    const [message] = await read('odd', 1);
    expect(message).toMatchObject({ topic: 'invalid', reason: expect.stringContaining('expected'), data: { expected: 'many' } });
    expect(message?.subject).toBe('eip.v1.odd.history.sample.n');
  });

  test('a durable consumer goes on where it was, and a rejected batch comes again before any later message', async () => {
    const publish = (from: number, count: number) =>
      Promise.all(Array.from({ length: count }, (_, index) => bus.publish('durable', sample, sampleAt(from + index, 'n'))));
    await publish(0, 10);
    const seen: unknown[] = [];
    let failures = 1;
    let finish = () => {};
    const consumer = (count: number) => {
      const complete = new Promise<void>((resolve) => {
        finish = resolve;
      });
      return bus
        .consume({
          cluster: 'durable',
          topics: [sample],
          name: 'durable-test',
          maxBatch: 4,
          onBatch: async (messages) => {
            if (failures > 0) {
              failures -= 1;
              throw new Error('not yet');
            }
            seen.push(...messages.map(atOf));
            if (seen.length >= count) finish();
          },
        })
        .then(async (subscription) => {
          await complete;
          await subscription.stop();
        });
    };
    await consumer(10);
    await publish(10, 2);
    await consumer(12);
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => index));
  });

  test('two processes that consume under one name say so once, and nothing is lost', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    const other = await connectBus({ url: nats.url, name: 'other', logger, clock: systemClock, random: Math.random });
    const seen = new Set<unknown>();
    const both = Promise.withResolvers<void>();
    let inHand = 0;
    // Each holds its first batch until the other has the same one.
    const onBatch = async (messages: readonly Sample[]) => {
      inHand += 1;
      if (inHand === 2) both.resolve();
      await both.promise;
      for (const message of messages) seen.add(atOf(message));
    };
    const options = { cluster: 'twice', topics: [sample], name: 'twice', maxBatch: 10, onBatch };
    await bus.publish('twice', sample, sampleAt(0, 'n'));
    const consumers = await Promise.all([other.consume(options), other.consume(options)]);
    await expect.poll(() => consumers.map((consumer) => consumer.trouble()).filter((text) => text !== null)).toHaveLength(1);
    await Promise.all([1, 2, 3].map((at) => bus.publish('twice', sample, sampleAt(at, 'n'))));
    await expect.poll(() => [...seen].sort()).toEqual([0, 1, 2, 3]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('another process reads as twice too');
    await Promise.all(consumers.map((consumer) => consumer.stop()));
    await other.close();
  });

  test('a key changes only at the revision it was read with', async () => {
    const bucket = await bus.bucket('EIP_DELIVERY');
    expect(await bucket.get('a/b.c d')).toBeNull();
    const first = await bucket.put('a/b.c d', { n: 1 }, 0);
    await expect(bucket.put('a/b.c d', { n: 2 }, 0)).rejects.toMatchObject({ code: 'bus-conflict' });
    const second = await bucket.put('a/b.c d', { n: 2 }, first);
    await expect(bucket.put('a/b.c d', { n: 3 }, first)).rejects.toMatchObject({ code: 'bus-conflict' });
    expect(await bucket.get('a/b.c d')).toEqual({ value: { n: 2 }, revision: second });
    await bucket.put('other', 1);
    expect((await bucket.keys()).sort()).toEqual(['a/b.c d', 'other']);
    expect(await bucket.entries()).toEqual([
      { key: 'a/b.c d', value: { n: 2 }, revision: second },
      { key: 'other', value: 1, revision: second + 1 },
    ]);
    await bucket.delete('other');
    expect(await bucket.keys()).toEqual(['a/b.c d']);
    expect(await bucket.get('other')).toBeNull();
    await bucket.put('other', 2, 0);
    expect((await bucket.get('other'))?.value).toBe(2);
  });

  test('what is sent reaches everybody who listens', async () => {
    const heard = Promise.withResolvers<unknown>();
    const subscription = bus.listen('core', [topics.live], heard.resolve);
    // A question that nobody answers goes the same way to the server and back: the subscription is there then.
    await expect(bus.ask('core', 'verdict', {})).rejects.toMatchObject({ code: 'question-unanswered' });
    bus.send('core', topics.live, live);
    expect(await heard.promise).toMatchObject({ topic: 'live', event: live, subject: 'eip.v1.core.live' });
    await subscription.stop();
  });

  test('a bus that is being closed drops what is sent, and throws at nobody', async () => {
    const bus = await testBus(nats.url, 'closing');
    const closing = bus.close();
    let isClosed = false;
    const closed = closing.then(() => {
      isClosed = true;
    });
    // While the connection is being drained, which takes a round trip, and after that.
    while (!isClosed) {
      expect(() => bus.send('core', topics.live, live)).not.toThrow();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await closed;
    expect(() => bus.send('core', topics.live, live)).not.toThrow();
  });
});
