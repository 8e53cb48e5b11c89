/**
 * A small cluster to which anything may happen: objects and rows come, go and change, right ones and wrong ones, watches
 * and databases are lost, gateways move to a common database. Every step is one model input; the same seed, the same steps.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeKind, PodObject } from '#libs/contracts/objects.ts';
import type { OvnRow } from '#libs/contracts/ovn-tables.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import type { Random } from '#libs/runtime/random.ts';
import {
  addDatabase,
  createWorld,
  egressIP,
  kinds,
  namespace,
  nat,
  natIds,
  node,
  pod,
  policyIds,
  reroute,
  serve,
  type World,
} from './world.ts';

const nodeNames = ['worker-1', 'worker-2', 'worker-3'];
const spaces = ['a', 'b', 'blue'];
const podKeys = ['a/p-0', 'a/p-1', 'a/p-2', 'b/p-0', 'b/p-1', 'blue/p-0', 'blue/p-1'];
const objectNames = ['eip-a', 'eip-b', 'eip-c', 'eip-d'];
const addresses = [
  '172.18.0.101',
  '172.18.0.102',
  '172.18.0.103',
  '172.18.0.11',
  '10.10.10.50',
  'fc00::50',
  '0:0::feff:c0a8:8e0d',
  'nonsense',
  '9.9.9.9',
];
const podIPs = ['10.128.0.5', '10.128.0.6', '10.129.0.5', '10.129.0.6', '10.130.0.5', '20.128.0.5', 'fd01::5'];

export interface RandomCluster {
  readonly world: World;
  /** What the model gets first. */
  readonly start: readonly ModelInput[];
  /** The next thing that happens; `model` tells what right rows would be. */
  step(model: Model): ModelInput;
}

export function createRandomCluster(random: Random): RandomCluster {
  const world = createWorld();
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const chance = (probability: number) => random() < probability;
  const some = <T>(list: readonly T[], atMost: number) => Array.from({ length: Math.floor(random() * (atMost + 1)) }, () => pick(list));

  for (const number of [1, 2, 3]) world.put(node(number));
  for (const number of [1, 2, 3]) addDatabase(world, number, ['172.18.0.11', '172.18.0.12', '172.18.0.13']);
  for (const space of spaces) world.put(namespace(space, { team: space }));

  const randomPod = (key: string): PodObject => {
    const ip = chance(0.9) ? pick(podIPs) : null;
    const userNetwork = key.startsWith('blue/') && chance(0.8);
    const networks: PodObject['networks'] =
      ip === null
        ? {}
        : userNetwork
          ? { default: { ips: ['10.128.0.99'], role: 'infrastructure-locked' }, 'blue/net': { ips: [ip], role: 'primary' } }
          : { default: { ips: [ip], role: 'primary' } };
    return pod(key, chance(0.95) ? pick(nodeNames) : null, ip, {
      networks,
      labels: chance(0.5) ? { app: 'web' } : {},
      phase: pick(['Running', 'Running', 'Running', 'Pending', 'Succeeded']),
      hostNetwork: chance(0.03),
      uid: `${key}-${Math.floor(random() * 3)}`,
    });
  };

  const anyPolicy = (name: string) => world.rows(name, 'Logical_Router_Policy');
  const mutate = (name: string): ModelInput => {
    const nats = world.rows(name, 'NAT');
    const policies = anyPolicy(name);
    if (nats.length === 0 || (policies.length > 0 && chance(0.5))) {
      if (policies.length === 0) return serve(world, name, some(podIPs, 3));
      const { uuid, row } = pick(policies);
      const changes: Partial<OvnRow<'Logical_Router_Policy'>>[] = [
        { nexthops: some(['100.64.0.1', '100.88.0.2', '100.88.0.99', '10.128.0.2'], 3) },
        { match: `ip4.src == ${pick(podIPs)}` },
        { match: 'ip4.src == 10.0.0.0/8' },
        { options: pick([{}, { pkt_mark: '1009' }, { pkt_mark: '50000' }]) },
        { priority: pick([100, 95, 102, 101]) },
        { external_ids: policyIds(pick([100, 95, 102]), `${pick(objectNames)}_${pick(podKeys)}`, 'ip4', pick(['default', 'blue_net'])) },
        { external_ids: pick([{}, { name: pick(objectNames) }, policyIds(100, `${pick(objectNames)}_UNKNOWN/UNKNOWN`, 'ip4')]) },
      ];
      return world.transact(name, [{ table: 'Logical_Router_Policy', uuid, row: { ...row, ...pick(changes) } }]);
    }
    const { uuid, row } = pick(nats);
    const changes: Partial<OvnRow<'NAT'>>[] = [
      { external_ip: pick(addresses) },
      { logical_ip: pick([...podIPs, '10.128.0.0/14']) },
      { logical_port: pick([null, 'k8s-worker-1', 'k8s-worker-2']) },
      { type: pick(['snat', 'dnat']) },
      { external_ids: natIds(pick(objectNames), pick(podKeys)) },
      { external_ids: pick([{}, { name: pick(objectNames) }, natIds(pick(objectNames), 'UNKNOWN/UNKNOWN')]) },
    ];
    return world.transact(name, [{ table: 'NAT', uuid, row: { ...row, ...pick(changes) } }]);
  };

  /** Makes one row of a pod right, or takes away one that should not be. */
  const converge = (model: Model): ModelInput => {
    const view = model.podView(pick(podKeys));
    const wrong = view?.rows.find((row) => row.state !== 'ok' && row.state !== 'unknown');
    const [stale] = view?.stale ?? [];
    if (view && stale && chance(0.5)) return world.drop(ownerOf(stale.node, stale.uuid), stale.table, stale.uuid);
    if (!view || !wrong) return serve(world, pick(nodeNames), some(podIPs, 2));
    const { expected, role, actual } = wrong;
    const key = `${view.pod.namespace}/${view.pod.name}`;
    const name = view.servedBy ?? view.matchedBy[0] ?? 'eip-a';
    const router = String(expected['router']);
    if (typeof actual?.['uuid'] === 'string') return world.drop(ownerOf(wrong.node, actual['uuid']), wrong.table, actual['uuid']);
    const database = databaseWith(router) ?? wrong.node;
    if (role === 'snat') {
      return world.add(
        database,
        router,
        'NAT',
        nat(String(expected['external_ip']), String(expected['logical_ip']), String(expected['logical_port']), natIds(name, key)),
      );
    }
    const address = String(expected['match']).split(' ')[2] ?? '';
    const network = view.pod.networks['blue/net'] === undefined ? 'default' : 'blue_net';
    const family = address.includes(':') ? 'ip6' : 'ip4';
    const options: Record<string, string> = expected['pkt_mark'] === undefined ? {} : { pkt_mark: String(expected['pkt_mark']) };
    const row = reroute(
      address,
      (expected['nexthops'] as string[] | undefined) ?? [],
      policyIds(role === 'mark' ? 95 : 100, `${name}_${key}`, family, network),
      options,
    );
    const mark = role === 'mark' ? { priority: 95, action: 'allow', match: `${row.match} && pkt.mark == 0` } : {};
    return world.add(database, router, 'Logical_Router_Policy', { ...row, ...mark });
  };

  const databaseWith = (router: string) =>
    nodeNames.find((name) => world.rows(name, 'Logical_Router').some(({ row }) => row.name === router));
  const ownerOf = (fallback: string, uuid: string) =>
    nodeNames.find((name) => [...world.rows(name, 'NAT'), ...anyPolicy(name)].some((row) => row.uuid === uuid)) ?? fallback;

  const changeDatabase = (name: string): ModelInput => {
    const roll = Math.floor(random() * 9);
    if (roll === 0) {
      const ports = world.rows(name, 'Logical_Router_Port');
      const { uuid, row } = pick(ports);
      return world.transact(name, [
        { table: 'Logical_Router_Port', uuid, row: { ...row, networks: [pick(['100.64.0.9/16', '100.64.0.1/16', '100.88.0.7/16'])] } },
      ]);
    }
    if (roll === 1) {
      const router = `GR_${pick(nodeNames)}`;
      const there = world.rows(name, 'Logical_Router').find(({ row }) => row.name === router);
      const row = { name: router, nat: [], policies: [], static_routes: [], ports: [], external_ids: {} };
      return world.transact(name, [{ table: 'Logical_Router', uuid: `router-${name}-${router}`, row: there === undefined ? row : null }]);
    }
    if (roll === 2) {
      const router = pick(['blue_net_ovn_cluster_router', `GR_blue_net_${name}`]);
      const there = world.rows(name, 'Logical_Router').find(({ row }) => row.name === router);
      const external_ids = { 'k8s.ovn.org/network': 'blue_net', 'k8s.ovn.org/topology': 'layer3' };
      return world.transact(name, [
        {
          table: 'Logical_Router',
          uuid: `router-${name}-${router}`,
          row: there === undefined ? { name: router, nat: [], policies: [], static_routes: [], ports: [], external_ids } : null,
        },
      ]);
    }
    if (roll === 3) {
      const rows = world.rows(name, 'Logical_Router_Static_Route');
      if (rows.length > 0) return world.drop(name, 'Logical_Router_Static_Route', pick(rows).uuid);
      return world.add(name, 'ovn_cluster_router', 'Logical_Router_Static_Route', {
        ip_prefix: '10.128.0.0/14',
        nexthop: '100.64.0.1',
        policy: 'src-ip',
        external_ids: {},
      });
    }
    if (roll === 4) {
      const rows = world.rows(name, 'QoS');
      if (rows.length > 0) return world.drop(name, 'QoS', pick(rows).uuid);
      return world.add(name, name, 'QoS', {
        priority: 103,
        direction: 'from-lport',
        match: 'x',
        action: { mark: '42' },
        external_ids: policyIds(103, 'EgressIP-Mark-Reply-Traffic', 'ip4'),
      });
    }
    if (roll === 5) {
      const rows = anyPolicy(name);
      if (rows.length > 0) return world.drop(name, 'Logical_Router_Policy', pick(rows).uuid);
    }
    if (roll === 6) {
      const rows = [...anyPolicy(pick(nodeNames))];
      if (rows.length > 0) return world.add(name, 'ovn_cluster_router', 'Logical_Router_Policy', pick(rows).row);
    }
    if (roll === 7) {
      const rows = world.rows(pick(nodeNames), 'NAT');
      if (rows.length > 0) {
        const router = pick([`GR_${name}`, 'ovn_cluster_router']);
        return world.add(name, router, 'NAT', { ...pick(rows).row, ...(chance(0.3) ? { external_ids: {} } : {}) });
      }
    }
    return serve(world, name, some(podIPs, 3));
  };

  const changeObject = (): ModelInput => {
    const roll = Math.floor(random() * 12);
    if (roll < 4) return chance(0.2) ? world.remove('Pod', pick(podKeys)) : world.put(randomPod(pick(podKeys)));
    if (roll < 7) {
      const name = pick(objectNames);
      if (chance(0.15)) return world.remove('EgressIP', name);
      const items = some(nodeNames, 2).map((nodeName) => [chance(0.05) ? 'gone' : nodeName, pick(addresses)] as const);
      return world.put(
        egressIP(name, chance(0.2) ? {} : { team: pick(spaces) }, items, {
          egressIPs: chance(0.7) ? items.map(([, address]) => address) : some(addresses, 3),
          podSelector: {
            matchLabels: chance(0.5) ? {} : { app: 'web' },
            matchExpressions: chance(0.2) ? [{ key: 'app', operator: 'NotIn', values: ['web'] }] : [],
          },
          mark: pick(['50000', null]),
        }),
      );
    }
    if (roll < 8) {
      const space = pick(spaces);
      return chance(0.2)
        ? world.remove('Namespace', space)
        : world.put(namespace(space, chance(0.8) ? { team: pick(spaces) } : { 'k8s.ovn.org/primary-user-defined-network': '' }));
    }
    if (roll < 10) {
      const number = pick([1, 2, 3]);
      if (chance(0.15)) return world.remove('Node', `worker-${number}`);
      const cloud = {
        ifaddr: { ipv4: '172.18.0.0/16', ipv6: null },
        capacity: { ip: chance(0.5) ? 1 : null, ipv4: chance(0.5) ? 1 : null, ipv6: null },
      };
      return world.put(
        node(number, {
          assignable: chance(0.8),
          ready: chance(0.8),
          hostCidrs: chance(0.1) ? null : [`172.18.0.1${number}/16`, ...(chance(0.5) ? [`10.10.10.${number}/24`] : [])],
          transit: { ipv4: chance(0.9) ? `100.88.0.${number}/16` : null, ipv6: null },
          cloud: chance(0.1) ? cloud : null,
          subnets: { default: [`10.${127 + number}.0.0/16`], ...(chance(0.5) ? { blue_net: [`20.${127 + number}.0.0/16`] } : {}) },
        }),
      );
    }
    if (roll < 11) {
      const key = pick(addresses);
      if (chance(0.3)) return world.remove('CloudPrivateIPConfig', key);
      return world.put({
        kind: 'CloudPrivateIPConfig',
        name: key,
        uid: key,
        address: key,
        owner: pick([null, ...objectNames]),
        specNode: pick(nodeNames),
        statusNode: pick([null, ...nodeNames]),
        assigned: pick(['True', 'True', 'False']),
      });
    }
    if (chance(0.5)) {
      const name = pick(objectNames);
      return world.put({
        kind: 'Event',
        namespace: 'default',
        name: `event-${name}`,
        uid: name,
        egressIP: name,
        reason: 'NoMatchingNodeFound',
        message: 'none',
        lastAt: null,
      });
    }
    if (chance(0.5)) return world.remove('UserDefinedNetwork', 'blue/net');
    return world.put({
      kind: 'UserDefinedNetwork',
      namespace: 'blue',
      name: 'net',
      uid: 'net',
      network: 'blue_net',
      topology: pick(['Layer3', 'Layer2']),
      role: 'Primary',
      subnets: ['20.128.0.0/14'],
      joinSubnets: [],
      namespaceSelector: null,
    });
  };

  const lost: ({ node: string } | { kind: KubeKind })[] = [];
  return {
    world,
    start: world.snapshots(),
    step: (model) => {
      if (lost.length > 0 && chance(0.2)) {
        const back = lost.splice(Math.floor(random() * lost.length), 1)[0];
        if (back !== undefined) return world.recover(back);
      }
      const roll = random();
      if (roll < 0.02) {
        const what = chance(0.7) ? { node: pick(nodeNames) } : { kind: pick(kinds) };
        if (!lost.some((other) => JSON.stringify(other) === JSON.stringify(what))) lost.push(what);
        return world.lose(what);
      }
      if (roll < 0.4) return converge(model);
      if (roll < 0.55) return mutate(pick(nodeNames));
      if (roll < 0.7) return changeDatabase(pick(nodeNames));
      return changeObject();
    },
  };
}
