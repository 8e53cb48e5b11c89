/** Entry point of the poller as a process of its own. What start-up finds wrong (a broken configuration, ...) is one clear line. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import { connectKube } from '#libs/kube/client.ts';
import { addressSource } from '#libs/ovsdb/source.ts';
import { type App, runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from './app.ts';
import { execSource } from './exec-source.ts';

const logger = createLogger('poller');
const shared = { clock: systemClock, random: Math.random, logger };
let poller: App | null = null;
let close = async () => {};

await runApp(
  {
    name: 'poller',
    start: async () => {
      const config = loadConfig();
      const { ovn } = config;
      if (config.development.debug_mode) logger.level = 'debug';
      const client = ovn.exec ? connectKube(kubeTarget(config.kube)) : null;
      const tls = {
        ...(ovn.key_file === null ? {} : { privateKey: ovn.key_file }),
        ...(ovn.cert_file === null ? {} : { certificate: ovn.cert_file }),
        ...(ovn.ca_file === null ? {} : { caCertificate: ovn.ca_file }),
      };
      const source = client === null ? addressSource(ovn.nb, { ...shared, tls }) : execSource(client, shared);
      const bus = await connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'poller', ...shared });
      close = async () => {
        client?.close();
        await bus.close();
      };
      poller = createPoller({
        cluster: config.cluster,
        bus,
        source,
        crossCheckMs: config.metrics.collection_schedule.ovn_rules_interval_minutes * 60_000,
        ...shared,
      });
      await poller.start();
    },
    stop: async () => {
      await poller?.stop();
      await close();
    },
    readiness: () => poller?.readiness() ?? { ready: false, parts: {} },
  },
  logger,
);
