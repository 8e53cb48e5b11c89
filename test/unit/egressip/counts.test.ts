import { describe, expect, it } from 'vitest';
import { createModel } from '#libs/egressip/model/index.ts';
import { addDatabase, createWorld, namespace, nat, natIds, node } from '../../kit/world.ts';

describe('counts', () => {
  it('are right for a database of a node that is no more with a thousand rows of one object', () => {
    const world = createWorld();
    world.put(node(1));
    for (const number of [1, 2]) addDatabase(world, number, ['172.18.0.11']);
    world.put(namespace('web'));
    for (let index = 0; index < 1000; index += 1) {
      const address = `10.129.${Math.floor(index / 250)}.${(index % 250) + 3}`;
      world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.102', address, 'k8s-worker-2', natIds('eip', `web/web-${index}`)));
    }
    const model = createModel();
    for (const input of world.snapshots()) model.apply(input);
    expect(model.verdict().summary.snat).toEqual({ expected: 0, actual: 1000, matched: 0 });
    expect(model.verdict().nodes.find((one) => one.node === 'worker-2')?.actual).toBe(1000);
  });
});
