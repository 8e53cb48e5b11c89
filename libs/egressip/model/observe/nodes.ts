/**
 * Nodes: which database holds a node's gateway router (its own with interconnect, a common one in central mode), and
 * the addresses rows are made of. Router ports win for the join address, as in ovn-kubernetes; annotations win for the
 * rest, with the ports as a second source where an annotation is absent.
 */
import { addressOfCidr, type Family, familyOf } from '../../ip/address.ts';
import { type Cidr, nthAddress, parseCidr } from '../../ip/cidr.ts';
import { clusterRouter, externalPort, gatewayRouter, joinPort, nodeSwitchPort, transitSwitchPort } from '../names.ts';
import { type Database, type FamilyPair, type NodeFacts, type NodeState, nothing, type State } from '../state.ts';
import { type Dirty, touchDatabase, touchNode } from './dirty.ts';

export function nodeState(state: State, dirty: Dirty, name: string): NodeState {
  const known = state.nodes.get(name);
  if (known !== undefined) return known;
  const node: NodeState = {
    name: state.pool.text(name),
    number: state.nodeList.length,
    object: null,
    pods: new Set(),
    objects: new Set(),
    zone: null,
    facts: noFacts,
    capacity: { ...nothing },
    announcements: { ...nothing },
  };
  state.nodes.set(node.name, node);
  state.nodeList.push(node);
  settleZone(state, dirty, node, zoneOf(state, name));
  // A database of several nodes may have been taken for that of its name before any of them was known.
  if (node.zone !== null && node.zone.node !== node && node.zone.hosted.has(node.zone.node)) hostNodes(state, dirty);
  return node;
}

/** Looks for the databases of all nodes again, after a gateway router or a database came or went. */
export function hostNodes(state: State, dirty: Dirty): void {
  const before = new Map([...state.nodes.values()].map((node) => [node, node.zone]));
  for (const [name] of state.databases) nodeState(state, dirty, name);
  for (const node of state.nodes.values()) node.zone?.hosted.delete(node);
  const homeless: NodeState[] = [];
  for (const node of state.nodes.values()) {
    const zone = gatewayDatabase(state, node.name);
    if (zone === null) homeless.push(node);
    else zone.hosted.add(node);
    node.zone = zone;
  }
  for (const node of homeless) node.zone = ownDatabase(state, node.name);
  for (const node of homeless) node.zone?.hosted.add(node);
  for (const node of state.nodes.values()) {
    const old = before.get(node) ?? null;
    if (old === node.zone) continue;
    if (old !== null) touchDatabase(state, dirty, old);
    if (node.zone !== null) touchDatabase(state, dirty, node.zone);
    refreshNode(dirty, node);
    touchNode(dirty, node);
  }
}

function settleZone(state: State, dirty: Dirty, node: NodeState, zone: Database | null): void {
  node.zone = zone;
  zone?.hosted.add(node);
  refreshNode(dirty, node);
  if (zone !== null) touchDatabase(state, dirty, zone);
}

function zoneOf(state: State, name: string): Database | null {
  return gatewayDatabase(state, name) ?? ownDatabase(state, name);
}

/** The database with its gateway router; its own one first, else (central mode) the first by name. */
function gatewayDatabase(state: State, name: string): Database | null {
  const router = gatewayRouter(name);
  const own = state.databases.get(name);
  if (own?.routerByName.has(router) === true) return own;
  let found: Database | null = null;
  for (const database of state.databases.values()) {
    if (database.routerByName.has(router) && (found === null || database.key < found.key)) found = database;
  }
  return found;
}

/** A database named like the node, unless it is the one of other nodes (then its name is no node's). */
function ownDatabase(state: State, name: string): Database | null {
  const own = state.databases.get(name);
  if (own === undefined) return null;
  for (const node of own.hosted) if (node.name !== name && own.routerByName.has(gatewayRouter(node.name))) return null;
  return own;
}

/** Derives the node's facts again and touches what rests on them, if they changed. */
export function refreshNode(dirty: Dirty, node: NodeState): void {
  const facts = nodeFacts(node);
  if (facts.key === node.facts.key) return;
  node.facts = facts;
  touchNode(dirty, node);
}

function nodeFacts(node: NodeState): NodeFacts {
  const { object, name } = node;
  const port = (portName: string) => (node.zone?.portByName.get(portName) ?? []).map(parseCidr).filter((cidr) => cidr !== null);
  const annotated = (pair: { ipv4: string | null; ipv6: string | null } | undefined) =>
    [pair?.ipv4, pair?.ipv6].flatMap((text) => (text ? [parseCidr(text)] : [])).filter((cidr) => cidr !== null);
  const subnets = (object?.subnets['default'] ?? []).map(parseCidr).filter((cidr) => cidr !== null);
  const ownSubnets = subnets.length > 0 ? subnets : port(nodeSwitchPort(name));
  const gateway = port(joinPort(gatewayRouter(name)));
  const joinNetworks = [...port(joinPort(clusterRouter())), ...defaultJoin];
  const nodeId = object?.nodeId ?? null;
  const transit = [...annotated(object?.transit), ...port(transitSwitchPort(name))];
  const primary = [...annotated(object?.primary), ...port(externalPort(name))];
  const facts = {
    join: pair((family) => ofFamily(gateway, family)?.address ?? derived(ofFamily(joinNetworks, family), nodeId)),
    transit: pair((family) => ofFamily(transit, family)?.address ?? null),
    management: pair((family) => derived(ofFamily(ownSubnets, family), 2)),
    primary: pair((family) => ofFamily(primary, family)),
    cloud: pair((family) => ofFamily(annotated(object?.cloud?.ifaddr), family)),
    hostCidrs: object?.hostCidrs?.map(parseCidr).filter((cidr) => cidr !== null) ?? null,
    subnets: ownSubnets.map((cidr) => cidr.network),
  };
  return {
    ...facts,
    key: JSON.stringify([object !== null, object?.cloud != null, nodeId, object?.gatewayNextHops, facts], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  };
}

const defaultJoin = ['100.64.0.0/16', 'fd98::/64'].map(parseCidr).filter((cidr) => cidr !== null);

function pair<T>(of: (family: Family) => T | null): FamilyPair<T> {
  return { 4: of(4), 6: of(6) };
}

export function ofFamily(cidrs: readonly Cidr[], family: Family): Cidr | null {
  return cidrs.find((cidr) => cidr.family === family) ?? null;
}

/** The address at `offset` in the network; null if either is unknown. */
export function derived(network: Cidr | null, offset: number | null): string | null {
  return network === null || offset === null ? null : nthAddress(network, offset);
}

/** The first address of the family a router port has in this database. */
export function portAddress(database: Database | null, portName: string, family: Family): string | null {
  for (const network of database?.portByName.get(portName) ?? []) {
    const address = addressOfCidr(network);
    if (address !== null && familyOf(address) === family) return address;
  }
  return null;
}

const empty: FamilyPair<never> = { 4: null, 6: null };
const noFacts: NodeFacts = {
  join: empty,
  transit: empty,
  management: empty,
  primary: empty,
  cloud: empty,
  hostCidrs: null,
  subnets: [],
  key: '',
};
