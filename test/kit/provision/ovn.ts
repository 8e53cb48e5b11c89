/**
 * ovsdb-server, its tools, ovn-nbctl and the northbound schema: those named by the environment or found on PATH, else
 * Debian's packages unpacked into the cache, which needs no root and leaves the machine as it was.
 *
 * Debian 12 ships schema 7.0.0 (OVN 23.03), which cannot hold the EgressIP QoS row (`mark`, 7.3.0) nor a NAT's `match`
 * (7.6.0). `schema` is therefore a lifted copy; `schemaOriginal` is the packaged one, which is what old clusters have.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';

export interface OvnTools {
  readonly ovsdbServer: string;
  readonly ovsdbClient: string;
  readonly ovsdbTool: string;
  readonly ovnNbctl: string;
  /** Path of a schema that can hold every EgressIP row. */
  readonly schema: string;
  /** Path of the schema as packaged. */
  readonly schemaOriginal: string;
  /** Environment to start the binaries with. */
  readonly env: NodeJS.ProcessEnv;
}

export async function provideOvn(): Promise<Provided<OvnTools>> {
  try {
    const installed = findInstalled();
    const { how, ...found } = installed ?? (await unpackPackages());
    await run(found.ovsdbServer, ['--version'], found.env);
    return { available: true, value: { ...found, schema: await liftedSchema(found.schemaOriginal) }, how };
  } catch (thrown) {
    return {
      available: false,
      reason: `no ovsdb-server: ${errorText(thrown).split('\n').slice(0, 3).join(' ')}`,
      remedy: 'install openvswitch-switch, ovn-common and ovn-central (apt-get) or openvswitch and ovn (dnf), or set EGRESSIP_OVSDB_SERVER',
    };
  }
}

type Found = Omit<OvnTools, 'schema'> & { readonly how: string };

function findInstalled(): Found | undefined {
  const ovsdbServer = named('EGRESSIP_OVSDB_SERVER', 'ovsdb-server');
  const ovsdbClient = named('EGRESSIP_OVSDB_CLIENT', 'ovsdb-client');
  const ovsdbTool = named('EGRESSIP_OVSDB_TOOL', 'ovsdb-tool');
  const ovnNbctl = named('EGRESSIP_OVN_NBCTL', 'ovn-nbctl');
  const schemaOriginal = process.env.EGRESSIP_OVN_SCHEMA ?? '/usr/share/ovn/ovn-nb.ovsschema';
  if (ovsdbServer === undefined || ovsdbClient === undefined || ovsdbTool === undefined || ovnNbctl === undefined) return undefined;
  if (!existsSync(schemaOriginal)) return undefined;
  return { ovsdbServer, ovsdbClient, ovsdbTool, ovnNbctl, schemaOriginal, env: process.env, how: `installed: ${ovsdbServer}` };
}

function named(variable: string, program: string): string | undefined {
  const value = process.env[variable];
  if (value !== undefined && value !== '') return value;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

const programPackages = ['openvswitch-switch', 'openvswitch-common', 'ovn-common', 'ovn-central'];
/** Libraries those need, which a small image may lack; newer releases append t64 to some names. */
const libraryPackages = ['libunbound8', 'libbpf1', 'libxdp1', 'libnuma1', 'libevent-2.1-7', 'libevent-2.1-7t64', 'libssl3', 'libssl3t64'];

/** Debian packages and the libraries they need, unpacked as one cache entry. */
export async function unpackedPackages(entry: string, packages: readonly string[]): Promise<string> {
  return await cached(entry, async (draft) => {
    const folder = await mkdtemp(join(tmpdir(), 'egressip-ovn-'));
    try {
      await downloadPackages(folder, packages);
      for (const file of (await readdir(folder)).filter((name) => name.endsWith('.deb'))) {
        await run('dpkg-deb', ['-x', join(folder, file), draft]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function unpackPackages(): Promise<Found> {
  const folder = await unpackedPackages(`ovn/debian-${process.arch}`, programPackages);
  const libraries = await libraryFolders(folder);
  return {
    ovsdbServer: join(folder, 'usr/sbin/ovsdb-server'),
    ovsdbClient: join(folder, 'usr/bin/ovsdb-client'),
    ovsdbTool: join(folder, 'usr/bin/ovsdb-tool'),
    ovnNbctl: join(folder, 'usr/bin/ovn-nbctl'),
    schemaOriginal: join(folder, 'usr/share/ovn/ovn-nb.ovsschema'),
    env: { ...process.env, LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) },
    how: 'Debian packages, unpacked in the cache',
  };
}

/** `apt-get update` only when the lists at hand do not do, and then into a folder of our own. */
async function downloadPackages(folder: string, packages: readonly string[]): Promise<void> {
  const get = async (options: readonly string[]) => {
    await run('apt-get', [...options, 'download', ...packages], process.env, folder);
    // A library that this release names otherwise, or has installed, is no failure; the binary's own start decides.
    for (const library of libraryPackages)
      await run('apt-get', [...options, 'download', library], process.env, folder).catch(() => undefined);
  };
  try {
    await get([]);
  } catch {
    const state = join(folder, 'apt');
    await mkdir(join(state, 'lists/partial'), { recursive: true });
    await mkdir(join(state, 'cache/archives/partial'), { recursive: true });
    const options = ['-o', `Dir::State::lists=${join(state, 'lists')}`, '-o', `Dir::Cache=${join(state, 'cache')}`];
    await run('apt-get', [...options, 'update'], process.env, folder);
    await get(options);
  }
}

/** Where shared libraries were unpacked: lib and usr/lib of the architecture. */
export async function libraryFolders(folder: string): Promise<string[]> {
  const folders: string[] = [];
  for (const base of ['usr/lib', 'lib']) {
    if (!existsSync(join(folder, base))) continue;
    for (const entry of await readdir(join(folder, base))) if (entry.endsWith('-linux-gnu')) folders.push(join(folder, base, entry));
  }
  return folders;
}

interface Schema {
  version: string;
  cksum?: string;
  tables: Record<string, { columns: Record<string, { type: unknown }> }>;
}

/** Adds what EgressIP rows need and the schema lacks (versions: OVN's ovn-nb.ovsschema history). */
export function liftSchema(original: string): string {
  const schema = JSON.parse(original) as Schema;
  const nat = schema.tables.NAT?.columns;
  const qos = schema.tables.QoS?.columns;
  if (nat === undefined || qos === undefined) throw new Error('the schema has no tables NAT and QoS');
  const before = JSON.stringify(schema);
  if (!JSON.stringify(qos.action).includes('"mark"')) {
    qos.action = {
      type: {
        key: { type: 'string', enum: ['set', ['dscp', 'mark']] },
        value: { type: 'integer', minInteger: 0, maxInteger: 4_294_967_295 },
        min: 0,
        max: 'unlimited',
      },
    };
  }
  nat.match ??= { type: 'string' };
  nat.priority ??= { type: { key: { type: 'integer', minInteger: 0, maxInteger: 32_767 } } };
  if (JSON.stringify(schema) === before) return original;
  schema.version = '7.6.0';
  delete schema.cksum;
  return JSON.stringify(schema, null, 2);
}

async function liftedSchema(originalPath: string): Promise<string> {
  const original = await readFile(originalPath, 'utf8');
  const lifted = liftSchema(original);
  if (lifted === original) return originalPath;
  const { version } = JSON.parse(original) as Schema;
  const folder = await cached(`ovn/schema-${version}-lifted`, (draft) => writeFile(join(draft, 'ovn-nb.ovsschema'), lifted));
  return join(folder, 'ovn-nb.ovsschema');
}

const execute = promisify(execFile);

async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env, cwd?: string): Promise<void> {
  await execute(program, [...args], { env, timeout: 180_000, maxBuffer: 16_000_000, ...(cwd === undefined ? {} : { cwd }) });
}
