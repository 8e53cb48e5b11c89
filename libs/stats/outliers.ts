/**
 * Which of several values stand far above the rest: modified z scores by the median (Iglewicz and Hoaglin, 1993), which a few
 * outliers cannot hide, as they would in a mean and its deviation.
 */
import { medianOf } from './median.ts';

/** As recommended there. */
export const outlierScore = 3.5;
/** Of fewer the middle says nothing. */
const leastValues = 5;

/** Same order; null: too few values, or all of them equal. */
export function modifiedScores(values: readonly number[]): readonly number[] | null {
  const middle = medianOf(values);
  if (middle === null || values.length < leastValues) return null;
  const distances = values.map((value) => Math.abs(value - middle));
  const median = medianOf(distances) ?? 0;
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  // More than half are equal: the mean distance then stands for the median one.
  const scale = median > 0 ? median / 0.6745 : mean * 1.253314;
  return scale === 0 ? null : values.map((value) => (value - middle) / scale);
}
