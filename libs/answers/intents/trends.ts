/** How the rows of nodes develop, and when they reach a limit. */
import type { Answer, Trend } from '#libs/contracts/questions.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Given, Intent } from '../port.ts';
import { instant, lined, rangeText, unknownLines } from '../tell.ts';

const hourMs = 3_600_000;
const usualHours = 24;

export const trendIntents = {
  trends: {
    title: 'how the rows of nodes develop',
    takes: ['node'],
    overTime: true,
    command,
    answer: async (asked) => {
      const { trends, freshness } = await asked.ask('trends', request(asked));
      const rising = trends.filter(({ direction }) => direction === 'rising').length;
      const falling = trends.filter(({ direction }) => direction === 'falling').length;
      const over = asked.range === null ? `over the last ${usualHours} hours` : rangeText({ ...asked.range, to: asked.now });
      return [
        `Of ${plural(trends.length, 'series', 'series')} ${rising} ${rising === 1 ? 'rises' : 'rise'} and ${falling} ${falling === 1 ? 'falls' : 'fall'} ${over}.`,
        ...lined(trends.map(trendText), 12),
        ...unknownLines(freshness),
      ];
    },
  },
  forecast: {
    title: 'forecast of the rows',
    takes: ['node'],
    command,
    answer: async (asked) => forecast(await asked.ask('trends', request(asked))),
  },
  objectives: {
    title: 'whether the objectives are met',
    overTime: true,
    command: () => ['slo'],
    answer: async ({ ask, range }) => {
      const { slos, freshness } = await ask('slo', {});
      const alerts = slos.flatMap((slo) => slo.alerts);
      const countOf = (state: (typeof alerts)[number]['state']) => alerts.filter((alert) => alert.state === state).length;
      const unknown = countOf('unknown');
      const unsaid = unknown === 0 ? '' : `; for ${plural(unknown, 'more alert')} it is unknown`;
      const head = `${plural(slos.length, 'objective')} of 30 days; ${plural(countOf('firing'), 'alert')} for budgets that burn too fast${unsaid}.`;
      // Error budgets cover 30 days and no other time.
      const other = range === null ? [] : ['Objectives cover the last 30 days, not the time in your question.'];
      return [head, ...other, ...lined(slos.map(({ title, summary }) => `${title}: ${summary}`)), ...unknownLines(freshness)];
    },
  },
} as const satisfies Record<string, Intent>;

const hoursOf = ({ range, now }: Given): number => (range === null ? usualHours : Math.max(1, Math.ceil((now - range.from) / hourMs)));
const request = (given: Given) => ({
  node: given.entities.node ?? null,
  hours: Math.min(hoursOf(given), 24 * 365),
  horizonHours: usualHours,
});

function command(given: Given): readonly string[] {
  const { node } = given.entities;
  return ['trends', ...(node === undefined ? [] : [node]), ...(given.range === null ? [] : ['--hours', String(request(given).hours)])];
}

const seriesOf = ({ node, series }: Trend) => `${node ?? 'all nodes'}, ${series}`;
const nowOf = ({ points }: Trend) => points.findLast(({ value }) => value !== null)?.value ?? null;

function trendText(trend: Trend): string {
  const { direction, slopePerHour, reason } = trend;
  const now = nowOf(trend);
  const slope = slopePerHour === null ? '' : `, ${slopePerHour.toFixed(1)} per hour`;
  return `${seriesOf(trend)}: ${now === null ? 'unknown now' : `${now} now`}, ${direction === 'unknown' ? 'direction unknown' : direction}${slope}${reason === null ? '' : ` (${reason})`}`;
}

function forecast({ trends, freshness }: Answer<'trends'>): string[] {
  const lines = trends.flatMap((trend) => {
    const { crossing } = trend;
    if (crossing?.at == null) return [];
    const range =
      crossing.earliest === null || crossing.latest === null
        ? ''
        : ` (between ${instant(crossing.earliest)} and ${instant(crossing.latest)})`;
    return [`${seriesOf(trend)} reaches ${crossing.threshold} at ${instant(crossing.at)}${range}`];
  });
  const ends = trends.flatMap((trend) => {
    const last = trend.forecast.at(-1);
    if (last === undefined) return trend.reason === null ? [] : [`${seriesOf(trend)}: no forecast (${trend.reason})`];
    return [`${seriesOf(trend)}: ${last.value.toFixed(0)} (${last.low.toFixed(0)} to ${last.high.toFixed(0)}) at ${instant(last.at)}`];
  });
  const known = trends.filter((trend) => trend.forecast.length > 0).length;
  const isUnknown = known === 0 || !freshness.complete;
  const unsaid =
    known === trends.length ? '' : ` For ${trends.length - known} of ${plural(trends.length, 'series', 'series')} this is unknown.`;
  const head =
    lines.length === 0
      ? isUnknown
        ? `It is unknown whether a series reaches a limit within ${usualHours} hours.`
        : `No series is expected to reach a limit within ${usualHours} hours.${unsaid}`
      : `${plural(lines.length, 'series', 'series')} expected to reach a limit.`;
  return [head, ...lined(lines), ...lined(ends, 12), ...unknownLines(freshness)];
}
