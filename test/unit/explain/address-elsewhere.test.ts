/** An address is only said to be on one node if no other database translates to it, whoever owns the row and whatever the findings say. */
import { expect, test } from 'vitest';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { egressIP, namespace, nat, natIds, pod, type World } from '../../kit/world.ts';
import { cluster, join, policy, right } from '../known-failures/cluster.ts';

const address = '172.18.0.101';
const before = () => right(cluster(), 'a', [[1, address]]);

function asked(world: World) {
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs: 0 });
  for (const input of world.snapshots()) monitor.apply({ ...input, at: 1_000 });
  const { verdict, steps } = explain(model, monitor, { type: 'ip', name: address });
  return { verdict, elsewhere: steps.filter(({ what }) => what === 'elsewhere') };
}

test('a SNAT of another object with its address is told', () => {
  const world = before();
  world.put(namespace('shop', { team: 'shop' }));
  world.put(pod('shop/x', 'worker-2', '10.129.0.77'));
  world.put(egressIP('b', { team: 'shop' }, [['worker-2', '172.18.0.102']], { mark: '50001' }));
  world.add('worker-2', 'GR_worker-2', 'NAT', nat(address, '10.129.0.77', 'k8s-worker-2', natIds('b', 'shop/x')));
  policy(world, 2, [join(2)], 'b_shop/x', '10.129.0.77');
  const { verdict, elsewhere } = asked(world);
  const text = `worker-2 also translates 10.129.0.77 to ${address}, with a SNAT that belongs to b`;
  expect(elsewhere).toMatchObject([{ state: 'broken', node: 'worker-2', text, actual: { external_ip: address } }]);
  expect(verdict).toContain(text);
});

test('a SNAT that no object owns is told', () => {
  const world = before();
  for (const ip of ['10.129.0.98', '10.129.0.99']) world.add('worker-2', 'GR_worker-2', 'NAT', nat(address, ip, 'k8s-worker-2', {}));
  const { verdict, elsewhere } = asked(world);
  expect(elsewhere.map(({ state, text }) => `${state}: ${text}`).sort()).toEqual(
    ['98', '99'].map((last) =>
      expect.stringMatching(`^broken: worker-2 still has a SNAT to ${address} that names no owner for 10.129.0.${last}`),
    ),
  );
  expect(verdict).toContain('worker-2');
});

test('one left over that a finding tells is told once, and the node that hosts it is not told', () => {
  expect(asked(before()).elsewhere).toMatchObject([{ state: 'ok', text: `no node but worker-1 has rows of ${address}` }]);
  const world = before();
  world.add('worker-3', 'GR_worker-3', 'NAT', nat(address, '10.128.0.5', 'k8s-worker-3', natIds('a', 'web/0')));
  const { elsewhere } = asked(world);
  expect(elsewhere.map(({ node, text }) => `${node} ${text}`)).toEqual([
    expect.stringMatching(/^worker-3 worker-3 still has a SNAT of a for web\/0/),
  ]);
});
