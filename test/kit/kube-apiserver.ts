/**
 * A real kube-apiserver on a real etcd for one test: ports and a folder of its own, token authentication, RBAC on. The
 * admin may do everything; `monitor` may do what a test grants it. `kill` and `start` keep the data and the port.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectKube, type KubeClient } from '#libs/kube/client.ts';
import type { KubeResource } from '#libs/kube/resources.ts';
import { type Child, startChild, untilReady } from '#libs/provision/child.ts';
import { freePort } from '#libs/provision/ports.ts';
import { definitions } from './kube-definitions.ts';
import { provideKubeApiserver } from './provision/kube-apiserver.ts';

export interface TestKubeApiserver {
  readonly url: string;
  /** Of the admin. */
  readonly kubeconfig: string;
  /** Of the user `monitor`, who may do nothing at first. */
  readonly monitorKubeconfig: string;
  /** A kubeconfig for somebody with a token. */
  kubeconfigFor(user: string, token: string): Promise<string>;
  /** The admin's. */
  readonly client: KubeClient;
  /** EgressIP and CloudPrivateIPConfig; resolves when they are served. */
  applyCrds(): Promise<void>;
  /** Lets `monitor` do this everywhere. */
  grant(verbs: readonly string[], resource: KubeResource): Promise<void>;
  /** Forgets all earlier revisions in etcd. */
  compact(): Promise<void>;
  /** kill -9 of the API server; etcd goes on. */
  kill(): Promise<void>;
  /** Starts the API server again on the same port; resolves when it is ready. */
  start(): Promise<void>;
  /** Ends both and removes their data. */
  stop(): Promise<void>;
}

const readyMs = 90_000;
const adminToken = 'admin-token';
const monitorToken = 'monitor-token';

export async function startKubeApiserver(): Promise<TestKubeApiserver> {
  const provided = await provideKubeApiserver();
  if (!provided.available) throw new Error(provided.reason);
  const files = provided.value;
  const folder = await mkdtemp(join(tmpdir(), 'egressip-kube-'));
  const [port, etcdPort, peerPort] = [await freePort(), await freePort(), await freePort()];
  const url = `https://127.0.0.1:${port}`;
  const etcdUrl = `http://127.0.0.1:${etcdPort}`;
  await writeCredentials(folder);

  const etcdLog = join(folder, 'etcd.log');
  const peer = `http://127.0.0.1:${peerPort}`;
  const etcd = await startChild({
    name: 'etcd',
    command: files.etcd,
    args: [
      `--data-dir=${join(folder, 'etcd')}`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      '--log-level=warn',
    ],
    folder,
    logFile: etcdLog,
  });
  await untilReady(etcd, { name: 'etcd', logFile: etcdLog, deadlineMs: readyMs }, async () =>
    (await answers(`${etcdUrl}/health`)) ? true : null,
  );

  let apiserver: Child;
  const start = async () => {
    apiserver = await startApiserver(files.apiserver, folder, port, etcdUrl);
  };
  await start();
  const authority = await readFile(join(folder, 'apiserver.crt'), 'utf8');
  const kubeconfig = await writeKubeconfig(folder, 'admin', url, authority, adminToken);
  const monitorKubeconfig = await writeKubeconfig(folder, 'monitor', url, authority, monitorToken);
  const client = connectKube({ kubeconfig });

  return {
    url,
    kubeconfig,
    monitorKubeconfig,
    kubeconfigFor: (user, token) => writeKubeconfig(folder, user, url, authority, token),
    client,
    applyCrds: () => applyDefinitions(client),
    grant: (verbs, resource) => grant(client, verbs, resource),
    compact: () => compact(etcdUrl),
    kill: () => apiserver.kill(),
    start,
    stop: async () => {
      client.close();
      await apiserver.kill();
      await etcd.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startApiserver(command: string, folder: string, port: number, etcdUrl: string): Promise<Child> {
  const logFile = join(folder, 'apiserver.log');
  const child = await startChild({
    name: 'kube-apiserver',
    command,
    args: [
      `--etcd-servers=${etcdUrl}`,
      `--secure-port=${port}`,
      '--bind-address=127.0.0.1',
      `--cert-dir=${folder}`,
      `--token-auth-file=${join(folder, 'tokens.csv')}`,
      '--authorization-mode=RBAC',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${join(folder, 'service-account.pem')}`,
      `--service-account-signing-key-file=${join(folder, 'service-account.pem')}`,
      '--service-cluster-ip-range=10.96.0.0/16',
      // No controller makes the default service account that a pod would otherwise need.
      // Nor does one take away the taint that a new node would get.
      '--disable-admission-plugins=ServiceAccount,TaintNodesByCondition',
      '--endpoint-reconciler-type=none',
      // As on OpenShift: the pod that reboots a node is privileged.
      '--allow-privileged=true',
    ],
    folder,
    logFile,
  });
  const certificate = join(folder, 'apiserver.crt');
  await untilReady(child, { name: 'kube-apiserver', logFile, deadlineMs: readyMs }, async () => {
    const authority = await readFile(certificate, 'utf8').catch(() => null);
    return authority !== null && (await isReady(port, authority)) ? true : null;
  });
  return child;
}

/** `/readyz` says more than that it listens: definitions and roles have been read. */
function isReady(port: number, authority: string): Promise<boolean> {
  const options = {
    host: '127.0.0.1',
    port,
    path: '/readyz',
    ca: authority,
    headers: { authorization: `Bearer ${adminToken}` },
    agent: false,
  };
  return new Promise((resolve) => {
    get(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

async function writeCredentials(folder: string): Promise<void> {
  const tokens = `${adminToken},admin,1,"system:masters"\n${monitorToken},monitor,2\n`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(join(folder, 'tokens.csv'), tokens);
  await writeFile(join(folder, 'service-account.pem'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
}

async function writeKubeconfig(folder: string, user: string, server: string, authority: string, token: string): Promise<string> {
  const file = join(folder, `${user}.kubeconfig`);
  const cluster = { server, 'certificate-authority-data': Buffer.from(authority).toString('base64') };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': user,
    contexts: [{ name: user, context: { cluster: 'test', user } }],
    clusters: [{ name: 'test', cluster }],
    users: [{ name: user, user: { token } }],
  };
  await writeFile(file, JSON.stringify(config));
  return file;
}

const crds: KubeResource = { group: 'apiextensions.k8s.io', version: 'v1', plural: 'customresourcedefinitions', namespaced: false };
const clusterRoles: KubeResource = { group: 'rbac.authorization.k8s.io', version: 'v1', plural: 'clusterroles', namespaced: false };
const clusterRoleBindings: KubeResource = { ...clusterRoles, plural: 'clusterrolebindings' };

async function applyDefinitions(client: KubeClient): Promise<void> {
  for (const definition of definitions) await client.create(crds, definition);
  for (const { spec } of definitions) {
    const path = `/apis/${spec.group}/v1/${spec.names.plural}`;
    await eventually(() => client.request({ method: 'GET', path }));
  }
}

async function grant(client: KubeClient, verbs: readonly string[], resource: KubeResource): Promise<void> {
  const name = `test:${verbs.join('-')}:${resource.plural}`;
  await client.create(clusterRoles, {
    metadata: { name },
    rules: [{ apiGroups: [resource.group], resources: [resource.plural], verbs }],
  });
  await client.create(clusterRoleBindings, {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: [{ kind: 'User', name: 'monitor', apiGroup: 'rbac.authorization.k8s.io' }],
  });
}

/** Through etcd's JSON gateway. */
async function compact(etcdUrl: string): Promise<void> {
  const call = async (path: string, body: unknown) => {
    const answer = await fetch(`${etcdUrl}/v3/kv/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return (await answer.json()) as { readonly header?: { readonly revision: string } };
  };
  const { header } = await call('range', { key: Buffer.from('/').toString('base64') });
  await call('compaction', { revision: header?.revision, physical: true });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** For what a server only says by answering. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      if (tries >= 400) throw thrown;
      await sleep(50);
    }
  }
}
