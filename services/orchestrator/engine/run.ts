/**
 * Carries one run from step to step. The run is published before and after every step, so a restarted orchestrator goes on
 * with the step that was under way; undo entries are on the bus before the change they undo is made. At the end, however it
 * comes, the cluster is put back first, then the lock is given back, and the end is told last: whoever hears of it may begin
 * the next run.
 */
import type { RunStep, TestRun } from '#libs/contracts/runs.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { fence } from '../cluster/fence.ts';
import { persistentCluster } from '../cluster/persistent.ts';
import type { ClusterPort } from '../cluster/port.ts';
import { timedCluster } from '../cluster/timed.ts';
import { contextOf, NotWaitedFor } from './context.ts';
import { putBackAll } from './put-back.ts';
import type { RunRecord } from './record.ts';
import type { Plan, PlannedStep, StepContext } from './scenario.ts';

export interface EngineOptions {
  readonly ask: StepContext['ask'];
  readonly convergence: StepContext['convergence'];
  readonly machines: StepContext['machines'];
  readonly whyNot: StepContext['whyNot'];
  readonly fetchText: StepContext['fetchText'];
  readonly cluster: ClusterPort;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Aborts when the run is to end: cancelled, out of time, or carried out by someone else from now on (`run-lock-lost`). */
  readonly signal: AbortSignal;
  /** Aborts when this process is to end: nothing is waited for after that. */
  readonly stopping: AbortSignal;
  /** No step may wait longer. */
  readonly stepLimitMs: number;
  /** Lets others run tests on the cluster; does not reject. */
  readonly release: () => Promise<void>;
}

type Ending = NonNullable<TestRun['ending']>;

/** How long a step may go on without the API server, and how long putting back may. */
const stepPatienceMs = 120_000;
const putBackPatienceMs = 15 * 60_000;
/** For the operations of a step that is cut off. */
const cutOffMs = 5_000;

/** Runs or continues the run of `record` to its end; never throws for what goes wrong in the run itself. */
export async function carryOut(record: RunRecord, plan: Plan, options: EngineOptions): Promise<TestRun> {
  const { clock, signal } = options;
  const timed = timedCluster(options.cluster, clock);
  const shutter = fence(persistentCluster(timed.cluster, clock, stepPatienceMs, signal), clock);
  const ending = record.run.ending ?? (await carryOutSteps(record, plan, shutter.cluster, { ...options, apiLatencies: timed.taken }));
  await shutter.shut(cutOffMs);
  // Whoever has the lock now continues the run, from what the bus holds.
  if (isCode(signal.reason, 'run-lock-lost')) return record.run;
  record.note({ ending, state: ending.state === 'cancelled' ? 'cancelling' : 'restoring' });
  // Not waited for: a bus that is away must not keep the cluster from being put back.
  const refused = (detail: string) =>
    options.logger.error({ event: 'run-untold', run: record.run.id, detail }, 'the bus does not take the state of a run');
  const told = record.tell().catch((thrown: unknown) => refused(errorText(thrown)));
  const cluster = persistentCluster(options.cluster, clock, putBackPatienceMs, options.stopping);
  const trouble = await putBackAll(record, cluster, options.machines, options.stopping);
  await told;
  await options.release();
  const cut = cutStep(record.run, ending, clock.now());
  const error = [...(ending.error === null ? [] : [ending.error]), ...trouble].join('; ');
  record.note({
    state: trouble.length > 0 ? 'error' : ending.state,
    step: null,
    endedAt: clock.now(),
    error: error === '' ? null : error,
  });
  await record.tellEnd(cut, options.stopping, refused);
  return record.run;
}

type StepOptions = EngineOptions & Pick<StepContext, 'apiLatencies'>;

async function carryOutSteps(record: RunRecord, plan: Plan, cluster: ClusterPort, options: StepOptions): Promise<Ending> {
  const { clock, signal } = options;
  try {
    const from = begin(record, plan, clock.now());
    for (const planned of plan.steps.slice(from)) {
      signal.throwIfAborted();
      await carryOutStep(record, planned, cluster, options);
    }
    return { state: 'passed', error: null };
  } catch (thrown) {
    return endingOf(thrown, signal);
  }
}

/** The index of the step to begin with. What another plan began is not continued: its steps mean something else. */
function begin(record: RunRecord, plan: Plan, at: number): number {
  const { run } = record;
  if (run.plan !== plan.version) throw new AppError('run-plan-changed', { id: run.id });
  if (run.startedAt === null) {
    record.note({ state: 'running', startedAt: at });
    return 0;
  }
  const from = run.step === null ? run.counts.stepsDone : plan.steps.findIndex(({ id }) => id === run.step?.id);
  if (from === -1) throw new AppError('run-plan-changed', { id: run.id });
  record.count({ stepsDone: from });
  return from;
}

async function carryOutStep(record: RunRecord, planned: PlannedStep, cluster: ClusterPort, options: StepOptions): Promise<void> {
  const { clock } = options;
  const { id, name, iteration } = planned;
  const startedAt = clock.now();
  const message: Omit<RunStep, 'run'> = {
    id,
    name,
    iteration: iteration === null ? null : iteration + 1,
    state: 'running',
    startedAt,
    endedAt: null,
    detail: null,
  };
  record.note({ step: { id, name, startedAt }, iteration: iteration ?? record.run.iteration });
  await record.tell({ step: message });
  const { context, would } = contextOf(record, planned, cluster, options);
  const detail = await abortable(perform(planned, context, would), options.signal);
  record.note({ step: null });
  record.count({ stepsDone: record.run.counts.stepsDone + 1 });
  await record.tell({ step: { ...message, state: 'done', endedAt: clock.now(), detail } });
}

async function perform(planned: PlannedStep, context: StepContext, would: readonly string[]): Promise<string> {
  if (!context.dryRun) return planned.run(context);
  try {
    const detail = await planned.run(context);
    return would.length === 0 ? detail : `would ${would.join('; ')}`;
  } catch (thrown) {
    if (thrown instanceof NotWaitedFor) return [...would.map((what) => `would ${what}`), `would wait for ${thrown.message}`].join('; ');
    throw thrown;
  }
}

/** A step is not waited for once the run is to end: what it still does stops at the fence. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function endingOf(thrown: unknown, signal: AbortSignal): Ending {
  const error = errorText(signal.aborted ? signal.reason : thrown);
  if (signal.aborted) return isCode(signal.reason, 'run-out-of-time') ? { state: 'failed', error } : { state: 'cancelled', error: null };
  const failed = isCode(thrown, 'run-step-timeout') || isCode(thrown, 'run-check-failed');
  return { state: failed ? 'failed' : 'error', error };
}

/** The last message about the step that a run ended in. */
function cutStep({ step, iteration }: TestRun, { error, state }: Ending, endedAt: number): Omit<RunStep, 'run'> | null {
  if (step === null) return null;
  const outside = step.id.startsWith('before/') || step.id.startsWith('after/');
  return { ...step, iteration: outside ? null : iteration + 1, state: 'failed', endedAt, detail: error ?? state };
}

const isCode = (thrown: unknown, code: AppError['code']) => thrown instanceof AppError && thrown.code === code;
