/** Names, ids and hashes ovn-kubernetes gives its rows (`pkg/libovsdb/ops/db_object_ids.go`, `util.HashForOVN`). */
import type { Family } from './addresses.ts';

/** Row formats: before DbObjectIDs (`D0`), with them (`D1`), and since interconnect is the only mode (`D2`). */
export type Dialect = 'D0' | 'D1' | 'D2';

const controller = 'default-network-controller';
export const clusterRouter = 'ovn_cluster_router';

/** A cluster network as rows name it: `default`, or a primary user-defined network. */
export interface Network {
  /** `default` or ovn-kubernetes' network name, e.g. `blue_blue-net`. */
  readonly name: string;
  /** Key in the `pod-networks` annotation. */
  readonly podKey: string;
  readonly topology: 'layer3' | 'layer2';
  /** Cluster subnets, both families. */
  readonly subnets: readonly string[];
  readonly joinSubnets: readonly string[];
}

export const networkPrefix = ({ name }: Network): string => (name === 'default' ? '' : `${name.replace(/[-/]/g, '.')}_`);
export const routerOf = (network: Network): string =>
  network.topology === 'layer2' ? `${networkPrefix(network)}transit_router` : `${networkPrefix(network)}${clusterRouter}`;
export const gatewayOf = (network: Network, node: string): string => `GR_${networkPrefix(network)}${node}`;
export const switchOf = (network: Network, node: string): string =>
  network.topology === 'layer2' ? `${networkPrefix(network)}ovn_layer2_switch` : `${networkPrefix(network)}${node}`;

type Ids = Readonly<Record<string, string>>;

function ids(type: string, name: string, keys: Readonly<Record<string, string>>, order: readonly string[]): Ids {
  return {
    ...keys,
    'k8s.ovn.org/id': [controller, type, ...order].join(':'),
    'k8s.ovn.org/name': name,
    'k8s.ovn.org/owner-controller': controller,
    'k8s.ovn.org/owner-type': type,
  };
}

const familyName = (family: Family | 'any'): string => (family === 'any' ? 'ip' : `ip${family}`);
const versionName = (family: Family): string => `v${family}`;

export function policyIds(dialect: Dialect, priority: number, name: string, family: Family | 'any', network: string): Ids {
  if (dialect === 'D0') return { name: name.split('_')[0] ?? name };
  const text = familyName(family);
  return ids('EgressIP', name, { 'ip-family': text, network, priority: String(priority) }, [String(priority), name, text, network]);
}

export function natIds(dialect: Dialect, name: string, family: Family): Ids {
  if (dialect === 'D0') return { name: name.split('_')[0] ?? name };
  const text = familyName(family);
  return ids('EgressIP', name, { 'ip-family': text }, [name, text]);
}

/** The no-reroute policies. D0 gives ids only to the reply-traffic one, without a network. */
export function baselineIds(dialect: Dialect, name: string, family: Family | 'any', network: string): Ids {
  if (dialect !== 'D0') return policyIds(dialect, 102, name, family, network);
  if (name !== 'EIP-No-Reroute-reply-traffic') return {};
  const text = familyName(family);
  return ids('EgressIP', name, { 'ip-family': text, priority: '102' }, ['102', name, text]);
}

export function qosIds(dialect: Dialect, family: Family, network: string): Ids {
  const name = 'EgressIP-Mark-Reply-Traffic';
  const text = familyName(family);
  if (dialect === 'D0') return ids('EgressIP', name, { 'ip-family': text, priority: '103' }, ['103', name, text]);
  return ids('EgressIP', name, { 'ip-family': text, network, priority: '103' }, ['103', name, text, network]);
}

export interface SetName {
  readonly hash: string;
  readonly ids: Ids;
}

export function servedPodsSet(dialect: Dialect, family: Family, network: string): SetName {
  const version = versionName(family);
  const keys = dialect === 'D0' ? { 'ip-family': version } : { 'ip-family': version, network };
  return setName('EgressIP', 'egressip-served-pods', keys, dialect === 'D0' ? [version] : [version, network]);
}

export function nodeIpsSet(dialect: Dialect, family: Family): SetName {
  const version = versionName(family);
  if (dialect === 'D2') return setName('ClusterNodeIPs', 'node-ips', { 'ip-family': version }, [version]);
  if (dialect === 'D1') return setName('EgressIP', 'node-ips', { 'ip-family': version, network: 'default' }, [version, 'default']);
  return setName('EgressIP', 'node-ips', { 'ip-family': version }, [version]);
}

export function egressServiceSet(family: Family): SetName {
  const version = versionName(family);
  return setName('EgressService', 'egresssvc-served-pods', { 'ip-family': version }, [version]);
}

/** Cluster addresses of the services that pods of user-defined networks may reach; its owner is a controller of its own. */
export function enabledServicesSet(family: Family): SetName {
  const owner = 'udn-enabled-svc';
  const name = 'udn-enabled-svc-cluster-ips';
  const version = versionName(family);
  const id = [owner, 'UDNEnabledService', name, version].join(':');
  const all = {
    'ip-family': version,
    'k8s.ovn.org/id': id,
    'k8s.ovn.org/name': name,
    'k8s.ovn.org/owner-controller': owner,
    'k8s.ovn.org/owner-type': 'UDNEnabledService',
  };
  return { hash: hashOf(id), ids: all };
}

function setName(type: string, name: string, keys: Readonly<Record<string, string>>, tail: readonly string[]): SetName {
  const all = ids(type, name, keys, [name, ...tail]);
  return { hash: hashOf(all['k8s.ovn.org/id'] ?? ''), ids: all };
}

const hashes = new Map<string, string>();

/** There are few ids, and each is asked for with every pod. */
function hashOf(id: string): string {
  const known = hashes.get(id);
  if (known !== undefined) return known;
  const hash = `a${fnv1a(id)}`;
  hashes.set(id, hash);
  return hash;
}

/** FNV-1a, 64 bits, decimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString();
}
