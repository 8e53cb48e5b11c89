/**
 * Where a pod's packets to the outside go by the rows the model keeps: the walk of `../../trace` over topologies put
 * together from them. Pods of the default network only: on user-defined ones the bridge translates, which no row shows.
 */
import type { OvnRow } from '#libs/contracts/ovn-tables.ts';
import { familyOf } from '../../ip/address.ts';
import { type Entry, type Topology, topologyFrom } from '../../trace/topology.ts';
import { trace, type Walk } from '../../trace/trace.ts';
import { isReadable } from '../judge/completeness.ts';
import { narrowed } from '../observe/rows.ts';
import type { Database, NodeState, Row, State } from '../state.ts';

export interface PodPackets {
  readonly source: string;
  readonly walks: readonly Walk[];
}

/** Addresses for documentation (RFC 5737, RFC 3849): somebody outside, whom no route is about. */
const somebody = { 4: '198.51.100.1', 6: '2001:db8:ffff::1' } as const;

/** One entry per address of the pod; empty where it is not of the default network, counts for nothing or nothing can be walked. */
export function packetsOf(state: State, key: string): PodPackets[] {
  const pod = state.units.get(key)?.pod ?? null;
  const home = pod?.node ?? null;
  if (pod === null || home === null || pod.nad !== null || !isReadable(home.zone)) return [];
  return pod.addresses.map((source) => {
    const transit = transitOf(state, familyOf(source));
    const topologies = new Map<string, Topology>();
    for (const node of [home, ...nextNodes(state, home, source)]) {
      const zone = node.zone;
      if (isReadable(zone) && !topologies.has(zone.key)) topologies.set(zone.key, topologyOf(zone, transit));
    }
    const packet = {
      source,
      destination: somebody[familyOf(source)],
      protocol: 'tcp',
      sourcePort: null,
      destinationPort: 443,
      mark: 0,
    } as const;
    return { source, walks: trace(topologies, { node: home.zone?.key ?? home.name, network: 'default' }, packet) };
  });
}

/** Nodes that its own database may send it to: those with a next hop of a policy there as their transit or management address. */
function nextNodes(state: State, home: NodeState, source: string): NodeState[] {
  const family = familyOf(source);
  const hops = new Set<string>();
  for (const row of home.zone?.rows.values() ?? [])
    if (row.role === 'reroute' && row.podIP === source) for (const hop of row.nexthops) hops.add(hop);
  for (const { row } of home.zone?.others.values() ?? []) if ('nexthops' in row) for (const hop of row.nexthops) hops.add(hop);
  if (hops.size === 0) return [];
  return state.nodeList.filter(({ facts }) => hops.has(facts.transit[family] ?? '') || hops.has(facts.management[family] ?? ''));
}

function transitOf(state: State, family: 4 | 6): Topology['transit'] {
  const nodes = state.nodeList.filter(({ object }) => object !== null);
  const known = nodes.flatMap(({ name, facts }) => (facts.transit[family] === null ? [] : [[facts.transit[family], name] as const]));
  return known.length === nodes.length ? new Map(known) : null;
}

function topologyOf(database: Database, transit: Topology['transit']): Topology {
  const policies: [string | null, Entry<'Logical_Router_Policy'>][] = [];
  const nats: [string | null, Entry<'NAT'>][] = [];
  for (const row of database.rows.values()) {
    // One that takes only some packets is not asked whether this is one of them.
    if (row.podIP === null || row.flaw?.includes(narrowed) === true) continue;
    if (row.role === 'snat') nats.push([row.parent, { table: 'NAT', uuid: row.uuid, row: natOf(row, row.podIP) }]);
    else policies.push([row.parent, { table: 'Logical_Router_Policy', uuid: row.uuid, row: policyOf(row, row.podIP) }]);
  }
  for (const { table, uuid, row, parent } of [...database.policies.values(), ...database.others.values()]) {
    if (table === 'NAT') nats.push([parent, { table, uuid, row }]);
    else policies.push([parent, { table, uuid, row }]);
  }
  const routes = [...database.routes.values()].map(({ parent, ...entry }): [string | null, Entry<'Logical_Router_Static_Route'>] => [
    parent,
    entry,
  ]);
  const hangingOn = <T>(all: readonly [string | null, T][], name: string) =>
    all.flatMap(([parent, entry]) => (parent === name ? [entry] : []));
  return topologyFrom(
    database.key,
    [...database.routers.values()].map(({ name, network }) => ({
      name,
      network: network ?? 'default',
      policies: hangingOn(policies, name),
      nats: hangingOn(nats, name),
      routes: hangingOn(routes, name),
    })),
    [...database.ports.values()],
    new Map([...database.sets.values()].map(({ row }) => [row.name, row.addresses])),
    transit,
  );
}

function policyOf({ role, family, podIP: _, ...row }: Row, podIP: string): OvnRow<'Logical_Router_Policy'> {
  const mark = row.pktMark === null ? {} : { pkt_mark: row.pktMark };
  const common = { nexthop: null, nexthops: [...row.nexthops], options: mark, external_ids: idsOf(row) };
  if (role === 'mark') return { ...common, priority: 95, match: `ip${family}.src == ${podIP} && pkt.mark == 0`, action: 'allow' };
  return { ...common, priority: 100, match: `ip${family}.src == ${podIP}`, action: 'reroute' };
}

function natOf(row: Row, podIP: string): OvnRow<'NAT'> {
  return {
    type: 'snat',
    external_ip: row.external ?? '',
    logical_ip: podIP,
    logical_port: row.port,
    external_port_range: '',
    match: '',
    options: {},
    external_ids: idsOf(row),
  };
}

function idsOf({ egressIP, podKey }: Pick<Row, 'egressIP' | 'podKey'>): Record<string, string> {
  if (egressIP === null) return {};
  return { 'k8s.ovn.org/owner-type': 'EgressIP', 'k8s.ovn.org/name': podKey === null ? egressIP : `${egressIP}_${podKey}` };
}
