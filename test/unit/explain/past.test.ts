/** What an explanation says of the past: what ended, what leaked, who used it, what moves too often; and of other nodes. */
import { expect, test } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import type { Explanation } from '#libs/contracts/questions.ts';
import { eachOnce } from '#libs/egressip/explain/context.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { nodeNamed } from '../../kit/node-named.ts';
import { egressIP, eipInput, pod, scriptedModel, tick, violation } from '../time/scripted-model.ts';

const address = '172.18.0.50';

function setUp(more: Partial<Model> = {}) {
  const script = scriptedModel();
  const object = egressIP({ [address]: 'worker-2' });
  const model: Model = {
    ...script.model,
    egressIP: (name) => (name === 'eip' ? object : null),
    egressIPsByAddress: (text) => (text === address ? ['eip'] : []),
    node: (name) => (name.startsWith('worker') ? nodeNamed(name) : null),
    ...more,
  };
  const monitor = createMonitor({ model, holdOffMs: 1_000 });
  return {
    script,
    monitor,
    wrong(from: number, to: number | null, ...violations: readonly Violation[]) {
      script.says({ appeared: violations });
      monitor.apply(tick(from));
      if (to === null) return;
      script.says({ disappeared: violations.map(({ fingerprint }) => fingerprint) });
      monitor.apply(tick(to));
    },
    ask: (type: Explanation['subject']['type'], name: string) => explain(model, monitor, { type, name }),
    told: (gap: Parameters<typeof explain>[3]) =>
      explain(model, monitor, { type: 'node', name: 'worker-1' }, gap).steps.filter(({ what }) => what === 'ended'),
    steps: (type: Explanation['subject']['type'], name: string, what: string) =>
      explain(model, monitor, { type, name }).steps.filter((step) => step.what === what),
  };
}

test('a node tells how long each incident lasted, latest first, as one however many pods it had, and whether it alerted', () => {
  const { wrong, steps } = setUp();
  wrong(10_000, 10_300, violation('a'), violation('b'));
  wrong(20_000, 25_000, violation('a', { kind: 'stale-snat', severity: 'warning', reason: 'a SNAT too many' }));
  wrong(30_000, 31_000, violation('c', { node: 'worker-3' }));
  wrong(40_000, null, violation('a'));
  expect(steps('node', 'worker-1', 'ended').map(({ text, state }) => `${state} ${text}`)).toEqual([
    'info stale-snat lasted 5.0 s, until 1970-01-01T00:00:25.000Z: a SNAT too many',
    'info missing-snat lasted 300 ms, until 1970-01-01T00:00:10.300Z, too short to alert: 2 pods of eip have no SNAT for 172.18.0.50 on worker-1.',
  ]);
});

test('an incident over a time in which nobody looked says how much of it that was', () => {
  const { wrong, told } = setUp();
  wrong(10_000, 3_700_000, violation('a'));
  wrong(3_710_000, 3_720_000, violation('b'));
  const texts = told({ from: 70_000, to: 3_660_000 }).map(({ text }) => text);
  expect(texts[0]).toContain('missing-snat lasted 10.0 s, until');
  expect(texts[1]).toContain('missing-snat lasted 62 min, 60 min of it not observed, until');
});

test('of many incidents a node tells the last ten and how many more there were', () => {
  const { wrong, steps } = setUp();
  for (let index = 1; index <= 13; index += 1) wrong(index * 10_000, index * 10_000 + 500, violation('a'));
  const told = steps('node', 'worker-1', 'ended');
  expect(told).toHaveLength(11);
  expect(told[0]?.since).toBe('1970-01-01T00:02:10.000Z');
  expect(told.at(-1)?.text).toBe('and 3 more');
});

test('an object tells which pods could have left with a wrong address and how long: overlapping findings count once', () => {
  const { script, monitor, wrong, steps } = setUp();
  script.says({ appeared: [violation('a')] });
  monitor.apply(tick(10_000));
  script.says({ appeared: [violation('a2', { kind: 'wrong-nexthops', pod: { namespace: 'ns', name: 'a' } })], disappeared: [] });
  monitor.apply(tick(10_200));
  script.says({ disappeared: ['a', 'a2'] });
  monitor.apply(tick(10_500));
  wrong(20_000, 29_000, violation('tidy', { kind: 'stale-snat', severity: 'warning' }));
  wrong(30_000, null, violation('b'));
  monitor.apply(tick(34_000));
  expect(steps('egressip', 'eip', 'leak').map(({ text, state }) => `${state} ${text}`)).toEqual([
    'info ns/b could have left with a wrong address for at most 4.0 s, and it goes on (missing-snat)',
    'info ns/a could have left with a wrong address for at most 500 ms, the last time until 1970-01-01T00:00:10.500Z (missing-snat, wrong-nexthops)',
  ]);
});

test('an object tells who uses it now and since when; a pod that another object serves does not', () => {
  const started = { 'ns/a': '2026-03-01T00:00:00Z', 'ns/b': '2026-01-01T00:00:00Z', 'ns/c': '2026-02-01T00:00:00Z' };
  const model = scriptedModel().model;
  const { steps } = setUp({
    podsOf: () => Object.keys(started),
    podView: (key) => {
      const view = model.podView(key);
      const createdAt = started[key as keyof typeof started];
      return view && { ...view, pod: { ...pod(key), createdAt }, servedBy: key === 'ns/c' ? 'other' : 'eip' };
    },
  });
  expect(steps('egressip', 'eip', 'use').map(({ text }) => text)).toEqual([
    '2 pods use it: first ns/b, which started at 2026-01-01T00:00:00Z; last ns/a, at 2026-03-01T00:00:00Z',
  ]);
});

test('an object that flaps has no broken step when its rows are right, and its verdict says both', () => {
  const { monitor, ask } = setUp();
  monitor.apply(eipInput(1_000, { [address]: 'worker-1' }));
  for (const [index, at] of [2_000, 20_000, 40_000].entries()) {
    monitor.apply(eipInput(at, { [address]: index % 2 === 0 ? 'worker-2' : 'worker-1' }));
  }
  const { verdict, steps } = ask('egressip', 'eip');
  expect(verdict).toContain('Nothing is wrong with it at this moment, but eip is flapping: 3 moves within an hour');
  expect(steps.filter(({ state }) => state === 'broken')).toEqual([]);
  expect(steps.map(({ what }) => what)).toContain('flapping');
  monitor.apply(tick(4_000_000));
  expect(ask('egressip', 'eip').verdict).not.toContain('flapping');
});

test('an address says whether another node still has rows of it, and that neighbour tables cannot be seen', () => {
  const { wrong, steps, script } = setUp();
  expect(steps('ip', address, 'elsewhere')).toMatchObject([{ state: 'ok', text: `no node but worker-2 has rows of ${address}` }]);
  expect(steps('ip', address, 'neighbours')[0]?.text).toContain('ARP');
  script.complete = false;
  expect(steps('ip', address, 'elsewhere')).toMatchObject([{ state: 'unknown' }]);
  wrong(10_000, null, violation('a', { kind: 'stale-snat', severity: 'warning', reason: 'worker-1 still has a SNAT' }));
  expect(steps('ip', address, 'elsewhere')).toMatchObject([{ state: 'broken', node: 'worker-1', text: 'worker-1 still has a SNAT' }]);
});

test('an alert is told once: an incident says nothing more than its only finding, but much more than one of many', () => {
  const told = (...texts: readonly string[]) => eachOnce(texts.map((text) => ({ at: 1, text }))).map(({ text }) => text);
  expect(told('alert: missing-snat: no SNAT', 'alert: no SNAT')).toEqual(['alert: missing-snat: no SNAT']);
  expect(told('right again: missing-snat: no SNAT', 'over: no SNAT')).toEqual(['right again: missing-snat: no SNAT']);
  expect(told('alert: missing-snat: no SNAT for a', 'alert: 2 pods have no SNAT')).toHaveLength(2);
  expect(told('alert: no SNAT', 'alert: no SNAT')).toEqual(['alert: no SNAT']);
  const later = [
    { at: 1, text: 'alert: missing-snat: no SNAT' },
    { at: 2, text: 'alert: no SNAT' },
  ];
  expect(eachOnce(later)).toEqual(later);
});
