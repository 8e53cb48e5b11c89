import { expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { EgressIPObject } from '#libs/contracts/objects.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor, type Monitor, type MonitorState } from '#libs/egressip/time/monitor.ts';
import { messageIds } from '../../kit/message-ids.ts';
import { egressIP, eipInput, scriptedModel } from './scripted-model.ts';

const address = '172.18.0.50';
const other = '172.18.0.51';
const two = { egressIPs: [address, other] };

const start = () => createMonitor({ model: scriptedModel().model });
const list = (at: number, ...objects: EgressIPObject[]): ModelInput => ({
  source: 'kube',
  type: 'kube-snapshot',
  at,
  kind: 'EgressIP',
  objects,
});
const gone = (at: number): ModelInput => ({
  source: 'kube',
  type: 'kube-changes',
  at,
  kind: 'EgressIP',
  changes: [{ type: 'delete', key: 'eip' }],
});

/** `cause address from>to at` of what was told about assignments. */
const told = (events: readonly MonitorEvent[]) =>
  events.flatMap((event) => {
    if (event.type !== 'assignment') return [];
    const { cause, address: which, from, to, at } = event.assignment;
    return [`${cause} ${which} ${from}>${to} ${at}`];
  });
const saved = (monitor: Monitor): MonitorState => JSON.parse(JSON.stringify(monitor.checkpoint()));

test('what is assigned when monitoring begins is told as such, what comes later as assigned', () => {
  const monitor = start();
  expect(told(monitor.apply(list(5, egressIP({ [address]: 'worker-1' }))))).toEqual([`already-there ${address} null>worker-1 5`]);
  expect(told(monitor.apply(list(6, egressIP({ [address]: 'worker-1' }))))).toEqual([]);
  const later = egressIP({ [other]: 'worker-2' }, { name: 'later', uid: 'later' });
  expect(told(monitor.apply(list(7, egressIP({ [address]: 'worker-1' }), later)))).toEqual([`assigned ${other} null>worker-2 7`]);
});

test('a first assignment is told, and is no fail-over', () => {
  const monitor = start();
  expect(told(monitor.apply(eipInput(0, {})))).toEqual([]);
  expect(told(monitor.apply(eipInput(10, { [address]: 'worker-1' })))).toEqual([`assigned ${address} null>worker-1 10`]);
  expect(monitor.failovers()).toEqual([]);
});

test('a move between nodes is told by its fail-over alone, also when the address was on no node meanwhile', () => {
  const monitor = start();
  monitor.apply(eipInput(0, { [address]: 'worker-1' }));
  const moved = monitor.apply(eipInput(10, { [address]: 'worker-2' }));
  expect(moved.map(({ type }) => type)).toEqual(['failover']);
  expect(told(monitor.apply(eipInput(20, {})))).toEqual([`unassigned ${address} worker-2>null 20`]);
  const back = monitor.apply(eipInput(30, { [address]: 'worker-3' }));
  expect(back).toMatchObject([{ type: 'failover', failover: { from: 'worker-2', to: 'worker-3', statusMovedAt: 30 } }]);
});

test('an address that leaves the spec is unassigned, and assigned when it returns', () => {
  const monitor = start();
  monitor.apply(eipInput(0, { [address]: 'worker-1', [other]: 'worker-2' }, two));
  const left = monitor.apply(eipInput(10, { [address]: 'worker-1' }));
  expect(told(left)).toEqual([`unassigned ${other} worker-2>null 10`]);
  expect(told(monitor.apply(eipInput(20, { [address]: 'worker-1', [other]: 'worker-1' }, two)))).toEqual([
    `assigned ${other} null>worker-1 20`,
  ]);
  expect(monitor.failovers()).toEqual([]);
});

test('the addresses of a deleted object are on no node, also when its deletion was only seen in a list', () => {
  const monitor = start();
  monitor.apply(eipInput(0, { [address]: 'worker-1' }));
  expect(told(monitor.apply(gone(10)))).toEqual([`deleted ${address} worker-1>null 10`]);
  expect(told(monitor.apply(gone(11)))).toEqual([]);
  monitor.apply(eipInput(20, { [address]: 'worker-1' }));
  monitor.apply(list(25, egressIP({ [address]: 'worker-1' })));
  expect(told(monitor.apply(list(30)))).toEqual([`deleted ${address} worker-1>null 30`]);
});

test('an object created again under its name takes over the addresses that both have', () => {
  const monitor = start();
  monitor.apply(eipInput(0, { [address]: 'worker-1', [other]: 'worker-2' }, two));
  expect(told(monitor.apply(eipInput(10, { [address]: 'worker-3' }, { uid: 'again' })))).toEqual([
    `deleted ${other} worker-2>null 10`,
    `assigned ${address} null>worker-3 10`,
  ]);
});

test('an object that cannot be read for a moment is the same after it, with its moves, and what is read of it meanwhile counts', () => {
  const monitor = start();
  const everything = { matchLabels: {}, matchExpressions: [] };
  const none = { egressIPs: [], podSelector: everything, unreadable: 'spec.egressIPs: expected array' };
  const web = { podSelector: { matchLabels: { app: 'web' }, matchExpressions: [] } };
  monitor.apply(eipInput(0, { [address]: 'worker-1' }, web));
  monitor.apply(eipInput(5, { [address]: 'worker-2' }, web));
  const before = monitor.objectHistory('eip');
  expect(monitor.apply(eipInput(10, {}, none))).toEqual([]);
  expect(monitor.apply(eipInput(20, { [address]: 'worker-2' }, web))).toEqual([]);
  expect(monitor.objectHistory('eip')).toEqual(before);
  monitor.apply(eipInput(30, { [address]: 'worker-3' }, { ...none, ...web }));
  expect(monitor.objectHistory('eip')).toMatchObject({ moveCount: 2, addresses: [{ node: 'worker-3', since: 30 }] });
});

test('two changes of one moment have ids of their own', () => {
  const monitor = start();
  monitor.apply(eipInput(0, {}));
  const ids = [{ [address]: 'worker-1' }, {}, { [address]: 'worker-1' }, {}].flatMap((items) =>
    messageIds(monitor.apply(eipInput(10, items, { egressIPs: [] })).filter(({ type }) => type === 'assignment')),
  );
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test('over a restart nothing is told twice, and what was deleted meanwhile is told', () => {
  const before = start();
  before.apply(list(5, egressIP({ [address]: 'worker-1' }), egressIP({ [other]: 'worker-2' }, { name: 'brief', uid: 'brief' })));
  const monitor = start();
  expect(monitor.restore(saved(before))).toEqual([]);
  expect(told(monitor.apply(list(50, egressIP({ [address]: 'worker-1' }))))).toEqual([`deleted ${other} worker-2>null 50`]);
});

test('after a version that told no assignments they are told once, but for those its fail-overs told', () => {
  const before = start();
  before.apply(list(5, egressIP({ [address]: 'worker-1', [other]: 'worker-1' }, two)));
  before.apply(eipInput(10, { [address]: 'worker-2', [other]: 'worker-1' }, two));
  const state = saved(before);
  const older = { ...state, assignments: state.assignments.map(({ told: _told, ...record }) => record) };
  const monitor = start();
  expect(told(monitor.restore(older))).toEqual([`already-there ${other} null>worker-1 10`]);
  const again = start();
  expect(told(again.restore(saved(monitor)))).toEqual([]);
});
