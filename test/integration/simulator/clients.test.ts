/** Readers of the real thing read the simulated one: the real ovsdb-client, and the adapters of the product itself. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectKube } from '#libs/kube/client.ts';
import { createReflector } from '#libs/kube/reflector.ts';
import { resources } from '#libs/kube/resources.ts';
import { createExecMonitor } from '#libs/ovsdb/exec-monitor.ts';
import type { NorthboundHandlers, NorthboundMonitor } from '#libs/ovsdb/port.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createSimulatorApp, type SimulatorApp } from '../../../services/simulator/app.ts';
import { provided } from '../../kit/provided.ts';
import { provideOvn } from '../../kit/provision/ovn.ts';

const ovn = await provided('ovn');
const tools = { clock: systemClock, random: seededRandom(2), logger: silentLogger };
let app: SimulatorApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eip-sim-'));
  app = createSimulatorApp({ logger: silentLogger, seed: 4, folder, size: { pods: 50 }, life: false });
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

const endpoints = async () =>
  JSON.parse(await readFile(join(folder, 'endpoints.json'), 'utf8')) as { kubeUrl: string; northbound: Record<string, string> };
const natRows = (node: string) => app.simulator.cluster.controllers.get(node)?.database.table('NAT') ?? new Map();

describe.skipIf(!ovn.available)(`the real ovsdb-client on a simulated database (${ovn.reason})`, () => {
  const client = async (...words: string[]): Promise<string> => {
    const found = await provideOvn();
    if (!found.available) throw new Error(found.reason);
    const { stdout } = await promisify(execFile)(found.value.ovsdbClient, words, { env: found.value.env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };

  it('dumps what is in it', async () => {
    const { northbound } = await endpoints();
    const address = northbound['worker-1'] ?? '';
    expect(await client('list-dbs', address)).toBe('OVN_Northbound\n_Server\n');
    const dump = JSON.parse(await client('dump', '-f', 'json', address, 'OVN_Northbound', 'NAT')) as { data: unknown[] };
    expect(dump.data).toHaveLength(natRows('worker-1').size);
  });

  it('inserts, changes and deletes rows in transactions, and a failed one changes nothing', async () => {
    const address = (await endpoints()).northbound['worker-2'] ?? '';
    const transact = async (...operations: unknown[]) =>
      JSON.parse(await client('transact', address, JSON.stringify(['OVN_Northbound', ...operations]))) as unknown[];
    const before = natRows('worker-2').size;
    const where = [['name', '==', 'GR_worker-2']];
    const nat = { op: 'insert', table: 'NAT', 'uuid-name': 'n', row: { type: 'snat', external_ip: '1.1.1.1', logical_ip: '2.2.2.2' } };
    const link = { op: 'mutate', table: 'Logical_Router', where, mutations: [['nat', 'insert', ['named-uuid', 'n']]] };
    expect(await transact(nat, link)).toEqual([{ uuid: ['uuid', expect.any(String)] }, { count: 1 }]);
    expect(natRows('worker-2').size).toBe(before + 1);
    // A row of a table that is no root goes when nothing refers to it.
    await transact(nat);
    expect(natRows('worker-2').size).toBe(before + 1);
    expect((await transact(nat, link, { op: 'abort' }, link)).slice(2)).toEqual([{ error: 'aborted', details: expect.any(String) }, null]);
    expect(natRows('worker-2').size).toBe(before + 1);
    expect(await transact({ ...nat, row: { ...nat.row, type: 'wrong' } })).toMatchObject([{ error: 'constraint violation' }]);
    const found = (await transact({ op: 'select', table: 'NAT', where: [['external_ip', '==', '1.1.1.1']], columns: ['_uuid'] })) as [
      { rows: { _uuid: unknown }[] },
    ];
    await transact({ op: 'mutate', table: 'Logical_Router', where, mutations: [['nat', 'delete', found[0].rows[0]?._uuid]] });
    expect(natRows('worker-2').size).toBe(before);
  });
});

describe("the product's own readers on a simulated cluster", () => {
  it('reflect every pod and follow its changes', async () => {
    const client = connectKube({ url: (await endpoints()).kubeUrl });
    const deleted: string[] = [];
    let pods = 0;
    const reflector = createReflector({
      ...tools,
      client,
      resource: resources.Pod,
      onSnapshot: (objects) => {
        pods = objects.length;
      },
      onChanges: (changes) => {
        for (const change of changes) if (change.type === 'delete') deleted.push(change.key);
      },
      onUnavailable: () => undefined,
    });
    reflector.start();
    await expect.poll(() => pods).toBe(app.simulator.cluster.store.list('pods').length);
    await client.delete(
      resources.Pod,
      { namespace: 'shop', name: app.simulator.cluster.podsOf('shop')[0]?.split('/')[1] ?? '' },
      { gracePeriodSeconds: 0 },
    );
    await expect.poll(() => deleted).toHaveLength(1);
    await reflector.stop();
    client.close();
  });

  async function follows(node: string, open: (handlers: NorthboundHandlers) => NorthboundMonitor): Promise<void> {
    const { cluster } = app.simulator;
    let rows = 0;
    let changed = 0;
    const monitor = open({
      onSnapshot: (all) => {
        rows = all.length;
      },
      onChanges: (each) => {
        changed += each.length;
      },
      onUnavailable: () => undefined,
    });
    monitor.start();
    await expect.poll(() => rows).toBeGreaterThan(30);
    const keys = cluster.store.list('pods').map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    const pod = keys.find((key) => cluster.pod(key)?.node === node && cluster.serving(key)?.name === 'billing');
    const { id } = app.simulator.inject({ kind: 'missing-reroute', pod });
    await expect.poll(() => changed).toBeGreaterThan(0);
    app.simulator.heal(id);
    const watched = ['NAT', 'Logical_Router_Policy', 'Address_Set'] as const;
    const followed = () => watched.map((table) => monitor.rows().filter((row) => row.table === table).length);
    await expect.poll(followed).toEqual(watched.map((table) => cluster.controllers.get(node)?.database.table(table).size));
    await monitor.stop();
  }

  it('follow a database over its socket', async () => {
    const { northbound } = await endpoints();
    await follows('worker-3', (handlers) => {
      let opened: NorthboundMonitor | null = null;
      fixedTargets(northbound, tools).follow((targets) => {
        opened = targets.find(({ node }) => node === 'worker-3')?.open(handlers) ?? null;
      });
      if (opened === null) throw new Error('no target');
      return opened;
    });
  });

  it('follow a database through its pod', async () => {
    const client = connectKube({ url: (await endpoints()).kubeUrl });
    const pod = (await client.findOvnPods()).find(({ node }) => node === 'worker-4');
    if (pod === undefined) throw new Error('no pod');
    await follows('worker-4', (handlers) =>
      createExecMonitor({
        ...tools,
        ...handlers,
        node: 'worker-4',
        pod: pod.pod,
        exec: (command) => client.execStream(pod.namespace, pod.pod, pod.container, command),
      }),
    );
    client.close();
  });
});

describe('a simulated database under a fault of its connection', () => {
  /** Sends requests one after the other and collects all that comes until the connection ends or `until` is content. */
  const talk = (path: string, requests: readonly unknown[], until: (text: string) => boolean): Promise<{ text: string; closed: boolean }> =>
    new Promise((resolve) => {
      const socket = connect(path);
      let text = '';
      socket.on('connect', () => socket.write(requests.map((each) => JSON.stringify(each)).join('')));
      socket.on('data', (chunk) => {
        text += String(chunk);
        if (!until(text)) return;
        resolve({ text, closed: false });
        socket.destroy();
      });
      // A cut shows as a reset or as an end.
      socket.on('error', () => resolve({ text, closed: true }));
      socket.on('close', () => resolve({ text, closed: true }));
    });
  const list = { id: 1, method: 'list_dbs', params: [] };
  const schema = { id: 2, method: 'get_schema', params: ['OVN_Northbound'] };
  const pathOf = async (node: string) => ((await endpoints()).northbound[node] ?? '').replace('unix:', '');

  it('is away until it is healed', async () => {
    const path = await pathOf('worker-5');
    const { id } = app.simulator.inject({ kind: 'database-away', node: 'worker-5' });
    expect(await talk(path, [list], () => false)).toEqual({ text: '', closed: true });
    app.simulator.heal(id);
    expect((await talk(path, [list], (text) => text.includes(']'))).text).toContain('OVN_Northbound');
  });

  it('stops in the middle of a message until it is healed, which cuts the connection', async () => {
    const path = await pathOf('worker-5');
    const { id } = app.simulator.inject({ kind: 'database-stall', node: 'worker-5' });
    let seen = '';
    const conversation = talk(path, [schema, list], (text) => {
      seen = text;
      return false;
    });
    await expect.poll(() => seen.length).toBeGreaterThan(100);
    expect(() => JSON.parse(seen)).toThrow(SyntaxError);
    app.simulator.heal(id);
    expect((await conversation).closed).toBe(true);
  });

  it('answers what is no JSON-RPC by cutting the connection, and an unknown method with an error', async () => {
    const path = await pathOf('worker-5');
    expect(await talk(path, [[1, 2, 3]], () => false)).toEqual({ text: '', closed: true });
    const { text } = await talk(path, [{ id: 3, method: 'nonsense', params: [] }], (all) => all.endsWith('}'));
    expect(JSON.parse(text)).toMatchObject({ id: 3, result: null, error: { error: 'unknown method' } });
  });
});
