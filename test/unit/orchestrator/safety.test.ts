/** What keeps a run from harm: refusals with their remedy, one run at a time, nodes that are spared, a quick cancel, cleaning up. */
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Request } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { assignableLabel } from '../../../services/orchestrator/actions/node-change.ts';
import { ownerLabel } from '../../../services/orchestrator/cluster/port.ts';
import { noMachines } from '../../../services/orchestrator/machines/none.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';

let stage: Stage;
afterEach(() => stage.stopAll());

const refusal = (request: Request<'run-start'>) =>
  stage.begin(request).then(
    () => 'accepted',
    (thrown: unknown) => (thrown instanceof AppError ? `${thrown.code}: ${thrown.message}` : String(thrown)),
  );
const labelled = () => stage.cluster.store.list('nodes').filter(({ metadata }) => metadata.labels?.[assignableLabel] !== undefined).length;
const made = () =>
  (['egressips', 'namespaces'] as const).flatMap((kind) =>
    stage.cluster.store.list(kind).filter(({ metadata }) => metadata.labels?.[ownerLabel] !== undefined),
  );
/** Of all runs, each as often as it was told. */
const doneSteps = () =>
  stage.server
    .messages()
    .flatMap(({ subject, data }) => (subject.includes('.run-step.') && (data as { state: string }).state === 'done' ? [subject] : []));
const small = { eip_object_count: 1, pods_per_eip: 4, iterations: 1 };

describe('a run is refused', () => {
  it('unless the configuration and the caller both allow it', async () => {
    stage = createStage();
    const { app } = await stage.start({ enabled: false });
    expect(await refusal({ scenario: 'label-flip' })).toContain('run-disabled: test runs are off (orchestrator.enabled is false)');
    await app.stop();
    await stage.start();
    expect(await refusal({ scenario: 'label-flip', allowDisruptive: false })).toContain('run-not-allowed');
  });

  it.each<readonly [string, (on: Stage) => void, string]>([
    ['a right is missing', (on) => (on.mayDo = (what) => what !== 'patch nodes'), 'may patch nodes: 0 of 1'],
    ['too few nodes are ready', (on) => on.cluster.machines.reboot('worker-1'), 'nodes that are ready and assignable: 3 of 4'],
    ['something is wrong already', (on) => void on.faults.inject({ kind: 'missing-snat' }), 'findings firing already: 1 of 0'],
    ['the nodes have no room for the pods', (on) => shrink(on), 'free places for pods'],
  ])('when %s, with what to do', async (_, spoil, told) => {
    stage = createStage();
    await stage.start({ minWorkerNodes: 4 });
    spoil(stage);
    const seen = stage.clock.now() + (told.includes('findings') ? 15_000 : 2_000);
    await stage.until('it is seen', () => stage.clock.now() >= seen);
    expect(await refusal({ scenario: 'node-reboot', parameters: small })).toContain(told);
    expect(made()).toEqual([]);
  });

  it('when it boots nodes and there is no way to, and one that only needs a node for a part says that this was not measured', async () => {
    stage = createStage();
    await stage.start({}, noMachines);
    expect(await refusal({ scenario: 'node-reboot', parameters: small })).toContain('ways to boot a node: 0 of 1');
    expect(made()).toEqual([]);
    const run = await stage.over(await stage.begin({ scenario: 'health-port', parameters: small }));
    expect(run).toMatchObject({ state: 'failed', undo: [], counts: { failed: 0, notMeasured: 1 } });
    expect(run.error).toContain('health port blocked: not measured');
    await stage.until('all is gone', () => made().length === 0, 60_000);
  });

  it('when its parameters are wrong', async () => {
    stage = createStage();
    await stage.start();
    expect(await refusal({ scenario: 'corenet-6498', parameters: { pods_per_eip: 0 } })).toContain('run-bad-parameters');
    expect(await refusal({ scenario: 'corenet-6498', parameters: { platform: 'moon' } })).toContain('run-bad-parameters');
    expect(await refusal({ scenario: 'corenet-6498', parameters: { pods: 1 } })).toMatch(
      /run-other-parameters.* pods but eip_object_count, .*: none$/,
    );
    expect(await refusal({ scenario: 'label-flip', parameters: { eip_object_count: 1, iterations: 2 } })).toMatch(
      /^run-other-parameters: scenario label-flip does not take eip_object_count but node, iterations; .*: corenet-6498, node-reboot, /,
    );
    expect(await refusal({ scenario: 'nothing' })).toContain('run-unknown-scenario');
  });
});

function shrink({ cluster: { store } }: Stage): void {
  for (const { metadata } of store.list('nodes')) {
    store.change('nodes', metadata.name, (node) => ({
      ...node,
      status: { ...node.status, allocatable: { cpu: '4', memory: '8Gi', pods: '1' } },
    }));
  }
}

describe('a run', () => {
  it('is carried out by exactly one of two orchestrators, and by the other when that one dies', async () => {
    stage = createStage();
    const [first] = [await stage.start(), await stage.start()];
    const id = await stage.begin({ scenario: 'node-reboot', parameters: small });
    expect(await refusal({ scenario: 'node-reboot', parameters: small })).toMatch(/run-(busy|locked)/);
    await stage.until('it makes its objects', () => made().length === 2);
    first.kill();
    const run = await stage.over(id);
    expect([run.state, run.error]).toEqual(['passed', null]);
    expect(new Set(doneSteps()).size).toBe(doneSteps().length);
    expect(made()).toEqual([]);
  });

  it('that a crash left is carried on by exactly one of two orchestrators that start at once', async () => {
    stage = createStage();
    const first = await stage.start();
    const id = await stage.begin({ scenario: 'node-reboot', parameters: small });
    await stage.until('it makes its objects', () => made().length === 2);
    const before = doneSteps();
    first.kill();
    await Promise.all([stage.start(), stage.start()]);
    const run = await stage.over(id);
    expect([run.state, run.error]).toEqual(['passed', null]);
    expect(before.length).toBeGreaterThan(0);
    expect(doneSteps().length).toBe(run.counts.steps);
    expect(new Set(doneSteps()).size).toBe(run.counts.steps);
    expect(made()).toEqual([]);
  });

  it('never disturbs a node on the deny list, the one it runs on, or one of the control plane', async () => {
    stage = createStage();
    stage.cluster.store.change('nodes', 'worker-3', (node) => ({
      ...node,
      metadata: { ...node.metadata, labels: { ...node.metadata.labels, 'node-role.kubernetes.io/control-plane': '' } },
    }));
    await stage.start({ targets: { denied: ['worker-1'], ownNode: 'worker-2', controlPlane: false } });
    const boots = () => stage.cluster.store.list('nodes').map(({ status }) => JSON.stringify(status?.['nodeInfo']));
    const before = boots();
    const run = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: { ...small, eip_object_count: 4 } }));
    expect([run.state, run.error]).toEqual(['passed', null]);
    const booted = boots().flatMap((id, index) => (id === before[index] ? [] : [`worker-${index + 1}`]));
    expect(booted).toEqual(['worker-4']);
  });

  it('stops within 10 s when it is cancelled, and what it made and changed is gone', async () => {
    stage = createStage();
    await stage.start();
    const before = labelled();
    for (const [scenario, parameters, at] of [
      ['label-flip', {}, () => labelled() < before],
      ['corenet-6498', small, () => made().length === 2],
    ] as const) {
      const id = await stage.begin({ scenario, parameters });
      await stage.until('it has changed something', at);
      const asked = stage.clock.now();
      await stage.bus.ask('staged', 'run-cancel', { id });
      const run = await stage.over(id);
      expect([run.state, run.undo]).toEqual(['cancelled', []]);
      expect((run.endedAt ?? 0) - asked).toBeLessThan(10_000);
      expect(labelled()).toBe(before);
      await stage.until('all is gone', () => made().length === 0, 60_000);
    }
  });

  it('says "failed" when a node that it disturbed never comes back, and leaves nothing of its own', async () => {
    stage = createStage();
    await stage.start();
    for (const { metadata } of stage.cluster.store.list('nodes')) stage.cluster.machines.strand(metadata.name, true);
    const run = await stage.over(await stage.begin({ scenario: 'node-reboot', parameters: { ...small, node_limit_s: 60 } }));
    expect(run).toMatchObject({ state: 'failed', undo: [] });
    expect(run.error).toContain('nodes booted and ready: 0, expected 1 (not back after 60 s: worker-');
    await stage.until('all is gone', () => made().length === 0, 60_000);
  });

  it('says which address was taken meanwhile', async () => {
    stage = createStage();
    await stage.start();
    const taken = '172.18.200.1';
    stage.cluster.store.create('egressips', {
      metadata: { name: 'other' },
      spec: { egressIPs: [taken], namespaceSelector: { matchLabels: { none: 'x' } } },
    });
    const run = await stage.over(
      await stage.begin({ scenario: 'node-reboot', parameters: { ...small, addresses: [taken], move_limit_s: 20 } }),
    );
    expect(run).toMatchObject({ state: 'failed', undo: [] });
    expect(run.error).toContain(`addresses assigned: 0, expected 1 (on no node: ${taken}`);
  });
});

describe('a run that comes to grief says why, and leaves nothing of its own', () => {
  it('when a right is taken away in its middle', async () => {
    stage = createStage();
    await stage.start();
    const before = labelled();
    const id = await stage.begin({ scenario: 'corenet-6498', parameters: small });
    stage.onChange = (when, change) => {
      if (when === 'before' && change.startsWith('create ') && made().length === 2)
        throw new AppError('kube-forbidden', { verb: 'create', resource: 'pods', plural: 'pods', group: '', detail: 'no more' });
    };
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'error', undo: [], error: expect.stringContaining('create pods') });
    expect(labelled()).toBe(before);
    await stage.until('all is gone', () => made().length === 0, 60_000);
  });

  it('when it continues with a way to reach nodes that cannot open the health port: that stays listed', async () => {
    stage = createStage();
    const first = await stage.start();
    const id = await stage.begin({ scenario: 'health-port', parameters: small });
    await stage.until('it has blocked the port', async () =>
      (await stage.show(id)).steps.some((step) => step.id === '1/block' && step.state === 'done'),
    );
    first.kill();
    await stage.start({}, noMachines);
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'error', undo: [{ kind: 'health-port' }] });
    expect(run.error).toMatch(/not put back: health-port .*method none cannot reach into a node: port 9107 of worker-\d may stay blocked/);
    await stage.until('all else is gone', () => made().length === 0, 60_000);
  });

  it('when its address is taken between its look and its objects', async () => {
    stage = createStage();
    await stage.start();
    const id = await stage.begin({ scenario: 'node-reboot', parameters: { ...small, move_limit_s: 20 } });
    await stage.until('it has looked', async () =>
      (await stage.show(id)).steps.some((step) => step.id === 'before/look' && step.state === 'done'),
    );
    const [[taken = ''] = []] = z.array(z.array(z.string())).parse((await stage.show(id)).memory['addresses']);
    stage.cluster.store.create('egressips', {
      metadata: { name: 'faster' },
      spec: { egressIPs: [taken], namespaceSelector: { matchLabels: { none: 'x' } } },
    });
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'failed', undo: [] });
    expect(run.error).toContain(`addresses assigned: 0, expected 1 (on no node: ${taken}`);
    expect(stage.cluster.store.list('egressips').map(({ metadata }) => metadata.name)).toContain('faster');
    await stage.until('all is gone', () => made().length === 0, 60_000);
  });

  it('when the API server is away for longer than any of its limits, once it is back', async () => {
    stage = createStage();
    await stage.start();
    stage.away = true;
    expect(await refusal({ scenario: 'node-reboot', parameters: small })).toContain('kube-unreachable');
    stage.away = false;
    const before = labelled();
    for (const scenario of ['label-flip', 'node-reboot']) {
      const id = await stage.begin({ scenario, parameters: scenario === 'label-flip' ? {} : small });
      await stage.until('it has changed something', () => labelled() < before || made().length === 2);
      stage.away = true;
      const back = stage.clock.now() + 7 * 3_600_000;
      await stage.until('the whole run is out of time', () => stage.clock.now() >= back, 8 * 3_600_000);
      stage.away = false;
      const run = await stage.over(id);
      expect(run).toMatchObject({ state: 'failed', undo: [], error: expect.stringContaining('took longer than') });
      expect(labelled()).toBe(before);
      await stage.until('all is gone', () => made().length === 0, 60_000);
    }
  });
});

describe('what a crash left', () => {
  it('is removed by the next start and by `test clean`, also when the bus has lost the run', async () => {
    stage = createStage();
    const first = await stage.start();
    const before = labelled();
    for (const scenario of ['label-flip', 'node-reboot']) {
      const running = scenario === 'label-flip' ? first : await stage.start();
      await stage.begin({ scenario, parameters: scenario === 'label-flip' ? {} : small });
      await stage.until('it has changed something', () => labelled() < before || made().length === 2);
      running.kill();
      stage.server.forget();
      await stage.start();
      await stage.until('all is as it was', () => labelled() === before && made().length === 0, 120_000);
      await stage.stopAll();
    }
    await stage.start();
    const cleaned = stage.clock.now() + 1_000;
    await stage.until('its own cleaning is over', () => stage.clock.now() > cleaned);
    stage.cluster.store.create('egressips', {
      metadata: { name: 'left', labels: { [ownerLabel]: 'gone' } },
      spec: { egressIPs: ['172.18.200.9'], namespaceSelector: {} },
    });
    expect(await stage.bus.ask('staged', 'run-clean', {})).toEqual({ removed: ['EgressIP left of run gone'] });
    expect(made()).toEqual([]);
  });
});
