/**
 * Where a router sends a packet: its routes, then its policies, which may send it elsewhere. Priorities as ovn-northd
 * gives them (northd.c, route_prio): a longer prefix wins; of one length a connected network, then a route by
 * destination, then one by source. A route or policy with a next hop in no network of the router does not exist for it.
 */
import { addressKey, familyOf } from '../ip/address.ts';
import { contains, parseCidr } from '../ip/cidr.ts';
import { evaluateMatch, type MatchContext } from './match.ts';
import { fieldOf, type Packet } from './packet.ts';
import { type Entry, portTowards, type Router, type Topology } from './topology.ts';

export interface Way {
  /** Null where the route leads nowhere (`discard`). */
  readonly hop: string | null;
  readonly outport: string | null;
}

export interface RouteChoice {
  readonly ways: readonly (Way & { readonly entry: Entry<'Logical_Router_Static_Route'> | null; readonly text: string })[];
}

/**
 * The ways with the highest priority to the destination: connected networks and static routes, longest prefix first, as
 * ovn-northd orders them.
 */
export function routesFor(router: Router, packet: Packet): RouteChoice {
  const family = familyOf(packet.destination);
  let best = -1;
  let ways: RouteChoice['ways'] = [];
  const offer = (priority: number, way: RouteChoice['ways'][number]) => {
    if (priority < best) return;
    ways = priority > best ? [way] : [...ways, way];
    best = priority;
  };
  for (const port of router.ports) {
    for (const cidr of port.networks) {
      if (!contains(cidr, packet.destination)) continue;
      const text = `${cidr.network} is connected at ${port.name}`;
      offer(cidr.prefix * 3 + 2, { hop: packet.destination, outport: port.name, entry: null, text });
    }
  }
  for (const entry of router.routes) {
    const { row } = entry;
    const cidr = parseCidr(row.ip_prefix);
    const bySource = row.policy === 'src-ip';
    if (cidr === null || cidr.family !== family || (row.route_table ?? '') !== '') continue;
    if (!contains(cidr, bySource ? packet.source : packet.destination)) continue;
    const hop = row.nexthop === 'discard' ? null : addressKey(row.nexthop);
    const outport = row.output_port ?? (hop === null ? null : (portTowards(router, hop)?.name ?? null));
    if (hop !== null && outport === null) continue;
    const text = `route ${row.ip_prefix}${bySource ? ' by source' : ''} to ${row.nexthop}`;
    offer(cidr.prefix * 3 + (bySource ? 0 : 1), { hop, outport, entry, text });
  }
  return { ways };
}

export interface PolicyChoice {
  /** All policies of the highest priority that match: more than one means that which one decides is chance. */
  readonly taken: readonly Entry<'Logical_Router_Policy'>[];
  /** Of a higher priority, and whether they match cannot be said. */
  readonly undecided: readonly Entry<'Logical_Router_Policy'>[];
  /** Match, but have a next hop in no network of the router: ovn-northd leaves them out. */
  readonly impossible: readonly Entry<'Logical_Router_Policy'>[];
}

/** The policies of the highest priority that match the packet, as ovn-northd evaluates them, and those that could not be evaluated. */
export function policiesFor(
  topologies: ReadonlyMap<string, Topology>,
  topology: Topology,
  router: Router,
  packet: Packet,
  inport: string | null,
): PolicyChoice {
  const isInNetwork = (hop: string) => portTowards(router, hop) !== null || (!topology.hasPorts && isOfAnyRouter(topologies, hop));
  const undecided: Entry<'Logical_Router_Policy'>[] = [];
  const impossible: Entry<'Logical_Router_Policy'>[] = [];
  const context = contextOf(topology, packet, inport);
  const priorities = [...new Set(router.policies.map(({ row }) => row.priority))].sort((a, b) => b - a);
  for (const priority of priorities) {
    const taken: Entry<'Logical_Router_Policy'>[] = [];
    for (const entry of router.policies) {
      if (entry.row.priority !== priority) continue;
      const matches = evaluateMatch(entry.row.match, context);
      if (matches === null) undecided.push(entry);
      else if (matches && knowsNetworks(topology, router) && !isPossible(entry, isInNetwork)) impossible.push(entry);
      else if (matches) taken.push(entry);
    }
    if (taken.length > 0) return { taken, undecided, impossible };
  }
  return { taken: [], undecided, impossible };
}

/** The next hops of a policy, canonical: `nexthops`, else the older `nexthop`. */
export function hopsOf({ row }: Entry<'Logical_Router_Policy'>): readonly string[] {
  const single = row.nexthop === null || row.nexthop === '' ? [] : [row.nexthop];
  return (row.nexthops.length > 0 ? row.nexthops : single).map(addressKey);
}

export function contextOf(topology: Topology, packet: Packet, inport: string | null): MatchContext {
  return {
    field: (name) => fieldOf(packet, inport, name),
    addressSet: (name) => topology.addressSets.get(name) ?? null,
  };
}

/** Inputs that were cut down may lack ports of the router, and with them the network of a next hop that is right. */
function knowsNetworks({ hasPorts }: Topology, { ports }: Router): boolean {
  return hasPorts || ['rtots-', 'rtos-'].every((kind) => ports.some(({ name }) => name.startsWith(kind)));
}

function isOfAnyRouter(topologies: ReadonlyMap<string, Topology>, hop: string): boolean {
  return [...topologies.values()].some(({ routers }) => routers.some((router) => portTowards(router, hop) !== null));
}

function isPossible(entry: Entry<'Logical_Router_Policy'>, isInNetwork: (hop: string) => boolean): boolean {
  if (entry.row.action !== 'reroute') return true;
  const hops = hopsOf(entry);
  return hops.length > 0 && hops.every(isInNetwork);
}
