/**
 * A real kube-apiserver and etcd for tests, without containers. kube-apiserver is built from its Go module: the module's
 * own go.mod points its staging modules at folders that are not in the module, so a go.mod of ours replaces each of them
 * by its published version. etcd is Debian's package, unpacked.
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

/** Builds or finds both programs; `EGRESSIP_KUBE_APISERVER` and `EGRESSIP_ETCD` name ones that are already there. */
export async function provideKubeApiserver(): Promise<Provided<KubeApiserverFiles>> {
  const [apiserver, etcd] = [await provideApiserver(), await provideEtcd()];
  if (!apiserver.available) return apiserver;
  if (!etcd.available) return etcd;
  return { available: true, value: { apiserver: apiserver.value, etcd: etcd.value }, how: `${apiserver.how}; ${etcd.how}` };
}

async function provideApiserver(): Promise<Provided<string>> {
  const named = process.env.EGRESSIP_KUBE_APISERVER;
  if (named !== undefined) return { available: true, value: named, how: 'kube-apiserver named by EGRESSIP_KUBE_APISERVER' };
  try {
    const folder = await cached(`kube-apiserver/${kubernetesVersion}`, buildApiserver);
    return { available: true, value: join(folder, 'kube-apiserver'), how: `kube-apiserver ${kubernetesVersion} built from its Go module` };
  } catch (thrown) {
    return {
      available: false,
      reason: `kube-apiserver could not be built: ${lastWords(thrown)}`,
      remedy: 'install Go 1.24 or newer, or name a kube-apiserver in EGRESSIP_KUBE_APISERVER',
    };
  }
}

async function buildApiserver(folder: string): Promise<void> {
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
    `module egressip.test/kube-apiserver\n\ngo ${language}\n\nrequire k8s.io/kubernetes ${kubernetesVersion}\n\n${replaces}`,
  );
  const version = `-X k8s.io/component-base/version.gitVersion=${kubernetesVersion}`;
  await go('build', '-ldflags', `-s -w ${version}`, '-o', join(folder, 'kube-apiserver'), 'k8s.io/kubernetes/cmd/kube-apiserver');
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
