/**
 * Names of address sets: `a` and the FNV-1a hash of the set's id (ovn-kubernetes util.HashForOVN). Policies refer to
 * sets by these names. The ids differ by release: without network (D0), with it (D1), node-ips of the cluster (D2).
 */

import type { Family } from '../../ip/address.ts';
import { nameKey, ownerTypeKey } from '../observe/rows.ts';
import type { Database, WholeRow } from '../state.ts';

export type SetKind = 'egressip-served-pods' | 'node-ips' | 'egresssvc-served-pods' | 'udn-enabled-svc-cluster-ips';

export function setName(id: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return `a${value}`;
}

/** The set in this database; the one of the newest release where an upgrade left an older one beside it. */
export function findSet(database: Database, kind: SetKind, family: Family, network: string): WholeRow<'Address_Set'> | null {
  let best: WholeRow<'Address_Set'> | null = null;
  for (const set of database.sets.values()) {
    const ids = set.row.external_ids;
    if (ids[nameKey] !== kind || ids['ip-family'] !== `v${family}` || (ids['network'] ?? 'default') !== network) continue;
    if (best === null || age(ids) < age(best.row.external_ids) || (age(ids) === age(best.row.external_ids) && set.uuid < best.uuid))
      best = set;
  }
  return best;
}

/** What policies may call it: the names of the sets that are there, else those of every release. */
export function setNames(database: Database, kind: SetKind, family: Family, network: string): readonly string[] {
  const there = [...database.sets.values()].filter(({ row }) => {
    const ids = row.external_ids;
    return ids[nameKey] === kind && ids['ip-family'] === `v${family}` && (ids['network'] ?? 'default') === network;
  });
  return there.length > 0 ? there.map(({ row }) => row.name) : namesOfAllReleases(kind, family, network);
}

function namesOfAllReleases(kind: SetKind, family: Family, network: string): readonly string[] {
  const key = `${kind}|${family}|${network}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const controller = 'default-network-controller';
  const served = [`${controller}:EgressIP:${kind}:v${family}:${network}`, `${controller}:EgressIP:${kind}:v${family}`];
  const ids = {
    'egressip-served-pods': network === 'default' ? served : served.slice(0, 1),
    'node-ips': [
      `${controller}:ClusterNodeIPs:${kind}:v${family}`,
      `${controller}:EgressIP:${kind}:v${family}:default`,
      `${controller}:EgressIP:${kind}:v${family}`,
    ],
    'egresssvc-served-pods': [`${controller}:EgressService:${kind}:v${family}`],
    'udn-enabled-svc-cluster-ips': [`udn-enabled-svc:UDNEnabledService:${kind}:v${family}`],
  }[kind];
  const found = ids.map(setName);
  names.set(key, found);
  return found;
}

/** Pure results, kept because 64-bit arithmetic is slow. */
const names = new Map<string, readonly string[]>();

/** Newest first. */
function age(ids: Readonly<Record<string, string>>): number {
  if (ids[ownerTypeKey] === 'ClusterNodeIPs') return 0;
  return (ids['k8s.ovn.org/id'] ?? '').split(':').length === 5 ? 1 : 2;
}
