/**
 * Observations of northbound databases. A row and the reference of its router arrive in one transaction but in any
 * order, so routers are looked at after all other rows; what they refer to gets its parent then. Names are given up before any
 * is taken: a router or port that is made again under its name may come before the end of the old one.
 */

import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { OvnRow, RowChange } from '#libs/contracts/ovn-tables.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import { createDatabase } from '../create.ts';
import { isSetKind } from '../expect/set-names.ts';
import { isGhost } from '../judge/completeness.ts';
import { clusterRouter, isGatewayRouter } from '../names.ts';
import { flat } from '../pool.ts';
import { type Attachable, type Database, nothing, type Router, type Row, type State, type Unit, type WholeRow } from '../state.ts';
import { secondaryMark } from '../tell/violation.ts';
import { type Dirty, looseAddress, touchDatabase, touchRow, touchWhole, unitOf } from './dirty.ts';
import { hostNodes, refreshNode } from './nodes.ts';
import { nameKey, ownerTypeKey } from './owner.ts';
import { natRow, policyRow } from './rows.ts';

type OvnInput = Extract<ModelInput, { source: 'ovn' }>;

export function applyOvn(state: State, dirty: Dirty, input: OvnInput): void {
  const database = state.databases.get(input.node) ?? createDatabase(state, dirty, input.node);
  if (input.type === 'ovn-unavailable') {
    database.awaySince ??= input.at;
    const isAway = input.unobserved !== true || input.silent === true;
    if (database.state === 'unavailable' && database.reason === input.reason && database.isAway === isAway) return;
    database.isAway = isAway;
    database.state = 'unavailable';
    database.reason = input.reason;
    touchDatabase(state, dirty, database);
    return;
  }
  // Changes to a database that was never read whole are not its content.
  if (input.type === 'ovn-changes' && database.state === 'unseen') return;
  const change = new DatabaseChange(state, dirty, database);
  if (input.type === 'ovn-snapshot') change.forgetAllBut(input.rows);
  change.apply(input.rows);
  if (database.state !== 'known' && input.type === 'ovn-snapshot') {
    database.state = 'known';
    database.reason = null;
    database.isAway = false;
    database.awaySince = null;
    touchDatabase(state, dirty, database);
  }
}

/** Forgets the databases of nodes that are gone, if nobody has read them since `before`, epoch ms. One that answers again is read anew. */
export function forgetGone(state: State, dirty: Dirty, before: number): void {
  const isOld = ({ state: known, awaySince }: Database) => known === 'unavailable' && awaySince !== null && awaySince < before;
  for (const database of [...state.databases.values()].filter((each) => isOld(each) && isGhost(each))) {
    touchDatabase(state, dirty, database);
    const change = new DatabaseChange(state, dirty, database);
    change.forgetAllBut([]);
    state.databases.delete(database.key);
    hostNodes(state, dirty);
  }
}

/** The changes of one transaction. */
class DatabaseChange {
  readonly #state: State;
  readonly #dirty: Dirty;
  readonly #database: Database;
  readonly #orphans = new Set<string>();
  #portsChanged = false;
  #gatewaysChanged = false;

  constructor(state: State, dirty: Dirty, database: Database) {
    this.#state = state;
    this.#dirty = dirty;
    this.#database = database;
  }

  /** A snapshot is everything there is: what it does not name is gone. */
  forgetAllBut(rows: readonly RowChange[]): void {
    const there = new Set(rows.map((change) => change.uuid));
    const { routers, switches, ports, announced, rows: podRows, policies, others, routes, qos, sets } = this.#database;
    for (const uuid of [...routers.keys()]) if (!there.has(uuid)) this.#router(uuid, null);
    for (const uuid of [...switches.keys()]) if (!there.has(uuid)) this.#switch(uuid, null);
    for (const uuid of [...ports.keys()]) if (!there.has(uuid)) this.#port(uuid, null);
    for (const { uuid } of [...announced.values()]) if (!there.has(uuid)) this.#switchPort(uuid, null);
    for (const uuid of [...podRows.keys()]) if (!there.has(uuid)) this.#podRow(uuid, null);
    for (const whole of [policies, others, routes, qos, sets]) {
      for (const uuid of [...whole.keys()]) if (!there.has(uuid)) this.#whole(whole as Map<string, Attachable>, uuid, null);
    }
  }

  apply(changes: readonly RowChange[]): void {
    for (const change of changes) this.#giveUpName(change);
    for (const change of changes) this.#content(change);
    for (const change of changes) {
      if (change.table === 'Logical_Router') this.#router(change.uuid, change.row);
      else if (change.table === 'Logical_Switch') this.#switch(change.uuid, change.row);
    }
    for (const uuid of this.#orphans) this.#findParent(uuid);
    if (this.#gatewaysChanged) hostNodes(this.#state, this.#dirty);
    if (this.#portsChanged) for (const node of this.#database.hosted) refreshNode(this.#dirty, node);
  }

  #giveUpName({ table, uuid, row }: RowChange): void {
    const { routers, switches, ports } = this.#database;
    if (table === 'Logical_Router' && isAnother(routers.get(uuid), row?.name)) this.#router(uuid, null);
    else if (table === 'Logical_Switch' && isAnother(switches.get(uuid), row?.name)) this.#switch(uuid, null);
    else if (table === 'Logical_Router_Port' && isAnother(ports.get(uuid), row?.name)) this.#port(uuid, null);
  }

  #content({ table, uuid, row }: RowChange): void {
    const { policies, routes, qos } = this.#database;
    const { pool } = this.#state;
    if (table === 'NAT') {
      const podRow = row && natRow(this.#database, uuid, row, pool);
      this.#podRow(uuid, podRow);
      this.#other(uuid, row !== null && podRow === null ? { table, uuid, row, ...loose } : null);
    } else if (table === 'Logical_Router_Policy') {
      const podRow = row && policyRow(this.#database, uuid, row, pool);
      this.#podRow(uuid, podRow);
      const whole = podRow === null && row !== null ? { table, uuid, row, ...loose } : null;
      this.#whole(policies, uuid, whole !== null && isBaselinePolicy(whole.row) ? whole : null);
      this.#other(uuid, whole !== null && !isBaselinePolicy(whole.row) ? whole : null);
    } else if (table === 'Logical_Router_Static_Route') {
      this.#whole(routes, uuid, isOwnRoute(row) ? { table, uuid, row, ...loose } : null);
    } else if (table === 'QoS') this.#whole(qos, uuid, row && { table, uuid, row, ...loose });
    else if (table === 'Address_Set') this.#addressSet(uuid, row);
    else if (table === 'Logical_Router_Port') this.#port(uuid, row);
    else if (table === 'Logical_Switch_Port') this.#switchPort(uuid, row);
  }

  #addressSet(uuid: string, row: OvnRow<'Address_Set'> | null): void {
    const { sets } = this.#database;
    // There is one for each namespace and network policy.
    if (!isSetKind(row?.external_ids[nameKey]) && !sets.has(uuid)) return;
    // Node addresses are the same in every database.
    const { pool } = this.#state;
    const isOfNodes = row?.external_ids[nameKey] === 'node-ips';
    const kept = row && isOfNodes ? { ...row, addresses: row.addresses.map((address) => pool.text(address)) } : row;
    const whole = kept && { table: 'Address_Set' as const, uuid, row: kept, ...loose };
    this.#dirty.addressSets.add(this.#database);
    // Where only its members changed, nothing that refers to it does.
    if (whole !== null && this.#isSameSet(uuid, whole.row)) sets.set(uuid, whole);
    else this.#whole(sets, uuid, whole);
  }

  #isSameSet(uuid: string, row: OvnRow<'Address_Set'>): boolean {
    const old = this.#database.sets.get(uuid)?.row;
    return old !== undefined && old.name === row.name && sameJson(old.external_ids, row.external_ids);
  }

  #podRow(uuid: string, row: Row | null): void {
    const { rows } = this.#database;
    const old = rows.get(uuid);
    if (old === undefined && row === null) return;
    if (old !== undefined) {
      this.#unlink(old);
      if (row !== null) row.parent = old.parent;
    }
    if (row === null) {
      rows.delete(uuid);
      return;
    }
    rows.set(uuid, row);
    this.#link(row);
    if (row.parent === null) this.#orphans.add(uuid);
  }

  #link(row: Row): void {
    if (row.podKey !== null) {
      const unit = unitOf(this.#state, row.podKey);
      row.podKey = unit.key;
      row.podIP = sharedAddress(unit, row.podIP);
      unit.rows = unit.rows.concat(row);
    } else {
      const address = looseAddress(row);
      const { loose: units } = this.#state;
      const unit = address === null ? null : (units.get(address) ?? { ...nothing, address, rows: [] });
      if (unit !== null) {
        units.set(unit.address, unit);
        unit.rows = unit.rows.concat(row);
      }
    }
    this.#countMark(row, 1);
    touchRow(this.#state, this.#dirty, row);
  }

  #unlink(row: Row): void {
    touchRow(this.#state, this.#dirty, row);
    const unit = row.podKey !== null ? this.#state.units.get(row.podKey) : this.#state.loose.get(looseAddress(row) ?? 'none');
    if (unit !== undefined) unit.rows = unit.rows.filter((other) => other !== row);
    this.#countMark(row, -1);
  }

  #countMark({ role, nexthops: [hop, more], pktMark }: Row, difference: 1 | -1): void {
    if (role !== 'reroute' || hop === undefined || more !== undefined) return;
    const { hops } = this.#database;
    const marks = hops.get(hop) ?? { marked: 0, unmarked: 0 };
    hops.set(hop, marks);
    marks[pktMark === secondaryMark ? 'marked' : 'unmarked'] += difference;
    this.#dirty.marks = true;
  }

  #whole<T extends Attachable>(map: Map<string, T>, uuid: string, row: T | null): void {
    const old = map.get(uuid);
    if (old === undefined && row === null) return;
    if (row === null) map.delete(uuid);
    else {
      row.parent = old?.parent ?? null;
      // Address sets are of the root: they hang on nothing.
      if (row.parent === null && (map as unknown) !== this.#database.sets) this.#orphans.add(uuid);
      map.set(uuid, row);
    }
    this.#touchBaseline();
  }

  /** Nothing is judged by it: it is there for whoever follows a packet. */
  #other(uuid: string, row: WholeRow<'Logical_Router_Policy'> | WholeRow<'NAT'> | null): void {
    const { others } = this.#database;
    const old = others.get(uuid);
    if (row === null) others.delete(uuid);
    else {
      row.parent = old?.parent ?? null;
      if (row.parent === null) this.#orphans.add(uuid);
      others.set(uuid, row);
    }
  }

  #touchBaseline(): void {
    touchWhole(this.#dirty, this.#database);
    this.#dirty.evidence = true;
  }

  #port(uuid: string, row: { name: string; networks: readonly string[] } | null): void {
    const { ports, portByName } = this.#database;
    const old = ports.get(uuid);
    if (old !== undefined && row !== null && old.name === row.name && old.networks.join(' ') === row.networks.join(' ')) return;
    if (old !== undefined) {
      ports.delete(uuid);
      portByName.delete(old.name);
    }
    if (row !== null) {
      ports.set(uuid, { name: row.name, networks: row.networks });
      portByName.set(row.name, row.networks);
    }
    this.#portsChanged = true;
    this.#dirty.networks = true;
    this.#touchBaseline();
  }

  /** Only those towards gateway routers of the default network: bridges announce the addresses of others. */
  #switchPort(uuid: string, row: OvnRow<'Logical_Switch_Port'> | null): void {
    const { announced, hosted } = this.#database;
    for (const [name, old] of announced) if (old.uuid === uuid) announced.delete(name);
    // Each has the option router-port: without it, its options were not read.
    if (row !== null && row.options['router-port'] !== undefined && /^etor-GR_[^_]+$/.test(row.name))
      announced.set(row.name, { uuid, natAddresses: row.options['nat-addresses'] ?? null });
    for (const node of hosted) this.#dirty.nodes.add(node);
  }

  #router(uuid: string, row: Extract<RowChange, { table: 'Logical_Router' }>['row']): void {
    const { routers, routerByName } = this.#database;
    const old = routers.get(uuid);
    if (row === null) {
      if (old !== undefined) this.#routerGone(old);
      return;
    }
    const router = old ?? { uuid, name: row.name, network: null, topology: null, attached: [] };
    const { 'k8s.ovn.org/network': network = null, 'k8s.ovn.org/topology': topology = null } = row.external_ids;
    if (old === undefined || router.network !== network || router.topology !== topology) {
      router.network = network;
      router.topology = topology;
      routers.set(uuid, router);
      const named = routerByName.get(row.name);
      // No index of the schema forbids two of one name. It must not matter which comes first.
      if (named === undefined || uuid < named.uuid) routerByName.set(row.name, router);
      this.#namesChanged(row.name);
    }
    router.attached = this.#attach(router.attached, [...row.nat, ...row.policies, ...row.static_routes], row.name);
  }

  #routerGone(router: Router): void {
    const { routers, routerByName } = this.#database;
    const { uuid, name } = router;
    this.#attach(router.attached, [], name);
    routers.delete(uuid);
    if (routerByName.get(name) === router) {
      const [next] = [...routers.values()].filter((other) => other.name === name).sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
      if (next === undefined) routerByName.delete(name);
      else routerByName.set(name, next);
    }
    this.#namesChanged(name);
  }

  #namesChanged(name: string): void {
    if (isGatewayRouter(name)) this.#gatewaysChanged = true;
    this.#dirty.networks = true;
    this.#touchBaseline();
    // Without it no row of the database counts.
    if (name === clusterRouter()) touchDatabase(this.#state, this.#dirty, this.#database);
  }

  #switch(uuid: string, row: Extract<RowChange, { table: 'Logical_Switch' }>['row']): void {
    const { switches } = this.#database;
    const before = switches.get(uuid)?.attached ?? [];
    const name = switches.get(uuid)?.name ?? row?.name ?? '';
    const attached = this.#attach(before, row?.qos_rules ?? [], name);
    if (row === null) switches.delete(uuid);
    else switches.set(uuid, { name, attached });
  }

  /**
   * Sets the parent of what is now attached and takes it from what no longer is. Answers the list with shared uuids. Lists
   * are long and change in one place, so only what lies between their common ends is looked up.
   */
  #attach(before: readonly string[], now: readonly string[], parent: string): readonly string[] {
    const shorter = Math.min(before.length, now.length);
    let head = 0;
    while (head < shorter && before[head] === now[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    if (head + tail === before.length && before.length === now.length) return before;
    stamp += 1;
    const added = now.slice(head, now.length - tail).map((uuid) => {
      const found = this.#find(uuid);
      if (found === null) return uuid;
      found.stamp = stamp;
      if (found.parent !== parent) this.#setParent(found, parent);
      return found.uuid;
    });
    for (const uuid of before.slice(head, before.length - tail)) {
      const found = this.#find(uuid);
      if (found !== null && found.stamp !== stamp && found.parent === parent) this.#setParent(found, null);
    }
    return [...before.slice(0, head), ...added, ...before.slice(before.length - tail)];
  }

  #setParent(row: Row | (Attachable & { readonly uuid: string }), parent: string | null): void {
    row.parent = parent;
    if (this.#database.others.has(row.uuid)) return;
    if ('role' in row) touchRow(this.#state, this.#dirty, row);
    else this.#touchBaseline();
  }

  #find(uuid: string): Row | (Attachable & { readonly uuid: string }) | null {
    const { rows, policies, others, routes, qos } = this.#database;
    return rows.get(uuid) ?? policies.get(uuid) ?? others.get(uuid) ?? routes.get(uuid) ?? qos.get(uuid) ?? null;
  }

  /** A row that became one of ours after its router had named it. */
  #findParent(uuid: string): void {
    const row = this.#find(uuid);
    if (row === null || row.parent !== null) return;
    for (const holder of [...this.#database.routers.values(), ...this.#database.switches.values()]) {
      if (!holder.attached.includes(uuid)) continue;
      this.#setParent(row, holder.name);
      return;
    }
  }
}

/** The pod's own text of its address, or that of its other rows: one string for all. */
function sharedAddress(unit: Unit, address: string | null): string | null {
  if (address === null) return null;
  for (const other of unit.pod?.addresses ?? []) if (other === address) return other;
  for (const { podIP } of unit.rows) if (podIP === address) return podIP;
  return flat(address);
}

function isBaselinePolicy(row: OvnRow<'Logical_Router_Policy'>): boolean {
  return row.priority === 102 || row.external_ids[ownerTypeKey] === 'EgressIP';
}

/** Routes to other nodes are as many as there are nodes, in every database, and nothing of ours. */
function isOwnRoute(row: OvnRow<'Logical_Router_Static_Route'> | null): row is OvnRow<'Logical_Router_Static_Route'> {
  return row !== null && row.external_ids['ic-node'] === undefined;
}

function isAnother(holder: { readonly name: string } | undefined, name: string | undefined): boolean {
  return holder !== undefined && holder.name !== name;
}

const loose = { parent: null, stamp: 0 };
let stamp = 0;
