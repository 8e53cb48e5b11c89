/**
 * What the databases together show of the cluster: its subnets, and which baseline rows its release and schema have at
 * all. A row that no database has is one that cannot exist here (replies are marked since mid 2024 and since NB schema
 * 7.3, source routes exist with interconnect only), so one that only some have is missing from the others.
 */
import { addressOfCidr } from '../../ip/address.ts';
import { parseCidr } from '../../ip/cidr.ts';
import { isGhost } from '../judge/completeness.ts';
import type { ClusterEvidence, Database, Evidence, State, WholeRow } from '../state.ts';
import type { Dirty } from './dirty.ts';
import { networkPrefix } from './networks.ts';
import { nameKey, ownerTypeKey } from './rows.ts';

export const noEvidence: Evidence = { seen: [], routed: {}, paired: {}, key: '' };
export const noClusterEvidence: ClusterEvidence = { seen: new Set(), subnets: new Map(), key: '' };

/** Whether anything changed that all databases are judged by. */
export function refreshEvidence(state: State, dirty: Dirty): boolean {
  for (const database of dirty.databases) database.evidence = evidenceOf(database);
  const cluster = clusterEvidence(state);
  if (cluster.key === state.cluster.key) return false;
  state.cluster = cluster;
  return true;
}

export function policyName(row: WholeRow<'Logical_Router_Policy'>['row']): string | null {
  const named = row.external_ids[nameKey];
  if (named !== undefined) return named;
  // Legacy rows carry no ids.
  if (row.priority !== 102) return null;
  if (row.match === 'pkt.mark == 42') return 'EIP-No-Reroute-reply-traffic';
  if (row.match.includes('$')) return 'EIP-No-Reroute-Pod-To-Node';
  const pair = subnetPair(row.match);
  if (pair === null) return null;
  return pair[0] === pair[1] ? 'EIP-No-Reroute-Pod-To-Pod' : null;
}

export function networkOfIds(ids: Readonly<Record<string, string>>): string {
  return ids['network'] ?? 'default';
}

/** `ip4.src == A && ip4.dst == B` */
export function subnetPair(match: string): readonly [string, string] | null {
  const found = /^ip([46])\.src == ([^ $]+) && ip\1\.dst == ([^ $]+)$/.exec(match);
  const [source, target] = [found?.[2], found?.[3]].map((text) => (text === undefined ? null : parseCidr(text)));
  return source && target ? [source.network, target.network] : null;
}

function evidenceOf(database: Database): Evidence {
  const seen = new Set<string>();
  const paired: Record<string, string[]> = {};
  for (const { row, parent } of database.policies.values()) {
    const name = parent === null ? null : policyName(row);
    if (name === null) continue;
    const network = networkOfIds(row.external_ids);
    seen.add(`${network}|${name}`);
    const pair = name === 'EIP-No-Reroute-Pod-To-Pod' ? subnetPair(row.match) : null;
    if (pair === null) continue;
    if (pair[0] === pair[1]) paired[network] = [...(paired[network] ?? []), pair[0]];
    else seen.add(`${network}|cross-pairs`);
  }
  for (const { row, parent } of database.qos.values()) {
    if (parent !== null && row.external_ids[ownerTypeKey] === 'EgressIP')
      seen.add(`${networkOfIds(row.external_ids)}|${row.external_ids[nameKey]}`);
  }
  for (const { row } of database.sets.values()) {
    const ids = row.external_ids;
    if (ids[nameKey] === 'egressip-served-pods' || ids[nameKey] === 'node-ips') seen.add(`${networkOfIds(ids)}|${ids[nameKey]}`);
  }
  const routed = routedSubnets(database);
  for (const { row, parent } of database.routes.values()) {
    if (row.policy !== 'src-ip' || parent?.endsWith('ovn_cluster_router') !== true) continue;
    const network = parent === 'ovn_cluster_router' ? 'default' : (database.routerByName.get(parent)?.network ?? '');
    if ([...(routed[network] ?? []), ...(paired[network] ?? [])].includes(parseCidr(row.ip_prefix)?.network ?? ''))
      seen.add(`${network}|source-route`);
  }
  const evidence = { seen: [...seen].sort(), routed, paired };
  return { ...evidence, key: JSON.stringify(evidence) };
}

/** A gateway router sends the cluster's subnets to the cluster router, over the join network. */
function routedSubnets(database: Database): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { row, parent } of database.routes.values()) {
    if (parent === null || !parent.startsWith('GR_') || row.policy === 'src-ip') continue;
    const network = database.routerByName.get(parent)?.network ?? 'default';
    const prefix = network === 'default' ? '' : networkPrefix(network);
    const hops = (database.portByName.get(`rtoj-${prefix}ovn_cluster_router`) ?? []).map(addressOfCidr);
    const subnet = parseCidr(row.ip_prefix);
    if (subnet !== null && hops.includes(addressOfCidr(row.nexthop)))
      found[network] = [...new Set([...(found[network] ?? []), subnet.network])].sort();
  }
  return found;
}

/** A subnet is one of the cluster when most of the databases that know any of its network name it. */
function clusterEvidence(state: State): ClusterEvidence {
  const seen = new Set<string>();
  const routed = new Map<string, string[][]>();
  const paired = new Map<string, string[][]>();
  for (const database of state.databases.values()) {
    if (isGhost(database)) continue;
    const { evidence } = database;
    for (const key of evidence.seen) seen.add(key);
    for (const [votes, lists] of [
      [routed, evidence.routed],
      [paired, evidence.paired],
    ] as const) {
      for (const [network, list] of Object.entries(lists)) votes.set(network, [...(votes.get(network) ?? []), [...list]]);
    }
  }
  const subnets = new Map<string, string[]>();
  for (const votes of [paired, routed]) for (const [network, lists] of votes) subnets.set(network, majority(lists));
  for (const object of state.networks.values()) {
    const own = object.subnets.map(parseCidr).filter((cidr) => cidr !== null);
    if (!subnets.has(object.network) && own.length > 0) subnets.set(object.network, own.map((cidr) => cidr.network).sort());
  }
  return { seen, subnets, key: JSON.stringify([[...seen].sort(), [...subnets].sort()]) };
}

function majority(lists: readonly (readonly string[])[]): string[] {
  const votes = new Map<string, number>();
  for (const list of lists) for (const subnet of new Set(list)) votes.set(subnet, (votes.get(subnet) ?? 0) + 1);
  return [...votes]
    .filter(([, count]) => count * 2 > lists.length)
    .map(([subnet]) => subnet)
    .sort();
}
