/**
 * One node's control plane over a copy of its northbound database: two ovsdb-servers, a fresh southbound database of the
 * packaged schema, and a real ovn-northd between them. A release's northbound database is taken as it is (its file holds
 * its own schema); what Debian's OVN does not know of it (the QoS mark, the match of a NAT) it skips.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type DataPlane, provideDataPlane } from '../provision/data-plane.ts';

const execute = promisify(execFile);

export interface Zone {
  readonly node: string;
  readonly folder: string;
  readonly plane: DataPlane;
  readonly env: NodeJS.ProcessEnv;
  /** Output of ovn-nbctl or ovn-sbctl on its databases, without the last line end. */
  nbctl(...args: string[]): Promise<string>;
  sbctl(...args: string[]): Promise<string>;
  run(program: Parameters<DataPlane['path']>[0], ...args: string[]): Promise<string>;
  /** Starts a program that ends with the zone. */
  start(program: Parameters<DataPlane['path']>[0], ...args: string[]): ChildProcess;
  /** Resolves when ovn-northd has seen everything written before. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startZone(node: string, database: string | Uint8Array, parent: string): Promise<Zone> {
  const provided = await provideDataPlane();
  if (!provided.available) throw new Error(`${provided.reason}; ${provided.remedy}`);
  const plane = provided.value;
  const folder = join(parent, node);
  await mkdir(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  const env = { ...plane.env, OVS_RUNDIR: folder, OVN_RUNDIR: folder, OVS_LOGDIR: folder, OVN_LOGDIR: folder };
  const children: ChildProcess[] = [];

  async function run(program: Parameters<DataPlane['path']>[0], ...args: string[]): Promise<string> {
    return (await execute(plane.path(program), args, { env, maxBuffer: 100_000_000 })).stdout.trimEnd();
  }

  function start(program: Parameters<DataPlane['path']>[0], ...args: string[]): ChildProcess {
    const child = spawn(plane.path(program), ['--no-chdir', '-vconsole:off', `--log-file=${at(`${program}.log`)}`, ...args], {
      env,
      stdio: 'ignore',
    });
    children.push(child);
    return child;
  }

  if (typeof database === 'string') await copyFile(database, at('nb.db'));
  else await writeFile(at('nb.db'), database);
  await run('ovsdb-tool', 'create', at('sb.db'), plane.schema('ovn/ovn-sb.ovsschema'));
  for (const name of ['nb', 'sb'])
    start('ovsdb-server', `--remote=punix:${at(`${name}.sock`)}`, `--unixctl=${at(`${name}.ctl`)}`, at(`${name}.db`));
  await appears(at('nb.sock'), at('sb.sock'));
  start('ovn-northd', `--ovnnb-db=unix:${at('nb.sock')}`, `--ovnsb-db=unix:${at('sb.sock')}`, `--unixctl=${at('northd.ctl')}`);

  const zone: Zone = {
    node,
    folder,
    plane,
    env,
    run,
    start,
    nbctl: (...args) => run('ovn-nbctl', `--db=unix:${at('nb.sock')}`, '--no-leader-only', ...args),
    sbctl: (...args) => run('ovn-sbctl', `--db=unix:${at('sb.sock')}`, '--no-leader-only', ...args),
    settled: async () => void (await zone.nbctl('--wait=sb', 'sync')),
    stop: async () => {
      for (const child of children.reverse()) await ended(child);
    },
  };
  await zone.settled();
  return zone;
}

export async function appears(...paths: string[]): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    if (paths.every((path) => existsSync(path))) return;
    await pause(10);
  }
  throw new Error(`${paths.join(' and ')} did not appear`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
