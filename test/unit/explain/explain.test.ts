import { expect, test } from 'vitest';
import type { Violation } from '#libs/contracts/findings.ts';
import { findingKindNames } from '#libs/contracts/findings.ts';
import { explanation } from '#libs/contracts/questions.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { remediesFor } from '#libs/egressip/explain/remedies.ts';
import type { Model, PodView, RowExpectation } from '#libs/egressip/model/port.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { nodeNamed } from '../../kit/node-named.ts';
import { egressIP, eipInput, pod, podInput, scriptedModel, tick, violation } from '../time/scripted-model.ts';

const address = '172.18.0.50';
const missing = violation('a', { reason: 'no SNAT for ns/a on worker-2', node: 'worker-2' });
const snat: RowExpectation = {
  node: 'worker-2',
  table: 'NAT',
  role: 'snat',
  address,
  expected: { external_ip: address },
  actual: null,
  state: 'missing',
};
const reroute: RowExpectation = {
  ...snat,
  node: 'worker-1',
  table: 'Logical_Router_Policy',
  role: 'reroute',
  address: null,
  actual: {},
  state: 'ok',
};

function setUp(view: Partial<PodView>, violations: readonly Violation[] = [], more: Partial<Model> = {}) {
  const script = scriptedModel();
  const object = egressIP({ [address]: 'worker-2' }, { podSelector: { matchLabels: { app: 'web' }, matchExpressions: [] } });
  const model: Model = {
    ...script.model,
    podView: (key) =>
      key === 'ns/a'
        ? { pod: pod(key), matchedBy: ['eip'], servedBy: 'eip', rows: [reroute, snat], unjudged: null, stale: [], violations, ...view }
        : null,
    podRight: () => violations.length === 0,
    egressIP: (name) => (name === 'eip' ? object : null),
    egressIPNames: () => ['eip'],
    egressIPsByAddress: (text) => (text === address ? ['eip'] : []),
    podsByAddress: (text) => (text === '10.244.1.3' ? ['ns/a'] : []),
    node: (name) => (name === 'worker-2' ? nodeNamed(name, { hostCidrs: ['172.18.0.4/16'] }) : null),
    nodeNames: () => ['worker-2'],
    namespace: (name) => ({ kind: 'Namespace', name, uid: name, labels: { env: 'prod' } }),
    ...more,
  };
  const monitor = createMonitor({ model });
  monitor.apply({ source: 'kube', type: 'kube-snapshot', at: 0, kind: 'Node', objects: [nodeNamed('worker-2')] });
  monitor.apply(eipInput(500, {}));
  monitor.apply(eipInput(1_000, { [address]: 'worker-2' }));
  monitor.apply(podInput(1_500, 'ns/a'));
  script.says({ appeared: violations });
  monitor.apply(tick(2_000));
  monitor.advance(60_000);
  return { ask: (type: 'pod' | 'ip' | 'node' | 'egressip', name: string) => explanation.parse(explain(model, monitor, { type, name })) };
}

test('a pod with a missing SNAT: the chain breaks at that row, since when, what happened before, what to do', () => {
  const answer = setUp({}, [missing]).ask('pod', 'ns/a');
  expect(answer.steps.map(({ what, state }) => `${what} ${state}`)).toEqual([
    'pod ok',
    'namespace ok',
    'match ok',
    'address ok',
    'reroute ok',
    'snat broken',
  ]);
  expect(answer.steps.at(-1)).toMatchObject({
    node: 'worker-2',
    expected: { external_ip: address },
    actual: null,
    since: '1970-01-01T00:00:02.000Z',
  });
  expect(answer.steps[3]).toMatchObject({ node: 'worker-2', since: '1970-01-01T00:00:01.000Z' });
  expect(answer.verdict).toContain('no SNAT for ns/a on worker-2');
  expect(answer.findings).toMatchObject([{ kind: 'missing-snat', state: 'firing' }]);
  expect(answer.recent.map(({ text }) => text)).toEqual([
    'EgressIP eip created with 172.18.0.50',
    '172.18.0.50 of eip was assigned to worker-2',
    'pod is Running on worker-1 with 10.244.1.3, labels (none)',
    'wrong: missing-snat: no SNAT for ns/a on worker-2',
    'alert: missing-snat: no SNAT for ns/a on worker-2',
  ]);
  expect(answer.remedies).toHaveLength(1);
  expect(answer.remedies[0]).toContain('spec.nodeName=worker-2');
});

test('a pod whose rows are right has a chain without a break and nothing to do', () => {
  const answer = setUp({ rows: [reroute, { ...snat, actual: {}, state: 'ok' }] }).ask('pod', 'ns/a');
  expect(answer.verdict).toBe('ns/a leaves with 172.18.0.50 on worker-2 (eip); all its rows are right.');
  expect(answer.steps.every((step) => step.state === 'ok')).toBe(true);
  expect(answer.remedies).toEqual([]);
});

test('what cannot be read is unknown, neither right nor missing', () => {
  const answer = setUp({ rows: [{ ...snat, state: 'unknown' }] }, [], { podRight: () => null }).ask('pod', 'ns/a');
  expect(answer.verdict).toContain('unknown whether');
  expect(answer.steps.at(-1)).toMatchObject({
    what: 'snat',
    state: 'unknown',
    text: 'the SNAT for 172.18.0.50 on worker-2 cannot be read',
  });
});

test('a pod that no object matches is told which object misses it and by what', () => {
  const answer = setUp({ matchedBy: [], servedBy: null, rows: [] }).ask('pod', 'ns/a');
  expect(answer.verdict).toContain('matched by no EgressIP');
  expect(answer.steps.at(-1)?.text).toBe('eip selects this namespace, but pods with app=web');
});

test('an object that stands by says for whom', () => {
  const answer = setUp({ matchedBy: ['eip', 'other'] }).ask('pod', 'ns/a');
  expect(answer.steps.filter((step) => step.what === 'standby').map((step) => step.text)).toEqual([
    'other matches this pod too; it stands by while eip serves it',
  ]);
});

test('a pod that is gone is not found, but rows that name it are shown', () => {
  const stale = violation('stale', { kind: 'stale-snat', pod: { namespace: 'ns', name: 'b' }, reason: 'a SNAT of a pod that is gone' });
  const answer = setUp({}, [stale]).ask('pod', 'ns/b');
  expect(answer).toMatchObject({ found: false, findings: [{ kind: 'stale-snat' }] });
  expect(answer.verdict).toContain('There is no pod ns/b');
});

test.each([
  [address, 'eip serves'],
  ['10.244.1.3', 'ns/a leaves with'],
  ['172.18.0.4', 'worker-2 hosts'],
])('the address %s leads to what has it', (text, verdict) => {
  expect(setUp({}).ask('ip', text)).toMatchObject({ found: true, verdict: expect.stringContaining(verdict) });
});

test('an address that nothing has is not found', () => {
  expect(setUp({}).ask('ip', '192.0.2.1')).toMatchObject({ found: false, verdict: expect.stringContaining('192.0.2.1') });
});

test('a node says whether it can host addresses and what is wrong on it', () => {
  const answer = setUp({}, [missing]).ask('node', 'worker-2');
  expect(answer.verdict).toContain('no SNAT for ns/a on worker-2');
  expect(answer.steps.map(({ what, state }) => `${what} ${state}`)).toEqual([
    'node ok',
    'database unknown',
    'capacity info',
    'finding broken',
  ]);
  expect(setUp({}).ask('node', 'nowhere').found).toBe(false);
});

test('a node says how many addresses fit: what the cloud allows, or that nothing limits it', () => {
  const cloud = { ifaddr: { ipv4: '10.0.0.0/16', ipv6: null }, capacity: { ip: null, ipv4: 10, ipv6: 1 } };
  const capacityOf = (more: Parameters<typeof nodeNamed>[1]) =>
    setUp({}, [], { node: (name) => nodeNamed(name, more) })
      .ask('node', 'worker-2')
      .steps.find(({ what }) => what === 'capacity')?.text;
  expect(capacityOf({ cloud })).toMatch(/^the cloud lets worker-2 take 10 IPv4 addresses and 1 IPv6 address; it holds \d$/);
  expect(capacityOf({})).toContain('no cloud limits how many addresses worker-2 takes');
});

test('an object says whom it selects, where its addresses are and what is wrong', () => {
  const answer = setUp({}, [missing]).ask('egressip', 'eip');
  expect(answer.steps.map(({ what, state }) => `${what} ${state}`)).toEqual(['match info', 'address ok', 'finding broken', 'leak info']);
  expect(answer.steps[0]?.text).toContain('pods with app=web');
  expect(setUp({}).ask('egressip', 'nothing').found).toBe(false);
});

test('every kind of finding has a remedy, and each remedy is told once', () => {
  for (const kind of findingKindNames) {
    const finding = violation('a', { kind });
    expect(remediesFor([finding, { ...finding, fingerprint: 'b' }])).toEqual([expect.stringMatching(/\w{3}/)]);
  }
});
