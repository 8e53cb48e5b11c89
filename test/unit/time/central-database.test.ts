/** Where one database has the rows of many nodes, what happens to it happens to the findings of all of them. */
import { expect, test } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { defaultRestartHoldOffMs } from '#libs/egressip/time/settings.ts';
import { addDatabase, createWorld, egressIP, namespace, nat, natIds, node, pod, policyIds, reroute, serve } from '../../kit/world.ts';

const address = '172.18.0.50';

/** A cluster of one node whose database has that name. */
function setUp(database: string) {
  const world = createWorld();
  world.put(node(1, { bootId: 'first' }));
  addDatabase(world, 1, ['172.18.0.11']);
  world.put(namespace('web', { team: 'a' }));
  world.put(egressIP('eip', { team: 'a' }, [['worker-1', address]]));
  world.put(pod('web/p1', 'worker-1', '10.128.0.5'));
  world.add(
    'worker-1',
    'ovn_cluster_router',
    'Logical_Router_Policy',
    reroute('10.128.0.5', ['100.64.0.1'], policyIds(100, 'eip_web/p1', 'ip4')),
  );
  world.add('worker-1', 'GR_worker-1', 'NAT', nat(address, '10.128.0.5', 'k8s-worker-1', natIds('eip', 'web/p1')));
  serve(world, 'worker-1', ['10.128.0.5']);
  const monitor = createMonitor({ model: createModel() });
  const at = (moment: number, input: ModelInput) =>
    monitor.apply({ ...input, at: moment, ...(input.source === 'ovn' ? { node: database } : {}) } as ModelInput);
  for (const input of world.snapshots()) at(1_000, input);
  return { world, monitor, at };
}

test.each(['worker-1', 'central'])('rows that are gone when the database %s is back have the hold-off of a restart', (database) => {
  const { world, monitor, at } = setUp(database);
  expect(monitor.verdict()).toMatchObject({ complete: true, findings: [] });
  at(20_000, { source: 'ovn', type: 'ovn-unavailable', at: 0, node: database, reason: 'lost' });
  world.drop('worker-1', 'NAT', world.rows('worker-1', 'NAT').find(({ row }) => row.external_ip === address)?.uuid ?? '');
  at(30_000, world.recover({ node: 'worker-1' }));
  expect(monitor.findings()).toMatchObject([{ kind: 'missing-snat', node: 'worker-1', state: 'pending' }]);
  expect(monitor.nextDeadline()).toBe(30_000 + defaultRestartHoldOffMs);
});

test('a node that booted again while nobody looked has the hold-off of a restart too', () => {
  const { world, monitor, at } = setUp('worker-1');
  at(20_000, {
    source: 'ovn',
    type: 'ovn-unavailable',
    at: 0,
    node: 'worker-1',
    reason: 'the poller is silent',
    unobserved: true,
    silent: true,
  });
  at(25_000, world.put(node(1, { bootId: 'second' })));
  world.drop('worker-1', 'NAT', world.rows('worker-1', 'NAT').find(({ row }) => row.external_ip === address)?.uuid ?? '');
  at(30_000, world.recover({ node: 'worker-1' }));
  expect(monitor.nextDeadline()).toBe(25_000 + defaultRestartHoldOffMs);
});
