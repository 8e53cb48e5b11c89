/**
 * User-defined networks as the databases spell them: the network name behind a pod's annotation key, the prefix of its
 * routers, switches and ports, and how its routers are laid out. The objects say it when they are known, else the names
 * found in the databases and in the nodes' subnets.
 */
import type { UserDefinedNetworkObject } from '#libs/contracts/objects.ts';
import { addressKey, type Family, familyOf } from '../../ip/address.ts';
import { contains, nthAddress, parseCidr } from '../../ip/cidr.ts';
import {
  clusterRouter,
  gatewayRouter,
  isGatewayRouter,
  joinPort,
  networkPrefix,
  nodeSwitchPort,
  transitRouter,
  transitRouterPort,
} from '../names.ts';
import type { CompactPod, Database, NodeState, State, UserNetwork } from '../state.ts';
import { mostFrequent } from './dialect.ts';
import { derived, ofFamily, portAddress } from './nodes.ts';

/** Whether its namespace has a primary network of its own, whatever the pod's annotation says yet. */
export function isOnUserNetwork({ namespace }: CompactPod): boolean {
  return Object.hasOwn(namespace.object?.labels ?? {}, 'k8s.ovn.org/primary-user-defined-network');
}

/** Null when nothing says which network the key stands for or how it is built. */
export function userNetworkOf(state: State, pod: CompactPod): UserNetwork | null {
  const key = pod.nad ?? '';
  const known = state.userNetworks.get(key);
  if (known !== undefined) return known;
  const found = findNetwork(state, pod);
  state.userNetworks.set(key, found);
  return found;
}

function findNetwork(state: State, pod: CompactPod): UserNetwork | null {
  if (pod.nad === null || !pod.nad.includes('/')) return null;
  const object = objectOf(state, pod.nad);
  const named = networkNamed(state, pod, pod.nad);
  const network = named ?? byRows(state, pod.nad) ?? byElimination(state, pod.nad);
  if (network === null) return null;
  const prefix = networkPrefix(network);
  const layout = layoutOf(state, prefix, object?.topology ?? topologySeen(state, network));
  if (layout === null) return null;
  return {
    name: network,
    prefix,
    layout,
    joinSubnets: object?.joinSubnets ?? [],
    subnets: object?.subnets ?? [],
    inferred: named === null,
  };
}

/** The router that holds the reroutes of the network in the database of this node. */
export function rerouteRouter(network: UserNetwork, node: NodeState): string {
  const layout = layoutAt(network, node);
  if (layout === 'layer3') return clusterRouter(network.prefix);
  return layout === 'transit-router' ? transitRouter(network.prefix) : gatewayRouter(node.name, network.prefix);
}

/**
 * How the network is laid out on the node: by what its database has of either layout, else by the version its annotation says. A single
 * odd router does not decide against the ports of the gateway router.
 */
export function layoutAt({ layout, prefix }: UserNetwork, { name, zone, object }: NodeState): UserNetwork['layout'] {
  if (layout === 'layer3') return layout;
  const has = (port: string) => (zone?.portByName.has(port) === true ? 1 : 0);
  const transit = has(transitRouterPort(name, prefix)) + (zone?.routerByName.has(transitRouter(prefix)) === true ? 1 : 0);
  const attached = has(nodeSwitchPort(gatewayRouter(name, prefix)));
  if (transit !== attached) return transit > attached ? 'transit-router' : 'gateway';
  if (object?.layer2Topology !== undefined) return 'transit-router';
  return zone?.routerByName.has(gatewayRouter(name, prefix)) === true ? 'gateway' : layout;
}

/** The node's address on the network's join subnet. */
export function networkJoin(network: UserNetwork, node: NodeState, family: Family): string | null {
  const gateway = gatewayRouter(node.name, network.prefix);
  // Layer 2 without a transit router has the gateway router on the switch.
  const own = portAddress(node.zone, joinPort(gateway), family) ?? portAddress(node.zone, nodeSwitchPort(gateway), family);
  if (own !== null) return own;
  const known = [...(node.zone?.portByName.get(joinPort(clusterRouter(network.prefix))) ?? []), ...network.joinSubnets, ...defaultJoin];
  const subnet = ofFamily(
    known.map(parseCidr).filter((cidr) => cidr !== null),
    family,
  );
  return derived(subnet, node.object?.nodeId ?? null);
}

/** The address of the node's gateway router towards the transit router: each node has a pair, the second is the gateway's. */
export function transitGateway(network: UserNetwork, node: NodeState, family: Family): string | null {
  const own = portAddress(node.zone, transitRouterPort(node.name, network.prefix), family);
  if (own !== null) return own;
  const nodeId = node.object?.nodeId ?? null;
  const text = family === 4 ? node.object?.transit.ipv4 : node.object?.transit.ipv6;
  const transit = text ? parseCidr(text) : null;
  return transit === null || nodeId === null ? null : nthAddress(transit, 2 * nodeId + 1);
}

/** The first outside gateway of the node. */
export function outsideGateway(node: NodeState, family: Family): string | null {
  return node.object?.gatewayNextHops.map(addressKey).find((address) => familyOf(address) === family) ?? null;
}

const defaultJoin = ['100.65.0.0/16', 'fd99::/64'];

function isSeen(state: State, network: string): boolean {
  const prefix = networkPrefix(network);
  for (const node of state.nodes.values()) if (node.object !== null && Object.hasOwn(node.object.subnets, network)) return true;
  for (const database of state.databases.values()) {
    for (const router of database.routers.values()) {
      if (router.network === network || router.name === clusterRouter(prefix) || router.name === transitRouter(prefix)) return true;
      if (router.name.startsWith(gatewayRouter('', prefix))) return true;
    }
  }
  return false;
}

function bySubnet(state: State, pod: CompactPod): string | null {
  const address = pod.addresses[0];
  if (address === undefined) return null;
  for (const node of state.nodes.values()) {
    for (const [network, subnets] of Object.entries(node.object?.subnets ?? {})) {
      if (network === 'default') continue;
      if (subnets.map(parseCidr).some((cidr) => cidr !== null && contains(cidr, address))) return network;
    }
  }
  return null;
}

function objectOf(state: State, nad: string): UserDefinedNetworkObject | undefined {
  return (
    state.networks.get(`UserDefinedNetwork/${nad}`) ?? state.networks.get(`ClusterUserDefinedNetwork/${nad.slice(nad.indexOf('/') + 1)}`)
  );
}

/** By its object, by the names that objects give, or by the nodes' parts of it. */
function networkNamed(state: State, pod: CompactPod, nad: string): string | null {
  const object = objectOf(state, nad);
  const [namespace = '', name = ''] = nad.split('/');
  const candidates = object
    ? [object.network]
    : [`${namespace}_${name}`, `cluster_udn_${name}`, `${namespace}.${name}`, `cluster.udn.${name}`, name];
  return candidates.find((candidate) => isSeen(state, candidate)) ?? bySubnet(state, pod) ?? object?.network ?? null;
}

/** The only network with gateway routers that nothing else is on, where this is the only attachment without one. */
function byElimination(state: State, nad: string): string | null {
  const left = new Set<string>();
  for (const database of state.databases.values()) {
    for (const { name, network } of database.routers.values())
      if (network !== null && network !== 'default' && isGatewayRouter(name)) left.add(network);
  }
  for (const { network } of state.networks.values()) left.delete(network);
  const attachments = new Map([...state.userNetworkUnits].flatMap(({ pod }) => (pod?.nad != null ? [[pod.nad, pod] as const] : [])));
  for (const [other, pod] of attachments) {
    if (other === nad) continue;
    const network = networkNamed(state, pod, other) ?? byRows(state, other);
    if (network === null) return null;
    left.delete(network);
  }
  return left.size === 1 ? ([...left][0] ?? null) : null;
}

/** Whether pods that come or go may change what is known of networks. */
export function infersNetworks(state: State): boolean {
  for (const network of state.userNetworks.values()) if (network === null || network.inferred) return true;
  return false;
}

/** A network made by an attachment may have any name: most rows of its pods say it. */
function byRows(state: State, nad: string): string | null {
  const units = [...state.userNetworkUnits].filter((unit) => unit.pod?.nad === nad);
  return mostFrequent(units.flatMap(({ rows }) => rows.flatMap(({ network }) => (network === 'default' ? [] : [network]))));
}

function topologySeen(state: State, network: string): string | null {
  const routers = [...state.databases.values()].flatMap((database) => [...database.routers.values()]);
  const said = mostFrequent(routers.flatMap((router) => (router.network === network && router.topology !== null ? [router.topology] : [])));
  if (said !== null) return said;
  for (const node of state.nodes.values()) if (Object.hasOwn(node.object?.subnets ?? {}, network)) return 'layer3';
  return null;
}

function layoutOf(state: State, prefix: string, topology: string | null): UserNetwork['layout'] | null {
  const has = (name: string) => [...state.databases.values()].some((database: Database) => database.routerByName.has(name));
  const layer3 = topology?.toLowerCase() === 'layer3' || (topology === null && has(clusterRouter(prefix)));
  if (layer3) return 'layer3';
  if (has(transitRouter(prefix))) return 'transit-router';
  if (topology === null) return null;
  // A layer-2 network whose gateway routers are there without a transit router is of a release before it.
  for (const database of state.databases.values()) {
    for (const name of database.routerByName.keys()) if (name.startsWith(gatewayRouter('', prefix))) return 'gateway';
  }
  return 'transit-router';
}
