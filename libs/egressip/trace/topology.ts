/**
 * One northbound database as a packet meets it: routers with what hangs on them, ports by address, switches. Ports find
 * each other by address within one network, since a next hop is an address; that holds with and without the switch ports,
 * which only files have (a monitor does not ask for them).
 */
import type { OvnRow, RowChange, TableName } from '#libs/contracts/ovn-tables.ts';
import { addressKey } from '../ip/address.ts';
import { type Cidr, contains, parseCidr } from '../ip/cidr.ts';
import { clusterRouter, isGatewayRouter } from '../model/names.ts';

export interface Entry<T extends TableName> {
  readonly table: T;
  readonly uuid: string;
  readonly row: OvnRow<T>;
}

export interface RouterPort {
  readonly name: string;
  readonly router: Router;
  readonly networks: readonly Cidr[];
}

export interface Router {
  readonly name: string;
  /** `default`, or the name of a user-defined network. */
  readonly network: string;
  /** A gateway router translates whatever leaves it. */
  readonly isGateway: boolean;
  readonly ports: RouterPort[];
  readonly policies: readonly Entry<'Logical_Router_Policy'>[];
  readonly routes: readonly Entry<'Logical_Router_Static_Route'>[];
  readonly nats: readonly Entry<'NAT'>[];
}

export interface SwitchPort {
  readonly name: string;
  readonly type: string;
  readonly network: string;
  readonly switchName: string;
  readonly addresses: readonly string[];
  /** `namespace/name` of the pod it is, and the key of its network attachment. */
  readonly pod: string | null;
  readonly nad: string | null;
}

export interface Topology {
  readonly node: string;
  readonly routers: readonly Router[];
  readonly switchPorts: readonly SwitchPort[];
  readonly qosOf: ReadonlyMap<string, readonly Entry<'QoS'>[]>;
  readonly balancersOf: ReadonlyMap<string, readonly Entry<'Load_Balancer'>[]>;
  readonly addressSets: ReadonlyMap<string, readonly string[]>;
  /** Whether the switch ports were read: without them nothing says whether an address of a pod exists. */
  readonly hasPorts: boolean;
  /** Where ports were not read: the node of each address on the transit switch, null when not all nodes say theirs. */
  readonly transit: ReadonlyMap<string, string> | null;
}

/** The routers, switches and ports of one database, from its rows. */
export function topologyOf(node: string, changes: Iterable<RowChange>): Topology {
  const tables = new Map<TableName, Map<string, unknown>>();
  for (const { table, uuid, row } of changes) {
    if (row === null) continue;
    const rows = tables.get(table) ?? new Map<string, unknown>();
    tables.set(table, rows.set(uuid, row));
  }
  // Rows were put in under their table's name, which the type system cannot follow.
  const entries = <T extends TableName>(table: T) =>
    [...(tables.get(table) ?? [])].map(([uuid, row]) => ({ table, uuid, row: row as OvnRow<T> }));
  const pick = <T extends TableName>(table: T, uuids: readonly string[]): Entry<T>[] =>
    uuids.flatMap((uuid) => {
      const row = tables.get(table)?.get(uuid);
      return row === undefined ? [] : [{ table, uuid, row: row as OvnRow<T> }];
    });

  const routers = entries('Logical_Router').map(({ row }): Router => {
    const router: Router = {
      name: row.name,
      network: networkOf(row.external_ids),
      isGateway: isGatewayRouter(row.name) || row.options?.['chassis'] !== undefined,
      ports: [],
      policies: pick('Logical_Router_Policy', row.policies),
      routes: pick('Logical_Router_Static_Route', row.static_routes),
      nats: pick('NAT', row.nat),
    };
    for (const { row: port } of pick('Logical_Router_Port', row.ports)) attach(router, port);
    return router;
  });
  adoptPorts(
    routers,
    entries('Logical_Router_Port').map(({ row }) => row),
  );
  const switches = entries('Logical_Switch').map(({ row }) => row);
  const groups = (uuids: readonly string[]) => pick('Load_Balancer_Group', uuids).flatMap(({ row }) => row.load_balancer);
  const switchPorts = switches.flatMap((row) =>
    pick('Logical_Switch_Port', row.ports).map(
      ({ row: port }): SwitchPort => ({
        name: port.name,
        type: port.type,
        network: networkOf({ ...row.external_ids, ...port.external_ids }),
        switchName: row.name,
        pod: podOf(port),
        nad: port.external_ids['k8s.ovn.org/nad'] ?? null,
        addresses: port.addresses.flatMap((text) => text.split(/\s+/).slice(1)).map((text) => addressKey(text.replace(/\/.*$/, ''))),
      }),
    ),
  );
  return {
    node,
    routers,
    switchPorts,
    qosOf: new Map(switches.map((row) => [row.name, pick('QoS', row.qos_rules)])),
    balancersOf: new Map(
      switches.map((row) => [row.name, pick('Load_Balancer', [...(row.load_balancer ?? []), ...groups(row.load_balancer_group ?? [])])]),
    ),
    addressSets: new Map(entries('Address_Set').map(({ row }) => [row.name, row.addresses])),
    // Ports towards routers are monitored, those of pods and hosts are in files only.
    hasPorts: switchPorts.some(({ type }) => type !== 'router'),
    transit: null,
  };
}

interface PortRow {
  readonly name: string;
  readonly networks: readonly string[];
}

function attach(router: Router, { name, networks }: PortRow): void {
  router.ports.push({ name, router, networks: networks.flatMap((text) => parseCidr(text) ?? []) });
}

/** Cut-down inputs have ports that no router names; their own names say whose they are (`rtoj-GR_worker-1`, `rtos-worker-1`). */
function adoptPorts(routers: readonly Router[], ports: readonly PortRow[]): void {
  const attached = new Set(routers.flatMap((router) => router.ports.map(({ name }) => name)));
  for (const port of ports) {
    if (attached.has(port.name)) continue;
    const name = /^t?rto[a-z]+-(.*)$/.exec(port.name)?.[1];
    const router = routers.find((each) => each.name === name) ?? routers.find((each) => each.name === clusterRouter());
    if (router !== undefined) attach(router, port);
  }
}

/** From rows that somebody keeps otherwise: routers with what hangs on them, ports by name, and nothing of the switches. */
export function topologyFrom(
  node: string,
  routers: readonly Omit<Router, 'ports' | 'isGateway'>[],
  ports: readonly PortRow[],
  addressSets: Topology['addressSets'],
  transit: Topology['transit'],
): Topology {
  const whole = routers.map((router): Router => ({ ...router, isGateway: isGatewayRouter(router.name), ports: [] }));
  adoptPorts(whole, ports);
  return { node, routers: whole, switchPorts: [], qosOf: new Map(), balancersOf: new Map(), addressSets, hasPorts: false, transit };
}

/** The router port a pod's packets come in by: that of its own subnet; a machine that migrated keeps its address in another's. */
export function firstRouterPort(topology: Topology, network: string, address: string): RouterPort | null {
  const ports = topology.routers.filter((router) => router.network === network).flatMap((router) => router.ports);
  const homes = ports.filter((port) => port.networks.some((cidr) => contains(cidr, address)));
  const own = (name: string) => /^t?rtos-/.test(name);
  return homes.find(({ name }) => own(name)) ?? homes[0] ?? ports.find(({ name }) => own(name) && name.endsWith(topology.node)) ?? null;
}

/** The router port of that network that has exactly this address. */
export function routerPortWith(topology: Topology, network: string, address: string): RouterPort | null {
  for (const router of topology.routers) {
    if (router.network !== network) continue;
    for (const port of router.ports) if (port.networks.some((cidr) => cidr.address === address)) return port;
  }
  return null;
}

/** The switch port of that network with this address. */
export function switchPortWith(topology: Topology, network: string, address: string): SwitchPort | null {
  return topology.switchPorts.find((port) => port.network === network && port.addresses.includes(address)) ?? null;
}

/** Ports are named `<namespace>_<pod>`, on other networks with a prefix; names of Kubernetes hold no `_`. */
function podOf({ name, external_ids }: OvnRow<'Logical_Switch_Port'>): string | null {
  const { pod, namespace } = external_ids;
  return pod === 'true' && namespace !== undefined ? `${namespace}/${name.slice(name.lastIndexOf('_') + 1)}` : null;
}

/** The port of the router in whose network an address is. */
export function portTowards(router: Router, address: string): RouterPort | null {
  return router.ports.find((port) => port.networks.some((cidr) => contains(cidr, address))) ?? null;
}

/** The network a row belongs to, from its external ids; `default` if they name none. */
export function networkOf(ids: Readonly<Record<string, string>>): string {
  return ids['k8s.ovn.org/network'] ?? 'default';
}
