/** Trends and forecasts of rows per node, from the history in QuestDB. Says why when there is too little. */
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
  const trends = names.flatMap((node) =>
    rowRoles.map((role) => forecastSeries({ node, series: role }, series.get(node)?.[role] ?? [], request.horizonHours, limits[role])),
  );
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
