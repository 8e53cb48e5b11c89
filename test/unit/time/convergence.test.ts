import { expect, test } from 'vitest';
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { eipInput, lost, podInput, scriptedModel, tick, violation } from './scripted-model.ts';

const key = 'ns/a';
const gone = (at: number): ModelInput => ({ source: 'kube', type: 'kube-changes', at, kind: 'Pod', changes: [{ type: 'delete', key }] });

function setUp() {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  return { script, monitor };
}

const convergences = (events: readonly MonitorEvent[]) =>
  events.flatMap((event) => (event.type === 'convergence' ? [event.convergence] : []));

test('a pod start takes from its first wrong row to its last right one, and leaks as long as packets could go astray', () => {
  const { script, monitor } = setUp();
  script.says({
    touchedPods: [key],
    appeared: [violation('a'), violation('stale', { kind: 'stale-snat', pod: { namespace: 'ns', name: 'a' } })],
  });
  monitor.apply(podInput(1_000, key));
  script.says({ touchedPods: [key], disappeared: ['a'] });
  expect(convergences(monitor.apply(tick(1_300)))).toEqual([]);
  script.says({ touchedPods: [key], disappeared: ['stale'] });
  expect(convergences(monitor.apply(tick(1_800)))).toEqual([
    {
      at: 1_800,
      namespace: 'ns',
      pod: 'a',
      egressIP: 'eip',
      node: 'worker-1',
      trigger: 'pod-start',
      ms: 800,
      snatMs: 800,
      rerouteMs: null,
      leakMs: 300,
    },
  ]);
});

test('the SNATs and the reroutes of a pod take until the last of each is right', () => {
  const { script, monitor } = setUp();
  const of = (name: string, kind: FindingKind) => violation(name, { kind, pod: { namespace: 'ns', name: 'a' } });
  script.says({ appeared: [of('snat', 'missing-snat'), of('reroute', 'missing-reroute'), of('hops', 'wrong-nexthops')] });
  monitor.apply(tick(1_000));
  script.says({ disappeared: ['snat', 'reroute'] });
  expect(convergences(monitor.apply(tick(1_200)))).toEqual([]);
  script.says({ disappeared: ['hops'] });
  expect(convergences(monitor.apply(tick(1_500)))).toMatchObject([{ ms: 500, snatMs: 200, rerouteMs: 500 }]);
});

test('a pod whose rows are there before it counts has converged in no time', () => {
  const { script, monitor } = setUp();
  script.says({ touchedPods: [key] });
  expect(convergences(monitor.apply(podInput(1_000, key)))).toMatchObject([
    { trigger: 'pod-start', ms: 0, snatMs: 0, rerouteMs: 0, leakMs: 0, egressIP: 'eip' },
  ]);
  script.says({ touchedPods: [key] });
  expect(convergences(monitor.apply(tick(2_000)))).toEqual([]);
});

test('a pod that no object serves does not converge', () => {
  const { script, monitor } = setUp();
  script.servedBy = null;
  script.says({ touchedPods: [key] });
  expect(convergences(monitor.apply(podInput(1_000, key)))).toEqual([]);
});

test('a pod end takes until its last row is gone', () => {
  const { script, monitor } = setUp();
  monitor.apply(podInput(0, key));
  script.says({ touchedPods: [key], appeared: [violation('a', { kind: 'stale-snat' })] });
  monitor.apply(gone(1_000));
  script.says({ touchedPods: [key], disappeared: ['a'] });
  expect(convergences(monitor.apply(tick(1_250)))).toMatchObject([{ trigger: 'pod-end', ms: 250, leakMs: 0 }]);
});

test('one violation that takes the place of another within one input is one period', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(1_000));
  script.says({ disappeared: ['a'], appeared: [violation('b', { pod: { namespace: 'ns', name: 'a' }, node: 'worker-2' })] });
  expect(convergences(monitor.apply(tick(2_000)))).toEqual([]);
  script.says({ disappeared: ['b'] });
  expect(convergences(monitor.apply(tick(3_000)))).toMatchObject([{ trigger: 'other', ms: 2_000, leakMs: 2_000 }]);
});

test('pods of an object that moves converge because of the fail-over', () => {
  const { script, monitor } = setUp();
  monitor.apply(eipInput(0, {}));
  monitor.apply(eipInput(1, { '172.18.0.50': 'worker-1' }));
  script.says({ appeared: [violation('a')] });
  monitor.apply(eipInput(1_000, { '172.18.0.50': 'worker-2' }));
  script.says({ disappeared: ['a'] });
  expect(convergences(monitor.apply(tick(1_400)))).toMatchObject([{ trigger: 'failover', ms: 400 }]);
});

test('what was out of sight meanwhile has no leak that could be said', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(1_000));
  script.says({ unknown: ['a'] });
  monitor.apply(lost(1_100));
  script.says({ disappeared: ['a'] });
  expect(convergences(monitor.apply(tick(1_400)))).toMatchObject([{ ms: 400, leakMs: null }]);
});
