/** Entry point of the orchestrator as a process of its own. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import { connectKube } from '#libs/kube/client.ts';
import { runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createOrchestrator } from './app.ts';
import { kubeCluster } from './kube-cluster.ts';

const config = loadConfig();
const logger = createLogger('orchestrator', config.development.debug_mode ? { level: 'debug' } : {});
const client = connectKube(kubeTarget(config.kube));

await runApp(
  createOrchestrator({
    connectBus: () =>
      connectBus({
        url: config.nats.url ?? 'nats://127.0.0.1:4222',
        name: 'orchestrator',
        logger,
        clock: systemClock,
        random: Math.random,
      }),
    clusterName: config.cluster,
    cluster: kubeCluster(client),
    enabled: config.orchestrator.enabled,
    dryRun: config.development.dry_run_mode,
    limits: {
      eip_object_count: config.test_config.resource_limits.max_eip_objects,
      pods_per_eip: config.test_config.resource_limits.max_pods_per_eip,
      iterations: config.test_config.resource_limits.max_iterations,
    },
    defaults: {
      eip_object_count: config.test_config.cornet_6498.default_eip_objects,
      pods_per_eip: config.test_config.cornet_6498.default_pods_per_eip,
      iterations: config.test_config.cornet_6498.default_iterations,
    },
    minWorkerNodes: config.test_config.validation.min_worker_nodes,
    runLimitMs: config.test_config.cornet_6498.default_timeout_minutes * 60_000,
    stepLimitMs: config.performance_thresholds.test_execution.scenario_max_minutes * 60_000,
    clock: systemClock,
    logger,
  }),
  logger,
);
