/** The middle of the values, of an even number the mean of the two in the middle; null of none. Any order. */
import { median } from 'simple-statistics';

export function medianOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : median([...values]);
}
