/**
 * A packet's way as the northbound rows define it: pod -> services and marks of its switch -> routers (routes, policies by
 * priority over all of them, SNAT) -> transit switch -> the other node's routers -> where it leaves and with which source.
 * Where chance decides (several next hops, rows that match alike), each way is walked. Network policies (ACLs) and what
 * the host does with the packet afterwards are not in these rows, and what was not read makes the end `unknown`.
 */
import { addressKey, familyOf } from '../ip/address.ts';
import { contains, nthAddress } from '../ip/cidr.ts';
import { gatewayRouter, joinPort, transitSwitchPort } from '../model/names.ts';
import { evaluateMatch } from './match.ts';
import type { Packet } from './packet.ts';
import { contextOf, hopsOf, policiesFor, routesFor, type Way } from './routing.ts';
import {
  type Entry,
  firstRouterPort,
  portTowards,
  type Router,
  type RouterPort,
  routerPortWith,
  switchPortWith,
  type Topology,
} from './topology.ts';
import { serviceFor, translationsFor } from './translation.ts';

export interface Decision {
  readonly node: string;
  /** The router or switch. */
  readonly at: string;
  readonly what: 'mark' | 'service' | 'route' | 'policy' | 'snat' | 'deliver';
  readonly text: string;
  readonly row: { readonly table: string; readonly uuid: string; readonly owner: string | null } | null;
  /** Other rows that match as well, so that which one decides is chance. */
  readonly chance: boolean;
}

export type Outcome =
  | {
      readonly kind: 'outside';
      readonly node: string;
      readonly source: string;
      /** Whose address that is: the pod's own, the node's, or one it was given by another row. */
      readonly as: 'pod' | 'node' | 'given';
      readonly destination: string;
      readonly mark: number;
    }
  | { readonly kind: 'pod'; readonly node: string; readonly port: string; readonly source: string }
  | { readonly kind: 'host'; readonly node: string; readonly port: string; readonly source: string }
  | { readonly kind: 'router'; readonly node: string; readonly at: string }
  | { readonly kind: 'dropped'; readonly node: string; readonly at: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly node: string; readonly at: string; readonly why: string };

export interface Walk {
  readonly decisions: readonly Decision[];
  readonly outcome: Outcome;
}

export interface From {
  readonly node: string;
  readonly network: string;
}

const mostSteps = 12;

/** One walk for each way that chance may choose. `topologies` by the name of the node. */
export function trace(topologies: ReadonlyMap<string, Topology>, from: From, packet: Packet): Walk[] {
  const topology = topologies.get(from.node);
  if (topology === undefined) return [unknown([], from.node, from.node, `the database of ${from.node} was not read`)];
  return new Walker(topologies, from.network, packet.source).start(topology, packet);
}

type Step = { readonly topology: Topology; readonly packet: Packet; readonly decisions: readonly Decision[] };

class Walker {
  readonly #topologies: ReadonlyMap<string, Topology>;
  readonly #network: string;
  readonly #source: string;

  constructor(topologies: ReadonlyMap<string, Topology>, network: string, source: string) {
    this.#topologies = topologies;
    this.#network = network;
    this.#source = source;
  }

  start(topology: Topology, packet: Packet): Walk[] {
    const port = switchPortWith(topology, this.#network, packet.source);
    const gateway = firstRouterPort(topology, this.#network, packet.source);
    if (gateway === null)
      return [unknown([], topology.node, topology.node, `no router port of ${this.#network} has a network with ${packet.source}`)];
    if (port === null && topology.hasPorts)
      return [dropped([], topology.node, topology.node, `no switch port has the address ${packet.source}: the pod is not connected`)];
    const switchName = port?.switchName ?? topology.node;
    return this.#served({ topology, decisions: [], packet }, switchName).flatMap((step) => {
      if (step.packet.destination === packet.destination && gateway.networks.some((cidr) => contains(cidr, packet.destination)))
        return this.#deliver(step, gateway.router, step.packet.destination);
      return this.#router(step, gateway.router, gateway.name);
    });
  }

  /** At the pod's switch: the mark of a reply, and the backend of a service. */
  #served(step: Step, switchName: string): Step[] {
    const marked = this.#marked(step, switchName);
    const service = serviceFor(marked.topology, switchName, marked.packet);
    if (service === null) return [marked];
    return service.backends.map(({ address, port }) => {
      const text = `load balancer ${service.entry.row.name} sends it to ${address}${port === null ? '' : `:${port}`}`;
      const decision = decide(marked, switchName, 'service', text, service.entry, service.backends.length > 1);
      return {
        ...marked,
        packet: { ...marked.packet, destination: address, destinationPort: port },
        decisions: [...marked.decisions, decision],
      };
    });
  }

  #marked(step: Step, switchName: string): Step {
    const context = contextOf(step.topology, step.packet, null);
    const rules = (step.topology.qosOf.get(switchName) ?? [])
      .filter(({ row }) => row.direction === 'from-lport' && evaluateMatch(row.match, context) === true)
      .sort((a, b) => b.row.priority - a.row.priority);
    const [first] = rules;
    const mark = first?.row.action['mark'];
    if (first === undefined || mark === undefined) return step;
    const decision = decide(step, switchName, 'mark', `QoS rule marks it ${mark}`, first, false);
    return { ...step, packet: { ...step.packet, mark: Number(mark) }, decisions: [...step.decisions, decision] };
  }

  #router(step: Step, router: Router, inport: string): Walk[] {
    const { topology, packet, decisions } = step;
    if (decisions.length > mostSteps * 3) return [dropped(decisions, topology.node, router.name, 'it goes in a circle')];
    if (isOwnAddress(router, packet.destination)) return [{ decisions, outcome: { kind: 'router', node: topology.node, at: router.name } }];
    const { ways } = routesFor(router, packet);
    // Policies come after routes: a packet without a route never meets them.
    if (ways.length === 0 && !this.#isPresumed(step, router))
      return [dropped(decisions, topology.node, router.name, `${router.name} has no route for it`)];
    const { taken, undecided, impossible } = policiesFor(this.#topologies, topology, router, packet, inport);
    const notes = [
      ...undecided.map((entry) => decide(step, router.name, 'policy', `it is unknown whether policy ${told(entry)} matches`, entry, true)),
      ...impossible.map((entry) =>
        decide(
          step,
          router.name,
          'policy',
          `policy ${told(entry)} matches, but a next hop is in no network of the router: OVN ignores it`,
          entry,
          false,
        ),
      ),
    ];
    const noted = { ...step, decisions: [...decisions, ...notes] };
    if (undecided.length > 0) return [unknown(noted.decisions, topology.node, router.name, 'a policy cannot be evaluated')];
    if (taken.length === 0) return this.#routed(noted, router, ways);
    return taken.flatMap((entry) => this.#policy(noted, router, ways, entry, taken.length > 1));
  }

  #policy(
    step: Step,
    router: Router,
    ways: ReturnType<typeof routesFor>['ways'],
    entry: Entry<'Logical_Router_Policy'>,
    chance: boolean,
  ): Walk[] {
    const mark = entry.row.options['pkt_mark'];
    const marks = mark === undefined ? '' : ` and marks it ${mark}`;
    const decided = (text: string, isChance: boolean): Step => ({
      ...step,
      packet: mark === undefined ? step.packet : { ...step.packet, mark: Number(mark) },
      decisions: [...step.decisions, decide(step, router.name, 'policy', text, entry, isChance)],
    });
    const { action } = entry.row;
    if (action === 'drop')
      return [
        dropped(decided(`policy ${told(entry)} drops it`, chance).decisions, step.topology.node, router.name, `policy ${told(entry)}`),
      ];
    if (action === 'allow') return this.#routed(decided(`policy ${told(entry)} lets it take its route${marks}`, chance), router, ways);
    if (action !== 'reroute')
      return [unknown(step.decisions, step.topology.node, router.name, `the action ${action} of policy ${told(entry)} is not walked`)];
    const hops = hopsOf(entry);
    return hops.flatMap((hop) => {
      const next = decided(`policy ${told(entry)} sends it to ${hop}${marks}`, chance || hops.length > 1);
      return this.#leave(next, router, { hop, outport: portTowards(router, hop)?.name ?? null });
    });
  }

  #routed(step: Step, router: Router, ways: ReturnType<typeof routesFor>['ways']): Walk[] {
    if (ways.length === 0) return this.#leave(step, router, { hop: null, outport: outsidePort(router)?.name ?? null });
    return ways.flatMap((way) => {
      const decision = decide(step, router.name, 'route', way.text, way.entry, ways.length > 1);
      const next = { ...step, decisions: [...step.decisions, decision] };
      if (way.hop === null) return [dropped(next.decisions, step.topology.node, router.name, 'its route discards it')];
      return this.#leave(next, router, way);
    });
  }

  /** Out of the router: translated where it is a gateway, then on to whoever has the next hop. */
  #leave(step: Step, router: Router, way: Way): Walk[] {
    const rows = translationsFor(step.topology, router, step.packet, way.outport);
    if (rows.length === 0) return this.#onwards(step, router, way);
    return rows.flatMap((entry) => {
      const source = entry.row.external_ip;
      const decision = decide(
        step,
        router.name,
        'snat',
        `SNAT of ${entry.row.logical_ip} gives it the source ${source}`,
        entry,
        rows.length > 1,
      );
      return this.#onwards({ ...step, packet: { ...step.packet, source }, decisions: [...step.decisions, decision] }, router, way);
    });
  }

  #onwards(step: Step, router: Router, { hop, outport }: Way): Walk[] {
    const { topology, packet, decisions } = step;
    const next = hop === null ? null : routerPortWith(topology, router.network, hop);
    if (next !== null && next.router !== router) return this.#router(step, next.router, next.name);
    if (outport !== null && outport === outsidePort(router)?.name) {
      const { source, destination, mark } = packet;
      const isNodes = outsidePort(router)?.networks.some((cidr) => cidr.address === source) === true;
      const as = source === this.#source ? 'pod' : isNodes ? 'node' : 'given';
      return [
        {
          decisions,
          outcome: {
            kind: 'outside',
            node: nodeOf(topology, router.network, gatewayRouter(''), router.name),
            source,
            as,
            destination,
            mark,
          },
        },
      ];
    }
    if (hop === null) return [unknown(decisions, topology.node, router.name, 'it has no next hop')];
    for (const other of this.#topologies.values()) {
      const port = other === topology ? null : routerPortWith(other, router.network, hop);
      if (port?.name.startsWith('rtots-') === true) return this.#router({ ...step, topology: other }, port.router, port.name);
    }
    return (topology.hasPorts ? null : this.#presumed(step, router, hop, outport)) ?? this.#deliver(step, router, hop);
  }

  /** Inputs without ports: routers alone have addresses between routers, and the second of a node's subnet is its management port. */
  #presumed({ topology, packet, decisions }: Step, router: Router, hop: string, outport: string | null): Walk[] | null {
    const node = topology.transit?.get(hop);
    if (node === topology.node) return [dropped(decisions, node, router.name, `its next hop ${hop} is an address of the router itself`)];
    if (node !== undefined) return [unknown(decisions, topology.node, router.name, `it goes to ${node}, whose database was not read`)];
    if (outport?.startsWith(joinPort('')) === true || (outport?.startsWith(transitSwitchPort('')) === true && topology.transit !== null))
      return [dropped(decisions, topology.node, router.name, `nobody has the address ${hop}`)];
    for (const { node: at, routers } of this.#topologies.values()) {
      const networks = routers.flatMap(({ ports }) =>
        ports.filter(({ name }) => name.startsWith('rtos-')).flatMap((port) => port.networks),
      );
      if (!networks.some((cidr) => nthAddress(cidr, 2) === hop)) continue;
      return [{ decisions, outcome: { kind: 'host', node: at, port: `k8s-${at}`, source: packet.source } }];
    }
    return null;
  }

  /** To the switch port with the address, if there is one. */
  #deliver(step: Step, router: Router, hop: string): Walk[] {
    const { topology, packet, decisions } = step;
    const port = switchPortWith(topology, router.network, hop);
    if (port === null) {
      if (!topology.hasPorts)
        return [unknown(decisions, topology.node, router.name, `the switch ports were not read, so the owner of ${hop} is unknown`)];
      return [dropped(decisions, topology.node, router.name, `nobody has the address ${hop}`)];
    }
    if (port.type === 'remote' && port.name.startsWith('tstor-'))
      return [
        unknown(decisions, topology.node, router.name, `it goes to ${port.name.slice('tstor-'.length)}, whose database was not read`),
      ];
    const decision = decide(step, port.switchName, 'deliver', `${port.name} has ${hop}`, null, false);
    const kind = port.name.startsWith('k8s-') ? 'host' : 'pod';
    const node = kind === 'host' ? nodeOf(topology, port.network, 'k8s-', port.name) : topology.node;
    return [{ decisions: [...decisions, decision], outcome: { kind, node, port: port.name, source: packet.source } }];
  }

  /** Inputs that were cut down to what EgressIP writes often lack the default route of the gateway, which every node has. */
  #isPresumed({ topology, packet }: Step, router: Router): boolean {
    if (topology.hasPorts || !router.isGateway || outsidePort(router) === null) return false;
    const family = familyOf(packet.destination);
    return !router.routes.some(({ row }) => row.ip_prefix === (family === 4 ? '0.0.0.0/0' : '::/0'));
  }
}

/** One database may be that of all nodes (central mode): then names say which node it is. */
function nodeOf(topology: Topology, network: string, prefix: string, name: string): string {
  return network === 'default' && name.startsWith(prefix) ? name.slice(prefix.length) : topology.node;
}

/** Its ports', and the ones it translates to: what is for them ends at the router. */
function isOwnAddress(router: Router, address: string): boolean {
  if (router.ports.some((port) => port.networks.some((cidr) => cidr.address === address))) return true;
  return router.isGateway && router.nats.some(({ row }) => row.type === 'snat' && addressKey(row.external_ip) === address);
}

function outsidePort(router: Router): RouterPort | null {
  return router.ports.find(({ name }) => name.startsWith('rtoe-')) ?? null;
}

function told({ row }: Entry<'Logical_Router_Policy'>): string {
  return `${row.priority} "${row.match}"`;
}

type AnyEntry = {
  readonly table: string;
  readonly uuid: string;
  readonly row: { readonly external_ids?: Readonly<Record<string, string>> };
};

function decide(step: Step, at: string, what: Decision['what'], text: string, entry: AnyEntry | null, chance: boolean): Decision {
  const row = entry === null ? null : { table: entry.table, uuid: entry.uuid, owner: ownerOf(entry.row.external_ids ?? {}) };
  return { node: step.topology.node, at, what, text, row, chance };
}

/** Who wrote the row, as far as it says so: `EgressIP orders_orders/orders-0`. */
function ownerOf(ids: Readonly<Record<string, string>>): string | null {
  const type = ids['k8s.ovn.org/owner-type'] ?? ids['k8s.ovn.org/kind'] ?? (ids['EgressSVC'] === undefined ? undefined : 'EgressService');
  const name = ids['k8s.ovn.org/name'] ?? ids['k8s.ovn.org/owner'] ?? ids['name'] ?? ids['EgressSVC'];
  return type === undefined && name === undefined ? null : [type, name].filter((part) => part !== undefined).join(' ');
}

function dropped(decisions: readonly Decision[], node: string, at: string, why: string): Walk {
  return { decisions, outcome: { kind: 'dropped', node, at, why } };
}

function unknown(decisions: readonly Decision[], node: string, at: string, why: string): Walk {
  return { decisions, outcome: { kind: 'unknown', node, at, why } };
}
