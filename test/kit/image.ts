/**
 * The image of deploy/docker/Dockerfile, really built, and its processes as a container runtime starts them: in its root file
 * system, read-only, as a user that nobody has given a name. Only mounts and the user are told apart from this machine: the
 * network is the same, as tests reach what they start.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { root as project } from '../unit/architecture/source-files.ts';
import type { Buildah } from './provision/buildah.ts';

export interface Image {
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The command that starts `egressip ARGS` in it; it sees `shared` of this machine under the same path. */
  command(shared: string, args?: readonly string[]): readonly string[];
  /** The same for a program in it. */
  enter(shared: string, command: readonly string[]): readonly string[];
  dispose(): Promise<void>;
}

/** As OpenShift gives it to a namespace: in no file of users, in the group of root. */
export const namelessUser = '1000650000:0';

const config = z.object({ User: z.string(), Env: z.array(z.string()), Entrypoint: z.array(z.string()) });
const inspected = z.object({ OCIv1: z.object({ config }) });
const buildMs = 10 * 60_000;
const machineAuthorities = '/etc/ssl/machine.crt';

/** Constant text: paths and arguments are its parameters. */
const enter = `set -e
root=$1 at=$2 shared=$3 user=$4; shift 4
mount --bind "$root" "$at"
mount -o remount,bind,ro "$at"
mount -t proc proc "$at/proc"
mount --rbind /dev "$at/dev"
mount -t tmpfs -o mode=1777 tmpfs "$at/tmp"
mkdir -p "$at$shared"
mount --bind "$shared" "$at$shared"
exec chroot --userspec="$user" --groups= "$at" "$@"`;

export async function buildImage({ program, base }: Buildah): Promise<Image> {
  const folder = await mkdtemp(join(tmpdir(), 'egressip-image-'));
  const places = ['--root', join(folder, 'store'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs'];
  await mkdir(join(folder, 'containers'));
  const at = (name: string) => join(folder, 'containers', name);
  await writeFile(at('policy.json'), JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }] }));
  await writeFile(at('registries.conf'), 'unqualified-search-registries = []\n');
  await writeFile(at('storage.conf'), '[storage]\ndriver = "vfs"\n');
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, TMPDIR: folder },
    ...{ CONTAINERS_STORAGE_CONF: at('storage.conf'), CONTAINERS_REGISTRIES_CONF: at('registries.conf') },
  };
  const buildah = async (...args: readonly string[]) =>
    (await promisify(execFile)(program, [...places, ...args], { env, cwd: project, timeout: buildMs, maxBuffer: 2 ** 26 })).stdout.trim();
  const policy = ['--signature-policy', at('policy.json')];

  const dockerfile = 'deploy/docker/Dockerfile';
  const [, from = ''] = /^FROM (\S+)/m.exec(await readFile(join(project, dockerfile), 'utf8')) ?? [];
  const container = await buildah('from', 'scratch');
  await buildah('copy', '--quiet', container, base, '/');
  // On a machine whose way to the registry has a certificate of its own, npm has to know it in there too.
  const authorities = process.env.NODE_EXTRA_CA_CERTS ?? '';
  if (existsSync(authorities)) {
    await buildah('copy', '--quiet', container, authorities, machineAuthorities);
    await buildah('config', '--env', `NODE_EXTRA_CA_CERTS=${machineAuthorities}`, container);
  }
  await buildah('commit', '--quiet', '--rm', ...policy, container, `docker.io/library/${from}`);

  await buildah(
    'bud',
    '--quiet',
    ...policy,
    '--isolation',
    'chroot',
    '--pull-never',
    '--file',
    dockerfile,
    '--tag',
    'egressip-analyzer',
    '.',
  );
  const { User, Env, Entrypoint } = inspected.parse(JSON.parse(await buildah('inspect', '--type', 'image', 'egressip-analyzer'))).OCIv1
    .config;
  const root = await buildah('mount', await buildah('from', ...policy, '--pull-never', 'egressip-analyzer'));
  const mountPoints = join(folder, 'mounts');
  mkdirSync(mountPoints);
  const enterWith = (shared: string, command: readonly string[]) => {
    const mountPoint = mkdtempSync(join(mountPoints, 'root-'));
    return ['unshare', '--mount', 'sh', '-c', enter, 'sh', root, mountPoint, shared, namelessUser, ...command];
  };
  return {
    user: User,
    environment: Object.fromEntries(Env.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)])),
    enter: enterWith,
    command: (shared, args = []) => enterWith(shared, [...Entrypoint, ...args]),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
