/**
 * A gateway in this process on a real NATS, with the real analyzer behind it: the test writes what the watcher and the poller
 * would have seen into the state log.
 */
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { Answer } from '#libs/contracts/questions.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { type Logger, silentLogger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { createAnalyzer } from '../../services/analyzer/app.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../services/gateway/app.ts';
import { eventually } from './eventually.ts';
import { startNats, type TestNats, testBus } from './nats.ts';
import { createStateLogs } from './state-log.ts';

export const cluster = 'test';

export interface TestGateway {
  readonly url: string;
  readonly gateway: Gateway;
  stop(): Promise<void>;
}

/** On any bus; on loopback, without tokens, unless `change` says otherwise. */
export async function startGateway(natsUrl: string, change: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const gateway = createGateway({
    connectBus: () => testBus(natsUrl, 'gateway'),
    cluster,
    host: '127.0.0.1',
    port: 0,
    access: { allowedHosts: [], tokens: [] },
    requestsPerMinute: 1_000_000,
    runsEnabled: false,
    consistencyMinimum: 0.9,
    rowLimits: { snat: 10_000, reroute: 50_000 },
    clock: systemClock,
    logger: silentLogger,
    ...change,
  });
  await gateway.start();
  const scheme = change.tls === undefined ? 'http' : 'https';
  return { url: `${scheme}://127.0.0.1:${gateway.port()}`, gateway, stop: () => gateway.stop() };
}

export interface TestMonitor {
  readonly cluster: string;
  readonly nats: TestNats;
  readonly bus: Bus;
  /** Tells what was seen, in order; resolves when it is on the bus. */
  tell(inputs: readonly ModelInput[]): Promise<void>;
  /** Resolves when the analyzer answers with a complete view. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface MonitorOptions {
  readonly holdOffMs?: number;
  readonly logger?: Logger;
  readonly cluster?: string;
  /** Its own when none is given; it is disposed of with the monitor. */
  readonly nats?: TestNats;
}

/** NATS and an analyzer that has seen nothing yet. Findings fire at once unless `holdOffMs` says otherwise. */
export async function startMonitor(options: MonitorOptions = {}): Promise<TestMonitor> {
  const { logger = silentLogger, cluster = 'test' } = options;
  const nats = options.nats ?? (await startNats());
  const bus = await testBus(nats.url, 'producers');
  const analyzer = createAnalyzer({
    connectBus: () => testBus(nats.url, 'analyzer'),
    cluster,
    source: 'a scripted cluster',
    holdOffMs: options.holdOffMs ?? 0,
    restartHoldOffMs: options.holdOffMs ?? 0,
    sampleEveryMs: 60_000,
    clock: systemClock,
    logger,
  });
  await analyzer.start();
  const beats: Subscription[] = (['watcher', 'poller'] as const).map((service) =>
    startHeartbeat({
      bus,
      cluster,
      service,
      instance: 'test',
      clock: systemClock,
      readiness: () => ({ ready: true, parts: {} }),
      metrics: createMetrics().registry,
    }),
  );
  const logs = createStateLogs({ bus, cluster, writerId: 'test' });

  return {
    cluster,
    nats,
    bus,
    tell: async (inputs) => {
      for (const input of inputs) logs.put({ ...input, at: Date.now() });
      await logs.flushed();
    },
    settled: async () => {
      let status: Answer<'status'> | null = null;
      await eventually(
        () => `a complete view: ${JSON.stringify(status?.freshness)}`,
        async () => {
          status = await bus.ask(cluster, 'status', {}).catch(() => null);
          return status?.freshness.complete === true && status.incidents.every((incident) => incident.state !== 'pending') ? true : null;
        },
      );
    },
    stop: async () => {
      await Promise.all(beats.map((beat) => beat.stop()));
      await analyzer.stop();
      await bus.close();
      await nats.dispose();
    },
  };
}
