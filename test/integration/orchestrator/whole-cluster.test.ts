/**
 * CORENET-6498 on a real control plane: kube-apiserver, kube-controller-manager and kube-scheduler keep Deployments, pods and
 * namespaces; simulated machines, kubelets and ovn-kubernetes under them; the real watcher, poller, analyzer and NATS beside. Two
 * orchestrators are there all the time: each run is carried out by one of them.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '#libs/contracts/questions.ts';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { App } from '#libs/runtime/app.ts';
import { kubeCluster } from '../../../services/orchestrator/cluster/kube.ts';
import { ownerLabel } from '../../../services/orchestrator/cluster/port.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { eventually } from '../../kit/eventually.ts';
import { provided } from '../../kit/provided.ts';
import { startWholeCluster, type WholeCluster } from '../../kit/whole-cluster.ts';
import { startOrchestrator } from '../../kit/whole-orchestrator.ts';

const servers = [await provided('nats'), await provided('kube-apiserver'), await provided('kube-controllers')];
/**
 * The first one has four others in it; the one without a workload runs beside the simulated cluster's own. The last three ask nothing of
 * a control plane that others do not, and are played in virtual time.
 */
const within = [
  'node-reboot',
  'ovn-pod-restart',
  'concurrent-operations',
  'stress',
  'label-flip',
  'two-nodes',
  'over-capacity',
  'recreated',
];
const played = scenarios.flatMap(({ name }) => (within.includes(name) ? [] : [name]));
const missing = servers.filter(({ available }) => !available).map(({ reason }) => reason);

describe.skipIf(missing.length > 0)(
  `test runs on a real control plane${missing.length > 0 ? ` (left out: ${missing.join('; ')})` : ''}`,
  () => {
    let whole: WholeCluster;
    const orchestrators: App[] = [];

    beforeAll(async () => {
      whole = await startWholeCluster();
      orchestrators.push(...(await Promise.all([startOrchestrator(whole), startOrchestrator(whole)])));
    });

    afterAll(async () => {
      for (const each of orchestrators) await each.stop();
      await whole?.stop();
    });

    async function run(request: Request<'run-start'>): Promise<RunDetail> {
      const { id } = (await whole.bus.ask(whole.name, 'run-start', { allowDisruptive: true, ...request })).run;
      return eventually(`the end of run ${id}`, async () => {
        const { run: current } = await whole.bus.ask(whole.name, 'run-show', { id });
        return current.endedAt === null ? null : current;
      });
    }

    it.each(played)(
      '%s passes with exact counts, is carried out by one of two orchestrators, and leaves nothing in the cluster',
      async (scenario) => {
        const ended = await run({ scenario, preset: 'development' });
        expect([ended.state, ended.error]).toEqual(['passed', null]);
        const rows = ended.checks.filter(({ name }) => name.endsWith('SNAT rows') || name.endsWith('reroute rows'));
        expect(new Set(rows.map(({ expected, actual }) => `${expected} ${actual}`))).toEqual(new Set(['20 20']));
        const told = (await whole.bus.read(whole.name, topics.runStep, 1)).flatMap((message) =>
          message.topic === 'runStep' && message.event.run === ended.id && message.event.state === 'done' ? [message.event.id] : [],
        );
        expect([new Set(told).size, told.length]).toEqual([ended.counts.steps, ended.counts.steps]);
        const cluster = kubeCluster(whole.client);
        await eventually('nothing is left', async () => {
          const left = await Promise.all(
            (['EgressIP', 'Namespace', 'Pod'] as const).map((kind) => cluster.list(kind, { labels: ownerLabel })),
          );
          return left.flat().length === 0 ? true : null;
        });
      },
    );
  },
);
