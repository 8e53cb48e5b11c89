/** The Helm chart as helm renders it: what it lets the pods do, and that all it names is there. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { busServices } from '#libs/bus/permissions.ts';
import { loadConfig } from '#libs/config/load.ts';
import { resources } from '#libs/kube/resources.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { provideHelm } from '../../kit/provision/helm.ts';
import { root } from '../../unit/architecture/source-files.ts';

const helm = await provideHelm();
const run = promisify(execFile);
const chart = join(root, 'deploy/helm/egressip-analyzer');

/** A manifest; the parts a test looks at. */
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly rules?: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
  }[];
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: { readonly template?: { readonly spec: PodSpec }; readonly groups?: readonly unknown[] };
}
interface PodSpec {
  readonly serviceAccountName?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly containers: readonly {
    readonly name: string;
    readonly args?: readonly string[];
    readonly command?: readonly string[];
    readonly securityContext: Readonly<Record<string, unknown>>;
    readonly volumeMounts: readonly { readonly name: string }[];
    readonly livenessProbe?: unknown;
  }[];
  readonly volumes: readonly { readonly name: string; readonly hostPath?: { readonly path: string } }[];
}

const everything = [
  'openshift=true',
  'gateway.tlsSecret=gateway-tls',
  'gateway.url=https://egressip.example.com',
  'serviceMonitor.enabled=true',
  'prometheusRule.enabled=true',
];

async function render(...values: readonly string[]): Promise<readonly Manifest[]> {
  const set = values.flatMap((value) => ['--set', value]);
  const command = helm.available ? helm.value : 'helm';
  const { stdout } = await run(command, ['template', 'egressip', chart, '--namespace', 'monitoring', '--kube-version', '1.30.0', ...set], {
    maxBuffer: 2 ** 24,
  });
  return parseAllDocuments(stdout).flatMap((document) => {
    expect(document.errors).toEqual([]);
    const manifest = document.toJS() as Manifest | null;
    return manifest === null ? [] : [manifest];
  });
}

const podsOf = (manifests: readonly Manifest[]) =>
  manifests.flatMap(({ kind, metadata, spec }) =>
    spec?.template === undefined ? [] : [{ kind, name: metadata.name, pod: spec.template.spec }],
  );
const named = (manifests: readonly Manifest[], kind: string, name: string) =>
  manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);

describe.skipIf(!helm.available)(`the chart (${helm.available ? helm.how : helm.reason})`, () => {
  let plain: readonly Manifest[];
  let openshift: readonly Manifest[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'egressip-chart-'));
    [plain, openshift] = [await render(), await render(...everything)];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gives the monitor get, list and watch of what it reads, and nothing else', () => {
    const rules = named(plain, 'ClusterRole', 'egressip-reader')?.rules ?? [];
    expect(rules.every(({ verbs }) => verbs.join() === 'get,list,watch')).toBe(true);
    const granted = rules.flatMap(({ apiGroups, resources: plurals }) =>
      apiGroups.flatMap((group) => plurals.map((plural) => `${group}/${plural}`)),
    );
    expect(granted.sort()).toEqual(
      Object.values(resources)
        .map(({ group, plural }) => `${group}/${plural}`)
        .sort(),
    );
    expect(plain.filter(({ kind }) => /Role$/.test(kind)).map(({ metadata }) => metadata.name)).toEqual(['egressip-reader']);
  });

  it('gives exec and what test runs need only when it is asked for, each under its own account', async () => {
    const exec = await render('poller.mode=exec');
    const role = exec.find(({ kind }) => kind === 'Role');
    expect(role?.metadata).toMatchObject({ name: 'egressip-poller-exec', namespace: 'ovn-kubernetes' });
    expect(role?.rules?.flatMap(({ resources: plurals }) => plurals)).toEqual(['pods/exec']);
    const runs = await render('orchestrator.enabled=true');
    expect(runs.filter(({ kind }) => kind === 'ClusterRole').map(({ metadata }) => metadata.name)).toEqual([
      'egressip-orchestrator',
      'egressip-reader',
    ]);
    expect(podsOf(runs).find(({ name }) => name === 'egressip-orchestrator')?.pod.serviceAccountName).toBe('egressip-orchestrator');
    expect(podsOf(plain).map(({ name }) => name)).not.toContain('egressip-orchestrator');
  });

  it('lets a second instance of a service stand by when there is one, pollers share when there are several, and neither beside the databases', async () => {
    const settings = (manifests: readonly Manifest[]) =>
      manifests.flatMap((manifest) => {
        const { replicas, strategy } = (manifest.spec ?? {}) as {
          readonly replicas?: number;
          readonly strategy?: { readonly type: string };
        };
        const isStandby = /"name":"EGRESSIP_STANDBY_ENABLED","value":"true"/.test(JSON.stringify(manifest));
        return /^(Deployment|DaemonSet)$/.test(manifest.kind) ? [[manifest.metadata.name, replicas, strategy?.type, isStandby]] : [];
      });
    const one = settings(plain).filter(([name]) => name !== 'egressip-gateway');
    expect(
      one.every(([name, replicas, type, is]) => is === false && (name === 'egressip-poller' || (replicas === 1 && type === 'Recreate'))),
    ).toBe(true);
    const two = settings(await render('replicas=2', 'orchestrator.enabled=true')).filter(([name]) => name !== 'egressip-gateway');
    expect(two.find(([name]) => name === 'egressip-poller')).toEqual(['egressip-poller', undefined, undefined, false]);
    for (const part of ['watcher', 'analyzer', 'historian', 'notifier', 'orchestrator'])
      expect(two).toContainEqual([`egressip-${part}`, 2, 'RollingUpdate', true]);
    const exec = settings(await render('replicas=2', 'poller.mode=exec', 'poller.replicas=3'));
    expect(exec).toContainEqual(['egressip-poller', 3, 'RollingUpdate', true]);
    expect(exec).toContainEqual(['egressip-watcher', 2, 'RollingUpdate', true]);
    const alone = settings(await render('replicas=2', 'poller.mode=exec'));
    expect(alone).toContainEqual(['egressip-poller', 1, 'Recreate', false]);
  });

  it('lets the orchestrator do all that scenarios ask to be allowed to do, and names the image of its probes', async () => {
    const runs = await render('orchestrator.enabled=true', 'image.repository=registry.example.com/eip', 'image.tag=1.2.3');
    const rules = named(runs, 'ClusterRole', 'egressip-orchestrator')?.rules ?? [];
    const mayNot = scenarios
      .flatMap(({ rights }) => rights)
      .filter(({ verb, resource: { group, plural }, subresource }) => {
        const wanted = subresource === undefined ? plural : `${plural}/${subresource}`;
        return !rules.some((rule) => rule.apiGroups.includes(group) && rule.resources.includes(wanted) && rule.verbs.includes(verb));
      });
    expect(mayNot).toEqual([]);
    const config = parse(named(runs, 'ConfigMap', 'egressip-config')?.data?.['egress_config.yaml'] ?? '') as {
      readonly orchestrator: unknown;
    };
    expect(config.orchestrator).toEqual({ enabled: true, probe_image: 'registry.example.com/eip:1.2.3' });
  });

  it('mounts for each service the password of its own identity on the bus, and no other one', () => {
    const mountedIn = (name: string) =>
      JSON.stringify(podsOf(plain).find((pod) => pod.name === name)?.pod.volumes)
        .match(/"(secretName|name)":"egressip-nats-passwords","items":\[[^\]]*\]/g)
        ?.map((volume) => /"key":"([^"]+)"/.exec(volume)?.[1]);
    for (const service of ['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'gateway']) {
      expect(mountedIn(`egressip-${service}`), service).toEqual([service]);
    }
    expect(mountedIn('egressip-nats')).toEqual(['passwords.conf']);
    // In the environment of a process it could not change.
    expect(JSON.stringify(podsOf(plain))).not.toContain('"secretKeyRef":{"name":"egressip-nats-passwords"');
    const data = named(plain, 'Secret', 'egressip-nats-passwords')?.data ?? {};
    const text = (key: string) => Buffer.from(data[key] ?? '', 'base64').toString('utf8');
    expect(Object.keys(data).sort()).toEqual([...busServices, 'passwords.conf'].sort());
    expect(text('passwords.conf')).toBe(
      busServices.map((service) => `NATS_PASSWORD_${service.toUpperCase()}: "${text(service)}"\n`).join(''),
    );
  });

  it('shows a NATS of your own the passwords of your Secret', async () => {
    const own = await render('nats.url=tls://nats.example.com:4222', 'nats.secret=ours');
    expect(named(own, 'StatefulSet', 'egressip-nats')).toBeUndefined();
    const analyzer = JSON.stringify(podsOf(own).find(({ name }) => name === 'egressip-analyzer')?.pod);
    expect(analyzer).toContain('"secretName":"ours","items":[{"key":"analyzer","path":"password"}]');
    expect(analyzer).toContain('"value":"tls://nats.example.com:4222"');
  });

  it('mounts the credentials of an account only where the API server is asked', () => {
    const mounted = podsOf(plain).filter(({ pod }) => pod.automountServiceAccountToken !== false);
    expect(mounted.map(({ name }) => name)).toEqual(['egressip-watcher']);
  });

  it('keeps the environment to what is configured: a Service egressip-gateway would come as EGRESSIP_GATEWAY_PORT', () => {
    for (const { name, pod } of podsOf(openshift)) expect(pod.enableServiceLinks, name).toBe(false);
  });

  it('fits restricted-v2 but for the proxy beside the database', () => {
    for (const { name, pod } of podsOf(openshift)) {
      expect(pod.securityContext, name).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(pod.hostNetwork ?? pod.hostPID, name).toBeUndefined();
      for (const container of pod.containers) {
        expect(container.securityContext, `${name}/${container.name}`).toMatchObject({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        if (container.name !== 'proxy') expect(Object.keys(container.securityContext)).toHaveLength(3);
      }
    }
  });

  it('lets only the proxy reach the socket of the host', () => {
    for (const { name, pod } of podsOf(plain)) {
      const fromHost = pod.volumes?.filter(({ hostPath }) => hostPath !== undefined).map((volume) => volume.name) ?? [];
      const reaching = pod.containers.filter(({ volumeMounts }) => volumeMounts.some((mount) => fromHost.includes(mount.name)));
      expect(
        reaching.map((container) => container.name),
        name,
      ).toEqual(name === 'egressip-poller' ? ['proxy'] : []);
    }
    const proxy = podsOf(plain)
      .flatMap(({ pod }) => pod.containers)
      .find(({ name }) => name === 'proxy');
    expect(proxy?.args).toEqual(['run', 'ovsdb-proxy']);
    expect(existsSync(join(root, 'services/ovsdb-proxy/main.ts'))).toBe(true);
  });

  it('starts services that are there, with a configuration they accept', async () => {
    for (const { name, pod } of podsOf(openshift)) {
      for (const { args = [] } of pod.containers)
        if (args[0] === 'run') expect(existsSync(join(root, `services/${args[1]}/main.ts`)), name).toBe(true);
    }
    for (const manifests of [
      plain,
      openshift,
      await render('poller.mode=addresses', 'poller.addresses.w1=ssl:10.0.0.1:9641', 'poller.tlsSecret=ovn'),
    ]) {
      const path = join(folder, 'egress_config.yaml');
      writeFileSync(path, named(manifests, 'ConfigMap', 'egressip-config')?.data?.['egress_config.yaml'] ?? '');
      expect(loadConfig({ path, env: {} }).gateway.tokens.map(({ role }) => role)).toEqual(['viewer', 'operator']);
    }
  });

  it('brings the rules as they are, with links to the gateway', () => {
    const rule = openshift.find(({ kind }) => kind === 'PrometheusRule');
    const groups = ['recording', 'alerts'].flatMap(
      (file) =>
        (parse(readFileSync(join(root, `deploy/prometheus/${file}.yaml`), 'utf8')) as { readonly groups: readonly unknown[] }).groups,
    );
    const expected = JSON.stringify(groups).replaceAll(/docs\/runbooks\/(\w+)\.md/g, 'https://egressip.example.com/runbooks/$1');
    expect(rule?.spec?.groups).toEqual(JSON.parse(expected));
  });

  it('probes what answers, by a name the gateway takes', () => {
    const gateway = podsOf(plain).find(({ name }) => name === 'egressip-gateway')?.pod.containers[0];
    expect(gateway?.livenessProbe).toMatchObject({ httpGet: { path: '/healthz', httpHeaders: [{ name: 'Host', value: 'localhost' }] } });
  });

  it('refuses a way of reading that does not exist', async () => {
    await expect(render('poller.mode=magic')).rejects.toThrow('poller.mode is daemonset, addresses or exec, not magic');
  });
});
