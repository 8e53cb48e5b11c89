/**
 * The rows every node has whether or not it serves an EgressIP: the no-reroute policies, the reply-traffic QoS, the source
 * route and the address sets (facts/ovn-egressip.md sections 3.3 to 3.6).
 */
import { type Family, familyOf } from './addresses.ts';
import { type Desired, type DesiredRow, nothing, onRouter, onSwitch } from './desired.ts';
import {
  baselineIds,
  type Dialect,
  egressServiceSet,
  enabledServicesSet,
  type Network,
  nodeIpsSet,
  qosIds,
  routerOf,
  servedPodsSet,
  switchOf,
} from './names.ts';
import { joinAddress } from './pod-rows.ts';
import type { NodeView } from './views.ts';

/** The rows of the default network say `100.64.0.0/16` everywhere, those of user-defined networks too. */
const defaultJoin: Readonly<Record<Family, string>> = { 4: '100.64.0.0/16', 6: 'fd98::/64' };
const podToNodeMark = '1008';
const replyMark = 42;

export function baselineRows(node: NodeView, network: Network, dialect: Dialect): Desired {
  const families = familiesOf(network);
  const rows: DesiredRow[] = [policy(network, dialect, 'EIP-No-Reroute-reply-traffic', 'any', `pkt.mark == ${replyMark}`)];
  for (const family of families) {
    const ip = `ip${family}`;
    const subnets = network.subnets.filter((text) => familyOf(text) === family);
    const served = servedPodsSet(dialect, family, network.name);
    const service = egressServiceSet(family);
    const source = `(${ip}.src == $${served.hash} || ${ip}.src == $${service.hash})`;
    for (const from of subnets) {
      for (const to of subnets) {
        rows.push(policy(network, dialect, 'EIP-No-Reroute-Pod-To-Pod', family, `${ip}.src == ${from} && ${ip}.dst == ${to}`));
      }
      rows.push(
        policy(network, dialect, 'EIP-No-Reroute-Pod-To-Join', family, `${ip}.src == ${from} && ${ip}.dst == ${defaultJoin[family]}`),
      );
    }
    const toNodes = `${source} && ${ip}.dst == $${nodeIpsSet(dialect, family).hash}`;
    rows.push(policy(network, dialect, 'EIP-No-Reroute-Pod-To-Node', family, toNodes, { pkt_mark: podToNodeMark }));
    if (network.name !== 'default') {
      const toServices = `${source} && ${ip}.dst == $${enabledServicesSet(family).hash}`;
      rows.push(policy(network, dialect, 'EIP-No-Reroute-Pod-To-CDN-Svc', family, toServices));
    }
    rows.push(qos(node, network, dialect, family, served.hash), addressSet(`set/served/${family}`, served));
    if (network.name === 'default') rows.push(addressSet(`set/service/${family}`, service));
    rows.push(...sourceRoutes(node, network, family, subnets));
  }
  return { rows, members: [] };
}

/** All addresses of all nodes, each family in its set. */
export function nodeIpRows(nodes: readonly NodeView[], families: readonly Family[], dialect: Dialect): Desired {
  const addresses = [...new Set(nodes.flatMap(({ hostAddresses }) => hostAddresses))].sort();
  if (families.length === 0) return nothing;
  return {
    rows: families.map((family) => ({
      ...addressSet(`set/nodes/${family}`, nodeIpsSet(dialect, family)),
      values: { ...nameAndIds(nodeIpsSet(dialect, family)), addresses: addresses.filter((address) => familyOf(address) === family) },
    })),
    members: [],
  };
}

/** The set the no-reroute policies of user-defined networks name; one for all of them. */
export function enabledServiceRows(families: readonly Family[]): Desired {
  const addresses: Readonly<Record<Family, readonly string[]>> = { 4: ['10.96.0.1'], 6: ['fd00:10:96::1'] };
  return {
    rows: families.map((family) => ({
      ...addressSet(`set/enabled/${family}`, enabledServicesSet(family)),
      values: { ...nameAndIds(enabledServicesSet(family)), addresses: addresses[family] },
    })),
    members: [],
  };
}

export function familiesOf(network: Network): Family[] {
  return ([4, 6] as const).filter((family) => network.subnets.some((text) => familyOf(text) === family));
}

function policy(
  network: Network,
  dialect: Dialect,
  name: string,
  family: Family | 'any',
  match: string,
  options: Readonly<Record<string, string>> = {},
): DesiredRow {
  return {
    key: `${name}/${match}`,
    table: 'Logical_Router_Policy',
    parent: onRouter(routerOf(network), 'policies'),
    values: { priority: 102, action: 'allow', match, options, external_ids: baselineIds(dialect, name, family, network.name) },
  };
}

function qos(node: NodeView, network: Network, dialect: Dialect, family: Family, served: string): DesiredRow {
  return {
    key: `qos/${family}`,
    table: 'QoS',
    parent: onSwitch(switchOf(network, node.name), 'qos_rules'),
    values: {
      priority: 103,
      direction: 'from-lport',
      match: `ip${family}.src == $${served} && ct.trk && ct.rpl`,
      action: { mark: replyMark },
      external_ids: qosIds(dialect, family, network.name),
    },
  };
}

function sourceRoutes(node: NodeView, network: Network, family: Family, subnets: readonly string[]): DesiredRow[] {
  const nexthop = joinAddress(network, node, family);
  if (nexthop === null || network.topology === 'layer2') return [];
  return subnets.map((prefix) => ({
    key: `source-route/${prefix}`,
    table: 'Logical_Router_Static_Route',
    parent: onRouter(routerOf(network), 'static_routes'),
    values: { ip_prefix: prefix, nexthop, policy: ['src-ip'] },
  }));
}

/** Without its addresses, which the pods' scopes contribute. */
function addressSet(key: string, set: { readonly hash: string; readonly ids: Readonly<Record<string, string>> }): DesiredRow {
  return { key, table: 'Address_Set', parent: null, values: nameAndIds(set) };
}

const nameAndIds = (set: { readonly hash: string; readonly ids: Readonly<Record<string, string>> }) => ({
  name: set.hash,
  external_ids: set.ids,
});
