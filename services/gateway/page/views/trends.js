// History and forecast of the rows of each node, and the way into QuestDB with ready queries. Large clusters show the busiest
// nodes; any other is one link away.
import { get, getKept, urlOf } from '../api.js';
import { h, section } from '../dom.js';
import { count } from '../format.js';
import { consoleLink, consoleOf, historyAway, queryLink, unreachable } from '../parts/history.js';
import { insightPanel } from '../parts/insights.js';
import { choices, elsewhere, heading, view } from '../parts/page.js';
import { trendCard } from '../parts/trend.js';

/** @import { Shell } from '../elements.ts' */
/** @import { NodeSummary, ReadyQuery } from '../types.ts' */

const mostNodes = 4;
/** @type {readonly (readonly [hours: string, text: string])[]} */
const ranges = [
  ['1', '1 hour'],
  ['24', '1 day'],
  ['168', '7 days'],
  ['720', '30 days'],
];
const forecastShare = 4;

/** @param {URLSearchParams} query @param {Shell} shell */
export function trends(query, { go }) {
  const [hours] = ranges.find(([value]) => value === query.get('hours')) ?? ['24'];
  const wanted = query.get('node');
  /** @param {string | null} node */
  const pathOf = (node) => urlOf('/api/v1/trends', { node, hours, horizonHours: Number(hours) / forecastShare });
  return view({
    title: wanted === null ? 'Trends' : `Trends of ${wanted}`,
    slow: true,
    load: async () => {
      const [{ nodes, freshness }, insights, services, queries] = await Promise.all([
        get('/api/v1/nodes?limit=5000'),
        get(urlOf('/api/v1/insights', { node: wanted, limit: 1 })).catch(() => null),
        get('/api/v1/services'),
        getKept('/assets/ready-queries.json', Number.POSITIVE_INFINITY),
      ]);
      const shown = wanted === null ? busiest(nodes) : [wanted];
      const answers = await Promise.all(shown.map((node) => get(pathOf(node))));
      return {
        nodes,
        shown,
        trends: answers.flatMap((answer) => answer.trends),
        insights,
        console: consoleOf(services),
        away: historyAway(services),
        queries,
        freshness,
      };
    },
    render: ({ nodes, shown, trends: series, insights, console: questdb, away, queries }) => [
      heading('Rows per node: history and forecast'),
      h(
        'div',
        { class: 'toolbar', key: 'toolbar' },
        nodePicker(nodes, wanted, (node) => go(urlOf('/ui/trends', { node, hours }))),
        choices(
          'Range',
          ranges.map(([value, text]) => [value, text, urlOf('/ui/trends', { node: wanted, hours: value })]),
          hours,
        ),
        h('span', { class: 'dim' }, 'Drag in a chart to zoom, double click to see all.'),
      ),
      section(
        'charts',
        wanted === null && shown.length < nodes.length ? `The ${shown.length} of ${count(nodes.length)} nodes with the most rows` : null,
        h('div', { class: 'charts' }, series.map(trendCard)),
      ),
      section('insights', 'Limits ahead and changes', insightPanel(insights)),
      section(
        'console',
        'Query the history with SQL',
        questdb === null && away !== null ? h('p', { class: 'banner' }, away) : queryList(questdb, queries),
      ),
      elsewhere(wanted === null ? 'trends' : `trends ${wanted}`, pathOf(wanted)),
    ],
  });
}

/** @param {readonly NodeSummary[]} nodes */
function busiest(nodes) {
  /** @param {NodeSummary} node */
  const size = (node) => (node.snat?.actual ?? 0) + (node.reroute?.actual ?? 0);
  return [...nodes]
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostNodes)
    .map((node) => node.node);
}

/** @param {readonly NodeSummary[]} nodes @param {string | null} wanted @param {(node: string) => void} choose */
function nodePicker(nodes, wanted, choose) {
  /** @param {string} value @param {string} text */
  const option = (value, text) => h('option', { value, selected: value === (wanted ?? '') }, text);
  return h(
    'label',
    {},
    h('span', { class: 'dim' }, 'Node '),
    h(
      'select',
      { onchange: (/** @type {Event} */ { target }) => target instanceof HTMLSelectElement && choose(target.value) },
      option('', 'busiest'),
      nodes.map((node) => option(node.node, node.node)),
    ),
  );
}

/** @param {string | null} questdb @param {readonly ReadyQuery[]} queries */
function queryList(questdb, queries) {
  const dead = questdb === null ? "QuestDB's console is not open here." : unreachable(questdb);
  if (questdb === null || dead !== null) {
    return [
      h('p', { class: 'dim', key: 'dead' }, `${dead} These commands answer the same questions:`),
      h(
        'ul',
        { class: 'card bullets', key: 'queries' },
        queries.map(({ id, title, sql }) => h('li', { title: sql }, h('code', {}, `npx egressip-analyzer history ${id}`), ` ${title}`)),
      ),
    ];
  }
  return h(
    'ul',
    { class: 'card bullets', key: 'queries' },
    h('li', {}, consoleLink(String(new URL('/', questdb)), "QuestDB's console")),
    queries.map((query) => h('li', {}, queryLink(questdb, query))),
  );
}
