/**
 * Carries one run from step to step. The whole run is published before and after every step, so a restarted orchestrator
 * goes on with the step that was under way; undo entries are on the bus before the change they undo is made.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { RunCheck, RunStep, TestRun } from '#libs/contracts/catalog.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { ClusterPort } from './cluster-port.ts';
import type { Scenario, Step, StepContext, Undo } from './scenario.ts';

const probeEveryMs = 500;

export interface RunnerOptions {
  readonly bus: Bus;
  readonly clusterName: string;
  readonly cluster: ClusterPort;
  /** Nothing is waited for: nothing was changed that could have an effect. */
  readonly dryRun: boolean;
  readonly clock: Clock;
  /** No step may wait longer. */
  readonly stepLimitMs: number;
  readonly publish: (run: TestRun) => Promise<void>;
}

/** Runs or continues `run` to its end and returns its final state; never throws for what goes wrong in the run itself. */
export async function carryOut(run: TestRun, scenario: Scenario, signal: AbortSignal, options: RunnerOptions): Promise<TestRun> {
  let current = run;
  const save = async (change: Partial<TestRun>): Promise<void> => {
    current = { ...current, ...change };
    await options.publish(current);
  };

  const plan = planOf(scenario, run);
  if (current.steps.length === 0) {
    await save({
      state: 'running',
      startedAt: options.clock.now(),
      iterations: scenario.iterations(run.parameters),
      steps: plan.map(({ step, iteration }) => idle(step, iteration)),
    });
  }
  const memory = new Map(Object.entries((current.parameters.memory ?? {}) as Record<string, string>));

  try {
    for (const [index, { step, iteration }] of plan.entries()) {
      const before = current.steps[index];
      if (before?.state === 'done') continue;
      // Cut off while it was being put back.
      if (before?.state === 'failed') throw new Error(before.detail ?? 'the step failed');
      signal.throwIfAborted();
      // A step that is done again checks again.
      const again = before?.state === 'running' ? (before.startedAt ?? 0) : Number.POSITIVE_INFINITY;
      await save({
        iteration: iteration ?? current.iteration,
        checks: current.checks.filter((check) => check.at < again),
        steps: withStep(current.steps, index, { state: 'running', startedAt: options.clock.now() }),
      });
      const detail = await carryOutStep(step, iteration ?? 0);
      await save({
        parameters: { ...current.parameters, memory: Object.fromEntries(memory) },
        steps: withStep(current.steps, index, { state: 'done', endedAt: options.clock.now(), detail }),
      });
    }
    const failed = current.checks.some((check) => !check.passed);
    await finish(failed ? 'failed' : 'passed', null);
  } catch (thrown) {
    const index = current.steps.findIndex((step) => step.state === 'running');
    const detail = errorText(thrown);
    await save({ steps: withStep(current.steps, index, { state: 'failed', endedAt: options.clock.now(), detail }) });
    const cancelled = signal.aborted && !isCode(signal.reason, 'deadline-exceeded');
    const failed = isCode(thrown, 'run-step-timeout') || (signal.aborted && !cancelled);
    await finish(cancelled ? 'cancelled' : failed ? 'failed' : 'error', cancelled ? null : detail);
  }
  return current;

  async function carryOutStep(step: Step, iteration: number): Promise<string> {
    if (!options.dryRun) return step.run(contextOf(iteration));
    try {
      return `dry run: ${await step.run(contextOf(iteration))}`;
    } catch (thrown) {
      if (thrown instanceof NotWaitedFor) return `dry run: would wait for ${thrown.message}`;
      throw thrown;
    }
  }

  function contextOf(iteration: number): StepContext {
    return {
      runId: run.id,
      iteration,
      dryRun: options.dryRun,
      cluster: options.cluster,
      signal,
      memory,
      now: () => options.clock.now(),
      ask: (question, request) => options.bus.ask(options.clusterName, question, request),
      undo: (entry) =>
        save({
          undo: [...current.undo.filter((other) => !same(other, entry)), entry],
          parameters: { ...current.parameters, memory: Object.fromEntries(memory) },
        }),
      undone: (entry) => save({ undo: current.undo.filter((other) => !same(other, entry)) }),
      check: (check) => save({ checks: [...current.checks, { ...check, at: options.clock.now() }] satisfies RunCheck[] }),
      until: async (what, timeoutMs, probe) => {
        if (options.dryRun) throw new NotWaitedFor(what);
        return until(what, Math.min(timeoutMs, options.stepLimitMs), probe, options.clock, signal);
      },
    };
  }

  async function finish(state: TestRun['state'], error: string | null): Promise<void> {
    const trouble: string[] = error === null ? [] : [error];
    // Most recent first. What cannot be put back stays listed in the run for a person to see.
    for (const entry of [...current.undo].reverse() as Undo[]) {
      try {
        await putBack(entry, options.cluster);
        await save({ undo: current.undo.filter((other) => !same(other, entry)) });
      } catch (thrown) {
        trouble.push(`not put back: ${JSON.stringify(entry)}: ${errorText(thrown)}`);
      }
    }
    await save({
      state: trouble.length > (error === null ? 0 : 1) ? 'error' : state,
      endedAt: options.clock.now(),
      error: trouble.join('; ') || null,
    });
  }
}

class NotWaitedFor extends Error {}

const isCode = (thrown: unknown, code: AppError['code']) => thrown instanceof AppError && thrown.code === code;

/** The steps of the whole run with the iteration each belongs to (null outside iterations). */
function planOf(scenario: Scenario, run: TestRun): readonly { readonly step: Step; readonly iteration: number | null }[] {
  const { memory: _, ...parameters } = run.parameters;
  const iterations = Array.from({ length: scenario.iterations(parameters) }, (_unused, index) => index);
  return [
    ...scenario.prepare(parameters).map((step) => ({ step, iteration: null })),
    ...iterations.flatMap((iteration) => scenario.iterate(parameters).map((step) => ({ step, iteration }))),
    ...scenario.finish(parameters).map((step) => ({ step, iteration: null })),
  ];
}

function idle(step: Step, iteration: number | null): RunStep {
  return {
    name: iteration === null ? step.name : `${iteration + 1}: ${step.name}`,
    state: 'pending',
    startedAt: null,
    endedAt: null,
    detail: null,
  };
}

function withStep(steps: readonly RunStep[], index: number, change: Partial<RunStep>): RunStep[] {
  return steps.map((step, at) => (at === index ? { ...step, ...change } : step));
}

async function until<T>(what: string, timeoutMs: number, probe: () => Promise<T | null>, clock: Clock, signal: AbortSignal): Promise<T> {
  const deadline = clock.now() + timeoutMs;
  for (;;) {
    signal.throwIfAborted();
    const value = await probe().catch((thrown: unknown) => {
      // The analyzer may be restarting; the deadline bounds how long we wait for it.
      if (thrown instanceof AppError && thrown.retryable) return null;
      throw thrown;
    });
    if (value !== null) return value;
    if (clock.now() >= deadline) throw new AppError('run-step-timeout', { what, seconds: Math.round(timeoutMs / 1000) });
    await delay(clock, probeEveryMs, signal);
  }
}

async function putBack(entry: Undo, cluster: ClusterPort): Promise<void> {
  if (entry.type === 'label') return cluster.labelNode(entry.node, entry.label, entry.value);
  return cluster.deleteOwned(entry.runId);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
