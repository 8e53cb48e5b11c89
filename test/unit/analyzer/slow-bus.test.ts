/**
 * A bus that stores slowly makes events late, and no more. An analyzer that is killed meanwhile has told part of what it knew; the next
 * one tells the rest of it, and nothing a second time, though the log no longer shows how it came about.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus } from '#libs/bus/port.ts';
import { failoverEvent } from '#libs/contracts/messages.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createAnalyzer } from '../../../services/analyzer/app.ts';
import { createCluster } from '../../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, populate } from '../../../services/simulator/demo/contents.ts';
import { setAssignable } from '../../../services/simulator/demo/life.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { createStateLogs } from '../../kit/state-log.ts';
import { feed } from '../simulator/model-feed.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const name = 'slow';

it('an analyzer killed behind a slow bus leaves to the next one what it had not told, and nothing that it had', async () => {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const server = createMemoryBus(clock);
  const cluster = createCluster({ clock, random: seededRandom(11), clusterSubnets: demoClusterSubnets });
  populate(cluster, { nodes: 5, namespaces: 2, egressIPs: 2, pods: 12 });
  cluster.settle();
  const stops: (() => unknown)[] = [];

  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 50) {
      clock.advance(50);
      for (let turns = 0; turns < 8; turns += 1) await turn();
    }
  }

  /** A watcher and a poller. They begin with snapshots, which on the server delete what was there before. */
  let producers = '';
  function startProducers(writerId: string): void {
    producers = writerId;
    const { bus } = server.connect();
    const progress = new LogProgress();
    const logs = createStateLogs({ bus, cluster: name, writerId, progress });
    feed(cluster, (input) => producers === writerId && logs.put(input));
    for (const service of ['watcher', 'poller'] as const) {
      const { registry: metrics } = createMetrics();
      const readiness = () => ({ ready: true, parts: {} });
      stops.push(startHeartbeat({ bus, cluster: name, service, instance: writerId, clock, readiness, metrics, progress }).stop);
    }
  }

  async function startAnalyzer(more: (bus: Bus) => Partial<Bus>) {
    const { bus, kill } = server.connect();
    const analyzer = createAnalyzer({
      connectBus: async () => ({ ...bus, connected: true, ...more(bus) }),
      cluster: name,
      source: 'test',
      holdOffMs: 5_000,
      restartHoldOffMs: 5_000,
      sampleEveryMs: 60_000,
      clock,
      logger: silentLogger,
    });
    await analyzer.start();
    return { analyzer, kill };
  }

  const moves = () => server.messages().filter(({ subject }) => subject.includes('.failover.'));

  startProducers('first');
  /** After the first move that is told everything stays on its way. */
  let isStuck = false;
  let isDead = false;
  const never = new Promise<never>(() => undefined);
  const { kill } = await startAnalyzer((bus) => ({
    publish: (...message) => {
      if (isStuck) return never;
      isStuck = message[1].name === 'failover';
      return bus.publish(...message);
    },
    send: (...message) => void (isDead || bus.send(...message)),
    bucket: async (bucket) => {
      const kept = await bus.bucket(bucket);
      return { ...kept, put: (...entry) => (isDead ? never : kept.put(...entry)) };
    },
  }));
  await pass(10_000);
  const [item] = cluster.store.list('egressips').flatMap(({ metadata }) => cluster.egressIP(metadata.name)?.items ?? []);
  const from = item?.node ?? '';
  setAssignable(cluster, from, false);
  await pass(10_000);
  isDead = true;
  kill();
  expect(moves().length).toBe(1);

  const rolledUpTo = server.messages().at(-1)?.seq ?? 0;
  startProducers('second');
  await pass(1_000);
  const { analyzer } = await startAnalyzer((bus) => ({
    follow: (options) =>
      bus.follow({ ...options, onMessage: (message) => (message.seq > rolledUpTo ? options.onMessage(message) : undefined) }),
  }));
  await pass(10_000);

  const failovers = moves().map(({ data }) => failoverEvent.parse(data));
  const moved = new Set(failovers.map(({ failover }) => `${failover.address} ${failover.from}`));
  expect(moved.size).toBeGreaterThan(0);
  expect(new Set(failovers.map(({ id }) => id)).size).toBe(moved.size);
  const last = new Map(failovers.map(({ id, failover }) => [id, failover]));
  for (const failover of last.values()) expect(failover).toMatchObject({ from, cause: 'label-removed', convergedAt: expect.any(Number) });
  await Promise.all([pass(5_000), analyzer.stop(), ...stops.map((stop) => stop())]);
});
