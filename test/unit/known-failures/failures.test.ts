/** Failures that happened (fact sheet section 9), as they stand in the databases, and exactly what is found. */
import { describe, expect, it } from 'vitest';
import { nat, natIds, node, pod, serve, type World } from '../../kit/world.ts';
import { assign, cluster, found, join, podIP, policy, right, serveAll, snat, transit } from './cluster.ts';

const address = '172.18.0.101';
const served = () => right(cluster(), 'eip', [[1, address]]);
const rowOf = <T extends 'NAT' | 'Logical_Router_Policy'>(world: World, at: string, table: T, owner: string) => {
  const row = world.rows(at, table).find(({ row: { external_ids } }) => external_ids['k8s.ovn.org/name'] === owner);
  if (row === undefined) throw new Error(`${at} has no ${table} row of ${owner}`);
  return row;
};

describe('a fail-over', () => {
  it('that is complete leaves nothing', () => {
    expect(found(served())).toEqual([]);
  });

  it('that left the old SNAT of a pod and its old next hop beside the new one (F1)', () => {
    const world = right(cluster(), 'eip', [[2, address]]);
    snat(world, 1, address, 'eip_web/2', podIP(3));
    const { uuid, row } = rowOf(world, 'worker-3', 'Logical_Router_Policy', 'eip_web/2');
    world.transact('worker-3', [{ table: 'Logical_Router_Policy', uuid, row: { ...row, nexthops: [transit(1), transit(2)] } }]);
    expect(found(world)).toEqual(['stale-snat worker-1 2', 'wrong-nexthops worker-3 2']);
  });

  it('of which a node knows nothing yet: all of its pods still go the old way', () => {
    const world = served();
    assign(world, 'eip', [[2, address]]);
    const snats = [0, 1, 2, 3].flatMap((name) => [`missing-snat worker-2 ${name}`, `stale-snat worker-1 ${name}`]);
    const hops = [0, 1, 2, 3].map((name) => `wrong-nexthops worker-${name + 1} ${name}`);
    expect(found(world)).toEqual([...snats, ...hops].sort());
  });

  it('after the node was deleted: a next hop of it is wrong, its own rows are one finding (F3)', () => {
    const world = served();
    world.remove('Node', 'worker-1');
    world.remove('Pod', 'web/0');
    assign(world, 'eip', [[2, address]]);
    for (const number of [2, 3, 4]) {
      snat(world, 2, address, `eip_web/${number - 1}`, podIP(number));
      const { uuid, row } = rowOf(world, `worker-${number}`, 'Logical_Router_Policy', `eip_web/${number - 1}`);
      const nexthops = number === 4 ? [transit(1)] : [number === 2 ? join(2) : transit(2)];
      world.transact(`worker-${number}`, [{ table: 'Logical_Router_Policy', uuid, row: { ...row, nexthops } }]);
    }
    const sets = [2, 3, 4].map((number) => `address-set-mismatch worker-${number} -`);
    expect(found(world)).toEqual([...sets, 'ghost-node worker-1 -', 'wrong-nexthops worker-4 3']);
  });

  it('of a deleted node whose pods are still listed asks for no reroute there, and for their SNAT elsewhere', () => {
    const world = right(cluster(), 'eip', [[2, address]]);
    world.remove('Node', 'worker-1');
    expect(found(world).filter((text) => !text.startsWith('address-set'))).toEqual(['ghost-node worker-1 -']);
    const { uuid } = rowOf(world, 'worker-2', 'NAT', 'eip_web/0');
    world.drop('worker-2', 'NAT', uuid);
    expect(found(world).filter((text) => text.endsWith(' 0'))).toEqual(['missing-snat worker-2 0']);
    world.put(node(1));
    expect(found(world)).toContain('missing-snat worker-2 0');
  });

  it('with the management port of another node in the SNAT (F9)', () => {
    const world = served();
    const { uuid, row } = rowOf(world, 'worker-1', 'NAT', 'eip_web/1');
    world.transact('worker-1', [{ table: 'NAT', uuid, row: { ...row, logical_port: 'k8s-worker-2' } }]);
    expect(found(world)).toEqual(['wrong-snat worker-1 1']);
  });
});

describe('a pod', () => {
  it('that completed while another has its address by now keeps stale rows; the other one is right (F10)', () => {
    const world = served();
    world.put(pod('web/1', 'worker-2', podIP(2), { phase: 'Succeeded' }));
    world.put(pod('web/9', 'worker-2', podIP(2)));
    snat(world, 1, address, 'eip_web/9', podIP(2));
    policy(world, 2, [transit(1)], 'eip_web/9', podIP(2));
    expect(found(world)).toEqual(['stale-reroute worker-2 1', 'stale-snat worker-1 1']);
  });

  it('that came back under its name with another address has the rows of the old one (F11, F12)', () => {
    const world = served();
    world.put(pod('web/1', 'worker-2', '10.129.0.77', { uid: 'another' }));
    expect(found(world)).toEqual(['address-set-mismatch worker-2 -', 'wrong-reroute worker-2 1', 'wrong-snat worker-1 1']);
  });

  it('that came back under its name on another node still has its reroute on the first', () => {
    const world = served();
    world.put(pod('web/1', 'worker-3', '10.130.0.77', { uid: 'another' }));
    expect(found(world)).toEqual([
      'address-set-mismatch worker-2 -',
      'address-set-mismatch worker-3 -',
      'missing-reroute worker-3 1',
      'stale-reroute worker-2 1',
      'wrong-snat worker-1 1',
    ]);
  });

  it('that is gone leaves its reroute and its address in the set (F13)', () => {
    const world = served();
    world.remove('Pod', 'web/3');
    world.drop('worker-1', 'NAT', rowOf(world, 'worker-1', 'NAT', 'eip_web/3').uuid);
    expect(found(world)).toEqual(['address-set-mismatch worker-4 -', 'stale-reroute worker-4 3']);
  });

  it('that is on the network of its host, not scheduled or without address calls for nothing', () => {
    const world = served();
    world.put(pod('web/5', 'worker-1', '172.18.0.11', { hostNetwork: true }));
    world.put(pod('web/6', null, null, { phase: 'Pending' }));
    world.put(pod('web/7', 'worker-1', null, { phase: 'Pending' }));
    expect(found(world)).toEqual([]);
  });

  it('that runs beside a pending one and has no rows lacks them (F15, F16)', () => {
    const world = served();
    world.put(pod('web/8', 'worker-4', '10.131.0.8'));
    expect(found(world)).toEqual(['address-set-mismatch worker-4 -', 'missing-reroute worker-4 8', 'missing-snat worker-1 8']);
  });

  it('of two families that an IPv4 address serves needs nothing for IPv6, and is in both sets', () => {
    const world = served();
    world.put(pod('web/1', 'worker-2', podIP(2), { ips: [podIP(2), 'fd00::5'], networks: {} }));
    expect(found(world).filter((text) => text.endsWith(' 1'))).toEqual([]);
  });
});

describe('an object', () => {
  it('that is gone leaves the rows of all its pods (F17)', () => {
    const world = served();
    world.remove('EgressIP', 'eip');
    const rows = [0, 1, 2, 3].flatMap((name) => [`stale-snat worker-1 ${name}`, `stale-reroute worker-${name + 1} ${name}`]);
    expect(found(world).filter((text) => !text.startsWith('address-set'))).toEqual(rows.sort());
  });

  it('that lost one of two addresses has another next hop too many (F4, F5)', () => {
    const world = right(cluster(), 'eip', [
      [1, address],
      [2, '172.18.0.102'],
    ]);
    assign(world, 'eip', [[1, address]]);
    expect(found(world)).toEqual(
      [0, 1, 2, 3].flatMap((name) => [`stale-snat worker-2 ${name}`, `wrong-nexthops worker-${name + 1} ${name}`]).sort(),
    );
  });

  it('whose status names the address in another spelling is served all the same (G6)', () => {
    const world = served();
    assign(world, 'eip', [[1, '::ffff:172.18.0.101']], { egressIPs: [address] });
    expect(found(world)).toEqual([]);
  });
});

describe('a second row', () => {
  it('of the node address beside the egress SNAT on the same router is a duplicate (F21), on another node it is not', () => {
    const world = served();
    world.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.11', podIP(1), null, {}));
    world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.12', podIP(2), null, {}));
    expect(found(world)).toEqual(['duplicate-snat worker-1 0']);
  });

  it('of anybody that translates the same address on the same router is a duplicate, whatever its type, with a DNAT alone it is not', () => {
    const world = served();
    const stranger = { ...nat('172.18.0.99', podIP(2), null, {}), type: 'dnat_and_snat' };
    world.add('worker-1', 'GR_worker-1', 'NAT', stranger);
    world.add('worker-1', 'GR_worker-1', 'NAT', { ...stranger, type: 'dnat', logical_ip: podIP(3) });
    // On another router no packet of the pod meets it; for another pod it is that pod's.
    world.add('worker-2', 'GR_worker-2', 'NAT', stranger);
    world.add('worker-1', 'GR_worker-1', 'NAT', { ...stranger, external_ip: address, logical_ip: '10.128.0.99' });
    expect(found(world)).toEqual(['duplicate-snat worker-1 1']);
  });

  it('with the owner UNKNOWN beside the right one is that, not a duplicate (F24)', () => {
    const world = served();
    world.add('worker-1', 'GR_worker-1', 'NAT', nat(address, podIP(3), 'k8s-worker-1', natIds('eip', 'UNKNOWN/UNKNOWN')));
    policy(world, 3, [transit(1)], 'eip_UNKNOWN/UNKNOWN', podIP(3));
    expect(found(world)).toEqual(['unresolved-owner worker-1 2', 'unresolved-owner worker-3 2']);
  });
});

describe('the standby of two objects that select the same pods', () => {
  const both = () => {
    const world = served();
    assign(world, 'other', [[2, '172.18.0.102']]);
    return world;
  };

  it('has no rows, and that is right', () => {
    expect(found(both())).toEqual([]);
  });

  it('was not promoted when the active one went: everything of it is missing (F16)', () => {
    const world = both();
    world.remove('EgressIP', 'eip');
    for (const name of [0, 1, 2, 3]) {
      world.drop('worker-1', 'NAT', rowOf(world, 'worker-1', 'NAT', `eip_web/${name}`).uuid);
      const at = `worker-${name + 1}`;
      world.drop(at, 'Logical_Router_Policy', rowOf(world, at, 'Logical_Router_Policy', `eip_web/${name}`).uuid);
    }
    expect(found(world)).toEqual(
      [0, 1, 2, 3].flatMap((name) => [`missing-snat worker-2 ${name}`, `missing-reroute worker-${name + 1} ${name}`]).sort(),
    );
  });

  it('translates in vain on its own node: the zones disagree about that pod only', () => {
    const world = both();
    snat(world, 2, '172.18.0.102', 'other_web/2', podIP(3));
    expect(found(world)).toEqual(['zones-disagree worker-3 2']);
  });

  it('left a SNAT behind on a node that none of its addresses is on: that one is stale, whoever serves', () => {
    const world = both();
    snat(world, 4, '172.18.0.102', 'other_web/2', podIP(3));
    expect(found(world)).toEqual(['stale-snat worker-4 2']);
  });
});

describe('a set', () => {
  it('with an address too many or too few is one finding of its node', () => {
    const world = served();
    serve(world, 'worker-2', []);
    serve(world, 'worker-3', [podIP(3), '10.130.0.99']);
    expect(found(world)).toEqual(['address-set-mismatch worker-2 -', 'address-set-mismatch worker-3 -']);
    serveAll(world);
    expect(found(world)).toEqual([]);
  });
});
