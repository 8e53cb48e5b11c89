// What a run took: how long the rows of its pods took to be right in each iteration, and each move of an address as a bar.
import { h } from '../dom.js';
import { dash, span } from '../format.js';
import { axisLook, colour, plotBox } from './plot.js';
import { timeline } from './timeline.js';

/** @import { Move, RunFigures } from '../types.ts' */
/** @import { Plotted } from './plot.js' */
/** @typedef {RunFigures['convergence'][number]} Line */
/** @typedef {{ readonly rows: string, readonly iterations: number, readonly lines: readonly Line[] }} Convergence */

const height = 200;
/** Told apart by the dash too. @type {readonly { readonly name: string, readonly dash: number[] }[]} */
const looks = [
  { name: '--accent', dash: [] },
  { name: '--warn', dash: [8, 5] },
  { name: '--bad', dash: [2, 4] },
];

/** @type {(share: number) => string} */
const nameOf = (share) => `P${Math.round(share * 100)}`;

/** A chart for the SNAT rows and one for the reroutes. @param {RunFigures} figures @param {number} iterations */
export function convergenceCharts({ convergence }, iterations) {
  if (convergence.every(({ points }) => points.length === 0))
    return h('div', { class: 'card dim', key: 'empty' }, 'Nothing was measured yet.');
  const kinds = [...new Set(convergence.map(({ rows }) => rows))];
  return h(
    'div',
    { class: 'charts', key: 'convergence' },
    kinds.map((rows) => {
      const model = { rows, iterations, lines: convergence.filter((line) => line.rows === rows) };
      const words = h('p', { class: 'dim', key: 'words' }, wordsOf(model));
      return h('div', { class: 'card', key: rows }, plotBox('chart', model, plotted), words);
    }),
  );
}

/** @param {Convergence} convergence @returns {Plotted} */
function plotted({ rows, iterations, lines }) {
  const axis = axisLook();
  const numbers = Array.from({ length: iterations }, (_, index) => index + 1);
  /** @param {unknown} _ @param {number | null | undefined} ms */
  const value = (_, ms) => span(ms);
  return {
    columns: [
      numbers,
      ...lines.map(({ points }) => numbers.map((number) => points.find(({ iteration }) => iteration === number)?.ms ?? null)),
    ],
    options: {
      height,
      title: `${rows} rows`,
      scales: { x: { time: false, range: [0.5, iterations + 0.5] }, y: { range: (_, _low, high) => [0, Math.max(1, (high ?? 0) * 1.1)] } },
      axes: [
        {
          ...axis,
          incrs: [1, 2, 5, 10, 20, 50],
          values: (_, all) => all.map((number) => (Number.isInteger(number) ? String(number) : '')),
        },
        { ...axis, size: 64, values: (_, all) => all.map((ms) => (ms === 0 ? '0' : span(ms))) },
      ],
      cursor: { drag: { x: false, y: false } },
      series: [
        { label: 'iteration', value: (_, number) => (number === null ? dash : String(number)) },
        ...lines.map(({ share }, index) => ({
          label: nameOf(share),
          value,
          stroke: colour(looks[index]?.name ?? '--text'),
          dash: looks[index]?.dash ?? [],
          width: 2,
          points: { show: true, size: 6 },
        })),
      ],
    },
  };
}

/** @param {Convergence} convergence */
function wordsOf({ rows, lines }) {
  const last = Math.max(...lines.flatMap(({ points }) => points.map(({ iteration }) => iteration)));
  if (!Number.isFinite(last)) return `${rows}: nothing was measured yet.`;
  const shares = lines.flatMap(({ share, points }) => {
    const point = points.find(({ iteration }) => iteration === last);
    return point === undefined ? [] : [`${Math.round(share * 100)} % within ${span(point.ms)}`];
  });
  return `Until the ${rows} rows of a pod were right, in iteration ${last}: ${shares.join(', ')} (the disturbance of the iteration that took longest).`;
}

/**
 * `live` are the moves as the analyzer sees them while the run goes on; without them those that were measured.
 * @param {RunFigures} figures
 * @param {readonly Move[] | null} live
 */
export function runMoves({ moves, total }, live) {
  const empty = 'No address has moved in this run yet.';
  if (live !== null) return timeline(live, { empty });
  const iterations = new Map(moves.map(({ id, iteration }) => [id, iteration]));
  return [
    timeline(moves.map(measured), {
      empty,
      when: ({ id }) => (iterations.get(id) == null ? 'outside iterations' : `iteration ${iterations.get(id)}`),
    }),
    moves.length < total ? h('p', { class: 'dim', key: 'rest' }, `The latest ${moves.length} of ${total}.`) : null,
  ];
}

/** Its moments count from its start. @param {RunFigures['moves'][number]} move @returns {Move} */
function measured({ id, egressIP, address, from, to, cause, podsAffected, ...ms }) {
  return {
    ...{ id, egressIP, address, from, to, cause, podsAffected },
    startedAt: 0,
    statusMovedAt: ms.statusMovedMs,
    firstSnatAt: ms.firstSnatMs,
    lastSnatAt: ms.lastSnatMs,
    oldSnatGoneAt: ms.oldSnatGoneMs,
    nexthopsRightAt: ms.nexthopsRightMs,
    convergedAt: ms.convergedMs,
  };
}
