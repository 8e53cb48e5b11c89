/**
 * The rest of OVN and Open vSwitch, for packets: ovn-northd, ovn-trace, ovn-controller, ovs-vswitchd and their tools. Found
 * on PATH, else Debian's packages unpacked into the cache. Nothing of it needs root: the datapath is Open vSwitch's dummy.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import type { Provided } from '#libs/provision/cache.ts';
import { libraryFolders, unpackedPackages } from './ovn.ts';

const programs = [
  'ovsdb-server',
  'ovsdb-client',
  'ovsdb-tool',
  'ovn-northd',
  'ovn-trace',
  'ovn-nbctl',
  'ovn-sbctl',
  'ovn-controller',
  'ovs-vswitchd',
  'ovs-vsctl',
  'ovs-ofctl',
  'ovs-appctl',
] as const;

export interface DataPlane {
  path(program: (typeof programs)[number]): string;
  /** `ovn/ovn-sb.ovsschema`, `openvswitch/vswitch.ovsschema`. */
  schema(name: string): string;
  readonly env: NodeJS.ProcessEnv;
}

const packages = ['openvswitch-switch', 'openvswitch-common', 'ovn-common', 'ovn-central', 'ovn-host'];

export async function provideDataPlane(): Promise<Provided<DataPlane>> {
  try {
    const installed = dataPlane(
      (process.env.PATH ?? '').split(delimiter).concat('/usr/sbin', '/usr/lib/openvswitch-switch'),
      '/usr/share',
      process.env,
    );
    const value = installed ?? (await unpacked());
    await promisify(execFile)(value.path('ovn-controller'), ['--version'], { env: value.env });
    return { available: true, value, how: installed === null ? 'Debian packages, unpacked in the cache' : 'installed' };
  } catch (thrown) {
    const reason = `no OVN with its data plane: ${errorText(thrown).split('\n').slice(0, 3).join(' ')}`;
    return { available: false, reason, remedy: `install ${packages.join(', ')} (apt-get)` };
  }
}

async function unpacked(): Promise<DataPlane> {
  const folder = await unpackedPackages(`ovn/data-plane-${process.arch}`, packages);
  const libraries = [...(await libraryFolders(folder)), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const folders = ['usr/bin', 'usr/sbin', 'usr/lib/openvswitch-switch'].map((name) => join(folder, name));
  const found = dataPlane(folders, join(folder, 'usr/share'), { ...process.env, LD_LIBRARY_PATH: libraries });
  if (found === null) throw new Error('the Debian packages lack a program');
  return found;
}

function dataPlane(folders: readonly string[], share: string, env: NodeJS.ProcessEnv): DataPlane | null {
  const paths = new Map<string, string>();
  for (const program of programs) {
    const path = folders.map((folder) => join(folder, program)).find((candidate) => existsSync(candidate));
    if (path === undefined) return null;
    paths.set(program, path);
  }
  return { path: (program) => paths.get(program) ?? program, schema: (name) => join(share, name), env };
}
