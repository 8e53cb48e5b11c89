/** Entry point of the orchestrator as a process of its own. What start-up finds wrong (no kubeconfig, ...) is one clear line. */
import { connectBus } from '#libs/bus/nats-bus.ts';
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import { connectKube } from '#libs/kube/client.ts';
import { type App, runApp } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { createOrchestrator } from './app.ts';
import { kubeCluster } from './kube-cluster.ts';
import { corenet6498 } from './scenarios/corenet-6498.ts';

const logger = createLogger('orchestrator');
let orchestrator: App | null = null;

await runApp(
  {
    name: 'orchestrator',
    start: async () => {
      const config = loadConfig();
      if (config.development.debug_mode) logger.level = 'debug';
      const { cornet_6498: defaults, resource_limits: limits, validation } = config.test_config;
      orchestrator = createOrchestrator({
        connectBus: () =>
          connectBus({
            url: config.nats.url ?? 'nats://127.0.0.1:4222',
            name: 'orchestrator',
            logger,
            clock: systemClock,
            random: Math.random,
          }),
        clusterName: config.cluster,
        cluster: kubeCluster(connectKube(kubeTarget(config.kube))),
        enabled: config.orchestrator.enabled,
        dryRun: config.development.dry_run_mode,
        limits: {
          eip_object_count: limits.max_eip_objects,
          pods_per_eip: limits.max_pods_per_eip,
          iterations: limits.max_iterations,
        },
        defaults: {
          [corenet6498.name]: {
            eip_object_count: defaults.default_eip_objects,
            pods_per_eip: defaults.default_pods_per_eip,
            iterations: defaults.default_iterations,
          },
        },
        minWorkerNodes: validation.min_worker_nodes,
        runLimitMs: defaults.default_timeout_minutes * 60_000,
        stepLimitMs: config.performance_thresholds.test_execution.scenario_max_minutes * 60_000,
        clock: systemClock,
        logger,
      });
      await orchestrator.start();
    },
    stop: async () => await orchestrator?.stop(),
    readiness: () => orchestrator?.readiness() ?? { ready: false, parts: {} },
  },
  logger,
);
