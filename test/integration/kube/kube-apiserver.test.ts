/** The client and the reflector against a real kube-apiserver and etcd. */

import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { connectKube } from '#libs/kube/client.ts';
import { resources } from '#libs/kube/resources.ts';
import { startKubeApiserver, type TestKubeApiserver } from '../../kit/kube-apiserver.ts';
import { provided } from '../../kit/provided.ts';
import { type Followed, followKind } from '../../kit/reflector-rig.ts';

const available = await provided('kube-apiserver');

describe.skipIf(!available.available)(`a real kube-apiserver (${available.reason})`, () => {
  let server: TestKubeApiserver;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await startKubeApiserver();
  }, 1_200_000);
  afterAll(() => server?.stop());
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  const { Namespace, Pod, EgressIP, Node, ClusterUserDefinedNetwork } = resources;
  const egressIP = (name: string, address = '172.18.0.33') => ({
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'EgressIP',
    metadata: { name },
    spec: { egressIPs: [address], namespaceSelector: { matchLabels: { env: 'prod' } } },
  });
  const pod = (name: string) => ({
    metadata: { name },
    spec: { nodeName: 'worker-1', containers: [{ name: 'c', image: 'pause' }] },
  });

  function follow(resource: (typeof resources)[keyof typeof resources], kubeconfig = server.kubeconfig): Followed {
    const client = connectKube({ kubeconfig });
    const followed = followKind(client, resource);
    closing.push(async () => {
      await followed.reflector.stop();
      client.close();
    });
    return followed;
  }

  test('definitions that are applied later are picked up, and discovery knows', async () => {
    expect(await server.client.servesEgressIPs()).toBe(false);
    const networks = follow(ClusterUserDefinedNetwork);
    const eips = follow(EgressIP);
    await networks.until(() => networks.reflector.state().phase === 'not-served', 'not served');
    await eips.until(() => eips.told.some((entry) => entry.type === 'unavailable'), 'unavailable');
    await server.applyCrds();
    expect(await server.client.servesEgressIPs()).toBe(true);
    await server.client.create(EgressIP, egressIP('prod'));
    eips.hurry();
    await eips.until(() => eips.held()?.has('prod') ?? false, 'the object');
    expect(eips.held()?.get('prod')).toMatchObject({ egressIPs: ['172.18.0.33'], podSelector: { matchLabels: {} }, items: [] });
    await server.client.patch(EgressIP, { name: 'prod' }, { status: { items: [{ node: 'worker-1', egressIP: '172.18.0.33' }] } });
    await eips.until(() => JSON.stringify(eips.held()?.get('prod')).includes('worker-1'), 'the status');
    await server.client.delete(EgressIP, { name: 'prod' });
    await eips.until(() => eips.held()?.size === 0, 'the deletion');
    await server.client.delete(EgressIP, { name: 'prod' });
  });

  test('a list in pages is whole, whatever the page size', async () => {
    for (let count = 0; count < 23; count += 1) await server.client.create(Namespace, { metadata: { name: `page-${count}` } });
    const names = async (pageSize: number) => {
      const listed = await server.client.list(Namespace, {
        pageSize,
        project: (raw) => (raw as { metadata: { name: string } }).metadata.name,
      });
      return [...listed.items].sort();
    };
    const all = await names(500);
    expect(all.length).toBeGreaterThan(23);
    for (const size of [1, 7, 23]) expect(await names(size)).toEqual(all);
  });

  test('pods are followed from creation to deletion with what OVN annotates', async () => {
    const pods = follow(Pod);
    await pods.until(pods.watching, 'watching');
    await server.client.create(Namespace, { metadata: { name: 'shop' } });
    await server.client.create(Pod, pod('web-0'), 'shop');
    await pods.until(() => pods.held()?.has('shop/web-0') ?? false, 'the pod');
    const annotation = JSON.stringify({ default: { ip_addresses: ['10.128.0.5/23'], role: 'primary' } });
    await server.client.patch(
      Pod,
      { namespace: 'shop', name: 'web-0' },
      { metadata: { annotations: { 'k8s.ovn.org/pod-networks': annotation } } },
    );
    const status = { phase: 'Running', podIPs: [{ ip: '10.128.0.5' }], podIP: '10.128.0.5' };
    await server.client.patch(Pod, { namespace: 'shop', name: 'web-0', subresource: 'status' }, { status });
    await pods.until(() => JSON.stringify(pods.held()?.get('shop/web-0')).includes('Running'), 'running');
    expect(pods.held()?.get('shop/web-0')).toMatchObject({
      ips: ['10.128.0.5'],
      networks: { default: { ips: ['10.128.0.5'] } },
      node: 'worker-1',
    });
    await server.client.delete(Pod, { namespace: 'shop', name: 'web-0' }, { gracePeriodSeconds: 0 });
    await pods.until(() => pods.held()?.has('shop/web-0') === false, 'the deletion');
  });

  test('a missing permission is named, and granting it is enough', async () => {
    const nodes = follow(Node, server.monitorKubeconfig);
    await nodes.until(() => nodes.told.length > 0, 'an answer');
    expect(nodes.told[0]).toEqual({
      type: 'unavailable',
      reason: expect.stringMatching(/missing permission: list nodes: .*User "monitor" cannot list/),
    });
    const monitor = connectKube({ kubeconfig: server.monitorKubeconfig });
    closing.push(async () => monitor.close());
    expect(await monitor.reviewAccess({ verb: 'list', resource: Node })).toMatchObject({ allowed: false, what: 'list nodes' });
    await server.grant(['list', 'watch'], Node);
    nodes.hurry();
    await nodes.until(nodes.watching, 'watching');
    expect(await monitor.reviewAccess({ verb: 'list', resource: Node })).toMatchObject({ allowed: true });
  });

  test('kill -9 of the API server and its return show no deletion, and later changes arrive', async () => {
    const namespaces = follow(Namespace);
    await namespaces.until(namespaces.watching, 'watching');
    const before = [...(namespaces.held()?.keys() ?? [])];
    await server.kill();
    await server.start();
    await server.client.create(Namespace, { metadata: { name: 'after-the-crash' } });
    await namespaces.until(() => namespaces.held()?.has('after-the-crash') ?? false, 'the new namespace');
    expect(namespaces.deletes()).toEqual([]);
    expect([...(namespaces.held()?.keys() ?? [])]).toEqual(expect.arrayContaining(before));
  });

  test('a point that was compacted away: only what really changed in the gap is shown, a re-created object as both', async () => {
    for (const name of ['kept', 'gone', 'again']) await server.client.create(EgressIP, egressIP(name));
    const gate = await startGate(server);
    closing.push(gate.close);
    const eips = follow(EgressIP, gate.kubeconfig);
    await eips.until(() => eips.watching() && eips.held()?.size === 3, 'watching');
    const uid = eips.held()?.get('again')?.uid;
    const told = eips.told.length;
    eips.freeze();
    gate.shut();
    for (const name of ['gone', 'again']) await server.client.delete(EgressIP, { name });
    await server.client.create(EgressIP, egressIP('again'));
    await server.kill();
    await server.compact();
    await server.start();
    await server.client.create(EgressIP, egressIP('fresh'));
    gate.open();
    eips.thaw();
    await eips.until(() => eips.held()?.has('fresh') ?? false, 'the difference');
    expect([...(eips.held()?.keys() ?? [])].sort()).toEqual(['again', 'fresh', 'kept']);
    expect(eips.held()?.get('again')?.uid).not.toBe(uid);
    expect(eips.deletes().sort()).toEqual(['again', 'gone']);
    expect(eips.events).toContainEqual({ type: 'relist', reason: 'expired' });
    expect(eips.told.slice(told).every((entry) => entry.type === 'changes')).toBe(true);
  });

  test('many changes at once arrive each once and in order', async () => {
    const eips = follow(EgressIP);
    await eips.until(eips.watching, 'watching');
    const names = Array.from({ length: 40 }, (_unused, index) => `burst-${index}`);
    await Promise.all(names.map((name, index) => server.client.create(EgressIP, egressIP(name, `172.18.1.${index}`))));
    await eips.until(() => names.every((name) => eips.held()?.has(name)), 'all');
    await Promise.all(names.map((name) => server.client.delete(EgressIP, { name })));
    await eips.until(() => names.every((name) => !eips.held()?.has(name)), 'none');
    const burst = eips.told
      .flatMap((entry) => (entry.type === 'changes' ? entry.changes : []))
      .filter((change) => keyOf(change).startsWith('burst'));
    expect(burst).toHaveLength(80);
  });
});

function keyOf(change: { type: 'upsert'; object: KubeObject } | { type: 'delete'; key: string }): string {
  return change.type === 'upsert' ? change.object.name : change.key;
}

/** A way to the server that can be shut: connections are cut and refused while it is. */
async function startGate(server: TestKubeApiserver) {
  const target = Number(new URL(server.url).port);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const gate = createServer((near) => {
    if (!isOpen) return void near.destroy();
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  const address = gate.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const kubeconfig = `${server.kubeconfig}.gate`;
  await writeFile(kubeconfig, (await readFile(server.kubeconfig, 'utf8')).replaceAll(server.url, `https://127.0.0.1:${port}`));
  const shut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    kubeconfig,
    shut,
    open: () => {
      isOpen = true;
    },
    close: async () => {
      shut();
      gate.close();
      await sleep(0);
    },
  };
}
