/**
 * Days until a count reaches its limit, from one value a day: the week's rhythm is the longest there is, and three weeks are
 * the least that tells it from growth. The same history gives the same answer.
 */
import { type Outlook, seriesInWords } from '#libs/contracts/insights.ts';
import { plural } from '#libs/contracts/words.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { timeToLimit } from '#libs/stats/capacity.ts';
import { forecast } from '#libs/stats/forecast.ts';

export const horizonDays = 90;
const week = 7;
const backTestDays = 14;
/** It is published if it is foreseen within this many days, and over if it is further away than that. */
const warnDays = 14;
const calmDays = 21;
const sure = 0.9;
const unsure = 0.5;

export function outlookOf(
  of: { readonly series: string; readonly node: string; readonly limit: number },
  daily: readonly number[],
): Outlook {
  const { limit } = of;
  const now = daily.at(-1) ?? 0;
  const unknown = { days: null, low: null, high: null, probability: null, horizonDays, missingDays: 0, backTestError: backTest(daily) };
  if (now >= limit) return { ...of, ...unknown, now, state: 'reached', days: 0, low: 0, high: 0, probability: 1 };
  const answer = timeToLimit(daily, { limit, valuesPerDay: 1, season: week, horizonDays }, seededRandom(1));
  if (answer.state !== 'estimate') return { ...of, ...unknown, now, state: 'not-enough-data', missingDays: answer.missingDays };
  const { days, low, high, probability } = answer;
  return { ...of, ...unknown, now, state: 'estimate', days, low, high, probability };
}

/** Whether it must be published; with `told`, whether it still must. */
export function isNear({ state, days, probability }: Outlook, told: boolean): boolean {
  if (state === 'reached') return true;
  if (days === null || probability === null) return false;
  return told ? days <= calmDays && probability >= unsure : days <= warnDays && probability >= sure;
}

/** `stale`: daily counts of rows that nothing calls for, where the limit is one of rows. */
export function outlookReason(outlook: Outlook, daily: readonly number[], stale: readonly number[]): string {
  const { series, node, limit, now, days, low, high, state } = outlook;
  const [growth, useless] = [perDay(daily), perDay(stale)];
  const grown = `${round(growth)} more a day in the last week`;
  const because =
    useless > 0 && useless >= growth / 2 ? `, ${round(Math.min(useless, growth))} of them rows that nothing calls for (stale)` : '';
  const what = `${seriesInWords(series)} of ${node}`;
  if (state === 'reached') return `${what}: ${now}, at or above the limit of ${limit}; ${grown}${because}.`;
  const about = days === null ? `beyond ${horizonDays} days` : `in about ${plural(Math.max(1, Math.round(days)), 'day')}`;
  const interval = `95 %: ${Math.floor(low ?? 0)} to ${high === null ? `more than ${horizonDays}` : Math.ceil(high)} days`;
  return `${what} reach the limit of ${limit} ${about} (${interval}): ${now} now, ${grown}${because}.`;
}

function backTest(daily: readonly number[]): number | null {
  const result = forecast(daily, { horizon: backTestDays, seasons: [week], coverage: 0.95 });
  return 'tooLittle' in result ? null : round(result.backTestError);
}

function perDay(daily: readonly number[]): number {
  const before = daily.at(-1 - week) ?? daily[0] ?? 0;
  return ((daily.at(-1) ?? 0) - before) / Math.max(1, Math.min(week, daily.length - 1));
}

const round = (value: number) => Math.round(10 * value) / 10;
