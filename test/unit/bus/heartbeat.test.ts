import { expect, test } from 'vitest';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { subjectOf } from '#libs/contracts/topics.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

function setUp() {
  const { clock, advance } = manualClock();
  const sent: { readonly subject: string; readonly data: unknown }[] = [];
  const metrics = createMetrics();
  metrics.counter('egressip_test_total', 'help').inc(3);
  const busMetrics = createMetrics();
  busMetrics.counter('egressip_bus_test_total', 'help').inc();
  let fails = false;
  const beats = startHeartbeat({
    bus: {
      metrics: busMetrics.registry,
      send: (cluster, topic, data) => void sent.push({ subject: subjectOf(topic, cluster, data), data: topic.schema.parse(data) }),
    },
    cluster: 'my.cluster',
    service: 'poller',
    clock,
    readiness: () => {
      if (fails) throw new Error('not now');
      return { ready: false, parts: { nats: 'connecting' } };
    },
    metrics: metrics.registry,
  });
  const of = (topic: string) => sent.filter(({ subject }) => subject === `eip.v1.my=2Ecluster.${topic}.poller`).map(({ data }) => data);
  const fail = (now: boolean) => {
    fails = now;
  };
  return { beats, advance, of, sent, fail };
}

test('who is there and whether it is ready goes out at once and every two seconds, without the metrics', async () => {
  const { advance, of } = setUp();
  await advance(4_000);
  expect(of('heartbeat')).toHaveLength(3);
  expect(of('heartbeat')[0]).toMatchObject({ service: 'poller', ready: false, parts: { nats: 'connecting' }, startedAt: 0 });
  expect(JSON.stringify(of('heartbeat'))).not.toContain('egressip_test_total');
});

test('the metrics go out at once and every fifteen seconds, on a topic of their own', async () => {
  const { advance, of } = setUp();
  await advance(30_000);
  expect(of('metrics')).toHaveLength(3);
  expect(JSON.stringify(of('metrics')[0])).toContain('egressip_test_total');
});

test('one that cannot be made costs only itself', async () => {
  const { advance, of, fail } = setUp();
  await advance(1_000);
  fail(true);
  await advance(2_000);
  fail(false);
  await advance(2_000);
  expect(of('heartbeat')).toHaveLength(2);
});

test('nothing goes out after the stop', async () => {
  const { beats, advance, sent } = setUp();
  await advance(1);
  await beats.stop();
  const before = sent.length;
  await advance(60_000);
  expect(sent).toHaveLength(before);
});
