import { execFile, spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { settleDatabases } from '#libs/sources/files/databases.ts';
import { insertNat, insertPolicy, type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { provided } from '../../kit/provided.ts';

const run = promisify(execFile);
const ovn = await provided('ovn');

/** Rows by uuid, so that files and dumps of one database compare: a journal leaves out what is empty. */
const content = (rows: readonly RowChange[]) => {
  const isFilled = (value: unknown) => !['[]', '{}', 'null', '""', '0', 'false'].includes(JSON.stringify(value));
  return Object.fromEntries(
    rows.map(({ table, uuid, row }) => [
      uuid,
      { table, row: Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => isFilled(value))) },
    ]),
  );
};

async function dumpOf(server: Ovsdb): Promise<Buffer> {
  return Buffer.from(await server.client(['dump', '-f', 'json', server.address, 'OVN_Northbound']));
}

/** A life of a database: sets that grow and shrink, maps that change, rows that go. */
async function fill(server: Ovsdb): Promise<void> {
  await server.transact([{ op: 'insert', table: 'Logical_Router', row: { name: 'GR_w1' } }]);
  const port = (name: string) => ({
    op: 'insert',
    table: 'Logical_Switch_Port',
    row: { name, addresses: '0a:58:0a:80:00:03 10.128.0.3' },
    'uuid-name': name,
  });
  await server.transact([port('ns_p'), { op: 'insert', table: 'Logical_Switch', row: { name: 'w1', ports: ['named-uuid', 'ns_p'] } }]);
  for (let index = 0; index < 30; index += 1) {
    const row = {
      type: 'snat',
      external_ip: '172.18.0.33',
      logical_ip: `10.128.0.${index}`,
      external_ids: ['map', [['n', String(index)]]],
    };
    await server.transact(insertNat('GR_w1', `nat${index}`, row));
  }
  const policy = { priority: 100, match: 'ip4.src == 10.128.0.3', action: 'reroute', nexthops: ['set', ['100.64.0.2', '100.88.0.3']] };
  await server.transact(insertPolicy('GR_w1', 'policy', policy));
  const where = [['priority', '==', 100]];
  await server.transact([
    { op: 'update', table: 'Logical_Router_Policy', where, row: { nexthops: '100.88.0.4', external_ids: ['map', [['a', 'b']]] } },
  ]);
  await server.transact([
    {
      op: 'mutate',
      table: 'Logical_Router_Policy',
      where,
      mutations: [
        ['nexthops', 'insert', ['set', ['100.88.0.5']]],
        ['external_ids', 'delete', ['map', [['a', 'b']]]],
      ],
    },
  ]);
  const { rows } = (
    await server.transact([{ op: 'select', table: 'NAT', where: [['logical_ip', '==', '10.128.0.7']], columns: ['_uuid'] }])
  )[0] as { rows: { _uuid: unknown }[] };
  await server.transact([{ op: 'mutate', table: 'Logical_Router', where: [], mutations: [['nat', 'delete', rows[0]?._uuid]] }]);
}

describe.skipIf(!ovn.available)(`files of a real ovsdb-server (${ovn.reason})`, () => {
  let server: Ovsdb;
  beforeAll(async () => {
    server = await startOvsdb();
    await fill(server);
  });
  afterAll(async () => await server.stop());

  const file = () => join(server.folder, 'nb.db');

  it('the journal holds what the server dumps', async () => {
    const [journal, dump] = [await readDatabase(createReadStream(file())), await readDatabase(Readable.from([await dumpOf(server)]))];
    expect([journal.format, journal.problems, dump.format, dump.problems]).toEqual(['standalone', [], 'dump', []]);
    expect(journal.rows.filter((change) => change.table === 'NAT')).toHaveLength(29);
    expect(content(journal.rows)).toEqual(content(dump.rows));
  });

  it('so does the file after ovsdb-tool has compacted it', async () => {
    const compacted = join(server.folder, 'compacted.db');
    await run(server.tools.ovsdbTool, ['compact', file(), compacted], { env: server.tools.env });
    const [before, after] = [await readDatabase(createReadStream(file())), await readDatabase(createReadStream(compacted))];
    expect(after.problems).toEqual([]);
    expect(content(after.rows)).toEqual(content(before.rows));
  });

  it('so does the file of a clustered server, before and after it has made a snapshot of its log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eip-raft-'));
    const { tools } = server;
    const env = { ...tools.env, OVS_RUNDIR: folder, OVS_LOGDIR: folder };
    const clustered = join(folder, 'cluster.db');
    const control = join(folder, 'server.ctl');
    // The address is where other members would connect; nobody does.
    await run(tools.ovsdbTool, ['create-cluster', clustered, file(), `unix:${join(folder, 'raft.sock')}`], { env });
    const socket = join(folder, 'nb.sock');
    const child = spawn(tools.ovsdbServer, ['--no-chdir', `--unixctl=${control}`, '-vconsole:off', `--remote=punix:${socket}`, clustered], {
      env,
      stdio: 'ignore',
    });
    try {
      for (let attempt = 0; attempt < 500 && !existsSync(control); attempt += 1) await pause(10);
      const transact = (...operations: unknown[]) =>
        run(tools.ovsdbClient, ['transact', `unix:${socket}`, JSON.stringify(['OVN_Northbound', ...operations])], { env });
      await transact(...insertNat('GR_w1', 'late', { type: 'snat', external_ip: '172.18.0.34', logical_ip: '10.128.0.200' }));
      const dump = async () => {
        const { stdout } = await run(tools.ovsdbClient, ['dump', '-f', 'json', `unix:${socket}`, 'OVN_Northbound'], {
          env,
          maxBuffer: 1e8,
        });
        return content((await readDatabase(Readable.from([Buffer.from(stdout)]))).rows);
      };
      const log = await readDatabase(createReadStream(clustered));
      expect([log.format, log.problems]).toEqual(['clustered', []]);
      expect(content(log.rows)).toEqual(await dump());
      expect(log.rows.filter((change) => change.table === 'NAT')).toHaveLength(30);
      await run(join(tools.ovsdbClient, '..', 'ovs-appctl'), ['-t', control, 'ovsdb-server/compact'], { env });
      const snapshot = await readDatabase(createReadStream(clustered));
      expect(snapshot.problems).toEqual([]);
      expect(content(snapshot.rows)).toEqual(await dump());
      await transact(...insertNat('GR_w1', 'later', { type: 'snat', external_ip: '172.18.0.35', logical_ip: '10.128.0.201' }));
      const later = await readDatabase(createReadStream(clustered));
      // Copies of one database are told, and which of them is the newest.
      const found = [later, log, snapshot].map((copy, index) => ({ node: null, from: `copy ${index}`, file: copy }));
      expect(log.copy.cluster).toMatch(/^[0-9a-f-]{36}$/);
      expect(settleDatabases(found, new Set(['w1'])).databases).toMatchObject([{ node: 'w1', from: 'copy 0' }]);
      expect(settleDatabases(found.toReversed(), new Set(['w1'])).databases).toMatchObject([{ node: 'w1', from: 'copy 0' }]);
    } finally {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});
