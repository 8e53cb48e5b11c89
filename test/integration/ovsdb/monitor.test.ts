import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnector, type TlsFiles } from '#libs/ovsdb/address.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { insertNat, type Ovsdb, startOvsdb, switchWithPorts } from '../../kit/ovsdb.ts';
import { follow } from '../../kit/ovsdb-follow.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');

const openMonitor = (address: string, tls?: TlsFiles) =>
  follow((handlers) =>
    createNorthboundMonitor({
      ...handlers,
      node: 'w1',
      connectors: [createConnector(address, { clock: systemClock, ...(tls === undefined ? {} : { tls }) })],
      clock: systemClock,
      random: seededRandom(1),
      logger: silentLogger,
      retryMs: { first: 50, max: 200 },
    }),
  );

const nat = (address: string, pod: string) => ({
  type: 'snat',
  external_ip: '192.168.126.101',
  logical_ip: address,
  external_ids: ['map', [['k8s.ovn.org/name', `eip:${pod}`]]],
});

describe.skipIf(!ovn.available)(`northbound monitor on a real ovsdb-server (${ovn.reason})`, () => {
  let server: Ovsdb;
  const open: NorthboundMonitor[] = [];
  const watch = (address: string, tls?: TlsFiles) => {
    const followed = openMonitor(address, tls);
    open.push(followed.monitor);
    return followed;
  };

  beforeAll(async () => {
    server = await startOvsdb({ tls: true });
    await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR_w1' } }]);
  });
  afterAll(async () => {
    await Promise.all(open.map((monitor) => monitor.stop()));
    await server.stop();
  });

  it.each(['unix', 'tcp', 'ssl'] as const)('reads the content and then each committed transaction over %s', async (kind) => {
    const address = { unix: server.address, tcp: server.tcpAddress, ssl: server.tlsAddress ?? '' }[kind];
    const { nextOf, monitor } = watch(address, kind === 'ssl' ? (server.tlsFiles ?? {}) : undefined);
    const first = await nextOf('snapshot');
    expect(first.rows.map((row) => row.table)).toContain('Logical_Router');
    await server.transact(insertNat('GR_w1', 'n', nat('10.128.0.15', `ns/${kind}`)));
    const { rows } = await nextOf('changes');
    const added = rows.find((row) => row.table === 'NAT');
    expect(added?.row).toMatchObject({ external_ip: '192.168.126.101', external_ids: { 'k8s.ovn.org/name': `eip:ns/${kind}` } });
    expect(rows.find((row) => row.table === 'Logical_Router')?.row).toMatchObject({ nat: expect.arrayContaining([added?.uuid]) });
    await monitor.stop();
  });

  it('a restart of the server never shows as mass deletion: unavailable, then a snapshot whose difference is what changed', async () => {
    const { next, nextOf, monitor } = watch(server.address);
    const first = await nextOf('snapshot');
    await server.kill();
    expect(await next()).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-closed' } });
    await server.restart();
    const again = await nextOf('snapshot');
    expect(again.rows).toHaveLength(first.rows.length);
    expect(again.changes).toEqual([]);
    await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'while-live' } }]);
    expect((await nextOf('changes')).rows).toMatchObject([{ table: 'Logical_Router', row: { name: 'while-live' } }]);
    expect(monitor.state()).toMatchObject({ phase: 'live', rows: first.rows.length + 1, reason: null });
    await monitor.stop();
  });

  it('finds what changed while it was away as a difference', async () => {
    const { nextOf, monitor } = watch(server.tcpAddress);
    const first = await nextOf('snapshot');
    await server.kill();
    await nextOf('unavailable');
    await server.restart();
    // The monitor may be quicker than this write or not: either way the change arrives exactly once.
    await server.transact([{ op: 'delete', table: 'Logical_Router', where: [['name', '==', 'while-live']] }]);
    const again = await nextOf('snapshot');
    const changes = again.changes.length > 0 ? again.changes : (await nextOf('changes')).rows;
    expect(changes).toMatchObject([{ table: 'Logical_Router', row: null }]);
    expect(monitor.state().rows).toBe(first.rows.length - 1);
    await monitor.stop();
  });

  it('a cross-check finds no difference in a healthy database', async () => {
    const { nextOf, monitor } = watch(server.address);
    await nextOf('snapshot');
    expect(await monitor.refetch()).toBe(0);
    await monitor.stop();
  });

  it('follows the ports towards routers and is never sent those of pods', async () => {
    const { nextOf, monitor } = watch(server.tcpAddress);
    await nextOf('snapshot');
    await server.transact(switchWithPorts('ext_w1'));
    const { rows } = await nextOf('changes');
    expect(rows.map((row) => row.table).sort()).toEqual(['Logical_Switch', 'Logical_Switch_Port']);
    const options = { 'router-port': 'rtoe-GR_w1', 'nat-addresses': 'router' };
    expect(rows.find((row) => row.table === 'Logical_Switch_Port')?.row).toMatchObject({ name: 'etor-GR_w1', options });
    await server.transact([
      {
        op: 'mutate',
        table: 'Logical_Switch_Port',
        where: [['name', '==', 'etor-GR_w1']],
        mutations: [['options', 'delete', ['set', ['nat-addresses']]]],
      },
    ]);
    expect((await nextOf('changes')).rows).toMatchObject([{ row: { name: 'etor-GR_w1', options: { 'router-port': 'rtoe-GR_w1' } } }]);
    expect(await monitor.refetch()).toBe(0);
    await monitor.stop();
    const again = watch(server.address);
    expect((await again.nextOf('snapshot')).rows.filter((row) => row.table === 'Logical_Switch_Port')).toHaveLength(1);
    await again.monitor.stop();
  });

  it('reads a database of the old schema 7.0.0, whose missing columns read as empty', async () => {
    const old = await startOvsdb({ schema: 'original' });
    try {
      await old.transact([
        { op: 'insert', table: 'Logical_Router', row: { name: 'GR_w1' } },
        ...insertNat('GR_w1', 'n', nat('10.0.0.1', 'p')),
      ]);
      const { nextOf, monitor } = watch(old.address);
      const { rows } = await nextOf('snapshot');
      expect(rows.find((row) => row.table === 'NAT')?.row).toMatchObject({ match: '', logical_ip: '10.0.0.1' });
      await monitor.stop();
    } finally {
      await old.stop();
    }
  });
});
