/** Servers that elect a leader refuse one message and store the next: nothing overtakes another of its subject. */
import { NatsError } from 'nats';
import { expect, it } from 'vitest';
import type { Connection, ConnectionPeriod } from '#libs/bus/connection.ts';
import { createPublisher, type Outgoing } from '#libs/bus/publisher.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

function setUp(cluster: string | undefined) {
  const { clock, advance } = manualClock();
  const stored: string[] = [];
  /** Payloads to be refused once, with what. */
  const refused = new Map<string, NatsError>();
  const none = new AbortController().signal;
  let underWay = 0;
  let most = 0;
  const jetstream = {
    publish: async (_subject: string, payload: Uint8Array) => {
      const text = new TextDecoder().decode(payload);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      const error = refused.get(text);
      refused.delete(text);
      if (error !== undefined) throw error;
      return { seq: stored.push(text) };
    },
  };
  const period = { connection: { info: { cluster } }, jetstream, lost: none } as unknown as ConnectionPeriod;
  const connection = { period: async () => period, closed: none } as Partial<Connection> as Connection;
  const publisher = createPublisher({
    connection,
    logger: silentLogger,
    clock,
    backoff: { next: () => 5, reset: () => undefined },
    lead: null,
  });
  const message = (text: string): Outgoing => ({
    subject: text.slice(0, 1),
    stream: 'EIP_STATE',
    payload: new TextEncoder().encode(text),
    id: text,
    rollup: false,
    signal: undefined,
  });
  const publish = async (...texts: string[]) => {
    const all = Promise.allSettled(texts.map((text) => publisher.publish(message(text))));
    let isOver = false;
    void all.then(() => {
      isOver = true;
    });
    while (!isOver) await advance(10);
    return (await all).map(({ status }) => status);
  };
  return { publish, refused, stored, most: () => most };
}

it('a message that is refused for a moment is stored before the later ones of its subject', async () => {
  const { publish, refused, stored } = setUp('three');
  refused.set('a1', new NatsError('503', '503'));
  refused.set('a3', new NatsError('503', '503'));
  await publish('a1', 'a2', 'b1', 'a3', 'b2', 'a4');
  expect(stored.filter((text) => text.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(stored.filter((text) => text.startsWith('b'))).toEqual(['b1', 'b2']);
});

it('one that is refused for good holds up nothing', async () => {
  const { publish, refused, stored } = setUp('three');
  refused.set('a1', new NatsError('too large', 'MAX_PAYLOAD_EXCEEDED'));
  expect(await publish('a1', 'a2')).toEqual(['rejected', 'fulfilled']);
  expect(stored).toEqual(['a2']);
});

it('subjects do not wait for each other, and one server alone gets all at once', async () => {
  const several = setUp('three');
  await several.publish('a1', 'b1', 'c1', 'a2');
  expect(several.most()).toBe(3);
  const alone = setUp(undefined);
  await alone.publish('a1', 'b1', 'c1', 'a2');
  expect(alone.most()).toBe(4);
});
