/** The model keeps nothing of what is over: it runs for months while pods, namespaces and nodes come and go. */
import { expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { createState } from '#libs/egressip/model/create.ts';
import { flush } from '#libs/egressip/model/judge/flush.ts';
import { applyOvn } from '#libs/egressip/model/observe/databases.ts';
import { createDirty } from '#libs/egressip/model/observe/dirty.ts';
import { applyKube } from '#libs/egressip/model/observe/objects.ts';
import { createLedger } from '#libs/egressip/model/tell/ledger.ts';
import { egressIP, namespace, nat, natIds, pod } from '../../kit/world.ts';
import { cluster, right } from '../known-failures/cluster.ts';

const address = '172.18.0.101';

function setUp() {
  const world = right(cluster(), 'a', [[1, address]]);
  const state = createState();
  const dirty = createDirty();
  const ledger = createLedger();
  const apply = (...inputs: readonly ModelInput[]) => {
    for (const input of inputs) {
      if (input.source === 'kube') applyKube(state, dirty, input);
      else applyOvn(state, dirty, input);
      flush(state, dirty, ledger);
    }
  };
  apply(...world.snapshots());
  const mentioned = () =>
    [...state.mentions].map(([name, units]) => `${name}: ${[...units].map((unit) => ('key' in unit ? unit.key : unit.address))}`);
  return { world, state, ledger, apply, mentioned };
}

it('of a pod that was wrong and is gone, its unit too is let go', () => {
  const { world, state, apply, mentioned } = setUp();
  apply(world.put(pod('web/job', 'worker-2', '10.129.0.9')));
  expect(mentioned()).toEqual(['a: web/job']);
  apply(world.remove('Pod', 'web/job'));
  expect([mentioned(), state.units.has('web/job')]).toEqual([[], false]);
});

it('of a pod that is right again it is forgotten that it was not; what is still wrong is known by the object that it names', () => {
  const { world, ledger, apply, mentioned } = setUp();
  const [row] = world.rows('worker-1', 'NAT').filter(({ row: { external_ids } }) => external_ids['k8s.ovn.org/name'] === 'a_web/2');
  if (row === undefined) throw new Error('no SNAT');
  apply(world.drop('worker-1', 'NAT', row.uuid));
  expect(mentioned()).toEqual(['a: web/2']);
  apply(world.add('worker-1', 'GR_worker-1', 'NAT', row.row));
  expect(mentioned()).toEqual([]);
  apply(world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.102', '10.128.0.5', 'k8s-worker-2', natIds('b', 'web/0'))));
  expect(mentioned()).toEqual(['b: web/0']);
  const reason = () => [...ledger.violations.values()].map((violation) => violation.reason).join();
  const before = reason();
  apply(world.put(egressIP('b', { team: 'none' }, [['worker-2', '172.18.0.102']])));
  expect(reason()).not.toBe(before);
});

it('a namespace without an object and without pods is forgotten, whichever of them goes last', () => {
  const { world, state, apply } = setUp();
  for (const order of ['namespace first', 'pod first']) {
    apply(world.put(namespace('brief')), world.put(pod('brief/x', 'worker-2', '10.129.0.9')));
    const gone = [() => world.remove('Namespace', 'brief'), () => world.remove('Pod', 'brief/x')];
    for (const remove of order === 'pod first' ? gone.toReversed() : gone) {
      expect(state.namespaces.has('brief')).toBe(true);
      apply(remove());
    }
    expect([...state.namespaces.keys()]).toEqual(['web']);
  }
});
