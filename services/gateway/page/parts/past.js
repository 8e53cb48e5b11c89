// What is over: the violations that ended and the pods that could have left with a wrong address, each with how long.
import { h, link, paths } from '../dom.js';
import { clock, span } from '../format.js';
import { table } from './table.js';

/** @import { Column } from '../elements.ts' */
/** @import { AnswerOf, ExplainStep } from '../types.ts' */

/** @typedef {{ ms: number, unobservedMs: number, endedAt: string | null, kind: string, alerted: boolean, reason: string, pod: string, kinds: readonly string[] }} Past */
/** @typedef {ExplainStep & { actual: Past }} PastStep */

/** @type {(steps: readonly ExplainStep[], what: string) => readonly ExplainStep[]} */
const told = (steps, what) => steps.filter((step) => step.what === what);
/** @type {(step: PastStep) => string} */
const until = (step) => (step.actual.endedAt === null ? 'goes on' : clock(step.actual.endedAt));

/** @param {readonly ExplainStep[]} steps */
export function endedTable(steps) {
  return listOf('What was wrong', told(steps, 'ended'), 'No finding was resolved here in the last day.', [
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

/** @param {readonly ExplainStep[]} steps */
export function leakTable(steps) {
  const none = 'In the last day, none of its pods could have left with a wrong address.';
  return listOf('Leaks', told(steps, 'leak'), none, [
    { title: 'Pod', class: 'name', cell: (step) => podKeyLink(step.actual.pod), by: (step) => step.actual.pod },
    { title: 'For at most', class: 'number', cell: (step) => span(step.actual.ms), by: (step) => step.actual.ms },
    { title: 'From', class: 'name', cell: (step) => clock(step.since), by: (step) => step.since },
    { title: 'Until', class: 'name', cell: until, by: (step) => step.actual.endedAt },
    { title: 'Because of', class: 'text', cell: (step) => step.actual.kinds.join(', ') },
  ]);
}

/** Rows of the ready query `who-used`; null when there is no history to ask. @param {AnswerOf<'/api/v1/history/who-used'> | null} used */
export function usedTable(used) {
  if (used === null) return null;
  const none = 'In the last 30 days, no pod started or stopped using it.';
  return table(
    'Use',
    used.rows,
    [
      { title: 'Pod', class: 'name', cell: (row) => podKeyLink(keyOf(row)), by: keyOf },
      {
        title: 'From',
        class: 'name',
        cell: (row) => (row.since === null ? 'before the history began' : clock(String(row.since))),
        by: (row) => String(row.since ?? ''),
      },
      { title: 'Until', class: 'name', cell: untilOf, by: (row) => String(row.until ?? '') },
    ],
    { empty: none, key: keyOf },
  );
}

/** @typedef {Readonly<Record<string, unknown>>} UsedRow */

/** Nobody can say "still" of a pod when nobody looked for a while since it began. @type {(row: UsedRow) => string} */
const untilOf = ({ until, unknown_since: unknown }) =>
  until !== null ? clock(String(until)) : unknown === null ? 'still' : `unknown since ${clock(String(unknown))}`;

/** @type {(row: UsedRow) => string} */
const keyOf = ({ namespace, pod }) => `${namespace}/${pod}`;

/**
 * The last step may only say how many more there are.
 * @param {string} label
 * @param {readonly ExplainStep[]} steps
 * @param {string} none
 * @param {readonly Column<PastStep>[]} columns
 */
function listOf(label, steps, none, columns) {
  const full = steps.filter(isPast);
  const rest = steps.find((step) => step.actual === null);
  return [
    table(label, full, columns, { empty: none, key: (step) => step.text }),
    rest === undefined ? null : h('p', { class: 'dim', key: `${label} rest` }, rest.text),
  ];
}

/** What the analyzer puts into steps about the past. @param {ExplainStep} step @returns {step is PastStep} */
function isPast(step) {
  return step.actual !== null;
}

/** @param {string} key */
export function podKeyLink(key) {
  const slash = key.indexOf('/');
  return link(paths.pod(key.slice(0, slash), key.slice(slash + 1)), key);
}
