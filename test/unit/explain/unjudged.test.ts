/** "Nothing is wrong" is only said of what was judged: explain, the verdict and its named pods, on the real model. */
import { describe, expect, it } from 'vitest';
import { isJudged } from '#libs/contracts/verdict.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import type { World } from '../../kit/world.ts';
import { assign, cluster, type Item, right } from '../known-failures/cluster.ts';

const items: readonly Item[] = [[1, '172.18.0.101']];

function ask(world: World, lost: string | null = null) {
  const model = createModel();
  const monitor = createMonitor({ model });
  for (const input of world.snapshots()) monitor.apply(input);
  if (lost !== null) monitor.apply(world.lose({ node: lost }));
  monitor.advance(120_000);
  return { verdict: model.verdict(), of: (type: 'pod' | 'node' | 'egressip', name: string) => explain(model, monitor, { type, name }) };
}

describe('what was not judged', () => {
  it('names the pods whose egress database is away, with the reason, and says so of object, pod and node', () => {
    const { verdict, of } = ask(right(cluster(), 'eip', items), 'worker-1');
    expect(verdict).toMatchObject({ complete: false, summary: { unjudgedPods: 4 } });
    expect(verdict.unjudged[0]).toEqual({ pod: 'web/0', egressIP: 'eip', reason: 'the database of worker-1 cannot be read' });
    expect(of('egressip', 'eip').verdict).toContain('No problem with it is known, but 4 of its pods could not be judged.');
    expect(of('pod', 'web/1').verdict).toContain(
      'it is unknown whether its rows are right. Not all of it could be judged: the database of worker-1 cannot be read.',
    );
    expect(of('node', 'worker-1').verdict).not.toContain('Nothing is wrong');
  });

  it('includes a running pod whose address nothing says, and one in a namespace whose labels nothing says', () => {
    const world = right(cluster(), 'eip', items);
    const [pod] = world.list('Pod');
    if (pod === undefined) throw new Error('there is no pod');
    world.put({ ...pod, name: 'mute', ips: [], networks: {} });
    world.put({ ...pod, namespace: 'elsewhere', name: 'lost' });
    const { verdict, of } = ask(world);
    expect(verdict.missing).toEqual([
      '2 pods that EgressIPs select could not be judged, the first elsewhere/lost: the labels of namespace elsewhere are unknown',
    ]);
    expect(of('pod', 'elsewhere/lost').verdict).toBe(
      'It is unknown whether an EgressIP selects elsewhere/lost: the labels of namespace elsewhere are unknown.',
    );
  });

  it('leaves open whether the rows of its node and of its egress nodes are right, and of no other', () => {
    const world = right(cluster(), 'eip', items);
    const [pod] = world.list('Pod');
    if (pod === undefined) throw new Error('there is no pod');
    const on = world.list('Node').find(({ name }) => name !== 'worker-1')?.name ?? '';
    world.put({ ...pod, name: 'mute', node: on, ips: [], networks: {} });
    const { verdict, of } = ask(world);
    const reason = 'pod web/mute could not be judged: its address on its primary network is unknown';
    for (const { node, consistency, ...counts } of verdict.nodes) {
      const isOpen = node === on || node === 'worker-1';
      expect([node, isJudged(counts), consistency === null, counts.reason]).toEqual([node, !isOpen, isOpen, isOpen ? reason : null]);
      expect(of('node', node).verdict).toContain(isOpen ? `No problem is known, but ${reason}` : 'Nothing is wrong with it.');
    }
  });

  it('does not include a pod that starts: it has no address yet and sends nothing', () => {
    const world = right(cluster(), 'eip', items);
    const [pod] = world.list('Pod');
    if (pod === undefined) throw new Error('there is no pod');
    world.put({ ...pod, name: 'new', phase: 'Pending', ips: [], networks: {} });
    expect(ask(world).verdict).toMatchObject({ complete: true, summary: { unjudgedPods: 0 } });
  });
});

describe('an address that two objects hold', () => {
  it('is wrong with both of them and with their pods', () => {
    const world = right(cluster(), 'eip', items);
    assign(world, 'twin', items, { podSelector: { matchLabels: { app: 'none' }, matchExpressions: [] } });
    const { of } = ask(world);
    for (const name of ['eip', 'twin']) {
      expect(of('egressip', name).findings.map(({ kind, egressIP }) => [kind, egressIP])).toContainEqual(['address-conflict', name]);
    }
    expect(of('pod', 'web/2').verdict).toContain('replies reach the pods of only one of them');
  });
});
