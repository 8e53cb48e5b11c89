/** One node's row count over time: direction, slope, forecast with a 95 % interval, and when the limit is reached. */

import type { Trend } from '#libs/contracts/questions.ts';
import { span } from '#libs/contracts/words.ts';
import { forecast } from '#libs/stats/forecast.ts';
import { atPresentLevel } from '#libs/stats/refit.ts';
import { trendOf } from '#libs/stats/trend.ts';

const hour = 3_600_000;
const interval = 0.95;
const mostPoints = 1_000;
const mostSteps = 200;

/** The stored series of each node. */
export const rowRoles = ['snat', 'reroute'] as const;
export type RowRole = (typeof rowRoles)[number];
export type RowLimits = Readonly<Record<RowRole, number>>;

export interface SeriesPoint {
  readonly at: number;
  readonly value: number;
}

export interface SeriesOptions {
  readonly horizonHours: number;
  readonly rowLimit: number;
  /** Two points further apart than this have unobserved time between them. */
  readonly gapMs: number;
}

/** `points` in order of time. Unobserved time is null in the answer's points and does not count for the trend. */
export function forecastSeries(
  of: { readonly node: string; readonly series: RowRole },
  points: readonly SeriesPoint[],
  { horizonHours, rowLimit, gapMs }: SeriesOptions,
): Trend {
  const unknown: Trend = {
    ...of,
    interval,
    points: [...points],
    slopePerHour: null,
    direction: 'unknown',
    forecast: [],
    method: null,
    backTestError: null,
    crossing: null,
    reason: `too little data: ${points.length} samples`,
  };
  const grid = evenly(points, gapMs);
  if (grid === null) return unknown;
  const { start, step, values } = grid;
  const trend = trendOf(values);
  const slope = trend?.slope ?? null;
  const described: Trend = {
    ...unknown,
    points: values.map((value, index) => ({ at: start + index * step, value })),
    direction: trend?.direction ?? 'unknown',
    slopePerHour: slope === null ? null : (slope * hour) / step,
  };
  const stepsWanted = Math.max(1, Math.round((horizonHours * hour) / step));
  // No forecast reaches further ahead than the history reaches back.
  const horizon = Math.min(stepsWanted, values.length, mostSteps);
  const seasons = [Math.round((24 * hour) / step), Math.round((7 * 24 * hour) / step)];
  const season = seasons.findLast((each) => values.length >= 2 * each) ?? 0;
  const result = forecast(atPresentLevel(held(values), season), { horizon, seasons, coverage: interval });
  if ('tooLittle' in result) return { ...described, reason: `too little data: ${result.tooLittle}` };
  const last = start + (values.length - 1) * step;
  const ahead = result.values.map((value, index) => ({
    at: last + (index + 1) * step,
    value: counted(Math.round(value)),
    low: counted(Math.floor(result.low[index] ?? value)),
    high: counted(Math.ceil(result.high[index] ?? value)),
  }));
  const first = (reaches: (point: (typeof ahead)[number]) => boolean) => ahead.find(reaches)?.at ?? null;
  const reasons = [
    ...(values.includes(null) ? [`${span(values.filter((value) => value === null).length * step)} not observed`] : []),
    ...(horizon < stepsWanted ? [`forecast for the next ${span(horizon * step)}: as far ahead as the history reaches back`] : []),
  ];
  return {
    ...described,
    forecast: ahead,
    method: result.method,
    backTestError: round(result.backTestError),
    crossing: {
      threshold: rowLimit,
      at: first((point) => point.value >= rowLimit),
      earliest: first((point) => point.high >= rowLimit),
      latest: first((point) => point.low >= rowLimit),
    },
    reason: reasons.length === 0 ? null : reasons.join('; '),
  };
}

interface Grid {
  readonly start: number;
  readonly step: number;
  readonly values: readonly (number | null)[];
}

/** On an even grid, each step with the last known value, as counts hold until they change; null for unobserved time. */
function evenly(points: readonly SeriesPoint[], gapMs: number): Grid | null {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || last.at <= first.at) return null;
  const distances = points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? at));
  const observedMs = distances.filter((distance) => distance <= gapMs).reduce((sum, distance) => sum + distance, 0);
  // As fine as the samples are, not as the gaps between them would have it.
  const fine = observedMs === 0 ? 0 : observedMs / distances.filter((distance) => distance <= gapMs).length;
  const step = Math.max(1_000, Math.round(Math.max(fine, (last.at - first.at) / mostPoints)));
  const values: (number | null)[] = [];
  let index = 0;
  for (let at = first.at; at <= last.at; at += step) {
    while ((points[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const [point, next] = [points[index], points[index + 1]];
    const isGap = point !== undefined && next !== undefined && at > point.at && next.at - point.at > gapMs;
    values.push(point === undefined || isGap ? null : point.value);
  }
  return { start: first.at, step, values };
}

/** A forecast needs a value at each step: unobserved steps take the last observed value. */
function held(values: readonly (number | null)[]): number[] {
  let last = 0;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
/** Counts of rows are never negative. */
const counted = (value: number) => Math.max(0, value);
