/** Entry point of the watcher as a process of its own. What start-up finds wrong (no kubeconfig, ...) is one clear line. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import { connectKube } from '#libs/kube/client.ts';
import { type App, runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createWatcher } from './app.ts';

const logger = createLogger('watcher');
let watcher: App | null = null;
let close = async () => {};

await runApp(
  {
    name: 'watcher',
    start: async () => {
      const config = loadConfig();
      if (config.development.debug_mode) logger.level = 'debug';
      const shared = { clock: systemClock, random: Math.random, logger };
      const client = connectKube(kubeTarget(config.kube));
      const bus = await connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'watcher', ...shared });
      close = async () => {
        client.close();
        await bus.close();
      };
      watcher = createWatcher({
        cluster: config.cluster,
        bus,
        client,
        crossCheckMs: config.metrics.collection_schedule.cluster_metrics_interval_minutes * 60_000,
        ...shared,
      });
      await watcher.start();
    },
    stop: async () => {
      await watcher?.stop();
      await close();
    },
    readiness: () => watcher?.readiness() ?? { ready: false, parts: {} },
  },
  logger,
);
