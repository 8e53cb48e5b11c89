// Fail-overs as phases on a time axis: waiting for the status, status to first row, rows to converged.
import { h, link, paths, svg } from '../dom.js';
import { clock, span } from '../format.js';

const width = 1000;
const left = 250;
const right = 90;
const lane = 30;

export function timeline(moves) {
  if (moves.length === 0) return h('div', { class: 'card dim' }, 'No address has moved since the analyzer began to watch.');
  const longest = Math.max(1000, ...moves.map((move) => endOf(move) - move.startedAt));
  const scale = (ms) => left + (ms / longest) * (width - left - right);
  const height = moves.length * lane + 26;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * longest);
  return h(
    'div',
    { class: 'timeline card' },
    h(
      'div',
      { class: 'legend' },
      legend('var(--unknown)', 'trigger to status moved'),
      legend('var(--warn)', 'status to first SNAT'),
      legend('var(--accent)', 'first SNAT to converged'),
      legend('var(--bad)', 'not converged'),
    ),
    svg(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${moves.length} fail-overs` },
      ticks.map((ms) => [
        svg('line', { class: 'axis', x1: scale(ms), x2: scale(ms), y1: 0, y2: height - 18 }),
        svg('text', { x: scale(ms), y: height - 4, 'text-anchor': 'middle' }, span(ms)),
      ]),
      moves.map((move, index) => laneOf(move, index * lane, scale)),
    ),
  );
}

function laneOf(move, top, scale) {
  const offset = (at) => (at === null ? null : at - move.startedAt);
  const status = offset(move.statusMovedAt);
  const first = offset(move.firstSnatAt);
  const done = offset(move.convergedAt);
  const end = endOf(move) - move.startedAt;
  const bar = (from, to, kind) =>
    from === null || to === null || to < from
      ? null
      : svg('rect', { class: kind, x: scale(from), y: top + 7, width: Math.max(2, scale(to) - scale(from)), height: 13, rx: 2 });
  const title = `${move.egressIP} ${move.address}: ${move.from ?? 'nowhere'} → ${move.to ?? 'nowhere'}, ${move.cause}, ${move.podsAffected} pods`;
  return svg(
    'g',
    {},
    svg('title', {}, title),
    svg(
      'text',
      { class: 'label', x: 0, y: top + 18 },
      `${clock(move.startedAt)} ${short(move.address, 18)} → ${short(move.to ?? '?', 14)}`,
    ),
    bar(0, status ?? end, 'phase-wait'),
    bar(status, first ?? done ?? end, 'phase-status'),
    bar(first, done ?? end, done === null ? 'phase-open' : 'phase-rows'),
    svg('text', { x: scale(end) + 6, y: top + 18 }, done === null ? 'open' : span(done)),
  );
}

function endOf(move) {
  return Math.max(
    move.startedAt,
    ...[move.statusMovedAt, move.firstSnatAt, move.lastSnatAt, move.oldSnatGoneAt, move.nexthopsRightAt, move.convergedAt].filter(
      (at) => at !== null,
    ),
  );
}

const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const legend = (colour, text) => h('span', {}, h('i', { style: `background:${colour}` }), text);

export const moveColumns = [
  { title: 'Started', cell: (move) => clock(move.startedAt) },
  { title: 'EgressIP', cell: (move) => link(paths.egressip(move.egressIP), move.egressIP) },
  { title: 'Address', class: 'address', cell: (move) => link(paths.ip(move.address), move.address) },
  { title: 'From', cell: (move) => (move.from === null ? '–' : link(paths.node(move.from), move.from)) },
  { title: 'To', cell: (move) => (move.to === null ? '–' : link(paths.node(move.to), move.to)) },
  { title: 'Cause', cell: (move) => move.cause },
  { title: 'Pods', class: 'number', cell: (move) => move.podsAffected },
  { title: 'Status moved', class: 'number', cell: (move) => after(move, move.statusMovedAt) },
  { title: 'First SNAT', class: 'number', cell: (move) => after(move, move.firstSnatAt) },
  { title: 'Last SNAT', class: 'number', cell: (move) => after(move, move.lastSnatAt) },
  { title: 'Old gone', class: 'number', cell: (move) => after(move, move.oldSnatGoneAt) },
  { title: 'Next hops right', class: 'number', cell: (move) => after(move, move.nexthopsRightAt) },
  { title: 'Converged', class: 'number', cell: (move) => after(move, move.convergedAt) },
];

const after = (move, at) => (at === null ? '–' : span(at - move.startedAt));
