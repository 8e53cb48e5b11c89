/**
 * The whole system in one go: servers, cluster, services; each started beside the others and supervised. Stopping goes with
 * the stream: first what takes in, then what works on it and answers, then the history, then the bus.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '#libs/config/schema.ts';
import { claimPort } from '#libs/provision/ports.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { type Cluster, chooseCluster } from './cluster.ts';
import { removeEndpoints, writeEndpoints } from './endpoints.ts';
import type { Home } from './home.ts';
import { untilAllReady } from './readiness.ts';
import type { Screen } from './screen.ts';
import { runNats, runQuestDb } from './servers.ts';
import { createServiceProcess, type ServiceProcess } from './service-process.ts';
import { awaitSimulatorEndpoints, forgetSimulatorEndpoints } from './simulator-endpoints.ts';

export interface UpOptions {
  readonly config: Config;
  readonly home: Home;
  readonly demo: boolean;
  readonly screen: Screen;
  /** Aborts when the system is to stop, also in the middle of starting. */
  readonly signal: AbortSignal;
}

const clock = systemClock;
/** What takes in, then what works on it and answers; within 10 s together with the servers. */
const stopOrder = [
  { services: ['watcher', 'poller', 'orchestrator', 'assistant'], ms: 3_000 },
  { services: ['simulator', 'analyzer', 'historian', 'notifier', 'gateway'], ms: 3_000 },
];

/** Resolves when everything it started is stopped again; rejects when it could not start. */
export async function runUp(options: UpOptions): Promise<void> {
  const { home, signal } = options;
  const services: ServiceProcess[] = [];
  const servers: { stop(): Promise<void> }[] = [];
  try {
    const stopped = aborted(signal);
    // A download in the middle of starting must not hold up the stop.
    await Promise.race([start(options, services, servers), stopped]);
    await stopped;
  } finally {
    removeEndpoints(home.folder);
    for (const group of stopOrder) {
      await Promise.all(services.filter(({ name }) => group.services.includes(name)).map((service) => service.stop(group.ms)));
    }
    // The history before the bus: what it has not taken is still on the bus at the next start.
    for (const server of servers.toReversed()) await server.stop();
    home.release();
  }
}

async function start(options: UpOptions, services: ServiceProcess[], servers: { stop(): Promise<void> }[]): Promise<void> {
  const { config, home, screen, signal } = options;
  const onNotice = screen.notice;
  let settled = false;
  /** The last warning of each service while it starts: of interest only when it does not become ready. */
  const held = new Map<string, string>();
  const launch = (name: string, environment: NodeJS.ProcessEnv) => {
    signal.throwIfAborted();
    const logFile = join(home.folder, 'logs', `${name}.log`);
    const onWarning = (line: string) => {
      if (settled) onNotice(line);
      else held.set(name, line);
    };
    const service = createServiceProcess({ name, environment, logFile, clock, onNotice, onWarning });
    services.push(service);
    service.start();
  };

  const [nats, questdb, cluster] = await Promise.all([
    runNats({ config, folder: home.folder, onNotice }).then((server) => {
      servers.unshift(server);
      screen.ready('NATS', server.what);
      return server;
    }),
    runQuestDb({ config, folder: home.folder, onNotice }).then((server) => {
      if ('missing' in server) screen.missing('QuestDB', `no history: ${server.missing}`);
      else {
        servers.push(server);
        server.started.then((came) => {
          if (came && !signal.aborted) screen.ready('QuestDB', server.what);
        });
      }
      return server;
    }),
    watchedCluster(options, launch),
  ]);
  const history = 'missing' in questdb ? null : questdb;
  let isHistoryThere = false;
  history?.started.then((came) => {
    isHistoryThere = came;
  });

  const { host } = config.gateway;
  const port = await claimPort(config.gateway.port);
  if (port !== config.gateway.port) screen.note(`port ${config.gateway.port} is taken: the page is on ${port}`);
  const name = config.cluster === 'default' && cluster.simulated ? 'demo' : config.cluster;
  const shared: NodeJS.ProcessEnv = {
    EGRESSIP_CLUSTER: name,
    ...(cluster.simulated ? demoSettings() : {}),
    EGRESSIP_SOURCE: cluster.text,
    // For links in alerts too.
    EGRESSIP_GATEWAY_PORT: String(port),
    ...assistantToken(config),
  };
  const launchOnBus = (service: string, more: NodeJS.ProcessEnv) =>
    launch(service, { ...shared, ...more, EGRESSIP_NATS_URL: nats.urlFor(service) });
  for (const service of ['gateway', 'analyzer', 'notifier']) launchOnBus(service, {});
  launchOnBus('historian', history?.environment ?? {});
  const whereabouts = await cluster.whereabouts();
  for (const service of ['watcher', 'poller', 'orchestrator']) launchOnBus(service, whereabouts);
  const isAssisted = config.assistant.model !== null;
  if (isAssisted) launchOnBus('assistant', {});

  const scheme = config.gateway.cert_file === null ? 'http' : 'https';
  const gateway = `${scheme}://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
  writeEndpoints(home.folder, {
    pid: process.pid,
    cluster: name,
    gateway,
    nats: nats.url,
    questdb: history?.console ?? null,
    simulator: cluster.simulated ? simulatorFolder(home) : null,
  });
  let isShown = false;
  const showLinks = () => {
    if (isShown) return;
    isShown = true;
    screen.links({
      'Live page': `${gateway}/`,
      MCP: `${gateway}/mcp`,
      Metrics: `${gateway}/metrics`,
      ...(history?.console == null || !isHistoryThere ? {} : { 'SQL console': `${history.console}/` }),
    });
    screen.note('');
    screen.note('npx egressip-analyzer findings shows what is wrong now; Ctrl-C stops everything.');
  };
  await untilAllReady({
    url: gateway,
    services: ['gateway', 'analyzer', 'historian', 'watcher', 'poller', 'notifier', 'orchestrator', ...(isAssisted ? ['assistant'] : [])],
    clock,
    signal,
    onReady: (service) => {
      screen.ready(service);
      if (settled && service === 'gateway') showLinks();
    },
    onSlow: (waitingFor) => {
      settled = true;
      for (const [name, state] of Object.entries(waitingFor)) {
        const failure = services.find((service) => service.name === name)?.failure();
        const notReady = state === null ? null : `${name} is not ready yet: ${state}`;
        const line = failure ?? held.get(name) ?? notReady;
        if (line !== null) screen.notice(line);
      }
      // The system works with what it has: a missing permission, say, makes one kind unknown. Where nothing listens is no link.
      if (waitingFor.gateway === undefined) showLinks();
      else screen.notice(`the gateway does not answer at ${gateway}: nothing can be asked until it does`);
    },
  });
  await history?.started;
  settled = true;
  showLinks();
}

/** What the assistant shows the gateway, made anew at each start unless the configuration says where one is. */
function assistantToken({ assistant: { model, mcp_token: token } }: Config): NodeJS.ProcessEnv {
  if (model === null || !('env' in token) || process.env[token.env] !== undefined) return {};
  return { [token.env]: randomBytes(32).toString('hex') };
}

const samplingInterval = 'EGRESSIP_METRICS_COLLECTION_SCHEDULE_EGRESSIP_METRICS_INTERVAL_MINUTES';

const testRuns = 'EGRESSIP_ORCHESTRATOR_ENABLED';

/**
 * Whoever tries it out sees a trend and a forecast (12 samples) within two minutes, and may run tests: what they disturb is
 * simulated.
 */
function demoSettings(): NodeJS.ProcessEnv {
  return { [samplingInterval]: process.env[samplingInterval] ?? '0.1', [testRuns]: process.env[testRuns] ?? 'true' };
}

interface WatchedCluster {
  readonly simulated: boolean;
  readonly text: string;
  /** What the services that reach into the cluster must know, once it is there. */
  readonly whereabouts: () => Promise<NodeJS.ProcessEnv>;
}

/** Chooses the cluster, and starts the simulator when it is that. */
async function watchedCluster(
  { config, demo, home, screen, signal }: UpOptions,
  launch: (name: string, environment: NodeJS.ProcessEnv) => void,
): Promise<WatchedCluster> {
  const cluster = await chooseCluster({ demo: demo || config.development.mock_cluster_operations, kube: config.kube });
  const text = clusterText(cluster);
  screen.fact('Cluster', text);
  if (cluster.kind === 'real') {
    screen.fact('Databases', databasesText(config.ovn));
    return { simulated: false, text, whereabouts: async () => ({}) };
  }
  const folder = simulatorFolder(home);
  await forgetSimulatorEndpoints(folder);
  // A fixed port, so that the services find it again when it was started anew.
  launch('simulator', { EGRESSIP_SIM_FOLDER: folder, EGRESSIP_SIM_PORT: String(await claimPort(6443)) });
  const whereabouts = async () => {
    const { kubeUrl, northbound } = await awaitSimulatorEndpoints(folder, join(home.folder, 'logs', 'simulator.log'), clock, signal);
    screen.ready('simulator', `${Object.keys(northbound).length} nodes`);
    const databases = Object.entries(northbound).map(([node, address]) => `${node}=${address}`);
    return { EGRESSIP_KUBE_URL: kubeUrl, EGRESSIP_NB: databases.join(',') };
  };
  return { simulated: true, text, whereabouts };
}

function clusterText(cluster: Cluster): string {
  if (cluster.kind === 'simulated') return `simulated, ${cluster.why}`;
  return `${cluster.context === null ? '' : `${cluster.context}, `}${cluster.server} (${cluster.why})`;
}

function databasesText(ovn: Config['ovn']): string {
  if (ovn.exec) return 'read by exec in the ovnkube-node pods';
  const named = Object.keys(ovn.nb).length;
  return named > 0 ? `${named} named` : 'none: rows are unknown; name databases with --nb NODE=ADDRESS, or read them with --ovn exec';
}

const simulatorFolder = (home: Home) => join(home.folder, 'simulator');

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
