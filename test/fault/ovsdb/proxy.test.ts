/** Attacks on the read-only proxy: whatever is tried, the database behind it stays as it is and readers are served. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnector } from '#libs/ovsdb/address.ts';
import { createJsonStream } from '#libs/ovsdb/json-stream.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import { type ReadOnlyProxy, startReadOnlyProxy } from '#libs/ovsdb/proxy.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { insertNat, type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { follow } from '../../kit/ovsdb-follow.ts';
import { startHostile } from '../../kit/ovsdb-middleman.ts';
import { egressRows } from '../../kit/ovsdb-rows.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');
const clock = systemClock;
const insert = { op: 'insert', table: 'Logical_Router', row: { name: 'intruder' } };
const select = { op: 'select', table: 'Logical_Router', where: [], columns: ['name'] };
const transact = (...operations: unknown[]) => ({ id: 1, method: 'transact', params: ['OVN_Northbound', ...operations] });

/** Requests as text: some cannot be made from an object. */
const attacks: [string, string][] = [
  ...[
    insert,
    { op: 'update', table: 'Logical_Router', where: [], row: { name: 'intruder' } },
    { op: 'mutate', table: 'Logical_Router', where: [], mutations: [['nat', 'delete', ['set', []]]] },
    { op: 'delete', table: 'Logical_Router', where: [] },
    { op: 'commit', durable: true },
    { op: 'abort' },
    { op: 'comment', comment: 'x' },
    { op: 'assert', lock: 'x' },
    { op: 'wait', table: 'Logical_Router', where: [], columns: ['name'], until: '==', rows: [], timeout: 0 },
  ].map((operation): [string, string] => [`transact ${operation.op}`, JSON.stringify(transact(operation))]),
  ['a write behind a select', JSON.stringify(transact(select, insert))],
  ['a write in an array of operations', JSON.stringify(transact([insert]))],
  ['an operation in capitals', JSON.stringify(transact({ ...insert, op: 'INSERT' }))],
  [
    'an operation named twice',
    `{"id":1,"method":"transact","params":["OVN_Northbound",{"op":"select","op":"insert","table":"Logical_Router","row":{"name":"intruder"}}]}`,
  ],
  [
    'an operation named twice the other way',
    `{"id":1,"method":"transact","params":["OVN_Northbound",{"op":"insert","op":"select","table":"Logical_Router","where":[],"row":{"name":"intruder"}}]}`,
  ],
  ['a method named twice', `{"id":1,"method":"echo","method":"transact","params":["OVN_Northbound",${JSON.stringify(insert)}]}`],
  ['a method named with an escape', `{"id":1,"meth\\u006fd":"transact","params":["OVN_Northbound",${JSON.stringify(insert)}]}`],
  [
    'operations hidden in a prototype',
    `{"id":1,"method":"transact","params":["OVN_Northbound",{"__proto__":{"op":"select"},"op":"insert","table":"Logical_Router","row":{"name":"intruder"}}]}`,
  ],
  ['a transact that is a notification', JSON.stringify({ ...transact(insert), id: null })],
  ['convert', JSON.stringify({ id: 1, method: 'convert', params: ['OVN_Northbound', {}] })],
  ['lock', JSON.stringify({ id: 1, method: 'lock', params: ['x'] })],
  ['steal', JSON.stringify({ id: 1, method: 'steal', params: ['x'] })],
  ['cancel', JSON.stringify({ id: null, method: 'cancel', params: [1] })],
  ['a method nobody knows', JSON.stringify({ id: 1, method: 'erase', params: [] })],
  ['a method that is a list', JSON.stringify({ id: 1, method: ['transact'], params: ['OVN_Northbound', insert] })],
];

describe.skipIf(!ovn.available)(`read-only proxy before a real ovsdb-server (${ovn.reason})`, () => {
  let server: Ovsdb;
  let proxy: ReadOnlyProxy;
  let before: string;
  const content = () => server.client(['dump', '-f', 'json', server.address, 'OVN_Northbound', 'Logical_Router']);

  beforeAll(async () => {
    server = await startOvsdb({ tls: true });
    await egressRows(server, 500);
    proxy = await startReadOnlyProxy({
      listen: `unix:${join(server.folder, 'proxy.sock')}`,
      database: createConnector(server.address, { clock }),
      logger: silentLogger,
    });
    before = await content();
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });

  const dial = async (to: ReadOnlyProxy = proxy) => {
    const socket: Socket = connect({ path: to.address.replace('unix:', '') });
    await once(socket, 'connect');
    const parser = createJsonStream();
    const answers: { id: unknown; result: unknown; error: unknown }[] = [];
    let wake: () => void = () => undefined;
    socket.on('data', (chunk: Buffer) => {
      answers.push(...(parser.push(chunk) as typeof answers));
      wake();
    });
    const until = async (id: unknown) => {
      for (;;) {
        const answer = answers.find((candidate) => candidate.id === id);
        if (answer !== undefined) return answer;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    return { socket, until };
  };
  const done = '{"id":"done","method":"echo","params":[]}';

  it.each(attacks)('%s changes nothing, whole, split after each byte, and pipelined between reads', async (_, text) => {
    const whole = await dial();
    whole.socket.write(text + done);
    await whole.until('done');
    const splitted = await dial();
    for (const byte of Buffer.from(text)) splitted.socket.write(Buffer.from([byte]));
    splitted.socket.write(done);
    await splitted.until('done');
    const pipelined = await dial();
    pipelined.socket.write(
      `${JSON.stringify({ ...transact(select), id: 7 })}${text}${JSON.stringify({ ...transact(select), id: 8 })}${text}${done}`,
    );
    await pipelined.until('done');
    for (const { socket } of [whole, splitted, pipelined]) socket.destroy();
    expect(await content()).toBe(before);
  });

  it('refuses as ovsdb-server does in its read-only mode', async () => {
    const { socket, until } = await dial();
    socket.write(JSON.stringify(transact(insert)));
    expect(await until(1)).toMatchObject({ result: null, error: { error: 'not allowed' } });
    socket.destroy();
  });

  it('puts a refusal between the messages of the server, never into one', async () => {
    const pieces = ['{"id":"read","result":["half of a', ' string, with a } in it"],"error":null}{"id":"next","result":[],"error":null}'];
    const database = await startHostile((client) => client.on('data', () => client.write(pieces.shift() ?? '')));
    const place = `unix:${join(server.folder, 'slow.sock')}`;
    const slow = await startReadOnlyProxy({ listen: place, database: createConnector(database.address, { clock }), logger: silentLogger });
    const { socket, until } = await dial(slow);
    socket.write('{"id":"read","method":"list_dbs","params":[]}');
    await once(socket, 'data');
    // The server goes on when it gets the request behind the refused ones: both refusals came in the middle of its message.
    const refused = ['write', 'again'].map((id) => JSON.stringify({ ...transact(insert), id }));
    socket.write(`${refused.join('')}{"id":"next","method":"list_dbs","params":[]}`);
    for (const id of ['write', 'again']) expect(await until(id)).toMatchObject({ error: { error: 'not allowed' } });
    expect(await until('read')).toMatchObject({ result: ['half of a string, with a } in it'] });
    expect(await until('next')).toMatchObject({ result: [] });
    socket.destroy();
    await slow.stop();
    await database.stop();
  });

  it('serves the northbound monitor, its updates and its cross-check', async () => {
    const { monitor, nextOf } = follow((handlers) =>
      createNorthboundMonitor({
        ...handlers,
        node: 'w1',
        connectors: [createConnector(proxy.address, { clock })],
        clock,
        random: seededRandom(1),
        logger: silentLogger,
      }),
    );
    expect((await nextOf('snapshot')).rows).toHaveLength(1_001);
    await server.transact(insertNat('GR', 'n', { type: 'snat', external_ip: '192.0.2.1', logical_ip: '10.9.9.9' }));
    expect((await nextOf('changes')).rows.map((row) => row.table).sort()).toEqual(['Logical_Router', 'NAT']);
    expect(await monitor.refetch()).toBe(0);
    await monitor.stop();
  });

  it('over TLS takes only clients with a certificate of its authority', async () => {
    const tls = server.tlsFiles ?? {};
    const secure = await startReadOnlyProxy({
      listen: 'ssl:127.0.0.1:0',
      database: createConnector(server.address, { clock }),
      tls,
      logger: silentLogger,
    });
    const openMonitor = (files: object) =>
      follow((handlers) =>
        createNorthboundMonitor({
          ...handlers,
          node: 'w1',
          connectors: [createConnector(secure.address, { clock, tls: files })],
          clock,
          random: seededRandom(1),
          logger: silentLogger,
        }),
      );
    const known = openMonitor(tls);
    await known.nextOf('snapshot');
    const stranger = openMonitor({ caCertificate: server.tlsFiles?.caCertificate });
    expect((await stranger.next()).type).toBe('unavailable');
    await Promise.all([known.monitor.stop(), stranger.monitor.stop()]);
    await secure.stop();
  });
});
