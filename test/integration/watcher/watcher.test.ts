/** The watcher between an API server and a real nats-server: what a reader of the log rebuilds is what the cluster holds. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { createStateLogReader, type StateMessage } from '#libs/bus/state-log-reader.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, type KubeObject, objectKey, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { topics } from '#libs/contracts/topics.ts';
import { connectKube } from '#libs/kube/client.ts';
import { resourcePath, resources } from '#libs/kube/resources.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createWatcher } from '../../../services/watcher/app.ts';
import { eventually } from '../../kit/eventually.ts';
import { type Behaviour, type FakeApiserver, startFakeApiserver } from '../../kit/fake-apiserver.ts';
import { startKubeApiserver, type TestKubeApiserver } from '../../kit/kube-apiserver.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { pod, pods } from '../../kit/reflector-rig.ts';
import { createVirtualClock } from '../../unit/simulator/virtual-clock.ts';

const nats = await provided('nats');
const kube = await provided('kube-apiserver');

describe.skipIf(!nats.available)(`watcher and nats-server (${nats.reason})`, () => {
  let server: TestNats;
  let api: FakeApiserver;
  let cluster = '';
  let clusters = 0;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await startNats();
  });
  afterAll(() => server?.dispose());
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function startCluster(): Promise<void> {
    clusters += 1;
    cluster = `cluster-${clusters}`;
    api = await startFakeApiserver();
    closing.push(api.close);
    for (const kind of requiredKinds) api.serve(resourcePath(resources[kind]), kind);
  }

  async function bus(name: string): Promise<Bus> {
    const opened = await testBus(server.url, name);
    closing.push(() => opened.close());
    return opened;
  }

  async function startWatcher(clock = systemClock, target: Parameters<typeof connectKube>[0] = { url: api.url }): Promise<App> {
    const client = connectKube(target, clock);
    const watcher = createWatcher({ cluster, bus: await bus('watcher'), client, clock, random: Math.random, logger: silentLogger });
    closing.push(async () => {
      await watcher.stop();
      client.close();
    });
    await watcher.start();
    return watcher;
  }

  /** Rebuilds the state of the cluster from the log, from its start. */
  async function read() {
    const held = new Map<KubeKind, Map<string, KubeObject> | null>();
    const inputs: ModelInput[] = [];
    const gaps: string[] = [];
    const reader = createStateLogReader({ onGap: (subject) => gaps.push(subject) });
    const take = (message: StateMessage) => {
      const input = reader.take(message)?.input;
      if (input?.source !== 'kube') return;
      inputs.push(input);
      if (input.type === 'kube-unavailable') held.set(input.kind, null);
      else if (input.type === 'kube-snapshot') held.set(input.kind, new Map(input.objects.map((object) => [objectKey(object), object])));
      else {
        for (const change of input.changes) {
          if (change.type === 'upsert') held.get(input.kind)?.set(objectKey(change.object), change.object);
          else held.get(input.kind)?.delete(change.key);
        }
      }
    };
    const following = await (await bus('reader')).follow({
      cluster,
      topics: [topics.kubeState],
      from: 1,
      onMessage: take,
    });
    closing.push(() => following.stop());
    const names = (kind: KubeKind) => [...(held.get(kind)?.keys() ?? [])].sort();
    return { held, inputs, gaps, names };
  }

  const until = (condition: () => boolean, what: string) => eventually(what, () => condition() || null);

  test('what the cluster holds is on the bus; kinds that are not served are empty, and the watcher is ready', async () => {
    await startCluster();
    api.put(pods, pod('a'));
    api.put('/api/v1/namespaces', { metadata: { name: 'shop', uid: 'u', labels: { env: 'prod' } } });
    const watcher = await startWatcher();
    const log = await read();
    await until(() => [...requiredKinds, ...optionalKinds].every((kind) => log.held.get(kind) instanceof Map), 'all kinds');
    expect(log.names('Pod')).toEqual(['shop/a']);
    expect(log.held.get('Namespace')?.get('shop')).toMatchObject({ labels: { env: 'prod' } });
    expect(log.names('CloudPrivateIPConfig')).toEqual([]);
    await until(() => watcher.readiness().ready, 'ready');
    expect(watcher.readiness().parts).toMatchObject({ nats: 'connected', cloudprivateipconfigs: 'not served by this cluster' });
  });

  test('changes of a few milliseconds leave together and lose nothing', async () => {
    await startCluster();
    await startWatcher();
    const log = await read();
    await until(() => log.held.get('Pod') instanceof Map && api.watches === requiredKinds.length, 'watching');
    for (let count = 0; count < 500; count += 1) api.put(pods, pod(`p${count}`));
    for (let count = 0; count < 250; count += 1) api.remove(pods, `shop/p${count}`);
    await until(() => log.names('Pod').length === 250 && !log.names('Pod').includes('shop/p249'), 'the end state');
    expect(log.inputs.filter((input) => input.type === 'kube-changes').length).toBeLessThan(100);
    expect(log.gaps).toEqual([]);
  });

  test('a restarted watcher shows what happened while it was away, and a new reader needs only its log', async () => {
    await startCluster();
    for (const name of ['a', 'b', 'c']) api.put(pods, pod(name));
    const first = await startWatcher();
    const log = await read();
    await until(() => log.names('Pod').length === 3, 'the pods');
    await first.stop();
    await until(() => log.held.get('Pod') === null, 'said to be unavailable');
    api.remove(pods, 'shop/b');
    await startWatcher();
    await until(() => log.held.get('Pod') instanceof Map, 'known again');
    expect(log.names('Pod')).toEqual(['shop/a', 'shop/c']);
    const late = await read();
    await until(() => late.held.get('Pod') instanceof Map, 'the log');
    expect(late.names('Pod')).toEqual(['shop/a', 'shop/c']);
    expect(late.inputs.filter((input) => input.source === 'kube' && input.kind === 'Pod' && input.type === 'kube-snapshot')).toHaveLength(
      1,
    );
  });

  test('an API server that stays away makes its kinds unknown, and its return makes them right', async () => {
    await startCluster();
    api.put(pods, pod('a'));
    const clock = createVirtualClock(Date.now());
    const pump = setInterval(() => clock.advance(20), 20);
    closing.push(async () => clearInterval(pump));
    const watcher = await startWatcher(clock);
    const log = await read();
    await until(() => log.names('Pod').length === 1 && api.watches === requiredKinds.length, 'watching');
    // Lists too: a list that is answered would make the state known again, between two looks at it.
    let isAway = true;
    const away: Behaviour = (response, _request, honest) => (isAway ? void response.destroy() : honest());
    for (const verb of ['list', 'watch'] as const) api.script(verb, ...Array.from({ length: 1_000 }, () => away));
    api.cutWatches();
    const said = () => watcher.readiness().parts['pods'] ?? '';
    await until(() => /cannot be reached|connected again/.test(said()), 'the cut');
    clock.advance(6_000);
    await until(() => log.held.get('Pod') === null, 'unavailable');
    expect(watcher.readiness().ready).toBe(false);
    expect(said()).toMatch(/cannot be reached|connected again/);
    api.put(pods, pod('b'));
    isAway = false;
    // Longer than it waits between two tries.
    clock.advance(30_000);
    await until(() => log.names('Pod').join() === 'shop/a,shop/b' && api.watches === requiredKinds.length, 'right again');
  });

  test('a snapshot larger than a message arrives whole', async () => {
    await startCluster();
    for (let count = 0; count < 6_000; count += 1)
      api.put(pods, pod(`pod-with-a-name-of-some-length-${count}`, { labels: { app: 'x'.repeat(60) } }));
    await startWatcher();
    const log = await read();
    await until(() => log.names('Pod').length === 6_000, 'all pods');
    expect(log.gaps).toEqual([]);
  });

  test('nats-server killed and started again: the log ends with what the cluster holds', async () => {
    await startCluster();
    api.put(pods, pod('a'));
    await startWatcher();
    const log = await read();
    await until(() => log.names('Pod').length === 1 && api.watches === requiredKinds.length, 'watching');
    await server.kill();
    for (let count = 0; count < 50; count += 1) api.put(pods, pod(`while-away-${count}`));
    api.remove(pods, 'shop/a');
    await server.restart();
    api.put(pods, pod('after'));
    await until(() => log.names('Pod').length === 51 && log.names('Pod').includes('shop/after'), 'the end state');
    const late = await read();
    await until(() => late.names('Pod').length === 51, 'the log');
    expect(late.gaps).toEqual([]);
  });

  describe.skipIf(!kube.available)(`with a real kube-apiserver (${kube.reason})`, () => {
    let real: TestKubeApiserver;
    beforeAll(async () => {
      real = await startKubeApiserver();
      await real.applyCrds();
    }, 1_200_000);
    afterAll(() => real?.stop());

    test('list and watch are all the rights it needs, and an EgressIP is on the bus as soon as it exists', async () => {
      clusters += 1;
      cluster = `cluster-${clusters}`;
      const granted = [...requiredKinds, ...optionalKinds].filter((kind) => kind !== 'Service');
      for (const kind of granted) await real.grant(['list', 'watch'], resources[kind]);
      const watcher = await startWatcher(systemClock, { kubeconfig: real.monitorKubeconfig });
      const log = await read();
      await until(() => watcher.readiness().ready && granted.every((kind) => log.held.get(kind) instanceof Map), 'ready');
      await until(() => log.held.get('Service') === null, 'services unavailable');
      expect(watcher.readiness().ready).toBe(true);
      await real.grant(['list', 'watch'], resources.Service);
      await until(() => log.names('Service').includes('default/kubernetes'), 'services');
      const spec = { egressIPs: ['172.18.0.33'], namespaceSelector: { matchLabels: { env: 'prod' } } };
      await real.client.create(resources.EgressIP, { apiVersion: 'k8s.ovn.org/v1', kind: 'EgressIP', metadata: { name: 'prod' }, spec });
      await until(() => log.names('EgressIP').includes('prod'), 'the object');
      const event = (name: string, kind: string) => ({
        metadata: { name },
        involvedObject: { kind, name: 'prod', namespace: kind === 'EgressIP' ? '' : 'default' },
        reason: 'NoMatchingNodeFound',
        message: 'no node',
        type: 'Warning',
      });
      await real.client.create(resources.Event, event('about-a-pod', 'Pod'), 'default');
      await real.client.create(resources.Event, event('about-prod', 'EgressIP'), 'default');
      await until(() => log.names('Event').length > 0, 'the event');
      expect(log.names('Event')).toEqual(['default/about-prod']);
      expect(log.held.get('Event')?.get('default/about-prod')).toMatchObject({ egressIP: 'prod', reason: 'NoMatchingNodeFound' });
    });
  });
});
