/**
 * The step and the ramp that fit a stretch of values best, by least squares on running medians: outliers do not bend them,
 * and edges stay where they are.
 */
import { median } from 'simple-statistics';

export interface Fit {
  /** Last index of the old level, first of the new one: neighbours for a step. */
  readonly from: number;
  readonly to: number;
  /** From the old level to the new one. */
  readonly rise: number;
  /** Sum of squares that is left. */
  readonly left: number;
}

interface Sums {
  readonly n: number;
  /** Of values and of index times value, before each index. */
  readonly values: readonly number[];
  readonly moments: readonly number[];
  /** Around the mean. */
  readonly squares: number;
}

const smoothing = 2;

/** Best step and best ramp of at least `leastRamp` steps, both with at least `least` values before; `level`: squares left by neither. */
export function fitChange(
  values: readonly number[],
  least: number,
  leastRamp: number,
): { readonly step: Fit; readonly ramp: Fit; readonly level: number } {
  const sums = sumsOf(smooth(values));
  let step = fitBetween(sums, least - 1, least);
  let ramp: Fit | null = null;
  for (let from = least - 1; from < sums.n - 3; from += 1) {
    const asStep = fitBetween(sums, from, from + 1);
    if (asStep.left < step.left) step = asStep;
    for (let to = from + leastRamp; to < sums.n; to += 1) {
      const fit = fitBetween(sums, from, to);
      if (ramp === null || fit.left < ramp.left) ramp = fit;
    }
  }
  return { step, ramp: ramp ?? step, level: sums.squares };
}

/** The ramp that began at `from`: going on to the last value, and with the end that fits best, at least `flat` values ago. */
export function fitEnd(values: readonly number[], from: number, flat: number): { readonly goingOn: Fit; readonly ended: Fit } {
  const sums = sumsOf(smooth(values));
  const goingOn = fitBetween(sums, from, sums.n - 1);
  let ended = goingOn;
  for (let to = from + 1; to <= sums.n - 1 - flat; to += 1) {
    const fit = fitBetween(sums, from, to);
    if (fit.left < ended.left) ended = fit;
  }
  return { goingOn, ended };
}

function smooth(values: readonly number[]): number[] {
  return values.map((_, index) => median(values.slice(Math.max(0, index - smoothing), index + smoothing + 1)));
}

function sumsOf(values: readonly number[]): Sums {
  const sums = [0];
  const moments = [0];
  let squares = 0;
  for (const [index, value] of values.entries()) {
    sums.push((sums[index] ?? 0) + value);
    moments.push((moments[index] ?? 0) + index * value);
    squares += value * value;
  }
  const n = values.length;
  return { n, values: sums, moments, squares: squares - (sums[n] ?? 0) ** 2 / Math.max(1, n) };
}

/** Least squares of the values on 0 up to `from`, 1 from `to` on and a straight line between: closed form from the sums. */
function fitBetween({ n, values, moments, squares }: Sums, from: number, to: number): Fit {
  const length = to - from;
  const after = n - to;
  const x = (length - 1) / 2 + after;
  const xx = ((length - 1) * (2 * length - 1)) / (6 * length) + after;
  const between = (moments[to] ?? 0) - (moments[from + 1] ?? 0) - from * ((values[to] ?? 0) - (values[from + 1] ?? 0));
  const total = values[n] ?? 0;
  const xy = between / length + total - (values[to] ?? 0);
  const spread = xx - (x * x) / n;
  const shared = xy - (x * total) / n;
  if (spread <= 0) return { from, to, rise: 0, left: squares };
  return { from, to, rise: shared / spread, left: Math.max(0, squares - (shared * shared) / spread) };
}
