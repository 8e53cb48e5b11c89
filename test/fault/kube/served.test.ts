/** Kinds that the cluster does not serve, or only later, or not for a moment. */
import { afterEach, expect, test } from 'vitest';
import { resources } from '#libs/kube/resources.ts';
import { type Rig, startRig } from '../../kit/reflector-rig.ts';

const networks = '/apis/k8s.ovn.org/v1/clusteruserdefinednetworks';
const egressIPs = '/apis/k8s.ovn.org/v1/egressips';
const network = { metadata: { name: 'blue', uid: 'u1' }, spec: { network: { topology: 'Layer3', layer3: { role: 'Primary' } } } };

let rig: Rig;
afterEach(() => rig.stop());

test('an optional kind that is not served is empty and no outage, and is picked up when it comes', async () => {
  rig = await startRig(resources.ClusterUserDefinedNetwork);
  rig.reflector.start();
  await rig.until(() => rig.told.length > 0, 'an answer');
  expect(rig.told).toEqual([{ type: 'snapshot', objects: [] }]);
  expect(rig.reflector.state().phase).toBe('not-served');
  await rig.pass(120_000);
  expect(rig.told).toHaveLength(1);
  rig.server.serve(networks, 'ClusterUserDefinedNetwork');
  rig.server.put(networks, network);
  await rig.until(rig.watching, 'watching');
  expect(rig.held()?.get('blue')).toMatchObject({ network: 'cluster_udn_blue' });
});

test('a required kind that is not served is unknown, not empty', async () => {
  rig = await startRig(resources.EgressIP);
  rig.reflector.start();
  await rig.until(() => rig.told.length > 0, 'an answer');
  expect(rig.told).toEqual([{ type: 'unavailable', reason: 'the cluster does not serve egressips.k8s.ovn.org' }]);
  rig.server.serve(egressIPs, 'EgressIP');
  await rig.until(rig.watching, 'watching');
  expect(rig.held()?.size).toBe(0);
});

test('404 for a moment (a server that just started) is no mass deletion; for a minute it is', async () => {
  rig = await startRig(resources.ClusterUserDefinedNetwork);
  rig.server.serve(networks, 'ClusterUserDefinedNetwork');
  rig.server.put(networks, network);
  rig.reflector.start();
  await rig.until(rig.watching, 'watching');
  rig.server.unserve(networks);
  rig.server.cutWatches();
  await rig.pass(3_000);
  expect(rig.held()?.size).toBe(1);
  await rig.pass(30_000);
  expect(rig.held()).toBeNull();
  await rig.until(() => rig.held()?.size === 0, 'the kind is gone');
  expect(rig.reflector.state().phase).toBe('not-served');
});
