/** One database on a Raft cluster of real ovsdb-servers (central mode): servers end, hang, come back and hand over the lead. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createConnector, splitAddresses } from '#libs/ovsdb/address.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import { readGivenFiles } from '#libs/sources/files/given-files.ts';
import { caseFiles } from '../../kit/case-files.ts';
import { eventually } from '../../kit/eventually.ts';
import { sharedFolder } from '../../kit/must-gather.ts';
import { startOvsdb } from '../../kit/ovsdb.ts';
import { type OvsdbCluster, rowsOfDump, startOvsdbCluster } from '../../kit/ovsdb-cluster.ts';
import { provided } from '../../kit/provided.ts';

const ovn = await provided('ovn');
const files = existsSync(join(sharedFolder, 'cases')) ? caseFiles('E0-central-one-db') : null;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Follows the database and judges each moment of it, with the objects of the case. */
async function watch(address: string, probeMs = 30_000) {
  const model = createModel();
  for (const input of await objectInputs()) model.apply(input);
  const names = new Map<string, string>();
  const vanished: RowChange[] = [];
  const reasons: string[] = [];
  const findings: string[] = [];
  const reads: { readonly address: string; readonly resumed: boolean; readonly changed: number }[] = [];
  const take = (input: ModelInput, changes: readonly RowChange[]) => {
    vanished.push(...changes.filter(({ row }) => row === null));
    for (const change of changes) if (change.table === 'Logical_Router' && change.row !== null) names.set(change.uuid, change.row.name);
    model.apply(input);
    model.drain();
    findings.push(...[...model.violations()].map(({ kind }) => kind));
  };
  const input = { source: 'ovn', at: 0, node: 'central' } as const;
  const monitor = createNorthboundMonitor({
    node: 'central',
    connectors: splitAddresses(address).map((server) => createConnector(server, { clock: systemClock })),
    clock: systemClock,
    random: seededRandom(1),
    logger: pino({ level: 'info' }, { write: (line) => void (line.includes('ovn-snapshot') && reads.push(JSON.parse(line))) }),
    probeMs,
    retryMs: { first: 50, max: 200 },
    onSnapshot: (rows, changes) => take({ ...input, type: 'ovn-snapshot', rows: [...rows] }, changes),
    onChanges: (rows) => take({ ...input, type: 'ovn-changes', rows: [...rows] }, rows),
    onUnavailable: ({ message }) => {
      reasons.push(message);
      take({ ...input, type: 'ovn-unavailable', reason: message }, []);
    },
  });
  monitor.start();
  cleanups.push(() => monitor.stop());
  return {
    monitor,
    reasons,
    reads,
    /** What must stay empty whatever happens to the servers. */
    harm: () => ({ vanished, findings }),
    until: (name: string) => eventually(`router ${name}`, () => ([...names.values()].includes(name) ? true : null)),
    live: () => eventually('the database is live', () => (monitor.state().phase === 'live' ? true : null)),
  };
}
const noHarm = { vanished: [], findings: [] };

async function objectInputs(): Promise<ModelInput[]> {
  const folder = mkdtempSync(join(tmpdir(), 'eip-case-'));
  try {
    const path = join(folder, 'objects.json');
    writeFileSync(path, files?.['objects'] ?? '');
    return assemble(await readGivenFiles({ objects: [path], databases: [] }), 0).inputs.filter(({ source }) => source === 'kube');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startCluster(): Promise<OvsdbCluster> {
  const cluster = await startOvsdbCluster();
  cleanups.push(cluster.stop);
  await cluster.transact(rowsOfDump(files?.['central'] ?? ''));
  return cluster;
}
const router = (name: string) => [{ op: 'insert', table: 'Logical_Router', row: { name } }];
/** The address of the server that was read last is that of the leader. */
const followsLeader = (cluster: OvsdbCluster, reads: readonly { readonly address: string }[]) =>
  eventually('the leader is followed', async () => (reads.at(-1)?.address === cluster.addresses[await cluster.leader()] ? true : null));

describe.skipIf(!ovn.available || files === null)(`a database with several servers (${ovn.reason}; cases of the shared folder)`, () => {
  it('goes on at the new leader when the old one is killed: nothing vanishes, nothing is found, only changes are sent', async () => {
    const cluster = await startCluster();
    const watched = await watch(cluster.address);
    await watched.live();
    await followsLeader(cluster, watched.reads);
    for (const name of ['first', 'second']) {
      const killed = await cluster.leader();
      await cluster.kill(killed);
      await cluster.transact(router(name));
      await watched.until(name);
      await followsLeader(cluster, watched.reads);
      await cluster.start(killed);
    }
    expect(watched.reads.map(({ resumed }) => resumed)).toEqual([false, ...watched.reads.slice(1).map(() => true)]);
    expect(watched.harm()).toEqual(noHarm);
    expect(await watched.monitor.refetch()).toBe(0);
  });

  it('leaves a leader that hangs, and does not go back to it when it goes on', async () => {
    const cluster = await startCluster();
    const watched = await watch(cluster.address, 500);
    await watched.live();
    const hanging = await cluster.leader();
    cluster.pause(hanging);
    await cluster.transact(router('meanwhile'));
    await watched.until('meanwhile');
    cluster.goOn(hanging);
    await cluster.transact(router('afterwards'));
    await watched.until('afterwards');
    await followsLeader(cluster, watched.reads);
    expect(watched.harm()).toEqual(noHarm);
  });

  it('goes over when the leader hands over the lead, and leaves a server that left the cluster', async () => {
    const cluster = await startCluster();
    const watched = await watch(cluster.address);
    await watched.live();
    await cluster.leave(await cluster.leader());
    await cluster.transact(router('handed over'));
    await watched.until('handed over');
    await followsLeader(cluster, watched.reads);
    expect(watched.reads.slice(1).every(({ resumed }) => resumed)).toBe(true);
    expect(watched.harm()).toEqual(noHarm);
  });

  it('is unknown, with the reason for each server, while two of three are gone, and goes on when one is back', async () => {
    const cluster = await startCluster();
    const watched = await watch(cluster.address);
    await watched.live();
    await cluster.kill(1);
    await cluster.kill(2);
    const wanted = `none of the 3 servers of the northbound database can be followed now: ${cluster.addresses[0]}: it has lost its cluster; ${cluster.addresses[1]}: it cannot be reached; ${cluster.addresses[2]}: it cannot be reached`;
    await eventually(
      () => `the reason: ${watched.reasons.join('\n')}`,
      () => (watched.reasons.at(-1) === wanted ? true : null),
    );
    expect(watched.monitor.state()).toMatchObject({ phase: 'unavailable', reason: wanted });
    await cluster.start(1);
    await watched.live();
    await cluster.transact(router('back'));
    await watched.until('back');
    expect(watched.harm()).toEqual(noHarm);
  });

  it('follows nothing that is behind what was seen: a server restored from an older copy is refused', async () => {
    const server = await startOvsdb({ clustered: true });
    cleanups.push(() => server.stop());
    await server.transact(rowsOfDump(files?.['central'] ?? ''));
    const [database, copy] = [join(server.folder, 'nb.db'), join(server.folder, 'copy.db')];
    await server.kill();
    await copyFile(database, copy);
    await server.restart();
    const watched = await watch(server.address);
    await watched.live();
    for (let number = 0; number < 20; number += 1) await server.transact(router(`later ${number}`));
    await watched.until('later 19');
    await server.kill();
    await copyFile(copy, database);
    await server.restart();
    await eventually('it is refused', () => (watched.reasons.at(-1)?.includes('it is behind what was seen already') ? true : null));
    expect(watched.harm()).toEqual(noHarm);
  });
});
