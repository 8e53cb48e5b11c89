/** The charts of a report as SVG: times by iteration, and the phases of each fail-over as bars. */
import type { RunDetail, RunMove } from '#libs/contracts/runs.ts';
import { medianOf } from '#libs/stats/median.ts';
import { movesIn } from '../checks/move-measurements.ts';
import { figuresOf } from './figures.ts';
import { text } from './junit.ts';

/** Told apart without colour too, by the order of the legend and their place. */
const palette = ['#0969da', '#bc4c00', '#8250df', '#1a7f37', '#bf3989', '#9a6700'];
const lines = ['addresses moved', 'fail-over: converged', 'node back', 'restart of ovnkube-node'];
const phases = [
  ['status moved', 'statusMovedMs'],
  ['last SNAT', 'lastSnatMs'],
  ['next hops right', 'nexthopsRightMs'],
  ['converged', 'convergedMs'],
] as const satisfies readonly (readonly [string, keyof RunMove])[];
const [width, height, left, bottom, top] = [900, 300, 60, 40, 30];
const mostBars = 40;

interface Series {
  readonly name: string;
  readonly points: readonly { readonly iteration: number; readonly ms: number }[];
}

/** The median where an iteration has several. */
export function timeChart({ measurements, iterations }: RunDetail): string {
  const series = lines.map((name): Series => {
    const points = Array.from({ length: iterations }, (_, index) => {
      const values = measurements.filter((each) => each.name === name && each.iteration === index + 1).flatMap(({ value }) => value ?? []);
      return { iteration: index + 1, ms: medianOf(values) };
    });
    return { name, points: points.flatMap(({ iteration, ms }) => (ms === null ? [] : [{ iteration, ms }])) };
  });
  return lineChart('Median times of each iteration', iterations, series);
}

/** How long the rows of pods took to be right. */
export function convergenceChart(run: RunDetail): string {
  const series = figuresOf(run).convergence.map(({ rows, share, points }) => ({ name: `${rows} P${share * 100}`, points }));
  return lineChart('Convergence of SNAT and reroute rows by iteration', run.iterations, series);
}

function lineChart(label: string, iterations: number, all: readonly Series[]): string {
  const series = all.filter(({ points }) => points.length > 0);
  if (series.length === 0) return none;
  const marks = marksUpTo(Math.max(...series.flatMap(({ points }) => points.map(({ ms }) => ms)), 1));
  const most = marks.at(-1) ?? 1;
  const x = (iteration: number) => left + ((iteration - 0.5) / iterations) * (width - left - 20);
  const y = (value: number) => height - bottom - (value / most) * (height - bottom - top);
  const drawn = series.map(({ name, points }, index) => {
    const colour = palette[index % palette.length] ?? '';
    const path = points.map((point) => `${x(point.iteration).toFixed(1)},${y(point.ms).toFixed(1)}`).join(' ');
    const dots = points
      .map(
        (point) =>
          `<circle cx="${x(point.iteration).toFixed(1)}" cy="${y(point.ms).toFixed(1)}" r="3.5" fill="${colour}"><title>${text(`${name}, iteration ${point.iteration}: ${shown(point.ms)}`)}</title></circle>`,
      )
      .join('');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`;
  });
  const ticks = marks.map(
    (mark) =>
      `<line class="axis" x1="${left}" x2="${width - 20}" y1="${y(mark)}" y2="${y(mark)}"/><text x="${left - 6}" y="${y(mark) + 4}" text-anchor="end">${text(shown(mark))}</text>`,
  );
  const every = Math.max(1, Math.ceil(iterations / 20));
  const numbers = Array.from({ length: iterations }, (_, index) => index + 1)
    .filter((iteration) => (iteration - 1) % every === 0)
    .map((iteration) => `<text x="${x(iteration)}" y="${height - bottom + 18}" text-anchor="middle">${iteration}</text>`);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${ticks.join('')}${numbers.join('')}${drawn.join('')}</svg>${legend(series.map(({ name }) => name))}`;
}

/** At most six round numbers from 0 to `most` or a little beyond it. */
function marksUpTo(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => 5 * each >= most) ?? most;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** The longest ones: when the status moved, the SNATs were there, the next hops right, and all of it. */
export function failoverBars({ measurements }: RunDetail): string {
  const moves = movesIn(measurements).toSorted((a, b) => (b.convergedMs ?? 0) - (a.convergedMs ?? 0));
  const shownMoves = moves.slice(0, mostBars);
  if (shownMoves.length === 0) return none;
  const most = Math.max(...shownMoves.flatMap((move) => phases.map(([, key]) => move[key] ?? 0)), 1);
  const room = 330;
  const x = (value: number) => room + (value / most) * (width - room - 70);
  const bars = shownMoves.map((move, index) => {
    const y = index * 22;
    // Rows may be right before the status is seen to move.
    const reached = phases
      .flatMap(([name, key], phase) => {
        const ms = move[key];
        return ms === null ? [] : [{ name, ms, colour: palette[phase] }];
      })
      .sort((a, b) => a.ms - b.ms);
    const parts = reached.map(({ name, ms, colour }, part) => {
      const from = x(reached[part - 1]?.ms ?? 0);
      return `<rect x="${from.toFixed(1)}" y="${y + 3}" width="${Math.max(1, x(ms) - from).toFixed(1)}" height="15" fill="${colour}"><title>${text(`${name} after ${shown(ms)}`)}</title></rect>`;
    });
    const end = x(reached.at(-1)?.ms ?? 0) + 6;
    return `<text x="${room - 8}" y="${y + 15}" text-anchor="end">${text(titleOf(move))}</text>${parts.join('')}<text x="${end}" y="${y + 15}">${move.convergedMs === null ? 'end not observed' : text(shown(move.convergedMs))}</text>`;
  });
  const left = moves.length > mostBars ? `<p class="none">The ${mostBars} longest of ${moves.length}.</p>` : '';
  return `<svg viewBox="0 0 ${width} ${shownMoves.length * 22 + 4}" role="img" aria-label="Phases of each fail-over">${bars.join('')}</svg>${legend(phases.map(([name]) => name))}${left}`;
}

const titleOf = ({ iteration, egressIP, address }: RunMove) => `${iteration === null ? '' : `${iteration}: `}${egressIP} ${address}`;

const shown = (ms: number) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms)} ms`);

const none = '<p class="none">Nothing was measured.</p>';

function legend(names: readonly string[]): string {
  const entries = names.map(
    (name, index) =>
      `<span style="margin-right:1.2rem"><span style="color:${palette[index % palette.length]}">&#9632;</span> ${text(name)}</span>`,
  );
  return `<p>${entries.join('')}</p>`;
}
