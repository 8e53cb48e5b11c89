/**
 * The whole simulated cluster: the control plane of `control/`, served over a Kubernetes API and one OVSDB socket per node,
 * with a life of its own (`demo/`) and faults on request (`faults/`).
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type Random, seededRandom } from '#libs/runtime/random.ts';
import { type Cluster, type ClusterOptions, createCluster } from './control/cluster.ts';
import { demoClusterSubnets, demoSize, populate, type Size } from './demo/contents.ts';
import { demoLife, type LifeOptions, startLife } from './demo/life.ts';
import type { FaultRequest } from './faults/fault.ts';
import { createFaults, type Faults } from './faults/index.ts';
import { answerFaults } from './faults-http.ts';
import { randomUuid } from './identifiers.ts';
import { createExec, type Exec } from './kube/exec.ts';
import { type ApiServer, createApiServer } from './kube/server.ts';
import { createOvsdbServer, type OvsdbServer } from './ovsdb/server.ts';
import { stoppable } from './stoppable-clock.ts';

/** The kernel takes 107 bytes; with a longer path there is TCP only. */
const maxSocketPathBytes = 100;

export interface SimulatorOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly size?: Partial<Size>;
  /** False: nothing happens by itself. */
  readonly life?: boolean | Partial<LifeOptions>;
  /** Where the databases' unix sockets and `endpoints.json` go; null: TCP on loopback only. */
  readonly folder?: string | null;
  /** Of the Kubernetes API; 0: any. */
  readonly port?: number;
  readonly cluster?: Partial<ClusterOptions>;
  /** Instead of the demo's contents. */
  readonly contents?: (cluster: Cluster) => void;
}

export interface Simulator {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Empty before `start`. */
  kubeUrl(): string;
  /** Node -> `unix:` address where there is a folder, else `tcp:`. */
  northbound(): Readonly<Record<string, string>>;
  inject(request: FaultRequest): ReturnType<Faults['inject']>;
  heal(id: string): boolean;
  faults(): ReturnType<Faults['active']>;
  stats(): Readonly<Record<string, number>>;
  readonly cluster: Cluster;
}

export function createSimulator(options: SimulatorOptions): Simulator {
  const { random, folder = null } = options;
  const clock = stoppable(options.clock);
  const size: Size = { ...demoSize, ...options.size };
  const cluster = createCluster({ clock, random, clusterSubnets: demoClusterSubnets, ...options.cluster });
  // Connections come and go as clients please: they draw from a sequence of their own.
  const socketRandom = seededRandom(Math.floor(random() * 2 ** 32));
  const servers = new Map<string, OvsdbServer>();
  const addresses = new Map<string, { readonly unix: string | null; readonly tcp: string }>();
  const away = new Set<string>();
  const exec: Exec = createExec({
    store: cluster.store,
    databaseOf: (node) => (away.has(node) ? null : (cluster.controllers.get(node)?.database ?? null)),
    newUuid: () => randomUuid(socketRandom),
  });
  let api: ApiServer | null = null;
  let kubeUrl = '';
  let life: ReturnType<typeof startLife> | null = null;
  let accessDenied = false;
  let populated = false;
  let running = false;
  let endpoints = Promise.resolve();

  const setDatabaseDown = (node: string, down: boolean) => {
    servers.get(node)?.setDown(down);
    if (down) away.add(node);
    else away.delete(node);
    if (down) exec.cut(node);
  };
  cluster.onDatabase((node, there) => setDatabaseDown(node, !there));
  const faults = createFaults({
    cluster,
    transport: {
      setDatabaseDown,
      setDatabaseStalled: (node, stalled) => servers.get(node)?.setStalled(stalled),
      cutWatches: (resource) => api?.cutWatches(resource),
      setAccessDenied: (denied) => {
        accessDenied = denied;
        // A right that is taken away ends watches only with their next request: here it does so at once.
        if (denied) api?.cutWatches();
      },
    },
  });

  const northbound = (): Record<string, string> => Object.fromEntries([...addresses].map(([node, { unix, tcp }]) => [node, unix ?? tcp]));

  async function openDatabase(node: string): Promise<void> {
    const controller = cluster.controllers.get(node);
    if (controller === undefined) return;
    const path = folder === null ? null : join(folder, `${node}.sock`);
    const socketPath = path !== null && Buffer.byteLength(path) > maxSocketPathBytes ? null : path;
    const server = createOvsdbServer({ northbound: () => controller.database, random: socketRandom, socketPath });
    servers.set(node, server);
    addresses.set(node, await server.start());
  }

  /** Written beside and renamed, so that a reader never sees half of it. */
  async function writeEndpoints(): Promise<void> {
    if (folder === null) return;
    const draft = join(folder, `endpoints.json.${process.pid}`);
    await writeFile(draft, `${JSON.stringify({ kubeUrl, northbound: northbound() }, null, 2)}\n`);
    await rename(draft, join(folder, 'endpoints.json'));
  }

  async function start(): Promise<void> {
    if (folder !== null) await mkdir(folder, { recursive: true });
    // What was under way when it was stopped is done at once.
    if (populated) cluster.settle();
    else (options.contents ?? ((target: Cluster) => populate(target, size)))(cluster);
    populated = true;
    running = true;
    for (const node of cluster.controllers.keys()) await openDatabase(node);
    const port = options.port ?? 0;
    api = createApiServer({
      store: cluster.store,
      clock,
      onDelete: cluster.remove,
      isAllowed: () => !accessDenied,
      extra: (request, path, body) =>
        answerFaults({ faults, stats, endpoints: () => ({ kubeUrl, northbound: northbound() }) }, request.method ?? '', path, body),
      onUpgrade: exec.onUpgrade,
    });
    kubeUrl = await api.start(port).catch((thrown: unknown) => {
      throw new AppError('simulator-port-taken', { port, detail: errorText(thrown) }, thrown);
    });
    await writeEndpoints();
    // A node that comes later gets its socket then.
    cluster.onController(({ node }) => {
      if (servers.has(node) || !running) return;
      endpoints = endpoints.then(() => openDatabase(node)).then(writeEndpoints);
    });
    if (options.life !== false) {
      life = startLife(cluster, { ...demoLife, pods: size.pods, ...(typeof options.life === 'object' ? options.life : {}) });
    }
  }

  async function stop(): Promise<void> {
    running = false;
    life?.stop();
    clock.cancelAll();
    await endpoints;
    exec.stop();
    await Promise.all([api?.stop(), ...[...servers.values()].map((server) => server.stop())]);
    servers.clear();
    addresses.clear();
    api = null;
  }

  function stats(): Record<string, number> {
    const controllers = [...cluster.controllers.values()];
    const rows = (table: string) => controllers.reduce((sum, { database }) => sum + database.table(table).size, 0);
    return {
      nodes: cluster.store.list('nodes').length,
      databases: controllers.length,
      egressIPs: cluster.store.list('egressips').length,
      pods: cluster.store.list('pods').length,
      nat: rows('NAT'),
      policies: rows('Logical_Router_Policy'),
      queued: controllers.reduce((sum, controller) => sum + controller.queued(), 0),
      failovers: life?.failovers() ?? 0,
      faults: faults.active().length,
      connections: [...servers.values()].reduce((sum, server) => sum + server.connections(), 0),
    };
  }

  return {
    start,
    stop,
    kubeUrl: () => kubeUrl,
    northbound,
    inject: faults.inject,
    heal: faults.heal,
    faults: faults.active,
    stats,
    cluster,
  };
}
