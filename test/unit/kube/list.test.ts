import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { connectKube } from '#libs/kube/client.ts';
import { findOvnPods } from '#libs/kube/ovn-pods.ts';
import { resources } from '#libs/kube/resources.ts';
import { type FakeApiserver, sendJson, startFakeApiserver } from '../../kit/fake-apiserver.ts';

let server: FakeApiserver;
afterEach(() => server.close());

const nameOf = (raw: unknown) => (raw as { metadata: { name: string } }).metadata.name;

test('a list of any size lets other work in between: no more than some items are read at a stretch', async () => {
  server = await startFakeApiserver();
  const padding = 'x'.repeat(10_000);
  const items = Array.from({ length: 2000 }, (_unused, index) => ({ metadata: { name: `pod-${index}` }, padding }));
  server.serve('/api/v1/pods', 'Pod');
  server.script('list', (response) => sendJson(response, 200, { kind: 'PodList', metadata: { resourceVersion: '1' }, items }));
  const client = connectKube({ url: server.url });
  let atAStretch = 0;
  let longest = 0;
  let going = true;
  const otherWork = () => {
    longest = Math.max(longest, atAStretch);
    atAStretch = 0;
    if (going) setImmediate(otherWork);
  };
  otherWork();
  const project = (raw: unknown) => {
    atAStretch += 1;
    return nameOf(raw);
  };
  const listed = await client.list(resources.Pod, { project });
  going = false;
  client.close();
  expect(listed.items).toHaveLength(2000);
  // 128 KB of them, give or take what straddles a slice.
  expect(longest).toBeLessThanOrEqual(40);
});

test('a compressed list is read as it is', async () => {
  server = await startFakeApiserver();
  server.serve('/api/v1/pods', 'Pod');
  server.script('list', (response, request) => {
    expect(request.headers['accept-encoding']).toBe('gzip');
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(gzipSync(JSON.stringify({ metadata: { resourceVersion: '7' }, items: [{ metadata: { name: 'ä' } }] })));
  });
  const client = connectKube({ url: server.url });
  expect(await client.list(resources.Pod, { project: nameOf })).toEqual({ items: ['ä'], resourceVersion: '7' });
  client.close();
});

test.each([
  ['openshift-ovn-kubernetes', 'nbdb'],
  ['ovn-kubernetes', 'nb-ovsdb'],
])('in namespace %s the databases are in the containers %s of running pods', async (namespace, container) => {
  server = await startFakeApiserver();
  for (const known of ['openshift-ovn-kubernetes', 'ovn-kubernetes']) server.serve(`/api/v1/namespaces/${known}/pods`, 'Pod');
  const pod = (name: string, node: string, containers: string[], phase = 'Running') => ({
    metadata: { name, namespace },
    spec: { nodeName: node, containers: containers.map((each) => ({ name: each })) },
    status: { phase },
  });
  const path = `/api/v1/namespaces/${namespace}/pods`;
  server.put(path, pod('ovnkube-node-a', 'worker-1', ['northd', container]));
  server.put(path, pod('ovnkube-node-b', 'worker-2', [container], 'Pending'));
  server.put(path, pod('ovnkube-control-plane', 'master-1', ['cluster-manager']));
  const client = connectKube({ url: server.url });
  expect(await findOvnPods(client)).toEqual([{ node: 'worker-1', namespace, pod: 'ovnkube-node-a', container }]);
  client.close();
});
