// History and forecast with its interval. Drag to zoom, double click to see all.
import { clock, dash } from '../format.js';
import { axisLook, colour, plotBox, timesOf, withGaps } from './plot.js';

/** @import { Trend } from '../types.ts' */
/** @import { Plotted } from './plot.js' */

const height = 200;
/** Rows are whole: no line stands for half of one. */
const wholeSteps = [1, 10, 100, 1_000, 10_000, 100_000].flatMap((step) => [step, 2 * step, 5 * step]);

/** @param {Trend} trend */
export const trendChart = (trend) => plotBox('chart', trend, plotted);

/** @param {Trend} trend @returns {Plotted} */
function plotted(trend) {
  const axis = axisLook();
  /** @param {unknown} _ @param {number | null | undefined} number */
  const value = (_, number) => (number === null || number === undefined ? dash : number.toFixed(Number.isInteger(number) ? 0 : 1));
  const line = { value, points: { show: false } };
  return {
    columns: columnsOf(trend),
    options: {
      height,
      title: `${trend.node}: ${trend.series} rows`,
      scales: { y: { range: (_, low, high) => padded(low ?? 0, high ?? 0) } },
      axes: [
        { ...axis, space: 90, values: timesOf },
        { ...axis, size: 56, incrs: wholeSteps },
      ],
      cursor: { drag: { x: true, y: false } },
      series: [
        { label: 'at', value: (_, seconds) => (seconds === null ? dash : clock(seconds * 1000)) },
        { ...line, label: 'rows', stroke: colour('--accent'), width: 2 },
        { ...line, label: 'forecast', stroke: colour('--warn'), width: 2, dash: [6, 4] },
        { ...line, label: 'low', stroke: 'transparent' },
        { ...line, label: 'high', stroke: 'transparent' },
      ],
      bands: [{ series: [4, 3], fill: `${colour('--warn')}33` }],
    },
  };
}

/** @param {Trend} trend @returns {Plotted['columns']} */
function columnsOf({ points, forecast }) {
  const past = withGaps(points, (at) => ({ at, value: null }));
  const last = points.at(-1);
  // The forecast begins where the history ends, so that the lines meet.
  const ahead = last === undefined || forecast.length === 0 ? [] : [{ ...last, low: last.value, high: last.value }, ...forecast];
  const before = past.slice(0, past.length - (ahead.length > 0 ? 1 : 0));
  /** @type {(number | null)[]} */
  const none = before.map(() => null);
  return [
    [...before, ...ahead].map(({ at }) => at / 1000),
    [...before, ...ahead].map(({ value }, index) => (index <= before.length ? value : null)),
    [...none, ...ahead.map(({ value }) => value)],
    [...none, ...ahead.map(({ low }) => low)],
    [...none, ...ahead.map(({ high }) => high)],
  ];
}

/** Room above and below the lines, whole rows, never below none. @type {(low: number, high: number) => [number, number]} */
function padded(low, high) {
  const room = Math.max(1, (high - low) * 0.08);
  return [Math.max(0, Math.floor(low - room)), Math.ceil(high + room)];
}
