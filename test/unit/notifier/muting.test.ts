/** Which alerts of the real core hold back those about the rows of a node. */
import { expect, test } from 'vitest';
import type { Incident } from '#libs/contracts/findings.ts';
import type { NodeObject } from '#libs/contracts/objects.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { mutedBy } from '../../../services/notifier/mute.ts';
import { incidentEventAt } from '../../kit/history-messages.ts';
import { node } from '../../kit/world.ts';
import { assign, cluster } from '../known-failures/cluster.ts';

const ofWorker2 = { hostCidrs: ['172.18.0.12/16'] };
const rows = incidentEventAt(1, 'rows', 'firing', { kind: 'missing-reroute', node: 'worker-2' }).incident;

test.each<readonly [string, string, Partial<NodeObject> | null, 'lost-node' | null]>([
  ['has an address that none of its networks holds', '192.0.2.9', {}, null],
  ['has lost its label', '172.18.0.101', { assignable: false }, null],
  ['is not ready', '172.18.0.101', { ready: false }, 'lost-node'],
  ['is not ready and has lost its label', '172.18.0.101', { assignable: false, ready: false }, 'lost-node'],
  ['is gone', '172.18.0.101', null, 'lost-node'],
])('an unfit node that %s: its alert holds back those about its rows only if the node is lost', (_, address, change, by) => {
  const world = cluster();
  assign(world, 'eip', [[2, address]]);
  if (change === null) world.remove('Node', 'worker-2');
  else world.put(node(2, { ...ofWorker2, ...change }));
  const monitor = createMonitor({ model: createModel(), holdOffMs: 0 });
  for (const input of world.snapshots()) monitor.apply({ ...input, at: 1_000 });
  const incidents = monitor.incidents();
  expect(incidents.filter(({ kind, state }) => kind === 'unfit-node' && state === 'firing').map((one) => one.node)).toEqual(['worker-2']);
  expect(mutedBy(rows, 'c', incidents, [], 0)).toBe(by);
});

test.each<readonly [Incident['severity'], 'lost-node' | null]>([
  ['critical', null],
  ['warning', 'lost-node'],
])('a warning about a database that outlives its node holds back what is no more severe: %s', (severity, by) => {
  const of = (id: string, change: Partial<Incident>) => incidentEventAt(1, id, 'firing', { node: 'worker-2', ...change }).incident;
  const ghost = of('ghost', { kind: 'ghost-node', severity: 'warning' });
  expect(mutedBy(of('rows', { kind: 'missing-snat', severity }), 'c', [ghost], [], 0)).toBe(by);
});
