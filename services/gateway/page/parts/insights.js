// What the history shows ahead: limits that come near, changes with what came before them, and unusual values.
import { badge, h } from '../dom.js';
import { clock } from '../format.js';
import { table } from './table.js';

/** @import { AnswerOf } from '../types.ts' */

/** @typedef {AnswerOf<'/api/v1/insights'>['insights'][number]} Insight */

const marks = { critical: 'bad', warning: 'warn', info: 'unknown' };

/** @param {AnswerOf<'/api/v1/insights'> | null} answer null: nobody could be asked */
export function insightPanel(answer) {
  if (answer === null) return h('p', { class: 'dim' }, 'No insights: the historian does not answer.');
  const open = answer.insights.filter((insight) => insight.state !== 'resolved');
  const calm = answer.freshness.complete
    ? 'Nothing comes near a limit, and nothing has changed lately.'
    : `Not known: ${answer.freshness.missing.join('; ')}.`;
  if (open.length === 0) return h('p', { class: 'dim' }, calm);
  return table(
    'Insights',
    open,
    [
      { title: 'Kind', class: 'name', cell: (/** @type {Insight} */ insight) => badge(marks[insight.severity], insight.kind) },
      { title: 'State', cell: (insight) => (insight.state === 'pending' ? 'provisional' : 'confirmed') },
      { title: 'Since', class: 'name', cell: (insight) => clock(insight.at) },
      { title: 'What', class: 'text', cell: (insight) => insight.reason },
    ],
    { key: (insight) => insight.id },
  );
}
