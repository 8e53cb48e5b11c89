/** Nothing of a connection is told after its end, and nothing of it is left in the content that the next one goes on with. */
import { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const columns = (...names: string[]) => ({ columns: Object.fromEntries(names.map((name) => [name, {}])) });
const schema = {
  tables: {
    Logical_Router: columns('name', 'nat', 'policies'),
    Logical_Router_Policy: columns('priority', 'match', 'action', 'nexthops', 'external_ids'),
    NAT: columns('type', 'external_ip', 'logical_ip', 'external_ids'),
  },
};
const rows = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      { initial: { type: 'snat' } },
    ]),
  );

/** Answers all requests of the start; `onRead` when the content is sent. */
function served(content: object, onRead: () => void): Duplex {
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk, _encoding, done) => {
      const { id, method, params } = JSON.parse(String(chunk));
      const results: Record<string, unknown> = {
        list_dbs: ['OVN_Northbound'],
        get_schema: schema,
        monitor_cond_since: [false, '00000000-0000-4000-8000-000000000001', { NAT: content }],
      };
      stream.push(JSON.stringify({ id, result: results[method] ?? params, error: null }));
      if (method === 'monitor_cond_since') onRead();
      done();
    },
  });
  return stream;
}

/** Its time passes with each look, so that work is done in many turns. */
function hastyClock(): Clock {
  const clock = createVirtualClock(0);
  let looks = 0;
  return { ...clock, now: () => (looks += 5) };
}

function setUp() {
  const told: string[] = [];
  const read = Promise.withResolvers<void>();
  let sizes = [10_000, 10];
  const monitor = createNorthboundMonitor({
    node: 'w1',
    connectors: [1, 2].map((number) => ({
      address: `tcp:server-${number}`,
      connect: async () => {
        const [size = 0, ...others] = sizes;
        sizes = others;
        return served(rows(size), read.resolve);
      },
    })),
    clock: hastyClock(),
    random: () => 0,
    logger: silentLogger,
    onSnapshot: (all) => void told.push(`snapshot of ${all.length}`),
    onChanges: () => void told.push('changes'),
    onUnavailable: () => void told.push('unavailable'),
  });
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
  };
  return { monitor, told, read: read.promise, turns };
}

it('a whole read that is stopped in its middle is not told', async () => {
  const { monitor, told, read, turns } = setUp();
  monitor.start();
  await read;
  await turns(20);
  expect(told).toEqual([]);
  await monitor.stop();
  await turns(500);
  expect(told).toEqual([]);
  expect(monitor.state()).toMatchObject({ phase: 'stopped', rows: null });
  expect(monitor.rows()).toEqual([]);
});
