/** Small pieces that the forecasters share. A series is equally spaced values, oldest first, all finite. */
import { median } from 'simple-statistics';

/** Autocorrelation at `lag`, 0 for a constant series. */
export function autocorrelation(values: readonly number[], lag: number): number {
  const n = values.length;
  if (lag <= 0 || lag >= n) return 0;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  let numerator = 0;
  let denominator = 0;
  for (let index = 0; index < n; index += 1) {
    const deviation = (values[index] ?? 0) - mean;
    denominator += deviation * deviation;
    if (index >= lag) numerator += deviation * ((values[index - lag] ?? 0) - mean);
  }
  return denominator === 0 ? 0 : numerator / denominator;
}

/** Median of each phase of the season over the last `cycles` cycles, as deviations from the overall level of those cycles. */
export function seasonalProfile(values: readonly number[], season: number, cycles: number): number[] {
  const span = Math.min(Math.floor(values.length / season), cycles) * season;
  const recent = values.slice(values.length - span);
  const centred = recent.map((value, index) => {
    const cycle = Math.floor(index / season);
    return value - meanOf(recent, cycle * season, (cycle + 1) * season);
  });
  const profile = Array.from({ length: season }, (_, phase) => {
    const column: number[] = [];
    for (let index = phase; index < centred.length; index += season) column.push(centred[index] ?? 0);
    return column.length === 0 ? 0 : median(column);
  });
  const level = meanOf(profile, 0, season);
  return profile.map((value) => value - level);
}

export function meanOf(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += values[index] ?? 0;
  return sum / Math.max(1, to - from);
}

/** Mean absolute difference between values one season apart: the scale of MASE. */
export function seasonalScale(values: readonly number[], season: number): number {
  let sum = 0;
  const count = values.length - season;
  for (let index = season; index < values.length; index += 1) sum += Math.abs((values[index] ?? 0) - (values[index - season] ?? 0));
  return count > 0 ? sum / count : 0;
}
