/**
 * Names of address sets: `a` and the FNV-1a hash of the set's id (ovn-kubernetes util.HashForOVN). Policies refer to
 * sets by these names. The ids differ by release: without network (D0), with it (D1), node-ips of the cluster (D2).
 */

import type { Family } from '../../ip/address.ts';
import { networkOfIds } from '../observe/evidence.ts';
import { idKey, nameKey, ownerTypeKey } from '../observe/owner.ts';
import type { Database, WholeRow } from '../state.ts';

const setKinds = ['egressip-served-pods', 'node-ips', 'egresssvc-served-pods', 'udn-enabled-svc-cluster-ips'] as const;
export type SetKind = (typeof setKinds)[number];

export function isSetKind(name: string | undefined): boolean {
  return (setKinds as readonly (string | undefined)[]).includes(name);
}

/** The name of an address set: `a` and the 64-bit FNV-1a hash of its id (ovn-kubernetes util.HashForOVN). */
export function setName(id: string): string {
  const known = hashes.get(id);
  if (known !== undefined) return known;
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  hashes.set(id, `a${value}`);
  return `a${value}`;
}

/**
 * The set in this database. Where an upgrade left an older one beside it, the one that policies refer to, else the newest. One whose
 * name is not that of its id does not count: nothing can refer to it.
 */
export function findSet(database: Database, kind: SetKind, family: Family, network: string): WholeRow<'Address_Set'> | null {
  const found = setsOf(database, kind, family, network).filter(({ row }) => row.name === setName(row.external_ids[idKey] ?? ''));
  if (found.length < 2) return found[0] ?? null;
  const uses = new Map(found.map((set) => [set, references(database, set.row.name)]));
  found.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || age(a) - age(b) || (a.uuid < b.uuid ? -1 : 1));
  return found[0] ?? null;
}

/** Sets that say they are it, whatever their name. */
function setsOf(database: Database, kind: SetKind, family: Family, network: string): WholeRow<'Address_Set'>[] {
  return [...database.sets.values()].filter(({ row }) => {
    const ids = row.external_ids;
    return ids[nameKey] === kind && ids['ip-family'] === `v${family}` && networkOfIds(ids) === network;
  });
}

/** What policies may call it: the name of the set that is there, else those of every release. */
export function setNames(database: Database, kind: SetKind, family: Family, network: string): readonly string[] {
  const there = findSet(database, kind, family, network);
  return there === null ? namesOfAllReleases(kind, family, network) : [there.row.name];
}

function references({ policies, qos }: Database, name: string): number {
  let count = 0;
  for (const { row } of [...policies.values(), ...qos.values()]) if (row.match.includes(`$${name}`)) count += 1;
  return count;
}

function namesOfAllReleases(kind: SetKind, family: Family, network: string): readonly string[] {
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
  return ids.map(setName);
}

/** Pure results, kept because 64-bit arithmetic is slow. */
const hashes = new Map<string, string>();

/** Newest first. */
function age({ row: { external_ids: ids } }: WholeRow<'Address_Set'>): number {
  if (ids[ownerTypeKey] === 'ClusterNodeIPs') return 0;
  return (ids[idKey] ?? '').split(':').length === 5 ? 1 : 2;
}
