/** Entry point of the orchestrator as a process of its own. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import { connectKube } from '#libs/kube/client.ts';
import { runService } from '#libs/service/run-service.ts';
import { createOrchestrator } from './app.ts';
import { kubeCluster } from './kube-cluster.ts';
import { corenet6498 } from './scenarios/corenet-6498.ts';

await runService('orchestrator', ({ config, connectBus, onStopped, clock, logger }) => {
  const { cornet_6498: defaults, resource_limits: limits, validation } = config.test_config;
  const client = connectKube(kubeTarget(config.kube));
  onStopped(client.close);
  return createOrchestrator({
    connectBus,
    clusterName: config.cluster,
    cluster: kubeCluster(client),
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
    clock,
    logger,
  });
});
