/** Entry point of the watcher as a process of its own. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import { connectKube } from '#libs/kube/client.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createWatcher } from './app.ts';

const config = loadConfig();
const logger = createLogger('watcher', config.development.debug_mode ? { level: 'debug' } : {});
const shared = { clock: systemClock, random: Math.random, logger };
const client = connectKube(kubeTarget(config.kube));
const bus = await connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'watcher', ...shared });
const watcher = createWatcher({ cluster: config.cluster, bus, client, ...shared });

await runApp(
  {
    ...watcher,
    stop: async () => {
      await watcher.stop();
      client.close();
      await bus.close();
    },
  },
  logger,
);
