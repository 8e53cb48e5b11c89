/** Entry point of the poller as a process of its own. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import { connectKube } from '#libs/kube/client.ts';
import { addressSource } from '#libs/ovsdb/source.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from './app.ts';
import { execSource } from './exec-source.ts';

const config = loadConfig();
const { ovn } = config;
const logger = createLogger('poller', config.development.debug_mode ? { level: 'debug' } : {});
const shared = { clock: systemClock, random: Math.random, logger };
const client = ovn.exec ? connectKube(kubeTarget(config.kube)) : null;
const tls = {
  ...(ovn.key_file === null ? {} : { privateKey: ovn.key_file }),
  ...(ovn.cert_file === null ? {} : { certificate: ovn.cert_file }),
  ...(ovn.ca_file === null ? {} : { caCertificate: ovn.ca_file }),
};
const source = client === null ? addressSource(ovn.nb, { ...shared, tls }) : execSource(client, shared);
const bus = await connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'poller', ...shared });
const poller = createPoller({
  cluster: config.cluster,
  bus,
  source,
  crossCheckMs: config.metrics.collection_schedule.ovn_rules_interval_minutes * 60_000,
  ...shared,
});

await runApp(
  {
    ...poller,
    stop: async () => {
      await poller.stop();
      client?.close();
      await bus.close();
    },
  },
  logger,
);
