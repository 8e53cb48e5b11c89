/** The exec transport with the real ovsdb-client: the pod is played by a child process, everything else is as in a cluster. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Exec } from '#libs/ovsdb/exec-command.ts';
import { createExecMonitor } from '#libs/ovsdb/exec-monitor.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { insertNat, type Ovsdb, startOvsdb, switchWithPorts } from '../../kit/ovsdb.ts';
import { follow } from '../../kit/ovsdb-follow.ts';
import { egressRows } from '../../kit/ovsdb-rows.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');

describe.skipIf(!ovn.available)(`northbound monitor through ovsdb-client (${ovn.reason})`, () => {
  let server: Ovsdb;
  const open: NorthboundMonitor[] = [];
  const children = new Set<ReturnType<typeof spawn>>();
  beforeAll(async () => {
    server = await startOvsdb();
    await egressRows(server, 300);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((monitor) => monitor.stop()));
  });
  afterAll(() => server.stop());

  const exec: Exec = async ([program = '', ...args]) => {
    expect(program).toBe('ovsdb-client');
    const child = spawn(server.tools.ovsdbClient, args, { env: server.tools.env });
    children.add(child);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const done = once(child, 'exit').then(([code]) => {
      children.delete(child);
      return Number(code ?? 1);
    });
    return { stdout: child.stdout, stderr: () => stderr, done, close: () => void child.kill('SIGKILL') };
  };
  const watch = (address: string) => {
    const followed = follow((handlers) =>
      createExecMonitor({
        ...handlers,
        node: 'w1',
        pod: 'ovn-kubernetes/ovnkube-node-x (nb-ovsdb)',
        exec,
        clock: systemClock,
        random: seededRandom(1),
        logger: silentLogger,
        server: address,
      }),
    );
    open.push(followed.monitor);
    return followed;
  };

  it('reads the whole content, tables without rows included, and then each change', async () => {
    const { nextOf, monitor } = watch(server.address);
    const { rows } = await nextOf('snapshot');
    expect(rows).toHaveLength(601);
    expect(rows.find((row) => row.table === 'Logical_Router')?.row).toMatchObject({ name: 'GR', nat: { length: 300 } });
    await server.transact(insertNat('GR', 'n', { type: 'snat', external_ip: '192.0.2.1', logical_ip: '10.9.9.9' }));
    const seen = [...(await nextOf('changes')).rows, ...(await nextOf('changes')).rows];
    expect(seen.map((row) => row.table).sort()).toEqual(['Logical_Router', 'NAT']);
    await server.transact([{ op: 'update', table: 'NAT', where: [['logical_ip', '==', '10.9.9.9']], row: { external_ip: '192.0.2.2' } }]);
    expect((await nextOf('changes')).rows).toMatchObject([{ table: 'NAT', row: { external_ip: '192.0.2.2', logical_ip: '10.9.9.9' } }]);
    await server.transact([{ op: 'insert', table: 'Address_Set', row: { name: 'served', addresses: ['set', ['a', 'b']] } }]);
    expect((await nextOf('changes')).rows).toMatchObject([{ table: 'Address_Set', row: { addresses: ['a', 'b'] } }]);
    expect(await monitor.refetch()).toBe(0);
  });

  it('reads the ports towards routers only', async () => {
    await server.transact(switchWithPorts('ext_w1'));
    const { nextOf, monitor } = watch(server.address);
    const { rows } = await nextOf('snapshot');
    expect(rows.filter((row) => row.table === 'Logical_Switch_Port').map(({ row }) => row)).toMatchObject([
      { name: 'etor-GR_w1', options: { 'nat-addresses': 'router' } },
    ]);
    expect(await monitor.refetch()).toBe(0);
  });

  it('a client that ends is unavailable with its last words, then read again as a difference', async () => {
    const { nextOf, next } = watch(server.address);
    const before = await nextOf('snapshot');
    for (const child of children) child.kill('SIGKILL');
    expect(await next()).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-exec-failed' } });
    expect(await nextOf('snapshot')).toMatchObject({ rows: { length: before.rows.length }, changes: [] });
  });

  it('a socket that is not there gives one clear line and no content', async () => {
    const { next, monitor } = watch('unix:/nowhere/nb.sock');
    const event = await next();
    expect(event).toMatchObject({ type: 'unavailable', error: { code: 'ovsdb-exec-failed' } });
    expect(event.type === 'unavailable' && event.error.message).toMatch(/ovnkube-node-x.*nowhere/);
    expect(monitor.state().rows).toBeNull();
  });

  it('leaves no process behind when it stops', async () => {
    const { monitor, nextOf } = watch(server.address);
    await nextOf('snapshot');
    await monitor.stop();
    while (children.size > 0) await new Promise(setImmediate);
    expect(children.size).toBe(0);
  });
});
