/**
 * Forecast with an interval. The forecasters are tried on the recent past (rolling origin: as if it were then), weighted by
 * how well they did, and the errors of the weighted forecast there become the interval (split conformal): its coverage
 * rests on what was observed, not on a distribution. Nothing is returned from too little history.
 */
import { quantile } from 'simple-statistics';
import { type Forecaster, forecastersFor } from './forecasters.ts';

export interface ForecastOptions {
  readonly horizon: number;
  /** Season lengths in steps, shortest first; those the history does not hold twice are left out. */
  readonly seasons: readonly number[];
  /** Wanted coverage of the interval, e.g. 0.95. */
  readonly coverage: number;
}

export interface ForecastResult {
  readonly method: string;
  readonly values: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Fewer values than this say nothing about the future. */
export const leastHistory = 12;
const mostOrigins = 12;
const sharpness = 8;

export function forecast(values: readonly number[], options: ForecastOptions): ForecastResult | { readonly tooLittle: string } {
  if (values.length < leastHistory) return { tooLittle: `${values.length} values; at least ${leastHistory} are needed` };
  const { horizon } = options;
  const seasons = options.seasons.filter((season) => season > 1 && values.length >= 2 * season + Math.min(season, horizon));
  const origins = originsOf(values.length, horizon, seasons.at(-1) ?? 0);
  const span = Math.min(horizon, values.length - (origins[0] ?? values.length));
  const candidates = forecastersFor(seasons).filter((candidate) => candidate.needs <= (origins[0] ?? 0));

  const trials = candidates.map((candidate) => tryOut(candidate, values, origins, horizon));
  const ranked = trials
    .map((trial, index) => ({ trial, candidate: candidates[index] as Forecaster }))
    .sort((a, b) => a.trial.error - b.trial.error);
  // Those far behind would only cost time.
  const best = ranked[0]?.trial.error ?? 0;
  const chosen = ranked.filter(({ trial }, index) => index === 0 || trial.error < 2 * best);
  const weights = weightsOf(chosen.map(({ trial }) => trial.error));

  const combine = (parts: readonly (readonly number[])[]) =>
    Array.from({ length: parts[0]?.length ?? 0 }, (_, step) =>
      parts.reduce((sum, part, index) => sum + (weights[index] ?? 0) * (part[step] ?? 0), 0),
    );
  const point = combine(chosen.map(({ candidate }) => candidate.run(values, horizon)));

  const errorsByStep: number[][] = Array.from({ length: span }, () => []);
  for (let origin = 0; origin < origins.length; origin += 1) {
    const predicted = combine(chosen.map(({ trial }) => trial.predictions[origin] ?? []));
    const start = origins[origin] ?? 0;
    for (let step = 0; step < span && start + step < values.length; step += 1) {
      errorsByStep[step]?.push(Math.abs((values[start + step] ?? 0) - (predicted[step] ?? 0)));
    }
  }
  const halfWidths = intervalWidths(errorsByStep, horizon, options.coverage);
  return {
    method: chosen
      .filter((_, index) => (weights[index] ?? 0) >= 0.05)
      .map(({ candidate }, index) => `${candidate.name} ${Math.round((weights[index] ?? 0) * 100)} %`)
      .join(', '),
    values: point,
    low: point.map((value, step) => value - (halfWidths[step] ?? 0)),
    high: point.map((value, step) => value + (halfWidths[step] ?? 0)),
  };
}

/** Starts of the rehearsals, oldest first: the last one leaves a whole horizon, or half the history, to compare with. */
function originsOf(length: number, horizon: number, longestSeason: number): number[] {
  const test = Math.max(1, Math.min(horizon, Math.floor(length / 3)));
  const first = Math.max(Math.ceil(length / 3), Math.min(length - test, 2 * longestSeason));
  const last = length - test;
  const room = last - first;
  const count = Math.max(1, Math.min(mostOrigins, room + 1));
  const stride = count === 1 ? 0 : room / (count - 1);
  const wanted = Math.min(stride, Math.max(1, test / 2));
  return Array.from({ length: count }, (_, index) => Math.round(last - (count - 1 - index) * wanted));
}

function tryOut(candidate: Forecaster, values: readonly number[], origins: readonly number[], horizon: number) {
  const predictions: number[][] = [];
  let sum = 0;
  let count = 0;
  for (const origin of origins) {
    const predicted = candidate.run(values.slice(0, origin), horizon);
    predictions.push(predicted);
    for (let step = 0; step < horizon && origin + step < values.length; step += 1) {
      sum += Math.abs((values[origin + step] ?? 0) - (predicted[step] ?? 0));
      count += 1;
    }
  }
  return { predictions, error: count === 0 ? Number.POSITIVE_INFINITY : sum / count };
}

/** In proportion to a high power of the inverse error: the best leads, those nearly as good steady it. */
function weightsOf(errors: readonly number[]): number[] {
  const smallest = Math.max(Math.min(...errors), Number.MIN_VALUE);
  const raw = errors.map((error) => (smallest / Math.max(error, smallest)) ** sharpness);
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

/** Half widths per step: the error quantile of the steps around it, never narrower later than earlier. */
function intervalWidths(errorsByStep: readonly (readonly number[])[], horizon: number, coverage: number): number[] {
  const widths: number[] = [];
  let widest = 0;
  for (let step = 0; step < horizon; step += 1) {
    const around = errorsByStep.slice(Math.max(0, Math.min(step, errorsByStep.length) - 6), Math.min(errorsByStep.length, step + 7)).flat();
    // The finite-sample correction of split conformal prediction.
    const level = Math.min(1, (coverage * (around.length + 1)) / Math.max(1, around.length));
    if (around.length > 0) widest = Math.max(widest, quantile(around, level));
    // Beyond what could be rehearsed, uncertainty grows with the square root of the distance.
    const beyond = step < errorsByStep.length ? 1 : Math.sqrt((step + 1) / errorsByStep.length);
    widths.push(widest * beyond);
  }
  return widths;
}
