/** Entry point of the analyzer as a process of its own. */
import { runService } from '#libs/service/run-service.ts';
import { createAnalyzer } from './app.ts';

await runService('analyzer', ({ config, connectBus, clock, logger }) =>
  createAnalyzer({
    connectBus,
    cluster: config.cluster,
    source: process.env.EGRESSIP_SOURCE ?? config.kube.url ?? 'kubeconfig',
    holdOffMs: config.monitoring.hold_off_seconds * 1000,
    restartHoldOffMs: config.monitoring.restart_hold_off_seconds * 1000,
    sampleEveryMs: config.metrics.collection_schedule.egressip_metrics_interval_minutes * 60_000,
    investigates: config.investigations.enabled,
    clock,
    logger,
  }),
);
