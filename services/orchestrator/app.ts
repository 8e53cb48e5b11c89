/**
 * orchestrator: runs scale and chaos scenarios against the live cluster, one at a time, off unless enabled.
 * consumes: run requests (ask), the analyzer's exact counts. produces: the state of each run on the bus.
 * keeps: nothing; a run goes on after a restart, or in another orchestrator, from its last published state.
 *
 * It does nothing most of the time: what only a run needs is loaded when the first one comes.
 */
import { randomUUID } from 'node:crypto';
import { startHeartbeat } from '#libs/bus/heartbeat.ts';
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { ParsedRequest } from '#libs/contracts/questions.ts';
import type { TestRun } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { AccessQuery, AccessReview } from '#libs/kube/access.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createMetrics } from '#libs/telemetry/metrics.ts';
import { answerQuestions } from './answers.ts';
import { convergenceSince, newRun, recount } from './beginnings.ts';
import type { ClusterPort } from './cluster/port.ts';
import type { ParameterRules } from './engine/parameters.ts';
import type { Check, Plan, Scenario } from './engine/scenario.ts';
import type { Machines } from './machines/port.ts';
import { RunStore } from './runs.ts';
import type { Held, LeasePort, RunLock } from './safety/lock.ts';
import type { TargetRules } from './safety/targets.ts';
import { fetchText } from './traffic/fetch-text.ts';

/** The cluster to disturb; connected when the first run needs it. */
export interface Target {
  readonly cluster: ClusterPort;
  readonly lease: LeasePort;
  readonly machines: Machines;
  /** Whether our account may do something. */
  readonly review: (query: AccessQuery) => Promise<AccessReview>;
}

export interface OrchestratorOptions {
  readonly connectBus: () => Promise<Bus>;
  readonly clusterName: string;
  readonly target: () => Promise<Target>;
  readonly enabled: boolean;
  /** All runs only list what they would do, and change nothing. */
  readonly dryRun: boolean;
  readonly rules: ParameterRules;
  readonly targets: TargetRules;
  /** A run is refused while fewer nodes are ready and assignable. */
  readonly minWorkerNodes: number;
  readonly runLimitMs: number;
  readonly stepLimitMs: number;
  /** If the orchestrator of a run is silent for this long, another one continues the run. */
  readonly lockMs: number;
  /** Of several instances that one bus has: this one, and the one it took over from. */
  readonly leader?: { readonly holder: string; readonly before: string | null } | null;
  /** Longest time the bus may take to store a step. */
  readonly tellLimitMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What a URL outside of the cluster answers; HTTP where nothing is said. */
  readonly fetchText?: (url: string) => Promise<string>;
}

interface Active {
  readonly id: string;
  readonly abort: AbortController;
}

/** Shorter than a question waits for its answer. */
const lockPatienceMs = 3_000;

export function createOrchestrator(options: OrchestratorOptions): App {
  return new Orchestrator(options);
}

class Orchestrator implements App {
  readonly name = 'orchestrator';
  readonly #options: OrchestratorOptions;
  readonly #instance = randomUUID();
  readonly #metrics = createMetrics();
  readonly #ended = this.#metrics.counter('egressip_orchestrator_runs_total', 'Test runs that ended, by scenario and state', [
    'scenario',
    'state',
  ]);
  readonly #stopping = new AbortController();
  readonly #subscriptions: Subscription[] = [];
  #bus: Bus | null = null;
  #store: RunStore | null = null;
  /** Disturbs the cluster: it holds the lock. */
  #active: Active | null = null;
  /** Also runs whose end is not published yet. */
  readonly #underWay = new Set<Promise<void>>();
  /** A requested run that has not begun: no other may begin beside it. */
  #starting: string | null = null;
  #cleaned = false;
  #cleaning = Promise.resolve();
  /** One for all runs: it has seen how long another holder was silent. */
  #lock: RunLock | null = null;
  #stopLooking: () => void = () => undefined;

  constructor(options: OrchestratorOptions) {
    this.#options = options;
  }

  readonly readiness = () => ({
    ready: this.#bus?.connected === true,
    parts: {
      bus: this.#bus?.connected ? 'connected' : 'away',
      run: this.#active?.id ?? 'none',
      enabled: String(this.#options.enabled),
    },
  });

  async start(): Promise<void> {
    const { connectBus, clusterName, clock, lockMs } = this.#options;
    const bus = await connectBus();
    this.#bus = bus;
    const store = new RunStore({ bus, clusterName, onCancel: (id) => this.#cancel(id) });
    this.#store = store;
    await store.start();
    await this.#takeOver(bus, store);
    this.#cleaning = this.#cleanOnce(store);
    // The orchestrator that carries out a run may die while this one lives.
    this.#stopLooking = clock.every(lockMs / 2, () => void this.#look(bus, store));
    this.#answer(bus, store);
    const { readiness } = this;
    this.#subscriptions.push(
      startHeartbeat({ bus, cluster: clusterName, service: 'orchestrator', clock, readiness, metrics: this.#metrics.registry }),
    );
  }

  async stop(): Promise<void> {
    this.#stopLooking();
    this.#stopping.abort();
    // An orderly stop puts the cluster back; only a run cut off by a crash goes on after the restart.
    this.#active?.abort.abort(new Error('the orchestrator stops'));
    await Promise.all([...this.#underWay, this.#cleaning]);
    await Promise.all(this.#subscriptions.map((subscription) => subscription.stop()));
    await this.#store?.stop();
    await this.#bus?.close();
  }

  #answer(bus: Bus, store: RunStore): void {
    const { clusterName } = this.#options;
    this.#subscriptions.push(
      ...answerQuestions({ bus, clusterName, store, rules: this.#options.rules, planFor: (run) => this.#planFor(bus, run) }),
      bus.answer(clusterName, 'run-start', async (request) => ({ run: await this.#begin(bus, store, request) })),
      bus.answer(clusterName, 'run-clean', async () => {
        await this.#cleaning;
        return { removed: [...(await this.#clean(store))] };
      }),
      bus.answer(clusterName, 'run-cancel', async ({ id }) => {
        const run = await store.find(id);
        if (run.endedAt !== null) return { run };
        // Stored first, so that whoever carries out the run does not continue a cancelled one.
        await bus.publish(clusterName, topics.runCancel, { run: id, at: this.#options.clock.now() });
        return { run: { ...run, state: 'cancelling' } };
      }),
    );
  }

  async #begin(bus: Bus, store: RunStore, asked: ParsedRequest<'run-start'>): Promise<TestRun> {
    const { enabled, rules, clock } = this.#options;
    const dryRun = this.#options.dryRun || asked.dryRun;
    if (!enabled && !dryRun) throw new AppError('run-disabled');
    const [{ scenarios }, { checkParameters, scenarioNamed }] = await Promise.all([loadScenarios(), import('./engine/parameters.ts')]);
    const scenario = scenarioNamed(asked.scenario, asked.parameters, scenarios);
    const parameters = checkParameters(scenario, asked.parameters, asked.preset, rules);
    if (!asked.allowDisruptive && !dryRun) throw new AppError('run-not-allowed', { scenario: scenario.name });
    const draft = newRun(scenario, parameters, dryRun, clock.now());
    const plan = await this.#planFor(bus, draft);
    const run: TestRun = {
      ...draft,
      plan: plan.version,
      iterations: plan.iterations,
      counts: { ...draft.counts, steps: plan.steps.length },
    };
    await this.#cleaning;
    const busy = this.#active?.id ?? this.#starting;
    if (busy !== null) throw new AppError('run-busy', { id: busy });
    this.#starting = run.id;
    try {
      if (!dryRun) {
        const unmet = (await this.#prerequisites(bus, scenario, parameters)).filter(({ result }) => result !== 'passed');
        const what = unmet.map(({ name, actual, expected, detail }) => `${name}: ${actual} of ${expected} (${detail})`).join('; ');
        if (unmet.length > 0) throw new AppError('run-prerequisites', { scenario: scenario.name, what });
      }
      const held = dryRun ? null : await this.#acquireSoon();
      await keepOnlyIf(held, async () => {
        await bus.publish(this.#options.clusterName, topics.run, run);
        await this.#carryOut(bus, store, run, plan, held);
      });
    } finally {
      this.#starting = null;
    }
    return run;
  }

  /** The prerequisites of a run. */
  async #prerequisites(bus: Bus, scenario: Scenario, parameters: TestRun['parameters']): Promise<readonly Check[]> {
    const { target, clusterName, minWorkerNodes } = this.#options;
    const [{ cluster, review, machines }, { checkPrerequisites }] = await Promise.all([target(), import('./safety/prerequisites.ts')]);
    return checkPrerequisites(scenario, parameters, {
      cluster,
      review,
      nodes: () => bus.ask(clusterName, 'nodes', { limit: 5000 }),
      findings: () => bus.ask(clusterName, 'findings', { state: 'firing', limit: 5000 }),
      minWorkerNodes,
      machines,
    });
  }

  /** The plan of this version for a run; an empty one, which fits no run, when it knows no such scenario or parameters. */
  async #planFor(bus: Bus, { scenario: name, parameters, dryRun }: TestRun): Promise<Plan> {
    const scenario = (await loadScenarios()).scenarios.find((each) => each.name === name);
    if (scenario?.parameters.safeParse(parameters).success !== true) return { version: 'none', iterations: 0, steps: [] };
    const plan = scenario.plan(parameters);
    if (!dryRun) return plan;
    const { preceded, step } = await import('./engine/scenario.ts');
    const look = step('prerequisites', 'check rights and prerequisites', async (context) => {
      await context.check(await this.#prerequisites(bus, scenario, parameters));
      return 'all are met';
    });
    return preceded(look, plan);
  }

  /** Null if another orchestrator has it, of this installation or of another one. */
  async #acquire(): Promise<Held | null> {
    const { target, lockMs, clock, clusterName, leader } = this.#options;
    const [{ lease }, { createLock }] = await Promise.all([target(), import('./safety/lock.ts')]);
    const nameOf = (holder: string) => `${clusterName}/${holder}`;
    const [identity, before] = [nameOf(leader?.holder ?? this.#instance), leader?.before ?? null];
    this.#lock ??= createLock(lease, { identity, before: before === null ? null : nameOf(before) }, lockMs, clock);
    return this.#lock.acquire();
  }

  /** For a moment, another orchestrator may have it to look for leftovers or for a run to go on with. Errors: `run-locked`. */
  async #acquireSoon(): Promise<Held> {
    const { clock } = this.#options;
    const deadline = clock.now() + lockPatienceMs;
    for (;;) {
      const held = await this.#acquire();
      if (held !== null) return held;
      if (clock.now() >= deadline) throw new AppError('run-locked', { holder: this.#lock?.holder() ?? 'unknown' });
      await delay(clock, lockPatienceMs / 10, this.#stopping.signal);
    }
  }

  async #look(bus: Bus, store: RunStore): Promise<void> {
    await this.#takeOver(bus, store);
    this.#cleaning = this.#cleanOnce(store);
  }

  /** Continues a run that nobody carries out. */
  async #takeOver(bus: Bus, store: RunStore): Promise<void> {
    const left = store.list().find(({ endedAt }) => endedAt === null);
    if (left === undefined || this.#active !== null || this.#starting !== null || this.#stopping.signal.aborted) return;
    const { clusterName, enabled, logger } = this.#options;
    this.#starting = left.id;
    try {
      const held = left.dryRun ? null : await this.#acquire();
      if (held === null && !left.dryRun) return;
      await keepOnlyIf(held, async () => {
        // Only the holder of the lock writes it: the state on the bus is the last one.
        const stored = await bus.read(clusterName, topics.run, 'last');
        const run = stored.flatMap((message) => (message.topic === 'run' ? [message.event] : [])).find(({ id }) => id === left.id) ?? left;
        if (run.endedAt !== null) return await held?.release();
        logger.info({ event: 'run-resumed', run: run.id }, `run ${run.id} continues`);
        await this.#carryOut(bus, store, run, await this.#planFor(bus, run), held);
      });
      // A run that may not continue is put back.
      if (store.isCancelled(left.id) || (!enabled && !left.dryRun)) this.#cancel(left.id);
    } catch (thrown) {
      logger.warn({ event: 'run-not-resumed', run: left.id, error: errorText(thrown) }, 'an interrupted run could not be taken over yet');
    } finally {
      this.#starting = null;
    }
  }

  /** Removes leftovers of finished runs. Errors: `run-disabled`, `run-busy`, `run-locked`. */
  async #clean(store: RunStore): Promise<readonly string[]> {
    if (!this.#options.enabled) throw new AppError('run-disabled');
    const busy = this.#active?.id ?? this.#starting;
    if (busy !== null) throw new AppError('run-busy', { id: busy });
    this.#starting = 'clean';
    let held: Held | null = null;
    try {
      held = await this.#acquireSoon();
      const [{ clean }, { cluster }] = await Promise.all([import('./safety/clean.ts'), this.#options.target()]);
      const open = new Set(store.list().flatMap((run) => (run.endedAt === null ? [run.id] : [])));
      return await clean(cluster, open, this.#stopping.signal);
    } finally {
      await held?.release();
      this.#starting = null;
    }
  }

  /**
   * Removes leftovers of a crash that no run on the bus knows. Repeated until it succeeds, since the lock of the dead process
   * must expire.
   */
  async #cleanOnce(store: RunStore): Promise<void> {
    const { enabled, dryRun, logger } = this.#options;
    const open = store.list().some(({ endedAt }) => endedAt === null);
    if (this.#cleaned || !enabled || dryRun || open || this.#active !== null || this.#starting !== null) return;
    this.#cleaned = true;
    try {
      const removed = await this.#clean(store);
      if (removed.length > 0) logger.warn({ event: 'left-behind', removed }, 'removed leftovers of earlier test runs from the cluster');
    } catch (thrown) {
      this.#cleaned = false;
      logger.warn({ event: 'not-cleaned', error: errorText(thrown) }, 'leftovers of earlier test runs could not be looked for');
    }
  }

  #cancel(id: string): void {
    if (this.#active?.id === id) this.#active.abort.abort(new Error('cancelled'));
  }

  /** Returns at once; the run is `#active` until it has ended. */
  async #carryOut(bus: Bus, store: RunStore, run: TestRun, plan: Plan, held: Held | null): Promise<void> {
    const { clock, clusterName, logger, runLimitMs, stepLimitMs, tellLimitMs, target } = this.#options;
    const [{ carryOut }, { RunRecord }, { whyNot }, { cluster, machines }] = await Promise.all([
      import('./engine/run.ts'),
      import('./engine/record.ts'),
      import('./safety/targets.ts'),
      target(),
    ]);
    const abort = new AbortController();
    const minutes = Math.round(runLimitMs / 60_000);
    const outOfTime = () => abort.abort(new AppError('run-out-of-time', { id: run.id, minutes }));
    const left = run.createdAt + runLimitMs - clock.now();
    // Nobody could carry it on in time.
    if (left <= 0) outOfTime();
    const cancelLimit = clock.after(Math.max(0, left), outOfTime);
    held?.lost.addEventListener('abort', () => abort.abort(held.lost.reason), { once: true });
    const record = new RunRecord(run, { bus, clusterName, clock, tellLimitMs, onChange: (changed) => store.put(changed) });
    const release = async () => {
      await held
        ?.release()
        .catch((thrown: unknown) =>
          logger.warn({ event: 'lock-kept', error: errorText(thrown) }, 'the lock of test runs expires by itself'),
        );
      cancelLimit();
      this.#active = null;
    };
    const done = recount(record, store)
      .then(() =>
        carryOut(record, plan, {
          ask: (question, request) => bus.ask(clusterName, question, request),
          convergence: (since) => convergenceSince(bus, clusterName, since),
          machines,
          fetchText: this.#options.fetchText ?? fetchText,
          whyNot: (node) => whyNot(node, this.#options.targets),
          cluster,
          clock,
          logger,
          signal: abort.signal,
          stopping: this.#stopping.signal,
          stepLimitMs,
          release,
        }),
      )
      .then((last) => {
        if (last.endedAt === null)
          return logger.warn({ event: 'run-handed-over', run: last.id }, `run ${last.id} is carried out by another`);
        this.#ended.inc({ scenario: last.scenario, state: last.state });
        logger.info({ event: 'run-ended', run: last.id, state: last.state, error: last.error }, `run ${last.id} ${last.state}`);
      })
      .catch((thrown: unknown) =>
        logger.error({ event: 'run-lost', run: run.id, error: errorText(thrown) }, 'a run could not be continued'),
      )
      .finally(async () => {
        // A run that goes on elsewhere or was lost has not come to its release.
        if (this.#active?.id === run.id) await release();
        store.disown(run.id);
        this.#underWay.delete(done);
      });
    this.#underWay.add(done);
    this.#active = { id: run.id, abort };
  }
}

/** A run that has begun keeps the lock; one that fails to begin releases it. */
async function keepOnlyIf(held: Held | null, begin: () => Promise<unknown>): Promise<void> {
  try {
    await begin();
  } catch (thrown) {
    await held?.release();
    throw thrown;
  }
}

const loadScenarios = () => import('./scenarios/index.ts');
