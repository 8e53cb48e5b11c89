/** A run takes back its own changes of nodes, and leaves those of people alone. */
import { afterEach, describe, expect, it } from 'vitest';
import { assignableLabel } from '../../../services/orchestrator/actions/node-change.ts';
import { populate } from '../../../services/simulator/demo/contents.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';

let stage: Stage;
afterEach(() => stage.stopAll());

const small = { eip_object_count: 2, pods_per_eip: 4, iterations: 1 };
const nodes = () => stage.cluster.store.list('nodes');
const cordoned = () => nodes().flatMap(({ metadata, spec }) => (spec?.['unschedulable'] === true ? [metadata.name] : []));
const labelled = () => nodes().flatMap(({ metadata }) => (metadata.labels?.[assignableLabel] === undefined ? [] : [metadata.name]));
const notes = () => nodes().flatMap(({ metadata }) => Object.keys(metadata.annotations ?? {}).filter((key) => key.startsWith('undo.')));
const cordon = (name: string) =>
  stage.cluster.store.change('nodes', name, (node) => ({ ...node, spec: { ...node.spec, unschedulable: true } }));

function relabel(name: string, value: string | null): void {
  stage.cluster.store.change('nodes', name, (node) => {
    const { [assignableLabel]: _, ...others } = node.metadata.labels ?? {};
    const labels = value === null ? others : { ...others, [assignableLabel]: value };
    return { ...node, metadata: { ...node.metadata, labels } };
  });
}

/** As soon as this step is over, and before the next one begins; with what it said. */
function whenOver(step: string, does: (detail: string) => void): void {
  const before = stage.server.onStored;
  stage.server.onStored = (subject, data) => {
    before(subject, data);
    const { id, state, detail } = data as { readonly id: string; readonly state: string; readonly detail: string };
    if (subject.includes('.run-step.') && id === step && state === 'done') does(detail);
  };
}

describe('a node that somebody has cordoned', () => {
  it('is not disturbed', async () => {
    stage = createStage({ size: { nodes: 2 } });
    cordon('worker-1');
    await stage.start({ minWorkerNodes: 1 });
    for (const scenario of ['drain', 'label-flip']) {
      const run = await stage.over(await stage.begin({ scenario, parameters: scenario === 'drain' ? small : {} }));
      expect(run.steps.find(({ id }) => id === '1/choose')?.detail).toMatch(/^worker-2/);
      expect(cordoned()).toEqual(['worker-1']);
    }
  });

  it('once the run has chosen it stays cordoned', async () => {
    stage = createStage();
    await stage.start();
    let chosen = '';
    whenOver('1/choose', (node) => {
      chosen = node;
      cordon(node);
    });
    const run = await stage.over(await stage.begin({ scenario: 'drain', parameters: small }));
    expect(run).toMatchObject({ state: 'error', undo: [], error: `${chosen} was cordoned by somebody else meanwhile` });
    expect(cordoned()).toEqual([chosen]);
  });

  it('just before the run, which crashed then, stays cordoned', async () => {
    stage = createStage();
    const first = await stage.start();
    let chosen = '';
    stage.onChange = (when, change) => {
      if (when === 'after' || !change.includes('"unschedulable":true')) return;
      chosen = /worker-\d/.exec(change)?.[0] ?? '';
      cordon(chosen);
      first.kill();
    };
    const id = await stage.begin({ scenario: 'drain', parameters: small });
    await stage.until('it dies', () => chosen !== '');
    await stage.start();
    const run = await stage.over(id);
    expect(run).toMatchObject({ state: 'error', undo: [], error: `${chosen} was cordoned by somebody else meanwhile` });
    expect(cordoned()).toEqual([chosen]);
  });
});

describe('a label that somebody has taken', () => {
  it('once the run has chosen its node is not put back, and one that somebody has given is', async () => {
    stage = createStage({
      contents: (cluster) => {
        populate(cluster, { nodes: 2, namespaces: 2, egressIPs: 0, pods: 6 });
        cluster.store.create('egressips', { metadata: { name: 'one' }, spec: { egressIPs: ['172.18.0.80'], namespaceSelector: {} } });
      },
    });
    await stage.start();
    let chosen = '';
    whenOver('1/choose', (detail) => {
      chosen = detail.split(' ')[0] ?? '';
      relabel(chosen, null);
    });
    const once = await stage.over(await stage.begin({ scenario: 'label-flip' }));
    expect([once.state, once.error]).toEqual(['passed', null]);
    expect(labelled()).toEqual(['worker-1', 'worker-2'].filter((name) => name !== chosen));
    relabel(chosen, '');
    // Its addresses go to the other node and back: each is chosen twice, once without its label.
    let times = 0;
    whenOver('1/choose', (detail) => relabel(detail.split(' ')[0] ?? '', null));
    whenOver('2/choose', () => {
      times += 1;
      for (const name of ['worker-1', 'worker-2']) relabel(name, '');
    });
    const again = await stage.over(await stage.begin({ scenario: 'label-flip', parameters: { iterations: 3 } }));
    expect([again.state, again.error, times]).toEqual(['passed', null, 1]);
    expect(labelled()).toEqual(['worker-1', 'worker-2']);
  });
});

describe('a cordon of a run', () => {
  it('is taken back by the next start, also when the bus has lost the run', async () => {
    stage = createStage();
    const first = await stage.start();
    stage.onChange = (when, change) => {
      if (when === 'after' && change.includes('"unschedulable":true')) first.kill();
    };
    await stage.begin({ scenario: 'drain', parameters: small });
    await stage.until('it has cordoned a node', () => cordoned().length === 1);
    expect(notes()).toEqual(['undo.egressip-analyzer.io/cordon']);
    stage.server.forget();
    await stage.start();
    await stage.until('it is taken back', () => cordoned().length === 0, 120_000);
    expect(notes()).toEqual([]);
  });
});
