/** The value below which that share (0 to 1) of the values lies; null of none. Any order. */
import { quantile as ofValues } from 'simple-statistics';

export function quantile(values: readonly number[], share: number): number | null {
  return values.length === 0 ? null : ofValues([...values], share);
}
