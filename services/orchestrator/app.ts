/**
 * orchestrator: runs scale and chaos scenarios against the live cluster, one at a time, off unless enabled.
 * consumes: run requests (ask), the analyzer's exact counts. produces: the state of each run on the bus.
 * keeps: nothing; a run goes on after a restart from its last published state.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { TestRun } from '#libs/contracts/catalog.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { page } from '#libs/service/paging.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import type { ClusterPort } from './cluster-port.ts';
import { dryCluster } from './dry-cluster.ts';
import { persistentCluster } from './persistent-cluster.ts';
import { carryOut } from './runner.ts';
import type { Scenario } from './scenario.ts';
import { corenet6498 } from './scenarios/corenet-6498.ts';
import { labelFlip } from './scenarios/label-flip.ts';

export const scenarios: readonly Scenario[] = [labelFlip, corenet6498];

export interface OrchestratorOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly clusterName: string;
  readonly cluster: ClusterPort;
  readonly enabled: boolean;
  /** Runs say what they would do and change nothing. */
  readonly dryRun: boolean;
  /** Largest values a run may ask for. */
  readonly limits: Readonly<Record<string, number>>;
  /** By scenario: what a run gets where it asks for nothing, before the scenario's own defaults. */
  readonly defaults: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** A run is refused while fewer nodes are ready and assignable. */
  readonly minWorkerNodes: number;
  readonly runLimitMs: number;
  readonly stepLimitMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

const open = new Set<TestRun['state']>(['queued', 'running', 'cancelling']);

export function createOrchestrator(options: OrchestratorOptions): App {
  const { clock, logger, clusterName } = options;
  const metrics = createMetrics();
  const ended = metrics.counter('egressip_orchestrator_runs_total', 'Test runs that ended, by scenario and state', ['scenario', 'state']);
  const runs = new Map<string, TestRun>();
  let bus: Bus | null = null;
  let active: { readonly id: string; readonly abort: AbortController; readonly done: Promise<void> } | null = null;
  /** A run that was asked for and has not begun: none may begin beside it. */
  let starting: string | null = null;
  const subscriptions: Subscription[] = [];

  const persistent = persistentCluster(options.cluster, clock);

  async function publish(run: TestRun): Promise<void> {
    runs.set(run.id, run);
    await bus?.publish(clusterName, topics.run, run);
  }

  function begin(run: TestRun, scenario: Scenario, connected: Bus): void {
    const abort = new AbortController();
    const cancelLimit = clock.after(Math.max(0, run.createdAt + options.runLimitMs - clock.now()), () =>
      abort.abort(new AppError('deadline-exceeded', { what: `run ${run.id}`, ms: options.runLimitMs })),
    );
    const done = carryOut(run, scenario, abort.signal, {
      bus: connected,
      clusterName,
      cluster: options.dryRun ? dryCluster(persistent, logger) : persistent,
      dryRun: options.dryRun,
      clock,
      stepLimitMs: options.stepLimitMs,
      publish,
    })
      .then((last) => {
        ended.inc({ scenario: last.scenario, state: last.state });
        logger.info({ event: 'run-ended', run: last.id, state: last.state, error: last.error }, `run ${last.id} ${last.state}`);
      })
      .catch((thrown: unknown) =>
        logger.error({ event: 'run-lost', run: run.id, error: errorText(thrown) }, 'a run could not be carried on'),
      )
      .finally(() => {
        cancelLimit();
        active = null;
      });
    active = { id: run.id, abort, done };
  }

  function find(id: string): TestRun {
    const run = runs.get(id);
    if (run === undefined) throw new AppError('run-not-found', { id });
    return run;
  }

  function answerQuestions(connected: Bus): void {
    subscriptions.push(
      connected.answer(clusterName, 'run-list', async (request) => {
        const { items, total, cursor } = page(
          [...runs.values()].sort((a, b) => b.createdAt - a.createdAt),
          request,
        );
        return { runs: items, total, cursor };
      }),
      connected.answer(clusterName, 'run-show', async ({ id }) => ({ run: find(id) })),
      connected.answer(clusterName, 'run-start', async ({ scenario: name, parameters }) => {
        if (!options.enabled) throw new AppError('run-disabled');
        const known = scenarios.map((entry) => entry.name).join(', ');
        const scenario = scenarios.find((entry) => entry.name === name);
        if (scenario === undefined) throw new AppError('run-unknown-scenario', { scenario: name, known });
        const run = newRun(scenario, checkParameters(scenario, parameters, options), clock.now());
        const busy = active?.id ?? starting;
        if (busy !== null) throw new AppError('run-busy', { id: busy });
        starting = run.id;
        try {
          const { nodes } = await connected.ask(clusterName, 'nodes', { limit: 5000 });
          const fit = nodes.filter((node) => node.ready === true && node.assignable === true).length;
          if (fit < options.minWorkerNodes) throw new AppError('run-too-few-nodes', { fit, needed: options.minWorkerNodes });
          await publish(run);
          begin(run, scenario, connected);
        } finally {
          starting = null;
        }
        return { run };
      }),
      connected.answer(clusterName, 'run-cancel', async ({ id }) => {
        const run = find(id);
        const { abort } = active?.id === id ? active : { abort: null };
        if (abort === null) return { run };
        const cancelling: TestRun = { ...run, state: 'cancelling' };
        // Stored first: a restart in the middle must not go on with what was to end.
        await publish(cancelling);
        abort.abort(new Error('cancelled'));
        return { run: cancelling };
      }),
    );
  }

  return {
    name: 'orchestrator',
    readiness: () => ({
      ready: bus?.connected === true,
      parts: { bus: bus?.connected ? 'connected' : 'away', run: active?.id ?? 'none', enabled: String(options.enabled) },
    }),
    async start() {
      const connected = await options.connectBus();
      bus = connected;
      for (const message of await connected.read(clusterName, topics.run, 'last'))
        if (message.topic === 'run') runs.set(message.event.id, message.event);
      const left = [...runs.values()].find((run) => open.has(run.state));
      const scenario = scenarios.find((entry) => entry.name === left?.scenario);
      if (left !== undefined && scenario !== undefined) {
        logger.info({ event: 'run-resumed', run: left.id }, `run ${left.id} goes on`);
        begin(left, scenario, connected);
        // What may not go on is put back.
        if (left.state === 'cancelling' || !options.enabled) active?.abort.abort(new Error('cancelled'));
      }
      answerQuestions(connected);
      subscriptions.push(
        startHeartbeat({
          bus: connected,
          cluster: clusterName,
          service: 'orchestrator',
          clock,
          readiness: this.readiness,
          metrics: metrics.registry,
        }),
      );
    },
    async stop() {
      // An orderly stop puts the cluster back; only a run cut off by a crash goes on after the restart.
      active?.abort.abort(new Error('the orchestrator stops'));
      await active?.done;
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await bus?.close();
    },
  };
}

function newRun(scenario: Scenario, parameters: TestRun['parameters'], at: number): TestRun {
  return {
    id: randomUUID().slice(0, 8),
    scenario: scenario.name,
    parameters,
    state: 'queued',
    createdAt: at,
    startedAt: null,
    endedAt: null,
    iteration: 0,
    iterations: scenario.iterations(parameters),
    steps: [],
    checks: [],
    undo: [],
    error: null,
  };
}

/** The parameters with their defaults filled in. Errors: `run-bad-parameters`. */
function checkParameters(
  scenario: Scenario,
  given: TestRun['parameters'],
  { limits, defaults }: Pick<OrchestratorOptions, 'limits' | 'defaults'>,
): TestRun['parameters'] {
  const filled = { ...defaults[scenario.name], ...given };
  const parsed = scenario.parameters.strict().safeParse(filled);
  const problems = parsed.success
    ? Object.entries(limits).flatMap(([name, limit]) =>
        Number(parsed.data[name] ?? 0) > limit ? [`${name}: the configuration allows at most ${limit}`] : [],
      )
    : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'parameters'}: ${issue.message}`);
  if (problems.length > 0) throw new AppError('run-bad-parameters', { scenario: scenario.name, what: problems.join('; ') });
  return parsed.data as TestRun['parameters'];
}
