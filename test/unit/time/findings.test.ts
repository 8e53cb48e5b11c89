import { expect, test } from 'vitest';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { back, lost, pod, podInput, scriptedModel, tick, violation } from './scripted-model.ts';

function setUp(options: { holdOffMs?: number; restartHoldOffMs?: number; keepResolvedMs?: number } = {}) {
  const script = scriptedModel();
  return { script, monitor: createMonitor({ model: script.model, ...options }) };
}

const moments = (monitor: ReturnType<typeof setUp>['monitor']) =>
  monitor.history().map(({ fingerprint, pendingAt, firingAt, resolvedAt }) => [fingerprint, pendingAt, firingAt, resolvedAt]);

test('a violation is pending at once and fires exactly when it outlasts the hold-off', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  const events = monitor.apply(tick(1_000));
  expect(events.map((event) => [event.type, event.at])).toEqual([
    ['finding', 1_000],
    ['incident', 1_000],
  ]);
  expect(monitor.findings()[0]).toMatchObject({ state: 'pending', since: '1970-01-01T00:00:01.000Z' });
  expect(monitor.nextDeadline()).toBe(11_000);
  expect(monitor.advance(10_999)).toEqual([]);
  const fired = monitor.advance(20_000);
  expect(fired[0]).toMatchObject({ type: 'finding', change: 'firing', at: 11_000, finding: { state: 'firing' } });
  expect(fired[1]).toMatchObject({ type: 'incident', at: 11_000, incident: { state: 'firing' } });
  expect(monitor.nextDeadline()).toBeNull();
});

test('an input that comes late does not change when a finding fired', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ disappeared: ['a'] });
  const events = monitor.apply(tick(60_000));
  expect(events.filter((event) => event.type === 'finding').map((event) => [event.change, event.at])).toEqual([
    ['firing', 10_000],
    ['resolved', 60_000],
  ]);
  expect(moments(monitor)).toEqual([['a', 0, 10_000, 60_000]]);
});

test('a violation that ends at the moment it would fire has not outlasted the hold-off', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ disappeared: ['a'] });
  monitor.apply(tick(10_000));
  expect(moments(monitor)).toEqual([['a', 0, null, 10_000]]);
});

test('with no hold-off everything that is wrong at this moment fires', () => {
  const { script, monitor } = setUp({ holdOffMs: 0 });
  script.says({ appeared: [violation('a'), violation('b')] });
  monitor.apply(tick(5));
  expect(monitor.verdict().findings.map((finding) => finding.state)).toEqual(['firing', 'firing']);
  expect(monitor.verdict().summary.findings).toEqual({ critical: 2, warning: 0, info: 0 });
});

test('other evidence for the same violation does not start the hold-off anew', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ changed: [violation('a', { reason: 'another reason' })] });
  expect(monitor.apply(tick(9_000))[0]).toMatchObject({ change: 'evidence', finding: { reason: 'another reason', state: 'pending' } });
  expect(monitor.nextDeadline()).toBe(10_000);
});

test('a violation that comes back is a new finding with its own hold-off', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ disappeared: ['a'] });
  monitor.apply(tick(8_000));
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(8_501));
  expect(monitor.advance(18_500)).toEqual([]);
  monitor.advance(18_501);
  expect(moments(monitor)).toEqual([
    ['a', 0, null, 8_000],
    ['a', 8_501, 18_501, null],
  ]);
});

test('a blink of being right does not keep a violation from firing', () => {
  const { script, monitor } = setUp();
  for (const start of [0, 4_200, 8_400]) {
    script.says({ appeared: [violation('a')] });
    monitor.apply(tick(start));
    if (start === 8_400) break;
    script.says({ disappeared: ['a'] });
    monitor.apply(tick(start + 4_000));
  }
  monitor.advance(60_000);
  expect(moments(monitor).at(-1)).toEqual(['a', 8_400, 10_400, null]);
});

test('while its database is away a finding that did not fire is out of sight, and that time does not count', () => {
  const { script, monitor } = setUp({ restartHoldOffMs: 0 });
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ unknown: ['a'] });
  monitor.apply(lost(4_000));
  expect(monitor.advance(100_000)).toEqual([]);
  expect([monitor.findings(), monitor.incidents()]).toEqual([[], []]);
  script.says({ appeared: [violation('a')] });
  monitor.apply(back(100_000));
  expect(monitor.findings()).toMatchObject([{ fingerprint: 'a', state: 'pending' }]);
  monitor.advance(200_000);
  expect(moments(monitor)).toEqual([['a', 0, 106_000, null]]);
});

test('the time since its database was last heard of does not count either, whoever else was heard since', () => {
  const { script, monitor } = setUp({ restartHoldOffMs: 0 });
  script.says({ appeared: [violation('before')] });
  monitor.apply(tick(0));
  script.says({ appeared: [violation('meanwhile')] });
  monitor.apply(tick(6_000));
  monitor.apply(tick(9_000));
  script.says({ unknown: ['before', 'meanwhile'] });
  monitor.apply(lost(4_000), 4_000);
  script.says({ appeared: [violation('before'), violation('meanwhile')] });
  monitor.apply(back(12_000));
  monitor.advance(100_000);
  expect(moments(monitor)).toEqual([
    ['before', 0, 18_000, null],
    ['meanwhile', 6_000, 22_000, null],
  ]);
});

test('a firing finding goes on firing over the loss of its database, with nothing said', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  monitor.advance(10_000);
  script.says({ unknown: ['a'] });
  expect(monitor.apply(lost(20_000))).toEqual([]);
  expect(monitor.findings()).toMatchObject([{ state: 'firing' }]);
  script.says({ appeared: [violation('a')] });
  expect(monitor.apply(back(30_000))).toEqual([]);
  expect(monitor.findings()).toMatchObject([{ state: 'firing', since: '1970-01-01T00:00:00.000Z' }]);
  script.says({ disappeared: ['a'] });
  monitor.apply(tick(40_000));
  expect(moments(monitor)).toEqual([['a', 0, 10_000, 40_000]]);
});

test('after a controller restart nothing fires on its node for a minute; other nodes keep their hold-off', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('before')] });
  monitor.apply(tick(0));
  monitor.apply(lost(1_000));
  script.says({ appeared: [violation('after'), violation('elsewhere', { node: 'worker-2' })] });
  monitor.apply(back(2_000));
  monitor.advance(300_000);
  expect(moments(monitor)).toEqual([
    ['before', 0, 62_000, null],
    ['after', 2_000, 62_000, null],
    ['elsewhere', 2_000, 12_000, null],
  ]);
});

test('a snapshot that follows no loss is no restart', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(back(1_000));
  expect(monitor.nextDeadline()).toBe(11_000);
});

test('a new ovnkube-node pod is a restart of the controller on its node', () => {
  const { script, monitor } = setUp();
  monitor.apply(podInput(0, 'openshift-ovn-kubernetes/ovnkube-node-x7k2p', { node: 'worker-1' }));
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(1_000));
  expect(monitor.nextDeadline()).toBe(60_000);
});

test('another pod, or news of one that has long been there, is no restart', () => {
  const { script, monitor } = setUp();
  monitor.apply({ source: 'kube', type: 'kube-snapshot', at: 0, kind: 'Pod', objects: [pod('ovn-kubernetes/ovnkube-node-abcde')] });
  monitor.apply(podInput(1, 'ovn-kubernetes/ovnkube-node-abcde'));
  monitor.apply(podInput(2, 'ovn-kubernetes/ovnkube-control-plane-1'));
  monitor.apply(podInput(3, 'default/ovnkube-node-fake'));
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(1_000));
  expect(monitor.nextDeadline()).toBe(11_000);
});

test('what fired and is back after a blink fires again only when it lasts longer than the blink', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ disappeared: ['a'] });
  monitor.apply(tick(20_000));
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(20_100));
  script.says({ disappeared: ['a'] });
  monitor.apply(tick(20_200));
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(20_300));
  monitor.advance(60_000);
  expect(moments(monitor)).toEqual([
    ['a', 0, 10_000, 20_000],
    ['a', 20_100, null, 20_200],
    ['a', 20_300, 20_800, null],
  ]);
});

test('resolved findings are forgotten after the time they are kept for, those that never fired sooner', () => {
  const { script, monitor } = setUp({ keepResolvedMs: 3_600_000 });
  for (const [name, ms] of [
    ['fired', 20_000],
    ['transient', 100],
  ] as const) {
    script.says({ appeared: [violation(name)] });
    monitor.apply(tick(monitor.now() + 1));
    script.says({ disappeared: [name] });
    monitor.apply(tick(monitor.now() + ms));
  }
  const keptAt = (at: number) => {
    script.says({ appeared: [violation('any')] });
    monitor.apply(tick(at));
    script.says({ disappeared: ['any'] });
    monitor.apply(tick(at + 1));
    return moments(monitor).map(([fingerprint]) => fingerprint);
  };
  expect(keptAt(500_000)).toContain('transient');
  expect(keptAt(700_000)).toEqual(['fired', 'any', 'any']);
  expect(keptAt(3_700_000)).toEqual(['any']);
});

test('a clock that is behind does not make time run backwards', () => {
  const { script, monitor } = setUp();
  monitor.apply(tick(5_000));
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(4_000));
  expect(monitor.nextDeadline()).toBe(15_000);
});

test('a firing that was told already does not date the inputs that were under way', () => {
  const { script, monitor } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  monitor.advance(10_004);
  script.says({ disappeared: ['a'], appeared: [violation('b')] });
  monitor.apply(tick(9_998));
  expect(moments(monitor)).toEqual([
    ['a', 0, 10_000, 10_000],
    ['b', 9_998, null, null],
  ]);
});
