/**
 * The rows one node's controller writes for one pod: facts/ovn-egressip.md sections 1, 3.1, 3.2, 3.6 and 3.7. Written from
 * that sheet and not from libs/egressip, so that a mistake in one of the two shows.
 */
import { addressAt, canonicalAddress, type Family, familyOf, withoutMask } from './addresses.ts';
import { type Desired, type DesiredRow, nothing, onRouter, onSwitch } from './desired.ts';
import { type Dialect, gatewayOf, type Network, natIds, policyIds, routerOf, servedPodsSet, switchOf } from './names.ts';
import { type EgressIPView, hostNetworkOf, type NodeView, type PodView } from './views.ts';

export interface RowContext {
  readonly dialect: Dialect;
  /** disable-snat-multiple-gws: each pod also has a SNAT to its node's address. */
  readonly snatPerPod: boolean;
  readonly portRange: string;
  readonly node: (name: string) => NodeView | null;
  readonly networkOf: (pod: PodView) => Network;
}

interface Item {
  readonly node: NodeView;
  readonly address: string;
  readonly secondary: boolean;
}

const secondaryMark = '1009';

export function podRows(zone: string, pod: PodView, serving: EgressIPView | null, context: RowContext): Desired {
  const network = context.networkOf(pod);
  const addresses = pod.networks[network.podKey] ?? [];
  const local = pod.node === zone;
  const rows: DesiredRow[] = [];
  if (local && pod.counts && addresses.length > 0) rows.push(switchPort(pod, addresses, switchOf(network, zone)));
  if (!pod.counts) return nothing;
  const items = serving === null ? [] : itemsOf(serving, context).filter((item) => network.name === 'default' || !item.secondary);
  const isServed = addresses.some((address) => items.some((item) => familyOf(item.address) === familyOf(address)));
  for (const address of addresses) {
    const family = familyOf(address);
    const own = items.filter((item) => familyOf(item.address) === family);
    if (serving !== null && own.length > 0) {
      const each = { zone, pod, serving, network, address, family, items: own, local, context };
      rows.push(...(network.name === 'default' ? defaultNetworkRows(each) : userDefinedNetworkRows(each)));
    }
    const translatedHere = own.some((item) => item.node.name === zone && !item.secondary);
    if (context.snatPerPod && local && network.name === 'default' && !translatedHere)
      rows.push(...nodeSnat(zone, address, family, context));
  }
  const served = servedPodsSet(context.dialect, 4, network.name).hash;
  const served6 = servedPodsSet(context.dialect, 6, network.name).hash;
  const members = local && isServed ? addresses.map((address) => ({ set: familyOf(address) === 4 ? served : served6, address })) : [];
  return { rows, members };
}

interface Served {
  readonly zone: string;
  readonly pod: PodView;
  readonly serving: EgressIPView;
  readonly network: Network;
  readonly address: string;
  readonly family: Family;
  readonly items: readonly Item[];
  readonly local: boolean;
  readonly context: RowContext;
}

function defaultNetworkRows(served: Served): DesiredRow[] {
  const { zone, serving, address, items, local } = served;
  const rows: DesiredRow[] = [];
  const here = items.filter((item) => item.node.name === zone);
  // The pod's own zone sends to every assigned node; an egress node only sends remote pods on to its own secondary network.
  const rerouted = local ? items : here.filter(({ secondary }) => secondary);
  if (rerouted.length > 0) {
    const nexthops = rerouted.map((item) => nextHop(served, item)).filter((hop) => hop !== null);
    const marked = rerouted.some((item) => item.node.name === zone && item.secondary);
    rows.push(reroute(served, nexthops, marked ? { pkt_mark: secondaryMark } : {}));
  }
  for (const item of here.filter(({ secondary }) => !secondary)) {
    rows.push({
      key: `snat/${serving.name}/${address}/${item.address}`,
      table: 'NAT',
      parent: onRouter(gatewayOf(served.network, zone), 'nat'),
      values: {
        type: 'snat',
        external_ip: item.address,
        logical_ip: address,
        logical_port: [`k8s-${zone}`],
        external_port_range: served.context.portRange,
        options: { stateless: 'false' },
        external_ids: natIds(served.context.dialect, ownerName(served), served.family),
      },
    });
  }
  return rows;
}

function userDefinedNetworkRows(served: Served): DesiredRow[] {
  const { zone, pod, serving, network, address, items, local, context } = served;
  const mark = { pkt_mark: serving.mark ?? '' };
  const here = items.filter((item) => item.node.name === zone);
  // A layer-2 network's transit router steers remote pods too, on the egress node.
  const rerouted = local ? items : network.topology === 'layer2' ? here : [];
  const rows: DesiredRow[] = [];
  if (rerouted.length > 0)
    rows.push(
      reroute(
        served,
        rerouted.map((item) => nextHop(served, item)).filter((hop) => hop !== null),
        mark,
      ),
    );
  if (here.length > 0) {
    rows.push({
      key: `mark/${serving.name}/${address}`,
      table: 'Logical_Router_Policy',
      parent: onRouter(gatewayOf(network, zone), 'policies'),
      values: {
        priority: 95,
        action: 'allow',
        match: `ip${served.family}.src == ${address} && pkt.mark == 0`,
        options: mark,
        external_ids: policyIds(context.dialect, 95, `${serving.name}_${pod.key}`, served.family, network.name),
      },
    });
  }
  return rows;
}

function reroute(served: Served, nexthops: readonly string[], options: Readonly<Record<string, string>>): DesiredRow {
  const { serving, network, address, family, context } = served;
  return {
    key: `reroute/${serving.name}/${address}`,
    table: 'Logical_Router_Policy',
    parent: onRouter(routerOf(network), 'policies'),
    values: {
      priority: 100,
      match: `ip${family}.src == ${address}`,
      action: 'reroute',
      nexthops,
      options,
      external_ids: policyIds(context.dialect, 100, ownerName(served), family, network.name),
    },
  };
}

const ownerName = ({ serving, pod }: Served): string => `${serving.name}_${pod.key}`;

/** Where packets for an assigned node are sent from this zone; null when that node has no address of the family. */
function nextHop({ zone, network, family }: Served, { node, secondary }: Item): string | null {
  if (network.topology === 'layer2') return transitRouterAddress(node, family);
  if (node.name !== zone) return node.transit[family] === null ? null : withoutMask(node.transit[family]);
  return secondary ? managementAddress(node, family) : joinAddress(network, node, family);
}

export function joinAddress(network: Network, node: NodeView, family: Family): string | null {
  const subnet = network.joinSubnets.find((text) => familyOf(text) === family);
  return subnet === undefined ? null : addressAt(subnet, node.id);
}

/** The gateway router's end of its point-to-point link (/31, /127) to the transit router. */
export function transitRouterAddress(node: NodeView, family: Family): string | null {
  const transit = node.transit[family];
  return transit === null ? null : addressAt(transit, 2 * node.id + 1);
}

/** The second address of the node's subnet. */
export function managementAddress(node: NodeView, family: Family): string | null {
  const subnet = node.subnets['default']?.find((text) => familyOf(text) === family);
  return subnet === undefined ? null : addressAt(subnet, 2);
}

function itemsOf(serving: EgressIPView, context: RowContext): Item[] {
  return serving.items.flatMap(({ node: name, egressIP }) => {
    const node = context.node(name);
    const address = canonicalAddress(egressIP);
    return node === null ? [] : [{ node, address, secondary: hostNetworkOf(node, address) === 'secondary' }];
  });
}

function nodeSnat(zone: string, address: string, family: Family, context: RowContext): DesiredRow[] {
  const primary = context.node(zone)?.primary[family] ?? null;
  if (primary === null) return [];
  const values = { type: 'snat', external_ip: withoutMask(primary), logical_ip: address, external_port_range: context.portRange };
  return [
    {
      key: `node-snat/${address}`,
      table: 'NAT',
      parent: onRouter(`GR_${zone}`, 'nat'),
      values: { ...values, options: { stateless: 'false' } },
    },
  ];
}

function switchPort(pod: PodView, addresses: readonly string[], switchName: string): DesiredRow {
  const text = `${pod.mac} ${addresses.join(' ')}`;
  return {
    key: `port/${addresses.join(',')}`,
    table: 'Logical_Switch_Port',
    parent: onSwitch(switchName, 'ports'),
    values: {
      name: `${pod.namespace}_${pod.name}`,
      addresses: [text],
      port_security: [text],
      options: { 'iface-id-ver': pod.uid, 'requested-chassis': pod.node ?? '' },
      external_ids: { namespace: pod.namespace, pod: 'true' },
    },
  };
}
