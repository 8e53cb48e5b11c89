/** Rows by the letter of ovn-kubernetes' own unit tests (fact sheet section 10), and every way one of them goes wrong. */
import { describe, expect, it } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import { remediesFor } from '#libs/egressip/explain/remedies.ts';
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
const key = 'web/web-0';
const ids = (name = 'eip', podKey = key) => policyIds(100, `${name}_${podKey}`, 'ip4');

/** Three nodes; web/web-0 on worker-1; `eip` with an address on worker-1 and one on worker-2; all rows right. */
function cluster(changes: Parameters<typeof egressIP>[3] = {}): World {
  const world = createWorld();
  for (const number of [1, 2, 3]) {
    world.put(node(number));
    addDatabase(world, number, addresses);
  }
  world.put(namespace('web', { team: 'web' }));
  world.put(pod(key, 'worker-1', '10.128.0.5'));
  world.put(
    egressIP(
      'eip',
      { team: 'web' },
      [
        ['worker-1', '172.18.0.101'],
        ['worker-2', '172.18.0.102'],
      ],
      changes,
    ),
  );
  return world;
}

function rightRows(world: World): World {
  world.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.101', '10.128.0.5', 'k8s-worker-1', natIds('eip', key)));
  world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.102', '10.128.0.5', 'k8s-worker-2', natIds('eip', key)));
  world.add('worker-1', 'ovn_cluster_router', 'Logical_Router_Policy', reroute('10.128.0.5', ['100.88.0.2', '100.64.0.1'], ids()));
  serve(world, 'worker-1', ['10.128.0.5']);
  return world;
}

function modelOf(world: World): Model {
  const model = createModel();
  for (const input of world.snapshots()) model.apply(input);
  return model;
}

const found = (world: World) =>
  [...modelOf(world).violations()].map((violation: Violation) => `${violation.kind} ${violation.node}`).sort();
const snatOn = (world: World, name: string) => {
  const row = world.rows(name, 'NAT').find((candidate) => candidate.row.external_ids['k8s.ovn.org/owner-type'] !== undefined);
  if (row === undefined) throw new Error('no SNAT');
  return row;
};
const rerouteOn = (world: World, name: string) => {
  const row = world.rows(name, 'Logical_Router_Policy').find((candidate) => candidate.row.priority === 100);
  if (row === undefined) throw new Error('no reroute');
  return row;
};
const changeSnat = (world: World, changes: Partial<ReturnType<typeof nat>>) => {
  const { uuid, row } = snatOn(world, 'worker-2');
  world.transact('worker-2', [{ table: 'NAT', uuid, row: { ...row, ...changes } }]);
  return world;
};
const changeReroute = (world: World, changes: Partial<ReturnType<typeof reroute>>) => {
  const { uuid, row } = rerouteOn(world, 'worker-1');
  world.transact('worker-1', [{ table: 'Logical_Router_Policy', uuid, row: { ...row, ...changes } }]);
  return world;
};

describe('two addresses on two nodes, the pod on one of them (G1)', () => {
  it('is right with a reroute to both and a SNAT on each', () => {
    const model = modelOf(rightRows(cluster()));
    expect([...model.violations()]).toEqual([]);
    expect(model.verdict()).toMatchObject({ complete: true, consistency: 1, summary: { expected: 3, actual: 3, matched: 3 } });
    expect(model.podView(key)).toMatchObject({ servedBy: 'eip', matchedBy: ['eip'] });
  });

  it('lacks all of them when there are none', () => {
    expect(found(cluster())).toEqual([
      'address-set-mismatch worker-1',
      'missing-reroute worker-1',
      'missing-snat worker-1',
      'missing-snat worker-2',
    ]);
  });

  it.each([
    ['another address', { external_ip: '172.18.0.109' }, ['wrong-snat worker-2']],
    ['another pod address', { logical_ip: '10.128.0.77' }, ['wrong-snat worker-2']],
    ['another port', { logical_port: 'k8s-worker-3' }, ['wrong-snat worker-2']],
    ['no port', { logical_port: null }, ['wrong-snat worker-2']],
    ['a match', { match: 'ip4.dst == 1.1.1.1' }, ['wrong-snat worker-2']],
    ['an owner that does not exist', { external_ids: natIds('eip', 'web/gone') }, ['missing-snat worker-2', 'stale-snat worker-2']],
    ['an owner UNKNOWN', { external_ids: natIds('eip', 'UNKNOWN/UNKNOWN') }, ['unresolved-owner worker-2']],
    ['another object as owner', { external_ids: natIds('other', key) }, ['missing-snat worker-2', 'stale-snat worker-2']],
    ['a legacy owner, as before D1', { external_ids: { name: 'eip' } }, []],
    ['another port range', { external_port_range: '' }, []],
    ['no options', { options: {} }, []],
  ])('a SNAT with %s', (_, changes, kinds) => expect(found(changeSnat(rightRows(cluster()), changes))).toEqual(kinds));

  it.each([
    ['a hop too few', { nexthops: ['100.64.0.1'] }, ['wrong-nexthops worker-1']],
    ['a hop too many', { nexthops: ['100.64.0.1', '100.88.0.2', '100.88.0.3'] }, ['wrong-nexthops worker-1']],
    ['the hops in another order', { nexthops: ['100.64.0.1', '100.88.0.2'] }, []],
    ['another match', { match: 'ip4.src == 10.128.0.6' }, ['wrong-reroute worker-1']],
    ['a wider match', { match: 'ip4.src == 10.128.0.5 || ip4.src == 10.128.0.6' }, ['wrong-reroute worker-1']],
    ['a mark', { options: { pkt_mark: '1009' } }, ['wrong-reroute worker-1']],
    ['another priority', { priority: 99 }, ['wrong-reroute worker-1']],
    ['another action', { action: 'drop' }, ['wrong-reroute worker-1']],
    ['a legacy owner', { external_ids: { name: 'eip' } }, []],
    ['an owner UNKNOWN', { external_ids: ids('eip', 'UNKNOWN/UNKNOWN') }, ['unresolved-owner worker-1']],
  ])('a reroute with %s', (_, changes, kinds) => expect(found(changeReroute(rightRows(cluster()), changes))).toEqual(kinds));

  it('a row twice is a duplicate, also when the second one is of nobody', () => {
    const world = rightRows(cluster());
    world.add('worker-2', 'GR_worker-2', 'NAT', snatOn(world, 'worker-2').row);
    world.add('worker-1', 'ovn_cluster_router', 'Logical_Router_Policy', rerouteOn(world, 'worker-1').row);
    expect(found(world)).toEqual(['duplicate-reroute worker-1', 'duplicate-snat worker-2']);
    const perPod = rightRows(cluster());
    perPod.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.11', '10.128.0.5', null, {}));
    expect(found(perPod)).toEqual(['duplicate-snat worker-1']);
  });

  it('a SNAT to the address of its node is no duplicate where the egress one is on another router', () => {
    const world = rightRows(cluster());
    world.add('worker-3', 'GR_worker-3', 'NAT', nat('172.18.0.13', '10.128.0.5', null, {}));
    expect(found(world)).toEqual([]);
  });

  it('a SNAT without an owner is in the way on a node that does not hold the address it gives, whatever pod it is for', () => {
    for (const podIP of ['10.128.0.5', '10.128.0.77']) {
      const world = rightRows(cluster());
      world.add('worker-3', 'GR_worker-3', 'NAT', nat('172.18.0.101', podIP, 'k8s-worker-3', {}));
      world.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.101', '10.128.0.88', null, {}));
      const [violation, ...others] = [...modelOf(world).violations()];
      expect(others).toEqual([]);
      expect(violation).toMatchObject({ kind: 'stale-snat', node: 'worker-3', egressIP: 'eip', address: '172.18.0.101' });
      expect(violation?.reason).toContain(`worker-3 still has a SNAT to 172.18.0.101 that names no owner for`);
      expect(remediesFor(violation === undefined ? [] : [violation])).toEqual([expect.stringContaining('delete that SNAT')]);
    }
  });

  it('follows the address: such a SNAT is in the way as soon, and as long, as another node holds it', () => {
    const world = rightRows(cluster());
    world.add('worker-3', 'GR_worker-3', 'NAT', nat('172.18.0.105', '10.128.0.5', null, {}));
    world.add('worker-3', 'GR_worker-3', 'NAT', nat('172.18.0.105', '10.128.0.77', null, {}));
    const model = modelOf(world);
    const kinds = () => [...model.violations()].map(({ kind, node }) => `${kind} ${node}`).filter((text) => text.endsWith('worker-3'));
    const held = (on: string) => model.apply(world.put(egressIP('b', { team: 'none' }, [[on, '172.18.0.105']])));
    expect(kinds()).toEqual([]);
    held('worker-2');
    expect(kinds()).toEqual(['stale-snat worker-3', 'stale-snat worker-3']);
    held('worker-3');
    expect(kinds()).toEqual([]);
    held('worker-1');
    expect(kinds().length).toBe(2);
    model.apply(world.remove('EgressIP', 'b'));
    expect(kinds()).toEqual([]);
  });

  it('rows on another router are wrong, rows on another node stale', () => {
    const moved = rightRows(cluster());
    const { uuid, row } = snatOn(moved, 'worker-2');
    moved.drop('worker-2', 'NAT', uuid);
    moved.add('worker-2', 'ovn_cluster_router', 'NAT', row);
    expect(found(moved)).toEqual(['wrong-snat worker-2']);
    const copied = rightRows(cluster());
    copied.add('worker-3', 'GR_worker-3', 'NAT', row);
    copied.add('worker-3', 'ovn_cluster_router', 'Logical_Router_Policy', rerouteOn(copied, 'worker-1').row);
    expect(found(copied)).toEqual(['stale-reroute worker-3', 'stale-snat worker-3']);
  });

  it.each([
    ['has completed', { phase: 'Succeeded' }],
    ['is on its host', { hostNetwork: true }],
  ])('its rows are stale when the pod %s', (_, changes) => {
    const world = rightRows(cluster());
    world.put(pod(key, 'worker-1', '10.128.0.5', changes));
    expect(found(world)).toEqual(['address-set-mismatch worker-1', 'stale-reroute worker-1', 'stale-snat worker-1', 'stale-snat worker-2']);
  });

  it('a pod that is being deleted still counts', () => {
    const world = rightRows(cluster());
    world.put(pod(key, 'worker-1', '10.128.0.5', { deleting: true }));
    expect(found(world)).toEqual([]);
  });
});

describe('what is unknown', () => {
  it('is neither a finding nor a zero while a database is away, and comes back as it was', () => {
    const world = cluster();
    const model = modelOf(world);
    const before = model.drain().appeared.length;
    model.apply(world.lose({ node: 'worker-2' }));
    const away = model.drain();
    expect(away).toMatchObject({ appeared: [], disappeared: [] });
    expect(away.unknown).toHaveLength(1);
    expect(model.verdict()).toMatchObject({ complete: false, consistency: null, missing: ['database of worker-2: lost'] });
    model.apply(world.recover({ node: 'worker-2' }));
    expect(model.drain()).toMatchObject({ appeared: [{ kind: 'missing-snat', node: 'worker-2' }], disappeared: [], unknown: [] });
    expect([...model.violations()]).toHaveLength(before);
  });

  it('includes everything while pods cannot be listed', () => {
    const world = rightRows(cluster());
    world.lose({ kind: 'Pod' });
    const model = modelOf(world);
    expect([...model.violations()].filter(({ pod: of }) => of !== null)).toEqual([]);
    expect(model.verdict()).toMatchObject({ complete: false, consistency: null });
    expect(model.podRight(key)).toBeNull();
  });
});

describe('secondary networks (G2)', () => {
  const secondary = () => {
    const world = cluster({ items: [{ node: 'worker-2', egressIP: '10.10.10.20' }], egressIPs: ['10.10.10.20'] });
    world.put(node(2, { hostCidrs: ['172.18.0.12/16', '10.10.10.2/24'] }));
    for (const number of [1, 2, 3]) addDatabase(world, number, [...addresses, '10.10.10.2']);
    serve(world, 'worker-1', ['10.128.0.5']);
    world.add('worker-1', 'ovn_cluster_router', 'Logical_Router_Policy', reroute('10.128.0.5', ['100.88.0.2'], ids()));
    return world;
  };

  it('reroute into the host on the egress node, without SNAT, with or without the mark of newer releases', () => {
    expect(found(secondary()).filter((text) => !text.includes('baseline'))).toEqual(['missing-reroute worker-2']);
    for (const options of [{}, { pkt_mark: '1009' }]) {
      const world = secondary();
      world.add('worker-2', 'ovn_cluster_router', 'Logical_Router_Policy', reroute('10.128.0.5', ['10.129.0.2'], ids(), options));
      expect(found(world).filter((text) => !text.includes('baseline'))).toEqual([]);
    }
  });
});
