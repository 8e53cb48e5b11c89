/**
 * What one database shows of the release that wrote it: the baseline rows it has, how their ids are spelled, and the
 * cluster's subnets as each kind of row names them. One odd row must not decide: `dialect.ts` counts what all show.
 */
import { addressOfCidr } from '../../ip/address.ts';
import { parseCidr } from '../../ip/cidr.ts';
import { clusterRouter, isClusterRouter, isGatewayRouter, joinPort, networkPrefix } from '../names.ts';
import type { Database, Evidence, WholeRow } from '../state.ts';
import { nameKey, ownerTypeKey } from './owner.ts';

export const noEvidence: Evidence = { release: null, nodeSets: null, seen: new Set(), subnets: {}, key: '' };

/** The name of a baseline policy: from its ids, or from priority and match for legacy rows without ids; null for other policies. */
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

/** The network that a row's external ids name; `default` if they name none. */
export function networkOfIds(ids: Readonly<Record<string, string>>): string {
  return ids['network'] ?? 'default';
}

/** `ip4.src == A && ip4.dst == B` */
export function subnetPair(match: string): readonly [string, string] | null {
  const found = /^ip([46])\.src == ([^ $]+) && ip\1\.dst == ([^ $]+)$/.exec(match);
  const [source, target] = [found?.[2], found?.[3]].map((text) => (text === undefined ? null : parseCidr(text)));
  return source && target ? [source.network, target.network] : null;
}

export function evidenceOf(database: Database): Evidence {
  const seen = new Set<string>();
  const see = (network: string, name: string) => {
    seen.add(`${network}|${name}`);
    seen.add(`${network}|`);
  };
  const votes = { names: 0, ids: 0 };
  const spelled = (ids: Readonly<Record<string, string>>) => {
    votes[ids['network'] === undefined ? 'names' : 'ids'] += 1;
  };
  for (const { row, parent } of database.policies.values()) {
    const name = parent === null ? null : policyName(row);
    if (name === null) continue;
    spelled(row.external_ids);
    see(networkOfIds(row.external_ids), name);
    const pair = name === 'EIP-No-Reroute-Pod-To-Pod' ? subnetPair(row.match) : null;
    if (pair !== null && pair[0] !== pair[1]) see(networkOfIds(row.external_ids), 'cross-pairs');
  }
  for (const { row, parent } of database.qos.values()) {
    if (parent === null || row.external_ids[ownerTypeKey] !== 'EgressIP') continue;
    spelled(row.external_ids);
    see(networkOfIds(row.external_ids), row.external_ids[nameKey] ?? '');
  }
  let nodeSets: Evidence['nodeSets'] = null;
  for (const { row } of database.sets.values()) {
    const ids = row.external_ids;
    if (ids[nameKey] === 'egressip-served-pods') spelled(ids);
    if (ids[nameKey] === 'egressip-served-pods' || ids[nameKey] === 'node-ips') see(networkOfIds(ids), ids[nameKey]);
    if (ids[nameKey] !== 'node-ips') continue;
    if (ids[ownerTypeKey] === 'ClusterNodeIPs') nodeSets = 'cluster';
    else nodeSets ??= 'egressip';
  }
  const subnets = subnetsNamed(database);
  for (const { row, parent } of database.routes.values()) {
    if (row.policy !== 'src-ip' || parent === null || !isClusterRouter(parent)) continue;
    const network = networkOfRouter(database, parent);
    const prefix = parseCidr(row.ip_prefix)?.network ?? '';
    if (subnets[network]?.some((list) => list.includes(prefix)) === true) see(network, 'source-route');
  }
  const release = votes.names + votes.ids === 0 ? null : votes.names > votes.ids ? 'names' : 'ids';
  return { release, nodeSets, seen, subnets, key: JSON.stringify([release, nodeSets, [...seen].sort(), subnets]) };
}

/** By network, one list for each kind of row, which may be empty: routes of gateway routers, pod-to-pod and pod-to-join policies. */
function subnetsNamed(database: Database): Record<string, string[][]> {
  const kinds = [routed(database), sources(database, 'EIP-No-Reroute-Pod-To-Pod'), sources(database, 'EIP-No-Reroute-Pod-To-Join')];
  const networks = new Set(kinds.flatMap((byNetwork) => [...byNetwork.keys()]));
  const listsOf = (network: string) => kinds.map((byNetwork) => [...(byNetwork.get(network) ?? [])].sort());
  return Object.fromEntries([...networks].map((network) => [network, listsOf(network)]));
}

/** A gateway router sends the cluster's subnets to the cluster router, over the join network. */
function routed(database: Database): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { row, parent } of database.routes.values()) {
    if (parent === null || !isGatewayRouter(parent) || row.policy === 'src-ip') continue;
    const network = networkOfRouter(database, parent);
    const hops = (database.portByName.get(joinPort(clusterRouter(networkPrefix(network)))) ?? []).map(addressOfCidr);
    const subnet = parseCidr(row.ip_prefix);
    if (subnet !== null && hops.includes(addressOfCidr(row.nexthop))) enter(found, network, subnet.network);
  }
  return found;
}

function sources(database: Database, name: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { row, parent } of database.policies.values()) {
    const pair = parent === null || policyName(row) !== name ? null : subnetPair(row.match);
    if (pair !== null && (name !== 'EIP-No-Reroute-Pod-To-Pod' || pair[0] === pair[1]))
      enter(found, networkOfIds(row.external_ids), pair[0]);
  }
  return found;
}

function networkOfRouter(database: Database, router: string): string {
  return router === clusterRouter() ? 'default' : (database.routerByName.get(router)?.network ?? 'default');
}

function enter(found: Map<string, Set<string>>, network: string, subnet: string): void {
  found.set(network, (found.get(network) ?? new Set()).add(subnet));
}
