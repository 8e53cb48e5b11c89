/**
 * A random small cluster in which everything is right: one to three nodes, objects over one or two namespaces, pods on the
 * default network and on a layer-3 network of their own, addresses on primary and secondary networks, sometimes in a cloud.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { RowExpectation } from '#libs/egressip/model/port.ts';
import type { Random } from '#libs/runtime/random.ts';
import { addDatabase, createWorld, egressIP, namespace, nat, natIds, node, pod, policyIds, reroute, serve, type World } from './world.ts';

const numbersOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export function rightCluster(random: Random): World {
  const world = createWorld();
  const chance = (probability: number) => random() < probability;
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const numbers = numbersOf(upTo(3));
  const cloud = chance(0.2);
  const secondary = !cloud && chance(0.4);
  const blue = chance(0.4);
  const addresses = numbers.flatMap((number) => [`172.18.0.1${number}`, ...(secondary ? [`10.10.10.${number}`] : [])]);
  for (const number of numbers) {
    world.put(
      node(number, {
        hostCidrs: [`172.18.0.1${number}/16`, ...(secondary ? [`10.10.10.${number}/24`] : [])],
        subnets: { default: [`10.${127 + number}.0.0/16`], ...(blue ? { blue_net: [`20.${127 + number}.0.0/16`] } : {}) },
        cloud: cloud ? { ifaddr: { ipv4: '172.18.0.0/16', ipv6: null }, capacity: { ip: 10, ipv4: null, ipv6: null } } : null,
      }),
    );
    addDatabase(world, number, addresses);
    if (blue) addNetwork(world, number);
  }
  world.put(namespace('web', { team: 'web' }));
  world.put(namespace('idle'));
  if (blue) world.put(namespace('blue', { team: 'blue', 'k8s.ovn.org/primary-user-defined-network': '' }));
  for (const number of numbers) {
    const at = `worker-${number}`;
    if (chance(0.8)) world.put(pod(`web/p-${number}`, at, `10.${127 + number}.0.5`));
    if (chance(0.4)) world.put(pod(`idle/p-${number}`, at, `10.${127 + number}.0.6`));
    if (blue && chance(0.8)) {
      const networks = {
        default: { ips: [`10.${127 + number}.0.7`], role: 'infrastructure-locked' },
        'blue/net': { ips: [`20.${127 + number}.0.5`], role: 'primary' },
      };
      world.put(pod(`blue/p-${number}`, at, `10.${127 + number}.0.7`, { networks }));
    }
  }
  const assign = (name: string, team: string, base: string) => {
    const items = numbers.filter(() => chance(0.6)).map((number) => [`worker-${number}`, `${base}${number}`] as const);
    const some = items.length > 0 ? items : [['worker-1', `${base}1`] as const];
    world.put(egressIP(name, { team }, some));
    for (const [specNode, address] of cloud ? some : []) world.put(cloudConfig(address, name, specNode));
  };
  if (chance(0.9)) assign('eip-web', 'web', secondary && chance(0.5) ? '10.10.10.10' : '172.18.0.10');
  if (blue && chance(0.9)) assign('eip-blue', 'blue', '172.18.0.20');
  addRightRows(world);
  return world;
}

function addNetwork(world: World, number: number): void {
  const at = `worker-${number}`;
  const external_ids = { 'k8s.ovn.org/network': 'blue_net', 'k8s.ovn.org/topology': 'layer3' };
  const routers = ['blue_net_ovn_cluster_router', `GR_blue_net_${at}`];
  const empty = { nat: [], policies: [], static_routes: [], ports: [], external_ids };
  world.transact(at, [
    ...routers.map((name) => ({ table: 'Logical_Router' as const, uuid: `router-${at}-${name}`, row: { name, ...empty } })),
    {
      table: 'Logical_Router_Port',
      uuid: `port-${at}-blue`,
      row: { name: `rtoj-GR_blue_net_${at}`, networks: [`100.65.0.${number}/16`], external_ids: {} },
    },
  ]);
}

function cloudConfig(address: string, owner: string, specNode: string) {
  const kind = 'CloudPrivateIPConfig' as const;
  return { kind, name: address, uid: address, address, owner, specNode, statusNode: specNode, assigned: 'True' as const };
}

/** What the model calls for: whether that is right is for other tests to say. */
function addRightRows(world: World): void {
  const model = modelOf(world.snapshots());
  for (const { name } of world.list('Node')) {
    const served = world.list('Pod').filter((one) => one.node === name && model.podView(`${one.namespace}/${one.name}`)?.servedBy);
    // Those of a network of its own are in a set of that network.
    serve(
      world,
      name,
      served.flatMap((one) => (one.namespace === 'blue' ? [] : one.ips)),
    );
  }
  for (const key of model.podKeys()) {
    const view = model.podView(key);
    for (const row of view?.rows ?? []) addRow(world, view?.servedBy ?? '', key, row);
  }
}

function addRow(world: World, owner: string, key: string, { node: at, role, expected }: RowExpectation): void {
  const router = String(expected['router']);
  if (role === 'snat') {
    const columns = ['external_ip', 'logical_ip', 'logical_port'].map((column) => String(expected[column])) as [string, string, string];
    world.add(at, router, 'NAT', nat(...columns, natIds(owner, key)));
    return;
  }
  const address = String(expected['match']).split(' ')[2] ?? '';
  const ids = policyIds(role === 'mark' ? 95 : 100, `${owner}_${key}`, 'ip4', key.startsWith('blue/') ? 'blue_net' : 'default');
  const options: Record<string, string> = expected['pkt_mark'] === undefined ? {} : { pkt_mark: String(expected['pkt_mark']) };
  const row = reroute(address, (expected['nexthops'] as string[] | undefined) ?? [], ids, options);
  const mark = role === 'mark' ? { priority: 95, action: 'allow', match: `${row.match} && pkt.mark == 0` } : {};
  world.add(at, router, 'Logical_Router_Policy', { ...row, ...mark });
}

export function modelOf(inputs: readonly ModelInput[]) {
  const model = createModel();
  for (const input of inputs) model.apply(input);
  return model;
}
