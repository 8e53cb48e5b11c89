/** What annotations tell of the host itself: F28, F29 and F31 of the fact sheet have no symptom in any database, or another one; and F37. */
import { describe, expect, it } from 'vitest';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { nat, node } from '../../kit/world.ts';
import { assign, cluster, found, podIP, right } from './cluster.ts';

const hostCidrs = (number: number) => [`172.18.0.1${number}/16`, ...(number > 2 ? [`10.10.10.${number}/24`] : [])];
const served = () => right(cluster(), 'eip', [[1, '172.18.0.101']]);

describe('the addresses of the host', () => {
  it('are right where the list is that of the status, and say nothing where it is empty', () => {
    const world = served();
    expect(found(world)).toEqual([]);
    world.put(node(1, { hostCidrs: hostCidrs(1), bridgeEgressIPs: ['172.18.0.101'] }));
    expect(found(world)).toEqual([]);
  });

  it('are on the node that the address has left (F28)', () => {
    const world = served();
    world.put(node(3, { hostCidrs: hostCidrs(3), secondaryEgressIPs: ['10.10.10.50'] }));
    expect(found(world)).toEqual(['host-address-mismatch worker-3 -']);
  });

  it('are on the bridge though they belong on a secondary interface (F29)', () => {
    const world = cluster();
    right(world, 'eip', [[1, '172.18.0.101']]);
    world.put(node(3, { hostCidrs: hostCidrs(3), bridgeEgressIPs: ['10.10.10.50'] }));
    expect(found(world)).toEqual(['host-address-mismatch worker-3 -']);
  });

  it('lack one that is assigned, or have one too many (F31)', () => {
    const world = served();
    world.put(node(1, { hostCidrs: hostCidrs(1), bridgeEgressIPs: ['172.18.0.199'] }));
    expect(found(world)).toEqual(['host-address-mismatch worker-1 -', 'host-address-mismatch worker-1 -']);
  });
});

describe('what OVN announces outside', () => {
  const port = (options: Record<string, string>, name = 'etor-GR_worker-1'): RowChange => ({
    table: 'Logical_Switch_Port',
    uuid: `port-${name}`,
    row: { name, type: 'router', addresses: [], options, external_ids: {} },
  });
  const whole = { 'router-port': 'rtoe-GR_worker-1', 'exclude-lb-vips-from-garp': 'true' };

  it('is nothing where the port of the egress node lacks nat-addresses (F37)', () => {
    const world = served();
    world.transact('worker-1', [port({ ...whole, 'nat-addresses': 'router' })]);
    expect(found(world)).toEqual([]);
    world.transact('worker-1', [port(whole)]);
    expect(found(world)).toEqual(['not-announced worker-1 -']);
  });

  it('may be listed, and then has to hold the address', () => {
    const world = served();
    world.transact('worker-1', [port({ ...whole, 'nat-addresses': '02:42:ac:12:00:0b 172.18.0.11 172.18.0.101' })]);
    expect(found(world)).toEqual([]);
    world.transact('worker-1', [port({ ...whole, 'nat-addresses': '02:42:ac:12:00:0b 172.18.0.11' })]);
    expect(found(world)).toEqual(['not-announced worker-1 -']);
  });

  it('is no matter on a node without addresses, nor for those of its secondary network or of user-defined networks', () => {
    const world = served();
    world.transact('worker-2', [port({ 'router-port': 'rtoe-GR_worker-2' }, 'etor-GR_worker-2')]);
    world.transact('worker-1', [port({ 'router-port': 'rtoe-GR_net_worker-1' }, 'etor-GR_net_worker-1')]);
    assign(world, 'other', [[3, '10.10.10.50']], { namespaceSelector: { matchLabels: { team: 'none' }, matchExpressions: [] } });
    world.transact('worker-3', [port({ 'router-port': 'rtoe-GR_worker-3' }, 'etor-GR_worker-3')]);
    expect(found(world)).toEqual([]);
  });

  it('is unknown where the port, or its options, were not read: a finding is then neither made nor resolved', () => {
    const world = served();
    world.transact('worker-1', [port({})]);
    expect(found(world)).toEqual([]);
    const model = createModel();
    world.transact('worker-1', [port(whole)]);
    for (const input of world.snapshots()) model.apply(input);
    const [finding] = model.drain().appeared;
    expect(finding?.kind).toBe('not-announced');
    model.apply(world.lose({ node: 'worker-1' }));
    expect(model.drain()).toMatchObject({ unknown: [finding?.fingerprint], disappeared: [] });
    model.apply(world.recover({ node: 'worker-1' }));
    expect(model.drain()).toMatchObject({ appeared: [{ kind: 'not-announced' }], disappeared: [] });
    world.transact('worker-1', [port({ ...whole, 'nat-addresses': 'router' })]);
    model.apply(world.recover({ node: 'worker-1' }));
    expect(model.drain().disappeared).toEqual([finding?.fingerprint]);
  });
});

describe('with disable-snat-multiple-gws', () => {
  /** Every pod has a SNAT to its node's address, but those that an egress address on their own node serves. */
  const perPod = () => {
    const world = served();
    for (const number of [2, 3, 4])
      world.add(`worker-${number}`, `GR_worker-${number}`, 'NAT', nat(`172.18.0.1${number}`, podIP(number), null, {}));
    return world;
  };

  it('each pod has its SNAT to the address of its node', () => {
    expect(found(perPod())).toEqual([]);
  });

  it('a pod without it leaves with its own address, served by an EgressIP elsewhere or by none (F20, F22)', () => {
    const world = perPod();
    const [row] = world.rows('worker-3', 'NAT').filter((one) => one.row.logical_ip === podIP(3));
    world.drop('worker-3', 'NAT', row?.uuid ?? '');
    expect(found(world)).toEqual(['missing-node-snat worker-3 2']);
  });

  it('a pod that is served on its own node must not have it', () => {
    const world = perPod();
    world.add('worker-1', 'GR_worker-1', 'NAT', nat('172.18.0.11', podIP(1), null, {}));
    expect(found(world)).toEqual(['duplicate-snat worker-1 0']);
  });

  it('is no matter where only single pods have one', () => {
    const world = served();
    world.add('worker-2', 'GR_worker-2', 'NAT', nat('172.18.0.12', podIP(2), null, {}));
    expect(found(world)).toEqual([]);
  });
});
