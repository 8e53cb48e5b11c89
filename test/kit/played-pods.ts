/**
 * The part of kubelets that the simulated ones leave out: for each pod of a namespace that is bound to a node, the processes of
 * its containers, with the arguments, environment, volumes and account that the pod asks for. Paths and ports of a container
 * are put in a folder and on free ports of this machine, in what the container is told and in what it mounts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '#libs/provision/ports.ts';
import type { TestKubeApiserver } from './kube-apiserver.ts';

interface Pod {
  readonly metadata: { readonly name: string; readonly uid: string; readonly deletionTimestamp?: string };
  readonly spec: {
    readonly nodeName?: string;
    readonly serviceAccountName?: string;
    readonly automountServiceAccountToken?: boolean;
    readonly containers: readonly Container[];
    readonly volumes?: readonly Volume[];
  };
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly env?: readonly Variable[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
}
interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { readonly name: string; readonly key: string }; readonly fieldRef?: object };
}
interface Item {
  readonly key: string;
  readonly path: string;
}
interface Source {
  readonly configMap?: { readonly name: string };
  readonly secret?: { readonly name?: string; readonly secretName?: string; readonly items?: readonly Item[] };
}
interface Volume extends Source {
  readonly name: string;
  readonly projected?: { readonly sources: readonly Source[] };
  readonly emptyDir?: object;
  readonly persistentVolumeClaim?: { readonly claimName: string };
}

export interface ImageCommand {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface PlayedPodsOptions {
  readonly api: TestKubeApiserver;
  readonly namespace: string;
  /** The command of an image, and the variables it sets; null: no such image can be pulled. All that a pod mounts is in `folder`. */
  readonly commandOf: (image: string, folder: string) => ImageCommand | null;
  /** Ports that containers listen on, and names that reach them. */
  readonly ports: readonly number[];
  readonly services: readonly string[];
}

export interface PlayedPods {
  /** Where a port of a container is on this machine. */
  portOf(port: number): number;
  /** The pods whose processes run, with how often each container has ended by itself. */
  readonly running: ReadonlyMap<string, { readonly ends: number }>;
  /** What a container has said, the last of it. */
  log(pod: string): string;
  /** Brings what has changed in Secrets and ConfigMaps to the pods that mount them, as kubelets do every minute. */
  refresh(): Promise<void>;
  /** To the first process of a pod. */
  signal(pod: string, signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

const lookMs = 200;
const againMs = 1_000;
const graceMs = 10_000;
const local = '127.0.0.1';
const keptLog = 20_000;

interface Played {
  readonly processes: Set<ChildProcess>;
  /** Each fills a volume with what it holds now. */
  readonly fills: (() => Promise<void>)[];
  ends: number;
  log: string;
  isOver: boolean;
}

export async function playPods(options: PlayedPodsOptions): Promise<PlayedPods> {
  const { api, namespace, commandOf, services } = options;
  const folder = mkdtempSync(join(tmpdir(), 'egressip-pods-'));
  // A container may run as anybody: as kubelets do, it reads what is mounted, and writes where a volume is empty.
  chmodSync(folder, 0o755);
  const ports = new Map<number, number>();
  for (const port of options.ports) ports.set(port, await freePort());
  const played = new Map<string, Played>();
  const names = new Map<string, string>();
  let isOver = false;
  const read = (path: string) => api.client.request({ method: 'GET', path: `/api/v1/namespaces/${namespace}/${path}` });

  /** As on this machine: folders, addresses and ports. */
  const translated = (text: string, mounts: ReadonlyMap<string, string>): string => {
    const longestFirst = [...mounts.keys()].sort((a, b) => b.length - a.length);
    let result = mounts.size === 0 ? text : text.replace(new RegExp(longestFirst.join('|'), 'g'), (path) => mounts.get(path) ?? path);
    for (const [port, own] of ports) {
      for (const service of services) result = result.replaceAll(`${service}:${port}`, `${local}:${own}`);
      result = result.replaceAll(`0.0.0.0:${port}`, `${local}:${own}`).replaceAll(new RegExp(`port: ${port}$`, 'gm'), `port: ${own}`);
    }
    return result;
  };

  async function start(pod: Pod, state: Played): Promise<void> {
    const { containers, volumes = [] } = pod.spec;
    const home = join(folder, pod.metadata.uid);
    const placeOf = (volume: Volume) =>
      volume.persistentVolumeClaim === undefined ? join(home, volume.name) : join(folder, 'claims', volume.persistentVolumeClaim.claimName);
    for (const container of containers) {
      const mounts = new Map(
        (container.volumeMounts ?? []).flatMap(({ name, mountPath }) => {
          const volume = volumes.find((each) => each.name === name);
          return volume === undefined ? [] : [[mountPath, placeOf(volume)] as const];
        }),
      );
      mkdirSync(home, { recursive: true });
      for (const volume of volumes) {
        mkdirSync(placeOf(volume), { recursive: true });
        if (volume.emptyDir !== undefined) chmodSync(placeOf(volume), 0o777);
        const fill = async () => {
          for (const [key, text] of await contentOf(volume, read)) write(join(placeOf(volume), key), translated(text, mounts));
        };
        await fill();
        state.fills.push(fill);
      }
      const env: Record<string, string> = {};
      for (const variable of container.env ?? []) {
        const value = await textOf(variable, read);
        env[variable.name] = value.replace(/\$\((\w+)\)/g, (_, name: string) => env[name] ?? '');
      }
      const image = commandOf(container.image, folder);
      const [command, ...before] = image?.command ?? [];
      if (command === undefined) throw new Error(`no image ${container.image}`);
      const args = [...before, ...(container.args ?? []).map((arg) => translated(arg, mounts))];
      const told = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, translated(value, mounts)]));
      const account = pod.spec.serviceAccountName ?? 'default';
      const own = pod.spec.automountServiceAccountToken === false ? {} : { KUBECONFIG: await kubeconfigOf(account, home) };
      keepRunning(state, () =>
        spawn(command, args, {
          env: { PATH: process.env.PATH, HOME: home, ...image?.environment, ...told, ...own },
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      );
    }
  }

  /** As restartPolicy Always. */
  function keepRunning(state: Played, run: () => ChildProcess): void {
    const child = run();
    state.processes.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        state.log = `${state.log}${text.toString()}`.slice(-keptLog);
      });
    }
    child.once('close', () => {
      state.processes.delete(child);
      if (state.isOver) return;
      state.ends += 1;
      setTimeout(() => {
        if (!state.isOver) keepRunning(state, run);
      }, againMs);
    });
  }

  async function end(uid: string): Promise<void> {
    const state = played.get(uid);
    if (state === undefined || state.isOver) return;
    state.isOver = true;
    await Promise.all([...state.processes].map(endProcess));
    played.delete(uid);
    names.delete(uid);
  }

  async function kubeconfigOf(account: string, home: string): Promise<string> {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`;
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: { expirationSeconds: 3_600 } };
    const { status } = (await api.client.request({ method: 'POST', path, body })) as { readonly status: { readonly token: string } };
    const file = join(home, 'kubeconfig');
    copyFileSync(await api.kubeconfigFor(account, status.token), file);
    chmodSync(file, 0o644);
    return file;
  }

  async function look(): Promise<void> {
    const { items } = (await read('pods')) as { readonly items: readonly Pod[] };
    const wanted = new Map(
      items
        .filter(({ metadata, spec }) => metadata.deletionTimestamp === undefined && spec.nodeName !== undefined)
        .map((pod) => [pod.metadata.uid, pod]),
    );
    for (const uid of played.keys()) if (!wanted.has(uid)) void end(uid);
    for (const [uid, pod] of wanted) {
      if (played.has(uid)) continue;
      const state: Played = { processes: new Set(), fills: [], ends: 0, log: '', isOver: false };
      played.set(uid, state);
      names.set(uid, pod.metadata.name);
      await start(pod, state).catch(async (thrown: unknown) => {
        // A Secret that is not there may come: the pod is tried again, as kubelets do.
        await end(uid);
        throw thrown;
      });
    }
  }

  const looking = (async () => {
    while (!isOver) {
      // The API server may be busy; what cannot be read now is read next time.
      await look().catch((thrown: unknown) => process.stderr.write(`played pods: ${thrown instanceof Error ? thrown.message : thrown}\n`));
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  })();
  const stateOf = (name: string) => [...names].flatMap(([uid, each]) => (each === name ? (played.get(uid) ?? []) : []))[0];

  return {
    portOf: (port) => ports.get(port) ?? port,
    get running() {
      return new Map([...names].map(([uid, name]) => [name, { ends: played.get(uid)?.ends ?? 0 }]));
    },
    log: (name) => stateOf(name)?.log ?? '',
    refresh: async () => {
      for (const { fills } of played.values()) for (const fill of fills) await fill();
    },
    signal: (name, signal) => {
      const [first] = stateOf(name)?.processes ?? [];
      if (first?.kill(signal) !== true) throw new Error(`no process of ${name} took the signal`);
    },
    stop: async () => {
      isOver = true;
      await looking;
      await Promise.all([...played.keys()].map(end));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function contentOf(
  { configMap, secret, projected }: Source & Pick<Volume, 'projected'>,
  read: (path: string) => Promise<unknown>,
): Promise<readonly (readonly [string, string])[]> {
  if (configMap !== undefined) {
    const { data = {} } = (await read(`configmaps/${configMap.name}`)) as { readonly data?: Readonly<Record<string, string>> };
    return Object.entries(data);
  }
  if (projected !== undefined) return (await Promise.all(projected.sources.map((source) => contentOf(source, read)))).flat();
  if (secret === undefined) return [];
  const data = await secretData(secret.secretName ?? secret.name ?? '', read);
  return secret.items === undefined ? Object.entries(data) : secret.items.map(({ key, path }) => [path, data[key] ?? '']);
}

async function textOf({ value, valueFrom }: Variable, read: (path: string) => Promise<unknown>): Promise<string> {
  const reference = valueFrom?.secretKeyRef;
  if (reference !== undefined) return (await secretData(reference.name, read))[reference.key] ?? '';
  // The only field that the chart asks for is the pod's own address. An empty value is none in the API.
  return valueFrom?.fieldRef === undefined ? (value ?? '') : local;
}

async function secretData(name: string, read: (path: string) => Promise<unknown>): Promise<Readonly<Record<string, string>>> {
  const { data = {} } = (await read(`secrets/${name}`)) as { readonly data?: Readonly<Record<string, string>> };
  return Object.fromEntries(Object.entries(data).map(([key, text]) => [key, Buffer.from(text, 'base64').toString('utf8')]));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // No reader sees half a file.
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await closed;
  clearTimeout(force);
}
