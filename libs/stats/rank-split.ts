/**
 * Where a stretch of values splits best in two: by Mann-Whitney (another level) or by Mood (another spread). Both compare
 * ranks only. Sources: Mann and Whitney 1947, Mood 1954; the largest statistic of all splits as in Pettitt 1979.
 */
import { meanOf, ranksOf } from './series.ts';

export interface Split {
  /** First index of the second part. */
  readonly at: number;
  readonly test: 'Mann-Whitney' | 'Mood';
  /** In standard deviations. */
  readonly z: number;
  /** Two-sided, times the number of splits tried (Bonferroni): an upper bound. */
  readonly pValue: number;
}

/** A few values all above the rest are extreme too: then Mood's square is 5/3 of Mann-Whitney's, and yet the level is what changed. */
const levelShare = 0.55;

/** Null when the values are too few for two parts of at least that length. */
export function bestSplit(values: readonly number[], leastBefore: number, leastAfter: number): Split | null {
  const n = values.length;
  const ranks = ranksOf(values);
  const levels = standardised(ranks);
  const spreads = standardised(levels.map((level) => level * level));
  let [level, spread] = [0, 0];
  let byLevel = { at: 0, square: 0 };
  let bySpread = { at: 0, square: 0 };
  for (let at = 1; at < n; at += 1) {
    level += levels[at - 1] ?? 0;
    spread += spreads[at - 1] ?? 0;
    if (at < leastBefore || n - at < leastAfter) continue;
    // The variance of a sum of `at` of n values drawn without putting back.
    const variance = (at * (n - at)) / n;
    if (level ** 2 / variance > byLevel.square) byLevel = { at, square: level ** 2 / variance };
    if (spread ** 2 / variance > bySpread.square) bySpread = { at, square: spread ** 2 / variance };
  }
  const isLevel = byLevel.square >= levelShare * bySpread.square;
  const { at, square } = isLevel ? byLevel : bySpread;
  if (square === 0) return null;
  const z = Math.sqrt(square);
  const tried = 2 * Math.max(1, n - leastBefore - leastAfter + 1);
  return { at, test: isLevel ? 'Mann-Whitney' : 'Mood', z, pValue: Math.min(1, tried * twoSided(z)) };
}

/** Mean 0 and variance 1, all 0 where they are equal: so ties need no correction. */
function standardised(values: readonly number[]): number[] {
  const mean = meanOf(values, 0, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return values.map((value) => (variance > 0 ? (value - mean) / Math.sqrt(variance) : 0));
}

/** Of the standard normal distribution; relative error below 1.2e-7 (erfcc of Numerical Recipes), also far out. */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-x * x + terms.reduceRight((sum, term) => sum * t + term, 0));
}
