/** While the analyzer does not know the EgressIPs, because it reads its log, a run takes nothing for moved and no address for free. */
import { afterEach, describe, expect, it } from 'vitest';
import { freeAddresses } from '../../../services/orchestrator/actions/free-addresses.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';
import { storeTarget } from '../../kit/store-cluster.ts';

let stage: Stage;
afterEach(() => stage.stopAll());

const parameters = { eip_object_count: 2, pods_per_eip: 4, iterations: 1, move_limit_s: 40, rows_limit_s: 60 };

/** Begins a run; the analyzer reads its log from the beginning of this step on. */
async function readFrom(step: string, scenario: string, prepare = async () => {}): Promise<string> {
  stage = createStage();
  await prepare();
  await stage.start();
  const id = await stage.begin({ scenario, parameters });
  await begun(id, step);
  stage.reading = true;
  return id;
}

async function begun(id: string, step: string): Promise<void> {
  const has = async () => (await stage.show(id)).steps.some((each) => each.id === step && each.state !== 'pending');
  await stage.until(`step ${step}`, has, 600_000);
}

async function pass(ms: number): Promise<void> {
  const end = stage.clock.now() + ms;
  await stage.until(`${ms} ms`, () => stage.clock.now() >= end);
}

describe('a run', () => {
  it('waits until they are known, and then says whether the addresses have moved', async () => {
    const id = await readFrom('1/reboot', 'node-reboot');
    await pass(20_000);
    expect((await stage.show(id)).checks.filter(({ name }) => name.startsWith('moved: '))).toEqual([]);
    stage.reading = false;
    const run = await stage.over(id);
    expect([run.state, run.error]).toEqual(['passed', null]);
    expect(run.checks.filter(({ name }) => name.startsWith('moved: addresses')).map(({ result, actual }) => [result, actual])).toEqual([
      ['passed', 0],
      ['passed', 0],
    ]);
  });

  it('says "not measured" if they stay unknown', async () => {
    const id = await readFrom('1/reboot', 'node-reboot');
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'failed', undo: [], counts: { failed: 0, notMeasured: 2 } });
    expect(run.error).toMatch(
      /^iteration 1: moved: addresses left on worker-\d: not measured \(the analyzer does not know all EgressIPs\)/,
    );
  });

  it.each([
    ['1/fill', 'over-capacity', 'filled: addresses on nodes'],
    ['before/egressips', 'drain', 'addresses assigned'],
  ])('says so of what it counts on nodes from %s of %s on', async (step, scenario, check) => {
    const id = await readFrom(step, scenario);
    const run = await stage.over(id);
    expect(run.error).toContain(`${check}: not measured`);
    expect(run.counts.failed).toBe(0);
  });

  it('chooses no node before, and goes on', async () => {
    const id = await readFrom('before/measure', 'drain');
    await pass(30_000);
    stage.reading = false;
    const run = await stage.over(id);
    expect([run.state, run.error]).toEqual(['passed', null]);
  });

  it('never chooses an address that another object has', async () => {
    let taken: readonly string[] = [];
    const id = await readFrom('before/measure', 'statefulset-pod', async () => {
      const target = storeTarget(
        stage.cluster,
        () => false,
        () => true,
      );
      const nodes = await target.cluster.nodes();
      // The first that seems free to whoever knows no object.
      taken =
        freeAddresses(
          nodes.map(({ object }) => object),
          [],
          [4],
          1,
        )[0] ?? [];
      stage.cluster.store.create('egressips', {
        metadata: { name: 'production' },
        spec: { egressIPs: taken, namespaceSelector: { matchLabels: { none: 'x' } } },
      });
    });
    await pass(30_000);
    stage.reading = false;
    await begun(id, '1/set-rows');
    const chosen = stage.cluster.store
      .list('egressips')
      .flatMap(({ metadata, spec }) => (metadata.name === 'production' ? [] : spec?.['egressIPs']));
    expect(taken).toHaveLength(1);
    expect(chosen).not.toContain(taken[0]);
    await stage.over(id);
  });
});
