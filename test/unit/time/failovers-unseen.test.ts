/** Moves of which some cannot be seen, with the model of rows: nothing unseen counts as done, and a dead node keeps none open. */
import { expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeKind } from '#libs/contracts/objects.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { egressIP, namespace, node, pod, serve, type World } from '../../kit/world.ts';
import { assign, cluster, podIP, policy, right, snat, transit } from '../known-failures/cluster.ts';

const address = '172.18.0.101';
const before = () => right(cluster(), 'a', [[1, address]]);
/** All its rows right on worker-2. */
const after = () => right(cluster(), 'a', [[2, address]]);
const rowsOf = (world: World, ...numbers: number[]) => numbers.map((number) => world.recover({ node: `worker-${number}` }));
const worker = (number: number) => node(number, { hostCidrs: [`172.18.0.1${number}/16`] });
const unread = (number: number): Extract<ModelInput, { type: 'ovn-unavailable' }> => ({
  source: 'ovn',
  type: 'ovn-unavailable',
  at: 0,
  node: `worker-${number}`,
  reason: 'lost',
});

/** Four pods that `a` serves from worker-1. */
function setUp(world: World, isRead: (input: ModelInput) => boolean = () => true) {
  const model = createModel();
  const monitor = createMonitor({ model });
  const at = (moment: number, ...inputs: ModelInput[]) => {
    for (const input of inputs) monitor.apply({ ...input, at: moment });
  };
  at(1_000, ...world.snapshots().filter(isRead));
  const move = () => world.put(egressIP('a', { team: 'web' }, [['worker-2', address]]));
  return { model, monitor, at, move };
}

test.each(['Namespace', 'Pod', 'Node', 'EgressIP'] satisfies KubeKind[])('while the %s objects are not known no move is over', (kind) => {
  const world = before();
  const { monitor, at, move } = setUp(world);
  at(5_000, { source: 'kube', type: 'kube-unavailable', at: 0, kind, reason: 'refused' });
  at(10_000, move());
  at(11_000, ...rowsOf(after(), 1));
  expect(monitor.failovers()).toMatchObject([{ to: 'worker-2', oldSnatGoneAt: null, convergedAt: null }]);
  at(12_000, ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ podsAffected: null, lastSnatAt: null, convergedAt: null }]);
  at(15_000, world.recover({ kind }));
  expect(monitor.failovers()).toMatchObject([{ podsAffected: 4, lastSnatAt: 15_000, oldSnatGoneAt: 15_000, convergedAt: 15_000 }]);
});

test('while its pods cannot be judged no move is over, and it is over as soon as they can', () => {
  const world = before();
  const { monitor, at, move } = setUp(world);
  const pods = world.list('Pod');
  at(5_000, ...pods.map((each) => world.put({ ...each, networks: {}, unreadable: true })));
  at(10_000, move(), ...rowsOf(after(), 1, 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ firstSnatAt: null, convergedAt: null }]);
  at(15_000, ...pods.map((each) => world.put(each)));
  expect(monitor.failovers()).toMatchObject([{ podsAffected: 4, lastSnatAt: 15_000, convergedAt: 15_000 }]);
});

test('of an object that cannot be read or is not understood no move is over', () => {
  for (const strange of [{ unreadable: 'its selector is no selector' }, { notUnderstood: ['trafficSelector'] }]) {
    const world = before();
    const { monitor, at, move } = setUp(world);
    at(5_000, world.put(egressIP('a', { team: 'web' }, [['worker-1', address]], strange)));
    at(10_000, world.put(egressIP('a', { team: 'web' }, [['worker-2', address]], strange)), ...rowsOf(after(), 1, 2, 3, 4));
    expect(monitor.failovers()).toMatchObject([{ to: 'worker-2', convergedAt: null }]);
    at(15_000, move());
    expect(monitor.failovers()).toMatchObject([{ podsAffected: 4, convergedAt: 15_000 }]);
  }
});

test('a pod that cannot be judged and that the object does not select is not waited for', () => {
  const world = before();
  world.put(namespace('other', {}));
  world.put(pod('other/x', 'worker-4', '10.131.0.77', { networks: {}, unreadable: true }));
  const { monitor, at, move } = setUp(world);
  at(10_000, move(), ...rowsOf(after(), 1, 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ podsAffected: 4, convergedAt: 10_000 }]);
});

test('an old database that nobody looks for, as in a hand-over, is waited for, until its node is gone', () => {
  const { monitor, at, move } = setUp(before());
  at(10_000, move(), { ...unread(1), unobserved: true }, ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ cause: 'unreachable', lastSnatAt: 10_000, convergedAt: null }]);
  at(15_000, { source: 'kube', type: 'kube-changes', at: 0, kind: 'Node', changes: [{ type: 'delete', key: 'worker-1' }] });
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: null, convergedAt: 15_000 }]);
});

test('an old database whose poller fell silent, as one that died with its node, is not waited for', () => {
  const { monitor, at, move } = setUp(before());
  at(10_000, move(), ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ cause: 'unreachable', convergedAt: null }]);
  at(15_000, { ...unread(1), unobserved: true, silent: true });
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: null, convergedAt: 15_000 }]);
});

test('the database of a dead node that was never read is not said to hold nothing, and is not waited for', () => {
  const { monitor, at, move } = setUp(before(), (input) => !(input.source === 'ovn' && input.node === 'worker-1'));
  at(10_000, move(), unread(1));
  at(12_000, ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: null, lastSnatAt: 12_000, nexthopsRightAt: 12_000, convergedAt: 12_000 }]);
});

test('an old database that cannot be read for a moment, while its node lives, is waited for', () => {
  const world = before();
  const { monitor, at, move } = setUp(world);
  const unlabelled = { ...worker(1), assignable: false };
  at(9_000, world.put(unlabelled));
  at(10_000, move(), unread(1), ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ cause: 'label-removed', lastSnatAt: 10_000, oldSnatGoneAt: null, convergedAt: null }]);
  at(15_000, world.put({ ...unlabelled, ready: false }));
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: null, convergedAt: 15_000 }]);
});

test('neither the SNATs nor the pods on a node that died keep the move open', () => {
  const { monitor, at, move } = setUp(before());
  at(10_000, move());
  at(12_000, ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ lastSnatAt: 12_000, nexthopsRightAt: null, convergedAt: null }]);
  at(15_000, unread(1));
  expect(monitor.failovers()).toMatchObject([{ podsAffected: 4, oldSnatGoneAt: null, nexthopsRightAt: 15_000, convergedAt: 15_000 }]);
});

test('a database that cannot be read on another node than the old one keeps the move open', () => {
  const { monitor, at, move } = setUp(before());
  at(5_000, unread(3));
  at(10_000, move(), ...rowsOf(after(), 1, 2, 4));
  expect(monitor.failovers()).toMatchObject([{ lastSnatAt: 10_000, oldSnatGoneAt: 10_000, nexthopsRightAt: null, convergedAt: null }]);
  at(12_000, ...rowsOf(after(), 3));
  expect(monitor.failovers()).toMatchObject([{ nexthopsRightAt: 12_000, convergedAt: 12_000 }]);
});

test('SNATs that are seen on the old node keep the move open', () => {
  const { monitor, at, move } = setUp(before());
  at(10_000, move(), ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: null, convergedAt: null }]);
});

test('a node nobody knows any more, as after a restart, is not said to hold nothing', () => {
  const { model } = setUp(before());
  expect(model.progress('a', address, 'gone', 'worker-1')?.leftOnOld).toBeNull();
});

test('an old database that is back and holds nothing of it ends the move, and one that is away again does not keep it open', () => {
  const { monitor, at, move } = setUp(before());
  at(9_000, before().put({ ...worker(1), assignable: false }));
  at(10_000, move());
  at(12_000, unread(1));
  at(13_000, ...rowsOf(after(), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ cause: 'label-removed', convergedAt: null }]);
  at(14_000, ...rowsOf(after(), 1));
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: 14_000, convergedAt: 14_000 }]);
});

/** Two pods on worker-3 and worker-4, so that no row of theirs is in the database of the old node. */
function elsewhere(host: number): World {
  const world = cluster();
  for (const key of ['web/0', 'web/1']) world.remove('Pod', key);
  assign(world, 'a', [[host, address]]);
  for (const number of [3, 4]) {
    const owner = `a_web/${number - 1}`;
    snat(world, host, address, owner, podIP(number));
    policy(world, number, [transit(host)], owner, podIP(number));
    serve(world, `worker-${number}`, [podIP(number)]);
  }
  return world;
}

test('what was seen gone stays gone while the old database cannot be read', () => {
  const world = elsewhere(1);
  const { monitor, at, move } = setUp(world);
  at(9_000, world.put({ ...worker(1), assignable: false }));
  at(10_000, move());
  at(11_000, ...rowsOf(elsewhere(2), 1));
  at(12_000, { ...unread(1), unobserved: true });
  at(13_000, ...rowsOf(elsewhere(2), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ cause: 'label-removed', oldSnatGoneAt: 11_000, convergedAt: 13_000 }]);
});

test('an old database that is read at last and holds nothing of the object ends its move', () => {
  const world = elsewhere(1);
  const { monitor, at, move } = setUp(world, (input) => !(input.source === 'ovn' && input.node === 'worker-1'));
  at(9_000, world.put({ ...worker(1), assignable: false }));
  at(10_000, move(), ...rowsOf(elsewhere(2), 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ cause: 'label-removed', oldSnatGoneAt: null, convergedAt: null }]);
  at(14_000, ...rowsOf(elsewhere(2), 1));
  expect(monitor.failovers()).toMatchObject([{ oldSnatGoneAt: 14_000, convergedAt: 14_000 }]);
});

test('a move from a node that nobody has known ends', () => {
  const world = before();
  const { monitor, at } = setUp(
    world,
    (input) => !(input.source === 'kube' && input.type === 'kube-snapshot' && input.kind === 'EgressIP'),
  );
  at(2_000, world.put(egressIP('a', { team: 'web' }, [['gone-9', address]])), world.recover({ kind: 'EgressIP' }));
  at(10_000, world.put(egressIP('a', { team: 'web' }, [['worker-2', address]])), ...rowsOf(after(), 1, 2, 3, 4));
  expect(monitor.failovers()).toMatchObject([{ from: 'gone-9', to: 'worker-2', convergedAt: 10_000 }]);
});
