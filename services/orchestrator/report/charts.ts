/** The charts of a report as SVG: times by iteration, and the phases of each fail-over as bars. */
import type { RunDetail, RunMeasurement } from '#libs/contracts/runs.ts';
import { medianOf } from '#libs/stats/median.ts';
import { text } from './junit.ts';

/** Told apart without colour too, by the order of the legend and their place. */
const palette = ['#0969da', '#bc4c00', '#8250df', '#1a7f37', '#bf3989'];
const lines = ['addresses moved', 'fail-over: converged', 'node back', 'convergence P95', 'restart of ovnkube-node'];
const phases = ['fail-over: status moved', 'fail-over: last SNAT', 'fail-over: next hops right', 'fail-over: converged'];
const [width, height, left, bottom, top] = [900, 300, 60, 40, 30];
const mostBars = 40;

export function iterationChart({ measurements, iterations }: RunDetail): string {
  const series = lines.flatMap((name) => {
    const points = Array.from({ length: iterations }, (_, index) => {
      const values = measurements.filter((each) => each.name === name && each.iteration === index + 1).flatMap(({ value }) => value ?? []);
      return { iteration: index + 1, value: medianOf(values) };
    }).flatMap(({ iteration, value }) => (value === null ? [] : [{ iteration, value }]));
    return points.length === 0 ? [] : [{ name, points }];
  });
  if (series.length === 0) return none;
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)), 1);
  const x = (iteration: number) => left + ((iteration - 0.5) / iterations) * (width - left - 20);
  const y = (value: number) => height - bottom - (value / most) * (height - bottom - top);
  const drawn = series.map(({ name, points }, index) => {
    const colour = palette[index % palette.length] ?? '';
    const path = points.map((point) => `${x(point.iteration).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ');
    const dots = points
      .map(
        (point) =>
          `<circle cx="${x(point.iteration).toFixed(1)}" cy="${y(point.value).toFixed(1)}" r="3.5" fill="${colour}"><title>${text(`${name}, iteration ${point.iteration}: ${Math.round(point.value)} ms`)}</title></circle>`,
      )
      .join('');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="axis" x1="${left}" x2="${width - 20}" y1="${y(share * most)}" y2="${y(share * most)}"/><text x="${left - 6}" y="${y(share * most) + 4}" text-anchor="end">${text(shown(share * most))}</text>`,
  );
  const every = Math.max(1, Math.ceil(iterations / 20));
  const numbers = Array.from({ length: iterations }, (_, index) => index + 1)
    .filter((iteration) => (iteration - 1) % every === 0)
    .map((iteration) => `<text x="${x(iteration)}" y="${height - bottom + 18}" text-anchor="middle">${iteration}</text>`);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Median times of each iteration">${ticks.join('')}${numbers.join('')}${drawn.join('')}</svg>${legend(series.map(({ name }) => name))}`;
}

/** The longest ones: when the status moved, the SNATs were there, the next hops right, and all of it. */
export function failoverBars({ measurements }: RunDetail): string {
  const moves = [
    ...Map.groupBy(
      measurements.filter(({ name }) => phases.includes(name)),
      ({ iteration, step, subject }) => `${iteration} ${step} ${subject}`,
    ),
  ]
    .map(([, list]) => ({ title: titleOf(list[0]), at: phases.map((phase) => list.find(({ name }) => name === phase)?.value ?? null) }))
    .sort((a, b) => (b.at.at(-1) ?? 0) - (a.at.at(-1) ?? 0));
  const shownMoves = moves.slice(0, mostBars);
  if (shownMoves.length === 0) return none;
  const most = Math.max(...shownMoves.flatMap(({ at }) => at.flatMap((value) => value ?? [])), 1);
  const room = 330;
  const x = (value: number) => room + (value / most) * (width - room - 70);
  const bars = shownMoves.map(({ title, at }, index) => {
    const y = index * 22;
    let from = 0;
    const parts = at.map((value, phase) => {
      if (value === null || value < from) return '';
      const part = `<rect x="${x(from).toFixed(1)}" y="${y + 3}" width="${Math.max(1, x(value) - x(from)).toFixed(1)}" height="15" fill="${palette[phase]}"><title>${text(`${phases[phase]}: ${Math.round(value)} ms`)}</title></rect>`;
      from = value;
      return part;
    });
    const last = at.at(-1) ?? null;
    return `<text x="${room - 8}" y="${y + 15}" text-anchor="end">${text(title)}</text>${parts.join('')}<text x="${x(from) + 6}" y="${y + 15}">${last === null ? 'end not observed' : text(shown(last))}</text>`;
  });
  const left = moves.length > mostBars ? `<p class="none">The ${mostBars} longest of ${moves.length}.</p>` : '';
  return `<svg viewBox="0 0 ${width} ${shownMoves.length * 22 + 4}" role="img" aria-label="Phases of each fail-over">${bars.join('')}</svg>${legend(phases)}${left}`;
}

const titleOf = (measurement: RunMeasurement | undefined) =>
  measurement === undefined ? '' : `${measurement.iteration ?? ''}: ${measurement.subject}`;

const shown = (ms: number) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms)} ms`);

const none = '<p class="none">Nothing was measured.</p>';

function legend(names: readonly string[]): string {
  const entries = names.map(
    (name, index) =>
      `<span style="margin-right:1.2rem"><span style="color:${palette[index % palette.length]}">&#9632;</span> ${text(name)}</span>`,
  );
  return `<p>${entries.join('')}</p>`;
}
