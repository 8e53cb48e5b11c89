/** Entry point of the poller as a process of its own. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import { connectKube } from '#libs/kube/client.ts';
import { addressSource } from '#libs/ovsdb/source.ts';
import { runService } from '#libs/service/run-service.ts';
import { createPoller } from './app.ts';
import { execSource } from './exec-source.ts';

await runService('poller', async ({ config, connectBus, onStopped, ...shared }) => {
  const { ovn } = config;
  const client = ovn.exec ? connectKube(kubeTarget(config.kube)) : null;
  onStopped(() => client?.close());
  const tls = {
    ...(ovn.key_file === null ? {} : { privateKey: ovn.key_file }),
    ...(ovn.cert_file === null ? {} : { certificate: ovn.cert_file }),
    ...(ovn.ca_file === null ? {} : { caCertificate: ovn.ca_file }),
  };
  const source = client === null ? addressSource(ovn.nb, { ...shared, tls }) : execSource(client, shared);
  const bus = await connectBus();
  onStopped(bus.close);
  return createPoller({
    cluster: config.cluster,
    bus,
    source,
    crossCheckMs: config.metrics.collection_schedule.ovn_rules_interval_minutes * 60_000,
    ...shared,
  });
});
