// The chain from selector to packet: drawn as stages with arrows between them, the broken link marked, and below it step by
// step with the rows expected and found.
import { h, nodeLink } from '../dom.js';
import { since } from '../format.js';
import { evidence } from './evidence.js';

/** @import { ExplainStep } from '../types.ts' */

const marks = { ok: '✓', broken: '✗', unknown: '?', info: '·' };
const kinds = { ok: 'ok', broken: 'bad', unknown: 'unknown', info: 'unknown' };
/** @type {readonly State[]} */
const gravity = ['broken', 'unknown', 'ok', 'info'];
/** @typedef {ExplainStep['state']} State */
const rowStages = new Set(['reroute', 'snat', 'mark']);

/**
 * In the order of the packet. What is in no stage (findings, stale rows) is only in the list.
 * @type {readonly { readonly title: string; readonly of: readonly string[] }[]}
 */
const stages = [
  { title: 'Pod', of: ['pod', 'namespace'] },
  { title: 'Node', of: ['node'] },
  { title: 'Database', of: ['database'] },
  { title: 'Selected by', of: ['match', 'standby'] },
  { title: 'Address assigned', of: ['address'] },
  { title: "Reroute in the pod's zone", of: ['reroute'] },
  { title: 'SNAT on the egress node', of: ['snat', 'mark'] },
  { title: 'Rows', of: ['rows'] },
];
const order = stages.flatMap((stage) => stage.of);
/** @type {(step: ExplainStep) => number} */
const rank = (step) => (order.includes(step.what) ? order.indexOf(step.what) : order.length);

/** @param {readonly ExplainStep[]} steps */
export function chain(steps) {
  const inOrder = [...steps].sort((a, b) => rank(a) - rank(b));
  return [drawing(inOrder), h('ol', { class: 'chain card', key: 'steps' }, inOrder.map(stepOf))];
}

/** @param {readonly ExplainStep[]} steps */
function drawing(steps) {
  /** @type {Stage[]} */
  const drawn = stages
    .map(({ title, of }) => ({ title, steps: steps.filter((step) => of.includes(step.what) && !quiet(step)) }))
    .filter((stage) => stage.steps.length > 0);
  const leaves = steps.filter((step) => step.what === 'snat' && rowOf(step).external_ip !== undefined);
  if (leaves.length > 0) drawn.push({ title: 'The world sees', steps: leaves, texts: leaves.map(seen) });
  return h('ol', { class: 'path', key: 'path', 'aria-label': 'From selector to packet' }, drawn.map(stageOf));
}

/** The labels of a namespace matter only where they are not known. @type {(step: ExplainStep) => boolean} */
const quiet = (step) => step.what === 'namespace' && step.state === 'ok';

/** @typedef {{ title: string, steps: readonly ExplainStep[], texts?: readonly string[] }} Stage */

/** @param {Stage} stage */
function stageOf({ title, steps, texts }) {
  const state = gravity.find((wanted) => steps.some((step) => step.state === wanted)) ?? 'info';
  return h(
    'li',
    { class: state },
    h('div', { class: 'stage' }, h('span', { class: `mark ${kinds[state]}`, role: 'img', 'aria-label': state }, marks[state]), title),
    [...new Set(texts ?? steps.map(short))].slice(0, 6).map((text) => h('div', { class: 'fact' }, text)),
  );
}

/** @type {(step: ExplainStep) => string} */
const seen = (step) => {
  const address = String(rowOf(step).external_ip);
  return step.state === 'ok' ? address : step.state === 'unknown' ? '?' : `not ${address}`;
};

/** The row that must be, column by column; empty where the step is about none. @type {(step: ExplainStep) => Readonly<Record<string, unknown>>} */
const rowOf = ({ expected }) => (typeof expected === 'object' && expected !== null && !Array.isArray(expected) ? expected : {});

/** The one figure that matters of a row; else the sentence itself. @param {ExplainStep} step */
function short(step) {
  if (step.what === 'address' && step.state === 'ok' && step.since !== null) return `${step.text}, for ${since(step.since)}`;
  if (!rowStages.has(step.what) || step.expected === null) return step.text;
  const { nexthops, external_ip: address, logical_ip: pod } = rowOf(step);
  const what = Array.isArray(nexthops) ? `via ${nexthops.join(', ')}` : address !== undefined ? `${pod} → ${address}` : step.what;
  return `${step.state === 'broken' ? '✗ ' : ''}${step.node}: ${what}`;
}

/** @param {ExplainStep} step */
function stepOf(step) {
  const hasRows =
    step.state === 'broken' ? step.expected !== null || step.actual !== null : rowStages.has(step.what) && step.actual !== null;
  return h(
    'li',
    { class: step.state },
    h('span', { class: `mark ${kinds[step.state]}`, role: 'img', 'aria-label': step.state }, marks[step.state]),
    h(
      'div',
      { class: 'what' },
      step.what,
      step.node === null ? null : [' on ', nodeLink(step.node)],
      step.since === null ? null : ` · for ${since(step.since)}`,
    ),
    h('div', {}, step.text),
    !hasRows
      ? null
      : step.state === 'broken'
        ? evidence(step.expected, step.actual)
        : h('details', {}, h('summary', {}, 'the row'), evidence(step.expected, step.actual)),
  );
}
