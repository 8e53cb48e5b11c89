import { expect, test, vi } from 'vitest';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { heartbeat } from '#libs/contracts/catalog.ts';
import { subjectOf } from '#libs/contracts/topics.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';

test('a heartbeat goes out at once and every two seconds, valid by the catalogue, until it is stopped', async () => {
  const sent: unknown[] = [];
  let tick = () => {};
  const cancel = vi.fn();
  const clock: Clock = {
    now: () => 5,
    after: () => cancel,
    every: (ms, callback) => {
      expect(ms).toBe(2_000);
      tick = callback;
      return cancel;
    },
  };
  const metrics = createMetrics();
  metrics.counter('egressip_test_total', 'help').inc(3);
  const beats = startHeartbeat({
    bus: { send: (cluster, topic, data) => sent.push([subjectOf(topic, cluster, data), data]) },
    cluster: 'my.cluster',
    service: 'poller',
    clock,
    readiness: () => ({ ready: false, parts: { nats: 'connecting' } }),
    metrics: metrics.registry,
  });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  tick();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  const [subject, data] = sent[0] as [string, unknown];
  expect(subject).toBe('eip.v1.my=2Ecluster.heartbeat.poller');
  expect(heartbeat.parse(data)).toMatchObject({ service: 'poller', ready: false, parts: { nats: 'connecting' }, startedAt: 5 });
  expect(JSON.stringify(data)).toContain('egressip_test_total');
  await beats.stop();
  expect(cancel).toHaveBeenCalled();
});
