/** The empty state, and the entries that are created when a name first appears. */
import { type KubeKind, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { noClusterEvidence } from './observe/dialect.ts';
import type { Dirty } from './observe/dirty.ts';
import { noEvidence } from './observe/evidence.ts';
import { hostNodes, nodeState } from './observe/nodes.ts';
import { createPool } from './pool.ts';
import { type Database, type KindState, type NamespaceState, nothing, type State } from './state.ts';

export function createState(): State {
  const kinds = Object.fromEntries([...requiredKinds, ...optionalKinds].map((kind) => [kind, { state: 'unseen', reason: null }]));
  return {
    units: new Map(),
    loose: new Map(),
    podsByIP: new Map(),
    nodes: new Map(),
    nodeList: [],
    objects: new Map(),
    objectNumbers: new Map(),
    objectsByAddress: new Map(),
    objectsByMark: new Map(),
    namespaces: new Map(),
    databases: new Map(),
    clouds: new Map(),
    cloudByAddress: new Map(),
    services: new Map(),
    servicesByAddress: new Map(),
    hostAddresses: new Map(),
    networks: new Map(),
    events: new Map(),
    eventsByObject: new Map(),
    userNetworkUnits: new Set(),
    userNetworks: new Map(),
    kinds: kinds as Record<KubeKind, KindState>,
    degraded: new Set(),
    unjudged: new Map(),
    mute: new Map(),
    unreadable: new Set(),
    snatWanted: new Set(),
    snatMissing: new Set(),
    snatPerPod: false,
    mentions: new Map(),
    cluster: noClusterEvidence,
    nodeAddresses: null,
    pool: createPool(),
  };
}

export function createDatabase(state: State, dirty: Dirty, key: string): Database {
  const database: Database = {
    key,
    node: nodeState(state, dirty, key),
    state: 'unseen',
    reason: null,
    isAway: false,
    awaySince: null,
    rows: new Map(),
    policies: new Map(),
    others: new Map(),
    routes: new Map(),
    qos: new Map(),
    sets: new Map(),
    routers: new Map(),
    routerByName: new Map(),
    switches: new Map(),
    ports: new Map(),
    portByName: new Map(),
    announced: new Map(),
    hosted: new Set(),
    hops: new Map(),
    secondaryMark: 'open',
    baseline: { ...nothing },
    addressSets: { ...nothing },
    served: new Map(),
    evidence: noEvidence,
  };
  state.databases.set(key, database);
  hostNodes(state, dirty);
  return database;
}

export function namespaceState(state: State, name: string): NamespaceState {
  const known = state.namespaces.get(name);
  if (known !== undefined) return known;
  const namespace: NamespaceState = { name, object: null, units: new Set(), matched: [] };
  state.namespaces.set(name, namespace);
  return namespace;
}

/** To be called when a namespace loses its object or one of its pods. */
export function forgetNamespace(state: State, { name, object, units }: NamespaceState): void {
  if (object === null && units.size === 0) state.namespaces.delete(name);
}

/** A small number that stands for the name of an object in counters; the same for the life of the state. */
export function objectNumber(state: State, name: string): number {
  const known = state.objectNumbers.get(name);
  if (known !== undefined) return known;
  const number = state.objectNumbers.size;
  state.objectNumbers.set(name, number);
  return number;
}
