// Findings, fail-overs, trends, test runs and search results: one list each.
import { get, send } from '../api.js';
import { badge, h, link, paths } from '../dom.js';
import { clock, dash, span } from '../format.js';
import { trendChart } from '../parts/chart.js';
import { findingDetail, findingTable, incidentList } from '../parts/findings.js';
import { table } from '../parts/table.js';
import { moveColumns, timeline } from '../parts/timeline.js';
import { podTable } from './explain.js';

export function findings(query) {
  const kind = query.get('kind');
  return {
    title: 'Findings',
    load: () => get(`/api/v1/findings?limit=5000${kind === null ? '' : `&kind=${encodeURIComponent(kind)}`}`),
    render: (answer) => [
      h('h1', {}, kind === null ? 'Findings' : `Findings: ${kind}`),
      h(
        'p',
        { class: 'dim' },
        `${answer.total} findings in ${answer.incidents.length} incidents. `,
        kind === null ? null : link('/ui/findings', 'Show all kinds'),
      ),
      incidentList(answer.incidents),
      h('h2', {}, 'Row by row'),
      findingTable(answer.findings),
      answer.findings.length === 0 ? null : [h('h2', {}, 'In detail'), answer.findings.slice(0, 5).map(findingDetail)],
    ],
  };
}

export const failovers = {
  title: 'Fail-overs',
  load: () => get('/api/v1/failovers?limit=30'),
  render: (answer) => [
    h('h1', {}, 'Fail-overs'),
    h('p', { class: 'dim' }, `${answer.total} moves of an address, latest first.`),
    timeline(answer.failovers),
    answer.total === 0 ? null : [h('h2', {}, 'Phases'), table(answer.failovers, moveColumns)],
  ],
};

export function trends(questdb) {
  return {
    title: 'Trends',
    slow: true,
    load: () => get('/api/v1/trends?hours=24&horizonHours=6'),
    render: (answer) => [
      h('h1', {}, 'Rows per node: history and forecast'),
      questdb === null
        ? h('p', { class: 'banner' }, 'QuestDB is not there: no history is kept.')
        : h(
            'p',
            {},
            link(questdb, 'Open the SQL console', { target: '_blank', rel: 'noreferrer' }),
            h('span', { class: 'dim' }, ' · ready queries: docs/reference/history.md'),
          ),
      answer.trends.map((trend) =>
        trend.points.length < 2
          ? h('div', { class: 'card dim' }, `${trend.node}, ${trend.series}: ${trend.reason ?? 'too little history'}`)
          : [
              trendChart(trend),
              h(
                'p',
                { class: 'dim' },
                `${trend.direction}, ${trend.slopePerHour === null ? dash : trend.slopePerHour.toFixed(1)} rows per hour. ${trend.method === null ? '' : `Forecast: ${trend.method}. `}${trend.crossing?.at == null ? '' : `Limit of ${trend.crossing.threshold} reached at ${clock(trend.crossing.at)}. `}${trend.reason ?? ''}`,
              ),
            ],
      ),
    ],
  };
}

export function runs(enabled, reload) {
  return {
    title: 'Test runs',
    load: () => get('/api/v1/runs?limit=50'),
    render: (answer) => [
      h('h1', {}, 'Test runs'),
      enabled
        ? h(
            'div',
            { class: 'toolbar' },
            h('button', { onclick: (event) => start(event.target, reload) }, 'Run label-flip'),
            h('span', { class: 'dim' }, 'takes the assignable label from one node, checks every row, puts it back'),
          )
        : h(
            'p',
            { class: 'banner' },
            'Test runs are off: they change the cluster. Start with EGRESSIP_ORCHESTRATOR_ENABLED=true to allow them.',
          ),
      table(
        answer.runs,
        [
          { title: 'Run', cell: (run) => link(paths.run(run.id), run.id) },
          { title: 'Scenario', cell: (run) => run.scenario },
          { title: 'State', cell: (run) => runBadge(run) },
          {
            title: 'Progress',
            cell: (run) => h('progress', { max: run.steps.length || 1, value: run.steps.filter((step) => step.state === 'done').length }),
          },
          { title: 'Started', cell: (run) => clock(run.startedAt) },
          { title: 'Checks', class: 'number', cell: (run) => `${run.checks.filter((check) => check.passed).length}/${run.checks.length}` },
        ],
        'No run yet.',
      ),
    ],
  };
}

async function start(button, reload) {
  button.disabled = true;
  try {
    await send('POST', '/api/v1/runs', { scenario: 'label-flip', parameters: {} });
    reload();
  } catch (error) {
    button.after(h('span', { class: 'bad' }, ` ${error.message}`));
  } finally {
    button.disabled = false;
  }
}

const runBadge = (run) => badge({ passed: 'ok', failed: 'bad', error: 'bad' }[run.state] ?? 'unknown', run.state);

export function run(id) {
  return {
    title: `Run ${id}`,
    load: () => get(`/api/v1/runs/${encodeURIComponent(id)}`),
    render: ({ run: state }) => [
      h('h1', {}, `Run ${state.id} `, runBadge(state)),
      h(
        'p',
        {},
        `${state.scenario}, ${state.iterations} iterations`,
        state.error === null ? null : h('div', { class: 'banner bad' }, state.error),
      ),
      table(state.steps, [
        { title: 'Step', cell: (step) => step.name },
        { title: 'State', cell: (step) => badge({ done: 'ok', failed: 'bad', running: 'warn' }[step.state] ?? 'unknown', step.state) },
        {
          title: 'Took',
          class: 'number',
          cell: (step) => (step.startedAt === null || step.endedAt === null ? dash : span(step.endedAt - step.startedAt)),
        },
        { title: 'Detail', cell: (step) => step.detail ?? '' },
      ]),
      h('h2', {}, 'Checks'),
      table(state.checks, [
        { title: 'Check', cell: (check) => check.name },
        { title: 'Result', cell: (check) => badge(check.passed ? 'ok' : 'bad', check.passed ? 'passed' : 'failed') },
        { title: 'Expected', class: 'number', cell: (check) => check.expected ?? dash },
        { title: 'Actual', class: 'number', cell: (check) => check.actual ?? dash },
        { title: 'Detail', cell: (check) => check.detail },
      ]),
    ],
  };
}

export function search(text) {
  return {
    title: `Search: ${text}`,
    load: async () => {
      const [pods, status, nodes] = await Promise.all([
        get(`/api/v1/pods?search=${encodeURIComponent(text)}&limit=500`),
        get('/api/v1/status?limit=5000'),
        get('/api/v1/nodes?limit=5000'),
      ]);
      return { pods, status, nodes };
    },
    render: ({ pods, status, nodes }) => {
      const needle = text.toLowerCase();
      const objects = status.egressIPs.filter(
        (object) => object.egressIP.toLowerCase().includes(needle) || object.addresses.some((entry) => entry.address.includes(needle)),
      );
      const found = nodes.nodes.filter((node) => node.node.toLowerCase().includes(needle));
      return [
        h('h1', {}, `Search: ${text}`),
        objects.length === 0
          ? null
          : [
              h('h2', {}, 'EgressIPs'),
              h(
                'ul',
                {},
                objects.map((object) =>
                  h(
                    'li',
                    {},
                    link(paths.egressip(object.egressIP), object.egressIP),
                    ' ',
                    object.addresses.map((entry) => [link(paths.ip(entry.address), entry.address), ' ']),
                  ),
                ),
              ),
            ],
        found.length === 0
          ? null
          : [
              h('h2', {}, 'Nodes'),
              h(
                'ul',
                {},
                found.map((node) => h('li', {}, link(paths.node(node.node), node.node))),
              ),
            ],
        h('h2', {}, `Pods (${pods.total})`),
        podTable(pods.pods),
      ];
    },
  };
}
