/**
 * Databases of which somebody printed only a part, made into input the model can judge that part by: routers to hang the rows
 * on, owners where a list does not name them (taken from the egress address, or from the pod), the join address where no
 * port is shown. What the part does not reach is left for `partial-verdict.ts` to take out of the verdict again.
 */
import type { EgressIPObject, KubeObject, NodeObject, PodObject } from '#libs/contracts/objects.ts';
import type { OvnRow, RowChange } from '#libs/contracts/ovn-tables.ts';
import { addressKey, addressOfCidr } from '#libs/egressip/ip/address.ts';
import { clusterRouter, gatewayNode, gatewayRouter, joinPort as joinPortName } from '#libs/egressip/model/names.ts';
import { compileSelector, type Labels } from '#libs/egressip/model/observe/selector.ts';
import type { NamedDatabase } from './cluster-files.ts';
import { gatewayNodes } from './databases.ts';
import { addressesOf, keyOf, ownerOf } from './owners.ts';

export interface PartialDatabase {
  readonly node: string;
  /** All nodes it serves: one, or all of them in central mode. */
  readonly nodes: ReadonlySet<string>;
  readonly from: string;
  /** Kinds of rows that are shown. */
  readonly roles: ReadonlySet<'snat' | 'reroute'>;
  /** The nodes of which all rows of the kind are known to be shown. On other nodes, a row that is not shown may exist. */
  readonly whole: Readonly<Record<'snat' | 'reroute', ReadonlySet<string>>>;
  /** The nodes with IPv6 addresses that a list cut off and that are the beginning of several: which of them a SNAT gives is unknown. */
  readonly cutOff: ReadonlySet<string>;
  readonly hasNextHops: boolean;
  /** Everything a verdict rests on but the name of the database. */
  readonly hasBaseline: boolean;
  /** Its pods (`namespace/name`) that several objects may serve, if no policy says for whom it is. */
  readonly contested: ReadonlySet<string>;
  /** What else is not shown, one line each. */
  readonly lacks: readonly string[];
}

type NatRow = Extract<RowChange, { table: 'NAT' }>;
type PolicyRow = Extract<RowChange, { table: 'Logical_Router_Policy' }>;

const baselineTables = [
  'Logical_Router',
  'Logical_Router_Port',
  'Logical_Router_Static_Route',
  'Logical_Switch',
  'QoS',
  'Address_Set',
] as const;

export function completePartial(
  { node, from, file }: NamedDatabase,
  objects: readonly KubeObject[],
): { readonly rows: RowChange[]; readonly partial: PartialDatabase } | null {
  if (file.shown === null) return null;
  const { tables: shown, lacks } = file.shown;
  const known = new Known(objects);
  const [nat, policies] = [shown.get('NAT'), shown.get('Logical_Router_Policy')];
  const has = (table: typeof nat, ...columns: string[]) => table !== undefined && columns.every((column) => table.columns.has(column));
  const roles = new Set<'snat' | 'reroute'>();
  if (has(nat, 'external_ip', 'logical_ip')) roles.add('snat');
  if (has(policies, 'match')) roles.add('reroute');
  const gateways = new Map(
    file.rows.flatMap((change) =>
      change.table === 'Logical_Router' ? (change.row?.nat ?? []).map((uuid) => [uuid, change.row?.name] as const) : [],
    ),
  );
  const homeOf = (uuid: string) => {
    const router = gateways.get(uuid);
    return router === undefined ? node : (gatewayNode(router) ?? router);
  };
  const cutOff = new Set<string>();
  const owned = file.rows.flatMap((change): RowChange[] => {
    if (change.table === 'NAT' && change.row !== null) {
      if (known.isCutOff(change.row.external_ip)) cutOff.add(homeOf(change.uuid));
      return roles.has('snat') ? [withNatOwner(change, change.row, nat?.columns ?? none, homeOf(change.uuid), known)] : [];
    }
    if (change.table !== 'Logical_Router_Policy' || change.row === null) return [change];
    return roles.has('reroute') ? [withPolicyOwner(change, change.row, policies?.columns ?? none, known)] : [];
  });
  const routersShown =
    shown.get('Logical_Router')?.routers === null && [nat, policies].every((table) => table?.columns.has('_uuid') !== false);
  // Where no router is shown, only rows of the default network can be told apart by where they hang.
  const kept = routersShown ? owned : owned.filter(isOfDefaultNetwork);
  const rows = [
    ...(routersShown ? kept : attached(kept, node, known)),
    ...(shown.has('Logical_Router_Port') ? [] : joinPort(kept, node, known)),
  ];
  const nodes = new Set([node, ...gatewayNodes(rows)]);
  const wholeOn = (role: 'snat' | 'reroute') => {
    const routers = shown.get(role === 'snat' ? 'NAT' : 'Logical_Router_Policy')?.routers;
    if (!roles.has(role) || routers === undefined || file.problems.length > 0) return none;
    if (routers === null) return hasBothSorts(rows, role) ? nodes : none;
    const isListed = (name: string) => {
      const own = role === 'snat' ? gatewayRouter(name) : clusterRouter();
      return routers.some((router) => router === own || (router === null && (role === 'reroute' || nodes.size === 1)));
    };
    return new Set([...nodes].filter(isListed));
  };
  const hasBaseline =
    file.problems.length === 0 &&
    roles.size === 2 &&
    routersShown &&
    baselineTables.every((table) => shown.get(table)?.routers === null && shown.get(table)?.columns.has('_uuid') === true);
  return {
    rows,
    partial: {
      node,
      nodes,
      from,
      roles,
      whole: { snat: wholeOn('snat'), reroute: wholeOn('reroute') },
      cutOff,
      hasNextHops: has(policies, 'nexthops'),
      hasBaseline,
      contested: !roles.has('reroute') || has(policies, 'external_ids') ? none : known.contestedOn(nodes),
      lacks,
    },
  };
}

/** What of its database was seen, for the list of what is missing. */
export function reachOf({ node, nodes, from, roles, whole, hasNextHops, lacks }: PartialDatabase): string {
  // Where nearly all is there, what is not says it best.
  if (lacks.length <= 3) return `database of ${node}: ${from}: ${lacks.join('; ')}`;
  // A database of several nodes has a name of its own.
  const isWhole = (role: 'snat' | 'reroute') => [...nodes].every((name) => whole[role].has(name) || (name === node && nodes.size > 1));
  const rows = { snat: 'SNAT rows', reroute: hasNextHops ? 'reroute policies' : 'reroute policies without their next hops' };
  const judged = (['snat', 'reroute'] as const)
    .filter((role) => roles.has(role))
    .map((role) => `${rows[role]}${isWhole(role) ? '' : ' as far as they are shown'}`);
  const seen = judged.length === 0 ? 'no rows of pods' : judged.join(' and ');
  const left = [
    ...(roles.has('snat') ? [] : [rows.snat]),
    ...(roles.has('reroute') ? [] : ['reroute policies']),
    'baseline rows',
    'address sets',
    'other networks',
  ];
  return `database of ${node}: ${from} shows ${seen}; not judged: ${left.join(', ')}`;
}

const none: ReadonlySet<string> = new Set();

/** Rows of EgressIPs and others: a filter would have left out either. */
function hasBothSorts(rows: readonly RowChange[], role: 'snat' | 'reroute'): boolean {
  const sorts = rows.flatMap((change) => {
    if (role === 'snat') return change.table === 'NAT' ? [ownerOf(change) !== null] : [];
    return change.table === 'Logical_Router_Policy' ? [change.row?.priority === 100] : [];
  });
  return sorts.includes(true) && sorts.includes(false);
}

/** What the objects say about addresses. */
class Known {
  readonly nodes: readonly NodeObject[];
  readonly #byAddress: ReadonlyMap<string, string>;
  readonly #pods: ReadonlyMap<string, PodObject>;
  readonly #selecting: ReadonlyMap<string, readonly Selecting[]>;

  constructor(objects: readonly KubeObject[]) {
    this.nodes = objects.filter((object) => object.kind === 'Node');
    const holders = objects.filter((object) => object.kind === 'EgressIP');
    this.#byAddress = new Map(
      holders.flatMap(({ name, egressIPs, items }) =>
        [...egressIPs, ...items.map(({ egressIP }) => egressIP)].map((address) => [addressKey(address), name] as const),
      ),
    );
    this.#pods = new Map(
      objects.flatMap((object) => (object.kind === 'Pod' ? addressesOf(object).map((address) => [address, object] as const) : [])),
    );
    this.#selecting = selectingByNamespace(objects, holders);
  }

  /** `lr-nat-list` cuts long addresses off. */
  egressAddress(text: string): string {
    return whole(text, [...this.#byAddress.keys()]);
  }

  isCutOff(text: string): boolean {
    return begunBy(text, [...this.#byAddress.keys()]).length > 1;
  }

  podAddress(text: string): string {
    return whole(text, [...this.#pods.keys()]);
  }

  egressIPAt(address: string): string | null {
    return this.#byAddress.get(addressKey(address)) ?? null;
  }

  /** The object that selects the pod with this address, of several the only one that is assigned; null where nothing tells. */
  egressIPOf(address: string): string | null {
    const pod = this.#pods.get(addressKey(address));
    const [first, ...others] = pod === undefined ? [] : this.#serving(pod);
    return others.length > 0 ? null : (first?.name ?? null);
  }

  /** Pods on these nodes that several objects may serve, in the order of their names. */
  contestedOn(nodes: ReadonlySet<string>): ReadonlySet<string> {
    const pods = [...this.#pods.values()].filter((pod) => nodes.has(pod.node ?? '') && this.#serving(pod).length > 1);
    return new Set(pods.map(keyOf).sort());
  }

  #serving(pod: PodObject): Selecting[] {
    const inNamespace = this.#selecting.get(pod.namespace) ?? [];
    const selecting = inNamespace.filter(({ selects }) => selects(pod.labels));
    const assigned = selecting.filter(({ isAssigned }) => isAssigned);
    return assigned.length > 0 ? assigned : selecting;
  }
}

/** An object that selects a namespace. */
interface Selecting {
  readonly name: string;
  readonly selects: (labels: Labels) => boolean;
  readonly isAssigned: boolean;
}

function selectingByNamespace(objects: readonly KubeObject[], egressIPs: readonly EgressIPObject[]): Map<string, Selecting[]> {
  const all = egressIPs.map(({ name, namespaceSelector, podSelector, items }) => ({
    name,
    selectsNamespace: compileSelector(namespaceSelector),
    selects: compileSelector(podSelector),
    isAssigned: items.length > 0,
  }));
  const namespaces = objects.filter((object) => object.kind === 'Namespace');
  return new Map(namespaces.map(({ name, labels }) => [name, all.filter(({ selectsNamespace }) => selectsNamespace(labels))]));
}

function whole(text: string, addresses: readonly string[]): string {
  const [first, ...others] = begunBy(text, addresses);
  return first !== undefined && others.length === 0 ? first : text;
}

/** None for a text that is an address itself. */
function begunBy(text: string, addresses: readonly string[]): readonly string[] {
  return !text.includes(':') || addresses.includes(addressKey(text)) ? [] : addresses.filter((address) => address.startsWith(text));
}

function withNatOwner(change: NatRow, row: OvnRow<'NAT'>, columns: ReadonlySet<string>, node: string, known: Known): RowChange {
  const external = known.egressAddress(row.external_ip);
  const egressIP = columns.has('external_ids') ? null : known.egressIPAt(external);
  const filled: OvnRow<'NAT'> = {
    ...row,
    type: columns.has('type') ? row.type : 'snat',
    external_ip: external,
    logical_ip: columns.has('external_ids') ? row.logical_ip : known.podAddress(row.logical_ip),
    logical_port: columns.has('logical_port') || (egressIP === null && !ownerOf(change)) ? row.logical_port : `k8s-${node}`,
    external_ids: egressIP === null ? row.external_ids : { name: egressIP },
  };
  return { ...change, row: filled };
}

function withPolicyOwner(change: PolicyRow, row: OvnRow<'Logical_Router_Policy'>, columns: ReadonlySet<string>, known: Known): RowChange {
  const address = /^ip[46]\.src == (\S+)$/.exec(row.match)?.[1];
  const priority = columns.has('priority') ? row.priority : row.nexthops.length > 0 || ownerOf(change) !== null ? 100 : 102;
  const action = columns.has('action') ? row.action : priority === 100 ? 'reroute' : 'allow';
  const egressIP = columns.has('external_ids') || priority !== 100 || address === undefined ? null : known.egressIPOf(address);
  return { ...change, row: { ...row, priority, action, external_ids: egressIP === null ? row.external_ids : { name: egressIP } } };
}

function isOfDefaultNetwork({ table, row }: RowChange): boolean {
  if (table !== 'Logical_Router_Policy' || row === null) return true;
  return (row.external_ids.network ?? 'default') === 'default';
}

/** Hangs rows that no router is shown with on the one they are of. */
function attached(rows: readonly RowChange[], node: string, known: Known): RowChange[] {
  const isCentral = !known.nodes.some(({ name }) => name === node);
  const routers = new Map(
    rows.flatMap((change) => (change.table === 'Logical_Router' && change.row !== null ? [[change.row.name, change.row] as const] : [])),
  );
  const hung = new Set([...routers.values()].flatMap(({ nat, policies }) => [...nat, ...policies]));
  const routerOf = (name: string) => {
    const found = routers.get(name) ?? { name, nat: [], policies: [], static_routes: [], ports: [], external_ids: {} };
    routers.set(name, found);
    return found;
  };
  for (const name of isCentral ? known.nodes.map((other) => other.name) : [node]) routerOf(gatewayRouter(name));
  routerOf(clusterRouter());
  for (const { table, uuid, row } of rows) {
    if (row === null || hung.has(uuid)) continue;
    if (table === 'NAT') {
      const named = isCentral && row.logical_port?.startsWith('k8s-') === true ? row.logical_port.slice('k8s-'.length) : node;
      routerOf(gatewayRouter(named)).nat.push(uuid);
    } else if (table === 'Logical_Router_Policy') routerOf(clusterRouter()).policies.push(uuid);
  }
  const others = rows.filter(({ table }) => table !== 'Logical_Router');
  return [...others, ...[...routers].map(([name, row]): RowChange => ({ table: 'Logical_Router', uuid: `router ${name}`, row }))];
}

/**
 * The node's join address where no port shows it: the hop that most reroutes share and that is of no other node's transit.
 * None where nothing shows it: then it is derived as ovn-kubernetes derives it.
 */
function joinPort(rows: readonly RowChange[], node: string, known: Known): RowChange[] {
  const transit = new Set(
    known.nodes.flatMap(({ transit: pair }) => [pair.ipv4, pair.ipv6].flatMap((cidr) => (cidr === null ? [] : [addressOfCidr(cidr)]))),
  );
  const counts = new Map<string, number>();
  for (const { table, row } of rows) {
    if (table !== 'Logical_Router_Policy' || row === null || row.priority !== 100) continue;
    for (const hop of row.nexthops.map(addressKey)) if (!transit.has(hop)) counts.set(hop, (counts.get(hop) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || (second?.[1] ?? 0) >= first[1] || first[1] < 2) return [];
  const nodeId = known.nodes.find(({ name }) => name === node)?.nodeId ?? null;
  // One that is what is derived anyway, or wrong by itself, need not be taken from the rows.
  const isDerived = [...counts.keys()].some((hop) => hop === `100.64.0.${nodeId}`);
  if (isDerived || first[0].includes(':')) return [];
  return [
    {
      table: 'Logical_Router_Port',
      uuid: 'shown port',
      row: { name: joinPortName(gatewayRouter(node)), networks: [`${first[0]}/16`], external_ids: {} },
    },
  ];
}
