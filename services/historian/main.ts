/** Entry point of the historian as a process of its own. */
import { constants, setPriority } from 'node:os';
import { runService } from '#libs/service/run-service.ts';
import { createHistorian } from './app.ts';

// Trends can wait, the live verdict cannot: on a machine that both share, the past yields.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await runService('historian', ({ config, connectBus, clock, random, logger }) => {
  const { time_in_drift: drift, failover_time: failover, convergence } = config.slo;
  const thresholds = config.performance_thresholds.rule_validation;
  return createHistorian({
    connectBus,
    cluster: config.cluster,
    url: config.questdb.url,
    readerUrl: config.questdb.reader_url,
    consolePort: config.questdb.console_port,
    sampleEveryMs: config.metrics.collection_schedule.egressip_metrics_interval_minutes * 60_000,
    rowLimits: { snat: thresholds.max_snat_rules_per_node, reroute: thresholds.max_lrp_rules_per_node },
    objectives: {
      timeInDrift: { objective: drift.objective },
      failoverTime: { objective: failover.objective, withinMs: failover.max_seconds * 1_000 },
      convergence: { objective: convergence.objective, withinMs: convergence.max_seconds * 1_000 },
    },
    clock,
    random,
    logger,
  });
});
