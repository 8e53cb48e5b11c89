import { expect, test } from 'vitest';
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { NodeObject } from '#libs/contracts/objects.ts';
import type { AddressProgress } from '#libs/egressip/model/port.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { nodeNamed } from '../../kit/node-named.ts';
import { eipInput, nodeInput, scriptedModel, tick, violation } from './scripted-model.ts';

const address = '172.18.0.50';
const two = { egressIPs: [address, '172.18.0.51'] };

/** An object whose address is on worker-1, with all its rows right. */
function setUp() {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  for (const name of ['worker-1', 'worker-2']) monitor.apply(nodeInput(0, name));
  monitor.apply(eipInput(0, {}));
  monitor.apply(eipInput(10, { [address]: 'worker-1' }));
  const at = (moment: number, progress: AddressProgress | null) => {
    script.progress = () => progress;
    script.says({ touchedEgressIPs: ['eip'] });
    return monitor.apply(tick(moment));
  };
  return { script, monitor, at };
}

const nodeGone: ModelInput = {
  source: 'kube',
  type: 'kube-changes',
  at: 900,
  kind: 'Node',
  changes: [{ type: 'delete', key: 'worker-1' }],
};

const base: AddressProgress = {
  pods: 20,
  rightOnNew: 0,
  leftOnOld: 20,
  oldIsAway: false,
  nexthopsRight: 0,
  nexthopsUnread: 0,
  undecided: 0,
};

test('the first assignment of an address is no fail-over', () => {
  expect(setUp().monitor.failovers()).toEqual([]);
});

test('each phase is the first moment at which it was observed', () => {
  const { monitor, at } = setUp();
  monitor.apply(nodeInput(1_000, 'worker-1', { ready: false }));
  monitor.apply(eipInput(1_500, { [address]: 'worker-2' }));
  at(1_600, base);
  at(1_700, { ...base, rightOnNew: 3, nexthopsRight: 2 });
  at(1_800, { ...base, rightOnNew: 20, leftOnOld: 1, nexthopsRight: 19 });
  at(1_900, { ...base, rightOnNew: 20, leftOnOld: 0, nexthopsRight: 19 });
  const last = at(2_000, { ...base, rightOnNew: 20, leftOnOld: 0, nexthopsRight: 20 });
  const failover = {
    egressIP: 'eip',
    address,
    from: 'worker-1',
    to: 'worker-2',
    cause: 'node-not-ready',
    startedAt: 1_000,
    statusMovedAt: 1_500,
    firstSnatAt: 1_700,
    lastSnatAt: 1_800,
    oldSnatGoneAt: 1_900,
    nexthopsRightAt: 2_000,
    convergedAt: 2_000,
    podsAffected: 20,
  };
  expect(monitor.failovers()).toEqual([{ id: `eip:${address}:1500:worker-1`, ...failover }]);
  expect(last.at(-1)).toMatchObject({ type: 'failover', id: `eip:${address}:1500:worker-1`, failover });
  expect(at(3_000, base)).toEqual([]);
});

test('an address that is first on no node and later on another has moved once', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(1_000, 'worker-1', { assignable: false }));
  monitor.apply(eipInput(1_100, {}));
  expect(monitor.failovers()).toMatchObject([{ from: 'worker-1', to: null, statusMovedAt: null, cause: 'label-removed' }]);
  monitor.apply(eipInput(5_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ from: 'worker-1', to: 'worker-2', startedAt: 1_000, statusMovedAt: 5_000 }]);
  expect(monitor.objectHistory('eip')).toMatchObject({ moveCount: 1, addresses: [{ address, node: 'worker-2', since: 5_000 }] });
});

test('a move starts with its first row where that is observed before the trigger, so that no phase is before the start', () => {
  const { script, monitor, at } = setUp();
  const early = [
    violation('gone', { kind: 'missing-snat', node: 'worker-1' }),
    violation('come', { kind: 'stale-snat', node: 'worker-2' }),
  ];
  script.says({ appeared: early });
  monitor.apply(tick(20_000));
  monitor.apply(nodeInput(20_900, 'worker-1', { ready: false }));
  script.progress = () => ({ ...base, rightOnNew: 20, leftOnOld: 0 });
  script.says({ disappeared: early.map(({ fingerprint }) => fingerprint), touchedEgressIPs: ['eip'] });
  monitor.apply(eipInput(20_940, { [address]: 'worker-2' }));
  at(21_000, { pods: 20, rightOnNew: 20, leftOnOld: 0, oldIsAway: false, nexthopsRight: 20, nexthopsUnread: 0, undecided: 0 });
  expect(monitor.failovers()).toMatchObject([
    {
      cause: 'node-not-ready',
      startedAt: 20_000,
      statusMovedAt: 20_940,
      firstSnatAt: 20_000,
      oldSnatGoneAt: 20_000,
      nexthopsRightAt: 21_000,
      convergedAt: 21_000,
    },
  ]);
});

test('rows that are observed just before the status that explains them keep their own moments', () => {
  const { script, monitor } = setUp();
  const of = (kind: FindingKind, node: string) => violation(`${kind} ${node}`, { kind, node });
  const early = [of('missing-snat', 'worker-1'), of('stale-snat', 'worker-2')];
  const second = violation('second', { kind: 'stale-snat', node: 'worker-2' });
  const longStale = violation('long', { kind: 'stale-snat', node: 'worker-2' });
  script.says({ appeared: [longStale] });
  monitor.apply(tick(10_000));
  script.says({ appeared: early });
  monitor.apply(tick(20_000));
  script.says({ appeared: [second] });
  monitor.apply(tick(20_002));
  script.progress = () => ({ ...base, rightOnNew: 20, leftOnOld: 0 });
  script.says({ disappeared: [...early, second, longStale].map(({ fingerprint }) => fingerprint), touchedEgressIPs: ['eip'] });
  monitor.apply(eipInput(20_004, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ statusMovedAt: 20_004, oldSnatGoneAt: 20_000, firstSnatAt: 20_000, lastSnatAt: 20_002 }]);
});

test('the next move ends the timeline of the one before, unconverged', () => {
  const { monitor, at } = setUp();
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  at(1_100, { ...base, rightOnNew: 5 });
  at(1_200, base);
  monitor.apply(eipInput(2_000, { [address]: 'worker-1' }));
  at(2_100, { pods: 20, rightOnNew: 20, leftOnOld: 0, oldIsAway: false, nexthopsRight: 20, nexthopsUnread: 0, undecided: 0 });
  expect(monitor.failovers()).toMatchObject([
    { to: 'worker-2', firstSnatAt: 1_100, lastSnatAt: null, convergedAt: null },
    { to: 'worker-1', firstSnatAt: 2_100, convergedAt: 2_100 },
  ]);
});

test('an old node whose database cannot be read is not waited for, and its phase stays unobserved', () => {
  const { monitor, at } = setUp();
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  at(1_100, { pods: 20, rightOnNew: 20, leftOnOld: null, oldIsAway: true, nexthopsRight: 20, nexthopsUnread: 0, undecided: 0 });
  expect(monitor.failovers()).toMatchObject([{ lastSnatAt: 1_100, oldSnatGoneAt: null, convergedAt: 1_100 }]);
  expect(at(1_200, base)).toEqual([]);
});

test('an object that serves no pod has no SNAT to observe', () => {
  const { monitor, at } = setUp();
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  at(1_100, { pods: 0, rightOnNew: 0, leftOnOld: 0, oldIsAway: false, nexthopsRight: 0, nexthopsUnread: 0, undecided: 0 });
  expect(monitor.failovers()).toMatchObject([{ firstSnatAt: null, lastSnatAt: null, convergedAt: 1_100, podsAffected: 0 }]);
});

test('an address that leaves the spec, or whose object is deleted, has not failed over', () => {
  const { monitor } = setUp();
  monitor.apply(eipInput(1_000, { [address]: 'worker-1' }, { egressIPs: ['172.18.0.60'] }));
  monitor.apply(eipInput(1_100, {}, { egressIPs: ['172.18.0.60'] }));
  monitor.apply(eipInput(1_200, { '172.18.0.60': 'worker-2' }, { egressIPs: ['172.18.0.60'] }));
  monitor.apply({ source: 'kube', type: 'kube-changes', at: 1_300, kind: 'EgressIP', changes: [{ type: 'delete', key: 'eip' }] });
  monitor.apply(eipInput(1_400, { '172.18.0.60': 'worker-1' }, { uid: 'another' }));
  expect(monitor.failovers()).toEqual([]);
});

test('an IPv6 address is in the spec whatever its spelling', () => {
  const { monitor } = setUp();
  const spec = { egressIPs: ['0:0:0:0:0:feff:c0a8:8e0d'] };
  monitor.apply(eipInput(1_000, {}, spec));
  monitor.apply(eipInput(1_001, { '::feff:c0a8:8e0d': 'worker-1' }, spec));
  monitor.apply(eipInput(2_000, {}, spec));
  expect(monitor.failovers()).toMatchObject([{ address: '::feff:c0a8:8e0d', to: null }]);
});

test('a trigger that is observed just after the move explains it, but does not date it', () => {
  const { monitor } = setUp();
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'unreachable', startedAt: 1_000 }]);
  const events = monitor.apply(nodeInput(1_006, 'worker-1', { ready: false }));
  expect(events).toMatchObject([{ type: 'failover', at: 1_006, failover: { cause: 'node-not-ready', startedAt: 1_000 } }]);
});

test.each([
  ['node-deleted', nodeGone],
  ['label-removed', nodeInput(900, 'worker-1', { assignable: false })],
  ['node-not-ready', nodeInput(900, 'worker-1', { ready: false })],
  ['spec-changed', eipInput(900, { [address]: 'worker-1' }, two)],
] satisfies [string, ModelInput][])('the last change before the move is its cause: %s', (cause, input) => {
  const { monitor } = setUp();
  monitor.apply(input);
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }, cause === 'spec-changed' ? two : {}));
  expect(monitor.failovers()).toMatchObject([{ cause, startedAt: 900 }]);
});

test('a trigger that is observed late explains nothing that has its own', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(900, 'worker-1', { assignable: false }));
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  expect(monitor.apply(nodeInput(1_006, 'worker-1', { assignable: false, ready: false }))).toEqual([]);
  expect(monitor.failovers()).toMatchObject([{ cause: 'label-removed', startedAt: 900 }]);
});

test('a node that was unfit for a moment explains a move, until a better trigger is observed; the start that was said stays', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(1_000, 'worker-1', { ready: false }));
  monitor.apply(nodeInput(1_500, 'worker-1'));
  monitor.apply(eipInput(5_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'node-not-ready', startedAt: 1_000 }]);
  const events = monitor.apply(nodeInput(5_004, 'worker-1', { assignable: false }));
  // The history knows a move by its start: another one would be a second move.
  expect(events).toMatchObject([{ type: 'failover', failover: { cause: 'label-removed', startedAt: 1_000 } }]);
});

test('an event on a node before the address came there did not make it leave', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(1_000, 'worker-1', { assignable: false }));
  monitor.apply(eipInput(1_100, { [address]: 'worker-2' }));
  // The API server was away: that worker-1 has its label again is observed late.
  monitor.apply(nodeInput(20_000, 'worker-1'));
  monitor.apply(eipInput(20_001, { [address]: 'worker-1' }));
  monitor.apply(eipInput(23_000, { [address]: 'worker-2' }));
  expect(monitor.failovers().at(-1)).toMatchObject({ cause: 'unreachable', startedAt: 23_000 });
  monitor.apply(nodeInput(23_004, 'worker-1', { assignable: false }));
  expect(monitor.failovers().at(-1)).toMatchObject({ cause: 'label-removed', startedAt: 23_000 });
});

test('a node that has been unfit since before the address came explains why it left, and does not date it', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(1_000, 'worker-1', { assignable: false }));
  monitor.apply(eipInput(1_100, { [address]: 'worker-2' }));
  monitor.apply(eipInput(20_000, { [address]: 'worker-1' }));
  monitor.apply(eipInput(21_000, { [address]: 'worker-2' }));
  expect(monitor.failovers().at(-1)).toMatchObject({ cause: 'label-removed', startedAt: 21_000 });
});

test('while the nodes cannot be read the cause is unknown, and the next list of them tells it', () => {
  const { monitor } = setUp();
  const unreadable = { source: 'kube', type: 'kube-unavailable', at: 10_000, kind: 'Node', reason: 'refused' } as const;
  const list = (...objects: NodeObject[]) => ({ source: 'kube', type: 'kube-snapshot', kind: 'Node', objects }) as const;
  monitor.apply(unreadable);
  monitor.apply(eipInput(20_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'unknown', startedAt: 20_000 }]);
  const without = [nodeNamed('worker-1', { assignable: false }), nodeNamed('worker-2')];
  monitor.apply({ ...list(...without), at: 25_000 });
  expect(monitor.failovers()).toMatchObject([{ cause: 'label-removed', startedAt: 20_000 }]);
  monitor.apply(eipInput(40_000, { [address]: 'worker-1' }));
  expect(monitor.failovers().at(-1)).toMatchObject({ cause: 'unreachable' });
});

test('of an unfit node and a changed spec the later one is the cause', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(800, 'worker-1', { ready: false }));
  monitor.apply(eipInput(900, { [address]: 'worker-1' }, two));
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }, two));
  expect(monitor.failovers()).toMatchObject([{ cause: 'spec-changed', startedAt: 900 }]);
});

test('a node that recovered long ago does not explain a move', () => {
  const { monitor } = setUp();
  monitor.apply(nodeInput(1_000, 'worker-1', { ready: false }));
  monitor.apply(nodeInput(2_000, 'worker-1', { ready: true }));
  monitor.apply(eipInput(100_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'unreachable', startedAt: 100_000 }]);
});

test('an object with two addresses on one node is rebalanced', () => {
  const { monitor } = setUp();
  monitor.apply(eipInput(500, { [address]: 'worker-1', '172.18.0.51': 'worker-1' }, two));
  monitor.apply(eipInput(1_000, { [address]: 'worker-2', '172.18.0.51': 'worker-1' }, two));
  expect(monitor.failovers()).toMatchObject([{ cause: 'rebalanced' }]);
});

test('a relist that shows a node gone, or an address elsewhere, is a change like any other', () => {
  const { monitor } = setUp();
  const list = (at: number) => ({ source: 'kube' as const, type: 'kube-snapshot' as const, at, kind: 'Node' as const, objects: [] });
  monitor.apply(list(500));
  monitor.apply(nodeInput(600, 'worker-1'));
  monitor.apply(list(700));
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'node-deleted', startedAt: 700 }]);
});

test('a node that was deleted and made again while nobody looked explains the move, though it is not ready yet', () => {
  const { monitor } = setUp();
  const again = nodeNamed('worker-1', { uid: 'made again', ready: false, assignable: false });
  monitor.apply({ source: 'kube', type: 'kube-snapshot', at: 700, kind: 'Node', objects: [again, nodeNamed('worker-2')] });
  expect(monitor.recent('node', 'worker-1').at(-1)).toEqual({ at: 700, text: 'node worker-1 was deleted and created again' });
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'node-deleted', startedAt: 700 }]);
});

test('a node whose end and return come in one input was deleted', () => {
  const { monitor } = setUp();
  const again = nodeNamed('worker-1', { uid: 'made again', ready: false });
  const changes = [{ type: 'delete', key: 'worker-1' } as const, { type: 'upsert', object: again } as const];
  monitor.apply({ source: 'kube', type: 'kube-changes', at: 700, kind: 'Node', changes });
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  expect(monitor.failovers()).toMatchObject([{ cause: 'node-deleted', startedAt: 700 }]);
});

test('three moves within an hour are flapping, until the first is an hour old', () => {
  const { monitor } = setUp();
  for (const [index, moment] of [1_000, 1_200_000, 2_400_000].entries()) {
    expect(monitor.objectHistory('eip')?.flapping).toBe(false);
    monitor.apply(eipInput(moment, { [address]: index % 2 === 0 ? 'worker-2' : 'worker-1' }));
  }
  expect(monitor.objectHistory('eip')).toMatchObject({ moveCount: 3, flapping: true });
  monitor.apply(tick(3_601_001));
  expect(monitor.objectHistory('eip')?.flapping).toBe(false);
});
