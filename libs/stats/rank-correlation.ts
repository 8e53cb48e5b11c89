/**
 * Spearman's rank correlation of pairs: whether one goes up as a rule when the other does, in whatever shape. It says nothing
 * about causes. Interval: Fisher's z with the standard error of Bonett and Wright (2000, doi 10.1007/BF02294183). In a series
 * neighbours resemble each other and count for less: the effective number of pairs is that of Bretherton et al. (1999).
 */
import { cumulativeStdNormalProbability } from 'simple-statistics';
import { autocorrelation, ranksOf } from './series.ts';

export interface RankCorrelation {
  readonly rho: number;
  /** 95 %. */
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
  readonly pairs: number;
  /** Of independent pairs that would say as much. */
  readonly effective: number;
}

export type Pair = readonly [number, number];

/** Fewer pairs say nothing. */
export const leastPairs = 10;
/** Of the normal distribution: 95 % lie within. */
const width = 1.959964;

/**
 * In order of time where `isSeries`. Null: too few pairs, or one of the two never changes.
 */
export function rankCorrelation(pairs: readonly Pair[], { isSeries }: { readonly isSeries: boolean }): RankCorrelation | null {
  if (pairs.length < leastPairs) return null;
  const [x, y] = [ranksOf(pairs.map(([first]) => first)), ranksOf(pairs.map(([, second]) => second))];
  const rho = pearson(x, y);
  if (rho === null) return null;
  const shared = isSeries ? Math.max(0, autocorrelation(x, 1) * autocorrelation(y, 1)) : 0;
  const effective = Math.max(4, (pairs.length * (1 - shared)) / (1 + shared));
  // At exactly 1 the transform has no value.
  const z = Math.atanh(Math.max(-1 + 1e-12, Math.min(1 - 1e-12, rho)));
  const error = Math.sqrt((1 + rho ** 2 / 2) / (effective - 3));
  // The error where there is none: Fieller, Hartley and Pearson (1957).
  const p = 2 * (1 - cumulativeStdNormalProbability(Math.abs(z) * Math.sqrt((effective - 3) / 1.06)));
  return {
    rho,
    low: Math.tanh(z - width * error),
    high: Math.tanh(z + width * error),
    p: Math.max(0, Math.min(1, p)),
    pairs: pairs.length,
    effective,
  };
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  // The mean of ranks.
  const mean = (x.length + 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (const [index, rank] of x.entries()) {
    const [a, b] = [rank - mean, (y[index] ?? mean) - mean];
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first === 0 || second === 0 ? null : both / Math.sqrt(first * second);
}

/** Of several tests at once: p values that hold for all of them together (Holm, 1979). Same order. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(values.length).fill(1);
  let most = 0;
  for (const [rank, { p, index }] of order.entries()) {
    most = Math.max(most, Math.min(1, (values.length - rank) * p));
    adjusted[index] = most;
  }
  return adjusted;
}
