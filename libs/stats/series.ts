/** Small pieces that forecasts and trends share. A series is equally spaced values, oldest first, all finite. */
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

/** The rank of each value, from 1; equal ones share the mean of theirs. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && order[end]?.value === order[start]?.value) end += 1;
    for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
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
