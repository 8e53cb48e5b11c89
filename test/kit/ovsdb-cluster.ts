/**
 * A Raft cluster of real ovsdb-servers, as releases in central mode have it: three by default, each on a unix socket in a
 * temporary folder. Servers are named by their place, from 0; `kill` is kill -9 with the data kept.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';
import { provideOvn } from './provision/ovn.ts';

export interface OvsdbCluster {
  /** As ovn-nbctl takes them: `unix:A,unix:B,unix:C`. */
  readonly address: string;
  readonly addresses: readonly string[];
  /** The place of the server that leads now, once one does. */
  leader(): Promise<number>;
  /** Commits operations of `OVN_Northbound` through the leader. */
  transact(operations: readonly unknown[]): Promise<void>;
  kill(server: number): Promise<void>;
  pause(server: number): void;
  goOn(server: number): void;
  start(server: number): Promise<void>;
  /** The server leaves the cluster for good; a leader hands over first. It still answers. */
  leave(server: number): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);

export async function startOvsdbCluster(size = 3): Promise<OvsdbCluster> {
  const provided = await provideOvn();
  if (!provided.available) throw new Error(`${provided.reason}; ${provided.remedy}`);
  const tools = provided.value;
  const folder = await mkdtemp(join(tmpdir(), 'eip-raft-'));
  const env = { ...tools.env, OVS_RUNDIR: folder, OVS_LOGDIR: folder };
  const path = (server: number, kind: string) => join(folder, `${server}.${kind}`);
  const places = Array.from({ length: size }, (_, place) => place);
  const addresses = places.map((place) => `unix:${path(place, 'sock')}`);
  const running = new Map<number, ChildProcess>();
  const paused = new Set<number>();
  await run(tools.ovsdbTool, ['create-cluster', path(0, 'db'), tools.schema, `unix:${path(0, 'raft')}`], { env });
  for (const place of places.slice(1)) {
    await run(
      tools.ovsdbTool,
      ['join-cluster', path(place, 'db'), 'OVN_Northbound', `unix:${path(place, 'raft')}`, `unix:${path(0, 'raft')}`],
      { env },
    );
  }

  async function start(server: number): Promise<void> {
    const args = ['--no-chdir', '-vconsole:off', `--unixctl=${path(server, 'ctl')}`, `--log-file=${path(server, 'log')}`];
    running.set(
      server,
      spawn(tools.ovsdbServer, [...args, `--remote=p${addresses[server]}`, path(server, 'db')], { env, stdio: 'ignore' }),
    );
    await eventually(`server ${server} answers`, async () => await served(server));
  }

  async function query(server: number, database: string, operations: readonly unknown[]): Promise<unknown[]> {
    const verb = database === '_Server' ? 'query' : 'transact';
    const args = ['--timeout=5', '--no-leader-only', verb, addresses[server] ?? '', JSON.stringify([database, ...operations])];
    return JSON.parse((await run(tools.ovsdbClient, args, { env })).stdout) as unknown[];
  }

  /** What it says of the database; null when it does not answer. */
  async function served(server: number): Promise<{ readonly leader: boolean; readonly connected: boolean } | null> {
    if (!running.has(server) || paused.has(server)) return null;
    const select = { op: 'select', table: 'Database', where: [['name', '==', 'OVN_Northbound']], columns: ['leader', 'connected'] };
    const [answer] = (await query(server, '_Server', [select]).catch(() => [])) as { rows: { leader: boolean; connected: boolean }[] }[];
    return answer?.rows[0] ?? null;
  }

  async function leader(): Promise<number> {
    return await eventually('a leader', async () => {
      for (const place of places) if ((await served(place))?.leader === true) return place;
      return null;
    });
  }

  async function end(server: number, signal: NodeJS.Signals): Promise<void> {
    const child = running.get(server);
    running.delete(server);
    paused.delete(server);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    child.kill('SIGCONT');
    await exit;
  }

  await Promise.all(places.map(start));
  await eventually('all have joined', async () => {
    const all = await Promise.all(places.map(served));
    return all.every((one) => one?.connected === true) ? true : null;
  });

  return {
    address: addresses.join(','),
    addresses,
    leader,
    transact: async (operations) => {
      const results = (await query(await leader(), 'OVN_Northbound', operations)) as ({ error?: string } | null)[];
      const failed = results.find((result) => result?.error !== undefined);
      if (failed !== undefined) throw new Error(JSON.stringify(failed));
    },
    kill: (server) => end(server, 'SIGKILL'),
    pause: (server) => {
      paused.add(server);
      running.get(server)?.kill('SIGSTOP');
    },
    goOn: (server) => {
      paused.delete(server);
      running.get(server)?.kill('SIGCONT');
    },
    start,
    leave: async (server) => {
      const appctl = tools.ovsdbClient.replace(/ovsdb-client$/, 'ovs-appctl');
      await run(appctl, ['-t', path(server, 'ctl'), 'cluster/leave', 'OVN_Northbound'], { env });
    },
    stop: async () => {
      await Promise.all(places.map((place) => end(place, 'SIGKILL')));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Tables as `ovsdb-client dump -f json` prints them, as operations of one transaction that make the same rows. */
export function rowsOfDump(dump: string): unknown[] {
  return dump
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { caption, headings, data } = JSON.parse(line) as { caption: string; headings: string[]; data: unknown[][] };
      return data.map((cells) => {
        const row = Object.fromEntries(headings.map((column, place) => [column, cells[place]]));
        const { _uuid, _version, ...rest } = row;
        return { op: 'insert', table: caption.replace(/ table$/, ''), uuid: (_uuid as [string, string])[1], row: rest };
      });
    });
}
