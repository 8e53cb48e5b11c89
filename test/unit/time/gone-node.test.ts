/** Nodes that vanish while the analyzer is not there: nobody will ever read anything of them again, so nothing of them may go on firing. */
import { expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor, type Monitor } from '#libs/egressip/time/monitor.ts';
import { addDatabase, createWorld, egressIP, namespace, nat, natIds, node, pod, type World } from '../../kit/world.ts';
import { back, lost, nodeInput } from './scripted-model.ts';

/** worker-3 has no database, as no node without a poller has one: the view of the cluster is never complete. */
function worldOf(host: number, ...numbers: number[]): World {
  const world = createWorld();
  for (const number of [...numbers, 3]) world.put(node(number));
  for (const number of numbers) addDatabase(world, number, ['172.18.0.11', '172.18.0.12', '172.18.0.13']);
  world.put(namespace('web', { team: 'a' }));
  world.put(egressIP('eip', { team: 'a' }, [[`worker-${host}`, '172.18.0.50']]));
  world.put(pod('web/p', 'worker-1', '10.128.0.5'));
  return world;
}

const start = () => createMonitor({ model: createModel() });
const firingOn = (monitor: Monitor, name: string) =>
  monitor.findings().flatMap(({ state, kind, node: on }) => (state === 'firing' && on === name ? [kind] : []));

/** A monitor that was restored while worker-2 lacks a SNAT. */
function restored(): Monitor {
  const first = start();
  for (const input of worldOf(2, 1, 2).snapshots()) first.apply({ ...input, at: 1_000 });
  first.advance(100_000);
  expect(firingOn(first, 'worker-2')).toContain('missing-snat');
  const monitor = start();
  monitor.restore(JSON.parse(JSON.stringify(first.checkpoint())));
  return monitor;
}

const at = (inputs: readonly ModelInput[]) => inputs.map((input) => ({ ...input, at: 500_000 }));

test('what concerns a node that a list does not name is over, though other nodes cannot be read', () => {
  const monitor = restored();
  const told = at(worldOf(1, 1).snapshots()).flatMap((input) => monitor.apply(input));
  expect(told).toContainEqual(
    expect.objectContaining({
      change: 'resolved',
      at: 500_000,
      finding: expect.objectContaining({ kind: 'missing-snat', node: 'worker-2' }),
    }),
  );
  expect(firingOn(monitor, 'worker-2')).toEqual([]);
});

test.each(['Node', 'EgressIP', 'Pod', 'Namespace'])('nothing of it is over while the %s objects are not known', (kind) => {
  const monitor = restored();
  const isOf = (input: ModelInput) => input.source === 'kube' && input.kind === kind;
  const inputs = at(worldOf(1, 1).snapshots());
  for (const input of inputs.filter((each) => !isOf(each))) monitor.apply(input);
  expect(firingOn(monitor, 'worker-2')).toContain('missing-snat');
  for (const input of inputs.filter(isOf)) monitor.apply(input);
  expect(firingOn(monitor, 'worker-2')).toEqual([]);
});

test('a database that still answered for its node before is waited for', () => {
  const ghost = () => {
    const world = worldOf(1, 1, 2);
    world.remove('Node', 'worker-2');
    world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.50', '10.128.0.5', 'k8s-worker-2', natIds('eip', 'web/p')));
    return world.snapshots();
  };
  const first = start();
  for (const input of ghost()) first.apply({ ...input, at: 1_000 });
  first.advance(100_000);
  expect(firingOn(first, 'worker-2')).toEqual(['ghost-node']);
  const monitor = start();
  monitor.restore(JSON.parse(JSON.stringify(first.checkpoint())));
  const isGhost = (input: ModelInput) => input.source === 'ovn' && input.node === 'worker-2';
  for (const input of at(ghost()).filter((each) => !isGhost(each))) monitor.apply(input);
  expect(firingOn(monitor, 'worker-2')).toEqual(['ghost-node']);
});

test('a node that has been gone for more than a day is forgotten, so that a checkpoint does not grow with the names of all nodes ever', () => {
  const monitor = start();
  const day = 86_400_000;
  const gone = (at: number, key: string): ModelInput => ({
    ...{ source: 'kube', type: 'kube-changes', at, kind: 'Node' },
    changes: [{ type: 'delete', key }],
  });
  for (const name of ['scaled-1', 'scaled-2', 'worker-1']) {
    monitor.apply(nodeInput(0, name));
    monitor.apply(back(1, name));
    monitor.apply(lost(2, name));
    // Its controller restarts.
    if (name !== 'worker-1') monitor.apply(back(3, name));
    if (name !== 'worker-1') monitor.apply(lost(4, name));
  }
  const kept = () => {
    const { nodes, away, tracker } = monitor.checkpoint();
    return [nodes.map(({ name }) => name), away, tracker.restarts.map(({ node: name }) => name)];
  };
  const all = ['scaled-1', 'scaled-2', 'worker-1'];
  monitor.apply(gone(5, 'scaled-1'));
  monitor.apply(gone(day + 5, 'scaled-2'));
  expect(kept()).toEqual([all, all, ['scaled-1', 'scaled-2']]);
  monitor.apply(back(day + 6, 'worker-1'));
  monitor.apply(nodeInput(day + 7, 'scaled-3'));
  monitor.apply(gone(day + 8, 'scaled-3'));
  expect(kept()).toEqual([['scaled-2', 'worker-1', 'scaled-3'], ['scaled-2'], ['worker-1']]);
});

test('the rows of a node that has been gone for more than a day are forgotten once nobody reads them, or the analyzer would run out of memory', () => {
  const model = createModel();
  const monitor = createMonitor({ model });
  const day = 86_400_000;
  const world = worldOf(2, 1, 2);
  const away = (at: number, name: string): ModelInput => ({ source: 'ovn', type: 'ovn-unavailable', at, node: name, reason: 'it is away' });
  const gone = (at: number, key: string): ModelInput => ({
    ...{ source: 'kube', type: 'kube-changes', at, kind: 'Node' },
    changes: [{ type: 'delete', key }],
  });
  for (const input of world.snapshots()) monitor.apply({ ...input, at: 1_000 });
  monitor.apply(gone(2_000, 'worker-2'));
  monitor.apply(away(day * 3, 'worker-1'));
  expect(model.databaseOf('worker-2'), 'it still answers').toBe('worker-2');
  monitor.apply(away(day * 3, 'worker-2'));
  monitor.apply(away(day * 4, 'worker-1'));
  expect(model.databaseOf('worker-2'), 'for a day').toBe('worker-2');
  monitor.apply(away(day * 4 + 1, 'worker-1'));
  expect([model.databaseOf('worker-1'), model.databaseOf('worker-2')], 'worker-1 exists').toEqual(['worker-1', null]);
  expect(firingOn(monitor, 'worker-2'), 'the status still names it').toEqual(['unfit-node']);
});

test('a node that answers for its address after it was deleted fires until its database has been silent for a day, and again if it comes back', () => {
  const world = worldOf(1, 1, 2);
  world.remove('Node', 'worker-2');
  world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.50', '10.128.0.5', 'k8s-worker-2', natIds('eip', 'web/p')));
  const monitor = start();
  const day = 86_400_000;
  const away = (at: number): ModelInput => ({ source: 'ovn', type: 'ovn-unavailable', at, node: 'worker-2', reason: 'it is away' });
  for (const input of world.snapshots()) monitor.apply({ ...input, at: 1_000 });
  monitor.advance(100_000);
  monitor.apply(away(200_000));
  monitor.apply(away(day + 200_000));
  expect(firingOn(monitor, 'worker-2')).toEqual(['ghost-node']);
  const over = monitor.apply(away(day + 200_001));
  expect(over).toContainEqual(expect.objectContaining({ type: 'finding', change: 'resolved' }));
  expect(firingOn(monitor, 'worker-2')).toEqual([]);
  const back = day + 300_000;
  for (const input of world.snapshots()) if (input.source === 'ovn' && input.node === 'worker-2') monitor.apply({ ...input, at: back });
  monitor.advance(back + 100_000);
  expect(firingOn(monitor, 'worker-2')).toEqual(['ghost-node']);
});
