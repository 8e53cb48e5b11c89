/** Entry point of the poller as a process of its own. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { runService } from '#libs/service/run-service.ts';
import { createPoller } from './app.ts';
import { sharedTargets } from './shared-targets.ts';

await runService('poller', async ({ config, connectBus, onStopped, member, ...shared }) => {
  const { ovn } = config;
  // Loaded for `--ovn exec` only: it takes as much memory as all the rest here.
  const exec = ovn.exec ? await Promise.all([import('#libs/kube/client.ts'), import('./targets-in-pods.ts')]) : null;
  const client = exec === null ? null : exec[0].connectKube(kubeTarget(config.kube));
  onStopped(() => client?.close());
  const tls = {
    ...(ovn.key_file === null ? {} : { privateKey: ovn.key_file }),
    ...(ovn.cert_file === null ? {} : { certificate: ovn.cert_file }),
    ...(ovn.ca_file === null ? {} : { caCertificate: ovn.ca_file }),
  };
  const targets = exec === null || client === null ? fixedTargets(ovn.nb, { ...shared, tls }) : exec[1].targetsInPods(client, shared);
  const bus = await connectBus();
  onStopped(bus.close);
  return createPoller({
    cluster: config.cluster,
    bus,
    targets: member === null ? targets : sharedTargets(targets, member),
    crossCheckMs: config.metrics.collection_schedule.ovn_rules_interval_minutes * 60_000,
    ...shared,
  });
});
