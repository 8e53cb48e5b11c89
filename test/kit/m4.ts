/**
 * The M4 competition, hourly series: the half in `shared/benchmarks/m4`, scored as the competition does: sMAPE and MASE against
 * Naive2 (OWA) and the scaled interval score (MSIS) with its coverage. The published figures are of all 414 series.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sharedFolder } from './recording.ts';

const folder = join(sharedFolder, 'benchmarks', 'm4');
export const m4Present = existsSync(folder);
export const m4 = { horizon: 48, season: 24, coverage: 0.95 } as const;
/** Naive2 on the whole hourly set, the unit of OWA. */
export const naive2OfAll = { smape: 18.383, mase: 2.395 };

export interface M4Series {
  readonly history: readonly number[];
  readonly future: readonly number[];
}

export interface M4Forecast {
  readonly values: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface M4Score {
  readonly smape: number;
  readonly mase: number;
  readonly owa: number;
  readonly msis: number;
  readonly coverage: number;
}

export function readM4(): readonly M4Series[] {
  const futures = read('hourly-test.csv.gz');
  return [...read('hourly-train.csv.gz')].flatMap(([name, history]) => {
    const future = futures.get(name);
    return future === undefined ? [] : [{ history, future }];
  });
}

/** One forecast for each series, in order. */
export function m4Score(series: readonly M4Series[], forecasts: readonly M4Forecast[]): M4Score {
  let [smape, mase, msis, covered] = [0, 0, 0, 0];
  for (const [index, { history, future }] of series.entries()) {
    const forecast = forecasts[index];
    const scale = seasonalScale(history, m4.season);
    for (const [step, actual] of future.entries()) {
      const [value, low, high] = [forecast?.values[step] ?? 0, forecast?.low[step] ?? 0, forecast?.high[step] ?? 0];
      smape += (200 * Math.abs(actual - value)) / (Math.abs(actual) + Math.abs(value) || 1);
      mase += Math.abs(actual - value) / scale;
      const miss = Math.max(0, low - actual, actual - high);
      msis += (high - low + (2 / (1 - m4.coverage)) * miss) / scale;
      if (miss === 0) covered += 1;
    }
  }
  const count = series.length * m4.horizon;
  const [meanSmape, meanMase] = [smape / count, mase / count];
  const owa = (meanSmape / naive2OfAll.smape + meanMase / naive2OfAll.mase) / 2;
  return { smape: meanSmape, mase: meanMase, owa, msis: msis / count, coverage: covered / count };
}

export function seasonalNaive(history: readonly number[]): M4Forecast {
  return exactly(Array.from({ length: m4.horizon }, (_, step) => history[history.length - m4.season + (step % m4.season)] ?? 0));
}

/** The last value, seasonally adjusted by classical multiplicative decomposition where the season shows at 90 % (M4's R code). */
export function naive2(history: readonly number[]): M4Forecast {
  const factors = isSeasonal(history) ? seasonalFactors(history) : Array<number>(m4.season).fill(1);
  const n = history.length;
  const last = (history[n - 1] ?? 0) / (factors[(n - 1) % m4.season] ?? 1);
  return exactly(Array.from({ length: m4.horizon }, (_, step) => last * (factors[(n + step) % m4.season] ?? 1)));
}

const exactly = (values: readonly number[]): M4Forecast => ({ values, low: values, high: values });

/** Autocorrelation at the season beyond 1.645 of Bartlett's standard errors. */
function isSeasonal(values: readonly number[]): boolean {
  const n = values.length;
  if (n < 3 * m4.season) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let index = lag; index < n; index += 1) sum += ((values[index] ?? 0) - mean) * ((values[index - lag] ?? 0) - mean);
    return sum;
  };
  const variance = covariance(0);
  let squares = 0;
  for (let lag = 1; lag < m4.season; lag += 1) squares += (covariance(lag) / variance) ** 2;
  return Math.abs(covariance(m4.season) / variance) > 1.645 * Math.sqrt((1 + 2 * squares) / n);
}

function seasonalFactors(values: readonly number[]): number[] {
  const season = m4.season;
  const half = season / 2;
  const ratios: number[][] = Array.from({ length: season }, () => []);
  for (let index = half; index < values.length - half; index += 1) {
    let sum = ((values[index - half] ?? 0) + (values[index + half] ?? 0)) / 2;
    for (let near = index - half + 1; near < index + half; near += 1) sum += values[near] ?? 0;
    ratios[index % season]?.push(((values[index] ?? 0) * season) / sum);
  }
  const means = ratios.map((column) => column.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, column.length));
  const level = means.reduce((sum, mean) => sum + mean, 0) / season;
  return means.map((mean) => mean / level);
}

/** Mean absolute difference between values one season apart: the scale of MASE. */
function seasonalScale(values: readonly number[], season: number): number {
  let sum = 0;
  const count = values.length - season;
  for (let index = season; index < values.length; index += 1) sum += Math.abs((values[index] ?? 0) - (values[index - season] ?? 0));
  return count > 0 ? sum / count : 0;
}

function read(file: string): ReadonlyMap<string, readonly number[]> {
  const lines = gunzipSync(readFileSync(join(folder, file)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('"', '').split(','));
  return new Map(
    lines
      .map(([name = '', ...values]) => [name, values.filter((text) => text !== '').map(Number)] as const)
      .filter(([, values]) => values.length > 0 && values.every(Number.isFinite)),
  );
}
