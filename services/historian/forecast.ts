/** One node's row count over time: slope, direction, forecast with a 95 % interval, and when the limit is reached. */
import type { Trend } from '#libs/contracts/questions.ts';
import { forecast } from '#libs/stats/forecast.ts';
import { trendOf } from '#libs/stats/trend.ts';

const hour = 3_600_000;
const interval = 0.95;
const mostPoints = 1_000;
const mostSteps = 200;

/** The series kept of each node. */
export const rowRoles = ['snat', 'reroute'] as const;
export type RowRole = (typeof rowRoles)[number];
export type RowLimits = Readonly<Record<RowRole, number>>;

export interface SeriesPoint {
  readonly at: number;
  readonly value: number;
}

/** `points` in order of time, gaps allowed: they are put on an even grid by the last known value, as counts hold until they change. */
export function forecastSeries(
  of: { readonly node: string; readonly series: RowRole },
  points: readonly SeriesPoint[],
  horizonHours: number,
  rowLimit: number,
): Trend {
  const base = { ...of, interval };
  const grid = evenly(points);
  if (grid === null) {
    return {
      ...base,
      points: [...points],
      slopePerHour: null,
      direction: 'unknown',
      forecast: [],
      method: null,
      crossing: null,
      reason: `${points.length} samples; more are needed`,
    };
  }
  const shown = grid.values.map((value, index) => ({ at: grid.start + index * grid.step, value }));
  const trend = trendOf(shown.map(({ at, value }) => ({ x: at / hour, y: value })));
  const stepsWanted = Math.max(1, Math.round((horizonHours * hour) / grid.step));
  // Nothing is said further ahead than the history reaches back.
  const horizon = Math.min(stepsWanted, grid.values.length, mostSteps);
  const seasons = [Math.round((24 * hour) / grid.step), Math.round((7 * 24 * hour) / grid.step)];
  const result = forecast(grid.values, { horizon, seasons, coverage: interval });
  if ('tooLittle' in result) {
    return {
      ...base,
      points: shown,
      slopePerHour: trend?.slope ?? null,
      direction: trend?.direction ?? 'unknown',
      forecast: [],
      method: null,
      crossing: null,
      reason: result.tooLittle,
    };
  }
  const last = grid.start + (grid.values.length - 1) * grid.step;
  const ahead = result.values.map((value, index) => ({
    at: last + (index + 1) * grid.step,
    value: counted(value),
    low: counted(result.low[index] ?? value),
    high: counted(result.high[index] ?? value),
  }));
  const first = (reaches: (point: (typeof ahead)[number]) => boolean) => ahead.find(reaches)?.at ?? null;
  const crossing = {
    threshold: rowLimit,
    at: first((point) => point.value >= rowLimit),
    earliest: first((point) => point.high >= rowLimit),
    latest: first((point) => point.low >= rowLimit),
  };
  const reason =
    horizon < stepsWanted ? `forecast for ${round((horizon * grid.step) / hour)} h only: no further than the history reaches back` : null;
  return {
    ...base,
    points: shown,
    slopePerHour: trend?.slope ?? null,
    direction: trend?.direction ?? 'unknown',
    forecast: ahead,
    method: result.method,
    crossing,
    reason,
  };
}

function evenly(points: readonly SeriesPoint[]): { readonly start: number; readonly step: number; readonly values: number[] } | null {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || last.at <= first.at) return null;
  const step = Math.max(1_000, Math.round((last.at - first.at) / Math.min(mostPoints, points.length - 1)));
  const values: number[] = [];
  let index = 0;
  for (let at = first.at; at <= last.at; at += step) {
    while (index + 1 < points.length && (points[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    values.push(points[index]?.value ?? first.value);
  }
  return { start: first.at, step, values };
}

const round = (value: number) => Math.round(value * 100) / 100;
/** Rows are counted: there are never fewer than none. */
const counted = (value: number) => Math.max(0, round(value));
