/** OVSDB sends the rows of an update in the order of a hash: whatever it is, the model says what one says that sees the database whole. */
import { expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { cluster, right } from '../known-failures/cluster.ts';

const before = () =>
  right(cluster(), 'a', [
    [1, '172.18.0.101'],
    [2, '172.18.0.102'],
  ]);

function setUp() {
  const world = before();
  const model = createModel();
  for (const input of world.snapshots()) model.apply(input);
  model.drain();
  return { world, model };
}

const said = (model: Model) => JSON.stringify([model.verdict(), [...model.violations()].map(({ fingerprint }) => fingerprint).sort()]);

it.each([
  ['Logical_Router', 'ovn_cluster_router'],
  ['Logical_Router', 'GR_worker-1'],
  ['Logical_Router_Port', 'rtoj-ovn_cluster_router'],
  ['Logical_Switch', 'worker-1'],
] as const)('a %s that is made again as %s within one update stays, whether its new row comes first or last', (table, name) => {
  for (const order of ['as it was', 'new row first']) {
    const { world, model } = setUp();
    const was = said(model);
    const old = world.rows('worker-1', table).find(({ row }) => row.name === name);
    const changes = [
      { table, uuid: old?.uuid, row: null },
      { table, uuid: 'made-again', row: old?.row },
    ] as RowChange[];
    model.apply(world.transact('worker-1', order === 'new row first' ? changes.toReversed() : changes));
    expect([order, said(model)]).toEqual([order, was]);
  }
});

it('two routers that change names within one update keep what hangs on each, in any order', () => {
  for (const order of ['one way', 'the other']) {
    const { world, model } = setUp();
    const of = (name: string) => {
      const found = world.rows('worker-1', 'Logical_Router').find(({ row }) => row.name === name);
      if (found === undefined) throw new Error(`no ${name}`);
      return found;
    };
    const [a, b] = [of('ovn_cluster_router'), of('GR_worker-1')];
    const changes: RowChange[] = [
      { table: 'Logical_Router', uuid: a.uuid, row: { ...b.row } },
      { table: 'Logical_Router', uuid: b.uuid, row: { ...a.row } },
    ];
    const was = said(model);
    model.apply(world.transact('worker-1', order === 'one way' ? changes : changes.toReversed()));
    expect([order, said(model)]).toEqual([order, was]);
  }
});

it('of two routers of one name the one that is left counts, whichever came first', () => {
  for (const uuid of ['a-lower-uuid', 'the-higher-uuid']) {
    const { world, model } = setUp();
    const was = said(model);
    const old = world.rows('worker-1', 'Logical_Router').find(({ row }) => row.name === 'ovn_cluster_router');
    if (old === undefined) throw new Error('no router');
    const empty = { ...old.row, nat: [], policies: [], static_routes: [] };
    model.apply(world.transact('worker-1', [{ table: 'Logical_Router', uuid, row: empty }]));
    model.drain();
    model.apply(world.transact('worker-1', [{ table: 'Logical_Router', uuid, row: null }]));
    expect([uuid, said(model)]).toEqual([uuid, was]);
  }
});
