/**
 * A real ovsdb-server on a database of its own in a temporary folder: unix socket and TCP, TLS on request, each with keys
 * made for it. `kill` is kill -9 with the data kept; `restart` serves the same addresses again.
 */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createJsonStream } from '#libs/ovsdb/json-stream.ts';
import { type OvnTools, provideOvn } from './provision/ovn.ts';

export interface OvsdbOptions {
  /** The packaged schema 7.0.0 instead of the lifted one. */
  readonly schema?: 'lifted' | 'original';
  readonly tls?: boolean;
  /** A cluster of one server: it keeps a history of transactions, as a standalone database does not. */
  readonly clustered?: boolean;
  /** Another schema file, for a server that is not a northbound one. */
  readonly schemaFile?: string;
  /** A database file to serve a copy of. */
  readonly content?: string;
}

export interface Ovsdb {
  /** `unix:PATH`. */
  readonly address: string;
  /** `tcp:127.0.0.1:PORT`. */
  readonly tcpAddress: string;
  /** `ssl:127.0.0.2:PORT`, null without TLS. */
  readonly tlsAddress: string | null;
  /** Keys a client needs for tlsAddress. */
  readonly tlsFiles: { readonly privateKey: string; readonly certificate: string; readonly caCertificate: string } | null;
  readonly folder: string;
  readonly tools: OvnTools;
  pid(): number;
  /** Commits operations (RFC 7047 section 5.2) and resolves with their results; rejects when one of them fails. */
  transact(operations: readonly unknown[]): Promise<unknown[]>;
  /** Output of ovsdb-client, e.g. `client(['dump', '-f', 'json', address, 'OVN_Northbound'])`. */
  client(args: readonly string[]): Promise<string>;
  /** Output of ovn-nbctl on this database. */
  nbctl(args: readonly string[]): Promise<string>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

export async function startOvsdb(options: OvsdbOptions = {}): Promise<Ovsdb> {
  const provided = await provideOvn();
  if (!provided.available) throw new Error(`${provided.reason}; ${provided.remedy}`);
  const tools = provided.value;
  const folder = await mkdtemp(join(tmpdir(), 'eip-ovsdb-'));
  const database = join(folder, 'nb.db');
  const schema = options.schemaFile ?? (options.schema === 'original' ? tools.schemaOriginal : tools.schema);
  const create =
    options.clustered === true ? ['create-cluster', database, schema, `unix:${join(folder, 'raft')}`] : ['create', database, schema];
  if (options.content === undefined) await run(tools.ovsdbTool, create, { env: tools.env });
  else await copyFile(options.content, database);
  const tlsFiles = options.tls === true ? await makeKeys(folder) : null;
  const env = { ...tools.env, OVS_RUNDIR: folder, OVS_LOGDIR: folder, OVN_RUNDIR: folder };
  const socket = join(folder, 'nb.sock');
  let ports: Ports = { tcp: 0, tls: 0 };
  let server: ChildProcess | null = null;
  let writer: Writer | null = null;

  async function launch(): Promise<void> {
    const log = join(folder, 'server.log');
    await rm(log, { force: true });
    const args = [
      '--no-chdir',
      `--unixctl=${join(folder, 'server.ctl')}`,
      `--log-file=${log}`,
      '-vconsole:off',
      `--remote=punix:${socket}`,
      `--remote=ptcp:${ports.tcp}:127.0.0.1`,
    ];
    if (tlsFiles !== null) {
      args.push(`--remote=pssl:${ports.tls}:127.0.0.2`);
      args.push(`--private-key=${tlsFiles.privateKey}`, `--certificate=${tlsFiles.certificate}`, `--ca-cert=${tlsFiles.caCertificate}`);
    }
    const child = spawn(tools.ovsdbServer, [...args, database], { env, stdio: 'ignore' });
    server = child;
    ports = await listening(child, log, ports, tlsFiles !== null);
    writer = await openWriter(socket);
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    writer?.close();
    writer = null;
    const child = server;
    server = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGCONT');
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  await launch();
  return {
    address: `unix:${socket}`,
    tcpAddress: `tcp:127.0.0.1:${ports.tcp}`,
    tlsAddress: tlsFiles === null ? null : `ssl:127.0.0.2:${ports.tls}`,
    tlsFiles,
    folder,
    tools,
    pid: () => server?.pid ?? 0,
    transact: async (operations) => {
      if (writer === null) throw new Error('the server is not running');
      return await writer.transact(operations);
    },
    client: async (args) => (await run(tools.ovsdbClient, [...args], { env, maxBuffer: 1_000_000_000 })).stdout,
    nbctl: async (args) =>
      (await run(tools.ovnNbctl, [`--db=unix:${socket}`, '--no-leader-only', ...args], { env, maxBuffer: 1_000_000_000 })).stdout,
    kill: () => kill(),
    restart: async () => {
      await kill('SIGTERM');
      await launch();
    },
    stop: async () => {
      await kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A NAT row of an EgressIP and its reference in the router, as operations for one transaction. */
export function insertNat(router: string, name: string, row: Readonly<Record<string, unknown>>): unknown[] {
  return [
    { op: 'insert', table: 'NAT', row, 'uuid-name': name },
    { op: 'mutate', table: 'Logical_Router', where: [['name', '==', router]], mutations: [['nat', 'insert', ['named-uuid', name]]] },
  ];
}

/** A reroute policy and its reference in the router. */
export function insertPolicy(router: string, name: string, row: Readonly<Record<string, unknown>>): unknown[] {
  return [
    { op: 'insert', table: 'Logical_Router_Policy', row, 'uuid-name': name },
    { op: 'mutate', table: 'Logical_Router', where: [['name', '==', router]], mutations: [['policies', 'insert', ['named-uuid', name]]] },
  ];
}

/** A switch with the port of a pod and the one towards the gateway router of w1. */
export function switchWithPorts(name: string): unknown[] {
  const options = [
    ['router-port', 'rtoe-GR_w1'],
    ['nat-addresses', 'router'],
  ];
  return [
    {
      op: 'insert',
      table: 'Logical_Switch_Port',
      row: { name: 'shop_web-0', addresses: '0a:58:0a:80:00:0f 10.128.0.15' },
      'uuid-name': 'pod',
    },
    {
      op: 'insert',
      table: 'Logical_Switch_Port',
      row: { name: 'etor-GR_w1', type: 'router', options: ['map', options] },
      'uuid-name': 'gw',
    },
    {
      op: 'insert',
      table: 'Logical_Switch',
      row: {
        name,
        ports: [
          'set',
          [
            ['named-uuid', 'pod'],
            ['named-uuid', 'gw'],
          ],
        ],
      },
    },
  ];
}

/** The server says in its log which ports it was given, by the address it bound; ports asked for are not logged. */
async function listening(child: ChildProcess, log: string, wanted: Ports, tls: boolean): Promise<Ports> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const text = existsSync(log) ? await readFile(log, 'utf8') : '';
    if (child.exitCode !== null) throw new Error(`ovsdb-server ended with ${child.exitCode}: ${text}`);
    const given = (host: string) => Number(new RegExp(`0:${host}: listening on port (\\d+)`).exec(text)?.[1] ?? 0);
    const ports = { tcp: wanted.tcp || given('127.0.0.1'), tls: wanted.tls || given('127.0.0.2') };
    if (text.includes('ovsdb-server (Open vSwitch)') && ports.tcp > 0 && (!tls || ports.tls > 0)) return ports;
    await pause(10);
  }
  child.kill('SIGKILL');
  throw new Error(`ovsdb-server did not listen: ${await readFile(log, 'utf8').catch(() => 'no log')}`);
}

interface Ports {
  readonly tcp: number;
  readonly tls: number;
}

interface Writer {
  transact(operations: readonly unknown[]): Promise<unknown[]>;
  close(): void;
}

async function openWriter(path: string): Promise<Writer> {
  const socket: Socket = connect({ path });
  await once(socket, 'connect');
  const parser = createJsonStream();
  const waiting = new Map<number, { resolve: (results: unknown[]) => void; reject: (error: Error) => void }>();
  let next = 0;
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the server went away'));
    waiting.clear();
  });
  socket.on('data', (chunk: Buffer) => {
    for (const message of parser.push(chunk) as { id: unknown; method?: string; params?: unknown; result?: unknown; error?: unknown }[]) {
      if (message.method === 'echo') socket.write(JSON.stringify({ id: message.id, result: message.params, error: null }));
      const request = typeof message.id === 'number' ? waiting.get(message.id) : undefined;
      if (request === undefined) continue;
      waiting.delete(Number(message.id));
      const results = Array.isArray(message.result) ? (message.result as (Record<string, unknown> | null)[]) : [];
      const failed = results.find((result) => result?.error !== undefined);
      if (message.error != null || failed !== undefined) request.reject(new Error(JSON.stringify(message.error ?? failed)));
      else request.resolve(results);
    }
  });
  return {
    transact: (operations) =>
      new Promise((resolve, reject) => {
        next += 1;
        waiting.set(next, { resolve, reject });
        socket.write(JSON.stringify({ id: next, method: 'transact', params: ['OVN_Northbound', ...operations] }));
      }),
    close: () => socket.destroy(),
  };
}

/** A CA and one certificate that both sides use; OVN's own set-up does the same with `ovs-pki`. */
async function makeKeys(folder: string): Promise<{ privateKey: string; certificate: string; caCertificate: string }> {
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=test-ca', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=test', '-keyout', 'key.pem', '-out', 'request.pem');
  openssl('x509', '-req', '-in', 'request.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '1', '-days', '2', '-out', 'cert.pem');
  return { privateKey: path('key.pem'), certificate: path('cert.pem'), caCertificate: path('ca.pem') };
}
