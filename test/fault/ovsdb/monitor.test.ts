import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createConnector } from '#libs/ovsdb/address.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { insertNat, type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { type Followed, follow } from '../../kit/ovsdb-follow.ts';
import { type Meddling, type Message, startHostile, startMiddleman } from '../../kit/ovsdb-middleman.ts';
import { egressRows } from '../../kit/ovsdb-rows.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Probes seldom unless a test is about a stall: a starved machine looks like one. */
function watch(address: string, { handshakeMs = 60_000, probeMs = 30_000 } = {}): Followed {
  const followed = follow((handlers) =>
    createNorthboundMonitor({
      ...handlers,
      node: 'w1',
      connectors: [createConnector(address, { clock: systemClock, deadlineMs: 60_000 })],
      clock: systemClock,
      random: seededRandom(1),
      logger: silentLogger,
      deadlines: { handshakeMs, snapshotMs: 60_000 },
      probeMs,
      retryMs: { first: 10, max: 50 },
    }),
  );
  cleanups.push(() => followed.monitor.stop());
  return followed;
}

async function hostile(onConnection: (client: Socket) => void, options?: Parameters<typeof watch>[1]): Promise<Followed> {
  const server = await startHostile(onConnection);
  cleanups.push(() => server.stop());
  return watch(server.address, options);
}

/** Answers each request with what `answers` has for its method. */
const answering = (answers: Record<string, unknown>) => (client: Socket) =>
  client.on('data', (chunk: Buffer) => {
    const { id, method } = JSON.parse(chunk.toString()) as { id: number; method: string };
    client.write(JSON.stringify({ id, result: answers[method] ?? null, error: null }));
  });

describe('northbound monitor against a server that goes wrong', () => {
  it.each<[string, string, (client: Socket) => void]>([
    ['takes the connection and says nothing', 'ovsdb-stalled', () => undefined],
    ['closes at once', 'ovsdb-closed', (client) => client.end()],
    ['is a web server', 'ovsdb-protocol', (client) => client.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['sends broken JSON', 'ovsdb-protocol', (client) => client.write('{"id":0,"result":[tru}')],
    ['stalls in the middle of a message', 'ovsdb-stalled', (client) => client.write('{"id":0,"result":["OVN_Nor')],
    ['has another database', 'ovsdb-no-database', answering({ list_dbs: ['OVN_Southbound'] })],
    [
      'has a schema that is not OVN',
      'ovsdb-schema-unfit',
      answering({ list_dbs: ['OVN_Northbound'], get_schema: { tables: { NAT: { columns: {} } } } }),
    ],
    [
      'sends values of another type',
      'ovsdb-protocol',
      answering({ list_dbs: ['OVN_Northbound'], get_schema: fitSchema(), monitor_cond_since: 7 }),
    ],
    [
      'asks without reading the answers',
      'ovsdb-protocol',
      (client) => {
        client.pause();
        client.write(`${JSON.stringify({ id: 'e', method: 'echo', params: ['x'.repeat(500_000)] })}\n`.repeat(40));
      },
    ],
  ])('one that %s is unavailable with one clear line (%s), and no content is made up', async (_, code, behave) => {
    const { next, monitor, waiting } = await hostile(behave, code === 'ovsdb-stalled' ? { probeMs: 200 } : {});
    const event = await next();
    expect(event).toMatchObject({ type: 'unavailable', error: { code } });
    expect(event.type === 'unavailable' && event.error.message.includes('\n')).toBe(false);
    expect(monitor.state()).toMatchObject({ phase: 'unavailable', rows: null });
    expect(waiting).toEqual([]);
  });

  it('one that answers probes and nothing else is given up at the deadline of the hand-shake', async () => {
    const answersProbes = (client: Socket) =>
      client.on('data', (chunk: Buffer) => {
        if (chunk.includes('probe')) client.write('{"id":"probe","result":[],"error":null}');
      });
    const { next } = await hostile(answersProbes, { handshakeMs: 2_500, probeMs: 1_000 });
    const event = await next();
    expect(event).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-stalled' } });
    expect(event.type === 'unavailable' && event.error.message).toContain('no answer to list_dbs');
  });

  it('says once that nothing listens, however often it tries', async () => {
    const server = await startHostile(() => undefined);
    await server.stop();
    const { next, monitor, waiting } = watch(server.address);
    expect(await next()).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-unreachable' } });
    while (monitor.state().reconnects < 5) await new Promise(setImmediate);
    expect(waiting).toEqual([]);
  });

  it("answers the server's probes", async () => {
    const answered = Promise.withResolvers<unknown>();
    await hostile((client) => {
      client.write('{"id":"echo","method":"echo","params":["are you there"]}');
      client.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().trim().split('\n')) if (line.includes('are you there')) answered.resolve(JSON.parse(line));
      });
    });
    expect(await answered.promise).toEqual({ id: 'echo', result: ['are you there'], error: null });
  });
});

describe.skipIf(!ovn.available)(`northbound monitor, a real ovsdb-server and trouble between them (${ovn.reason})`, () => {
  let server: Ovsdb;
  beforeAll(async () => {
    server = await startOvsdb();
    await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR' } }]);
    return () => server.stop();
  });

  const through = async (meddling: Meddling) => {
    const middleman = await startMiddleman(server.address.replace('unix:', ''), meddling);
    cleanups.push(() => middleman.stop());
    return watch(middleman.address);
  };
  const add = (address: string) => server.transact(insertNat('GR', 'n', { type: 'snat', external_ip: '192.0.2.1', logical_ip: address }));

  it('a server that hangs is found out by a probe and read again when it goes on', async () => {
    const { next, nextOf } = watch(server.tcpAddress, { probeMs: 1_000 });
    const { rows } = await nextOf('snapshot');
    process.kill(server.pid(), 'SIGSTOP');
    try {
      expect(await next()).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-stalled' } });
    } finally {
      process.kill(server.pid(), 'SIGCONT');
    }
    expect(await nextOf('snapshot')).toMatchObject({ rows: { length: rows.length }, changes: [] });
  });

  it('a lost insert is found by the cross-check, counted and repaired', async () => {
    const lost = Promise.withResolvers<void>();
    const { nextOf, monitor } = await through({
      toClient: (message) => {
        if (message.method !== 'update3') return message;
        lost.resolve();
        return null;
      },
    });
    await nextOf('snapshot');
    await add('10.0.0.9');
    await lost.promise;
    // The row and the router that refers to it.
    expect(await monitor.refetch()).toBe(2);
    expect((await nextOf('changes')).rows.map((row) => row.table).sort()).toEqual(['Logical_Router', 'NAT']);
    expect(await monitor.refetch()).toBe(0);
  });

  it('an update that does not fit makes everything be read again', async () => {
    const { next, nextOf } = await through({ toClient: withoutInserts });
    const before = await nextOf('snapshot');
    await add('10.0.0.10');
    await nextOf('changes');
    await server.transact([{ op: 'update', table: 'NAT', where: [['logical_ip', '==', '10.0.0.10']], row: { external_ip: '192.0.2.2' } }]);
    expect(await next()).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-inconsistent' } });
    const after = await nextOf('snapshot');
    expect(after.rows).toHaveLength(before.rows.length + 1);
    expect(after.changes).toMatchObject([{ table: 'NAT', row: { external_ip: '192.0.2.2' } }]);
  });

  it('a monitor that the server ends is set up again', async () => {
    let cancel = true;
    const { next, nextOf } = await through({
      toClient: (message) => {
        if (!cancel || message.method !== 'update3') return message;
        cancel = false;
        return { id: null, method: 'monitor_canceled', params: ['northbound'] };
      },
    });
    await nextOf('snapshot');
    await add('10.0.0.11');
    expect(await next()).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-canceled' } });
    expect((await nextOf('snapshot')).changes.map((change) => change.table)).toContain('NAT');
  });

  it.each([[['monitor_cond_since']], [['monitor_cond_since', 'monitor_cond']]])(
    'falls back where the server does not know %s',
    async (unknown) => {
      const { nextOf } = await through({
        toServer: (message) =>
          unknown.includes(String(message.method)) && (message.params as unknown[])[0] === 'OVN_Northbound'
            ? { reply: { id: message.id, result: null, error: { error: 'unknown method' } } }
            : message,
      });
      const { rows } = await nextOf('snapshot');
      expect(rows.map((row) => row.table)).toContain('Logical_Router');
      await server.transact([
        { op: 'update', table: 'Logical_Router', where: [], row: { external_ids: ['map', [['by', unknown.join()]]] } },
      ]);
      expect((await nextOf('changes')).rows).toMatchObject([{ table: 'Logical_Router', row: { external_ids: { by: unknown.join() } } }]);
    },
  );
});

it.skipIf(!ovn.available)(
  `a clustered database goes on from the last transaction after a cut, read in full only once (${ovn.reason})`,
  async () => {
    const server = await startOvsdb({ clustered: true });
    cleanups.push(() => server.stop());
    // The history never holds more than the database does, so that must hold something.
    await egressRows(server, 100);
    const resumed: unknown[] = [];
    const middleman = await startMiddleman(server.address.replace('unix:', ''), {
      toClient: (message) => {
        if (Array.isArray(message.result) && typeof message.result[0] === 'boolean') resumed.push(message.result[0]);
        return message;
      },
    });
    cleanups.push(() => middleman.stop());
    const { nextOf } = watch(middleman.address);
    await nextOf('snapshot');
    const insert = insertNat('GR', 'n', { type: 'snat', external_ip: '192.0.2.1', logical_ip: '10.0.0.1' });
    await server.transact(insert);
    await nextOf('changes');
    middleman.cut();
    await server.transact([{ op: 'update', table: 'NAT', where: [['logical_ip', '==', '10.0.0.1']], row: { external_ip: '192.0.2.2' } }]);
    const again = await nextOf('snapshot');
    // The write may come before or after the new connection; it arrives exactly once.
    const changes = again.changes.length > 0 ? again.changes : (await nextOf('changes')).rows;
    expect(changes).toMatchObject([{ table: 'NAT', row: { external_ip: '192.0.2.2' } }]);
    expect(resumed).toEqual([false, true]);
  },
);

/** Drops the NAT rows that an update inserts, nothing else. */
function withoutInserts(message: Message): Message {
  if (message.method !== 'update3') return message;
  const [id, txn, updates] = message.params as [string, string, Record<string, Record<string, Message>>];
  const rows = Object.entries(updates.NAT ?? {}).filter(([, update]) => !('insert' in update));
  return { ...message, params: [id, txn, { ...updates, NAT: Object.fromEntries(rows) }] };
}

function fitSchema() {
  const columns = (...names: string[]) => ({ columns: Object.fromEntries(names.map((name) => [name, {}])) });
  return {
    tables: {
      Logical_Router: columns('name', 'nat', 'policies'),
      Logical_Router_Policy: columns('priority', 'match', 'action', 'nexthops', 'external_ids'),
      NAT: columns('type', 'external_ip', 'logical_ip', 'external_ids'),
    },
  };
}
