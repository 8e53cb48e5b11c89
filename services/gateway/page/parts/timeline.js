// Fail-overs as phases on a time axis that begins with the trigger: waiting for the status, status to first SNAT, first SNAT to
// converged; ticks mark the other moments that were observed.
import { addressLink, h, nodeLink, objectLink } from '../dom.js';
import { clock, count, plural, span } from '../format.js';
import { table } from './table.js';

/** @import { Child, Column } from '../elements.ts' */
/** @import { Move } from '../types.ts' */

/** @typedef {'statusMovedAt' | 'firstSnatAt' | 'lastSnatAt' | 'oldSnatGoneAt' | 'nexthopsRightAt' | 'convergedAt'} Moment */
/** @type {readonly (readonly [Moment, string])[]} */
const moments = [
  ['statusMovedAt', 'status moved'],
  ['firstSnatAt', 'first SNAT'],
  ['lastSnatAt', 'last SNAT'],
  ['oldSnatGoneAt', 'old SNAT gone'],
  ['nexthopsRightAt', 'next hops right'],
  ['convergedAt', 'converged'],
];
/** @type {readonly (readonly [kind: string, text: string])[]} */
const phases = [
  ['wait', 'trigger to status moved'],
  ['status', 'status to first SNAT'],
  ['rows', 'first SNAT to converged'],
  ['open', 'not converged'],
];

/**
 * `when` is said of each move; the time of day it began unless something else is given.
 * @param {readonly Move[]} moves
 * @param {{ readonly empty?: string; readonly when?: (move: Move) => string }} [texts]
 */
export function timeline(moves, { empty = 'No move in the last day is known.', when = ({ startedAt }) => clock(startedAt) } = {}) {
  if (moves.length === 0) return h('div', { class: 'card dim', key: 'empty' }, empty);
  const axis = axisFor(Math.max(...moves.map((move) => endOf(move) - move.startedAt)));
  return h(
    'div',
    { class: 'timeline card', key: 'timeline' },
    h(
      'div',
      { class: 'legend', 'aria-hidden': 'true' },
      phases.map(([kind, text]) => h('span', {}, h('i', { class: kind }), text)),
      h('span', {}, h('i', { class: 'moment' }), 'last SNAT, old SNAT gone, next hops right'),
    ),
    h(
      'ol',
      { class: 'lanes' },
      moves.map((move) => lane(move, axis, when(move))),
    ),
    h(
      'div',
      { class: 'axis', 'aria-hidden': 'true' },
      axis.ticks.map((ms) => h('span', { style: `left:${(100 * ms) / axis.end}%` }, ms === 0 ? '0' : span(ms))),
    ),
  );
}

/** @param {Move} move @param {ReturnType<typeof axisFor>} axis @param {string} when */
function lane(move, axis, when) {
  /** @param {Moment} moment */
  const at = (moment) => afterStart(move, moment);
  /** @param {number} ms */
  const share = (ms) => (100 * ms) / axis.end;
  const end = endOf(move) - move.startedAt;
  const [status, first, done] = [at('statusMovedAt'), at('firstSnatAt'), at('convergedAt')];
  /** @type {(kind: string, from: number | null, to: number | null) => Child} */
  const bar = (kind, from, to) =>
    from === null || to === null || to < from
      ? null
      : h('i', { class: kind, style: `left:${share(from)}%;width:max(2px,${share(to - from)}%)` });
  /** @type {(entry: readonly [Moment, string]) => Child} */
  const tick = ([moment, text]) => {
    const ms = at(moment);
    return ms === null ? null : h('i', { class: 'moment', title: `${text} after ${span(ms)}`, style: `left:${share(Math.max(0, ms))}%` });
  };
  return h(
    'li',
    { key: move.id },
    h(
      'div',
      { class: 'label' },
      h('span', { class: 'dim' }, when),
      addressLink(move.address),
      h('span', {}, nodeLink(move.from), ' → ', nodeLink(move.to)),
    ),
    h(
      'div',
      { class: 'track', role: 'img', 'aria-label': spoken(move) },
      axis.ticks.map((ms) => h('i', { class: 'grid-line', style: `left:${share(ms)}%` })),
      bar(status === null && done === null ? 'open' : 'wait', 0, status ?? first ?? end),
      bar('status', status, first ?? done ?? end),
      bar(done === null ? 'open' : 'rows', first, done ?? end),
      moments.slice(2, 5).map(tick),
    ),
    h('div', { class: 'total' }, done === null ? h('span', { class: 'bad' }, 'open') : span(done)),
  );
}

/** @type {(move: Move, moment: Moment) => number | null} */
function afterStart(move, moment) {
  const at = move[moment];
  return at === null ? null : at - move.startedAt;
}

/** @param {Move} move */
function spoken(move) {
  const seen = moments
    .filter(([moment]) => move[moment] !== null)
    .map(([moment, text]) => `${text} after ${span(afterStart(move, moment))}`);
  return [
    `${move.egressIP}, ${move.cause}, ${plural(move.podsAffected, 'pod')}`,
    ...seen,
    ...(move.convergedAt === null ? ['not converged'] : []),
  ].join(', ');
}

/** Ends at a round figure, at least a second. @param {number} longest */
function axisFor(longest) {
  const steps = [250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000, 3_600_000];
  const step = steps.find((ms) => longest / ms <= 4) ?? Math.ceil(longest / 4);
  const end = Math.max(step, Math.ceil(longest / step) * step);
  return { end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step) };
}

/** @param {Move} move */
function endOf(move) {
  return Math.max(move.startedAt, ...moments.map(([moment]) => move[moment] ?? 0));
}

/**
 * Where the time of the slowest move went: the answer to "why so long?". Null when none has converged.
 * @param {readonly Move[]} moves
 */
export function slowestText(moves) {
  const [slowest] = moves.filter(hasConverged).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  if (slowest === undefined) return null;
  const { startedAt, statusMovedAt, firstSnatAt, convergedAt } = slowest;
  /** @type {[number, number, number, number]} */
  const marks = [startedAt, statusMovedAt ?? startedAt, firstSnatAt ?? statusMovedAt ?? startedAt, convergedAt];
  const parts = phases.slice(0, 3).map(([, text], index) => ({ text, ms: Math.max(0, (marks[index + 1] ?? 0) - (marks[index] ?? 0)) }));
  const longest = parts.reduce((most, part) => (part.ms > most.ms ? part : most));
  return `The slowest, ${slowest.address} of ${slowest.egressIP} (${slowest.cause}, ${plural(slowest.podsAffected, 'pod')}), spent ${span(longest.ms)} of its ${span(lengthOf(slowest))} between ${longest.text.replace(' to ', ' and ')}.`;
}

/** @typedef {Move & { convergedAt: number }} Converged */
/** @param {Move} move @returns {move is Converged} */
export function hasConverged(move) {
  return move.convergedAt !== null;
}
/** @type {(move: Converged) => number} */
export const lengthOf = (move) => move.convergedAt - move.startedAt;

/** @type {(title: string, moment: Moment) => Column<Move>} */
const after = (title, moment) => ({
  title,
  class: 'number',
  cell: (move) => span(afterStart(move, moment)),
  by: (move) => afterStart(move, moment),
});

/** @type {(moves: readonly Move[]) => HTMLElement} */
export const moveTable = (moves) =>
  table(
    'Phases',
    moves,
    [
      { title: 'Started', class: 'name', cell: (move) => clock(move.startedAt), by: (move) => move.startedAt },
      { title: 'EgressIP', class: 'name', cell: (move) => objectLink(move.egressIP), by: (move) => move.egressIP },
      { title: 'Address', class: 'address', cell: (move) => addressLink(move.address), by: (move) => move.address, size: 1.6 },
      { title: 'From', class: 'name', cell: (move) => nodeLink(move.from), by: (move) => move.from },
      { title: 'To', class: 'name', cell: (move) => nodeLink(move.to), by: (move) => move.to },
      { title: 'Cause', class: 'name', cell: (move) => move.cause, by: (move) => move.cause },
      { title: 'Pods', class: 'number', cell: (move) => count(move.podsAffected), by: (move) => move.podsAffected, size: 0.6 },
      after('Status moved', 'statusMovedAt'),
      after('First SNAT', 'firstSnatAt'),
      after('Last SNAT', 'lastSnatAt'),
      after('Old SNAT gone', 'oldSnatGoneAt'),
      after('Next hops right', 'nexthopsRightAt'),
      after('Converged', 'convergedAt'),
    ],
    { key: (move) => move.id, dense: true },
  );
