/** Every scenario under a virtual clock: it passes on a healthy cluster with exact counts, and leaves nothing behind. */
import { afterEach, describe, expect, it } from 'vitest';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { populate } from '../../../services/simulator/demo/contents.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';

let stage: Stage;
afterEach(() => stage.stopAll());

/** All that a run could leave. */
const left = ({ cluster: { store } }: Stage) => ({
  egressips: store.list('egressips').map(({ metadata }) => metadata.name),
  namespaces: store.list('namespaces').map(({ metadata }) => metadata.name),
  nodes: store.list('nodes').map(({ metadata, spec }) => [metadata.name, metadata.labels, spec?.['unschedulable'] ?? false]),
});

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (name) => {
  it('passes on a healthy cluster with exact counts and leaves it as it was', async () => {
    stage = createStage();
    await stage.start();
    const before = left(stage);
    const id = await stage.begin({ scenario: name, preset: 'development' });
    const run = await stage.over(id);
    expect([run.state, run.error]).toEqual(['passed', null]);
    expect(run.checks.every(({ result, expected, actual }) => result === 'passed' && expected === actual)).toBe(true);
    expect(left(stage)).toEqual(before);
  });

  it('says in a dry run what it would touch, and touches nothing', async () => {
    stage = createStage();
    await stage.start({ enabled: false });
    const version = stage.cluster.store.resourceVersion();
    const run = await stage.over(await stage.begin({ scenario: name, preset: 'development', dryRun: true, allowDisruptive: false }));
    expect([run.state, run.error]).toEqual(['passed', null]);
    expect(run.steps.map(({ detail }) => detail).join('\n')).toContain('would ');
    expect(stage.cluster.store.resourceVersion()).toBe(version);
  });
});

describe('over-capacity', () => {
  it.each([
    ['the capacity of a cloud', 4, /^room for (\d+) addresses in the cloud$/],
    ['one address of an object on each node', null, /^(\d+) assignable nodes/],
  ])('finds %s, and asks for exactly one more', async (_, capacity, text) => {
    stage = createStage({
      contents: (cluster) => {
        populate(cluster, { nodes: 5, namespaces: 3, egressIPs: 3, pods: 12 });
        for (const { metadata } of capacity === null ? [] : cluster.store.list('nodes')) {
          const config = [{ interface: 'eni-0', ifaddr: { ipv4: '172.18.0.0/16' }, capacity: { ip: capacity } }];
          const annotations = { ...metadata.annotations, 'cloud.network.openshift.io/egress-ipconfig': JSON.stringify(config) };
          cluster.store.change('nodes', metadata.name, (node) => ({ ...node, metadata: { ...node.metadata, annotations } }));
        }
      },
    });
    await stage.start();
    const run = await stage.over(await stage.begin({ scenario: 'over-capacity', preset: 'development' }));
    expect([run.state, run.error]).toEqual(['passed', null]);
    const room = Number(text.exec(run.steps.find(({ id }) => id === '1/room')?.detail ?? '')?.[1]);
    const filled = run.checks.filter(({ name }) => name.endsWith('addresses on nodes'));
    expect(filled.map(({ name, expected, actual }) => [name, expected, actual])).toEqual([
      ['filled: addresses on nodes', room, room],
      ['given back: addresses on nodes', room, room],
    ]);
  });
});
