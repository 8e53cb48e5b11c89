/**
 * All runs as the bus has them. Summaries are kept and followed; steps, checks and measurements are read when they are asked
 * for. Several orchestrators see the same.
 */
import type { Bus, Subscription, TopicMessage } from '#libs/bus/port.ts';
import type { RunCheck, RunDetail, RunStep, TestRun } from '#libs/contracts/runs.ts';
import { type StoredTopic, topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Plan } from './engine/scenario.ts';

const mostSteps = 300;
const mostChecks = 500;
const mostMeasurements = 2_000;

export interface RunStoreOptions {
  readonly bus: Bus;
  readonly clusterName: string;
  /** Called for each run that someone wants to end. */
  readonly onCancel: (id: string) => void;
}

export class RunStore {
  readonly #options: RunStoreOptions;
  readonly #runs = new Map<string, TestRun>();
  readonly #cancelled = new Set<string>();
  /** Runs of this process: what it knows of them is newer than what the bus says. */
  readonly #own = new Set<string>();
  #subscription: Subscription | null = null;

  constructor(options: RunStoreOptions) {
    this.#options = options;
  }

  /** Resolves when all that is stored was read. */
  async start(): Promise<void> {
    const { bus, clusterName } = this.#options;
    const { lastSeq } = await bus.streamInfo('EIP_RUNS');
    const stored = await Promise.all([bus.read(clusterName, topics.run, 'last'), bus.read(clusterName, topics.runCancel, 'last')]);
    for (const message of stored.flat()) this.#take(message);
    this.#subscription = await bus.follow({
      cluster: clusterName,
      topics: [topics.run, topics.runCancel],
      from: lastSeq + 1,
      onMessage: (message) => this.#take(message),
    });
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }

  /** Newest first. */
  list(): readonly TestRun[] {
    return [...this.#runs.values()].sort((a, b) => b.createdAt - a.createdAt);
  }

  /** One that another orchestrator has just begun may be on the bus and not have come here yet. */
  async find(id: string): Promise<TestRun> {
    const { bus, clusterName } = this.#options;
    if (!this.#runs.has(id)) for (const message of await bus.read(clusterName, topics.run, 'last')) this.#take(message);
    const run = this.#runs.get(id);
    if (run === undefined) throw new AppError('run-not-found', { id });
    return run;
  }

  isCancelled(id: string): boolean {
    return this.#cancelled.has(id);
  }

  /** The state of a run of this process. */
  put(run: TestRun): void {
    this.#own.add(run.id);
    this.#runs.set(run.id, run);
  }

  disown(id: string): void {
    this.#own.delete(id);
  }

  /** The run with all its parts, for a report. */
  async whole(id: string): Promise<RunDetail> {
    const run = await this.find(id);
    const [steps, checks, measurements] = await Promise.all([this.#steps(id), this.checks(id), this.#parts(id, topics.runMeasurement)]);
    const inOrder = steps.toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
    return { ...run, steps: inOrder, checks: [...checks], measurements: measurements.toSorted((a, b) => a.at - b.at) };
  }

  /** The run with its parts, cut to a size that one answer carries. `plan` tells the steps that are still to come. */
  async detail(id: string, plan: Plan): Promise<RunDetail> {
    const run = await this.find(id);
    const [begun, checks, measurements] = await Promise.all([this.#steps(id), this.checks(id), this.#parts(id, topics.runMeasurement)]);
    return {
      ...run,
      steps: stepsAround(run, begun, plan),
      checks: checks.slice(0, mostChecks),
      measurements: measurements.slice(-mostMeasurements),
    };
  }

  /** All checks, those that did not pass first. What a step checked before it was done again does not count. */
  async checks(id: string): Promise<readonly RunCheck[]> {
    const [steps, checks] = await Promise.all([this.#steps(id), this.#parts(id, topics.runCheck)]);
    const begunAt = new Map(steps.map((step) => [step.id, step.startedAt ?? 0]));
    const valid = checks.filter((check) => check.at >= (begunAt.get(check.step) ?? 0)).sort((a, b) => a.at - b.at);
    return [...valid.filter(({ result }) => result !== 'passed'), ...valid.filter(({ result }) => result === 'passed')];
  }

  #steps(id: string): Promise<readonly RunStep[]> {
    return this.#parts(id, topics.runStep);
  }

  async #parts<E>(id: string, topic: StoredTopic<string, E>): Promise<readonly E[]> {
    const { bus, clusterName } = this.#options;
    const messages = await bus.read(clusterName, topic, 'last', id);
    return messages.flatMap((message) => ('event' in message ? [message.event] : []));
  }

  #take(message: TopicMessage<typeof topics.run | typeof topics.runCancel>): void {
    if (message.topic === 'runCancel') {
      this.#cancelled.add(message.event.run);
      this.#options.onCancel(message.event.run);
    } else if (message.topic === 'run' && !this.#own.has(message.event.id)) this.#runs.set(message.event.id, message.event);
  }
}

/** The steps that have begun, the latest of them if there are too many, and then those to come. */
function stepsAround(run: TestRun, begun: readonly RunStep[], plan: Plan): RunStep[] {
  const known = new Set(begun.map(({ id }) => id));
  const toCome = (plan.version === run.plan && run.endedAt === null ? plan.steps : []).filter(({ id }) => !known.has(id));
  const latest = begun.toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)).slice(-mostSteps);
  const pending = toCome.slice(0, mostSteps - Math.min(latest.length, mostSteps / 2)).map(
    ({ id, name, iteration }): RunStep => ({
      run: run.id,
      id,
      name,
      iteration: iteration === null ? null : iteration + 1,
      state: 'pending',
      startedAt: null,
      endedAt: null,
      detail: null,
    }),
  );
  return [...latest, ...pending].slice(-mostSteps);
}
