/** The context of a step: the cluster, questions, and ways to record its changes, checks and measurements. */
import type { RunCheck } from '#libs/contracts/runs.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { dryCluster } from '../cluster/dry.ts';
import type { ClusterPort } from '../cluster/port.ts';
import type { RunRecord } from './record.ts';
import type { Check, PlannedStep, StepContext } from './scenario.ts';
import { sameEntry } from './undo.ts';

const probeEveryMs = 500;
const mostRows = 20;

/** Thrown where a dry run would wait: nothing was changed that could take effect. */
export class NotWaitedFor extends Error {}

export interface ContextOptions {
  readonly ask: StepContext['ask'];
  readonly convergence: StepContext['convergence'];
  readonly apiLatencies: StepContext['apiLatencies'];
  readonly machines: StepContext['machines'];
  readonly whyNot: StepContext['whyNot'];
  readonly fetchText: StepContext['fetchText'];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly stepLimitMs: number;
}

/** `would` collects the changes that a dry run would make. */
export function contextOf(
  record: RunRecord,
  planned: PlannedStep,
  cluster: ClusterPort,
  options: ContextOptions,
): { readonly context: StepContext; readonly would: readonly string[] } {
  const { ask, convergence, apiLatencies, machines, whyNot, fetchText, clock, signal, stepLimitMs } = options;
  const { id: runId, dryRun } = record.run;
  const would: string[] = [];
  const own = { run: runId, step: planned.id, iteration: planned.iteration === null ? null : planned.iteration + 1 };
  const context: StepContext = {
    runId,
    iteration: planned.iteration ?? 0,
    dryRun,
    cluster: dryRun ? dryCluster(cluster, (what) => would.push(what)) : cluster,
    machines,
    whyNot,
    fetchText,
    signal,
    now: () => clock.now(),
    ask,
    convergence,
    apiLatencies,
    keep: (name, value) => record.note({ memory: { ...record.run.memory, [name]: value } }),
    recall: (name, schema) => {
      const kept = record.run.memory[name];
      return kept === undefined ? null : schema.parse(kept);
    },
    undo: async (entry) => {
      if (dryRun) return;
      record.note({ undo: [...record.run.undo.filter((other) => !sameEntry(other, entry)), entry] });
      await record.tell();
    },
    undone: async (entry) => {
      record.note({ undo: record.run.undo.filter((other) => !sameEntry(other, entry)) });
      await record.tell();
    },
    check: async (checks) => {
      const at = clock.now();
      const made = checks.map(
        ({ rows = [], ...check }): RunCheck => ({
          ...own,
          id: `${own.step} ${check.name}`,
          ...check,
          rows: rows.slice(0, mostRows),
          at,
        }),
      );
      const { counts } = record.run;
      const of = (result: Check['result']) => made.filter((check) => check.result === result).length;
      record.count({
        passed: counts.passed + of('passed'),
        failed: counts.failed + of('failed'),
        notMeasured: counts.notMeasured + of('not-measured'),
      });
      await record.tell({ checks: made });
      const wrong = made.filter(({ result }) => result !== 'passed');
      if (wrong.length > 0) throw new AppError('run-check-failed', { what: textOf(wrong) });
    },
    measure: async (measurements) => {
      const at = clock.now();
      await record.tell({
        measurements: measurements.map((each) => ({ ...own, id: `${own.step} ${each.name} ${each.subject}`, ...each, at })),
      });
    },
    wait: (what, timeoutMs, probe) => {
      if (dryRun) throw new NotWaitedFor(what);
      return wait(Math.min(timeoutMs, stepLimitMs), probe, clock, signal);
    },
    until: async (what, timeoutMs, probe) => {
      const found = await context.wait(what, timeoutMs, probe);
      if (found === null) throw new AppError('run-step-timeout', { what, seconds: Math.min(timeoutMs, stepLimitMs) / 1000 });
      return found;
    },
  };
  return { context, would };
}

/** `2: SNAT rows of worker-3: 188, expected 200 (and 3 more)`. */
function textOf(wrong: readonly RunCheck[]): string {
  const [first] = wrong;
  if (first === undefined) return '';
  const where = first.iteration === null ? '' : `iteration ${first.iteration}: `;
  const numbers =
    first.result === 'not-measured' ? 'not measured' : `${first.actual ?? 'unknown'}, expected ${first.expected ?? 'unknown'}`;
  const detail = first.detail === '' ? '' : ` (${first.detail})`;
  return `${where}${first.name}: ${numbers}${detail}${wrong.length > 1 ? `; and ${wrong.length - 1} more` : ''}`;
}

async function wait<T>(timeoutMs: number, probe: () => Promise<T | null>, clock: Clock, signal: AbortSignal): Promise<T | null> {
  const deadline = clock.now() + timeoutMs;
  for (;;) {
    signal.throwIfAborted();
    const value = await probe().catch((thrown: unknown) => {
      // The analyzer may be restarting; the deadline bounds how long we wait for it.
      if (thrown instanceof AppError && thrown.retryable) return null;
      throw thrown;
    });
    if (value !== null || clock.now() >= deadline) return value;
    await delay(clock, probeEveryMs, signal);
  }
}
