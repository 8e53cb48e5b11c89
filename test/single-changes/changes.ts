/** Single changes to a database as the transaction that makes them: a row, and its reference where that changes too. */
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { AnyRow, Rows } from './cluster.ts';
import type { Moment } from './pod-rows.ts';

export interface Mutation {
  /** What was changed, for a person. */
  readonly what: string;
  readonly node: string;
  readonly changes: readonly RowChange[];
  /** What must be found after it and was not before; one list, or several where the design leaves it open. */
  readonly accepted: readonly (readonly string[])[];
}

/** Null where the moment has nothing to change in this way, or what was drawn does not lend itself to it. */
export type Mutator = (moment: Moment, random: Random) => Mutation | null;

export interface Finding {
  readonly kind: string;
  readonly node: string | null;
  readonly table: string | null;
  readonly egressIP: string | null;
  /** `namespace/name` */
  readonly pod: string | null;
  readonly podIP: string | null;
  readonly address: string | null;
}

/** A finding as it is compared: everything that says where and whose. A reroute serves all addresses, so none is named. */
export function findingText({ kind, node, table, egressIP, pod, podIP, address }: Finding): string {
  const parts = [kind, node, egressIP, pod, ...(kind === 'zones-disagree' ? [] : [podIP]), ...(table === 'NAT' ? [address] : []), table];
  return parts.map((part) => part ?? '-').join(' ');
}

export function draw<T>(random: Random, list: readonly T[]): T | null {
  return list[Math.floor(random() * list.length)] ?? null;
}

export function rowsAt(moment: Moment, node: string): Rows {
  return moment.cluster.databases.get(node) ?? new Map();
}

export function removed(rows: Rows, of: AnyRow, parent: string | null): RowChange[] {
  const gone = { table: of.table, uuid: of.uuid, row: null } as RowChange;
  return parent === null ? [gone] : [gone, ...dereferenced(rows, of, parent)];
}

export function replaced<T extends AnyRow>(of: T, columns: Partial<T['row']>): RowChange[] {
  return [{ ...of, row: { ...of.row, ...columns } } as RowChange];
}

/** A row with this content and a uuid of its own. */
export function added(rows: Rows, of: AnyRow, parent: string, random: Random): RowChange[] {
  const twin = { ...of, uuid: newUuid(random) };
  return [twin as RowChange, ...referenced(rows, twin, parent)];
}

export function moved(rows: Rows, of: AnyRow, from: string, to: string): RowChange[] {
  return [...dereferenced(rows, of, from), ...referenced(rows, of, to)];
}

/** Those a row can hang on, besides the one it hangs on. */
export function otherParents(rows: Rows, of: AnyRow, parent: string | null): string[] {
  const table = of.table === 'QoS' ? 'Logical_Switch' : 'Logical_Router';
  return [...rows.values()].flatMap(({ table: its, row }) => (its === table && row.name !== parent ? [row.name] : []));
}

function referenced(rows: Rows, of: AnyRow, parent: string): RowChange[] {
  return reference(rows, of, parent, (uuids) => [...uuids, of.uuid]);
}

function dereferenced(rows: Rows, of: AnyRow, parent: string): RowChange[] {
  return reference(rows, of, parent, (uuids) => uuids.filter((uuid) => uuid !== of.uuid));
}

function reference(rows: Rows, { table }: AnyRow, parent: string, change: (uuids: readonly string[]) => string[]): RowChange[] {
  for (const holder of rows.values()) {
    if (holder.table === 'Logical_Switch' && table === 'QoS' && holder.row.name === parent) {
      return [{ ...holder, row: { ...holder.row, qos_rules: change(holder.row.qos_rules) } }];
    }
    if (holder.table !== 'Logical_Router' || table === 'QoS' || holder.row.name !== parent) continue;
    const column = table === 'NAT' ? 'nat' : table === 'Logical_Router_Policy' ? 'policies' : 'static_routes';
    return [{ ...holder, row: { ...holder.row, [column]: change(holder.row[column]) } }];
  }
  throw new Error(`nothing called ${parent} refers to rows of ${table}`);
}

function newUuid(random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  return [8, 4, 4, 4, 12].map(digits).join('-');
}
