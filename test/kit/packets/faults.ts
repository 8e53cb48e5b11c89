/** Single faults in the rows of a packet cluster, each undone again: raw transactions, which keep columns that Debian's tools do not know. */
import type { PacketCluster, PacketPod } from './cluster.ts';
import type { Zone } from './zone.ts';

export interface SeededFault {
  readonly text: string;
  /** The pod's address it is about; null where it concerns a node. */
  readonly address: string | null;
  undo(): Promise<void>;
}

/** Of `[0, 1)`, from a seed: the same faults and packets in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function oneOf<T>(random: () => number, all: readonly T[]): T {
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) throw new Error('there is nothing to choose from');
  return chosen;
}

/** Null where the pod has nothing of the kind. */
type Kind = (cluster: PacketCluster, pod: PacketPod, random: () => number) => Promise<SeededFault | null>;

export const faultKinds = {
  'SNAT removed': async (cluster, pod, random) => {
    const address = oneOf(random, pod.addresses);
    const found = await natOf(cluster, address);
    return found && (await removed(found.zone, found.row, `SNAT of ${pod.key} removed on ${found.zone.node}`, address));
  },
  'SNAT to another address': async (cluster, pod, random) => {
    const address = oneOf(random, pod.addresses);
    const found = await natOf(cluster, address);
    const other = isIPv6(address) ? 'fc00:f853:ccd:e793::99' : '172.18.0.99';
    return (
      found &&
      (await changed(found.zone, found.row, { external_ip: other }, `SNAT of ${pod.key} on ${found.zone.node} to ${other}`, address))
    );
  },
  'reroute removed': async (cluster, pod, random) => {
    const address = oneOf(random, pod.addresses);
    const found = await rerouteOf(cluster, pod, address);
    return found && (await removed(found.zone, found.row, `reroute of ${pod.key} removed`, address));
  },
  'next hop of nobody': (cluster, pod, random) => rerouted(cluster, pod, random, (version) => (version === 6 ? 'fd97::99' : '100.88.0.99')),
  'next hop in no network': (cluster, pod, random) =>
    rerouted(cluster, pod, random, (version) => (version === 6 ? 'fd33::9' : '192.0.2.9')),
  'next hop of a node without the address': (cluster, pod, random) =>
    rerouted(cluster, pod, random, (version, hops) => {
      const nodes = [2, 3, 4, 5].map((id) => (version === 6 ? `fd97::${id}` : `100.88.0.${id}`));
      return oneOf(
        random,
        nodes.filter((hop) => !hops.includes(hop)),
      );
    }),
  'one next hop of two': async (cluster, pod) => {
    const [address = ''] = pod.addresses;
    const found = await rerouteOf(cluster, pod, address);
    const hops = found === null ? [] : setOf(found.row.columns['nexthops']);
    if (found === null || hops.length < 2) return null;
    return await changed(found.zone, found.row, { nexthops: hops[1] }, `reroute of ${pod.key} only to ${hops[1]}`, address);
  },
  'a policy of another in front': async (cluster, pod) => {
    const zone = zoneOf(cluster, pod);
    const subnet =
      setOf((await select(zone, 'Logical_Router_Port', 'name', `rtos-${pod.node}`))[0]?.columns['networks']).find(
        (text) => !isIPv6(text),
      ) ?? '';
    const columns = {
      priority: 101,
      match: `ip4.src == ${pod.addresses[0]}`,
      action: 'reroute',
      nexthops: subnet.replace(/\d+\/\d+$/, '2'),
      external_ids: [
        'map',
        [
          ['k8s.ovn.org/name', 'shop/web'],
          ['k8s.ovn.org/owner-type', 'EgressService'],
        ],
      ],
    };
    await insert(zone, 'Logical_Router_Policy', columns);
    const undo = async () => {
      const [row] = await select(zone, 'Logical_Router_Policy', 'priority', 101);
      if (row !== undefined) await detach(zone, row);
    };
    return { text: `an EgressService in front of ${pod.key}`, address: pod.addresses[0] ?? null, undo };
  },
  'source route removed': async (cluster, _, random) => {
    const zone = oneOf(random, [...cluster.zones.values()]);
    const prefix = oneOf(random, ['10.128.0.0/14', 'fd01::/48']);
    const routes = await select(zone, 'Logical_Router_Static_Route', 'ip_prefix', prefix);
    const row = routes.find(({ columns }) => columns['policy'] === 'src-ip');
    return row === undefined ? null : await removed(zone, row, `source route of ${prefix} removed on ${zone.node}`, null);
  },
} as const satisfies Record<string, Kind>;

/** A NAT row that no EgressIP owns, for the pod's address on the router of its SNAT. */
export async function strangerBeside(cluster: PacketCluster, address: string, type: 'snat' | 'dnat_and_snat', external: string) {
  const { zone } = await theNatOf(cluster, address);
  await insert(zone, 'NAT', { type, external_ip: external, logical_ip: address }, `GR_${zone.node}`);
  const undo = async () => {
    const [row] = await select(zone, 'NAT', 'external_ip', external);
    if (row !== undefined) await detach(zone, row);
  };
  return { node: zone.node, undo };
}

/** The SNAT of an address gives another one. */
export async function translatedTo(cluster: PacketCluster, address: string, external: string): Promise<SeededFault> {
  const { zone, row } = await theNatOf(cluster, address);
  return await changed(zone, row, { external_ip: external }, `SNAT of ${address} to ${external}`, address);
}

/** Takes the option from the external port of the node with the SNAT of an address that makes OVN announce addresses. */
export async function silenced(cluster: PacketCluster, address: string): Promise<{ node: string; undo: () => Promise<void> }> {
  const { zone } = await theNatOf(cluster, address);
  const mutate = async (mutator: 'insert' | 'delete', value: unknown) => {
    const where = [['name', '==', `etor-GR_${zone.node}`]];
    await transact(zone, { op: 'mutate', table: 'Logical_Switch_Port', where, mutations: [['options', mutator, value]] });
  };
  await mutate('delete', ['set', ['nat-addresses']]);
  return { node: zone.node, undo: () => mutate('insert', ['map', [['nat-addresses', 'router']]]) };
}

export type FaultKind = keyof typeof faultKinds;
export const faultKindNames = Object.keys(faultKinds) as FaultKind[];

type Table = keyof typeof holders;

const holders = {
  NAT: 'nat',
  Logical_Router_Policy: 'policies',
  Logical_Router_Static_Route: 'static_routes',
  Logical_Router_Port: 'ports',
} as const;

interface RawRow {
  readonly table: Table;
  readonly uuid: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

async function natOf(cluster: PacketCluster, address: string) {
  for (const zone of cluster.zones.values()) {
    const [row] = await select(zone, 'NAT', 'logical_ip', address);
    if (row !== undefined) return { zone, row };
  }
  return null;
}

async function theNatOf(cluster: PacketCluster, address: string) {
  const found = await natOf(cluster, address);
  if (found === null) throw new Error(`${address} has no SNAT`);
  return found;
}

async function rerouteOf(cluster: PacketCluster, pod: PacketPod, address: string) {
  const zone = zoneOf(cluster, pod);
  const rows = await select(zone, 'Logical_Router_Policy', 'match', `ip${isIPv6(address) ? 6 : 4}.src == ${address}`);
  const row = rows.find(({ columns }) => columns['priority'] === 100);
  return row === undefined ? null : { zone, row };
}

async function rerouted(
  cluster: PacketCluster,
  pod: PacketPod,
  random: () => number,
  hopFor: (version: 4 | 6, hops: readonly string[]) => string,
): Promise<SeededFault | null> {
  const address = oneOf(random, pod.addresses);
  const found = await rerouteOf(cluster, pod, address);
  if (found === null) return null;
  const hop = hopFor(isIPv6(address) ? 6 : 4, setOf(found.row.columns['nexthops']));
  return await changed(found.zone, found.row, { nexthops: hop }, `reroute of ${pod.key} to ${hop}`, address);
}

async function changed(
  zone: Zone,
  { table, uuid, columns }: RawRow,
  row: Readonly<Record<string, unknown>>,
  text: string,
  address: string,
): Promise<SeededFault> {
  const update = (values: unknown) => transact(zone, { op: 'update', table, where: [['_uuid', '==', ['uuid', uuid]]], row: values });
  const before = Object.fromEntries(Object.keys(row).map((column) => [column, columns[column]]));
  await update(row);
  return { text, address, undo: async () => void (await update(before)) };
}

async function removed(zone: Zone, row: RawRow, text: string, address: string | null): Promise<SeededFault> {
  const router = await detach(zone, row);
  return { text, address, undo: () => insert(zone, row.table, row.columns, router) };
}

/** A row that nothing refers to any more is gone. Answers the router it hung on. */
async function detach(zone: Zone, { table, uuid }: RawRow): Promise<string> {
  const column = holders[table];
  const where = [[column, 'includes', ['uuid', uuid]]];
  const [holder, ,] = await transact(
    zone,
    { op: 'select', table: 'Logical_Router', where, columns: ['name'] },
    { op: 'mutate', table: 'Logical_Router', where, mutations: [[column, 'delete', ['uuid', uuid]]] },
  );
  return String(holder?.rows?.[0]?.['name']);
}

async function insert(zone: Zone, table: Table, columns: Readonly<Record<string, unknown>>, router = 'ovn_cluster_router'): Promise<void> {
  await transact(
    zone,
    { op: 'insert', table, row: columns, 'uuid-name': 'row' },
    {
      op: 'mutate',
      table: 'Logical_Router',
      where: [['name', '==', router]],
      mutations: [[holders[table], 'insert', ['named-uuid', 'row']]],
    },
  );
}

async function select(zone: Zone, table: Table, column: string, value: unknown): Promise<RawRow[]> {
  const [found] = await transact(zone, { op: 'select', table, where: [[column, '==', value]] });
  return (found?.rows ?? []).map(({ _uuid, _version: _, ...columns }) => ({ table, uuid: String((_uuid as unknown[])[1]), columns }));
}

type Result = { readonly error?: string; readonly details?: string; readonly rows?: readonly Readonly<Record<string, unknown>>[] };

async function transact(zone: Zone, ...operations: readonly unknown[]): Promise<readonly (Result | null)[]> {
  const text = await zone.run('ovsdb-client', 'transact', `unix:${zone.folder}/nb.sock`, JSON.stringify(['OVN_Northbound', ...operations]));
  const results = JSON.parse(text) as (Result | null)[];
  const failed = results.find((result) => result?.error !== undefined);
  if (failed !== undefined) throw new Error(`${failed?.error}: ${failed?.details}`);
  return results;
}

function setOf(value: unknown): string[] {
  if (Array.isArray(value) && value[0] === 'set') return (value[1] as unknown[]).map(String);
  return typeof value === 'string' ? [value] : [];
}

function zoneOf(cluster: PacketCluster, { node }: PacketPod): Zone {
  const zone = cluster.zones.get(node);
  if (zone === undefined) throw new Error(`there is no zone ${node}`);
  return zone;
}

function isIPv6(address: string): boolean {
  return address.includes(':');
}
