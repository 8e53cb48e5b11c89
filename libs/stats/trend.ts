/**
 * Whether a series rises or falls, and how fast. The slope is Theil-Sen's (median of pairwise slopes). A direction is claimed
 * only where two tests agree:
 * - Mann-Kendall with the variance of Hamed and Rao: values that hang together count for fewer than they are;
 * - the same test within the levels of the series: a fail-over moves a node from one level to another within seconds, which
 *   no correction for autocorrelation tells from a rise, and which does not go on.
 * Sources: Sen 1968, Mann 1945, Kendall 1975, Hamed and Rao 1998 (doi 10.1016/S0022-1694(97)00125-X), stratified: Hirsch et al. 1982.
 */
import { errorFunction, median } from 'simple-statistics';
import { levelsOf } from './levels.ts';
import { autocorrelation, ranksOf } from './series.ts';

export interface Trend {
  readonly direction: 'rising' | 'falling' | 'steady';
  /** Change per step; null where it is steady: no test calls a slope real then. */
  readonly slope: number | null;
  /** Two-sided probability of a Mann-Kendall statistic this far from 0 where there is no trend; the larger of both tests. */
  readonly p: number;
}

export interface MannKendall {
  readonly s: number;
  readonly variance: number;
  readonly p: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** More points than this are thinned evenly: the slopes of all pairs grow with the square. */
const mostPoints = 300;
/** Fewer say nothing: half of them could not be told from chance. */
export const leastPoints = 10;
const significance = 0.05;
/** Of the normal distribution, two-sided at that significance: correlations below it are chance. */
const chance = 1.959964;

/** Evenly spaced values, null where nothing is known. Null for fewer than `leastPoints` known ones. */
export function trendOf(values: readonly (number | null)[]): Trend | null {
  const known = values.flatMap((y, x): Point[] => (y === null ? [] : [{ x, y }]));
  if (known.length < leastPoints) return null;
  const points = thin(known, mostPoints);
  const { s, p: pOfAll, slope } = hamedRao(points);
  const within = mannKendall(levelsOf(points.map(({ y }) => y)).map(({ from, to }) => points.slice(from, to)));
  const p = Math.sign(s) === Math.sign(within.s) ? Math.max(pOfAll, within.p) : 1;
  if (p >= significance || slope === 0) return { direction: 'steady', slope: null, p };
  return { direction: slope > 0 ? 'rising' : 'falling', slope, p };
}

/** Of one series, or of several whose levels must not be compared. */
export function mannKendall(parts: readonly (readonly Point[])[]): MannKendall {
  let s = 0;
  let variance = 0;
  for (const points of parts) {
    for (const [index, later] of points.entries()) {
      for (let earlier = 0; earlier < index; earlier += 1) s += Math.sign(later.y - (points[earlier]?.y ?? 0));
    }
    variance += varianceOf(points);
  }
  return { s, variance, p: probability(s, variance) };
}

/** Never less than without correction: a short series shows negative correlations by chance, which would make it surer. */
export function hamedRao(points: readonly Point[]): MannKendall & { readonly slope: number } {
  const { s, variance } = mannKendall([points]);
  const slope = slopeOf(points);
  const n = points.length;
  const ranks = ranksOf(points.map(({ x, y }) => y - slope * x));
  let sum = 0;
  for (let lag = 1; lag < n; lag += 1) {
    const correlation = autocorrelation(ranks, lag);
    if (Math.abs(correlation) > chance / Math.sqrt(n)) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  const corrected = variance * Math.max(1, 1 + (2 / (n * (n - 1) * (n - 2))) * sum);
  return { s, variance: corrected, p: probability(s, corrected), slope };
}

function slopeOf(points: readonly Point[]): number {
  const slopes: number[] = [];
  for (const [index, later] of points.entries()) {
    for (const earlier of points.slice(0, index)) slopes.push((later.y - earlier.y) / (later.x - earlier.x));
  }
  return slopes.length === 0 ? 0 : median(slopes);
}

/** Of the statistic where there is no trend, with its correction for ties. */
function varianceOf(points: readonly Point[]): number {
  const term = (count: number) => count * (count - 1) * (2 * count + 5);
  const ties = new Map<number, number>();
  for (const { y } of points) ties.set(y, (ties.get(y) ?? 0) + 1);
  return [...ties.values()].reduce((variance, count) => variance - term(count), term(points.length)) / 18;
}

function probability(s: number, variance: number): number {
  if (s === 0 || variance <= 0) return 1;
  return 1 - errorFunction((Math.abs(s) - 1) / Math.sqrt(2 * variance));
}

function thin<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter((item) => item !== undefined);
}
