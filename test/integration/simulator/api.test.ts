/** The simulated API server keeps the promises of list and watch that a reflector rests on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator, type Simulator } from '../../../services/simulator/simulator.ts';

interface ListJson {
  readonly metadata: { readonly resourceVersion: string; readonly continue?: string };
  readonly items: readonly { readonly metadata: { readonly name: string; readonly resourceVersion: string } }[];
}
interface WatchEvent {
  readonly type: string;
  readonly object: { readonly code?: number; readonly metadata: { readonly name?: string; readonly resourceVersion: string } };
}

let simulator: Simulator;
beforeAll(async () => {
  simulator = createSimulator({ clock: systemClock, random: seededRandom(5), life: false, size: { pods: 40 } });
  await simulator.start();
});
afterAll(() => simulator.stop());

const api = (path: string, init?: RequestInit) => fetch(simulator.kubeUrl() + path, init);
const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await (await api(path, init)).json()) as T;
const send = (method: string, path: string, body: unknown, type = 'application/json') =>
  api(path, { method, body: JSON.stringify(body), headers: { 'content-type': type } });

/** Events of a watch until `count` of them are there or it ends. */
async function watch(path: string, count: number, onOpen: () => unknown = () => undefined): Promise<WatchEvent[]> {
  const abort = new AbortController();
  const response = await api(path, { signal: abort.signal });
  await onOpen();
  const events: WatchEvent[] = [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    events.push(...lines.map((line) => JSON.parse(line) as WatchEvent));
    if (events.length >= count) break;
  }
  abort.abort();
  return events;
}

describe('the simulated API server', () => {
  it('lists in pages of one moment, even when objects change in between', async () => {
    const whole = await json<ListJson>('/api/v1/pods');
    const names: string[] = [];
    let token: string | undefined;
    do {
      const page = await json<ListJson>(`/api/v1/pods?limit=7${token === undefined ? '' : `&continue=${token}`}`);
      names.push(...page.items.map(({ metadata }) => metadata.name));
      expect(page.items.length).toBeLessThanOrEqual(7);
      token = page.metadata.continue;
      await send('POST', '/api/v1/namespaces/shop/pods', { metadata: { generateName: 'extra-' }, spec: { nodeName: 'worker-1' } });
    } while (token !== undefined);
    expect(names).toEqual(whole.items.map(({ metadata }) => metadata.name));
  });

  it('answers 410 to a page token it does not know', async () => {
    expect((await api('/api/v1/pods?limit=5&continue=bm90aGluZw')).status).toBe(410);
  });

  it('watches on from where a list ended, without gap or repetition', async () => {
    const list = await json<ListJson>('/apis/k8s.ovn.org/v1/egressips');
    const { resourceVersion } = list.metadata;
    const spec = { egressIPs: ['172.18.120.1'], namespaceSelector: { matchLabels: { team: 'nobody' } } };
    await send('POST', '/apis/k8s.ovn.org/v1/egressips', {
      apiVersion: 'k8s.ovn.org/v1',
      kind: 'EgressIP',
      metadata: { name: 'fresh' },
      spec,
    });
    const events = await watch(`/apis/k8s.ovn.org/v1/egressips?watch=1&resourceVersion=${resourceVersion}`, 2, () =>
      send('DELETE', '/apis/k8s.ovn.org/v1/egressips/fresh', {}),
    );
    expect(events[0]).toMatchObject({ type: 'ADDED', object: { metadata: { name: 'fresh' } } });
    expect(events.at(-1)?.type).toMatch(/MODIFIED|DELETED/);
    const versions = events.map(({ object }) => Number(object.metadata.resourceVersion));
    expect(versions).toEqual([...versions].sort((left, right) => left - right));
    expect(versions[0]).toBeGreaterThan(Number(resourceVersion));
  });

  it('assigns the addresses of a new object and says in an Event when it cannot', async () => {
    const spec = { egressIPs: ['192.0.2.1'], namespaceSelector: {} };
    await send('POST', '/apis/k8s.ovn.org/v1/egressips', { metadata: { name: 'nowhere' }, spec });
    await expect
      .poll(async () => (await json<{ items: { reason: string }[] }>('/api/v1/events')).items.map(({ reason }) => reason))
      .toContain('NoMatchingNodeFound');
    const good = { egressIPs: ['172.18.121.1'], namespaceSelector: { matchLabels: { team: 'nobody' } } };
    await send('POST', '/apis/k8s.ovn.org/v1/egressips', { metadata: { name: 'somewhere' }, spec: good });
    await expect
      .poll(() => json('/apis/k8s.ovn.org/v1/egressips/somewhere'))
      .toMatchObject({
        status: { items: [{ egressIP: '172.18.121.1' }] },
        metadata: { annotations: { 'k8s.ovn.org/egressip-mark': expect.stringMatching(/^50\d\d\d$/) } },
      });
  });

  it('shows what enters and leaves a selector as added and deleted', async () => {
    const { metadata } = await json<ListJson>('/api/v1/nodes');
    const label = (value: string | null) =>
      send('PATCH', '/api/v1/nodes/worker-6', { metadata: { labels: { rack: value } } }, 'application/merge-patch+json');
    const events = await watch(
      `/api/v1/nodes?watch=true&labelSelector=rack%3Da&resourceVersion=${metadata.resourceVersion}`,
      2,
      async () => {
        await label('a');
        await label(null);
      },
    );
    expect(events.map(({ type, object }) => [type, object.metadata.name])).toEqual([
      ['ADDED', 'worker-6'],
      ['DELETED', 'worker-6'],
    ]);
  });

  it('ends a watch after its time with a bookmark of where it got to', async () => {
    const { metadata } = await json<ListJson>('/api/v1/namespaces');
    const events = await watch(
      `/api/v1/namespaces?watch=1&timeoutSeconds=1&allowWatchBookmarks=true&resourceVersion=${metadata.resourceVersion}`,
      99,
    );
    expect(events.at(-1)).toMatchObject({ type: 'BOOKMARK', object: { kind: 'Namespace' } });
  });

  it('tells a watch that is too old so, with 410', async () => {
    const { metadata } = await json<ListJson>('/api/v1/pods');
    await send('PATCH', '/api/v1/nodes/worker-6', { metadata: { labels: { rack: 'b' } } }, 'application/merge-patch+json');
    simulator.inject({ kind: 'watch-expired' });
    const [event] = await watch(`/api/v1/pods?watch=1&resourceVersion=${metadata.resourceVersion}`, 1);
    expect(event).toMatchObject({ type: 'ERROR', object: { code: 410 } });
  });

  it('takes a pod from its creation to Running with the address OVN gave it, and ends it gracefully', async () => {
    await send('POST', '/api/v1/namespaces/shop/pods', { metadata: { name: 'born' }, spec: { containers: [] } });
    await expect.poll(() => json('/api/v1/namespaces/shop/pods/born')).toMatchObject({ status: { phase: 'Running' } });
    const pod = await json<{ status: { podIP: string }; metadata: { annotations: Record<string, string> } }>(
      '/api/v1/namespaces/shop/pods/born',
    );
    expect(pod.metadata.annotations['k8s.ovn.org/pod-networks']).toContain(pod.status.podIP);
    expect(await (await send('DELETE', '/api/v1/namespaces/shop/pods/born', {})).json()).toMatchObject({
      metadata: { deletionTimestamp: expect.any(String) },
    });
    await expect.poll(async () => (await api('/api/v1/namespaces/shop/pods/born')).status).toBe(404);
  });

  it('refuses what a real server refuses', async () => {
    expect((await send('POST', '/api/v1/namespaces/absent/pods', { metadata: { name: 'x' } })).status).toBe(404);
    expect((await send('POST', '/api/v1/namespaces', { metadata: { name: 'shop' } })).status).toBe(409);
    expect((await send('PATCH', '/api/v1/nodes/worker-1', [], 'application/x-unknown')).status).toBe(415);
    expect((await send('PUT', '/api/v1/nodes/worker-1', { metadata: { name: 'worker-1', resourceVersion: '1' } })).status).toBe(409);
    expect((await api('/apis/apps/v1/daemonsets')).status).toBe(404);
    expect(
      (
        await send(
          'PATCH',
          '/api/v1/nodes/worker-1',
          [{ op: 'test', path: '/metadata/name', value: 'other' }],
          'application/json-patch+json',
        )
      ).status,
    ).toBe(422);
  });

  it('lists, injects and heals faults over HTTP, and explains what it refuses', async () => {
    const { kinds } = await json<{ kinds: { kind: string; text: string }[] }>('/simulator/faults');
    expect(kinds.map(({ kind }) => kind)).toContain('missing-snat');
    const response = await send('POST', '/simulator/faults', { kind: 'missing-snat' });
    expect(response.status).toBe(201);
    const { id, target } = (await response.json()) as { id: string; target: { pod: string } };
    const rowsOf = (pod: string) =>
      [...simulator.cluster.controllers.values()].flatMap(({ database }) =>
        [...database.table('NAT').values()].filter((row) =>
          String((row['external_ids'] as Record<string, string>)['k8s.ovn.org/name']).endsWith(`_${pod}`),
        ),
      );
    await expect.poll(() => rowsOf(target.pod).length).toBe(0);
    expect((await send('DELETE', `/simulator/faults/${id}`, {})).status).toBe(200);
    await expect.poll(() => rowsOf(target.pod).length).toBeGreaterThan(0);
    expect(await (await send('POST', '/simulator/faults', { kind: 'no-such' })).json()).toMatchObject({ code: 'simulator-fault-unknown' });
    expect(await (await send('POST', '/simulator/faults', {})).json()).toMatchObject({ code: 'simulator-fault-request' });
    expect((await send('DELETE', '/simulator/faults/absent', {})).status).toBe(404);
  });

  it('takes every right away when it is told to, and gives it back', async () => {
    const review = async () => {
      const response = await send('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
        spec: { resourceAttributes: { verb: 'list', resource: 'pods' } },
      });
      return ((await response.json()) as { status: { allowed: boolean } }).status.allowed;
    };
    expect(await review()).toBe(true);
    const { id } = simulator.inject({ kind: 'access-denied' });
    expect(await review()).toBe(false);
    expect((await api('/api/v1/pods')).status).toBe(403);
    simulator.heal(id);
    expect((await api('/api/v1/pods')).status).toBe(200);
  });

  it('cuts watches off when asked', async () => {
    const watching = watch('/api/v1/pods?watch=1&resourceVersion=0', 1e9, () => simulator.inject({ kind: 'watch-cut' }));
    await expect(watching).rejects.toThrow('terminated');
  });
});
