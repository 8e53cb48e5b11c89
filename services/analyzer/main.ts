/** Entry point of the analyzer as a process of its own. */
import { runService } from '#libs/service/run-service.ts';
import { createAnalyzer } from './app.ts';
import { openHistory } from './history.ts';

await runService('analyzer', ({ config, connectBus, clock, random, logger }) => {
  const shared = { clock, random, logger };
  const { url } = config.questdb;
  return createAnalyzer({
    connectBus,
    cluster: config.cluster,
    source: process.env.EGRESSIP_SOURCE ?? config.kube.url ?? 'kubeconfig',
    holdOffMs: config.monitoring.hold_off_seconds * 1000,
    restartHoldOffMs: config.monitoring.restart_hold_off_seconds * 1000,
    sampleEveryMs: config.metrics.collection_schedule.egressip_metrics_interval_minutes * 60_000,
    rowLimits: {
      snat: config.performance_thresholds.rule_validation.max_snat_rules_per_node,
      reroute: config.performance_thresholds.rule_validation.max_lrp_rules_per_node,
    },
    openHistory: url === null ? null : (bus) => openHistory({ bus, url, cluster: config.cluster, ...shared }),
    ...shared,
  });
});
