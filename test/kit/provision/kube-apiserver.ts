/**
 * A real control plane for tests, without containers: kube-apiserver, kube-controller-manager and kube-scheduler are built
 * from their Go module. The module's own go.mod points its staging modules at folders that are not in the module, so a
 * go.mod of ours replaces each of them by its published version. etcd is Debian's package, unpacked.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorText } from '#libs/errors/app-error.ts';
import { cached, type Provided } from '#libs/provision/cache.ts';
import { lastLine } from '#libs/provision/tool.ts';
import { unpackedPackage } from './debian.ts';

const run = promisify(execFile);

const kubernetesVersion = 'v1.34.4';
const stagingVersion = 'v0.34.4';
const buildDeadlineMs = 30 * 60_000;

export interface KubeApiserverFiles {
  readonly apiserver: string;
  readonly etcd: string;
}

export interface KubeControllerFiles {
  readonly controllerManager: string;
  readonly scheduler: string;
}

/** Builds or finds both programs; `EGRESSIP_KUBE_APISERVER` and `EGRESSIP_ETCD` name ones that are already there. */
export async function provideKubeApiserver(): Promise<Provided<KubeApiserverFiles>> {
  const [apiserver, etcd] = [await provideProgram('kube-apiserver', 'EGRESSIP_KUBE_APISERVER'), await provideEtcd()];
  if (!apiserver.available) return apiserver;
  if (!etcd.available) return etcd;
  return { available: true, value: { apiserver: apiserver.value, etcd: etcd.value }, how: `${apiserver.how}; ${etcd.how}` };
}

/** What makes Deployments, StatefulSets, DaemonSets, namespaces and garbage collection real; nothing needs it but test runs. */
export async function provideKubeControllers(): Promise<Provided<KubeControllerFiles>> {
  const manager = await provideProgram('kube-controller-manager', 'EGRESSIP_KUBE_CONTROLLER_MANAGER');
  if (!manager.available) return manager;
  const scheduler = await provideProgram('kube-scheduler', 'EGRESSIP_KUBE_SCHEDULER');
  if (!scheduler.available) return scheduler;
  const value = { controllerManager: manager.value, scheduler: scheduler.value };
  return { available: true, value, how: `${manager.how}; ${scheduler.how}` };
}

async function provideProgram(program: string, variable: string): Promise<Provided<string>> {
  const named = process.env[variable];
  if (named !== undefined) return { available: true, value: named, how: `${program} named by ${variable}` };
  try {
    const folder = await cached(`${program}/${kubernetesVersion}`, (draft) => build(program, draft));
    return { available: true, value: join(folder, program), how: `${program} ${kubernetesVersion} built from its Go module` };
  } catch (thrown) {
    return {
      available: false,
      reason: `${program} could not be built: ${lastWords(thrown)}`,
      remedy: `install Go 1.24 or newer, or name a ${program} in ${variable}`,
    };
  }
}

async function build(program: string, folder: string): Promise<void> {
  const source = join(folder, 'source');
  await mkdir(source);
  const env = { ...process.env, GOFLAGS: '-mod=mod -buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' };
  const go = (...args: string[]) =>
    run('nice', ['-n', '10', 'go', ...args], { cwd: source, env, timeout: buildDeadlineMs, maxBuffer: 2 ** 26 });

  const { stdout } = await go('mod', 'download', '-json', `k8s.io/kubernetes@${kubernetesVersion}`);
  const downloaded: unknown = JSON.parse(stdout);
  if (typeof downloaded !== 'object' || downloaded === null || !('GoMod' in downloaded)) throw new Error('go mod download named no go.mod');
  const upstream = await readFile(String(downloaded.GoMod), 'utf8');
  const staging = new Set([...upstream.matchAll(/^\s*(k8s\.io\/\S+) => \.\/staging/gm)].map((match) => match[1]));
  const replaces = [...staging].map((module) => `replace ${module} => ${module} ${stagingVersion}\n`).join('');
  const language = /^go (\S+)$/m.exec(upstream)?.[1] ?? '1.24';
  await writeFile(
    join(source, 'go.mod'),
    `module egressip.test/${program}\n\ngo ${language}\n\nrequire k8s.io/kubernetes ${kubernetesVersion}\n\n${replaces}`,
  );
  const version = `-X k8s.io/component-base/version.gitVersion=${kubernetesVersion}`;
  await go('build', '-ldflags', `-s -w ${version}`, '-o', join(folder, program), `k8s.io/kubernetes/cmd/${program}`);
}

async function provideEtcd(): Promise<Provided<string>> {
  const named = process.env.EGRESSIP_ETCD;
  if (named !== undefined) return { available: true, value: named, how: 'etcd named by EGRESSIP_ETCD' };
  if (existsSync('/usr/bin/etcd')) return { available: true, value: '/usr/bin/etcd', how: 'etcd of this machine' };
  try {
    const folder = await unpackedPackage('etcd-server');
    return { available: true, value: join(folder, 'usr/bin/etcd'), how: "etcd of Debian's package etcd-server, unpacked" };
  } catch (thrown) {
    return {
      available: false,
      reason: `etcd could not be had: ${lastWords(thrown)}`,
      remedy: 'install etcd (Debian: etcd-server), or name one in EGRESSIP_ETCD',
    };
  }
}

/** What the tool said last; the message of a failed command begins with the command itself. */
function lastWords(thrown: unknown): string {
  const said = thrown instanceof Error && 'stderr' in thrown ? lastLine(String(thrown.stderr)) : undefined;
  return said ?? lastLine(errorText(thrown)) ?? 'no reason given';
}
