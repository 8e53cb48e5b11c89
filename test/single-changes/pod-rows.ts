/**
 * The rows of pods at a quiet moment, read by their names and places alone. A row that nothing was found wrong with, in
 * a database that was right, is what must be: what a change makes of it follows from the change.
 */
import type { Violation } from '#libs/contracts/findings.ts';
import { type Cluster, parentsOf, type RowOf, type Rows } from './cluster.ts';

export type Role = 'snat' | 'reroute' | 'mark';

export interface PodRow {
  readonly node: string;
  readonly role: Role;
  readonly of: RowOf<'NAT'> | RowOf<'Logical_Router_Policy'>;
  readonly router: string;
  readonly egressIP: string;
  /** `namespace/name` */
  readonly pod: string;
  readonly family: string;
  readonly network: string;
  /** As `logical_ip` or the match has it. */
  readonly podIP: string;
  /** Of a release that writes the object's name alone: whose row it is follows from the address. */
  readonly legacy: boolean;
}

/** A SNAT of one address that no EgressIP owns: with disable-snat-multiple-gws there is one for each pod. */
export interface ForeignSnat {
  readonly node: string;
  readonly of: RowOf<'NAT'>;
  readonly router: string;
}

/** A quiet moment: the cluster, its rows by who they are for, and what was wrong already. */
export interface Moment {
  readonly cluster: Cluster;
  readonly parents: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of nodes that exist. */
  readonly podRows: readonly PodRow[];
  /** Of nodes that are no more. */
  readonly ghostRows: readonly PodRow[];
  readonly foreignSnats: readonly ForeignSnat[];
  readonly before: readonly Violation[];
  /** Rows like this one that say the same owner in the same place. */
  sameOwner(node: string, role: Role, egressIP: string, pod: string, family: string, network: string): readonly PodRow[];
  /** EgressIP rows for an address on a router. */
  atAddress(node: string, role: Role, router: string, podIP: string): readonly PodRow[];
}

export function momentOf(cluster: Cluster, before: readonly Violation[]): Moment {
  const live = new Set(cluster.list('Node').map(({ name }) => name));
  const parents = new Map([...cluster.databases].map(([node, rows]) => [node, parentsOf(rows)]));
  const pods = podsByAddress(cluster);
  const all = [...cluster.databases].flatMap(([node, rows]) => podRowsOf(node, rows, parents.get(node) ?? new Map(), pods));
  const foreignSnats = [...cluster.databases].flatMap(([node, rows]) => foreignSnatsOf(node, rows, parents.get(node) ?? new Map()));
  const podRows = all.filter(({ node }) => live.has(node));
  const owners = Map.groupBy(podRows, (row) => ownerKey(row.node, row.role, row.egressIP, row.pod, row.family, row.network));
  const places = Map.groupBy(podRows, (row) => [row.node, row.role, row.router, row.podIP].join(' '));
  return {
    cluster,
    parents,
    podRows,
    ghostRows: all.filter(({ node }) => !live.has(node)),
    foreignSnats: foreignSnats.filter(({ node }) => live.has(node)),
    before,
    sameOwner: (...key) => owners.get(ownerKey(...key)) ?? [],
    atAddress: (...place) => places.get(place.join(' ')) ?? [],
  };
}

function ownerKey(...parts: readonly string[]): string {
  return parts.join(' ');
}

const ownerType = 'k8s.ovn.org/owner-type';
const nameKey = 'k8s.ovn.org/name';

/** Addresses that exactly one counting pod has. */
function podsByAddress(cluster: Cluster): Map<string, string> {
  const counting = cluster.list('Pod').filter(({ node, hostNetwork, phase }) => node && !hostNetwork && !/Succeeded|Failed/.test(phase));
  const byAddress = Map.groupBy(
    counting.flatMap((pod) => pod.ips.map((ip) => ({ ip, key: `${pod.namespace}/${pod.name}` }))),
    ({ ip }) => ip,
  );
  return new Map([...byAddress].flatMap(([ip, [first, more]]) => (first && !more ? [[ip, first.key] as const] : [])));
}

function podRowsOf(node: string, rows: Rows, parents: ReadonlyMap<string, string>, pods: ReadonlyMap<string, string>): PodRow[] {
  const found: PodRow[] = [];
  for (const of of rows.values()) {
    if (of.table !== 'NAT' && of.table !== 'Logical_Router_Policy') continue;
    const ids = of.row.external_ids;
    const role = of.table === 'NAT' ? 'snat' : of.row.priority === 100 ? 'reroute' : of.row.priority === 95 ? 'mark' : null;
    const router = parents.get(of.uuid);
    const podIP = of.table === 'NAT' ? of.row.logical_ip : (/src == (\S+)/.exec(of.row.match)?.[1] ?? '');
    const legacy = ids[ownerType] === undefined && ids['name'] !== undefined;
    const [egressIP, pod] = legacy ? [ids['name'], pods.get(podIP)] : (ids[nameKey] ?? '').split('_');
    if (!legacy && ids[ownerType] !== 'EgressIP') continue;
    if (egressIP === undefined || pod === undefined || role === null || router === undefined) continue;
    const family = ids['ip-family'] ?? (podIP.includes(':') ? 'ip6' : 'ip4');
    found.push({ node, role, of, router, egressIP, pod, family, network: ids['network'] ?? 'default', podIP, legacy });
  }
  return found;
}

function foreignSnatsOf(node: string, rows: Rows, parents: ReadonlyMap<string, string>): ForeignSnat[] {
  return [...rows.values()].flatMap((of) => {
    const router = parents.get(of.uuid);
    if (of.table !== 'NAT' || router === undefined || Object.keys(of.row.external_ids).length > 0) return [];
    return of.row.logical_ip.includes('/') ? [] : [{ node, of, router }];
  });
}
