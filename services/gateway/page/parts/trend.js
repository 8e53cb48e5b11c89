// One series of one node: the chart and what it says in words. Too little history says so instead of drawing a line.
import { h } from '../dom.js';
import { clock } from '../format.js';
import { trendChart } from './chart.js';
/** @import { Trend } from '../types.ts' */

/** @param {Trend} trend */
export function trendCard(trend) {
  const words = h('p', { class: 'dim', key: 'words' }, wordsOf(trend));
  return h('div', { class: 'card', key: `${trend.node} ${trend.series}` }, trend.points.length < 2 ? null : trendChart(trend), words);
}

/** @param {Trend} trend */
function wordsOf(trend) {
  const name = `${trend.node}, ${trend.series}`;
  if (trend.points.length < 2) return `${name}: ${trend.reason ?? 'too little history'}`;
  // A rise or fall that no test calls real is none. Without a forecast the reason says what is missing.
  const direction = trend.direction === 'unknown' ? 'too little data for a trend' : trend.direction;
  if (trend.direction === 'unknown' && trend.method === null && trend.reason !== null) return `${name}: ${trend.reason}.`;
  return [
    trend.slopePerHour === null ? `${name}: ${direction}.` : `${name}: ${direction}, ${trend.slopePerHour.toFixed(1)} rows per hour.`,
    trend.method === null
      ? null
      : `Forecast with a ${Math.round(trend.interval * 100)} % interval: ${trend.method}${trend.backTestError === null ? '' : `; in the past it was off by ${trend.backTestError} rows`}.`,
    trend.crossing?.at == null ? null : `The limit of ${trend.crossing.threshold} is reached at ${clock(trend.crossing.at)}.`,
    trend.reason,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
