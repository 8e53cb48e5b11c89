/**
 * How long until a growing count reaches its limit, with an interval. Many futures are drawn from the series' own steps, in runs
 * so that what hangs together stays together, each with a growth of its own as uncertain as the history leaves it. The days on
 * which they reach the limit are the answer. Only the present growth counts (`present-growth.ts`); the
 * rhythm is put back on top.
 */
import { quantile } from 'simple-statistics';
import { presentGrowth, type Random } from './present-growth.ts';
import { meanOf } from './series.ts';

export interface CapacityOptions {
  readonly limit: number;
  readonly valuesPerDay: number;
  /** Length of the rhythm in values, 0 for none. */
  readonly season: number;
  /** Nothing is said beyond. */
  readonly horizonDays: number;
}

export type Capacity =
  | { readonly state: 'not enough data'; readonly missingValues: number; readonly missingDays: number }
  | {
      readonly state: 'estimate';
      /** Days from the last value on; null: beyond the horizon, if ever. */
      readonly days: number | null;
      readonly low: number | null;
      readonly high: number | null;
      /** Share of the futures that reach the limit within the horizon. */
      readonly probability: number;
    };

export const leastValues = 21;
const coverage = 0.95;
const futures = 400;
/** Steps drawn together. */
const longestRun = 5;

/** `random` from a seed gives the same answer each time. */
export function timeToLimit(values: readonly number[], options: CapacityOptions, random: Random): Capacity {
  const { limit, valuesPerDay, season, horizonDays } = options;
  const missing = Math.max(leastValues, 3 * season) - values.length;
  if (missing > 0) return { state: 'not enough data', missingValues: missing, missingDays: missing / valuesPerDay };
  const last = values.at(-1) ?? 0;
  if (last >= limit) return { state: 'estimate', days: 0, low: 0, high: 0, probability: 1 };

  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const rhythm = rhythmOf(steps, season);
  const growth = steps.map((step, index) => step - (rhythm[index % rhythm.length] ?? 0));
  const present = presentGrowth(growth, random);
  const horizon = Math.round(horizonDays * valuesPerDay);
  const crossings = Array.from({ length: futures }, () => crossing(last, limit, present(), rhythm, steps.length, horizon, random));
  const at = (share: number) => {
    const step = quantile(crossings, share);
    return step > horizon ? null : step / valuesPerDay;
  };
  return {
    state: 'estimate',
    days: at(0.5),
    low: at((1 - coverage) / 2),
    high: at((1 + coverage) / 2),
    probability: crossings.filter((step) => step <= horizon).length / futures,
  };
}

/** Mean step of each phase against the mean of all; `[0]` without a rhythm. */
function rhythmOf(steps: readonly number[], season: number): number[] {
  if (season < 2) return [0];
  const whole = steps.slice(steps.length % season);
  const offset = steps.length - whole.length;
  const level = meanOf(whole, 0, whole.length);
  const sums = new Array<number>(season).fill(0);
  for (const [index, step] of whole.entries()) {
    const phase = (index + offset) % season;
    sums[phase] = (sums[phase] ?? 0) + step - level;
  }
  return sums.map((sum) => (sum * season) / whole.length);
}

/** Steps until one future reaches the limit; beyond the horizon: one more than it. */
function crossing(
  from: number,
  limit: number,
  growth: readonly number[],
  rhythm: readonly number[],
  phase: number,
  horizon: number,
  random: Random,
): number {
  const n = growth.length;
  const run = Math.max(1, Math.min(longestRun, Math.floor(n / 4)));
  // A bootstrap of the mean of few runs is too narrow by that factor.
  const narrow = Math.sqrt(n / Math.max(1, n - 2 * run));
  const mean = meanOf(growth, 0, n);
  let drawn = 0;
  for (let count = 0; count < n; count += run) {
    const start = Math.floor(random() * n);
    for (let index = 0; index < run && count + index < n; index += 1) drawn += growth[(start + index) % n] ?? 0;
  }
  const other = drawn / n;
  // A history with few large steps by chance has a small growth and a small spread at once: mirrored, the growth may as well be more.
  const shift = narrow * (mean > 0 ? mean ** 2 / Math.max(other, mean / 4) - mean : other - mean);
  let level = from;
  let at = 0;
  for (let step = 1; step <= horizon; step += 1) {
    if ((step - 1) % run === 0) at = Math.floor(random() * n);
    else at += 1;
    level = Math.max(0, level + (growth[at % n] ?? 0) + shift + (rhythm[(phase + step - 1) % rhythm.length] ?? 0));
    if (level >= limit) return step;
  }
  return horizon + 1;
}
