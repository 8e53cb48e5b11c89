import { describe, expect, test } from 'vitest';
import { topics } from '#libs/contracts/topics.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`streams on a real nats-server (${server.reason})`, () => {
  test('a server with little storage gets smaller streams rather than none', async () => {
    const nats = await startNats({ maxStore: '1GB' });
    const bus = await testBus(nats.url);
    expect(bus.connected).toBe(true);
    expect(await bus.publish('c', topics.sample, sampleAt(1, 'n'))).toBe(1);
    const again = await testBus(nats.url);
    expect(again.connected).toBe(true);
    await Promise.all([bus.close(), again.close()]);
    await nats.dispose();
  });

  test('several services that connect at once to a new server all find the streams', async () => {
    const nats = await startNats();
    const buses = await Promise.all(Array.from({ length: 6 }, () => testBus(nats.url)));
    expect(buses.map((bus) => bus.connected)).toEqual(buses.map(() => true));
    await Promise.all(buses.map((bus) => bus.close()));
    await nats.dispose();
  });
});
