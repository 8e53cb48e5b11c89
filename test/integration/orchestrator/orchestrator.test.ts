/** Test runs against the simulated cluster over its real API, judged by the real analyzer, with their state on a real NATS. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestRun } from '#libs/contracts/catalog.ts';
import type { Request } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createOrchestrator, type OrchestratorOptions } from '../../../services/orchestrator/app.ts';
import { kubeCluster } from '../../../services/orchestrator/kube-cluster.ts';
import { assignableLabel } from '../../../services/orchestrator/scenarios/label-flip.ts';
import { type Chain, startChain } from '../../kit/chain.ts';
import { eventually } from '../../kit/eventually.ts';
import { testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';

const natsServer = await provided('nats');

describe.skipIf(!natsServer.available)(
  `the orchestrator (${natsServer.reason})`,
  () => {
    let chain: Chain;
    const apps: App[] = [];
    beforeAll(async () => {
      chain = await startChain();
    });
    afterEach(async () => {
      await stopAll();
      for (const { id } of chain.simulator.faults()) chain.simulator.heal(id);
    });
    afterAll(async () => {
      await chain.stop();
    });

    interface Running {
      readonly app: App;
      /** As by kill -9: from now on nothing it does reaches the bus or the cluster. */
      kill(): Promise<void>;
    }

    async function start(more: Partial<OrchestratorOptions> = {}): Promise<Running> {
      const bus = await testBus(chain.nats.url, 'orchestrator');
      let dead = false;
      const cluster = kubeCluster(chain.client);
      const mortal = new Proxy(cluster, {
        get: (target, name: keyof typeof cluster) =>
          dead ? () => Promise.reject(new Error('the process is dead')) : target[name].bind(target),
      });
      const app = createOrchestrator({
        connectBus: async () => bus,
        clusterName: chain.cluster,
        cluster: mortal,
        enabled: true,
        dryRun: false,
        limits: { eip_object_count: 10, pods_per_eip: 200, iterations: 20 },
        defaults: { 'corenet-6498': { eip_object_count: 10, pods_per_eip: 200, iterations: 20 } },
        minWorkerNodes: 2,
        runLimitMs: 120_000,
        stepLimitMs: 60_000,
        clock: systemClock,
        logger: silentLogger,
        ...more,
      });
      await app.start();
      apps.push(app);
      await eventually('it answers', () => bus.ask(chain.cluster, 'run-list', {}).catch(() => null));
      return {
        app,
        kill: async () => {
          dead = true;
          await bus.close();
          await app.stop();
        },
      };
    }
    async function stopAll(): Promise<void> {
      for (const app of apps.splice(0)) await app.stop();
    }

    const begin = async (request: Request<'run-start'>) => (await chain.bus.ask(chain.cluster, 'run-start', request)).run;
    const show = async (id: string) => (await chain.bus.ask(chain.cluster, 'run-show', { id })).run;
    const refusal = (request: Request<'run-start'>) =>
      begin(request).then(
        () => 'accepted',
        (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
      );
    const until = (id: string, what: string, holds: (run: TestRun) => boolean) =>
      eventually(
        what,
        async () => {
          const run = await show(id);
          return holds(run) ? run : null;
        },
        90_000,
      );
    const over = (id: string) => until(id, `the end of run ${id}`, (run) => run.endedAt !== null);
    const running = (step: string) => (run: TestRun) => run.steps.some(({ name, state }) => name.endsWith(step) && state === 'running');
    const labelled = () =>
      chain.simulator.cluster.store
        .list('nodes')
        .filter(({ metadata }) => metadata.labels?.[assignableLabel] !== undefined)
        .map(({ metadata }) => metadata.name);
    const isHealthy = () =>
      eventually('every row right', async () => {
        const { complete, summary } = await chain.bus.ask(chain.cluster, 'verdict', {});
        return complete && summary.expected === summary.matched && summary.actual === summary.matched ? true : null;
      });

    it('takes the label, sees every row move, puts the label back, with exact counts each time', async () => {
      await start();
      const before = labelled();
      const run = await over((await begin({ scenario: 'label-flip', parameters: { iterations: 2 } })).id);
      expect(run).toMatchObject({ state: 'passed', error: null, undo: [] });
      expect(run.steps.every(({ state }) => state === 'done')).toBe(true);
      expect(labelled()).toEqual(before);
      const rows = run.checks.filter(({ name }) => name.includes('rows on'));
      expect(new Set(rows.map(({ name }) => name.split(':')[0]))).toEqual(new Set(['before', 'moved', 'after']));
      for (const check of rows) expect([check.name, check.actual]).toEqual([check.name, check.expected]);
      const total = (label: string) =>
        rows.filter(({ name }) => name.startsWith(label)).reduce((sum, { expected }) => sum + (expected ?? 0), 0);
      expect(total('before')).toBeGreaterThan(100);
      expect(total('after')).toBe(total('before'));
      await stopAll();
    });

    it('goes on after a kill -9 in the middle, with the step it was in, and puts the label back', async () => {
      const first = await start();
      const before = labelled();
      const { id } = await begin({ scenario: 'label-flip', parameters: {} });
      await until(id, 'the wait for the move', running('addresses have moved'));
      await first.kill();
      expect(labelled()).toHaveLength(before.length - 1);
      await start();
      const run = await over(id);
      expect(run).toMatchObject({ state: 'passed', undo: [] });
      const names = run.checks.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(labelled()).toEqual(before);
      await stopAll();
    });

    it('puts the label back when it is cancelled, and when it is stopped in good order', async () => {
      for (const end of ['cancel', 'stop'] as const) {
        const { app } = await start();
        const before = labelled();
        const { id } = await begin({ scenario: 'label-flip', parameters: {} });
        await until(id, 'the wait for the move', running('addresses have moved'));
        if (end === 'cancel') {
          expect((await chain.bus.ask(chain.cluster, 'run-cancel', { id })).run.state).toBe('cancelling');
          expect(await over(id)).toMatchObject({ state: 'cancelled', undo: [], error: null });
        } else {
          await app.stop();
          await start();
          expect(await show(id)).toMatchObject({ state: 'cancelled', undo: [] });
        }
        expect(labelled()).toEqual(before);
        await isHealthy();
        await stopAll();
      }
    });

    it('fails a run that outlasts its time, says so and puts the label back', async () => {
      await start({ stepLimitMs: 200 });
      const before = labelled();
      const fault = chain.simulator.inject({ kind: 'missing-snat' });
      await eventually('it is seen', async () => ((await chain.bus.ask(chain.cluster, 'findings', {})).total > 0 ? true : null));
      const step = await over((await begin({ scenario: 'label-flip', parameters: {} })).id);
      expect(step).toMatchObject({ state: 'failed', undo: [], error: 'not within 0 s: every EgressIP row right on every node' });
      await stopAll();

      await start({ runLimitMs: 300 });
      const run = await over((await begin({ scenario: 'label-flip', parameters: {} })).id);
      expect(run).toMatchObject({ state: 'failed', undo: [] });
      expect(run.error).toContain('300 ms');
      expect(labelled()).toEqual(before);
      chain.simulator.heal(fault.id);
      await isHealthy();
      await stopAll();
    });

    it('refuses a second run, also one that is asked for at the same moment', async () => {
      await start();
      const answers = await Promise.all([1, 2, 3].map(() => refusal({ scenario: 'label-flip', parameters: {} })));
      expect(answers.sort()).toEqual(['accepted', 'run-busy', 'run-busy']);
      expect(await refusal({ scenario: 'corenet-6498' })).toBe('run-busy');
      await stopAll();
      await isHealthy();
    });

    it('refuses what is unknown, misspelt, above the limits, or asked of too small a cluster, and everything unless enabled', async () => {
      await start();
      expect(await refusal({ scenario: 'flip' })).toBe('run-unknown-scenario');
      expect(await refusal({ scenario: 'label-flip', parameters: { nodes: 'worker-1' } })).toBe('run-bad-parameters');
      expect(await refusal({ scenario: 'corenet-6498', parameters: { pods_per_eip: 201 } })).toBe('run-bad-parameters');
      expect(await refusal({ scenario: 'corenet-6498', parameters: { iterations: 0 } })).toBe('run-bad-parameters');
      await expect(chain.bus.ask(chain.cluster, 'run-show', { id: 'none' })).rejects.toThrow('there is no run none');
      await stopAll();
      await start({ minWorkerNodes: 6 });
      expect(await refusal({ scenario: 'label-flip' })).toBe('run-too-few-nodes');
      await stopAll();
      await start({ enabled: false });
      expect(await refusal({ scenario: 'label-flip' })).toBe('run-disabled');
      await stopAll();
    });

    it('says in a dry run what it would do, waits for nothing and changes nothing', async () => {
      await start({ dryRun: true });
      const before = chain.simulator.cluster.store.resourceVersion();
      const run = await over(
        (await begin({ scenario: 'corenet-6498', parameters: { eip_object_count: 2, pods_per_eip: 3, iterations: 1 } })).id,
      );
      expect(run).toMatchObject({ state: 'passed', checks: [], undo: [] });
      expect(run.steps.map(({ detail }) => detail)).toContain('dry run: would wait for 12 rows of 2 EgressIPs');
      expect(chain.simulator.cluster.store.resourceVersion()).toBe(before);
      await stopAll();
    });

    it('runs CORENET-6498 at 3 EgressIPs x 10 pods, two fail-overs, with exact counts, and leaves nothing behind', async () => {
      await start();
      const objects = () => ['egressips', 'namespaces', 'pods'].map((name) => chain.simulator.cluster.store.list(name as 'pods').length);
      const before = objects();
      const { id } = await begin({ scenario: 'corenet-6498', parameters: { eip_object_count: 3, pods_per_eip: 10, iterations: 2 } });
      const run = await over(id);
      expect(run).toMatchObject({ state: 'passed', error: null, undo: [] });
      const totals = run.checks.filter(({ name }) => name.endsWith('SNAT and reroute rows'));
      expect(totals.map(({ expected, actual }) => [expected, actual])).toEqual([60, 60, 60, 60].map((count) => [count, count]));
      expect(objects()).toEqual(before);
      await isHealthy();
      await stopAll();
    });

    it('runs it with an address of each family where asked to, and counts the rows of both', async () => {
      await start();
      const parameters = { eip_object_count: 2, pods_per_eip: 5, iterations: 1, ip_stack: 'dual' };
      const run = await over((await begin({ scenario: 'corenet-6498', parameters })).id);
      expect(run).toMatchObject({ state: 'passed', error: null, undo: [] });
      const totals = run.checks.filter(({ name }) => name.endsWith('SNAT and reroute rows'));
      expect(totals.map(({ expected, actual }) => [expected, actual])).toEqual([40, 40, 40].map((count) => [count, count]));
      await isHealthy();
      await stopAll();
    });

    it('touches nothing of a cluster that runs on another platform than it was asked for', async () => {
      await start();
      const before = chain.simulator.cluster.store.resourceVersion();
      const run = await over((await begin({ scenario: 'corenet-6498', parameters: { platform: 'aws' } })).id);
      expect(run).toMatchObject({ state: 'error', undo: [], error: expect.stringContaining('not on aws') });
      expect(chain.simulator.cluster.store.resourceVersion()).toBe(before);
      await stopAll();
    });
  },
  180_000,
);
