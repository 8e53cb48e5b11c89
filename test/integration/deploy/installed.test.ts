/**
 * The image built of the Dockerfile, and what runs of it: the services of docker-compose.yml, and the chart installed by helm on a
 * real kube-apiserver with the real controllers. There Deployments and StatefulSets make their pods, and for each pod the real
 * processes of the image run with what the pod asks for, and with the rights of its account.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectKube } from '#libs/kube/client.ts';
import { resources } from '#libs/kube/resources.ts';
import { provideNatsServer } from '#libs/provision/nats.ts';
import { startComposed } from '../../kit/composed.ts';
import { eventually } from '../../kit/eventually.ts';
import { buildImage, type Image } from '../../kit/image.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { type PlayedPods, playPods } from '../../kit/played-pods.ts';
import { provided, type ServerName } from '../../kit/provided.ts';
import { provideBuildah } from '../../kit/provision/buildah.ts';
import { provideHelm } from '../../kit/provision/helm.ts';
import { startQuestDb } from '../../kit/questdb.ts';
import { type ControlPlane, startControlPlane } from '../../kit/whole-cluster.ts';
import { root } from '../../unit/architecture/source-files.ts';

const run = promisify(execFile);
const helm = await provideHelm();
const nats = await provideNatsServer();
const buildah = await provideBuildah();
const leftOut = async (...names: readonly ServerName[]) => {
  const servers = [...(await Promise.all(names.map(provided))), await provided('buildah')];
  return servers.filter(({ available }) => !available).map(({ reason }) => reason);
};
const title = (what: string, reasons: readonly string[]) => (reasons.length > 0 ? `${what} (left out: ${reasons.join('; ')})` : what);
const composedWithout = await leftOut('nats', 'questdb');
const missing = [...(await leftOut('nats', 'kube-apiserver', 'kube-controllers')), ...(helm.available ? [] : [helm.reason])];

let built: Image;
beforeAll(async () => {
  if (buildah.available) built = await buildImage(buildah.value);
});
afterAll(() => built?.dispose());

describe.skipIf(composedWithout.length > 0)(title('the image', composedWithout), () => {
  it('runs as a user without a name, writes to no place of its own, and has no tools of development', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'egressip-inside-'));
    chmodSync(folder, 0o755);
    const look = `const fs = require('node:fs');
      const tried = (run) => { try { run(); return 'done'; } catch (thrown) { return thrown.code ?? thrown.message; } };
      console.log(JSON.stringify({ user: [process.getuid(), process.getgid()], write: tried(() => fs.writeFileSync('/app/x', '')),
        install: tried(() => fs.readdirSync('/app/node_modules/typescript')), tests: tried(() => fs.readdirSync('/app/test')) }));`;
    const [program = '', ...args] = built.enter(folder, ['node', '-e', look]);
    const { stdout } = await run(program, args, { env: built.environment });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toEqual({ user: [1000650000, 0], write: 'EROFS', install: 'ENOENT', tests: 'ENOENT' });
    expect(built.user).toBe('10001:0');
  });

  it('is all that the services of docker-compose.yml need, beside NATS and QuestDB', async () => {
    const [bus, history] = await Promise.all([startNats(), startQuestDb()]);
    const composed = await startComposed(built, { nats: bus.url, questdb: history.url, reader: history.readerUrl });
    try {
      const ready = await eventually(
        () => `the services are ready\n${composed.log().slice(-5_000)}`,
        async () => {
          const answer = await fetch(`${composed.gateway}/readyz`).catch(() => null);
          return answer?.ok === true ? JSON.stringify(await answer.json()) : null;
        },
      );
      expect(composed.names.length).toBe(8);
      for (const part of ['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'orchestrator']) expect(ready).toContain(part);
    } finally {
      await composed.stop();
      await Promise.all([bus.dispose(), history.dispose()]);
    }
  });
});

const namespace = 'monitoring';
const core = (plural: string, namespaced = true) => ({ group: '', version: 'v1', plural, namespaced });
const apps = { group: 'apps', version: 'v1', plural: 'deployments', namespaced: true };

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly since: string;
}

describe.skipIf(missing.length > 0)(title('the chart, installed', missing), () => {
  let plane: ControlPlane;
  let pods: PlayedPods;
  const folder = mkdtempSync(join(tmpdir(), 'egressip-installed-'));

  beforeAll(async () => {
    plane = await startControlPlane();
    const { client, api, simulator } = plane;
    await client.create(core('namespaces', false), { metadata: { name: namespace } });
    // No provisioner is here: the volume that the claim of NATS is bound to.
    await client.create(core('persistentvolumes', false), {
      metadata: { name: 'disk' },
      spec: { capacity: { storage: '8Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/disk' } },
    });
    await serve();
    pods = await playPods({
      api,
      namespace,
      ports: [4222, 8222, 8080],
      services: ['egressip-nats'],
      commandOf: (image, folder) =>
        image.startsWith('nats:') && nats.available
          ? { command: [nats.value.binary] }
          : image.startsWith('egressip-analyzer:')
            ? { command: built.command(folder), environment: built.environment }
            : null,
    });
    const values = {
      cluster: 'installed',
      poller: { mode: 'addresses', addresses: simulator.northbound() },
      questdb: { enabled: false },
      config: { monitoring: { hold_off_seconds: 1 } },
    };
    writeFileSync(join(folder, 'values.json'), JSON.stringify(values));
    await command('install', 'egressip', join(root, 'deploy/helm/egressip-analyzer'), '--values', join(folder, 'values.json'));
  });

  afterAll(async () => {
    await pods?.stop();
    await plane?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const command = (...args: string[]) =>
    run(helm.available ? helm.value : '', [...args, '--namespace', namespace, '--kubeconfig', plane.api.kubeconfig], {
      maxBuffer: 2 ** 26,
    });

  /** An object with four pods. */
  async function serve(): Promise<void> {
    const { client } = plane;
    await client.create(core('namespaces', false), { metadata: { name: 'shop', labels: { team: 'shop' } } });
    const labels = { app: 'web' };
    const template = { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'web:1' }] } };
    await client.create(apps, { metadata: { name: 'web' }, spec: { replicas: 4, selector: { matchLabels: labels }, template } }, 'shop');
    await client.create(resources.EgressIP, {
      apiVersion: 'k8s.ovn.org/v1',
      kind: 'EgressIP',
      metadata: { name: 'shop' },
      spec: { egressIPs: ['172.18.0.200'], namespaceSelector: { matchLabels: { team: 'shop' } } },
    });
  }

  async function ask<T>(path: string): Promise<T | null> {
    const { data } = (await plane.client.get(core('secrets'), { namespace, name: 'egressip-tokens' })) as {
      readonly data: { readonly viewer: string };
    };
    const authorization = `Bearer ${Buffer.from(data.viewer, 'base64').toString('utf8')}`;
    const answer = await fetch(`http://127.0.0.1:${pods.portOf(8080)}${path}`, { headers: { authorization } }).catch(() => null);
    return answer?.status === 200 ? ((await answer.json()) as T) : null;
  }
  const said = () => [...pods.running.keys()].map((name) => `${name}:\n${pods.log(name).slice(-1_500)}`).join('\n');
  const isReady = (when: string) =>
    eventually(
      () => `the system is ready ${when}\n${said()}`,
      () => ask('/readyz'),
    );
  const firing = async () => {
    const found = await ask<{ readonly findings: readonly Finding[] }>('/api/v1/findings?state=firing');
    return found?.findings.find(({ kind }) => kind === 'missing-snat') ?? null;
  };
  /** Until then pods of the former version may run beside those of the next one. */
  const isRolledOut = async () => {
    type Deployment = {
      readonly metadata: { readonly generation: number };
      readonly spec: { readonly replicas: number };
      readonly status: { readonly observedGeneration?: number; readonly replicas?: number; readonly updatedReplicas?: number };
    };
    const path = `/apis/apps/v1/namespaces/${namespace}/deployments`;
    const { items } = (await plane.client.request({ method: 'GET', path })) as { readonly items: readonly Deployment[] };
    const isDone = ({ metadata, spec, status }: Deployment) =>
      status.observedGeneration === metadata.generation && status.updatedReplicas === spec.replicas && status.replicas === spec.replicas;
    return items.every(isDone) && pods.running.size === items.reduce((sum, { spec }) => sum + spec.replicas, 1) ? true : null;
  };
  const instancesOf = (component: string) => [...pods.running.keys()].filter((name) => name.startsWith(`egressip-${component}-`)).length;

  it('runs as its manifests say, sees the whole cluster, and finds what is missing', async () => {
    await isReady('after the installation');
    await eventually('all is seen', async () => {
      const status = await ask<{ readonly freshness: { readonly complete: boolean }; readonly summary: { readonly pods: number } }>(
        '/api/v1/status',
      );
      return status?.freshness.complete === true && status.summary.pods === 4 ? true : null;
    });
    const { cluster } = plane.simulator;
    const pod = await eventually('a served pod', () => cluster.podsOf('shop')[0] ?? null);
    plane.simulator.inject({ kind: 'missing-snat', pod });
    await eventually('the missing SNAT fires', firing);
  });

  it('gives its accounts the rights that are listed, and no others', async () => {
    const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
    const read = ['namespaces', 'nodes', 'pods', 'events', 'services'].map((plural) => core(plural));
    const all = [
      ...Object.values(resources),
      ...['secrets', 'configmaps', 'serviceaccounts', 'persistentvolumes'].map((plural) => core(plural)),
      apps,
      { group: 'rbac.authorization.k8s.io', version: 'v1', plural: 'clusterroles', namespaced: false },
      { group: 'coordination.k8s.io', version: 'v1', plural: 'leases', namespaced: true },
    ];
    const rights = async (account: string) => {
      const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`;
      const { status } = (await plane.client.request({ method: 'POST', path, body: { kind: 'TokenRequest', spec: {} } })) as {
        readonly status: { readonly token: string };
      };
      const own = connectKube({ kubeconfig: await plane.api.kubeconfigFor(`rights-of-${account}`, status.token) });
      const asked = all.flatMap((resource) => verbs.map((verb) => ({ verb, resource })));
      const exec = { verb: 'create', resource: core('pods'), subresource: 'exec' };
      const reviews = await Promise.all([...asked, exec].map((query) => own.reviewAccess(query)));
      own.close();
      return reviews.filter(({ allowed }) => allowed).map(({ what }) => what);
    };
    const ours = Object.values(resources).filter(({ group }) => group !== '');
    const wanted = [...read, ...ours].flatMap(({ plural, group }) =>
      ['get', 'list', 'watch'].map((verb) => `${verb} ${group === '' ? plural : `${plural}.${group}`}`),
    );
    expect((await rights('egressip-watcher')).toSorted()).toEqual([...new Set(wanted)].sort());
    expect(await rights('egressip-poller')).toEqual([]);
  });

  it('loses nothing over an upgrade to two instances of each service and the way back', async () => {
    const before = await eventually('the finding fires', firing);
    await command('upgrade', 'egressip', join(root, 'deploy/helm/egressip-analyzer'), '--reuse-values', '--set', 'replicas=2');
    await eventually(
      () => `two instances\n${said()}`,
      () => (instancesOf('watcher') === 2 && instancesOf('analyzer') === 2 ? true : null),
    );
    await isReady('after the upgrade');
    const after = await eventually('the finding fires still', firing);
    expect([after.id, after.since]).toEqual([before.id, before.since]);
    await command('rollback', 'egressip', '1');
    await eventually('one instance', () => (instancesOf('watcher') === 1 && instancesOf('analyzer') === 1 ? true : null));
    await eventually(() => `the rollback is carried out: ${[...pods.running.keys()].join(', ')}`, isRolledOut);
    await isReady('after the rollback');
    const back = await eventually('the finding fires still', firing);
    expect([back.id, back.since]).toEqual([before.id, before.since]);
    for (const { id } of plane.simulator.faults()) plane.simulator.heal(id);
    await eventually('it is resolved', async () => ((await ask('/api/v1/findings')) !== null && (await firing()) === null ? true : null));
  });

  it('takes new passwords by the steps of docs/operations.md, and no pod restarts', async () => {
    const secret = 'egressip-nats-passwords';
    const passwordOf = async () => {
      const { data } = (await plane.client.get(core('secrets'), { namespace, name: secret })) as {
        readonly data: { readonly gateway: string };
      };
      return Buffer.from(data.gateway, 'base64').toString('utf8');
    };
    const isTaken = async (password: string) => {
      const bus = await testBus(`nats://gateway:${password}@127.0.0.1:${pods.portOf(4222)}`, 'gateway');
      const { connected } = bus;
      await bus.close();
      return connected;
    };
    const former = await passwordOf();
    const before = [...pods.running];
    expect(await isTaken(former)).toBe(true);

    await plane.client.request({ method: 'DELETE', path: `/api/v1/namespaces/${namespace}/secrets/${secret}` });
    await command('upgrade', 'egressip', join(root, 'deploy/helm/egressip-analyzer'), '--reuse-values');
    await pods.refresh();
    pods.signal('egressip-nats-0', 'SIGHUP');

    await eventually('the former password is refused', async () => ((await isTaken(former)) ? null : true));
    expect(await isTaken(await passwordOf())).toBe(true);
    await isReady('with the new passwords');
    const pod = await eventually('a served pod', () => plane.simulator.cluster.podsOf('shop')[0] ?? null);
    plane.simulator.inject({ kind: 'missing-snat', pod });
    await eventually(() => `what is missing fires\n${said()}`, firing);
    expect([...pods.running]).toEqual(before);
  });
});
