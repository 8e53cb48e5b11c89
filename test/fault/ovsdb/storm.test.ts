/** All databases come back at once, as after an outage of the network: the poller reads them a few at a time. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mostAtOnce } from '#libs/ovsdb/reading-places.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../../services/poller/app.ts';
import { eventually } from '../../kit/eventually.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';

const nodes = 3 * mostAtOnce;
const noTxn = '00000000-0000-0000-0000-000000000000';
const columns = (...names: string[]) => ({ columns: Object.fromEntries(names.map((name) => [name, {}])) });
const schema = {
  tables: {
    Logical_Router: columns('name', 'nat', 'policies'),
    Logical_Router_Policy: columns('priority', 'match', 'action', 'nexthops', 'external_ids'),
    NAT: columns('type', 'external_ip', 'logical_ip', 'external_ids'),
  },
};

/** A server that everybody reaches and that answers who wants its content only when it is told to. */
async function holdingServer() {
  const held: (() => void)[] = [];
  const clients = new Set<Socket>();
  const counts = { greeted: 0, reading: 0, most: 0 };
  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => client.destroy());
    client.on('data', (chunk) => {
      const { id, method } = JSON.parse(String(chunk)) as { id: unknown; method: string };
      const answer = (result: unknown) => client.write(JSON.stringify({ id, result, error: null }));
      if (method === 'list_dbs') {
        counts.greeted += 1;
        answer(['OVN_Northbound']);
      }
      if (method === 'get_schema') {
        counts.reading += 1;
        counts.most = Math.max(counts.most, counts.reading);
        answer(schema);
      }
      if (method === 'monitor_cond_since')
        held.push(() => {
          counts.reading -= 1;
          answer([false, noTxn, {}]);
        });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    address: `tcp:127.0.0.1:${port}`,
    counts,
    held,
    stop: () => {
      for (const client of clients) client.destroy();
      server.close();
    },
  };
}

describe('a storm of databases', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  it('is read a few at a time, all are read, and those that wait for their turn are not taken for read', async () => {
    const server = await holdingServer();
    ends.push(server.stop);
    // Nobody is taken for stalled because the machine is busy: losing a place is a test of its own.
    const clock: Clock = {
      now: systemClock.now,
      after: (ms, then) => systemClock.after(100 * ms, then),
      every: (ms, then) => systemClock.every(100 * ms, then),
    };
    const tools = { clock, random: seededRandom(1), logger: silentLogger };
    const { bus } = createMemoryBus(clock).connect();
    const names = Array.from({ length: nodes }, (_, index) => `w${index}`);
    const targets = fixedTargets(Object.fromEntries(names.map((name) => [name, server.address])), tools);
    const poller = createPoller({ cluster: 'c', bus, targets, ...tools });
    ends.push(poller.stop);
    await poller.start();
    await eventually('all are reached', () => (server.counts.greeted === nodes && server.held.length >= mostAtOnce ? true : null));
    for (let read = 0; read < nodes; read += 1) {
      expect(poller.readiness()).toMatchObject({ ready: false, parts: { databases: expect.stringMatching(`of ${nodes} followed live`) } });
      (await eventually('the next turn', () => server.held.shift() ?? null))();
    }
    await eventually('all are read', () => (poller.readiness().ready ? true : null));
    expect(poller.readiness().parts).toMatchObject({ databases: `${nodes} of ${nodes} followed live` });
    expect(server.counts.most).toBe(mostAtOnce);
  });
});
