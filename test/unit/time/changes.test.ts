/** What was done to the cluster is told once each: upgrades, boots, controllers that start anew, edits. */
import { expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { PodObject } from '#libs/contracts/objects.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { eipInput, nodeInput, pod, scriptedModel } from './scripted-model.ts';

const changes = (events: readonly MonitorEvent[]) => events.flatMap((event) => (event.type === 'change' ? [event.change] : []));
const setUp = () => createMonitor({ model: scriptedModel().model });
const controller = (at: number, more: Partial<PodObject>): ModelInput => ({
  source: 'kube',
  type: 'kube-changes',
  at,
  kind: 'Pod',
  changes: [{ type: 'upsert', object: { ...pod('ovn-kubernetes/ovnkube-node-x'), uid: 'first', ...more } }],
});
const deleted: ModelInput = {
  source: 'kube',
  type: 'kube-changes',
  at: 3_000,
  kind: 'EgressIP',
  changes: [{ type: 'delete', key: 'eip' }],
};

test('a node that boots with another version was upgraded and booted; the same again is nothing new', () => {
  const monitor = setUp();
  const old = { bootId: 'a', version: 'v1.33.4, CoreOS 418' };
  const upgraded = { bootId: 'b', version: 'v1.34.4, CoreOS 420' };
  expect(changes(monitor.apply(nodeInput(0, 'worker-1', old)))).toEqual([]);
  expect(changes(monitor.apply(nodeInput(1_000, 'worker-1', upgraded)))).toEqual([
    {
      at: 1_000,
      what: 'upgrade',
      node: 'worker-1',
      egressIP: null,
      text: 'node worker-1 was upgraded from v1.33.4, CoreOS 418 to v1.34.4, CoreOS 420',
    },
    { at: 1_000, what: 'reboot', node: 'worker-1', egressIP: null, text: 'node worker-1 booted again' },
  ]);
  expect(changes(monitor.apply(nodeInput(2_000, 'worker-1', upgraded)))).toEqual([]);
});

test('a node that does not say its version for a while was not upgraded', () => {
  const monitor = setUp();
  monitor.apply(nodeInput(0, 'worker-1', { bootId: 'a', version: 'v1' }));
  expect(changes(monitor.apply(nodeInput(1_000, 'worker-1')))).toEqual([]);
  expect(changes(monitor.apply(nodeInput(2_000, 'worker-1', { bootId: 'a', version: 'v1' })))).toEqual([]);
});

test('a controller that starts anew is a rollout, told once however often its pod changes', () => {
  const monitor = setUp();
  monitor.apply(nodeInput(0, 'worker-1'));
  const told = [
    controller(1_000, { node: null, phase: 'Pending' }),
    controller(2_000, { node: 'worker-1', phase: 'Pending' }),
    controller(3_000, { node: 'worker-1', phase: 'Running' }),
  ].flatMap((input) => changes(monitor.apply(input)));
  expect(told).toMatchObject([{ at: 2_000, what: 'rollout', node: 'worker-1' }]);
});

test('an object that is made, edited or deleted is an edit; a move of its address is none', () => {
  const monitor = setUp();
  const told = [
    eipInput(0, {}),
    eipInput(1_000, { '172.18.0.50': 'worker-1' }),
    eipInput(2_000, { '172.18.0.50': 'worker-1' }, { egressIPs: ['172.18.0.50', '172.18.0.51'] }),
    deleted,
  ].flatMap((input) => changes(monitor.apply(input)));
  expect(told.map(({ at, what, egressIP }) => [at, what, egressIP])).toEqual([
    [0, 'edit', 'eip'],
    [2_000, 'edit', 'eip'],
    [3_000, 'edit', 'eip'],
  ]);
});
