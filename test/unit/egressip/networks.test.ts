/** User-defined networks (G5), central mode, standby objects (G4), dual stack (G6): which rows are called for, and where. */
import { describe, expect, it } from 'vitest';
import type { PodObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import {
  addDatabase,
  createWorld,
  egressIP,
  namespace,
  nat,
  natIds,
  node,
  pod,
  policyIds,
  reroute,
  serve,
  type World,
} from '../../kit/world.ts';

const addresses = ['172.18.0.11', '172.18.0.12', '172.18.0.13'];

function cluster(): World {
  const world = createWorld();
  for (const number of [1, 2, 3]) {
    world.put(node(number));
    addDatabase(world, number, addresses);
  }
  world.put(namespace('web', { team: 'web' }));
  return world;
}

function modelOf(world: World): Model {
  const model = createModel();
  for (const input of world.snapshots()) model.apply(input);
  return model;
}

const found = (world: World) => [...modelOf(world).violations()].map(({ kind, node: of }) => `${kind} ${of}`).sort();
const wanted = (world: World, key: string) =>
  (modelOf(world).podView(key)?.rows ?? []).map(({ node: of, role, expected }) => [
    of,
    role,
    expected['router'],
    expected['nexthops'],
    expected['pkt_mark'],
  ]);

const onNetwork = (key: string, nodeName: string, ip: string): PodObject =>
  pod(key, nodeName, ip, {
    networks: { default: { ips: ['10.128.0.99'], role: 'infrastructure-locked' }, 'web/net': { ips: [ip], role: 'primary' } },
  });
const router = (at: string, name: string, topology: string): RowChange => ({
  table: 'Logical_Router',
  uuid: `router-${at}-${name}`,
  row: {
    name,
    nat: [],
    policies: [],
    static_routes: [],
    ports: [],
    external_ids: { 'k8s.ovn.org/network': 'web_net', 'k8s.ovn.org/topology': topology },
  },
});

describe('a primary user-defined network', () => {
  const layer3 = () => {
    const world = cluster();
    for (const name of ['worker-1', 'worker-2', 'worker-3']) {
      world.transact(name, [
        router(name, 'web_net_ovn_cluster_router', 'layer3'),
        router(name, `GR_web_net_${name}`, 'layer3'),
        {
          table: 'Logical_Router_Port',
          uuid: `join-${name}`,
          row: { name: `rtoj-GR_web_net_${name}`, networks: [`100.65.0.${name.at(-1)}/16`], external_ids: {} },
        },
      ]);
    }
    world.put(onNetwork('web/local', 'worker-1', '20.128.0.5'));
    world.put(onNetwork('web/remote', 'worker-3', '20.130.0.5'));
    world.put(
      egressIP('eip', { team: 'web' }, [
        ['worker-1', '172.18.0.101'],
        ['worker-2', '172.18.0.102'],
      ]),
    );
    return world;
  };

  it('of layer 3 has a marked reroute where the pod is, and a mark policy on each egress node, no SNAT', () => {
    expect(wanted(layer3(), 'web/local')).toEqual([
      ['worker-1', 'reroute', 'web_net_ovn_cluster_router', ['100.65.0.1', '100.88.0.2'], '50000'],
      ['worker-1', 'mark', 'GR_web_net_worker-1', undefined, '50000'],
      ['worker-2', 'mark', 'GR_web_net_worker-2', undefined, '50000'],
    ]);
  });

  it('takes both forms of the mark policy, and another mark for wrong', () => {
    const world = layer3();
    world.remove('Pod', 'web/remote');
    const ids = (priority: number) => policyIds(priority, 'eip_web/local', 'ip4', 'web_net');
    const mark = { priority: 95, action: 'allow', nexthop: null, nexthops: [], external_ids: ids(95) };
    world.add(
      'worker-1',
      'web_net_ovn_cluster_router',
      'Logical_Router_Policy',
      reroute('20.128.0.5', ['100.65.0.1', '100.88.0.2'], ids(100), { pkt_mark: '50000' }),
    );
    world.add('worker-1', 'GR_web_net_worker-1', 'Logical_Router_Policy', {
      ...mark,
      match: 'ip4.src == 20.128.0.5',
      options: { pkt_mark: '50000' },
    });
    world.add('worker-2', 'GR_web_net_worker-2', 'Logical_Router_Policy', {
      ...mark,
      match: 'ip4.src == 20.128.0.5 && pkt.mark == 0',
      options: { pkt_mark: '50001' },
    });
    expect(found(world)).toEqual(['wrong-mark worker-2']);
  });

  it('of layer 2 has its reroute on the transit router, also on the egress node of a remote pod', () => {
    const world = cluster();
    for (const name of ['worker-1', 'worker-2', 'worker-3'])
      world.transact(name, [router(name, 'web_net_transit_router', 'layer2'), router(name, `GR_web_net_${name}`, 'layer2')]);
    world.put(onNetwork('web/remote', 'worker-3', '20.130.0.5'));
    world.put(egressIP('eip', { team: 'web' }, [['worker-2', '172.18.0.102']]));
    expect(wanted(world, 'web/remote')).toEqual([
      ['worker-3', 'reroute', 'web_net_transit_router', ['100.88.0.5'], '50000'],
      ['worker-2', 'reroute', 'web_net_transit_router', ['100.88.0.5'], '50000'],
      ['worker-2', 'mark', 'GR_web_net_worker-2', undefined, '50000'],
    ]);
  });

  it('of layer 2 without transit router has them on the gateway routers, and no marks', () => {
    const world = cluster();
    for (const name of ['worker-1', 'worker-2', 'worker-3']) world.transact(name, [router(name, `GR_web_net_${name}`, 'layer2')]);
    world.put(onNetwork('web/remote', 'worker-3', '20.130.0.5'));
    world.put(egressIP('eip', { team: 'web' }, [['worker-2', '172.18.0.102']]));
    expect(wanted(world, 'web/remote')).toEqual([
      ['worker-3', 'reroute', 'GR_web_net_worker-3', ['100.65.0.2'], '50000'],
      ['worker-2', 'reroute', 'GR_web_net_worker-2', ['172.18.0.1'], '50000'],
    ]);
  });
});

describe('central mode', () => {
  it('has all rows in one database, with join addresses as next hops', () => {
    const world = createWorld();
    for (const number of [1, 2]) world.put(node(number));
    addDatabase(world, 1, ['172.18.0.11', '172.18.0.12']);
    world.transact('worker-1', [
      {
        table: 'Logical_Router',
        uuid: 'router-2',
        row: { name: 'GR_worker-2', nat: [], policies: [], static_routes: [], ports: [], external_ids: {} },
      },
      { table: 'Logical_Router_Port', uuid: 'port-2', row: { name: 'rtoj-GR_worker-2', networks: ['100.64.0.2/16'], external_ids: {} } },
    ]);
    world.put(namespace('web', { team: 'web' }));
    world.put(pod('web/web-0', 'worker-1', '10.128.0.5'));
    world.put(
      egressIP('eip', { team: 'web' }, [
        ['worker-1', '172.18.0.101'],
        ['worker-2', '172.18.0.102'],
      ]),
    );
    world.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.101', '10.128.0.5', 'k8s-worker-1', natIds('eip', 'web/web-0')));
    world.add(
      'worker-1',
      'ovn_cluster_router',
      'Logical_Router_Policy',
      reroute('10.128.0.5', ['100.64.0.1', '100.64.0.2'], policyIds(100, 'eip_web/web-0', 'ip4')),
    );
    serve(world, 'worker-1', ['10.128.0.5']);
    expect(found(world).filter((text) => !text.includes('baseline'))).toEqual(['missing-snat worker-2']);
    expect(modelOf(world).verdict()).toMatchObject({
      complete: true,
      nodes: [
        { node: 'worker-1', matched: 2 },
        { node: 'worker-2', expected: 1, actual: 0 },
      ],
    });
  });
});

describe('a pod matched by two objects', () => {
  const both = () => {
    const world = cluster();
    world.put(pod('web/web-0', 'worker-3', '10.130.0.5'));
    world.put(egressIP('a', { team: 'web' }, [['worker-1', '172.18.0.101']]));
    world.put(egressIP('b', { team: 'web' }, [['worker-2', '172.18.0.102']]));
    serve(world, 'worker-3', ['10.130.0.5']);
    return world;
  };
  const serveBy = (world: World, object: string, number: number, parts: readonly ('reroute' | 'snat')[]) => {
    const at = `worker-${number}`;
    if (parts.includes('snat'))
      world.add(at, `GR_${at}`, 'NAT', nat(`172.18.0.10${number}`, '10.130.0.5', `k8s-${at}`, natIds(object, 'web/web-0')));
    if (parts.includes('reroute'))
      world.add(
        'worker-3',
        'ovn_cluster_router',
        'Logical_Router_Policy',
        reroute('10.130.0.5', [`100.88.0.${number}`], policyIds(100, `${object}_web/web-0`, 'ip4')),
      );
    return world;
  };

  it.each(['a', 'b'])('may be served by %s, whichever it is', (object) => {
    const model = modelOf(serveBy(both(), object, object === 'a' ? 1 : 2, ['snat', 'reroute']));
    expect([...model.violations()]).toEqual([]);
    expect(model.podView('web/web-0')?.servedBy).toBe(object);
    expect(model.notes().map(({ kind, egressIP: of }) => `${kind} ${of}`)).toEqual([`standby-pods ${object === 'a' ? 'b' : 'a'}`]);
  });

  it('is one finding when its zone follows one and an egress node the other', () => {
    expect(found(serveBy(serveBy(both(), 'a', 1, ['reroute']), 'b', 2, ['snat']))).toEqual(['zones-disagree worker-3']);
    expect(found(serveBy(serveBy(both(), 'a', 1, ['reroute', 'snat']), 'b', 2, ['snat']))).toEqual(['zones-disagree worker-3']);
  });

  it('lacks the rows of one only, when neither has any', () => {
    expect(found(both())).toEqual(['missing-reroute worker-3', 'missing-snat worker-1']);
  });
});

describe('families', () => {
  it('are independent: an address serves the pod addresses of its own family', () => {
    const world = cluster();
    world.put(node(1, { primary: { ipv4: '172.18.0.11/16', ipv6: 'fc00::11/64' }, hostCidrs: ['172.18.0.11/16', 'fc00::11/64'] }));
    world.put(
      pod('web/web-0', 'worker-1', '10.128.0.5', {
        ips: ['10.128.0.5', 'fd01::5'],
        networks: { default: { ips: ['10.128.0.5', 'fd01::5'], role: 'primary' } },
      }),
    );
    world.put(egressIP('eip', { team: 'web' }, [['worker-1', 'FC00:0:0::0101']]));
    const rows = modelOf(world)
      .podView('web/web-0')
      ?.rows.map(({ expected }) => [expected['external_ip'] ?? expected['nexthops'], expected['logical_ip'] ?? expected['match']]);
    expect(rows).toEqual([
      ['fc00::101', 'fd01::5'],
      [['fd98::1'], 'ip6.src == fd01::5'],
    ]);
  });
});

describe('a layer-2 network whose transit router is rolled out from node to node', () => {
  /** worker-1 has the transit router; worker-2 still has its gateway router on the switch. */
  const mixed = (egress: 1 | 2): World => {
    const world = cluster();
    world.put(node(1, { layer2Topology: '2.0' }));
    world.put({ kind: 'UserDefinedNetwork', ...head('web', 'net'), network: 'web_net', topology: 'Layer2', role: 'Primary', ...noSubnets });
    world.transact('worker-1', [
      router('worker-1', 'web_net_transit_router', 'layer2'),
      router('worker-1', 'GR_web_net_worker-1', 'layer2'),
    ]);
    world.transact('worker-2', [router('worker-2', 'GR_web_net_worker-2', 'layer2')]);
    world.transact('worker-1', [port('worker-1', 'rtotr-GR_web_net_worker-1', '100.88.0.3/16')]);
    world.transact('worker-2', [port('worker-2', 'rtos-GR_web_net_worker-2', '100.65.0.2/16')]);
    world.put(onNetwork('web/a', egress === 1 ? 'worker-2' : 'worker-1', '20.128.0.5'));
    world.put(egressIP('eip', { team: 'web' }, [[`worker-${egress}`, '172.18.0.101']]));
    return world;
  };
  const noSubnets = { subnets: [], joinSubnets: [], namespaceSelector: null };
  const head = (namespace: string, name: string) => ({ namespace, name, uid: name });
  const port = (at: string, name: string, network: string): RowChange => ({
    table: 'Logical_Router_Port',
    uuid: `port-${at}-${name}`,
    row: { name, networks: [network], external_ids: {} },
  });

  it('sends from the old layout to the join address of the new one, which has a reroute and a mark of its own', () => {
    expect(wanted(mixed(1), 'web/a')).toEqual([
      ['worker-2', 'reroute', 'GR_web_net_worker-2', ['100.65.0.1'], '50000'],
      ['worker-1', 'reroute', 'web_net_transit_router', ['100.88.0.3'], '50000'],
      ['worker-1', 'mark', 'GR_web_net_worker-1', undefined, '50000'],
    ]);
  });

  it('sends from the new layout to the join address of the old one, which sends on to the outside and has no mark', () => {
    expect(wanted(mixed(2), 'web/a')).toEqual([
      ['worker-1', 'reroute', 'web_net_transit_router', ['100.65.0.2'], '50000'],
      ['worker-2', 'reroute', 'GR_web_net_worker-2', ['172.18.0.1'], '50000'],
    ]);
  });
});
