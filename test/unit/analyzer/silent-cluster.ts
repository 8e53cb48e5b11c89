/** A simulated cluster in memory, with a watcher and a poller that can be killed and analyzers that can be started, under a virtual clock. */
import { setImmediate as turn } from 'node:timers/promises';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus } from '#libs/bus/port.ts';
import { findingEvent, type LiveSummary } from '#libs/contracts/messages.ts';
import { topics } from '#libs/contracts/topics.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createAnalyzer } from '../../../services/analyzer/app.ts';
import { createCluster } from '../../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, populate } from '../../../services/simulator/demo/contents.ts';
import { createFaults } from '../../../services/simulator/faults/index.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { createStateLogs } from '../../kit/state-log.ts';
import { feed } from '../simulator/model-feed.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const name = 'silent';
export const holdOffMs = 5_000;

export function setUp() {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const server = createMemoryBus(clock);
  const random = seededRandom(11);
  const cluster = createCluster({ clock, random, clusterSubnets: demoClusterSubnets });
  populate(cluster, { nodes: 5, namespaces: 2, egressIPs: 2, pods: 12 });
  cluster.settle();

  const lives: LiveSummary[] = [];
  server.connect().bus.listen(name, [topics.live], (message) => void (message.topic === 'live' && lives.push(message.event)));

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
    bus: server.connect().bus,
    name,
    faults: createFaults({ cluster, transport: { setDatabaseDown() {}, setDatabaseStalled() {}, cutWatches() {}, setAccessDenied() {} } }),
    startProducer,
    /** `wrap` puts something between it and its bus. */
    startAnalyzer: async (wrap: (bus: Bus) => Bus = (bus) => bus) => {
      const analyzer = createAnalyzer({
        connectBus: async () => wrap(server.connect().bus),
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
    lives: () => lives,
    told: (state: string) =>
      server
        .messages()
        .filter(({ subject }) => subject.includes('.finding.'))
        .map(({ data }) => findingEvent.parse(data))
        .filter(({ finding }) => finding.state === state)
        .map(({ at, finding }) => ({ at, kind: finding.kind })),
  };
}
