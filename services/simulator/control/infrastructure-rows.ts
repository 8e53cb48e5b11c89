/**
 * The routers, switches, ports and neighbours that EgressIP rows live beside on a node, in the style of the recordings. What
 * carries no meaning for EgressIP (routes to the other nodes, load balancers, ACLs) is left out.
 */
import { addressAt, type Family, familyOf, withoutMask } from './addresses.ts';
import { familiesOf } from './baseline-rows.ts';
import { type Desired, type DesiredRow, onRouter, onSwitch } from './desired.ts';
import { clusterRouter, gatewayOf, type Network, networkPrefix, routerOf, switchOf } from './names.ts';
import { joinAddress, managementAddress, transitRouterAddress } from './pod-rows.ts';
import type { NodeView } from './views.ts';

export interface InfrastructureOptions {
  readonly portRange: string;
  /** Then there is no SNAT for the whole cluster subnet. */
  readonly snatPerPod: boolean;
}

export function infrastructureRows(node: NodeView, network: Network, options: InfrastructureOptions): Desired {
  const rows = network.name === 'default' ? defaultNetwork(node, network, options) : userDefinedNetwork(node, network);
  return { rows, members: [] };
}

function defaultNetwork(node: NodeView, network: Network, options: InfrastructureOptions): DesiredRow[] {
  const gateway = gatewayOf(network, node.name);
  const families = familiesOf(network);
  const joins = families.flatMap((family) => joinAddress(network, node, family) ?? []);
  const subnets = node.subnets['default'] ?? [];
  const primaries = families.flatMap((family) => node.primary[family] ?? []);
  const physical = primaries.map(withoutMask);
  const firstJoins = network.joinSubnets.map((subnet) => addressAt(subnet, 1) + maskOf(subnet));
  return [
    root('NB_Global', { name: node.name, options: { name: node.name } }),
    root('Logical_Router', {
      name: gateway,
      options: { always_learn_from_arp_request: 'false', chassis: node.chassis, lb_force_snat_ip: 'router_ip', 'snat-ct-zone': '0' },
      external_ids: { physical_ip: physical[0] ?? '', physical_ips: physical.join(',') },
    }),
    root('Logical_Router', {
      name: clusterRouter,
      options: { always_learn_from_arp_request: 'false' },
      external_ids: { 'k8s-cluster-router': 'yes' },
    }),
    root('Logical_Switch', { name: node.name, other_config: { subnet: subnets[0] ?? '' } }),
    root('Logical_Switch', { name: 'join' }),
    root('Logical_Switch', { name: `ext_${node.name}` }),
    root('Logical_Switch', { name: 'transit_switch', other_config: { 'interconn-ts': 'transit_switch', mcast_snoop: 'true' } }),
    routerPort(
      gateway,
      `rtoj-${gateway}`,
      joins.map((join, index) => join + maskOf(network.joinSubnets[index] ?? '')),
      mac(joins[0]),
    ),
    routerPort(gateway, `rtoe-${gateway}`, primaries, node.mac, { 'gateway-physical-ip': 'yes' }),
    routerPort(clusterRouter, `rtoj-${clusterRouter}`, firstJoins, mac(firstJoins[0])),
    routerPort(
      clusterRouter,
      `rtos-${node.name}`,
      subnets.map((subnet) => addressAt(subnet, 1) + maskOf(subnet)),
      mac(subnets[0]),
    ),
    routerPort(
      clusterRouter,
      `rtots-${node.name}`,
      families.flatMap((family) => node.transit[family] ?? []),
      mac(node.transit[4] ?? undefined),
    ),
    switchPort(node.name, `stor-${node.name}`, 'router', { 'router-port': `rtos-${node.name}` }),
    switchPort(node.name, `k8s-${node.name}`, '', {}),
    // Gratuitous ARP for the addresses of NAT rows hangs on this port.
    switchPort(`ext_${node.name}`, `etor-${gateway}`, 'router', {
      'router-port': `rtoe-${gateway}`,
      'nat-addresses': 'router',
      'exclude-lb-vips-from-garp': 'true',
    }),
    switchPort('join', `jtor-${gateway}`, 'router', { 'router-port': `rtoj-${gateway}` }),
    ...families.flatMap((family) => familyRows(node, network, family, options)),
  ];
}

function familyRows(node: NodeView, network: Network, family: Family, { portRange, snatPerPod }: InfrastructureOptions): DesiredRow[] {
  const gateway = gatewayOf(network, node.name);
  const join = joinAddress(network, node, family) ?? '';
  const primary = withoutMask(node.primary[family] ?? '');
  const ofFamily = (list: readonly string[]) => list.filter((text) => familyOf(text) === family);
  const route = (router: string, prefix: string, nexthop: string, values = {}): DesiredRow => ({
    key: `route/${router}/${prefix}/${nexthop}`,
    table: 'Logical_Router_Static_Route',
    parent: onRouter(router, 'static_routes'),
    values: { ip_prefix: prefix, nexthop, ...values },
  });
  const nat = (logical: string): DesiredRow => ({
    key: `nat/${logical}`,
    table: 'NAT',
    parent: onRouter(gateway, 'nat'),
    values: { type: 'snat', external_ip: primary, logical_ip: logical, external_port_range: portRange, options: { stateless: 'false' } },
  });
  const gatewayHop = ofFamily(node.nextHops)[0];
  const firstJoin = ofFamily(network.joinSubnets).map((subnet) => addressAt(subnet, 1))[0] ?? '';
  return [
    ...(gatewayHop === undefined
      ? []
      : [route(gateway, family === 4 ? '0.0.0.0/0' : '::/0', gatewayHop, { output_port: [`rtoe-${gateway}`] })]),
    ...ofFamily(network.subnets).map((subnet) => route(gateway, subnet, firstJoin)),
    route(clusterRouter, join, join),
    // A source route too, of the node's own subnet: not the one EgressIP needs.
    ...ofFamily(node.subnets['default'] ?? []).map((subnet) => route(clusterRouter, subnet, join, { policy: ['src-ip'] })),
    nat(join),
    ...(snatPerPod ? [] : ofFamily(network.subnets).map(nat)),
    {
      key: `to-host/${family}`,
      table: 'Logical_Router_Policy',
      parent: onRouter(clusterRouter, 'policies'),
      values: {
        priority: 1004,
        action: 'reroute',
        match: `inport == "rtos-${node.name}" && ip${family}.dst == ${primary} /* ${node.name} */`,
        nexthops: [managementAddress(node, family) ?? ''],
      },
    },
  ];
}

function userDefinedNetwork(node: NodeView, network: Network): DesiredRow[] {
  const prefix = networkPrefix(network);
  const router = routerOf(network);
  const gateway = gatewayOf(network, node.name);
  const ids = { 'k8s.ovn.org/network': network.name, 'k8s.ovn.org/topology': network.topology };
  const families = familiesOf(network);
  const joins = families.flatMap((family) => joinAddress(network, node, family) ?? []);
  const links = families.flatMap((family) => transitRouterAddress(node, family) ?? []);
  const physical = families.flatMap((family) => node.primary[family] ?? []).map(withoutMask);
  return [
    root('Logical_Router', { name: router, external_ids: { ...ids, 'k8s-cluster-router': 'yes' } }),
    root('Logical_Router', { name: gateway, external_ids: { ...ids, physical_ip: physical[0] ?? '', physical_ips: physical.join(',') } }),
    root('Logical_Switch', { name: switchOf(network, node.name), external_ids: { ...ids, 'k8s.ovn.org/role': 'primary' } }),
    routerPort(
      gateway,
      `rtoj-${gateway}`,
      joins.map((join, index) => join + maskOf(network.joinSubnets[index] ?? '')),
      mac(joins[0]),
      ids,
    ),
    ...(network.topology === 'layer2'
      ? [
          routerPort(
            gateway,
            `rtotr-${gateway}`,
            links.map((link) => `${link}${familyOf(link) === 4 ? '/31' : '/127'}`),
            mac(links[0]),
            ids,
          ),
        ]
      : [
          routerPort(
            router,
            `rtots-${prefix}${node.name}`,
            families.flatMap((family) => node.transit[family] ?? []),
            mac(joins[0]),
            ids,
          ),
        ]),
  ];
}

function root(table: string, values: DesiredRow['values']): DesiredRow {
  return { key: `${table}/${values['name']}`, table, parent: null, values };
}

function routerPort(router: string, name: string, networks: readonly string[], macAddress: string, externalIds = {}): DesiredRow {
  const values = { name, mac: macAddress, networks, external_ids: externalIds };
  return { key: `router-port/${name}`, table: 'Logical_Router_Port', parent: onRouter(router, 'ports'), values };
}

function switchPort(owner: string, name: string, type: string, options: Readonly<Record<string, string>>): DesiredRow {
  const values = { name, type, options, addresses: type === 'router' ? ['router'] : [] };
  return { key: `switch-port/${name}`, table: 'Logical_Switch_Port', parent: onSwitch(owner, 'ports'), values };
}

const maskOf = (text: string): string => `/${text.split('/')[1] ?? ''}`;

/** `0a:58` and the IPv4 address, as ovn-kubernetes derives MAC addresses. */
export function mac(address = ''): string {
  const bytes = familyOf(address) === 4 ? withoutMask(address).split('.').map(Number) : [0, 0, 0, 1];
  return ['0a', '58', ...bytes.map((byte) => byte.toString(16).padStart(2, '0'))].join(':');
}
