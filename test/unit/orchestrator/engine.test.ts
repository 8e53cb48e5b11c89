/** The engine under a virtual clock: whatever happens in the middle of a run, the cluster is put back. */
import { afterEach, describe, expect, it } from 'vitest';
import { assignableLabel } from '../../../services/orchestrator/actions/node-change.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';

let stage: Stage;
afterEach(() => stage.stopAll());

const labelled = () =>
  stage.cluster.store
    .list('nodes')
    .filter(({ metadata }) => metadata.labels?.[assignableLabel] !== undefined)
    .map(({ metadata }) => metadata.name);

describe('a run', () => {
  it('passes with exact counts before, during and after, and keeps its message small', async () => {
    stage = createStage();
    await stage.start();
    const before = labelled();
    const run = await stage.over(await stage.begin({ scenario: 'label-flip', parameters: { iterations: 100 } }));
    expect(run).toMatchObject({
      state: 'passed',
      error: null,
      undo: [],
      counts: { steps: 602, stepsDone: 602, failed: 0, notMeasured: 0 },
    });
    expect(run.counts.passed).toBeGreaterThan(400);
    expect(labelled()).toEqual(before);
    const sizes = stage.server.messages().map(({ data }) => JSON.stringify(data).length);
    expect(Math.max(...sizes)).toBeLessThan(2_000);
  });

  it('is put back when the bus refuses its messages in its middle, and is told when the bus takes them again', async () => {
    stage = createStage();
    await stage.start();
    const before = labelled();
    const id = await stage.begin({ scenario: 'label-flip' });
    await stage.until('the label is gone', () => labelled().length < before.length);
    stage.server.refuse = () => true;
    await stage.until('the label is back', () => labelled().length === before.length, 60_000);
    stage.server.refuse = () => false;
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'error', undo: [] });
    expect(run.error).toContain('NATS refused');
  });

  it('fails with the check, its numbers and its rows when rows are wrong', async () => {
    stage = createStage();
    await stage.start();
    const id = await stage.begin({ scenario: 'label-flip' });
    stage.faults.inject({ kind: 'missing-snat' });
    const run = await stage.over(id);
    const [wrong] = run.checks; // What did not pass comes first.
    expect(run).toMatchObject({ state: 'failed', undo: [], counts: { failed: 1 } });
    expect(wrong).toMatchObject({ result: 'failed', actual: (wrong?.expected ?? 0) - 1, rows: [expect.stringContaining('missing-snat')] });
    expect(run.error).toContain(`${wrong?.name}: ${wrong?.actual}, expected ${wrong?.expected}`);
  });

  it('fails when an address that has to move goes nowhere, though every row that is left is right', async () => {
    stage = createStage({ size: { nodes: 2 } });
    stage.cluster.store.create('egressips', {
      metadata: { name: 'both' },
      spec: { egressIPs: ['172.18.0.80', '172.18.0.81'], namespaceSelector: { matchLabels: { none: 'x' } } },
    });
    await stage.start();
    const run = await stage.over(await stage.begin({ scenario: 'label-flip' }));
    expect(run).toMatchObject({ state: 'failed', undo: [], counts: { failed: 1, notMeasured: 0 } });
    expect(run.error).toMatch(/^iteration 1: moved: addresses on no node: [1-9]\d*, expected 0 \(after 300 s\)/);
  });

  it('says "not measured" where no row is to be checked', async () => {
    stage = createStage({ size: { egressIPs: 0 } });
    await stage.start();
    const run = await stage.over(await stage.begin({ scenario: 'label-flip' }));
    expect(run).toMatchObject({ state: 'failed', counts: { passed: 0, failed: 0, notMeasured: 1 } });
    expect(run.error).toContain('before: rows: not measured (no row is expected on any node, and there is none)');
  });

  it('says "not measured" where the view is not complete, and does not pass', async () => {
    stage = createStage();
    await stage.start();
    const id = await stage.begin({ scenario: 'label-flip' });
    stage.faults.inject({ kind: 'database-away', node: 'worker-2' });
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'failed', counts: { failed: 0, notMeasured: 1 } });
    expect(run.error).toContain('not measured');
  });
});
