/**
 * On a starved machine what the watcher and the poller observe reaches the core late, and not equally late. That may make a
 * finding late; it must never make one of a cluster in which everything came in time.
 */

import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus, RawMessage } from '#libs/bus/port.ts';
import { findingEvent } from '#libs/contracts/messages.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createAnalyzer } from '../../../services/analyzer/app.ts';
import { type Cluster, createCluster } from '../../../services/simulator/control/cluster.ts';
import { addPod, demoClusterSubnets, populate } from '../../../services/simulator/demo/contents.ts';
import { createFaults } from '../../../services/simulator/faults/index.ts';
import { createMemoryBus, type MemoryBusServer } from '../../kit/memory-bus.ts';
import { createStateLogs } from '../../kit/state-log.ts';
import { feed } from '../simulator/model-feed.ts';
import { createVirtualClock, type VirtualClock } from '../simulator/virtual-clock.ts';

const holdOffMs = 5_000;
const name = 'starved';

/** A gate that what passes waits at while it is shut, in order. */
function createGate() {
  let opened = Promise.resolve();
  let open = () => {};
  return {
    passes: () => opened,
    shut: () => {
      opened = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}

describe('on a starved machine', () => {
  let clock: VirtualClock;
  let server: MemoryBusServer;
  let cluster: Cluster;
  const storing = { watcher: createGate(), poller: createGate() };
  const reading = createGate();
  /** A service that is stopped sends nothing. */
  let stopped: 'watcher' | 'poller' | null;
  const stops: (() => Promise<void>)[] = [];

  /** Each step of time with everything that follows from it. */
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 50) {
      clock.advance(50);
      for (let turns = 0; turns < 4; turns += 1) await turn();
    }
  }

  function startProducer(service: 'watcher' | 'poller') {
    const { bus } = server.connect();
    const progress = new LogProgress();
    const publish: Bus['publish'] = async (...message) => {
      await storing[service].passes();
      return bus.publish(...message);
    };
    const logs = createStateLogs({ bus: { publish }, cluster: name, writerId: service, progress });
    const readiness = () => ({ ready: true, parts: {} });
    const { registry: metrics } = createMetrics();
    const send: Bus['send'] = (...message) => {
      if (stopped !== service) bus.send(...message);
    };
    const beats = startHeartbeat({ bus: { ...bus, send }, cluster: name, service, instance: service, clock, readiness, metrics, progress });
    stops.push(beats.stop);
    return logs.put;
  }

  beforeEach(async () => {
    stopped = null;
    clock = createVirtualClock(Date.UTC(2026, 0, 1));
    server = createMemoryBus(clock);
    cluster = createCluster({ clock, random: seededRandom(11), clusterSubnets: demoClusterSubnets });
    populate(cluster, { nodes: 3, namespaces: 2, egressIPs: 2, pods: 12 });
    cluster.settle();
    const put = { kube: startProducer('watcher'), ovn: startProducer('poller') };
    feed(cluster, (input) => put[input.source](input));
    const { bus } = server.connect();
    const follow: Bus['follow'] = (options) =>
      bus.follow({
        ...options,
        onMessage: async (message) => {
          await reading.passes();
          await options.onMessage(message);
        },
      });
    const analyzer = createAnalyzer({
      connectBus: async () => ({ ...bus, follow, connected: true }),
      cluster: name,
      source: 'test',
      holdOffMs,
      restartHoldOffMs: holdOffMs,
      sampleEveryMs: 60_000,
      clock,
      logger: silentLogger,
    });
    await analyzer.start();
    stops.push(analyzer.stop);
    await pass(5_000);
    expect(analyzer.readiness()).toMatchObject({ ready: true });
  });
  afterEach(async () => {
    for (const gate of [storing.watcher, storing.poller, reading]) gate.open();
    for (const stop of stops.splice(0)) await stop();
  });

  const told = () =>
    server
      .messages()
      .filter(({ subject }: RawMessage) => subject.includes('.finding.'))
      .map(({ data }) => findingEvent.parse(data));
  const fired = () => told().filter(({ finding }) => finding.state === 'firing');
  const pendingKinds = () => told().flatMap(({ finding }) => (finding.state === 'pending' ? finding.kind : []));

  it.each([
    ['the poller stores', 'missing-snat', () => storing.poller],
    ['the watcher stores', 'stale-snat', () => storing.watcher],
  ] as const)('fires nothing because %s later than the hold-off', async (_who, kind, gate) => {
    gate().shut();
    addPod(cluster, 'shop', 100);
    await pass(4 * holdOffMs);
    expect(pendingKinds()).toContain(kind);
    expect(fired()).toEqual([]);
    gate().open();
    await pass(2 * holdOffMs);
    expect(fired()).toEqual([]);
    expect(told().at(-1)?.finding.state).toBe('resolved');
  });

  it('fires nothing because the log is read later than the hold-off', async () => {
    storing.poller.shut();
    addPod(cluster, 'shop', 100);
    await pass(400);
    reading.shut();
    storing.poller.open();
    await pass(4 * holdOffMs);
    expect(pendingKinds()).toContain('missing-snat');
    reading.open();
    await pass(2 * holdOffMs);
    expect(fired()).toEqual([]);
  });

  it('knows nothing of a poller that is stopped, reads the log again when it goes on, and fires nothing', async () => {
    const { bus } = server.connect();
    const missing = async () => (await bus.ask(name, 'verdict', {})).freshness.missing;
    stopped = 'poller';
    storing.poller.shut();
    addPod(cluster, 'shop', 100);
    await pass(25_000);
    expect(await missing()).toContain('database of worker-1: the poller is silent');
    stopped = null;
    storing.poller.open();
    // The first heartbeat after a pause vouches for nothing yet.
    await pass(4_000);
    // The core that ends compresses its checkpoint in a thread of the real machine, for which the virtual clock has to wait.
    await expect.poll(missing).toEqual([]);
    await pass(2 * holdOffMs);
    expect(await missing()).toEqual([]);
    expect(fired()).toEqual([]);
  });

  it('fires what lasts once all is in, dated as if nothing had been late', async () => {
    createFaults({ cluster, transport: { setDatabaseDown() {}, setDatabaseStalled() {}, cutWatches() {}, setAccessDenied() {} } }).inject({
      kind: 'missing-snat',
    });
    await pass(400);
    storing.watcher.shut();
    cluster.store.change('namespaces', 'shop', (object) => ({ ...object, metadata: { ...object.metadata, annotations: { a: 'b' } } }));
    await pass(4 * holdOffMs);
    expect(fired()).toEqual([]);
    storing.watcher.open();
    await pass(holdOffMs);
    const [firing, ...others] = fired();
    expect([firing?.finding.kind, others]).toEqual(['missing-snat', []]);
    expect(firing?.at).toBe(Date.parse(firing?.finding.since ?? '') + holdOffMs);
  });
});
