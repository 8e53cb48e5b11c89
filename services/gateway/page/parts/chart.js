// History and forecast with its interval (uPlot, loaded when the first chart is shown). Drag to zoom, double click to see all;
// a redraw keeps the zoom.
import { h } from '../dom.js';
import { clock, dash } from '../format.js';

const height = 200;
const dark = matchMedia('(prefers-color-scheme: dark)');

export function trendChart(trend) {
  const box = h('div', { class: 'chart', key: 'chart' });
  let model = trend;
  let plot = null;

  async function build() {
    const { default: Plot } = await import('/assets/uplot.js');
    if (!box.isConnected) return;
    plot?.destroy();
    plot = new Plot({ ...options(model), width: widthOf(box) }, columnsOf(model), box);
  }

  function resize() {
    if (plot === null) build();
    else if (plot.width !== widthOf(box)) plot.setSize({ width: widthOf(box), height });
  }

  const onScheme = () => {
    if (!box.isConnected) dark.removeEventListener('change', onScheme);
    else if (plot !== null) build();
  };
  // Called first when the box gets its size, so a chart is built only once it is shown.
  new ResizeObserver(() => box.clientWidth > 0 && resize()).observe(box);
  dark.addEventListener('change', onScheme);

  box.model = trend;
  box.update = (next) => {
    const zoomed = plot !== null && isZoomed(plot);
    const same =
      JSON.stringify(next.points) === JSON.stringify(model.points) && JSON.stringify(next.forecast) === JSON.stringify(model.forecast);
    model = next;
    if (!same) plot?.setData(columnsOf(next), !zoomed);
  };
  return box;
}

const widthOf = (box) => Math.max(200, box.clientWidth - 16);

function isZoomed({ data: [moments], scales: { x } }) {
  return moments.length > 1 && (x.min > moments[0] || x.max < moments.at(-1));
}

function columnsOf(trend) {
  const past = trend.points.map((point) => [point.at / 1000, point.value, null, null, null]);
  const last = past.at(-1);
  const ahead = trend.forecast.map((point) => [point.at / 1000, null, point.value, point.low, point.high]);
  // The forecast begins where the history ends, so that the lines meet.
  if (last !== undefined && ahead.length > 0) last.splice(2, 3, last[1], last[1], last[1]);
  return [0, 1, 2, 3, 4].map((index) => [...past, ...ahead].map((row) => row[index]));
}

/** Hours and minutes; the day too once there are several. */
function timesOf(plot, moments) {
  const days = plot.scales.x.max - plot.scales.x.min > 2 * 86_400;
  const format = days ? { month: 'short', day: 'numeric', hour: '2-digit' } : { hour: '2-digit', minute: '2-digit' };
  return moments.map((seconds) => new Date(seconds * 1000).toLocaleString('en', { ...format, hour12: false }));
}

/** Room above and below the lines, whole rows, never below none. */
function padded(low, high) {
  const room = Math.max(1, (high - low) * 0.08);
  return [Math.max(0, Math.floor(low - room)), Math.ceil(high + room)];
}

function options(trend) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const axis = { stroke: colour('--dim'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line'), width: 1 } };
  const value = (_, number) => (number === null || number === undefined ? dash : number.toFixed(Number.isInteger(number) ? 0 : 1));
  return {
    height,
    title: `${trend.node}: ${trend.series} rows`,
    scales: { y: { range: (_, low, high) => padded(low ?? 0, high ?? 0) } },
    axes: [
      { ...axis, space: 90, values: timesOf },
      { ...axis, size: 56 },
    ],
    cursor: { drag: { x: true, y: false } },
    series: [
      { label: 'at', value: (_, seconds) => (seconds === null ? dash : clock(seconds * 1000)) },
      { label: 'rows', stroke: colour('--accent'), width: 2, value, points: { show: false } },
      { label: 'forecast', stroke: colour('--warn'), width: 2, dash: [6, 4], value, points: { show: false } },
      { label: 'low', stroke: 'transparent', value, points: { show: false } },
      { label: 'high', stroke: 'transparent', value, points: { show: false } },
    ],
    bands: [{ series: [4, 3], fill: `${colour('--warn')}33` }],
  };
}
