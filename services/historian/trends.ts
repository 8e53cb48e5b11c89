/** Trends and forecasts of rows per node, from the history. Says why when there is too little of it. */
import { setImmediate } from 'node:timers/promises';
import type { Answer, ParsedRequest, Trend } from '#libs/contracts/questions.ts';
import { errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { endOfHistory } from './end-of-history.ts';
import { forecastSeries, type RowLimits, rowRoles } from './forecast.ts';
import type { History } from './history.ts';

export async function answerTrends(
  history: Pick<History, 'rowsPerNode' | 'trouble'> | null,
  limits: RowLimits,
  clock: Clock,
  request: ParsedRequest<'trends'>,
  sampleEveryMs: number,
): Promise<Answer<'trends'>> {
  const unknown = (reason: string) => ({
    freshness: { complete: false, missing: [reason], ageMs: null, at: clock.now() },
    trends: rowRoles.map((role) => unknownTrend(request.node, role, reason)),
  });
  if (history === null) return unknown('no history: QuestDB is not configured');
  const read = await history.rowsPerNode(request.node, request.hours).catch(reasonAway);
  if (typeof read === 'string') return unknown(`no history: ${read}`);
  const { nodes, newest, gapMs } = read;
  const trends: Trend[] = [];
  for (const [node, series] of nodes) {
    for (const role of rowRoles)
      trends.push(
        forecastSeries({ node, series: role }, series[role], { horizonHours: request.horizonHours, rowLimit: limits[role], gapMs }),
      );
    // A forecast takes milliseconds: with 500 nodes the batches and the other questions must not wait for all of them.
    await setImmediate();
  }
  const at = clock.now();
  const trouble = history.trouble();
  const missing = [...(trouble === null ? [] : [trouble]), ...endOfHistory(newest, at, sampleEveryMs)];
  return { freshness: { complete: missing.length === 0, missing, ageMs: newest === null ? null : at - newest, at }, trends };
}

function reasonAway(thrown: unknown): string {
  if (hasCode(thrown, 'store-unavailable')) return errorText(thrown);
  throw thrown;
}

function unknownTrend(node: string | null, series: string, reason: string): Trend {
  return {
    series,
    node,
    points: [],
    slopePerHour: null,
    direction: 'unknown',
    forecast: [],
    interval: 0.95,
    method: null,
    backTestError: null,
    crossing: null,
    reason,
  };
}
