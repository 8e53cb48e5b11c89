/** Simulated cluster -> watcher and poller -> NATS -> analyzer, all real but in the test's own process. */
import type { Bus } from '#libs/bus/port.ts';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import type { AnalyzerOptions } from '../../services/analyzer/app.ts';
import { createPoller } from '../../services/poller/app.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../services/simulator/simulator.ts';
import { createWatcher } from '../../services/watcher/app.ts';
import { startAnalyzer, type TestAnalyzer } from './analyzer.ts';
import { eventually } from './eventually.ts';
import { startNats, type TestNats, testBus } from './nats.ts';

export interface Chain {
  readonly nats: TestNats;
  readonly simulator: Simulator;
  readonly client: KubeClient;
  readonly analyzer: TestAnalyzer;
  /** A bus for the test itself. */
  readonly bus: Bus;
  readonly cluster: string;
  readonly watcher: App;
  readonly poller: App;
  stop(): Promise<void>;
}

const tools = { clock: systemClock, random: Math.random, logger: silentLogger };

/** Resolves when the verdict is complete. */
export async function startChain(
  options: { readonly simulator?: Partial<SimulatorOptions>; readonly analyzer?: Partial<AnalyzerOptions> } = {},
): Promise<Chain> {
  const cluster = 'chain';
  const nats = await startNats();
  const simulator = createSimulator({ clock: systemClock, random: seededRandom(5), life: false, size: { pods: 60 }, ...options.simulator });
  await simulator.start();
  const client = connectKube({ url: simulator.kubeUrl() });
  const buses = await Promise.all(['test', 'watcher', 'poller'].map((name) => testBus(nats.url, name)));
  const [bus, watcherBus, pollerBus] = buses as [Bus, Bus, Bus];
  const watcher = createWatcher({ cluster, bus: watcherBus, client, ...tools });
  const poller = createPoller({ cluster, bus: pollerBus, targets: fixedTargets(simulator.northbound(), tools), ...tools });
  await Promise.all([watcher.start(), poller.start()]);
  const analyzer = await startAnalyzer(nats.url, cluster, { holdOffMs: 1_000, restartHoldOffMs: 2_000, ...options.analyzer });
  // On a busy machine the first answers may come too late: then it is asked again.
  await eventually('a complete verdict', async () => {
    const verdict = await bus.ask(cluster, 'verdict', {}).catch(() => null);
    return verdict?.complete === true ? true : null;
  });
  return {
    nats,
    simulator,
    client,
    analyzer,
    bus,
    cluster,
    watcher,
    poller,
    stop: async () => {
      await Promise.all([watcher.stop(), poller.stop()]);
      await analyzer.stop();
      client.close();
      for (const each of buses) await each.close();
      await simulator.stop();
      await nats.dispose();
    },
  };
}
