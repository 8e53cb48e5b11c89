/** Every address that kubectl shows of a pod is found, in every spelling, and a text that is no address is not looked for. */
import { expect, test } from 'vitest';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { namespace, pod } from '../../kit/world.ts';
import { cluster, right } from '../known-failures/cluster.ts';

const world = right(cluster(), 'a', [[1, '172.18.0.101']]);
const networks = {
  default: { ips: ['10.128.0.7'], role: 'infrastructure-locked' },
  'blue/net': { ips: ['20.128.0.5'], role: 'primary' },
};
world.put(namespace('blue', {}));
world.put(pod('blue/p', 'worker-1', '10.128.0.7', { networks }));
world.put(pod('web/done', 'worker-1', '10.128.0.9', { phase: 'Succeeded' }));
world.put(pod('web/old', 'worker-1', '10.128.0.5', { phase: 'Succeeded' }));
world.put(pod('web/host', 'worker-1', '172.18.0.11', { hostNetwork: true }));
const model = createModel();
const monitor = createMonitor({ model, holdOffMs: 0 });
for (const input of world.snapshots()) monitor.apply({ ...input, at: 1_000 });
const ask = (name: string) => explain(model, monitor, { type: 'ip', name });

test.each([
  ['10.128.0.7', 'blue/p'],
  ['20.128.0.5', 'blue/p'],
  ['10.128.0.9', 'web/done has completed: it sends nothing'],
  ['172.18.0.101/32', 'a'],
  [' 172.18.0.101 ', 'a'],
])('%s is found: %s', (text, name) => {
  expect(ask(text)).toMatchObject({ found: true, verdict: expect.stringMatching(new RegExp(`^${name}\\b`)) });
});

test('an address that a completed pod had is that of the pod that has it now, and that of a host is not of its pods', () => {
  expect(ask('10.128.0.5').verdict).not.toContain('web/old');
  expect(ask('172.18.0.11')).toMatchObject({ found: true, verdict: expect.not.stringContaining('web/host') });
});

test.each(['foo', '172.018.000.101', '172.18.0.101/16', '172.18.0.101:443', '172.18.0.101/', ''])('"%s" is no address', (text) => {
  expect(ask(text)).toMatchObject({ found: false, verdict: `"${text}" is not an IP address.` });
});

test('an address that nobody has is said to be of nobody', () => {
  expect(ask('192.0.2.1').verdict).toBe('192.0.2.1 is not the address of an EgressIP, a pod or a node.');
});
