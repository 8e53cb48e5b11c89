/**
 * Trend of a series by Theil-Sen (median of pairwise slopes) with the Mann-Kendall test: neither is moved by outliers nor
 * assumes a distribution. Sources: Sen 1968, Mann 1945, Kendall 1975.
 */
import { median } from 'simple-statistics';

export interface Trend {
  /** Change per unit of `x`. */
  readonly slope: number;
  readonly direction: 'rising' | 'falling' | 'steady';
  /** Two-sided probability of a Mann-Kendall statistic this far from 0 where there is no trend. */
  readonly p: number;
}

/** More points than this are thinned evenly: the slopes of all pairs grow with the square. */
const mostPoints = 300;
const significance = 0.05;

/** Null for fewer than four points. Points in order of `x`. */
export function trendOf(points: readonly { readonly x: number; readonly y: number }[]): Trend | null {
  if (points.length < 4) return null;
  const used = thin(points, mostPoints);
  const slopes: number[] = [];
  let concordance = 0;
  for (const [index, later] of used.entries()) {
    for (const earlier of used.slice(0, index)) {
      if (later.x > earlier.x) slopes.push((later.y - earlier.y) / (later.x - earlier.x));
      concordance += Math.sign(later.y - earlier.y);
    }
  }
  if (slopes.length === 0) return null;
  const slope = median(slopes);
  const p = mannKendallP(concordance, used);
  const direction = p < significance && slope !== 0 ? (slope > 0 ? 'rising' : 'falling') : 'steady';
  return { slope, direction, p };
}

function mannKendallP(concordance: number, points: readonly { readonly y: number }[]): number {
  const n = points.length;
  const ties = new Map<number, number>();
  for (const { y } of points) ties.set(y, (ties.get(y) ?? 0) + 1);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const count of ties.values()) variance -= count * (count - 1) * (2 * count + 5);
  variance /= 18;
  if (variance <= 0) return 1;
  const z = concordance === 0 ? 0 : (concordance - Math.sign(concordance)) / Math.sqrt(variance);
  return 2 * (1 - normalCdf(Math.abs(z)));
}

/** Abramowitz and Stegun 7.1.26, absolute error below 1.5e-7. */
function normalCdf(z: number): number {
  const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - (poly * Math.exp((-z * z) / 2)) / 2;
}

function thin<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter((item) => item !== undefined);
}
