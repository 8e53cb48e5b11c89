/** Samples and findings leave through one queue: those of a large cluster leave room. */
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/index.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { startSampler } from '../../../services/analyzer/sampler.ts';
import { createLargeCluster } from '../../kit/large-cluster.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';

import { createVirtualClock } from '../simulator/virtual-clock.ts';

const everyMs = 60_000;
const size = { nodes: 60, objects: 120, pods: 120 };

it('never puts more than 50 samples before a finding, stores all, and says last that they were observed', async () => {
  const model = createModel();
  const monitor = createMonitor({ model });
  const large = createLargeCluster(size);
  for (const input of [...large.kubeSnapshots(), large.podSnapshot()]) monitor.apply(input);
  for (let node = 1; node <= size.nodes; node += 1) monitor.apply(large.database(node));
  const clock = createVirtualClock(0);
  const server = createMemoryBus(clock);
  const { bus } = server.connect();
  const waiting: (() => void)[] = [];
  const publish: Bus['publish'] = async (...message) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return bus.publish(...message);
  };
  const sampler = await startSampler({
    bus: { ...bus, publish },
    cluster: 'c',
    clock,
    everyMs,
    verdict: () => monitor.verdict(),
    node: (name) => model.node(name),
    logger: silentLogger,
  });
  clock.advance(everyMs);
  const before: number[] = [];
  while (waiting.length > 0) {
    before.push(waiting.length);
    for (const store of waiting.splice(0)) store();
    await new Promise(setImmediate);
  }
  sampler.stop();
  const stored = server.messages().map(({ subject }) => subject.split('.'));
  expect(Math.max(...before)).toBe(50);
  expect(stored).toHaveLength(size.nodes + size.objects + 2);
  expect(stored.at(-1)).toContain('observed');
});
