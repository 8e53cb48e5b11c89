import { expect, test } from 'vitest';
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { MonitorEvent } from '#libs/egressip/time/events.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { cluster, right } from '../known-failures/cluster.ts';
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

test('the end of a pod that no object served is no convergence, whether it completes or is deleted', () => {
  const { script, monitor } = setUp();
  script.servedBy = null;
  for (const [at, last] of [
    [1_000, podInput(2_000, key, { phase: 'Succeeded' })],
    [3_000, gone(4_000)],
  ] as const) {
    monitor.apply(podInput(at, key));
    script.says({ touchedPods: [key] });
    expect(convergences(monitor.apply(last))).toEqual([]);
  }
});

test('of a served pod that ends while its database is away nobody knows how long that took', () => {
  const world = right(cluster(), 'a', [[1, '172.18.0.101']]);
  const monitor = createMonitor({ model: createModel() });
  for (const input of world.snapshots()) monitor.apply({ ...input, at: 1_000 });
  monitor.apply(lost(2_000));
  monitor.apply(lost(2_000, 'worker-3'));
  expect(convergences(monitor.apply({ ...world.remove('Pod', 'web/2'), at: 3_000 }))).toEqual([]);
  for (const name of ['worker-1', 'worker-3']) {
    for (const { uuid, row } of [...world.rows(name, 'NAT'), ...world.rows(name, 'Logical_Router_Policy')])
      if (row.external_ids['k8s.ovn.org/name'] === 'a_web/2') world.drop(name, 'logical_ip' in row ? 'NAT' : 'Logical_Router_Policy', uuid);
    expect(convergences(monitor.apply({ ...world.recover({ node: name }), at: 4_000 }))).toEqual([]);
  }
});

test('what a pod left behind is of its end also when that is seen later, and then it is unknown how long it was there', () => {
  const { script, monitor } = setUp();
  monitor.apply(podInput(0, key));
  script.says({ touchedPods: [key] });
  expect(convergences(monitor.apply(gone(1_000)))).toEqual([]);
  script.says({ touchedPods: [key], appeared: [violation('a', { kind: 'stale-snat' })] });
  monitor.apply(tick(2_000));
  script.says({ touchedPods: [key], disappeared: ['a'] });
  expect(convergences(monitor.apply(tick(2_250)))).toMatchObject([{ trigger: 'pod-end', ms: 250, leakMs: null }]);
});

test('a pod of the same name that comes after one that ended without a finding starts', () => {
  const { script, monitor } = setUp();
  monitor.apply(podInput(0, key));
  monitor.apply(gone(1_000));
  script.says({ touchedPods: [key] });
  expect(convergences(monitor.apply(podInput(2_000, key)))).toMatchObject([{ trigger: 'pod-start', ms: 0 }]);
});
