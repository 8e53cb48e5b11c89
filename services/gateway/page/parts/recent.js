// The last hours on one time axis, to be read from across the room: consistency, how many incidents fired, fail-overs. From the
// history, with the present at its end; where nothing was observed there is nothing drawn.
import { get, problemOf, urlOf } from '../api.js';
import { h } from '../dom.js';
import { clock, count, dash, plural, ratio } from '../format.js';
import { historyAway } from './history.js';
import { axisLook, colour, plotBox, timesOf, withGaps } from './plot.js';

/** @import { Child } from '../elements.ts' */
/** @import { AnswerOf, Services, Status } from '../types.ts' */
/** @import uPlot from 'uplot' */
/** @import { Plotted } from './plot.js' */
/** @typedef {AnswerOf<'/api/v1/history/consistency'>['rows'][number]} Row */
/** @typedef {{ at: number, consistency: number | null, firing: number | null, moves: number | null }} Point */
/** @typedef {{ samples: readonly Row[], changes: readonly Row[], moves: readonly Row[], reason: string | null }} History */

const hours = 6;
/** Fewer say in words what they have to: a line through three points is no history. */
const fewest = 5;
const height = 230;
/** The history is written in batches, and asked on disk: not with every change of a row. */
const keptMs = 15_000;
const patienceMs = 200;
const most = 5_000;

/** @type {History} */
let last = { samples: [], changes: [], moves: [], reason: 'The history is being read.' };
/** @type {Promise<History>} */
let asking = Promise.resolve(last);
let askedAt = Number.NEGATIVE_INFINITY;

/**
 * What is known of the past soon: the live view does not wait for the history.
 * @param {Services} services
 * @returns {Promise<History>}
 */
export function recentHistory(services) {
  const away = historyAway(services);
  if (away !== null) return Promise.resolve({ ...last, samples: [], reason: away });
  if (performance.now() - askedAt > keptMs) {
    askedAt = performance.now();
    asking = ask();
  }
  return Promise.race([
    asking,
    new Promise((/** @type {(history: History) => void} */ resolve) => setTimeout(() => resolve(last), patienceMs)),
  ]);
}

async function ask() {
  try {
    const [samples, changes, moves] = await Promise.all([
      get(urlOf('/api/v1/history/consistency', { limit: most })),
      get(urlOf('/api/v1/history/incidents', { limit: most })),
      get(urlOf('/api/v1/history/moves', { limit: most })),
    ]);
    last = { samples: samples.rows, changes: changes.rows, moves: moves.rows, reason: null };
  } catch (thrown) {
    last = { ...last, reason: problemOf(thrown).message };
  }
  return last;
}

/** @param {History} history @param {Status} status @returns {Child} */
export function recentCard(history, status) {
  const points = pointsOf(history, status);
  const isShort = points.length < fewest;
  return h(
    'figure',
    { class: 'card recent', key: 'recent' },
    h('figcaption', {}, h('h2', {}, `The last ${hours} hours`), h('p', {}, isShort ? shortText(history, points) : wordsOf(points))),
    isShort ? null : plotBox('plot', points, plotted),
  );
}

/** @param {History} history @param {readonly Point[]} points */
function shortText({ reason }, points) {
  const [first] = points;
  if (reason !== null) return reason;
  if (first === undefined || points.length < 2) return 'The history has just begun: the first line appears in a few minutes.';
  return `Since ${clock(first.at)}: ${wordsOf(points)}. The line appears after ${fewest} samples.`;
}

/**
 * One point for each sample: what fired and moved since the one before.
 * @param {History} history
 * @param {Status} status
 * @returns {readonly Point[]}
 */
function pointsOf({ samples, changes, moves }, status) {
  const now = status.freshness.at;
  const begin = now - hours * 3_600_000;
  const seen = [
    ...samples.map((row) => ({ at: timeOf(row.ts), consistency: numberOf(row.consistency) })),
    { at: now, consistency: status.consistency },
  ]
    .filter(({ at }) => at > begin)
    .sort((a, b) => a.at - b.at);
  const spans = firingSpans(changes, status).filter(({ until }) => until > begin);
  const movedAt = moves.map(({ ts }) => timeOf(ts)).filter((at) => at > begin);
  const counted = seen.map(({ at, consistency }, index) => {
    const from = seen[index - 1]?.at ?? at;
    return {
      at,
      consistency,
      firing: spans.filter((span) => span.from <= at && span.until >= from).length,
      moves: movedAt.filter((moment) => moment > from && moment <= at).length,
    };
  });
  return withGaps(counted, (at) => ({ at, consistency: null, firing: null, moves: null }));
}

/**
 * From when until when each incident fired. One that is resolved without having fired was only pending.
 * @param {readonly Row[]} changes latest first
 * @param {Status} status
 */
function firingSpans(changes, status) {
  /** @type {{ from: number, until: number }[]} */
  const spans = [];
  /** @type {Map<string, number>} */
  const open = new Map();
  for (const row of changes.toReversed()) {
    const [id, at] = [String(row.id), timeOf(row.ts)];
    const from = open.get(id);
    if (row.state === 'firing' && from === undefined) open.set(id, at);
    if (row.state !== 'resolved' || from === undefined) continue;
    spans.push({ from, until: at });
    open.delete(id);
  }
  const firing = status.incidents.filter(({ state, severity }) => state === 'firing' && severity !== 'info');
  for (const { id, since } of firing) spans.push({ from: open.get(id) ?? Date.parse(since), until: Number.POSITIVE_INFINITY });
  return spans;
}

/** The same for who does not see it, and for who wants the figures. @param {readonly Point[]} points */
function wordsOf(points) {
  const known = points.flatMap(({ consistency }) => (consistency === null ? [] : [consistency]));
  // An incident or a move in a time that was not observed would not be known.
  const hasGaps = known.length < points.length;
  const lowest = known.length === 0 ? null : Math.min(...known);
  const worst = points.reduce((most, { firing }) => Math.max(most, firing ?? 0), 0);
  const moved = points.reduce((sum, { moves }) => sum + (moves ?? 0), 0);
  return [
    `Consistency ${lowest === null ? 'unknown' : lowest === 1 ? ratio(1) : `at least ${ratio(lowest)}`}`,
    worst === 0 ? `no incident ${hasGaps ? 'was seen to fire' : 'fired'}` : `up to ${plural(worst, 'incident')} fired at a time`,
    moved === 0 ? `no fail-over${hasGaps ? ' was seen' : ''}` : plural(moved, 'fail-over'),
  ].join(', ');
}

/** @param {readonly Point[]} points @param {typeof uPlot} Plot @returns {Plotted} */
function plotted(points, { paths: { bars, stepped } }) {
  const font = '15px system-ui, sans-serif';
  const axis = { ...axisLook(), font };
  return {
    columns: [
      points.map(({ at }) => at / 1000),
      points.map(({ firing }) => firing),
      points.map(({ moves }) => (moves === 0 ? null : moves)),
      points.map(({ consistency }) => (consistency === null ? null : consistency * 100)),
    ],
    options: {
      height,
      scales: {
        // Never so near that a single row looks like a catastrophe.
        percent: { range: (_, low) => [Math.min(98, Math.floor(low ?? 98)), 100.2] },
        number: { range: (_, __, high) => [0, Math.max(4, (high ?? 0) * 1.2)] },
      },
      axes: [
        { ...axis, space: 110, values: timesOf },
        { ...axis, scale: 'percent', size: 64, values: (_, values) => values.map((value) => (value > 100 ? '' : `${value} %`)) },
        {
          ...axis,
          scale: 'number',
          side: 1,
          size: 44,
          grid: { show: false },
          values: (_, values) => values.map((value) => (Number.isInteger(value) ? String(value) : '')),
        },
      ],
      cursor: { drag: { x: true, y: false } },
      series: [
        { label: 'at', value: (_, seconds) => (seconds === null ? dash : clock(seconds * 1000)) },
        {
          label: 'incidents firing',
          scale: 'number',
          stroke: colour('--bad'),
          fill: `${colour('--bad')}90`,
          width: 0,
          ...(stepped && { paths: stepped({ align: -1 }) }),
          points: { show: false },
          value: (_, value) => count(value),
        },
        {
          label: 'fail-overs',
          scale: 'number',
          stroke: colour('--warn'),
          fill: colour('--warn'),
          ...(bars && { paths: bars({ size: [0.6, 14, 3] }) }),
          points: { show: false },
          value: (_, value) => count(value),
        },
        {
          label: 'consistency',
          scale: 'percent',
          stroke: colour('--ok'),
          width: 4,
          points: { show: false },
          value: (_, value) => ratio(value === null ? null : value / 100),
        },
      ],
    },
  };
}

/** @param {unknown} ts */
const timeOf = (ts) => Date.parse(String(ts));
/** @param {unknown} value */
const numberOf = (value) => (typeof value === 'number' ? value : null);
