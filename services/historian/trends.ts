/** Trends and forecasts of rows per node, from the history in QuestDB. Says why when there is too little. */
import { setImmediate } from 'node:timers/promises';
import type { Answer, ParsedRequest, Trend } from '#libs/contracts/questions.ts';
import { forecastSeries, type RowLimits, rowRoles } from '../forecast.ts';
import type { HistoryReader } from '../history.ts';
import type { View } from '../view.ts';

export async function answerTrends(
  view: View,
  history: HistoryReader | null,
  limits: RowLimits,
  request: ParsedRequest<'trends'>,
): Promise<Answer<'trends'>> {
  const names = request.node === null ? view.model.nodeNames() : [request.node];
  if (history === null) {
    const reason = 'no history: QuestDB is not configured or not reachable';
    return { freshness: view.freshness, trends: names.flatMap((node) => rowRoles.map((role) => unknownTrend(node, role, reason))) };
  }
  const series = await history.rowsPerNode(names, request.hours);
  const trends: Trend[] = [];
  for (const node of names) {
    for (const role of rowRoles)
      trends.push(forecastSeries({ node, series: role }, series.get(node)?.[role] ?? [], request.horizonHours, limits[role]));
    // A forecast takes milliseconds: with 500 nodes the log and the clock must not wait for all of them.
    await setImmediate();
  }
  return { freshness: view.freshness, trends };
}

function unknownTrend(node: string, series: string, reason: string): Trend {
  return {
    series,
    node,
    points: [],
    slopePerHour: null,
    direction: 'unknown',
    forecast: [],
    interval: 0.95,
    method: null,
    crossing: null,
    reason,
  };
}
