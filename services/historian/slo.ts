/** The question `slo`, and the same each minute as metrics. What is unknown is absent there, so that no rule takes it for good. */
import type { Answer } from '#libs/contracts/questions.ts';
import { judgeSlos, noInputs, type SloInputs, type SloObjectives } from '#libs/egressip/slo/judge.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { joined } from '#libs/runtime/shared-work.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Metrics } from '#libs/telemetry/metrics.ts';
import { endOfHistory } from './end-of-history.ts';

export interface SloBoard {
  answer(): Promise<Answer<'slo'>>;
  stop(): Promise<void>;
}

export interface SloBoardOptions {
  /** Null: there is no history. Errors: those of the store. */
  readonly read: ((now: number) => Promise<SloInputs>) | null;
  /** Why the history may lack something; null: nothing is known of that. */
  readonly trouble: () => string | null;
  readonly objectives: SloObjectives;
  readonly sampleEveryMs: number;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

const everyMs = 60_000;

export function createSloBoard({ read, trouble, objectives, sampleEveryMs, clock, metrics, logger }: SloBoardOptions): SloBoard {
  const objective = metrics.gauge('egressip_slo_objective_ratio', 'Share that must be good, of each service level objective', ['slo']);
  const left = metrics.gauge('egressip_slo_budget_left_ratio', 'Share of the error budget of 30 days that is left; below 0: overspent', [
    'slo',
  ]);
  const bad = metrics.gauge('egressip_slo_bad', 'Seconds of drift, or events that took too long, in the window', ['slo', 'window']);
  const known = metrics.gauge('egressip_slo_known', 'Seconds, or events, of which it is known whether they were good, in the window', [
    'slo',
    'window',
  ]);

  async function look(): Promise<Answer<'slo'>> {
    const at = clock.now();
    let missing: string[] = [];
    let inputs: SloInputs = noInputs;
    if (read === null) missing = ['no history: QuestDB is not configured'];
    else {
      try {
        inputs = await read(at);
        missing = [trouble()].filter((reason) => reason !== null);
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        missing = [`no history: ${errorText(thrown)}`];
      }
    }
    const newest = inputs.observed.length === 0 ? null : Math.max(...inputs.observed.map(({ to }) => to));
    // If nothing could be read, `missing` already says why.
    if (missing.length === 0) missing = [...endOfHistory(newest, at, sampleEveryMs)];
    const slos = judgeSlos(inputs, objectives, at);
    show(slos);
    return { freshness: { complete: missing.length === 0, missing, ageMs: newest === null ? null : at - newest, at }, slos };
  }

  function show(slos: Answer<'slo'>['slos']) {
    for (const gauge of [objective, left, bad, known]) gauge.reset();
    for (const { slo, objective: share, unit, budget, windows } of slos) {
      const inUnit = (value: number) => (unit === 'ms' ? value / 1_000 : value);
      objective.set({ slo }, share);
      if (budget !== null) left.set({ slo }, budget.leftShare);
      for (const { window, good, bad: wrong, burn } of windows) {
        if (burn === null) continue;
        bad.set({ slo, window }, inUnit(wrong));
        known.set({ slo, window }, inUnit(good + wrong));
      }
    }
  }

  const answer = joined(look);
  const refresh = () => {
    answer().catch((thrown: unknown) => logger.error({ event: 'slo-failed', error: errorText(thrown) }, 'the objectives were not judged'));
  };
  refresh();
  const cancel = clock.every(everyMs, refresh);
  return {
    answer,
    stop: async () => {
      cancel();
      await answer.idle();
    },
  };
}
