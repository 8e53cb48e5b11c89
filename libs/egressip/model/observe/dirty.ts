/** What must be evaluated again before the next answer: the units an observation touches, and no others. */
import { isGhost } from '../judge/completeness.ts';
import { flat } from '../pool.ts';
import type { Database, LooseUnit, NodeState, ObjectState, Row, State, Unit } from '../state.ts';
import { nothing } from '../state.ts';

export interface Dirty {
  readonly units: Set<Unit>;
  readonly loose: Set<LooseUnit>;
  /** Of whose baseline rows, and of whose address sets. */
  readonly databases: Set<Database>;
  readonly addressSets: Set<Database>;
  readonly objects: Set<ObjectState>;
  readonly nodes: Set<NodeState>;
  /** Objects and pods touched since the last drain, whether or not their verdict changed. */
  readonly touchedObjects: Set<string>;
  readonly touchedPods: Set<string>;
  /** What hangs on the cluster as a whole (subnets, release, allocations) must be looked at again. */
  evidence: boolean;
  allocations: boolean;
  /** How user-defined networks are built. */
  networks: boolean;
  /** The nodes' own addresses. */
  nodeAddresses: boolean;
  /** Objects that share a mark, of which one has other pods on user-defined networks. */
  readonly twins: Set<ReadonlySet<ObjectState>>;
  /** Whether reroutes into the host are marked. */
  marks: boolean;
}

export function createDirty(): Dirty {
  return {
    units: new Set(),
    loose: new Set(),
    databases: new Set(),
    addressSets: new Set(),
    objects: new Set(),
    nodes: new Set(),
    touchedObjects: new Set(),
    touchedPods: new Set(),
    evidence: false,
    allocations: false,
    networks: false,
    nodeAddresses: false,
    twins: new Set(),
    marks: false,
  };
}

/** The unit a row belongs to, creating it for a row that comes before its pod (or after). */
export function touchRow(state: State, dirty: Dirty, row: Row): void {
  if (row.egressIP !== null) dirty.touchedObjects.add(row.egressIP);
  // The rows of a ghost are one finding of the database.
  if (isGhost(row.database)) dirty.databases.add(row.database);
  const address = looseAddress(row);
  if (row.podKey !== null) {
    const unit = unitOf(state, row.podKey);
    dirty.units.add(unit);
    if (unit.pod?.nad != null && restsOnRows(state, unit.pod.nad)) dirty.networks = true;
  } else if (address !== null) touchAddress(state, dirty, address);
}

/** Whether the row of a pod on it may change what is known of the network, see `networks.ts`. */
function restsOnRows(state: State, nad: string): boolean {
  const known = state.userNetworks.get(nad);
  return known === null || known?.inferred === true;
}

/** Where a row is kept that names no pod: at its address, or with the others that have none; null for one nobody owns. */
export function looseAddress({ podKey, podIP, owner }: Row): string | null {
  if (podKey !== null) return null;
  return podIP ?? (owner === 'none' ? null : '');
}

/** Rows without a pod's name are judged with the pods that have their address. */
export function touchAddress(state: State, dirty: Dirty, address: string): void {
  const loose = state.loose.get(address);
  if (loose !== undefined) dirty.loose.add(loose);
  for (const unit of podsAt(state, address)) dirty.units.add(unit);
  // An address that a pod has is no mute pod's.
  for (const zone of state.mute.values()) if (zone !== null) dirty.addressSets.add(zone);
}

/** SNATs that nobody owns: which node holds the address that they give decides whether they are in order. */
export function touchUnowned(state: State, dirty: Dirty): void {
  const isHeld = ({ owner, external }: Row) => owner === 'none' && external !== null && state.objectsByAddress.has(external);
  for (const { address, rows } of state.loose.values()) if (rows.some(isHeld)) touchAddress(state, dirty, address);
}

export function touchObjectPods(dirty: Dirty, object: ObjectState): void {
  dirty.touchedObjects.add(object.name);
  for (const unit of object.pods) dirty.units.add(unit);
}

/** What was reported of rows that name the object: its reason may be another now. */
export function touchMentions(state: State, dirty: Dirty, name: string): void {
  for (const unit of state.mentions.get(name) ?? []) {
    if ('key' in unit) dirty.units.add(unit);
    else dirty.loose.add(unit);
  }
  // Those that still name it are entered again when they are judged.
  state.mentions.delete(name);
}

/** Everything whose rows are derived from the node's addresses or stand in its database. */
export function touchNode(dirty: Dirty, node: NodeState): void {
  for (const unit of node.pods) dirty.units.add(unit);
  for (const object of node.objects) {
    touchObjectPods(dirty, object);
    dirty.objects.add(object);
  }
  dirty.nodes.add(node);
  if (node.zone !== null) touchWhole(dirty, node.zone);
  dirty.allocations = true;
}

export function touchDatabase(state: State, dirty: Dirty, database: Database): void {
  touchWhole(dirty, database);
  for (const row of database.rows.values()) touchRow(state, dirty, row);
  for (const node of database.hosted) touchNode(dirty, node);
}

export function touchWhole(dirty: Dirty, database: Database): void {
  dirty.databases.add(database);
  dirty.addressSets.add(database);
  dirty.marks = true;
}

export function touchAll(state: State, dirty: Dirty): void {
  for (const unit of state.units.values()) dirty.units.add(unit);
  for (const loose of state.loose.values()) dirty.loose.add(loose);
  for (const database of state.databases.values()) touchWhole(dirty, database);
  for (const object of state.objects.values()) {
    dirty.objects.add(object);
    // The progress of its moves may have become known, or unknown.
    dirty.touchedObjects.add(object.name);
  }
  for (const node of state.nodes.values()) dirty.nodes.add(node);
  dirty.evidence = true;
  dirty.allocations = true;
  dirty.nodeAddresses = true;
}

/** The unit of a pod key (`namespace/name`); created if it does not exist. */
export function unitOf(state: State, key: string): Unit {
  const known = state.units.get(key);
  if (known !== undefined) return known;
  const unit: Unit = {
    ...nothing,
    key: flat(key),
    pod: null,
    rows: [],
    matched: [],
    servedBy: null,
    undecided: false,
    served: null,
    right: 0,
  };
  state.units.set(unit.key, unit);
  return unit;
}

/** The units of all pods with this address (canonical). */
export function podsAt(state: State, address: string): readonly Unit[] {
  const found = state.podsByIP.get(address);
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
}
