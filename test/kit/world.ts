/**
 * A cluster in memory, as the objects and rows it consists of. Every change is answered with the model input that tells
 * it, and `snapshots` is the input a model gets that sees the cluster for the first time.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { EgressIPObject, KubeKind, KubeObject, NamespaceObject, NodeObject, PodObject } from '#libs/contracts/objects.ts';
import { objectKey } from '#libs/contracts/objects.ts';
import type { OvnRow, RowChange, TableName } from '#libs/contracts/ovn-tables.ts';
import { setName } from '#libs/egressip/model/expect/set-names.ts';

type Row<T extends TableName> = OvnRow<T>;

export interface World {
  put(object: KubeObject): ModelInput;
  remove(kind: KubeKind, key: string): ModelInput;
  get<K extends KubeKind>(kind: K, key: string): Extract<KubeObject, { kind: K }> | null;
  list<K extends KubeKind>(kind: K): Extract<KubeObject, { kind: K }>[];
  /** One transaction: rows as they are afterwards, null for gone. References are changed by `attach` and `detach`. */
  transact(node: string, changes: readonly RowChange[]): ModelInput;
  rows<T extends TableName>(node: string, table: T): { readonly uuid: string; readonly row: Row<T> }[];
  /** Adds a row and its reference on a router or switch, in one transaction. */
  add<T extends 'NAT' | 'Logical_Router_Policy' | 'Logical_Router_Static_Route' | 'QoS'>(
    node: string,
    parent: string,
    table: T,
    row: Row<T>,
  ): ModelInput;
  drop(node: string, table: TableName, uuid: string): ModelInput;
  databases(): string[];
  dropDatabase(node: string): void;
  lose(what: { readonly node: string } | { readonly kind: KubeKind }): ModelInput;
  recover(what: { readonly node: string } | { readonly kind: KubeKind }): ModelInput;
  snapshots(): ModelInput[];
}

export const kinds: readonly KubeKind[] = [
  'Namespace',
  'Node',
  'EgressIP',
  'Pod',
  'CloudPrivateIPConfig',
  'UserDefinedNetwork',
  'ClusterUserDefinedNetwork',
  'Event',
  'Service',
];

export function createWorld(): World {
  const objects = new Map<KubeKind, Map<string, KubeObject>>(kinds.map((kind) => [kind, new Map()]));
  const databases = new Map<string, Map<string, RowChange>>();
  const lost = new Set<string>();
  let numbers = 0;
  const of = (kind: KubeKind) => objects.get(kind) ?? new Map<string, KubeObject>();
  const rowsOf = (node: string) => databases.get(node) ?? new Map<string, RowChange>();

  const kubeSnapshot = (kind: KubeKind): ModelInput => ({
    source: 'kube',
    type: 'kube-snapshot',
    at: 0,
    kind,
    objects: [...of(kind).values()],
  });
  const ovnSnapshot = (node: string): ModelInput => ({
    source: 'ovn',
    type: 'ovn-snapshot',
    at: 0,
    node,
    rows: [...rowsOf(node).values()],
  });
  const loss = (what: { node: string } | { kind: KubeKind }): ModelInput =>
    'node' in what
      ? { source: 'ovn', type: 'ovn-unavailable', at: 0, node: what.node, reason: 'lost' }
      : { source: 'kube', type: 'kube-unavailable', at: 0, kind: what.kind, reason: 'lost' };
  const keyOf = (what: { node: string } | { kind: KubeKind }) => ('node' in what ? `database ${what.node}` : what.kind);

  const transact = (node: string, changes: readonly RowChange[]): ModelInput => {
    const rows = rowsOf(node);
    databases.set(node, rows);
    for (const change of changes) {
      if (change.row === null) rows.delete(change.uuid);
      else rows.set(change.uuid, change);
    }
    return { source: 'ovn', type: 'ovn-changes', at: 0, node, rows: [...changes] };
  };

  const rows = <T extends TableName>(node: string, table: T) =>
    [...rowsOf(node).values()].flatMap((change) =>
      change.table === table && change.row !== null ? [{ uuid: change.uuid, row: change.row as unknown as Row<T> }] : [],
    );

  const references = (node: string, uuid: string, parent: string | null, table: TableName): RowChange[] => {
    const column = table === 'NAT' ? 'nat' : table === 'Logical_Router_Policy' ? 'policies' : 'static_routes';
    const changes: RowChange[] = [];
    for (const router of rows(node, 'Logical_Router')) {
      const has = router.row[column].includes(uuid);
      const wants = table !== 'QoS' && router.row.name === parent;
      if (has === wants) continue;
      const list = wants ? [...router.row[column], uuid] : router.row[column].filter((other) => other !== uuid);
      changes.push({ table: 'Logical_Router', uuid: router.uuid, row: { ...router.row, [column]: list } });
    }
    for (const { uuid: own, row } of table === 'QoS' ? rows(node, 'Logical_Switch') : []) {
      const wants = row.name === parent;
      if (row.qos_rules.includes(uuid) === wants) continue;
      const list = wants ? [...row.qos_rules, uuid] : row.qos_rules.filter((other) => other !== uuid);
      changes.push({ table: 'Logical_Switch', uuid: own, row: { ...row, qos_rules: list } });
    }
    return changes;
  };

  return {
    put: (object) => {
      of(object.kind).set(objectKey(object), object);
      return { source: 'kube', type: 'kube-changes', at: 0, kind: object.kind, changes: [{ type: 'upsert', object }] };
    },
    remove: (kind, key) => {
      of(kind).delete(key);
      return { source: 'kube', type: 'kube-changes', at: 0, kind, changes: [{ type: 'delete', key }] };
    },
    get: (kind, key) => (of(kind).get(key) as never) ?? null,
    list: (kind) => [...of(kind).values()] as never,
    transact,
    rows,
    add: (node, parent, table, row) => {
      numbers += 1;
      const uuid = `row-${String(numbers).padStart(6, '0')}`;
      return transact(node, [{ table, uuid, row } as RowChange, ...references(node, uuid, parent, table)]);
    },
    drop: (node, table, uuid) => transact(node, [{ table, uuid, row: null } as RowChange, ...references(node, uuid, null, table)]),
    databases: () => [...databases.keys()],
    dropDatabase: (node) => databases.delete(node),
    lose: (what) => {
      lost.add(keyOf(what));
      return loss(what);
    },
    recover: (what) => {
      lost.delete(keyOf(what));
      return 'node' in what ? ovnSnapshot(what.node) : kubeSnapshot(what.kind);
    },
    snapshots: () => [
      ...kinds.flatMap((kind) => [kubeSnapshot(kind), ...(lost.has(kind) ? [loss({ kind })] : [])]),
      ...[...databases.keys()].flatMap((node) => [ovnSnapshot(node), ...(lost.has(keyOf({ node })) ? [loss({ node })] : [])]),
    ],
  };
}

const controller = { 'k8s.ovn.org/owner-controller': 'default-network-controller', 'k8s.ovn.org/owner-type': 'EgressIP' };

export function natIds(eip: string, pod: string, family: 4 | 6 = 4): Record<string, string> {
  const name = `${eip}_${pod}`;
  return {
    ...controller,
    'ip-family': `ip${family}`,
    'k8s.ovn.org/name': name,
    'k8s.ovn.org/id': `default-network-controller:EgressIP:${name}:ip${family}`,
  };
}

export function policyIds(priority: number, name: string, family: string, network = 'default'): Record<string, string> {
  const id = `default-network-controller:EgressIP:${priority}:${name}:${family}:${network}`;
  return { ...controller, 'ip-family': family, network, priority: String(priority), 'k8s.ovn.org/name': name, 'k8s.ovn.org/id': id };
}

export function nat(externalIP: string, logicalIP: string, logicalPort: string | null, ids: Record<string, string>): Row<'NAT'> {
  return {
    type: 'snat',
    external_ip: externalIP,
    logical_ip: logicalIP,
    logical_port: logicalPort,
    external_port_range: '32768-60999',
    match: '',
    options: { stateless: 'false' },
    external_ids: ids,
  };
}

export function reroute(
  podIP: string,
  nexthops: string[],
  ids: Record<string, string>,
  options: Record<string, string> = {},
): Row<'Logical_Router_Policy'> {
  const family = podIP.includes(':') ? 6 : 4;
  return { priority: 100, match: `ip${family}.src == ${podIP}`, action: 'reroute', nexthop: null, nexthops, options, external_ids: ids };
}

export function allow(
  match: string,
  name: string,
  family: string,
  options: Record<string, string> = {},
  network = 'default',
): Row<'Logical_Router_Policy'> {
  return {
    priority: 102,
    match,
    action: 'allow',
    nexthop: null,
    nexthops: [],
    options,
    external_ids: policyIds(102, name, family, network),
  };
}

export const clusterSubnet = '10.128.0.0/14';

/** Node `worker-<number>`: primary 172.18.0.1<number>, join 100.64.0.<number>, transit 100.88.0.<number>, subnet 10.<127+number>.0.0/16. */
export function node(number: number, changes: Partial<NodeObject> = {}): NodeObject {
  const none = { ipv4: null, ipv6: null };
  return {
    kind: 'Node',
    name: `worker-${number}`,
    uid: `node-${number}`,
    assignable: true,
    ready: true,
    primary: { ...none, ipv4: `172.18.0.1${number}/16` },
    hostCidrs: [`172.18.0.1${number}/16`],
    subnets: { default: [`10.${127 + number}.0.0/16`] },
    nodeId: number,
    transit: { ...none, ipv4: `100.88.0.${number}/16` },
    gatewayMode: 'shared',
    gatewayNextHops: ['172.18.0.1'],
    zone: `worker-${number}`,
    secondaryEgressIPs: [],
    bridgeEgressIPs: [],
    cloud: null,
    ...changes,
  };
}

export function namespace(name: string, labels: Record<string, string> = {}): NamespaceObject {
  return { kind: 'Namespace', name, uid: `ns-${name}`, labels: { 'kubernetes.io/metadata.name': name, ...labels } };
}

export function pod(key: string, nodeName: string | null, ip: string | null, changes: Partial<PodObject> = {}): PodObject {
  const [space = '', name = ''] = key.split('/');
  return {
    kind: 'Pod',
    namespace: space,
    name,
    uid: `pod-${key}`,
    createdAt: null,
    node: nodeName,
    hostNetwork: false,
    phase: 'Running',
    deleting: false,
    labels: {},
    ips: ip === null ? [] : [ip],
    networks: ip === null ? {} : { default: { ips: [ip], role: 'primary' } },
    ...changes,
  };
}

export function egressIP(
  name: string,
  spaceLabels: Record<string, string>,
  items: readonly (readonly [node: string, address: string])[],
  changes: Partial<EgressIPObject> = {},
): EgressIPObject {
  return {
    kind: 'EgressIP',
    name,
    uid: `eip-${name}`,
    createdAt: null,
    generation: 1,
    egressIPs: items.map(([, address]) => address),
    namespaceSelector: { matchLabels: spaceLabels, matchExpressions: [] },
    podSelector: { matchLabels: {}, matchExpressions: [] },
    mark: '50000',
    items: items.map(([nodeName, address]) => ({ node: nodeName, egressIP: address })),
    ...changes,
  };
}

const served = 'default-network-controller:EgressIP:egressip-served-pods:v4:default';
const services = 'default-network-controller:EgressService:egresssvc-served-pods:v4';
const nodeIPs = 'default-network-controller:ClusterNodeIPs:node-ips:v4';

/** What a database of a node holds before any EgressIP does: routers, ports, routes, baseline rows and address sets. */
export function addDatabase(world: World, number: number, nodeAddresses: readonly string[]): ModelInput {
  const name = `worker-${number}`;
  const set = (
    id: string,
    setKind: string,
    ownerType: string,
    addresses: readonly string[],
    network: Record<string, string> = {},
  ): RowChange => ({
    table: 'Address_Set',
    uuid: `set-${name}-${setKind}`,
    row: {
      name: setName(id),
      addresses: [...addresses],
      external_ids: {
        ...controller,
        'k8s.ovn.org/owner-type': ownerType,
        'ip-family': 'v4',
        'k8s.ovn.org/name': setKind,
        'k8s.ovn.org/id': id,
        ...network,
      },
    },
  });
  const router = (routerName: string): RowChange => ({
    table: 'Logical_Router',
    uuid: `router-${name}-${routerName}`,
    row: { name: routerName, nat: [], policies: [], static_routes: [], ports: [], external_ids: {} },
  });
  const port = (portName: string, network: string): RowChange => ({
    table: 'Logical_Router_Port',
    uuid: `port-${name}-${portName}`,
    row: { name: portName, networks: [network], external_ids: {} },
  });
  world.transact(name, [
    router('ovn_cluster_router'),
    router(`GR_${name}`),
    { table: 'Logical_Switch', uuid: `switch-${name}`, row: { name, qos_rules: [], ports: [], external_ids: {} } },
    port('rtoj-ovn_cluster_router', '100.64.0.1/16'),
    port(`rtoj-GR_${name}`, `100.64.0.${number}/16`),
    port(`rtots-${name}`, `100.88.0.${number}/16`),
    set(served, 'egressip-served-pods', 'EgressIP', [], { network: 'default' }),
    set(services, 'egresssvc-served-pods', 'EgressService', []),
    set(nodeIPs, 'node-ips', 'ClusterNodeIPs', nodeAddresses),
  ]);
  const policy = (match: string, policyName: string, family: string, options = {}) =>
    world.add(name, 'ovn_cluster_router', 'Logical_Router_Policy', allow(match, policyName, family, options));
  policy(`ip4.src == ${clusterSubnet} && ip4.dst == ${clusterSubnet}`, 'EIP-No-Reroute-Pod-To-Pod', 'ip4');
  policy(`ip4.src == ${clusterSubnet} && ip4.dst == 100.64.0.0/16`, 'EIP-No-Reroute-Pod-To-Join', 'ip4');
  const sources = `(ip4.src == $${setName(served)} || ip4.src == $${setName(services)})`;
  policy(`${sources} && ip4.dst == $${setName(nodeIPs)}`, 'EIP-No-Reroute-Pod-To-Node', 'ip4', { pkt_mark: '1008' });
  policy('pkt.mark == 42', 'EIP-No-Reroute-reply-traffic', 'ip');
  world.add(name, `GR_${name}`, 'Logical_Router_Static_Route', {
    ip_prefix: clusterSubnet,
    nexthop: '100.64.0.1',
    policy: null,
    external_ids: {},
  });
  world.add(name, 'ovn_cluster_router', 'Logical_Router_Static_Route', {
    ip_prefix: clusterSubnet,
    nexthop: `100.64.0.${number}`,
    policy: 'src-ip',
    external_ids: {},
  });
  world.add(name, 'ovn_cluster_router', 'Logical_Router_Static_Route', {
    ip_prefix: `10.${127 + number}.0.0/16`,
    nexthop: `100.64.0.${number}`,
    policy: 'src-ip',
    external_ids: {},
  });
  world.add(name, name, 'QoS', {
    priority: 103,
    direction: 'from-lport',
    match: `ip4.src == $${setName(served)} && ct.trk && ct.rpl`,
    action: { mark: '42' },
    external_ids: policyIds(103, 'EgressIP-Mark-Reply-Traffic', 'ip4'),
  });
  world.add(name, `GR_${name}`, 'NAT', nat(`172.18.0.1${number}`, clusterSubnet, null, {}));
  return world.recover({ node: name });
}

/** The members of a node's served-pods set. */
export function serve(world: World, nodeName: string, addresses: readonly string[]): ModelInput {
  const set = world.rows(nodeName, 'Address_Set').find(({ row }) => row.external_ids['k8s.ovn.org/name'] === 'egressip-served-pods');
  if (set === undefined) throw new Error(`${nodeName} has no served-pods set`);
  return world.transact(nodeName, [{ table: 'Address_Set', uuid: set.uuid, row: { ...set.row, addresses: [...addresses] } }]);
}
