// History and forecast with its interval (uPlot). Drag to zoom, double click to see all.
import uPlot from '/assets/uplot.js';
import { h } from '../dom.js';

export function trendChart(trend) {
  const box = h('div', { class: 'chart' });
  const past = trend.points.map((point) => [point.at / 1000, point.value, null, null, null]);
  const last = past.at(-1);
  const ahead = trend.forecast.map((point) => [point.at / 1000, null, point.value, point.low, point.high]);
  // The forecast begins where the history ends, so that the lines meet.
  if (last !== undefined && ahead.length > 0) last.splice(2, 3, last[1], last[1], last[1]);
  const columns = [0, 1, 2, 3, 4].map((index) => [...past, ...ahead].map((row) => row[index]));
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const axis = { stroke: colour('--dim'), grid: { stroke: colour('--line') }, ticks: { stroke: colour('--line') } };
  const options = {
    width: 600,
    height: 200,
    title: `${trend.node}: ${trend.series} rows`,
    scales: { y: { range: (_, low, high) => [Math.max(0, Math.floor(low - 1)), Math.ceil(high + 1)] } },
    axes: [axis, axis],
    cursor: { drag: { x: true, y: false } },
    series: [
      {},
      { label: 'rows', stroke: colour('--accent'), width: 2 },
      { label: 'forecast', stroke: colour('--warn'), width: 2, dash: [6, 4] },
      { label: 'low', stroke: 'transparent' },
      { label: 'high', stroke: 'transparent' },
    ],
    bands: [{ series: [4, 3], fill: `${colour('--warn')}33` }],
  };
  requestAnimationFrame(() => {
    if (!box.isConnected) return;
    const plot = new uPlot({ ...options, width: box.clientWidth - 16 }, columns, box);
    new ResizeObserver(() => plot.setSize({ width: box.clientWidth - 16, height: options.height })).observe(box);
  });
  return box;
}
