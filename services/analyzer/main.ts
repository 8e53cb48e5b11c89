/** Entry point of the analyzer as a process of its own. What start-up finds wrong (a broken configuration, ...) is one clear line. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { loadConfig } from '#libs/config/load.ts';
import { type App, runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createAnalyzer } from './app.ts';
import { openHistory } from './history.ts';

const logger = createLogger('analyzer');
const shared = { clock: systemClock, random: Math.random, logger };
let analyzer: App | null = null;

await runApp(
  {
    name: 'analyzer',
    start: async () => {
      const config = loadConfig();
      if (config.development.debug_mode) logger.level = 'debug';
      const { url } = config.questdb;
      analyzer = createAnalyzer({
        connectBus: () => connectBus({ url: config.nats.url ?? 'nats://127.0.0.1:4222', name: 'analyzer', ...shared }),
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
      await analyzer.start();
    },
    stop: async () => await analyzer?.stop(),
    readiness: () => analyzer?.readiness() ?? { ready: false, parts: {} },
  },
  logger,
);
