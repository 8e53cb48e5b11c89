/** An orchestrator for a whole cluster of a test, with the presets of the shipped configuration as far as tests use them. */
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createOrchestrator, type OrchestratorOptions } from '../../services/orchestrator/app.ts';
import { kubeCluster } from '../../services/orchestrator/cluster/kube.ts';
import { leasePort } from '../../services/orchestrator/cluster/lease.ts';
import { debugPods } from '../../services/orchestrator/machines/debug-pod.ts';
import { eventually } from './eventually.ts';
import { testBus } from './nats.ts';
import type { WholeCluster } from './whole-cluster.ts';

/** Resolves when it answers; it stops in good order. */
export async function startOrchestrator(whole: WholeCluster, more: Partial<OrchestratorOptions> = {}): Promise<App> {
  const bus = await testBus(whole.nats.url, 'orchestrator');
  const orchestrator = createOrchestrator({
    connectBus: async () => bus,
    clusterName: whole.name,
    target: async () => ({
      cluster: kubeCluster(whole.client),
      lease: leasePort(whole.client),
      machines: debugPods('tools:1', systemClock),
      review: whole.client.reviewAccess,
    }),
    enabled: true,
    dryRun: false,
    rules: {
      limits: {},
      defaults: {},
      presets: { development: { eip_object_count: 2, pods_per_eip: 10, iterations: 1 } },
      probeImage: null,
    },
    targets: { denied: [], ownNode: null, controlPlane: false },
    minWorkerNodes: 3,
    runLimitMs: 1_200_000,
    stepLimitMs: 600_000,
    lockMs: 5_000,
    tellLimitMs: 30_000,
    clock: systemClock,
    logger: silentLogger,
    ...more,
  });
  await orchestrator.start();
  await eventually('it answers', () => whole.bus.ask(whole.name, 'run-list', {}).catch(() => null));
  return orchestrator;
}
