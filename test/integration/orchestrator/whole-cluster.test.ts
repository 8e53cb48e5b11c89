/**
 * CORENET-6498 on a real control plane: kube-apiserver, kube-controller-manager and kube-scheduler keep Deployments, pods and
 * namespaces; simulated machines, kubelets and ovn-kubernetes under them; the real watcher, poller, analyzer and NATS beside.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '#libs/contracts/questions.ts';
import type { RunDetail } from '#libs/contracts/runs.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createOrchestrator } from '../../../services/orchestrator/app.ts';
import { kubeCluster } from '../../../services/orchestrator/cluster/kube.ts';
import { leasePort } from '../../../services/orchestrator/cluster/lease.ts';
import { ownerLabel } from '../../../services/orchestrator/cluster/port.ts';
import { debugPods } from '../../../services/orchestrator/machines/debug-pod.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { eventually } from '../../kit/eventually.ts';
import { testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startWholeCluster, type WholeCluster } from '../../kit/whole-cluster.ts';

const servers = [await provided('nats'), await provided('kube-apiserver'), await provided('kube-controllers')];
const missing = servers.filter(({ available }) => !available).map(({ reason }) => reason);
const development = { eip_object_count: 2, pods_per_eip: 10, iterations: 1 };

describe.skipIf(missing.length > 0)(
  `test runs on a real control plane${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`,
  () => {
    let whole: WholeCluster;
    let orchestrator: App;

    beforeAll(async () => {
      whole = await startWholeCluster();
      const bus = await testBus(whole.nats.url, 'orchestrator');
      orchestrator = createOrchestrator({
        connectBus: async () => bus,
        clusterName: whole.name,
        target: async () => ({
          cluster: kubeCluster(whole.client),
          lease: leasePort(whole.client),
          machines: debugPods('tools:1'),
          review: whole.client.reviewAccess,
        }),
        enabled: true,
        dryRun: false,
        rules: { limits: {}, defaults: {}, presets: { development } },
        targets: { denied: [], ownNode: null, controlPlane: false },
        minWorkerNodes: 3,
        runLimitMs: 1_200_000,
        stepLimitMs: 600_000,
        lockMs: 5_000,
        tellLimitMs: 30_000,
        clock: systemClock,
        logger: silentLogger,
      });
      await orchestrator.start();
    }, 240_000);

    afterAll(async () => {
      await orchestrator?.stop();
      await whole?.stop();
    }, 60_000);

    async function run(request: Request<'run-start'>): Promise<RunDetail> {
      const { id } = (await whole.bus.ask(whole.name, 'run-start', { allowDisruptive: true, ...request })).run;
      return eventually(
        `the end of run ${id}`,
        async () => {
          const { run: current } = await whole.bus.ask(whole.name, 'run-show', { id });
          return current.endedAt === null ? null : current;
        },
        600_000,
      );
    }

    it.each(scenarios.filter(({ parameters }) => 'eip_object_count' in parameters.shape).map(({ name }) => [name]))(
      '%s passes with exact counts, and leaves nothing in the cluster',
      async (scenario) => {
        const ended = await run({ scenario, preset: 'development' });
        expect([ended.state, ended.error]).toEqual(['passed', null]);
        const rows = ended.checks.filter(({ name }) => name.endsWith('SNAT rows') || name.endsWith('reroute rows'));
        expect(new Set(rows.map(({ expected, actual }) => `${expected} ${actual}`))).toEqual(new Set(['20 20']));
        const cluster = kubeCluster(whole.client);
        await eventually(
          'nothing is left',
          async () => {
            const left = await Promise.all(
              (['EgressIP', 'Namespace', 'Pod'] as const).map((kind) => cluster.list(kind, { labels: ownerLabel })),
            );
            return left.flat().length === 0 ? true : null;
          },
          60_000,
        );
      },
      600_000,
    );
  },
);
