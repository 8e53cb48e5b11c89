// What is over: the violations that ended and the pods that could have left with a wrong address, each with how long.
import { h, link, paths } from '../dom.js';
import { clock, span } from '../format.js';
import { table } from './table.js';

const told = (steps, what) => steps.filter((step) => step.what === what);
const until = (step) => (step.actual.endedAt === null ? 'goes on' : clock(step.actual.endedAt));

export function endedTable(steps) {
  return listOf('What was wrong', told(steps, 'ended'), 'Nothing that was wrong has ended in what the monitor remembers (a day).', [
    {
      title: 'Lasted',
      class: 'number',
      cell: ({ actual }) => `${span(actual.ms)}${actual.unobservedMs === 0 ? '' : `, ${span(actual.unobservedMs)} of it not observed`}`,
      by: (step) => step.actual.ms,
    },
    { title: 'From', class: 'name', cell: (step) => clock(step.since), by: (step) => step.since },
    { title: 'Until', class: 'name', cell: until, by: (step) => step.actual.endedAt },
    { title: 'Kind', class: 'name', cell: (step) => step.actual.kind, by: (step) => step.actual.kind },
    {
      title: 'Alerted',
      class: 'name',
      cell: (step) => (step.actual.alerted ? 'yes' : 'no, too short'),
      by: (step) => String(step.actual.alerted),
    },
    { title: 'What', class: 'text', cell: (step) => step.actual.reason },
  ]);
}

export function leakTable(steps) {
  const none = 'No pod of it could have left with a wrong address, in what the monitor remembers (a day).';
  return listOf('Leaks', told(steps, 'leak'), none, [
    { title: 'Pod', class: 'name', cell: (step) => podKeyLink(step.actual.pod), by: (step) => step.actual.pod },
    { title: 'For at most', class: 'number', cell: (step) => span(step.actual.ms), by: (step) => step.actual.ms },
    { title: 'From', class: 'name', cell: (step) => clock(step.since), by: (step) => step.since },
    { title: 'Until', class: 'name', cell: until, by: (step) => step.actual.endedAt },
    { title: 'Because of', class: 'text', cell: (step) => step.actual.kinds.join(', ') },
  ]);
}

/** Rows of the ready query `who-used`; null when there is no history to ask. */
export function usedTable(used) {
  if (used === null) return null;
  const none = 'In the last 30 days no pod was seen to begin or end its use.';
  return table(
    'Use',
    used.rows,
    [
      { title: 'Pod', class: 'name', cell: (row) => podKeyLink(keyOf(row)), by: keyOf },
      {
        title: 'From',
        class: 'name',
        cell: (row) => (row.since === null ? 'before the history began' : clock(row.since)),
        by: (row) => row.since,
      },
      { title: 'Until', class: 'name', cell: untilOf, by: (row) => row.until },
    ],
    { empty: none, key: keyOf },
  );
}

/** Nobody can say "still" of a pod when nobody looked for a while since it began. */
const untilOf = ({ until, unknown_since: unknown }) =>
  until !== null ? clock(until) : unknown === null ? 'still' : `unknown since ${clock(unknown)}`;

const keyOf = ({ namespace, pod }) => `${namespace}/${pod}`;

/** The last step may only say how many more there are. */
function listOf(label, steps, none, columns) {
  const full = steps.filter((step) => step.actual !== null);
  const rest = steps.find((step) => step.actual === null);
  return [
    table(label, full, columns, { empty: none, key: (step) => step.text }),
    rest === undefined ? null : h('p', { class: 'dim', key: `${label} rest` }, rest.text),
  ];
}

export function podKeyLink(key) {
  const slash = key.indexOf('/');
  return link(paths.pod(key.slice(0, slash), key.slice(slash + 1)), key);
}
