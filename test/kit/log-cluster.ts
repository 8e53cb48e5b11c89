/**
 * A simulated cluster that exists only as state logs on a bus: nothing happens but what the test does, at moments of a
 * virtual clock. Without heartbeats of its producers the analyzer's time passes only with what is in the log.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { FindingEvent } from '#libs/contracts/messages.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { type Cluster, createCluster } from '../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, populate, type Size } from '../../services/simulator/demo/contents.ts';
import { createFaults, type Faults } from '../../services/simulator/faults/index.ts';
import { feed, rowsOf } from '../unit/simulator/model-feed.ts';
import { createVirtualClock } from '../unit/simulator/virtual-clock.ts';
import { createStateLogs } from './state-log.ts';

export interface LogCluster {
  readonly cluster: Cluster;
  readonly faults: Faults;
  /** What its entries carry: heartbeats of this instance vouch for them. */
  readonly writer: string;
  /** Time passes, and with it what the control plane does; the last moment is in the log. Resolves when all is on disk. */
  pass(ms: number): Promise<void>;
  /** Any input of one's own, at this moment. */
  put(input: ModelInput): void;
  /** A node's database is read anew; `parts` decides how many messages that takes. */
  snapshot(node: string): void;
  written(): Promise<void>;
  now(): number;
}

export interface LogClusterOptions {
  readonly bus: Pick<Bus, 'publish'>;
  readonly name: string;
  readonly size?: Partial<Size>;
  readonly startAt?: number;
  readonly maxPartBytes?: number;
  /** In force from the start. */
  readonly fault?: string;
  /** Applied to each input before it is written; null leaves it out. */
  readonly edit?: (input: ModelInput) => ModelInput | null;
}

export async function startLogCluster(options: LogClusterOptions): Promise<LogCluster> {
  const { bus, name, edit = (input) => input } = options;
  const clock = createVirtualClock(options.startAt ?? Date.UTC(2026, 0, 1));
  const cluster = createCluster({ clock, random: seededRandom(11), clusterSubnets: demoClusterSubnets });
  populate(cluster, { nodes: 6, namespaces: 8, egressIPs: 8, pods: 80, ...options.size });
  const transport = {
    setDatabaseDown: () => undefined,
    setDatabaseStalled: () => undefined,
    cutWatches: () => undefined,
    setAccessDenied: () => undefined,
  };
  const faults = createFaults({ cluster, transport });
  if (options.fault !== undefined) faults.inject({ kind: options.fault });
  cluster.settle();
  const writerId = randomUUID();
  const size = options.maxPartBytes === undefined ? {} : { maxPartBytes: options.maxPartBytes };
  const logs = createStateLogs({ bus, cluster: name, writerId, ...size });

  function put(original: ModelInput): void {
    const input = edit(original);
    if (input !== null) logs.put(input);
  }

  const written = logs.flushed;
  feed(cluster, put);
  await written();
  let marks = 0;
  return {
    cluster,
    faults,
    writer: writerId,
    put,
    pass: async (ms) => {
      clock.advance(ms);
      marks += 1;
      cluster.store.change('namespaces', 'default', (object) => ({
        ...object,
        metadata: { ...object.metadata, labels: { ...object.metadata.labels, mark: String(marks) } },
      }));
      await written();
    },
    snapshot: (node) => {
      const database = cluster.controllers.get(node)?.database;
      if (database === undefined) throw new Error(`no node ${node}`);
      put({ source: 'ovn', type: 'ovn-snapshot', at: clock.now(), node, rows: rowsOf({ database }) });
    },
    written,
    now: () => clock.now(),
  };
}

/** A producer's sign of life. */
export function startBeating(
  bus: Pick<Bus, 'send' | 'metrics'>,
  cluster: string,
  service: 'watcher' | 'poller',
  instance: string,
): Subscription {
  const readiness = () => ({ ready: true, parts: {} });
  return startHeartbeat({ bus, cluster, service, instance, clock: systemClock, readiness, metrics: createMetrics().registry });
}

/** All findings told on the bus so far, in order. */
export async function toldFindings(bus: Bus, cluster: string): Promise<readonly FindingEvent[]> {
  const messages = await bus.read(cluster, topics.finding, 1);
  return messages.flatMap((message) => (message.topic === 'finding' ? message.event : []));
}
