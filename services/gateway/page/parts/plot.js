// A drawing by uPlot, which is loaded when the first one is seen. A redraw gives it new columns and keeps the reader's zoom;
// another size or colour scheme draws it anew.
import { h } from '../dom.js';

/** @import { Drawing } from '../elements.ts' */
/** @import uPlot from 'uplot' */
/** @typedef {{ readonly options: Omit<uPlot.Options, 'width'>, readonly columns: uPlot.AlignedData }} Plotted */

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * @template Model
 * @param {string} key
 * @param {Model} first
 * @param {(model: Model, Plot: typeof uPlot) => Plotted} plotted
 * @returns {Drawing<Model>}
 */
export function plotBox(key, first, plotted) {
  const box = h('div', { class: 'chart', key });
  let model = first;
  /** @type {typeof uPlot | null} */
  let Plot = null;
  /** @type {uPlot | null} */
  let plot = null;

  async function build() {
    /** @type {{ default: typeof uPlot }} */
    const module = await import(/** @type {string} */ ('/assets/uplot.js'));
    Plot = module.default;
    if (!box.isConnected) return;
    plot?.destroy();
    const { options, columns } = plotted(model, Plot);
    plot = new Plot({ ...options, width: widthOf(box) }, columns, box);
  }

  function resize() {
    if (plot === null) build();
    else if (plot.width !== widthOf(box)) plot.setSize({ width: widthOf(box), height: plot.height });
  }

  const onScheme = () => {
    if (!box.isConnected) dark.removeEventListener('change', onScheme);
    else if (plot !== null) build();
  };
  // Called first when the box gets its size, so a chart is built only once it is shown.
  new ResizeObserver(() => box.clientWidth > 0 && resize()).observe(box);
  dark.addEventListener('change', onScheme);

  return Object.assign(box, {
    model,
    /** @param {Model} next */
    update(next) {
      const same = JSON.stringify(next) === JSON.stringify(model);
      model = next;
      if (same || plot === null || Plot === null) return;
      const zoomed = isZoomed(plot);
      plot.setData(plotted(next, Plot).columns, !zoomed);
      // Without a new range it draws nothing by itself.
      if (zoomed) plot.redraw();
    },
  });
}

/** @param {HTMLElement} box */
const widthOf = (box) => Math.max(200, box.clientWidth - 16);

/** @param {uPlot} plot */
function isZoomed({ data: [moments], scales: { x } }) {
  const [first, last] = [moments[0], moments.at(-1)];
  return first !== undefined && last !== undefined && ((x?.min ?? first) > first || (x?.max ?? last) < last);
}

/** A colour of the style sheet, as it is now. @param {string} name */
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * Hours and minutes; the day too once there are several, the seconds too where the marks are nearer than a minute. A label that
 * would repeat the one before is left out: two marks with one name look like one moment.
 * @type {(plot: uPlot, moments: readonly number[]) => string[]}
 */
export function timesOf(plot, moments) {
  const days = (plot.scales.x?.max ?? 0) - (plot.scales.x?.min ?? 0) > 2 * 86_400;
  const near = (moments[1] ?? Number.POSITIVE_INFINITY) - (moments[0] ?? 0) < 60;
  /** @type {Intl.DateTimeFormatOptions} */
  const format = days
    ? { month: 'short', day: 'numeric', hour: '2-digit' }
    : { hour: '2-digit', minute: '2-digit', ...(near && { second: '2-digit' }) };
  const labels = moments.map((seconds) => new Date(seconds * 1000).toLocaleString('en', { ...format, hourCycle: 'h23' }));
  return labels.map((label, index) => (label === labels[index - 1] ? '' : label));
}

export function axisLook() {
  const [dim, line] = [colour('--dim'), colour('--line')];
  return { stroke: dim, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
}

/**
 * The same points with an empty one in each gap: what was not observed is no line. A gap is three times the usual distance.
 * @template {{ readonly at: number }} Point
 * @template Empty
 * @param {readonly Point[]} points
 * @param {(at: number) => Empty} empty
 * @returns {readonly (Point | Empty)[]}
 */
export function withGaps(points, empty) {
  const steps = points.slice(1).map((point, index) => point.at - (points[index]?.at ?? 0));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && point.at - before.at > 3 * usual ? [empty(before.at + usual), point] : [point];
  });
}
