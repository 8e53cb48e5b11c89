/** The whole databases of shared/databases, with a zone for each node, its pods, and faults put into them one at a time. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KubeObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { canonicalAddress } from '#libs/egressip/ip/address.ts';
import { type Topology, topologyOf } from '#libs/egressip/trace/topology.ts';
import { readDatabase } from '#libs/ovsdb/files/read.ts';
import { openFile } from '#libs/sources/files/bytes.ts';
import { readObjects } from '#libs/sources/files/objects.ts';
import { sharedFolder } from '../must-gather.ts';
import type { TracedPod } from './ovn-trace.ts';
import { startZone, type Zone } from './zone.ts';

export const releases = ['master', 'r1.2', 'r1.0'] as const;
export type Release = (typeof releases)[number];

const databases = join(sharedFolder, 'databases');
export const databasesPresent = existsSync(databases);
export const nodeNames = ['worker-1', 'worker-2', 'worker-3', 'worker-4'] as const;

export interface PacketPod extends TracedPod {
  readonly key: string;
  /** Canonical. */
  readonly addresses: readonly string[];
}

export interface PacketCluster {
  readonly release: Release;
  readonly folder: string;
  readonly objects: readonly KubeObject[];
  readonly pods: readonly PacketPod[];
  readonly zones: ReadonlyMap<string, Zone>;
  /** The databases as they are now: rows by node, and as a trace walks them. */
  rows(): Promise<Map<string, RowChange[]>>;
  topologies(): Promise<Map<string, Topology>>;
  stop(): Promise<void>;
}

export function objectsFile(release: Release): string {
  return join(databases, release, 'objects.json.gz');
}

export async function northbound(release: Release, node: string): Promise<Buffer> {
  return gunzipSync(await readFile(join(databases, release, `${node}.nb.gz`)));
}

export async function startPacketCluster(release: Release): Promise<PacketCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'eip-packets-'));
  const { objects } = await readObjects(openFile(objectsFile(release)));
  const zones = new Map<string, Zone>();
  for (const node of nodeNames) zones.set(node, await startZone(node, await northbound(release, node), folder));
  const pods: PacketPod[] = [];
  for (const object of objects) {
    if (object.kind !== 'Pod' || object.node === null || object.hostNetwork) continue;
    const port = `${object.namespace}_${object.name}`;
    const [text = ''] = ((await zones.get(object.node)?.nbctl('--bare', 'get', 'Logical_Switch_Port', port, 'addresses')) ?? '').split(
      '\n',
    );
    const [mac = ''] = text.replace(/[[\]"]/g, '').split(' ');
    const addresses = object.ips.flatMap((ip) => canonicalAddress(ip) ?? []);
    pods.push({ key: `${object.namespace}/${object.name}`, node: object.node, port, mac, addresses });
  }
  async function rows(): Promise<Map<string, RowChange[]>> {
    const found = new Map<string, RowChange[]>();
    for (const { node, folder: at } of zones.values()) found.set(node, (await readDatabase(openFile(join(at, 'nb.db')))).rows);
    return found;
  }

  return {
    release,
    folder,
    objects,
    pods,
    zones,
    rows,
    topologies: async () => new Map([...(await rows())].map(([node, changes]) => [node, topologyOf(node, changes)])),
    stop: async () => {
      for (const zone of zones.values()) await zone.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
