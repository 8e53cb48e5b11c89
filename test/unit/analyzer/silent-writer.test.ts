/**
 * The log of a time in which the poller was dead shows an address that moves, and databases that stay as they were. An analyzer that
 * starts then and reads it may not take that for what the databases held.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import { findingEvent } from '#libs/contracts/messages.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createAnalyzer } from '../../../services/analyzer/app.ts';
import { createCluster } from '../../../services/simulator/control/cluster.ts';
import { addPod, demoClusterSubnets, populate } from '../../../services/simulator/demo/contents.ts';
import { setAssignable } from '../../../services/simulator/demo/life.ts';
import { createFaults } from '../../../services/simulator/faults/index.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { createStateLogs } from '../../kit/state-log.ts';
import { feed } from '../simulator/model-feed.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const name = 'silent';
const holdOffMs = 5_000;

function setUp() {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const server = createMemoryBus(clock);
  const random = seededRandom(11);
  const cluster = createCluster({ clock, random, clusterSubnets: demoClusterSubnets });
  populate(cluster, { nodes: 5, namespaces: 2, egressIPs: 2, pods: 12 });
  cluster.settle();

  /** Writes what it sees of one source until it is killed; begins with snapshots. */
  function startProducer(service: 'watcher' | 'poller', instance: string) {
    const { bus } = server.connect();
    const progress = new LogProgress();
    const logs = createStateLogs({ bus, cluster: name, writerId: instance, progress });
    let isDead = false;
    const source = service === 'watcher' ? 'kube' : 'ovn';
    feed(cluster, (input) => !isDead && input.source === source && logs.put(input));
    const { registry: metrics } = createMetrics();
    const readiness = () => ({ ready: true, parts: {} });
    const beats = startHeartbeat({ bus, cluster: name, service, instance, clock, readiness, metrics, progress });
    return async () => {
      isDead = true;
      await beats.stop();
    };
  }

  return {
    clock,
    cluster,
    faults: createFaults({ cluster, transport: { setDatabaseDown() {}, setDatabaseStalled() {}, cutWatches() {}, setAccessDenied() {} } }),
    startProducer,
    startAnalyzer: async () => {
      const analyzer = createAnalyzer({
        connectBus: async () => server.connect().bus,
        cluster: name,
        source: 'test',
        holdOffMs,
        restartHoldOffMs: holdOffMs,
        sampleEveryMs: 60_000,
        clock,
        logger: silentLogger,
      });
      await analyzer.start();
      return analyzer;
    },
    pass: async (ms: number) => {
      for (let passed = 0; passed < ms; passed += 50) {
        clock.advance(50);
        for (let turns = 0; turns < 8; turns += 1) await turn();
      }
    },
    told: (state: string) =>
      server
        .messages()
        .filter(({ subject }) => subject.includes('.finding.'))
        .map(({ data }) => findingEvent.parse(data))
        .filter(({ finding }) => finding.state === state)
        .map(({ at, finding }) => ({ at, kind: finding.kind })),
  };
}

it('no finding fires by a log in which only the watcher went on, and none when the next poller has looked', async () => {
  const { cluster, startProducer, startAnalyzer, pass, told } = setUp();
  const stops = [startProducer('watcher', 'watcher-1')];
  const killPoller = startProducer('poller', 'poller-1');
  const first = await startAnalyzer();
  await pass(5_000);
  await first.stop();
  await killPoller();
  const [item] = cluster.store.list('egressips').flatMap(({ metadata }) => cluster.egressIP(metadata.name)?.items ?? []);
  setAssignable(cluster, item?.node ?? '', false);
  for (let pod = 100; pod < 110; pod += 1) {
    await pass(2_000);
    addPod(cluster, 'shop', pod);
  }
  const second = await startAnalyzer();
  await pass(1_000);
  expect(told('pending').map(({ kind }) => kind)).toContain('stale-snat');
  expect(told('firing')).toEqual([]);
  stops.push(startProducer('poller', 'poller-2'));
  await pass(4 * holdOffMs);
  expect(told('firing')).toEqual([]);
  await Promise.all([pass(5_000), second.stop(), ...stops.map((stop) => stop())]);
});

it('a finding that came and went without an analyzer is told with its moments once both producers have written of later ones', async () => {
  const { clock, cluster, faults, startProducer, startAnalyzer, pass, told } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  const first = await startAnalyzer();
  await pass(5_000);
  await first.stop();
  const at = clock.now();
  const { id } = faults.inject({ kind: 'missing-snat' });
  await pass(2 * holdOffMs);
  addPod(cluster, 'shop', 100);
  await pass(2_000);
  faults.heal(id);
  await pass(2_000);
  const second = await startAnalyzer();
  await pass(2_000);
  const [fired] = told('firing');
  expect(fired).toMatchObject({ kind: 'missing-snat' });
  expect((fired?.at ?? 0) - at).toBeLessThan(holdOffMs + 1_000);
  await Promise.all([pass(5_000), second.stop(), ...stops.map((stop) => stop())]);
});
