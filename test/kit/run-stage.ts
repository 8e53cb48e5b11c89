/**
 * A stage for test runs in virtual time: the simulated cluster, the core that judges it, a bus in memory and as many
 * orchestrators as a test starts. Hours pass in milliseconds, and an orchestrator can be killed between any two of its steps.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { Request } from '#libs/contracts/questions.ts';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor, type MonitorEvent } from '#libs/egressip/time/index.ts';
import type { App } from '#libs/runtime/app.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import type { AnswerContext } from '../../services/analyzer/answers/context.ts';
import { answerFailovers, answerFindings } from '../../services/analyzer/answers/findings.ts';
import { answerPods } from '../../services/analyzer/answers/pods.ts';
import { answerNodes, answerStatus, answerVerdict } from '../../services/analyzer/answers/status.ts';
import { createOrchestrator, type OrchestratorOptions, type Target } from '../../services/orchestrator/app.ts';
import { around } from '../../services/orchestrator/cluster/around.ts';
import { debugPods } from '../../services/orchestrator/machines/debug-pod.ts';
import type { Machines } from '../../services/orchestrator/machines/port.ts';
// What it loads when it needs it: here it must be there at once, since virtual time does not wait for files.
import '../../services/orchestrator/engine/parameters.ts';
import '../../services/orchestrator/engine/record.ts';
import '../../services/orchestrator/engine/run.ts';
import '../../services/orchestrator/engine/scenario.ts';
import '../../services/orchestrator/safety/clean.ts';
import '../../services/orchestrator/safety/lock.ts';
import '../../services/orchestrator/safety/prerequisites.ts';
import '../../services/orchestrator/safety/targets.ts';
import '../../services/orchestrator/scenarios/index.ts';
import { type Cluster, type ClusterOptions, createCluster } from '../../services/simulator/control/cluster.ts';
import { demoClusterSubnets, populate, type Size } from '../../services/simulator/demo/contents.ts';
import { createFaults, type Faults } from '../../services/simulator/faults/index.ts';
import { stoppable } from '../../services/simulator/stoppable-clock.ts';
import { feed } from '../unit/simulator/model-feed.ts';
import { createVirtualClock, type VirtualClock } from '../unit/simulator/virtual-clock.ts';
import { createMemoryBus, type MemoryBusServer } from './memory-bus.ts';
import { storeTarget } from './store-cluster.ts';

export interface Stage {
  readonly cluster: Cluster;
  readonly clock: VirtualClock;
  readonly server: MemoryBusServer;
  readonly bus: Bus;
  readonly faults: Faults;
  /** The analyzer reads its log: it knows no object yet. */
  reading: boolean;
  /** The API server does not answer the orchestrators. */
  away: boolean;
  /** Called around each change that an orchestrator makes; it may kill it, and a change before which it does is not made. */
  onChange: OnChange;
  /** What their account may do: `patch nodes`. */
  mayDo: (what: string) => boolean;
  start(options?: Partial<OrchestratorOptions>, machines?: Machines): Promise<StagedOrchestrator>;
  begin(request: Request<'run-start'>): Promise<string>;
  show(id: string): Promise<RunDetail>;
  /** Lets virtual time pass until it holds. */
  until(what: string, holds: () => boolean | Promise<boolean>, limitMs?: number): Promise<void>;
  /** The run when it has ended. */
  over(id: string): Promise<RunDetail>;
  stopAll(): Promise<void>;
}

/** A change of the cluster by an orchestrator: `create`, `patch`, `remove`, `evict`, with what it is given. */
type OnChange = (when: 'before' | 'after', change: string) => void;

export interface StagedOrchestrator {
  readonly app: App;
  /** As by kill -9: from now on nothing it does reaches the bus or the cluster. */
  kill(): void;
}

const name = 'staged';
const reading = new Set(['nodes', 'get', 'list']);
const stepMs = 50;
const quick = { noticedMs: [500, 800], bootMs: [12_000, 15_000] } as const;

export function createStage(
  options: {
    readonly size?: Partial<Size>;
    readonly cluster?: Partial<ClusterOptions>;
    readonly contents?: (cluster: Cluster) => void;
  } = {},
): Stage {
  const clock = createVirtualClock(Date.UTC(2026, 0, 1));
  const cluster = createCluster({
    clock,
    random: seededRandom(11),
    clusterSubnets: demoClusterSubnets,
    machineTimes: quick,
    stepMs: [1, 3],
    ...options.cluster,
  });
  (options.contents ?? ((each: Cluster) => populate(each, { nodes: 5, namespaces: 3, egressIPs: 3, pods: 12, ...options.size })))(cluster);
  const model = createModel();
  const monitor = createMonitor({ model });
  const server = createMemoryBus(clock);
  const { bus } = server.connect();
  const tell = (events: readonly MonitorEvent[]) => {
    for (const event of events) {
      // What a bus refuses here is no matter of the orchestrator's.
      if (event.type === 'convergence') bus.publish(name, topics.convergence, event.convergence).catch(() => undefined);
    }
  };
  const lost = feed(cluster, (input) => tell(monitor.apply(input)));
  const faults = createFaults({
    cluster,
    transport: { setDatabaseDown: lost, setDatabaseStalled: lost, cutWatches: () => undefined, setAccessDenied: () => undefined },
  });
  cluster.onDatabase((node, there) => lost(node, !there));
  clock.every(200, () => tell(monitor.advance(clock.now())));
  const unread = createModel();
  const seen = { model, monitor };
  const ofReader = { model: unread, monitor: createMonitor({ model: unread }) };
  answer(bus, () => {
    const view = stage.reading ? ofReader : seen;
    const verdict = view.monitor.verdict();
    const { complete, missing } = verdict;
    return {
      cluster: name,
      source: 'stage',
      ...view,
      causes: { of: (incidents) => [...incidents] },
      verdict,
      freshness: { complete, missing: [...missing], ageMs: 0, at: clock.now() },
      egressIPsKnown: !stage.reading,
      doubts: [],
      nodeAge: () => 0,
    };
  });
  const running = new Set<App>();

  const stage: Stage = {
    cluster,
    clock,
    server,
    bus,
    faults,
    reading: false,
    away: false,
    onChange: () => undefined,
    mayDo: () => true,
    start: async (more = {}, machines = debugPods('tools:1', clock)) => {
      const connection = server.connect();
      // A process that was killed has no timers.
      const own = stoppable(clock);
      let dead = false;
      const alive = () => {
        if (dead) throw new Error('the process is dead');
      };
      const real = storeTarget(
        cluster,
        () => stage.away,
        (what) => stage.mayDo(what),
      );
      const target: Target = {
        cluster: around(real.cluster, async (work, operation, given) => {
          const changes = !reading.has(operation);
          alive();
          if (changes) stage.onChange('before', `${operation} ${JSON.stringify(given)}`);
          alive();
          const done = await work();
          if (changes) stage.onChange('after', `${operation} ${JSON.stringify(given)}`);
          alive();
          return done;
        }),
        machines,
        review: real.review,
        lease: {
          read: async () => {
            alive();
            return real.lease.read();
          },
          write: async (...given) => {
            alive();
            return real.lease.write(...given);
          },
        },
      };
      const app = createOrchestrator({
        connectBus: async () => connection.bus,
        clusterName: name,
        target: async () => target,
        enabled: true,
        dryRun: false,
        rules: {
          limits: { eip_object_count: 50, pods_per_eip: 1000, iterations: 100 },
          defaults: {},
          presets: { development: { eip_object_count: 2, pods_per_eip: 10, iterations: 1 } },
          probeImage: 'egressip-analyzer:test',
        },
        targets: { denied: [], ownNode: null, controlPlane: false },
        minWorkerNodes: 2,
        runLimitMs: 6 * 3_600_000,
        stepLimitMs: 3_600_000,
        lockMs: 15_000,
        tellLimitMs: 10_000,
        clock: own,
        logger: silentLogger,
        ...more,
      });
      await app.start();
      running.add(app);
      return {
        app,
        kill: () => {
          dead = true;
          connection.kill();
          own.cancelAll();
          running.delete(app);
        },
      };
    },
    begin: async (request) => (await bus.ask(name, 'run-start', { allowDisruptive: true, ...request })).run.id,
    show: async (id) => (await bus.ask(name, 'run-show', { id })).run,
    until: async (what, holds, limitMs = 4 * 3_600_000) => {
      const deadline = clock.now() + limitMs;
      while (!(await holds())) {
        if (clock.now() > deadline) throw new Error(`not in ${limitMs} ms of virtual time: ${what}`);
        await breathe();
        clock.advance(stepMs);
      }
    },
    over: async (id) => {
      let run: RunDetail | null = null;
      await stage.until(`the end of run ${id}`, async () => {
        // The list is in memory; the whole run is only asked for at its end.
        const { runs } = await bus.ask(name, 'run-list', {}).catch(() => ({ runs: [] }));
        if (runs.find((each) => each.id === id)?.endedAt == null) return false;
        run = await stage.show(id);
        return true;
      });
      if (run === null) throw new Error(`run ${id} has not ended`);
      return run;
    },
    stopAll: async () => {
      for (const app of running) {
        let stopped = false;
        const done = app.stop().then(() => {
          stopped = true;
        });
        await stage.until('an orchestrator stops', () => stopped);
        await done;
      }
      running.clear();
    },
  };
  return stage;
}

/** Lets what is ready to go on go on. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

function answer(bus: Bus, view: () => AnswerContext): void {
  bus.answer(name, 'verdict', async () => answerVerdict(view()));
  bus.answer(name, 'status', async (request) => answerStatus(view(), request));
  bus.answer(name, 'nodes', async (request) => answerNodes(view(), request));
  bus.answer(name, 'findings', async (request) => answerFindings(view(), request));
  bus.answer(name, 'failovers', async (request) => answerFailovers(view(), request));
  bus.answer(name, 'pods', async (request) => answerPods(view(), request));
}
