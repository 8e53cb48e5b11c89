// The chain from selector to packet, the broken link marked, with the rows expected and found.
import { h } from '../dom.js';
import { since } from '../format.js';

const marks = { ok: ['✓', 'ok'], broken: ['✗', 'bad'], unknown: ['?', 'unknown'], info: ['·', 'unknown'] };

export function chain(steps) {
  return h('ol', { class: 'chain card' }, steps.map(link));
}

function link(step) {
  const [mark, kind] = marks[step.state];
  return h(
    'li',
    { class: step.state },
    h('span', { class: `mark badge ${kind}`, title: step.state, 'aria-label': step.state }, mark),
    h(
      'div',
      { class: 'what' },
      step.what,
      step.node === null ? null : ` on ${step.node}`,
      step.since === null ? null : ` · ${since(step.since)}`,
    ),
    h('div', {}, step.text),
    step.state === 'broken' && (step.expected !== null || step.actual !== null)
      ? h('div', { class: 'rows' }, evidence('must be', step.expected), evidence('is', step.actual))
      : null,
  );
}

export function evidence(title, row) {
  return h('div', {}, h('div', { class: 'dim' }, title), h('pre', {}, row === null ? 'nothing' : JSON.stringify(row, null, 1)));
}
