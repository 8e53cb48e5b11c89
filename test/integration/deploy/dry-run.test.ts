/** What the chart renders, as a real API server sees it: every field known, every value valid. Nothing is stored. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { startKubeApiserver, type TestKubeApiserver } from '../../kit/kube-apiserver.ts';
import { provided } from '../../kit/provided.ts';
import { provideHelm } from '../../kit/provision/helm.ts';
import { root } from '../../unit/architecture/source-files.ts';

const helm = await provideHelm();
const kube = await provided('kube-apiserver');
const run = promisify(execFile);

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** Null: of a definition this server does not have. */
const paths: Readonly<Record<string, string | null>> = {
  ConfigMap: '/api/v1/namespaces/{}/configmaps',
  Secret: '/api/v1/namespaces/{}/secrets',
  Service: '/api/v1/namespaces/{}/services',
  ServiceAccount: '/api/v1/namespaces/{}/serviceaccounts',
  Deployment: '/apis/apps/v1/namespaces/{}/deployments',
  DaemonSet: '/apis/apps/v1/namespaces/{}/daemonsets',
  StatefulSet: '/apis/apps/v1/namespaces/{}/statefulsets',
  NetworkPolicy: '/apis/networking.k8s.io/v1/namespaces/{}/networkpolicies',
  Role: '/apis/rbac.authorization.k8s.io/v1/namespaces/{}/roles',
  RoleBinding: '/apis/rbac.authorization.k8s.io/v1/namespaces/{}/rolebindings',
  ClusterRole: '/apis/rbac.authorization.k8s.io/v1/clusterroles',
  ClusterRoleBinding: '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
  ServiceMonitor: null,
  PrometheusRule: null,
  SecurityContextConstraints: null,
};

describe.skipIf(!helm.available || !kube.available)(`the chart on a real API server (${kube.reason})`, () => {
  let server: TestKubeApiserver;
  let post: Post;

  beforeAll(async () => {
    server = await startKubeApiserver();
    post = poster(server);
    for (const name of ['monitoring', 'ovn-kubernetes', 'openshift-ovn-kubernetes']) {
      const { status, text } = await post('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
      expect(status, text).toBe(201);
    }
  });
  afterAll(() => server?.stop());

  it.each([
    ['as it is', []],
    [
      'on OpenShift with everything',
      [
        'openshift=true',
        'gateway.tlsSecret=tls',
        'serviceMonitor.enabled=true',
        'prometheusRule.enabled=true',
        'orchestrator.enabled=true',
      ],
    ],
    ['through exec', ['poller.mode=exec', 'questdb.enabled=false', 'secretMounts={hooks}']],
    ['with addresses', ['poller.mode=addresses', 'poller.tlsSecret=ovn', 'nats.url=nats://nats:4222']],
  ])('is accepted %s', async (_how, values) => {
    const args = [
      'template',
      'egressip',
      join(root, 'deploy/helm/egressip-analyzer'),
      '--namespace',
      'monitoring',
      '--kube-version',
      '1.34.0',
    ];
    const { stdout } = await run(helm.available ? helm.value : '', [...args, ...values.flatMap((value) => ['--set', value])]);
    const manifests = parseAllDocuments(stdout, { merge: true }).flatMap((document) => {
      const manifest = document.toJS() as Manifest | null;
      return manifest === null ? [] : [manifest];
    });
    expect(manifests.length).toBeGreaterThan(10);
    for (const manifest of manifests) {
      const path = paths[manifest.kind];
      expect(path, manifest.kind).not.toBeUndefined();
      if (path == null) continue;
      const place = path.replace('{}', manifest.metadata.namespace ?? 'monitoring');
      const { status, text } = await post(`${place}?dryRun=All&fieldValidation=Strict`, manifest);
      expect(status, `${manifest.kind} ${manifest.metadata.name}: ${text}`).toBe(201);
    }
  });
});

function poster({ url, kubeconfig }: TestKubeApiserver): Post {
  const { users, clusters } = parse(readFileSync(kubeconfig, 'utf8')) as {
    readonly users: readonly { readonly user: { readonly token: string } }[];
    readonly clusters: readonly { readonly cluster: { readonly 'certificate-authority-data': string } }[];
  };
  const ca = Buffer.from(clusters[0]?.cluster['certificate-authority-data'] ?? '', 'base64');
  const headers = { authorization: `Bearer ${users[0]?.user.token}`, 'content-type': 'application/json' };
  return (path, body) =>
    new Promise((resolve, reject) => {
      const outgoing = request(`${url}${path}`, { method: 'POST', ca, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      outgoing.on('error', reject);
      outgoing.end(JSON.stringify(body));
    });
}

type Post = (path: string, body: unknown) => Promise<{ readonly status: number; readonly text: string }>;
