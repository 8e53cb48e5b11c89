/** Entry point of the orchestrator as a process of its own. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import type { Config } from '#libs/config/schema.ts';
import { readSecret } from '#libs/config/secret.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { kept } from '#libs/runtime/shared-work.ts';
import { runService } from '#libs/service/run-service.ts';
import { createOrchestrator, type Target } from './app.ts';
import type { Machines } from './machines/port.ts';

const lockMs = 15_000;
const tellLimitMs = 60_000;

await runService('orchestrator', ({ config, connectBus, leader, mayAct, onStopped, clock, logger }) => {
  const { cornet_6498: defaults, resource_limits: limits, validation } = config.test_config;
  const target = kept(async (): Promise<Target> => {
    const [{ connectKube }, { kubeCluster }, { leasePort }, { whileLeading }] = await Promise.all([
      import('#libs/kube/client.ts'),
      import('./cluster/kube.ts'),
      import('./cluster/lease.ts'),
      import('./cluster/while-leading.ts'),
    ]);
    const client = connectKube(kubeTarget(config.kube));
    onStopped(client.close);
    const machines = await machinesOf(config.orchestrator.reboot, clock);
    return {
      cluster: whileLeading(kubeCluster(client), mayAct),
      lease: whileLeading(leasePort(client), mayAct),
      machines: whileLeading(machines, mayAct),
      review: client.reviewAccess,
    };
  });
  return createOrchestrator({
    connectBus,
    clusterName: config.cluster,
    target,
    enabled: config.orchestrator.enabled,
    dryRun: config.development.dry_run_mode,
    rules: {
      limits: {
        eip_object_count: limits.max_eip_objects,
        pods_per_eip: limits.max_pods_per_eip,
        iterations: limits.max_iterations,
      },
      defaults: {
        eip_object_count: defaults.default_eip_objects,
        pods_per_eip: defaults.default_pods_per_eip,
        iterations: defaults.default_iterations,
      },
      presets: config.test_config.presets,
      probeImage: config.orchestrator.probe_image,
    },
    targets: {
      denied: config.orchestrator.deny_nodes,
      ownNode: config.orchestrator.node_name,
      controlPlane: config.orchestrator.control_plane_nodes,
    },
    minWorkerNodes: validation.min_worker_nodes,
    runLimitMs: defaults.default_timeout_minutes * 60_000,
    stepLimitMs: config.performance_thresholds.test_execution.scenario_max_minutes * 60_000,
    lockMs,
    leader,
    tellLimitMs,
    clock,
    logger,
  });
});

async function machinesOf(reboot: Config['orchestrator']['reboot'], clock: Clock): Promise<Machines> {
  const { method, command, url, token } = reboot;
  const incomplete = (key: string) => new AppError('run-reboot-unusable', { method, key });
  switch (method) {
    case 'debug-pod':
      return (await import('./machines/debug-pod.ts')).debugPods(reboot.image, clock);
    case 'command':
      if (command.length === 0) throw incomplete('command');
      return (await import('./machines/command.ts')).commandMachines(command);
    case 'webhook':
      if (url === null) throw incomplete('url');
      return (await import('./machines/webhook.ts')).webhookMachines(
        url,
        token === null ? null : readSecret('orchestrator.reboot.token', token),
      );
    case 'none':
      return (await import('./machines/none.ts')).noMachines;
  }
}
