/** Entry point of the watcher as a process of its own. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import { connectKube } from '#libs/kube/client.ts';
import { runService } from '#libs/service/run-service.ts';
import { createWatcher } from './app.ts';

await runService('watcher', async ({ config, connectBus, onStopped, ...shared }) => {
  const client = connectKube(kubeTarget(config.kube));
  onStopped(client.close);
  const bus = await connectBus();
  onStopped(bus.close);
  return createWatcher({
    cluster: config.cluster,
    bus,
    client,
    crossCheckMs: config.metrics.collection_schedule.cluster_metrics_interval_minutes * 60_000,
    ...shared,
  });
});
