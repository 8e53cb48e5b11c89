/**
 * Forecast with an interval. The forecasters are tried on the recent past (rolling origin: as if it were then) and weighted by
 * how well they did, for each stretch of the horizon on its own: the last value leads for an hour, the week's rhythm after a day.
 * The errors of the weighted forecast there become the interval (split conformal), each with weights that do not know its own
 * origin: coverage rests on what was observed, not on a distribution. Nothing is returned from too little history.
 */
import { quantile } from 'simple-statistics';
import { type Forecaster, forecastersFor } from './forecasters.ts';
import { meanOf } from './series.ts';

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
  /** Mean absolute error of forecasts as they would have been made in the past. */
  readonly backTestError: number;
}

interface Trial {
  readonly candidate: Forecaster;
  /** By origin, then by step. */
  readonly predictions: readonly (readonly number[])[];
  /** Sum of absolute errors by origin, then by stretch of the horizon. */
  readonly errors: readonly (readonly number[])[];
  readonly error: number;
}

/** Fewer values than this say nothing about the future. */
export const leastHistory = 12;
const mostOrigins = 16;
const sharpness = 8;
const stretches = 8;

/**
 * Forecasts the next `horizon` values of an evenly spaced series, oldest value first. `tooLittle` says in words why there is no
 * forecast.
 */
export function forecast(values: readonly number[], options: ForecastOptions): ForecastResult | { readonly tooLittle: string } {
  if (values.length < leastHistory) return { tooLittle: `${values.length} values; at least ${leastHistory} are needed` };
  const { horizon } = options;
  const seasons = options.seasons.filter((season) => season > 1 && values.length >= 2 * season + Math.min(season, horizon));
  const origins = originsOf(values.length, horizon, seasons.at(-1) ?? 0);
  const candidates = forecastersFor(seasons).filter((candidate) => candidate.needs <= (origins[0] ?? 0));
  const ranked = candidates.map((candidate) => tryOut(candidate, values, origins, horizon)).sort((a, b) => a.error - b.error);
  // Those far behind would only cost time.
  const best = ranked[0]?.error ?? 0;
  const chosen = ranked.filter(({ error }, index) => index === 0 || error < 2 * best);

  const weights = weightsByStretch(chosen, null);
  const point = combine(
    chosen.map(({ candidate }) => candidate.run(values, horizon)),
    weights,
  );
  const rehearsed = rehearsedErrors(chosen, values, origins, horizon);
  const halfWidths = intervalWidths(rehearsed, horizon, options.coverage);
  const errors = rehearsed.flat();
  return {
    method: named(chosen, weights),
    values: point,
    low: point.map((value, step) => value - (halfWidths[step] ?? 0)),
    high: point.map((value, step) => value + (halfWidths[step] ?? 0)),
    backTestError: meanOf(errors, 0, errors.length),
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

function tryOut(candidate: Forecaster, values: readonly number[], origins: readonly number[], horizon: number): Trial {
  let sum = 0;
  let count = 0;
  const predictions = origins.map((origin) => candidate.run(values.slice(0, origin), horizon));
  const errors = origins.map((origin, index) => {
    const byStretch = new Array<number>(stretches).fill(0);
    for (let step = 0; step < horizon && origin + step < values.length; step += 1) {
      const error = Math.abs((values[origin + step] ?? 0) - (predictions[index]?.[step] ?? 0));
      const stretch = Math.floor((step * stretches) / horizon);
      byStretch[stretch] = (byStretch[stretch] ?? 0) + error;
      sum += error;
      count += 1;
    }
    return byStretch;
  });
  return { candidate, predictions, errors, error: count === 0 ? Number.POSITIVE_INFINITY : sum / count };
}

/** By stretch, then by trial; `without`: the origin whose errors do not count. A stretch without errors takes those of all. */
function weightsByStretch(trials: readonly Trial[], without: number | null): number[][] {
  const sums = trials.map(({ errors }) =>
    Array.from({ length: stretches }, (_, stretch) =>
      errors.reduce((sum, byStretch, origin) => (origin === without ? sum : sum + (byStretch[stretch] ?? 0)), 0),
    ),
  );
  return Array.from({ length: stretches }, (_, stretch) => {
    const here = sums.map((sum) => sum[stretch] ?? 0);
    return weightsOf(here.some((sum) => sum > 0) ? here : trials.map(({ error }) => error));
  });
}

/** In proportion to a high power of the inverse error: the best leads, those nearly as good steady it. */
function weightsOf(errors: readonly number[]): number[] {
  const smallest = Math.max(Math.min(...errors), Number.MIN_VALUE);
  const raw = errors.map((error) => (smallest / Math.max(error, smallest)) ** sharpness);
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

/** Weights are those of the middle of a stretch, and between two middles in between: no jump where one ends. */
function combine(parts: readonly (readonly number[])[], weights: readonly (readonly number[])[]): number[] {
  const horizon = parts[0]?.length ?? 0;
  return Array.from({ length: horizon }, (_, step) => {
    const position = Math.min(stretches - 1, Math.max(0, ((step + 0.5) * stretches) / horizon - 0.5));
    const [before, share] = [Math.floor(position), position % 1];
    const [left, right] = [weights[before], weights[Math.min(stretches - 1, before + 1)]];
    return parts.reduce(
      (sum, part, index) => sum + ((1 - share) * (left?.[index] ?? 0) + share * (right?.[index] ?? 0)) * (part[step] ?? 0),
      0,
    );
  });
}

/** By step: how far the weighted forecast was off at each origin, weighted without the errors of that origin. */
function rehearsedErrors(trials: readonly Trial[], values: readonly number[], origins: readonly number[], horizon: number): number[][] {
  const span = Math.min(horizon, values.length - (origins[0] ?? values.length));
  const errors: number[][] = Array.from({ length: span }, () => []);
  for (const [index, origin] of origins.entries()) {
    const predicted = combine(
      trials.map(({ predictions }) => predictions[index] ?? []),
      weightsByStretch(trials, origins.length > 1 ? index : null),
    );
    for (let step = 0; step < span && origin + step < values.length; step += 1) {
      errors[step]?.push(Math.abs((values[origin + step] ?? 0) - (predicted[step] ?? 0)));
    }
  }
  return errors;
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

function named(trials: readonly Trial[], weights: readonly (readonly number[])[]): string {
  return trials
    .map(({ candidate }, index) => ({
      name: candidate.name,
      share: weights.reduce((sum, byTrial) => sum + (byTrial[index] ?? 0), 0) / weights.length,
    }))
    .filter(({ share }) => share >= 0.05)
    .sort((a, b) => b.share - a.share)
    .map(({ name, share }) => `${name} ${Math.round(share * 100)} %`)
    .join(', ');
}
