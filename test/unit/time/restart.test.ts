/** A restarted analyzer finds part of the log rolled up: its model may know less than the checkpoint for a while. */
import { expect, test } from 'vitest';
import { createMonitor, type MonitorState } from '#libs/egressip/time/monitor.ts';
import { savedState } from '#libs/egressip/time/saved-state.ts';
import { back, eipInput, nodeInput, podInput, scriptedModel, tick, violation } from './scripted-model.ts';

/** A checkpoint with one finding that is pending since 1 s and one that fires since 11 s. */
function checkpoint(): MonitorState {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  script.says({ appeared: [violation('firing')] });
  monitor.apply(tick(1_000));
  script.says({ appeared: [violation('pending')] });
  monitor.apply(tick(12_000));
  return JSON.parse(JSON.stringify(monitor.checkpoint()));
}

function restarted() {
  const script = scriptedModel();
  script.complete = false;
  const monitor = createMonitor({ model: script.model });
  expect(monitor.restore(checkpoint())).toEqual([]);
  return { script, monitor };
}

test('what the model cannot confirm yet stays as it was and neither fires nor resolves', () => {
  const { monitor } = restarted();
  expect(monitor.advance(600_000)).toEqual([]);
  monitor.apply(back(700_000));
  expect(monitor.findings().map(({ fingerprint, state }) => [fingerprint, state])).toEqual([
    ['firing', 'firing'],
    ['pending', 'pending'],
  ]);
});

test('what is confirmed later goes on with its own hold-off, as without the restart', () => {
  const { script, monitor } = restarted();
  script.says({ appeared: [violation('firing'), violation('pending')] });
  expect(monitor.apply(tick(13_000))).toEqual([]);
  expect(monitor.advance(30_000)).toMatchObject([{ change: 'firing', at: 22_000, finding: { fingerprint: 'pending' } }]);
});

test('what is confirmed after its hold-off fires at that moment, not in the past', () => {
  const { script, monitor } = restarted();
  script.says({ appeared: [violation('pending')] });
  expect(monitor.apply(tick(50_000))[0]).toMatchObject({ change: 'firing', at: 50_000 });
});

test('what a complete model does not report any more is resolved by the snapshot that completed it', () => {
  const { script, monitor } = restarted();
  script.says({ appeared: [violation('firing')] });
  monitor.apply(tick(13_000));
  script.complete = true;
  expect(monitor.apply(back(14_000))).toMatchObject([
    { change: 'resolved', at: 14_000, finding: { fingerprint: 'pending' } },
    { type: 'convergence', convergence: { ms: 2_000 } },
    { type: 'incident', incident: { state: 'firing', findings: 1 } },
  ]);
});

test('what concerns a pod that cannot be judged is over only once the pod is judged', () => {
  const before = scriptedModel();
  const first = createMonitor({ model: before.model });
  before.says({ appeared: [violation('a', { pod: { namespace: 'ns', name: 'pod' } })] });
  first.apply(tick(1_000));
  first.apply(tick(12_000));
  const script = scriptedModel();
  script.complete = false;
  script.nodesRead.add('worker-1');
  script.unknownPods.add('ns/pod');
  const monitor = createMonitor({ model: script.model });
  expect(monitor.restore(JSON.parse(JSON.stringify(first.checkpoint())))).toEqual([]);
  expect(monitor.apply(back(20_000))).toEqual([]);
  expect(monitor.findings()).toMatchObject([{ state: 'firing' }]);
  // No snapshot: an annotation of a node may have been what was lacking.
  script.unknownPods.clear();
  script.says({ touchedPods: ['ns/pod'] });
  expect(monitor.apply(tick(30_000))).toContainEqual(expect.objectContaining({ change: 'resolved', at: 30_000 }));
});

test('what began while nobody looked begins when it is seen', () => {
  const script = scriptedModel();
  script.complete = false;
  script.says({ appeared: [violation('new')] });
  script.model.drain();
  const monitor = createMonitor({ model: script.model });
  const told = monitor.restore(checkpoint());
  expect(told).toMatchObject([
    { change: 'pending', at: 12_000, finding: { fingerprint: 'new' } },
    { type: 'incident', incident: { findings: 3 } },
  ]);
});

test('nothing of the state is lost on its way through the store', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  const more = { bootId: 'boot-1', version: 'v1.34.1' };
  monitor.apply(nodeInput(1_000, 'worker-1', more));
  monitor.apply(nodeInput(1_000, 'worker-2', more));
  monitor.apply(podInput(1_100, 'ovn-kubernetes/ovnkube-node-1'));
  monitor.apply(eipInput(1_200, {}));
  monitor.apply(eipInput(1_300, { '172.18.0.50': 'worker-1' }));
  const wrong = ['missing-snat', 'missing-reroute', 'stale-snat'] as const;
  const of = (kind: (typeof wrong)[number]) => violation(kind, { kind, pod: { namespace: 'ns', name: 'pod' } });
  script.says({ appeared: wrong.map(of) });
  monitor.apply(tick(2_000));
  script.says({ disappeared: ['missing-snat', 'missing-reroute'] });
  monitor.apply(tick(3_000));
  monitor.apply(nodeInput(4_000, 'worker-1', { ...more, assignable: false }));
  monitor.apply(eipInput(4_100, { '172.18.0.50': 'worker-2' }));
  monitor.apply({ source: 'kube', type: 'kube-unavailable', at: 5_000, kind: 'Node', reason: 'refused' });
  const state = JSON.parse(JSON.stringify(monitor.checkpoint()));
  expect(state).toMatchObject({ nodes: [{ ...more, controllerPod: 'ovn-kubernetes/ovnkube-node-1' }, more], nodesUnseenSince: 5_000 });
  expect(savedState.parse(state)).toEqual(state);
});
