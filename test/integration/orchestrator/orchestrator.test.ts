/** Test runs against the simulated cluster over its real API, judged by the real analyzer, with their state on a real NATS. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { Request } from '#libs/contracts/questions.ts';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { assignableLabel } from '../../../services/orchestrator/actions/node-change.ts';
import { createOrchestrator, type OrchestratorOptions } from '../../../services/orchestrator/app.ts';
import { around } from '../../../services/orchestrator/cluster/around.ts';
import { kubeCluster } from '../../../services/orchestrator/cluster/kube.ts';
import { leasePort } from '../../../services/orchestrator/cluster/lease.ts';
import { debugPods } from '../../../services/orchestrator/machines/debug-pod.ts';
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
      const quick = { noticedMs: [200, 400], bootMs: [1_500, 2_000] } as const;
      chain = await startChain({ simulator: { cluster: { machineTimes: quick, detectMs: [300, 500] } } });
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

    async function start(more: Partial<OrchestratorOptions> = {}, through: (bus: Bus) => Bus = (bus) => bus): Promise<Running> {
      const bus = await testBus(chain.nats.url, 'orchestrator');
      let dead = false;
      const cluster = around(kubeCluster(chain.client), (work) => (dead ? Promise.reject(new Error('the process is dead')) : work()));
      const lease = leasePort(chain.client);
      const app = createOrchestrator({
        connectBus: async () => through(bus),
        clusterName: chain.cluster,
        target: async () => ({
          cluster,
          machines: debugPods('tools:1', systemClock),
          review: chain.client.reviewAccess,
          lease: {
            read: () => (dead ? Promise.reject(new Error('the process is dead')) : lease.read()),
            write: (...given) => (dead ? Promise.reject(new Error('the process is dead')) : lease.write(...given)),
          },
        }),
        enabled: true,
        dryRun: false,
        rules: {
          limits: { eip_object_count: 10, pods_per_eip: 200, iterations: 20 },
          defaults: { eip_object_count: 10, pods_per_eip: 200, iterations: 20 },
          presets: { development: { eip_object_count: 2, pods_per_eip: 10, iterations: 1 } },
          probeImage: null,
        },
        targets: { denied: [], ownNode: null, controlPlane: false },
        minWorkerNodes: 2,
        runLimitMs: 600_000,
        stepLimitMs: 60_000,
        lockMs: 4_000,
        tellLimitMs: 5_000,
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

    const begin = async (request: Request<'run-start'>) =>
      (await chain.bus.ask(chain.cluster, 'run-start', { allowDisruptive: true, ...request })).run;
    const show = async (id: string) => (await chain.bus.ask(chain.cluster, 'run-show', { id })).run;
    const refusal = (request: Request<'run-start'>) =>
      begin(request).then(
        () => 'accepted',
        (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
      );
    const stored = async (id: string) =>
      (await chain.bus.read(chain.cluster, topics.run, 'last'))
        .flatMap((message) => (message.topic === 'run' ? [message.event] : []))
        .find((run) => run.id === id);
    const until = (id: string, what: string, holds: (run: RunDetail) => boolean) =>
      eventually(what, async () => {
        const run = await show(id);
        return holds(run) ? run : null;
      });
    const over = (id: string) => until(id, `the end of run ${id}`, (run) => run.endedAt !== null);
    const running = (step: string) => (run: RunDetail) => run.step?.name.endsWith(step) === true;
    const labelled = () =>
      chain.simulator.cluster.store
        .list('nodes')
        .filter(({ metadata }) => metadata.labels?.[assignableLabel] !== undefined)
        .map(({ metadata }) => metadata.name);
    /** All but the lock. */
    const touched = () =>
      (['nodes', 'namespaces', 'pods', 'egressips'] as const).map((resource) =>
        chain.simulator.cluster.store.list(resource).map(({ metadata }) => `${metadata.name} ${metadata.resourceVersion}`),
      );
    const isHealthy = () =>
      eventually('every row right, and known to be', async () => {
        const { complete, summary, findings } = await chain.bus.ask(chain.cluster, 'verdict', {});
        const isRight = summary.expected === summary.matched && summary.actual === summary.matched;
        return complete && isRight && findings.every(({ state }) => state !== 'firing') ? true : null;
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
      const { id: wrongId } = await begin({ scenario: 'label-flip', parameters: {} });
      const fault = chain.simulator.inject({ kind: 'missing-snat' });
      const step = await over(wrongId);
      expect(step).toMatchObject({ state: 'failed', undo: [] });
      const [wrong] = step.checks.filter(({ result }) => result === 'failed');
      expect(wrong).toMatchObject({
        name: expect.stringMatching(/: rows on worker-\d$/),
        rows: [expect.stringContaining('missing-snat')],
      });
      expect(wrong?.actual).toBe((wrong?.expected ?? 0) - 1);
      expect(step.error).toContain(`${wrong?.name}: ${wrong?.actual}, expected ${wrong?.expected}`);
      expect(step.counts).toMatchObject({ failed: 1, notMeasured: 0, passed: step.checks.length - 1 });
      chain.simulator.heal(fault.id);
      await isHealthy();
      await stopAll();

      await start({ runLimitMs: 300 });
      const run = await over((await begin({ scenario: 'label-flip', parameters: {} })).id);
      expect(run).toMatchObject({ state: 'failed', undo: [] });
      expect(run.error).toContain('took longer than');
      expect(labelled()).toEqual(before);
      await stopAll();
    });

    it('puts the cluster back when the bus refuses the messages of a run in its middle, and tells the end when it takes them again', async () => {
      let refuses = false;
      const refusing = (bus: Bus): Bus =>
        new Proxy(bus, {
          get: (target, name: keyof Bus) =>
            name === 'publish' && refuses
              ? () => Promise.reject(new AppError('bus-message-too-large', { bytes: 9, subject: 'run', limit: 8 }))
              : typeof target[name] === 'function'
                ? target[name].bind(target)
                : target[name],
        });
      await start({}, refusing);
      const before = labelled();
      const { id } = await begin({ scenario: 'label-flip' });
      await until(id, 'the wait for the move', running('addresses have moved'));
      refuses = true;
      await eventually('the label is back', async () => (labelled().length === before.length ? true : null));
      expect(labelled()).toEqual(before);
      expect((await show(id)).undo).toEqual([]);
      refuses = false;
      const run = await over(id);
      expect(run).toMatchObject({ state: 'error', undo: [], error: expect.stringContaining('exceeds the limit') });
      await eventually('the end is on the bus', async () => {
        return (await stored(id))?.endedAt === run.endedAt ? true : null;
      });
      await stopAll();
      await isHealthy();
    });

    it('puts back what a version with other steps began, and does not go on with it', async () => {
      const first = await start();
      const before = labelled();
      const { id } = await begin({ scenario: 'label-flip' });
      await until(id, 'the wait for the move', running('addresses have moved'));
      await first.kill();
      const left = await stored(id);
      if (left === undefined) throw new Error('the run is not stored');
      await chain.bus.publish(chain.cluster, topics.run, { ...left, plan: 'older' });
      expect(labelled()).not.toEqual(before);
      await start();
      expect(await over(id)).toMatchObject({ state: 'error', undo: [], error: expect.stringContaining('other steps') });
      expect(labelled()).toEqual(before);
      await stopAll();
    });

    it('lists the scenarios with their parameters, and begins none that the caller did not allow to disturb', async () => {
      await start();
      const { scenarios } = await chain.bus.ask(chain.cluster, 'run-scenarios', {});
      const scale = scenarios.find(({ name }) => name === 'corenet-6498');
      expect(scale?.parameters).toContainEqual(expect.objectContaining({ name: 'pods_per_eip', values: '1 to 200', default: '200' }));
      expect(await refusal({ scenario: 'label-flip', allowDisruptive: false })).toBe('run-not-allowed');
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
      expect(await refusal({ scenario: 'label-flip', parameters: { nodes: 'worker-1' } })).toBe('run-other-parameters');
      expect(await refusal({ scenario: 'corenet-6498', parameters: { pods_per_eip: 201 } })).toBe('run-bad-parameters');
      expect(await refusal({ scenario: 'corenet-6498', parameters: { iterations: 0 } })).toBe('run-bad-parameters');
      await expect(chain.bus.ask(chain.cluster, 'run-show', { id: 'none' })).rejects.toThrow('there is no run none');
      await stopAll();
      await start({ minWorkerNodes: 6 });
      expect(await refusal({ scenario: 'label-flip' })).toBe('run-prerequisites');
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
      expect(run).toMatchObject({ state: 'passed', error: null, undo: [] });
      expect(run.checks.map(({ name }) => name)).toContain('may create deployments.apps');
      expect(run.steps.map(({ detail }) => detail)).toContain('would wait for 6 SNAT and 6 reroute rows');
      expect(run.steps.map(({ detail }) => detail).join('\n')).toContain(`create Deployment scale-eip2-${run.id}/scale-test-1`);
      expect(chain.simulator.cluster.store.resourceVersion()).toBe(before);
      await stopAll();
    });

    it('runs all of CORENET-6498 in both families at 2 EgressIPs x 6 pods, with exact counts, and leaves nothing behind', async () => {
      await start();
      const objects = () => ['egressips', 'namespaces', 'pods'].map((name) => chain.simulator.cluster.store.list(name as 'pods').length);
      const before = objects();
      const parameters = { eip_object_count: 2, pods_per_eip: 6, iterations: 1, ip_stack: 'dualstack' };
      const run = await over((await begin({ scenario: 'corenet-6498', parameters })).id);
      expect(run).toMatchObject({ state: 'passed', error: null, undo: [] });
      const totals = run.checks.filter(({ name }) => name.endsWith('SNAT rows') || name.endsWith('reroute rows'));
      expect(totals.length).toBeGreaterThan(10);
      expect(new Set(totals.map(({ expected, actual }) => `${expected} ${actual}`))).toEqual(new Set(['24 24']));
      await eventually('all is gone', async () => (JSON.stringify(objects()) === JSON.stringify(before) ? true : null));
      await isHealthy();
      await stopAll();
    });

    it('touches nothing of a cluster that runs on another platform than it was asked for', async () => {
      await start();
      const before = touched();
      const run = await over(
        (await begin({ scenario: 'corenet-6498', parameters: { platform: 'aws', eip_object_count: 1, pods_per_eip: 1 } })).id,
      );
      expect(run).toMatchObject({ state: 'error', undo: [], error: expect.stringContaining('not on aws') });
      expect(touched()).toEqual(before);
      await stopAll();
    });
  },
  600_000,
);
