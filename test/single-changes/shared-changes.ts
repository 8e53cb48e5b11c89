/** Changes to rows that belong to no pod: baseline rows, address sets, and rows that are nothing of ours. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { setName } from '#libs/egressip/model/expect/set-names.ts';
import type { Random } from '#libs/runtime/random.ts';
import { added, draw, findingText, type Mutation, type Mutator, moved, otherParents, removed, replaced, rowsAt } from './changes.ts';
import { type RowOf, type Rows, rowsOf } from './cluster.ts';
import type { Moment } from './pod-rows.ts';

type BaselineRow = RowOf<'Logical_Router_Policy'> | RowOf<'QoS'> | RowOf<'Logical_Router_Static_Route'>;

interface Place<T> {
  readonly node: string;
  readonly rows: Rows;
  readonly of: T;
  readonly parent: string;
}

export const sharedMutators: Readonly<Record<string, Mutator>> = {
  'baseline row removed': (moment, random) => {
    const at = drawBaseline(moment, random);
    return at && baseline(at, 'removed', removed(at.rows, at.of, at.parent), ['missing']);
  },

  'baseline row doubled': (moment, random) => {
    const at = drawBaseline(moment, random);
    return at && baseline(at, 'doubled', added(at.rows, at.of, at.parent, random), ['wrong']);
  },

  'baseline row changed': (moment, random) => {
    const at = drawBaseline(moment, random);
    const columns = at && draw(random, baselineChanges(at.of));
    if (at === null || columns === null) return null;
    return baseline(at, JSON.stringify(columns), replaced(at.of, columns), ['wrong']);
  },

  /** On another router it is there in another place, or no longer where it must be. */
  'baseline row moved': (moment, random) => {
    const at = drawBaseline(moment, random);
    const to = at && draw(random, otherParents(at.rows, at.of, at.parent));
    if (at === null || to === null) return null;
    return baseline(at, `moved to ${to}`, moved(at.rows, at.of, at.parent, to), ['wrong', 'missing']);
  },

  /** One more of it than there must be. */
  'baseline row of another node copied in': (moment, random) => {
    const from = drawBaseline(moment, random);
    const to = drawBaseline(moment, random);
    if (from === null || to === null || from.node === to.node || from.of.table !== to.of.table || from.parent !== to.parent) return null;
    return baseline({ ...from, ...pick(to) }, `copied from ${from.node}`, added(to.rows, from.of, to.parent, random), ['wrong']);
  },

  'set element lost': (moment, random) => {
    const set = drawSet(moment, random);
    const lost = set && draw(random, set.of.row.addresses);
    if (set === null || lost === null) return null;
    const lostOne = ofSet(
      set,
      `without ${lost}`,
      replaced(set.of, { addresses: set.of.row.addresses.filter((address) => address !== lost) }),
    );
    // What an older release left there is missed by nobody.
    const own = moment.podRows.filter(({ node, podIP }) => node === set.node && podIP === lost);
    const isTroubled = moment.before.some(({ pod }) => own.some((row) => pod !== null && row.pod === `${pod.namespace}/${pod.name}`));
    if (keepsForGood(set) && isTroubled) return null;
    return keepsForGood(set) && own.length === 0 ? { ...lostOne, accepted: [[]] } : lostOne;
  },

  'set element added': (moment, random) => {
    const set = drawSet(moment, random);
    const others = moment.cluster.list('Pod').flatMap(({ ips }) => ips);
    const v6 = set?.of.row.external_ids['ip-family'] === 'v6';
    const more = draw(random, [...others.filter((address) => address.includes(':') === v6), v6 ? '2001:db8::7' : '192.0.2.7']);
    if (set === null || more === null || set.of.row.addresses.includes(more)) return null;
    const withMore = ofSet(set, `with ${more}`, replaced(set.of, { addresses: [...set.of.row.addresses, more] }));
    // One of its own pods may be left from an EgressIP that is no more.
    const isOwn = moment.cluster.list('Pod').some(({ node, ips }) => node === set.node && ips.includes(more));
    return keepsForGood(set) && isOwn ? { ...withMore, accepted: [[]] } : withMore;
  },

  'set element replaced': (moment, random) => {
    const set = drawSet(moment, random);
    const lost = set && draw(random, set.of.row.addresses);
    if (set === null || lost === null) return null;
    const to = lost.includes(':') ? '2001:db8::7' : '192.0.2.7';
    const addresses = set.of.row.addresses.map((address) => (address === lost ? to : address));
    return ofSet(set, `${to} instead of ${lost}`, replaced(set.of, { addresses }));
  },

  /** The order says nothing. */
  'set written otherwise': (moment, random) => {
    const set = drawSet(moment, random);
    if (set === null || set.of.row.addresses.length < 2) return null;
    const addresses = [...set.of.row.addresses].reverse();
    return { ...ofSet(set, 'in another order', replaced(set.of, { addresses })), accepted: [[]] };
  },

  'set removed': (moment, random) => {
    const set = drawSet(moment, random);
    return set && ofSet(set, 'removed', removed(set.rows, set.of, null));
  },

  /** Policies refer to a set by its name. */
  'set renamed': (moment, random) => {
    const set = drawSet(moment, random);
    return set && ofSet(set, 'with another name', replaced(set.of, { name: 'a1234567890' }));
  },

  'set called otherwise': (moment, random) => {
    const set = drawSet(moment, random);
    const external_ids = set && { ...set.of.row.external_ids, 'k8s.ovn.org/name': 'another-set' };
    return set && external_ids && ofSet(set, 'for something else', replaced(set.of, { external_ids }));
  },

  /** An upgrade may leave it behind: nothing refers to it. */
  'set of another release beside it': (moment, random) => {
    const set = drawSet(moment, random);
    const kind = set?.of.row.external_ids['k8s.ovn.org/name'];
    const family = set?.of.row.external_ids['ip-family'];
    const id = draw(random, [
      `default-network-controller:EgressIP:${kind}:${family}`,
      `default-network-controller:EgressIP:${kind}:${family}:default`,
      ...(kind === 'node-ips' ? [`default-network-controller:ClusterNodeIPs:${kind}:${family}`] : []),
    ]);
    if (set === null || id === null || (set.of.row.external_ids['network'] ?? 'default') !== 'default') return null;
    if (rowsOf(set.rows, 'Address_Set').some(({ row }) => row.external_ids['k8s.ovn.org/id'] === id)) return null;
    const owner = id.includes('ClusterNodeIPs') ? 'ClusterNodeIPs' : 'EgressIP';
    const { network: _, ...ids } = set.of.row.external_ids;
    const external_ids = {
      ...ids,
      ...(id.endsWith(':default') ? { network: 'default' } : {}),
      'k8s.ovn.org/id': id,
      'k8s.ovn.org/owner-type': owner,
    };
    const row = { ...set.of.row, name: setName(id), addresses: ['192.0.2.7'], external_ids };
    const changes: RowChange[] = [{ table: 'Address_Set', uuid: 'a-set-left-behind', row }];
    return { ...ofSet(set, `beside ${id}`, changes), accepted: [[]] };
  },

  /** A subnet is one of the cluster when many rows say so, not one. */
  'baseline row of another subnet': (moment, random) => {
    const at = drawBaseline(moment, random);
    if (at === null || at.of.table !== 'Logical_Router_Policy' || podToPod(at.of.row) === null) return null;
    const subnet = at.of.row.match.includes(':') ? '2001:db8::/48' : '192.0.2.0/24';
    const match = at.of.row.match.replaceAll(podToPod(at.of.row) ?? '', subnet);
    const twin = { ...at.of, row: { ...at.of.row, match } };
    return baseline(at, `for ${subnet}`, added(at.rows, twin, at.parent, random), ['wrong']);
  },

  'route to another subnet': (moment, random) => {
    const node = drawNode(moment, random);
    if (node === null) return null;
    const rows = rowsAt(moment, node);
    const gateway = `GR_${node}`;
    const parents = moment.parents.get(node);
    const of = rowsOf(rows, 'Logical_Router_Static_Route').find(
      ({ uuid, row }) => parents?.get(uuid) === gateway && row.policy !== 'src-ip',
    );
    if (of === undefined) return null;
    const twin = { ...of, row: { ...of.row, ip_prefix: of.row.ip_prefix.includes(':') ? '2001:db8::/48' : '192.0.2.0/24' } };
    return { what: `route of ${gateway} to ${twin.row.ip_prefix}`, node, changes: added(rows, twin, gateway, random), accepted: [[]] };
  },

  /** A router of another node, or of a network that nobody has. */
  'router added': (moment, random) => {
    const node = drawNode(moment, random);
    const nodes = moment.cluster.list('Node').map(({ name }) => name);
    const networks = [...moment.cluster.databases.values()].flatMap((rows) => rowsOf(rows, 'Logical_Router'));
    const prefixes = networks.flatMap(({ row }) => /^(.+_)(ovn_cluster_router|transit_router)$/.exec(row.name)?.[1] ?? []);
    const inner = [...prefixes, 'nowhere_'].flatMap((prefix) => [`${prefix}transit_router`]);
    const name = draw(random, [...nodes.filter((other) => other !== node).map((other) => `GR_${other}`), 'GR_nowhere', ...inner]);
    if (node === null || name === null) return null;
    if (rowsOf(rowsAt(moment, node), 'Logical_Router').some(({ row }) => row.name === name)) return null;
    const row = { name, nat: [], policies: [], static_routes: [], ports: [], external_ids: {} };
    return { what: `router ${name} on ${node}`, node, changes: [{ table: 'Logical_Router', uuid: 'a-router', row }], accepted: [[]] };
  },

  'topology of a router changed': (moment, random) => {
    const node = drawNode(moment, random);
    if (node === null) return null;
    const key = 'k8s.ovn.org/topology';
    const of = draw(
      random,
      rowsOf(rowsAt(moment, node), 'Logical_Router').filter(({ row }) => row.external_ids[key] !== undefined),
    );
    if (of === null) return null;
    const topology = of.row.external_ids[key] === 'layer3' ? 'layer2' : 'layer3';
    const changes = replaced(of, { external_ids: { ...of.row.external_ids, [key]: topology } });
    return { what: `${of.row.name} on ${node}: ${topology}`, node, changes, accepted: [[]] };
  },

  /** Default SNATs, policies and routes of other features, other sets: nothing of ours. */
  'row of another feature changed': (moment, random) => {
    const node = drawNode(moment, random);
    const rows = node === null ? null : rowsAt(moment, node);
    if (node === null || rows === null) return null;
    const parents = moment.parents.get(node);
    const of = draw(
      random,
      [...rows.values()].filter((row) => isForeign(row, parents?.get(row.uuid) ?? null)),
    );
    if (of === null) return null;
    const parent = parents?.get(of.uuid) ?? null;
    const changes =
      of.table === 'Address_Set'
        ? replaced(of, { addresses: [...of.row.addresses, '192.0.2.9'] })
        : parent === null || random() < 0.5
          ? removed(rows, of, parent)
          : added(rows, of, parent, random);
    return { what: `${of.table} ${of.uuid} of another feature on ${node}`, node, changes, accepted: [[]] };
  },
};

function drawNode(moment: Moment, random: Random): string | null {
  return draw(
    random,
    moment.cluster.list('Node').flatMap(({ name }) => (moment.cluster.databases.has(name) ? [name] : [])),
  );
}

/** One of a database whose baseline was right. */
function drawBaseline(moment: Moment, random: Random): Place<BaselineRow> | null {
  const node = drawNode(moment, random);
  if (node === null || moment.before.some((violation) => violation.node === node && violation.kind.endsWith('-baseline'))) return null;
  const rows = rowsAt(moment, node);
  const subnets = new Set(rowsOf(rows, 'Logical_Router_Policy').flatMap(({ row }) => podToPod(row) ?? []));
  const found = [...rows.values()].flatMap((of): Place<BaselineRow>[] => {
    const parent = moment.parents.get(node)?.get(of.uuid);
    if (parent === undefined) return [];
    const is =
      ((of.table === 'Logical_Router_Policy' && of.row.priority === 102) || of.table === 'QoS') && isOurs(of.row)
        ? true
        : of.table === 'Logical_Router_Static_Route' && of.row.policy === 'src-ip' && subnets.has(of.row.ip_prefix);
    return is ? [{ node, rows, of: of as BaselineRow, parent }] : [];
  });
  return draw(random, found);
}

function podToPod(row: RowOf<'Logical_Router_Policy'>['row']): string | null {
  if (row.external_ids['k8s.ovn.org/name'] !== 'EIP-No-Reroute-Pod-To-Pod') return null;
  return /src == (\S+)/.exec(row.match)?.[1] ?? null;
}

function baselineChanges({ table, row }: BaselineRow): Record<string, unknown>[] {
  if (table === 'QoS') {
    return [
      { match: `${row.match} && tcp` },
      { priority: 104 },
      { direction: 'to-lport' },
      { action: { mark: '43' } },
      { action: { dscp: '10' } },
    ];
  }
  if (table === 'Logical_Router_Static_Route') {
    const hops = row.nexthop.includes(':') ? ['fd98::fff'] : ['100.64.255.254'];
    const elsewhere = row.ip_prefix.includes(':') ? '2001:db8::/64' : '192.0.2.0/24';
    return [...hops.map((nexthop) => ({ nexthop })), { policy: null }, { policy: 'dst-ip' }, { ip_prefix: elsewhere }];
  }
  const mark = row.options['pkt_mark'] === undefined ? { pkt_mark: '1008' } : {};
  return [
    { match: `${row.match} && tcp` },
    { match: row.match.replace(/\S+$/, row.match.startsWith('pkt') ? '43' : '192.0.2.0/24') },
    { priority: 101 },
    { action: 'drop' },
    { options: mark },
    { external_ids: { ...row.external_ids, 'k8s.ovn.org/name': 'EIP-No-Reroute-Elsewhere' } },
  ];
}

function drawSet(moment: Moment, random: Random): Place<RowOf<'Address_Set'>> | null {
  const node = drawNode(moment, random);
  if (node === null || moment.before.some((violation) => violation.node === node && violation.kind === 'address-set-mismatch')) return null;
  const rows = rowsAt(moment, node);
  const sets = rowsOf(rows, 'Address_Set').filter(({ row }) =>
    ['egressip-served-pods', 'node-ips'].includes(row.external_ids['k8s.ovn.org/name'] ?? ''),
  );
  const of = draw(random, sets);
  return of && { node, rows, of, parent: '' };
}

/** The served pods of a release that calls its rows by the object's name alone. */
function keepsForGood({ of }: Place<RowOf<'Address_Set'>>): boolean {
  const ids = of.row.external_ids;
  return ids['k8s.ovn.org/name'] === 'egressip-served-pods' && ids['network'] === undefined;
}

function isForeign({ table, row }: { readonly table: string; readonly row: object }, parent: string | null): boolean {
  const { external_ids: ids = {} } = row as { external_ids?: Record<string, string> };
  if (table === 'Address_Set')
    return ids['k8s.ovn.org/name'] === 'egresssvc-served-pods' || ids['k8s.ovn.org/owner-type'] === 'NetworkPolicy';
  if (ids['k8s.ovn.org/owner-type'] === 'EgressIP') return false;
  if (table === 'NAT') return (row as { logical_ip: string }).logical_ip.includes('/');
  if (table === 'Logical_Router_Policy') return ![100, 102].includes((row as { priority: number }).priority);
  return (
    table === 'Logical_Router_Static_Route' &&
    ((row as { policy: string | null }).policy !== 'src-ip' || parent?.endsWith('ovn_cluster_router') !== true)
  );
}

function isOurs(row: { readonly external_ids: Readonly<Record<string, string>> }): boolean {
  return row.external_ids['k8s.ovn.org/owner-type'] === 'EgressIP';
}

function pick({ node, rows, parent }: Place<BaselineRow>) {
  return { node, rows, parent };
}

function baseline(at: Place<BaselineRow>, what: string, changes: readonly RowChange[], kinds: readonly ('missing' | 'wrong')[]): Mutation {
  const { node, of } = at;
  const accepted = kinds.map((kind) => [finding(`${kind}-baseline`, node, of.table)]);
  return { what: `baseline ${of.table} ${of.uuid} on ${node}: ${what}`, node, changes, accepted };
}

function ofSet({ node, of }: Place<RowOf<'Address_Set'>>, what: string, changes: readonly RowChange[]): Mutation {
  const accepted = [[finding('address-set-mismatch', node, 'Address_Set')]];
  return { what: `set ${of.row.external_ids['k8s.ovn.org/name']} on ${node}: ${what}`, node, changes, accepted };
}

function finding(kind: string, node: string, table: string): string {
  return findingText({ kind, node, table, egressIP: null, pod: null, podIP: null, address: null });
}
