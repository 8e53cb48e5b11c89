/** What cannot be read is never called right, and what concerns another object alone is not told of this one. */
import { describe, expect, test } from 'vitest';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { RecentChanges } from '#libs/egressip/time/recent.ts';
import { nodeNamed } from '../../kit/node-named.ts';
import { cluster, right } from '../known-failures/cluster.ts';
import { egressIP, scriptedModel } from '../time/scripted-model.ts';

const address = '172.18.0.50';
const unread = { expected: null, actual: null, matched: null, consistency: null, snat: null, reroute: null, mark: null };

function setUp() {
  const { model } = scriptedModel();
  const object = egressIP({ [address]: 'worker-2' });
  const none = { expected: 0, actual: 0, matched: 0 };
  const counts = {
    egressIP: 'eip',
    addresses: [{ address, node: 'worker-2' }],
    pods: 1,
    standbyPods: 0,
    consistency: null,
    snat: none,
    reroute: none,
  };
  const withUnreadNode: Model = {
    ...model,
    egressIP: (name) => (name === 'eip' ? object : null),
    node: (name) => (name === 'worker-1' ? nodeNamed(name) : null),
    nodeNames: () => ['worker-1', 'worker-2'],
    verdict: () => ({
      ...model.verdict(),
      complete: false,
      nodes: [{ node: 'worker-1', complete: false, ...unread, reason: 'database of worker-1: connection refused' }],
      egressIPs: [{ ...counts, expected: 29, actual: 29, matched: 29 }],
    }),
  };
  return { model: withUnreadNode, monitor: createMonitor({ model: withUnreadNode }) };
}

describe('where objects cannot be read', () => {
  const asked = (kind: 'EgressIP' | 'Pod' | 'Node') => {
    const model = createModel();
    const monitor = createMonitor({ model });
    for (const input of right(cluster(), 'eip', [[1, '172.18.0.101']]).snapshots()) {
      const isRefused = input.source === 'kube' && 'kind' in input && input.kind === kind;
      monitor.apply(isRefused ? { source: 'kube', type: 'kube-unavailable', at: input.at, kind, reason: 'forbidden' } : input);
    }
    return (type: 'pod' | 'node' | 'egressip' | 'ip', name: string) => explain(model, monitor, { type, name });
  };

  test('nothing is called right of an object while nobody has listed the nodes', () => {
    const model = createModel();
    const monitor = createMonitor({ model });
    for (const input of right(cluster(), 'eip', [[1, '172.18.0.101']]).snapshots()) {
      if (input.type !== 'kube-snapshot' || input.kind === 'Node') continue;
      monitor.apply(input.kind === 'Pod' ? { ...input, objects: [] } : input);
    }
    const { verdict } = explain(model, monitor, { type: 'egressip', name: 'eip' });
    expect(verdict).toContain('Node objects were not read');
    expect(verdict).not.toContain('Nothing is wrong');
  });

  test('no answer says that no EgressIP matches a pod, or that an object or an address does not exist', () => {
    const ask = asked('EgressIP');
    const pod = ask('pod', 'web/0');
    expect(pod.verdict).toMatch(/^It is unknown whether an EgressIP selects web\/0: EgressIP objects: forbidden\./);
    expect(pod.steps.find(({ what }) => what === 'match')?.state).toBe('unknown');
    expect(ask('egressip', 'eip').verdict).toMatch(/^It is unknown whether there is an EgressIP eip \(EgressIP objects: forbidden\)/);
    expect(ask('ip', '172.18.0.101').verdict).toMatch(/^It is unknown whose address 172\.18\.0\.101 is \(EgressIP objects: forbidden\)/);
  });

  test('no answer says that a pod or a node does not exist', () => {
    expect(asked('Pod')('pod', 'web/0').verdict).toMatch(/^It is unknown whether there is a pod web\/0 \(Pod objects: forbidden\)/);
    expect(asked('Node')('node', 'worker-9').verdict).toBe('It is unknown whether there is a node worker-9 (Node objects: forbidden).');
  });
});

describe('where a database cannot be read', () => {
  test('its node is not said to have nothing wrong with it', () => {
    const { model, monitor } = setUp();
    const { verdict } = explain(model, monitor, { type: 'node', name: 'worker-1' });
    expect(verdict).toContain('Its database cannot be read: connection refused.');
    expect(verdict).toContain('No problem is known, but its rows are unknown.');
    expect(verdict).not.toContain('Nothing is wrong with it');
  });

  test('an object says whose rows its figures leave out, and is not called right', () => {
    const { model, monitor } = setUp();
    const { verdict, steps } = explain(model, monitor, { type: 'egressip', name: 'eip' });
    expect(verdict).toContain('No problem is known, but the database of worker-1 cannot be read.');
    expect(steps.find(({ what }) => what === 'rows')).toMatchObject({
      state: 'unknown',
      text: '29 of the 29 rows of eip exist and are right; the rows on worker-1 are not counted, since they cannot be read',
    });
  });
});

test('an object shows of its nodes what concerns them or itself, not the alerts of other objects', () => {
  const { model, monitor } = setUp();
  const recent = new RecentChanges();
  recent.record('node', 'worker-2', 1, 'worker-2 became Ready');
  recent.record('node', 'worker-2', 2, 'alert: eip lacks a row', 'eip');
  recent.record('node', 'worker-2', 3, 'alert: another lacks a row', 'another');
  const told = { ...monitor, recent: recent.of.bind(recent) };
  const texts = (type: 'egressip' | 'node', name: string) => explain(model, told, { type, name }).recent.map(({ text }) => text);
  expect(texts('egressip', 'eip')).toEqual(['worker-2 became Ready', 'alert: eip lacks a row']);
  expect(texts('node', 'worker-2')).toHaveLength(3);
});
