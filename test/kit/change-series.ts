/**
 * Seeded series for change points. The noise is real: times from an EgressIP's change to the last row that follows from it,
 * in ms, as `libs/egressip/time` measures them on the five churn recordings of `shared/recordings`, drawn at random. It is
 * skewed and heavy-tailed (median 10, a tenth above 700, the largest 33,160). A noise unit below is 1.4826 times its median
 * absolute deviation. Its order in time is lost, so the series have no autocorrelation.
 *
 * A fifth each, of 300 to 600 values:
 * - none;
 * - steps: 1 to 3 of 2.5 to 6 units, up or down, at least 60 values apart;
 * - ramps: 8 to 20 units over 10 to 40 values, up or down; where they begin and where they end are two changes;
 * - spread: the noise times 3 to 5, or divided by as much;
 * - seasonal: a sine of 24 values and 2 to 5 units, in half of them one step of 2.5 to 6 units after the first third.
 */
import { median } from 'simple-statistics';
import { seededRandom } from '#libs/runtime/random.ts';

export const changeKinds = ['none', 'step', 'ramp', 'spread', 'seasonal'] as const;

export interface ChangeSeries {
  readonly kind: (typeof changeKinds)[number];
  readonly values: readonly number[];
  /** Indexes of the first value after each change. */
  readonly truth: readonly number[];
  /** Length of the rhythm, 0 for none. */
  readonly season: number;
}

export function changeSeries(seed: number): ChangeSeries {
  const random = seededRandom(seed * 7919 + 13);
  const kind = changeKinds[seed % changeKinds.length] ?? 'none';
  const n = 300 + Math.floor(random() * 300);
  let values = Array.from({ length: n }, () => base + (convergenceTimes[Math.floor(random() * convergenceTimes.length)] ?? 0) - middle);
  const truth: number[] = [];
  const between = (low: number, high: number) => low + (high - low) * random();
  const signed = (low: number, high: number) => (random() < 0.5 ? -1 : 1) * between(low, high) * unit;
  const rise = (last: number, length: number, size: number) => {
    values = values.map((value, index) => value + size * Math.min(1, Math.max(0, (index - last) / length)));
    truth.push(last + 1);
    if (length > 1) truth.push(last + length);
  };
  if (kind === 'step') {
    const count = 1 + Math.floor(random() * 3);
    const part = n / (count + 1);
    for (let index = 1; index <= count; index += 1) rise(Math.floor(part * (index + between(-0.1, 0.1))), 1, signed(2.5, 6));
  }
  if (kind === 'ramp') rise(Math.floor(n * between(0.3, 0.6)), Math.floor(between(10, 41)), signed(8, 20));
  if (kind === 'spread') {
    const factor = random() < 0.5 ? between(3, 5) : 1 / between(3, 5);
    const at = Math.floor(n * between(0.3, 0.7));
    values = values.map((value, index) => (index < at ? value : base + (value - base) * factor));
    truth.push(at);
  }
  if (kind === 'seasonal') {
    const height = between(2, 5) * unit;
    if (random() < 0.5) rise(Math.floor(n * between(0.35, 0.7)), 1, signed(2.5, 6));
    values = values.map((value, index) => value + height * Math.sin((2 * Math.PI * index) / day));
  }
  return { kind, values, truth, season: kind === 'seasonal' ? day : 0 };
}

const day = 24;
const base = 100;
/** In ms. */
const convergenceTimes = [
  4, 11, 3, 1, 1, 12, 7, 10, 1, 1, 10, 9, 7, 17, 9, 18, 1, 1, 1, 10, 11, 3, 4, 13, 4, 4, 25, 16, 14, 1535, 9, 22, 6, 759, 760, 2, 1, 8, 11,
  1, 2, 5, 8, 9, 13, 15, 15, 10658, 4584, 17701, 6, 33160, 35, 8, 3, 13, 20, 50, 56, 34, 6, 4, 4, 4, 6, 25, 14, 748, 9, 14, 12, 27, 73, 39,
  73, 39, 20, 28, 28, 52, 9, 13, 14, 13, 36, 4, 11, 5, 5, 4, 5, 5, 6, 10, 12, 14, 6155, 6157, 6157, 6157, 9971, 58, 59, 15, 2, 1, 2, 16, 16,
  2, 14, 30, 44, 44, 16, 17, 16, 35, 9, 9, 37, 49, 50, 5, 5, 2, 4, 20, 5, 27, 4, 1, 9, 14, 9, 10, 12, 9, 3, 7, 1, 6, 9, 746, 10618, 5, 8, 1,
  1, 7, 7, 11, 7, 22, 3, 5, 6, 11, 11, 13, 1, 7, 2, 4, 5, 14, 6, 29, 4, 16, 8, 8, 4, 7, 2, 9, 10, 12, 5, 9, 19, 2, 2, 2, 7, 2, 13, 14, 7, 2,
  1, 23, 16, 22, 23, 36, 28, 39, 39, 53, 1, 7565, 2828, 2, 16, 16, 6, 5, 1, 4967, 16, 10, 4, 11, 2, 9, 7, 1, 3, 5, 8, 9, 10, 2, 13, 4, 5,
  13, 3, 8, 6, 10, 6, 6, 7, 10, 1, 1, 4, 20, 13, 10, 3, 3, 10, 10, 10, 4, 7, 8, 9, 9, 9, 10, 10, 15, 13, 12, 7, 8, 14, 4, 8, 11, 8, 3, 4, 1,
  1, 9, 18, 1395, 2, 9, 11, 10, 2, 16, 16, 2, 7, 31, 31, 37, 38, 38, 53, 2, 3, 6, 10, 1, 6, 1, 5, 3, 4, 6, 8, 9, 23, 19, 451, 7, 34, 3, 4,
  5, 3183,
];
const middle = median(convergenceTimes);
const unit = 1.4826 * median(convergenceTimes.map((time) => Math.abs(time - middle)));

export interface Matched {
  readonly found: number;
  readonly missed: number;
  readonly false: number;
}

/** Each true change is found by at most one, no further away than `margin`. */
export function match(found: readonly number[], truth: readonly number[], margin: number): Matched {
  const free = [...found];
  for (const at of truth) {
    const index = free.findIndex((other) => Math.abs(other - at) <= margin);
    if (index >= 0) free.splice(index, 1);
  }
  const hits = found.length - free.length;
  return { found: hits, missed: truth.length - hits, false: free.length };
}

export function f1Of(results: readonly Matched[]): number {
  const sum = (key: keyof Matched) => results.reduce((total, result) => total + result[key], 0);
  return (2 * sum('found')) / Math.max(1, 2 * sum('found') + sum('missed') + sum('false'));
}
