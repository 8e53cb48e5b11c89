/** What nobody can say is not called wrong, costs only what it concerns, and is named with the reason. */
import { describe, expect, it } from 'vitest';
import type { EgressIPObject, PodObject } from '#libs/contracts/objects.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { nat, natIds, node, pod, serve, type World } from '../../kit/world.ts';
import { assign, cluster, found, type Item, podIP, right } from '../known-failures/cluster.ts';

const items: readonly Item[] = [[1, '172.18.0.101']];
const served = () => right(cluster(), 'eip', items);

function ask(world: World) {
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs: 0 });
  for (const input of world.snapshots()) monitor.apply(input);
  return {
    verdict: model.verdict(),
    of: (type: 'pod' | 'node' | 'egressip', name: string) => explain(model, monitor, { type, name }),
    later: (...inputs: readonly Parameters<typeof model.apply>[0][]) => {
      for (const input of inputs) model.apply(input);
      return [...model.violations()].map(({ kind, node: at }) => `${kind} ${at}`).sort();
    },
  };
}

function changePod(world: World, key: string, changes: Partial<PodObject>) {
  const known = world.get('Pod', key);
  if (known === null) throw new Error(`there is no pod ${key}`);
  return world.put({ ...known, ...changes });
}

describe('a pod whose address nobody says', () => {
  it('may be the one of an address in the set of served pods', () => {
    const world = served();
    const lost = changePod(world, 'web/2', { ips: [], networks: {} });
    expect(found(world)).toEqual([]);
    expect(ask(world).verdict).toMatchObject({ complete: false, summary: { unjudgedPods: 1 } });
    const known = served();
    const seen = ask(known);
    expect(seen.later(lost)).toEqual([]);
    expect(seen.later(known.put(pod('web/2', 'worker-3', podIP(3))))).toEqual([]);
  });

  it("makes no other pod's address right, and none that is missing", () => {
    const world = served();
    changePod(world, 'web/2', { ips: [], networks: {} });
    world.put(pod('else/0', 'worker-3', '10.130.0.9'));
    world.put({ kind: 'Namespace', name: 'else', uid: 'else', labels: {} });
    serve(world, 'worker-3', [podIP(3), '10.130.0.9']);
    expect(found(world)).toEqual(['address-set-mismatch worker-3 -']);
    serve(world, 'worker-4', []);
    expect(found(world)).toEqual(['address-set-mismatch worker-3 -', 'address-set-mismatch worker-4 -']);
  });

  it('is open again where it leaves: then the address is one too many', () => {
    const world = served();
    changePod(world, 'web/2', { ips: [], networks: {} });
    const seen = ask(world);
    expect(seen.later()).toEqual([]);
    expect(seen.later(world.remove('Pod', 'web/2'))).toContain('address-set-mismatch worker-3');
  });

  it('has an annotation that cannot be read: its status does not stand in for it', () => {
    const world = served();
    changePod(world, 'web/2', { networks: {}, unreadable: true });
    expect(found(world)).toEqual([]);
    expect(ask(world).of('pod', 'web/2').verdict).toContain('its annotation k8s.ovn.org/pod-networks cannot be read');
  });
});

describe('an EgressIP that cannot be read', () => {
  const broken: Partial<EgressIPObject> = { unreadable: 'spec.egressIPs: expected array', egressIPs: [], items: [] };

  it('costs what it may select, and nothing else', () => {
    const world = served();
    world.put({ kind: 'Namespace', name: 'shop', uid: 'shop', labels: { team: 'shop' } });
    world.put(pod('shop/0', 'worker-2', '10.129.0.9'));
    assign(world, 'bad', [], { ...broken, namespaceSelector: { matchLabels: { team: 'shop' }, matchExpressions: [] } });
    const { verdict, of } = ask(world);
    expect(found(world)).toEqual([]);
    expect(verdict.missing).toEqual([
      'EgressIP bad cannot be read: spec.egressIPs: expected array',
      'pod shop/0 could not be judged: EgressIP bad, which may select it, cannot be read (spec.egressIPs: expected array)',
    ]);
    // shop/0 is on worker-2: which of its rows there are right is unknown.
    expect(verdict.nodes.map(({ complete, consistency }) => [complete, consistency])).toEqual([1, null, 1, 1].map((each) => [true, each]));
    expect(of('pod', 'web/2').verdict).toContain('all its rows are right');
    expect(of('pod', 'shop/0').verdict).toContain('It is unknown whether an EgressIP selects shop/0');
    expect(of('egressip', 'bad').steps[0]?.text).toContain('cannot be read: spec.egressIPs');
  });

  it('leaves the rows of its pods neither right nor wrong, and those of other objects judged', () => {
    const world = served();
    assign(world, 'eip', items, broken);
    expect(found(world)).toEqual([]);
    const { verdict, later } = ask(world);
    expect(verdict.summary.unjudgedPods).toBe(4);
    // Readable again, it is judged as if it had always been.
    assign(world, 'eip', items);
    expect(later(...world.snapshots())).toEqual([]);
    world.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.101', '10.128.0.77', 'k8s-worker-1', natIds('eip', 'web/gone')));
    assign(world, 'eip', items, broken);
    // Whatever it says, no pod of that name is there.
    expect(found(world)).toEqual(['stale-snat worker-1 gone']);
  });
});

describe('fields of a spec that are not known', () => {
  it('leave the pods of the object open where they may say which packets it takes', () => {
    const world = served();
    assign(world, 'eip', items, { notUnderstood: ['trafficSelector'] });
    const [row] = world.rows('worker-3', 'Logical_Router_Policy').filter((one) => one.row.match === `ip4.src == ${podIP(3)}`);
    if (row === undefined) throw new Error('there is no reroute');
    const match = `${row.row.match} && ip4.dst == 203.0.113.0/24`;
    world.transact('worker-3', [{ table: 'Logical_Router_Policy', uuid: row.uuid, row: { ...row.row, match } }]);
    expect(found(world)).toEqual([]);
    const { verdict, of } = ask(world);
    expect([verdict.complete, verdict.summary.unjudgedPods]).toEqual([false, 4]);
    expect(verdict.missing.join()).toContain('EgressIP eip has trafficSelector in its spec, which this release does not understand');
    expect(of('egressip', 'eip').steps[0]?.text).toContain('trafficSelector');
    expect(of('pod', 'web/2').verdict).toContain('it is unknown whether its rows are right: EgressIP eip has trafficSelector');
  });

  it('change nothing where they say which nodes host it, which then need no label', () => {
    const world = served();
    assign(world, 'eip', items, { choosesNodes: true });
    world.put(node(1, { assignable: false }));
    expect(found(world)).toEqual([]);
    const { verdict, of } = ask(world);
    expect([verdict.complete, verdict.consistency]).toEqual([true, 1]);
    expect(of('egressip', 'eip').steps[0]?.text).toContain('egressNodeSelector');
    assign(world, 'eip', items);
    expect(found(world)).toEqual(['unfit-node worker-1 -']);
  });
});

describe('an annotation of a node', () => {
  it('that cannot be read is not called lacking', () => {
    const world = served();
    world.put(node(2, { hostCidrs: null, unreadable: ['k8s.ovn.org/host-cidrs'] }));
    expect(ask(world).verdict.missing).toEqual(['node worker-2: k8s.ovn.org/host-cidrs cannot be read']);
    world.put(node(2, { hostCidrs: null }));
    expect(ask(world).verdict.missing).toEqual(['node worker-2 lacks k8s.ovn.org/host-cidrs']);
  });
});

describe('a row that takes some packets only, or is of another type', () => {
  it('is wrong, with what becomes of the others', () => {
    const world = served();
    const [row] = world.rows('worker-3', 'Logical_Router_Policy').filter((one) => one.row.match === `ip4.src == ${podIP(3)}`);
    const [snat] = world.rows('worker-1', 'NAT').filter((one) => one.row.logical_ip === podIP(4));
    if (row === undefined || snat === undefined) throw new Error('there is no such row');
    const match = `${row.row.match} && ip4.dst == 203.0.113.0/24`;
    world.transact('worker-3', [{ table: 'Logical_Router_Policy', uuid: row.uuid, row: { ...row.row, match } }]);
    world.transact('worker-1', [{ table: 'NAT', uuid: snat.uuid, row: { ...snat.row, type: 'dnat_and_snat' } }]);
    expect(found(world)).toEqual(['wrong-reroute worker-3 2', 'wrong-snat worker-1 3']);
    const { of } = ask(world);
    expect(of('pod', 'web/2').verdict).toContain(
      "it only takes packets with ip4.dst == 203.0.113.0/24. All its other packets leave with the node's own address.",
    );
    expect(of('pod', 'web/3').verdict).toContain('its type is not snat but dnat_and_snat. Its packets still get the egress address');
  });
});

describe('a pod whose annotation and status differ', () => {
  it('is judged by its annotation, and explain says so', () => {
    const world = served();
    changePod(world, 'web/2', { ips: ['10.130.0.99'] });
    expect(found(world)).toEqual([]);
    expect(
      ask(world)
        .of('pod', 'web/2')
        .steps.map(({ text }) => text),
    ).toContainEqual(expect.stringContaining(`says ${podIP(3)}, its status 10.130.0.99; the annotation is used`));
  });
});
