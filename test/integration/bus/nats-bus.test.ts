import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bus, BusMessage } from '#libs/bus/port.ts';
import { subjects } from '#libs/contracts/subjects.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');

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
  async function read(filter: string, count: number, fromSeq = 1): Promise<BusMessage[]> {
    const messages: BusMessage[] = [];
    let finish = () => {};
    const complete = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const subscription = await bus.follow({
      stream: 'EIP_HISTORY',
      filter: [filter],
      fromSeq,
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
    const subject = subjects.sample('order', 'n');
    await bus.publishAll(Array.from({ length: 1000 }, (_, index) => ({ subject, data: { index } })));
    const messages = await read(subject, 1000);
    expect(messages.map((message) => message.data)).toEqual(Array.from({ length: 1000 }, (_, index) => ({ index })));
    expect(Math.abs((messages[0]?.storedAt ?? 0) - Date.now())).toBeLessThan(60_000);
    const from = messages[500]?.seq ?? 0;
    expect((await read(subject, 500, from))[0]?.data).toEqual({ index: 500 });
  });

  test('the same id is stored once', async () => {
    const subject = subjects.sample('dedup', 'n');
    const first = await bus.publish(subject, 1, { id: 'same' });
    expect(await bus.publish(subject, 1, { id: 'same' })).toBe(first);
    await bus.publish(subject, 2);
    expect((await read(subject, 2)).map((message) => message.data)).toEqual([1, 2]);
  });

  test('a roll-up deletes what its subject held, and nothing else', async () => {
    const subject = subjects.kubeState('rollup', 'Pod');
    const other = subjects.kubeState('rollup', 'Node');
    await bus.publish(subject, 'old');
    await bus.publish(other, 'stays');
    await bus.publish(subject, 'new', { rollup: true });
    await bus.publish(subject, 'tail');
    expect((await bus.streamInfo('EIP_STATE')).messages).toBe(3);
    expect((await bus.lastPerSubject('EIP_STATE', 'eip.v1.rollup.state.>')).map((message) => message.data)).toEqual(['stays', 'tail']);
  });

  test('a subject outside the catalogue, a message that is too large and a closed bus are refused with their code', async () => {
    await expect(bus.publish('eip.v1.c.nowhere', 1)).rejects.toMatchObject({ code: 'bus-no-stream' });
    await expect(bus.publish(subjects.sample('c', 'n'), 'x'.repeat(9_000_000))).rejects.toMatchObject({ code: 'bus-message-too-large' });
    const other = await testBus(nats.url);
    await other.close();
    await other.close();
    await expect(other.publish(subjects.sample('c', 'n'), 1)).rejects.toMatchObject({ code: 'bus-closed' });
  });

  test('an aborted publish is rejected with the reason', async () => {
    const reason = new Error('given up');
    await expect(bus.publish(subjects.sample('c', 'n'), 1, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('a durable consumer goes on where it was, and a rejected batch comes again before any later message', async () => {
    const subject = subjects.sample('durable', 'n');
    await bus.publishAll(Array.from({ length: 10 }, (_, index) => ({ subject, data: index })));
    const seen: unknown[] = [];
    let failures = 1;
    let finish = () => {};
    const consumer = (count: number) => {
      const complete = new Promise<void>((resolve) => {
        finish = resolve;
      });
      return bus
        .consume({
          stream: 'EIP_HISTORY',
          name: 'durable-test',
          filter: [subject],
          maxBatch: 4,
          onBatch: async (messages) => {
            if (failures > 0) {
              failures -= 1;
              throw new Error('not yet');
            }
            seen.push(...messages.map((message) => message.data));
            if (seen.length >= count) finish();
          },
        })
        .then(async (subscription) => {
          await complete;
          await subscription.stop();
        });
    };
    await consumer(10);
    await bus.publishAll([10, 11].map((data) => ({ subject, data })));
    await consumer(12);
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => index));
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

  test('core messages reach every listener of a subject', async () => {
    const got: unknown[] = [];
    let finish = () => {};
    const complete = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const subscription = bus.onSubject('eip.v1.core.live', (data, subject) => {
      got.push([data, subject]);
      finish();
    });
    // A question that nobody answers goes the same way to the server and back: the subscription is there then.
    await expect(bus.ask('core', 'verdict', {})).rejects.toMatchObject({ code: 'question-unanswered' });
    bus.send('eip.v1.core.live', { hello: 1 });
    await complete;
    expect(got).toEqual([[{ hello: 1 }, 'eip.v1.core.live']]);
    await subscription.stop();
  });
});
