/** While a database is away, a pod that two objects select is undecided where that database would decide, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { World } from '../../kit/world.ts';
import { assign, cluster, podIP, policy, right, snat, transit } from '../known-failures/cluster.ts';

const lost = (node: string): ModelInput => ({ source: 'ovn', type: 'ovn-unavailable', at: 0, node, reason: 'lost' });

/** `a` serves all pods with an address on worker-1; `b` selects them too, with an address on worker-2. */
function twoObjects(): World {
  const world = right(cluster(), 'a', [[1, '172.18.0.101']]);
  assign(world, 'b', [[2, '172.18.0.102']]);
  return world;
}

function seen(world: World) {
  const model = createModel();
  for (const input of world.snapshots()) model.apply(input);
  model.drain();
  return {
    model,
    /** Deltas add up as an analyzer sees them. */
    apply: (...inputs: readonly ModelInput[]) => {
      for (const input of inputs) model.apply(input);
      const { appeared, disappeared } = model.drain();
      return { appeared: appeared.map(({ kind, node }) => `${kind} ${node}`).sort(), disappeared };
    },
  };
}

const rowOf = (world: World, node: string, table: 'NAT' | 'Logical_Router_Policy', owner: string) => {
  const found = world.rows(node, table).find(({ row }) => row.external_ids['k8s.ovn.org/name'] === owner);
  if (found === undefined) throw new Error(`${node} has no ${table} of ${owner}`);
  return found;
};

describe('a pod that two objects select', () => {
  it('lacks a row on a node that is read, whatever stands where neither calls for any', () => {
    const world = twoObjects();
    snat(world, 4, '172.18.0.102', 'b_web/0', podIP(1));
    const { apply } = seen(world);
    apply(lost('worker-4'));
    const { uuid } = rowOf(world, 'worker-1', 'Logical_Router_Policy', 'a_web/0');
    const removed = world.transact('worker-1', [{ table: 'Logical_Router_Policy', uuid, row: null }]);
    expect(apply(removed).appeared).toEqual(['missing-reroute worker-1']);
  });

  it('is undecided where the other object had rows that cannot be read now', () => {
    const world = twoObjects();
    snat(world, 2, '172.18.0.102', 'b_web/2', podIP(3));
    const { apply, model } = seen(world);
    apply(lost('worker-2'));
    const { uuid } = rowOf(world, 'worker-3', 'Logical_Router_Policy', 'a_web/2');
    expect(apply(world.transact('worker-3', [{ table: 'Logical_Router_Policy', uuid, row: null }])).appeared).toEqual([]);
    expect(model.unjudged().map(({ pod }) => pod)).toContain('web/2');
  });

  it('loses a finding whose row is gone from a node that is read, while it is undecided elsewhere', () => {
    const world = twoObjects();
    snat(world, 2, '172.18.0.102', 'b_web/3', podIP(4));
    snat(world, 3, '172.18.0.103', 'c_web/3', podIP(4));
    const { apply, model } = seen(world);
    apply(lost('worker-2'));
    const stale = [...model.violations()].find(({ kind, egressIP }) => kind === 'stale-snat' && egressIP === 'c');
    const { uuid } = rowOf(world, 'worker-3', 'NAT', 'c_web/3');
    expect(apply(world.transact('worker-3', [{ table: 'NAT', uuid, row: null }])).disappeared).toEqual([stale?.fingerprint]);
  });

  it('without any row lacks the one that a node that is read must have', () => {
    const world = cluster();
    assign(world, 'a', [[1, '172.18.0.101']]);
    assign(world, 'b', [[2, '172.18.0.102']]);
    const { apply, model } = seen(world);
    apply(lost('worker-2'));
    const missing = [...model.violations()].filter(({ kind, node }) => kind === 'missing-reroute' && node === 'worker-3');
    expect(missing.map(({ pod }) => pod?.name)).toEqual(['2']);
  });
});

describe('the progress of a move', () => {
  it('waits for a pod that an unread row may give to another object, not for one that can never be judged', () => {
    const world = twoObjects();
    const { model } = seen(world);
    const undecided = () => model.progress('a', '172.18.0.101', null, 'worker-1')?.undecided;
    expect(undecided()).toBe(0);
    assign(world, 'b', [[2, '172.18.0.102']], { notUnderstood: ['trafficSelector'] });
    for (const input of world.snapshots()) model.apply(input);
    expect([undecided(), model.verdict().complete]).toEqual([0, false]);
    assign(world, 'b', [[2, '172.18.0.102']]);
    policy(world, 4, [transit(2)], 'b_web/3', podIP(4));
    for (const input of [...world.snapshots(), lost('worker-4')]) model.apply(input);
    expect(undecided()).toBe(1);
  });

  it('waits for a pod that two objects select and that has no row of either', () => {
    const world = twoObjects();
    const { model } = seen(world);
    const undecided = () => model.progress('a', '172.18.0.101', null, 'worker-1')?.undecided;
    expect(undecided()).toBe(0);
    for (const [node, table] of [
      ['worker-1', 'NAT'],
      ['worker-4', 'Logical_Router_Policy'],
    ] as const) {
      const { uuid } = rowOf(world, node, table, 'a_web/3');
      model.apply(world.transact(node, [{ table, uuid, row: null }]));
    }
    expect([undecided(), model.podRight('web/3')]).toEqual([1, false]);
  });
});

describe('a database whose cluster router goes', () => {
  it('leaves the rows of pods there unknown, and judges them again when it is back', () => {
    const world = right(cluster(), 'a', [[1, '172.18.0.101']]);
    const { model } = seen(world);
    const router = world.rows('worker-1', 'Logical_Router').find(({ row }) => row.name === 'ovn_cluster_router');
    if (router === undefined) throw new Error('there is no cluster router');
    const change = (row: typeof router.row | null) =>
      model.apply(world.transact('worker-1', [{ table: 'Logical_Router', uuid: router.uuid, row }]));
    expect(model.podRight('web/0')).toBe(true);
    change(null);
    expect(model.podRight('web/0')).toBe(null);
    change(router.row);
    expect(model.podRight('web/0')).toBe(true);
  });
});
