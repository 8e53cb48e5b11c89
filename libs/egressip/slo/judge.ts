/** The three objectives, judged on what the history holds of the last 30 days. Without history all of them are unknown. */
import type { Slo, SloName } from '#libs/contracts/slo.ts';
import { percent, plural, span } from '#libs/contracts/words.ts';
import {
  type BurnWindow,
  budgetWindow,
  burnWindowNames,
  burnWindows,
  type ErrorBudget,
  judgeBudget,
  type Tally,
} from '#libs/stats/error-budget.ts';
import { difference, type Interval, intersection, lengthOf } from '#libs/stats/intervals.ts';
import { type FailoverSpan, judgeFailovers } from './failover-time.ts';
import { firingIntervals, type IncidentChange, type Observation, tallyTime } from './time-in-drift.ts';

export interface SloObjectives {
  readonly timeInDrift: { readonly objective: number };
  readonly failoverTime: { readonly objective: number; readonly withinMs: number };
  readonly convergence: { readonly objective: number; readonly withinMs: number };
}

export interface EventCounts {
  readonly good: number;
  readonly bad: number;
  readonly unknown: number;
}

/** Of the window of the budget, and for incidents what was open at its begin. */
export interface SloInputs extends Observation {
  readonly changes: readonly IncidentChange[];
  readonly failovers: readonly FailoverSpan[];
  readonly convergence: Readonly<Record<BurnWindow, EventCounts>>;
}

export const noInputs: SloInputs = {
  observed: [],
  incomplete: [],
  changes: [],
  failovers: [],
  convergence: eachWindow(() => ({ good: 0, bad: 0, unknown: 0 })),
};

/** Moments in epoch ms. Shares are null where nothing is known of the window. */
export function judgeSlos(inputs: SloInputs, objectives: SloObjectives, now: number): Slo[] {
  const { observed } = inputs;
  const windowOf = (name: BurnWindow): Interval => ({ from: now - burnWindows[name], to: now });
  const firing = firingIntervals(inputs.changes, now);
  // The end of a move may be unseen while not everything is read.
  const seen = difference(observed, inputs.incomplete);
  const judged = judgeFailovers(inputs.failovers, { withinMs: objectives.failoverTime.withinMs, observed: seen, now });
  const events = (name: BurnWindow, counts: EventCounts): Tally => ({
    ...counts,
    observedShare: lengthOf(intersection(observed, [windowOf(name)])) / burnWindows[name],
  });
  return [
    told(
      'time-in-drift',
      objectives.timeInDrift,
      eachWindow((name) => tallyTime(firing, inputs, windowOf(name))),
    ),
    told(
      'failover-time',
      objectives.failoverTime,
      eachWindow((name) => events(name, countOf(judged.filter(({ at }) => at >= now - burnWindows[name])))),
    ),
    told(
      'convergence',
      objectives.convergence,
      eachWindow((name) => events(name, inputs.convergence[name])),
    ),
  ];
}

function eachWindow<T>(value: (name: BurnWindow) => T): Record<BurnWindow, T> {
  return Object.fromEntries(burnWindowNames.map((name) => [name, value(name)])) as Record<BurnWindow, T>;
}

function countOf(events: readonly { readonly outcome: keyof EventCounts }[]): EventCounts {
  const count = (outcome: keyof EventCounts) => events.filter((event) => event.outcome === outcome).length;
  return { good: count('good'), bad: count('bad'), unknown: count('unknown') };
}

const titles: Readonly<Record<SloName, (within: string) => string>> = {
  'time-in-drift': () => 'time without drift',
  'failover-time': (within) => `fail-overs within ${within}`,
  convergence: (within) => `pods whose rows are right within ${within}`,
};

function told(
  name: SloName,
  { objective, ...limit }: { readonly objective: number; readonly withinMs?: number },
  tallies: Record<BurnWindow, Tally>,
): Slo {
  const withinMs = limit.withinMs ?? null;
  const result = judgeBudget(objective, tallies);
  const title = titles[name](withinMs === null ? '' : `${withinMs / 1000} s`);
  const unit = withinMs === null ? 'ms' : 'events';
  return {
    slo: name,
    title,
    objective,
    withinMs,
    unit,
    attained: result.attained,
    budget: result.budget,
    windows: burnWindowNames.map((window) => ({ window, ...result.windows[window] })),
    alerts: [...result.alerts],
    summary: `${title}: ${summaryOf(result, objective, unit)}`,
  };
}

const minutes = (ms: number) => `${Math.round(ms / 6_000) / 10} min`;
const days = (share: number) => `${Math.round((share * burnWindows[budgetWindow]) / 8_640_000) / 10} days`;

function summaryOf({ attained, budget, windows, alerts }: ErrorBudget, objective: number, unit: Slo['unit']): string {
  const { unknown, observedShare } = windows[budgetWindow];
  const unseen = observedShare >= 0.9995 ? '' : `; ${days(1 - observedShare)} of 30 were not observed and are not counted`;
  if (attained === null) return `no data yet${unseen}.`;
  if (budget === null) {
    const seen = span(observedShare * burnWindows[budgetWindow]);
    return `${percent(attained)} in the ${seen} observed; the budget of 30 days is judged after a day.`;
  }
  const amount = (value: number) => (unit === 'ms' ? minutes(value) : String(Math.round(value * 10) / 10));
  const firing = alerts.filter(({ state }) => state === 'firing');
  const also = unit === 'events' && unknown > 0 ? `; ${plural(unknown, 'event')} unknown` : '';
  const alarm = firing.length === 0 ? '' : `; burns too fast (${firing.map(({ long }) => long).join(', ')})`;
  return `${percent(attained)} of ${percent(objective)}, ${amount(budget.spent)} of ${amount(budget.allowed)} spent${alarm}${also}${unseen}.`;
}
