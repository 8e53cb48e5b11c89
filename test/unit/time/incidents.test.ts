import { expect, test } from 'vitest';
import { findingKindNames } from '#libs/contracts/findings.ts';
import { incidentReason } from '#libs/egressip/time/incident-text.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { scriptedModel, tick, violation } from './scripted-model.ts';

const twenty = Array.from({ length: 20 }, (_, index) => violation(`p-${String(index).padStart(2, '0')}`));

test('twenty pods without a SNAT for one cause are one incident, told once per moment', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  script.says({ appeared: twenty });
  expect(monitor.apply(tick(0)).filter((event) => event.type === 'incident')).toHaveLength(1);
  const fired = monitor.advance(10_000).filter((event) => event.type === 'incident');
  expect(fired).toHaveLength(1);
  expect(fired[0]?.incident).toMatchObject({
    kind: 'missing-snat',
    state: 'firing',
    pods: 20,
    findings: 20,
    reason: '20 pods of eip have no SNAT for 172.18.0.50 on worker-1.',
  });
  expect(new Set(monitor.findings().map((finding) => finding.incident))).toEqual(new Set([fired[0]?.incident.id]));
});

test('an incident fires with its first finding, shrinks with each that is resolved, and ends with the last', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  script.says({ appeared: twenty.slice(0, 2) });
  monitor.apply(tick(0));
  script.says({ appeared: twenty.slice(2, 3) });
  monitor.apply(tick(9_000));
  monitor.advance(10_000);
  expect(monitor.incidents()).toMatchObject([{ state: 'firing', pods: 3 }]);
  script.says({ disappeared: ['p-00', 'p-01'] });
  monitor.apply(tick(11_000));
  expect(monitor.incidents()).toMatchObject([{ state: 'pending', pods: 1, reason: 'p-02 has no SNAT' }]);
  script.says({ disappeared: ['p-02'] });
  const last = monitor.apply(tick(12_000)).at(-1);
  expect(last).toMatchObject({ type: 'incident', incident: { state: 'resolved', pods: 3, since: '1970-01-01T00:00:00.000Z' } });
  expect(monitor.incidents()).toEqual([]);
});

test('the id of an incident is that of its cause: the same in another process and the next time', () => {
  const ids = [0, 1].map(() => {
    const script = scriptedModel();
    const monitor = createMonitor({ model: script.model });
    script.says({ appeared: [violation('a')] });
    monitor.apply(tick(0));
    script.says({ disappeared: ['a'] });
    monitor.apply(tick(1_000));
    script.says({ appeared: [violation('b')] });
    monitor.apply(tick(2_000));
    return monitor.incidents()[0]?.id;
  });
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
});

test('an unfit node that gets lost meanwhile is told, though nothing else changes', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  const unfit = (ready: boolean) => ({
    ...violation('u'),
    kind: 'unfit-node' as const,
    actual: { exists: true, assignable: false, ready },
  });
  script.says({ appeared: [unfit(true)] });
  monitor.apply(tick(0));
  monitor.advance(10_000);
  const lostOf = (at: number, ready: boolean) => {
    script.says({ changed: [unfit(ready)] });
    return monitor.apply(tick(at)).flatMap((event) => (event.type === 'incident' ? [event.incident.nodeLost] : []));
  };
  expect(monitor.incidents()[0]).not.toHaveProperty('nodeLost');
  expect(lostOf(11_000, false)).toEqual([true]);
  expect(lostOf(12_000, true)).toEqual([undefined]);
});

test('other causes are other incidents: kind, node, object and address tell them apart', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  script.says({
    appeared: [
      violation('a'),
      violation('b', { kind: 'missing-reroute' }),
      violation('c', { node: 'worker-2' }),
      violation('d', { egressIP: 'other' }),
      violation('e', { address: '172.18.0.51' }),
    ],
  });
  monitor.apply(tick(0));
  expect(monitor.incidents()).toHaveLength(5);
});

test('every kind has a sentence for many findings', () => {
  for (const kind of findingKindNames) {
    const reason = incidentReason(violation('a', { kind }), 3, 2);
    expect(reason).toMatch(/^[23] .+\.$/);
    expect(reason).not.toMatch(/ {2}/);
  }
});

test('an incident whose counts and reason stay the same is not told again', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  script.says({ appeared: twenty.slice(0, 3) });
  monitor.apply(tick(0));
  script.says({ disappeared: ['p-00'], appeared: twenty.slice(3, 4) });
  expect(monitor.apply(tick(1_000)).filter((event) => event.type === 'incident')).toEqual([]);
});

test('an incident that is over is described by the finding that ended last, as it was then', () => {
  const script = scriptedModel();
  const monitor = createMonitor({ model: script.model });
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(0));
  script.says({ changed: [violation('a', { reason: 'as it was last' })] });
  monitor.apply(tick(1_000));
  script.says({ disappeared: ['a'] });
  expect(monitor.apply(tick(2_000)).at(-1)).toMatchObject({ incident: { state: 'resolved', reason: 'as it was last' } });
});
