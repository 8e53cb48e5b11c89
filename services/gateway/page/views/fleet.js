// All clusters of a hub, the worst first. Of one that is not heard it shows what was known last, and since when that is.
import { get } from '../api.js';
import { badge, h, section } from '../dom.js';
import { clock, count, healthOf, plural, ratio, since } from '../format.js';
import { elsewhere, figure, figures, heading, view } from '../parts/page.js';
import { table } from '../parts/table.js';
import { clusterPath } from '../place.js';

/** @import { ClusterSummary } from '../types.ts' */

export const fleetView = view({
  title: 'Clusters',
  topics: ['cluster'],
  load: async () => {
    const { clusters, complete, findings, unread } = await get('/api/v1/clusters');
    const missing = clusters.flatMap(({ cluster, missing: parts }) => parts.map((part) => `${cluster}: ${part}`));
    missing.push(...unread.map((cluster) => `${cluster}: its addresses`));
    return { clusters, findings, freshness: { complete: complete && unread.length === 0, missing } };
  },
  render: ({ clusters, findings }) => {
    const silent = clusters.filter(({ state }) => state !== 'live').length;
    return [
      heading(`Clusters (${count(clusters.length)})`),
      figures(
        figure(count(clusters.filter(({ critical }) => (critical ?? 0) > 0).length), 'with something critical', mark(clusters, 'critical')),
        figure(count(clusters.filter(({ warning }) => (warning ?? 0) > 0).length), 'with warnings'),
        figure(count(silent), 'not heard', silent > 0 ? 'warn' : ''),
        figure(count(clusters.filter(({ complete }) => complete).length), 'known completely'),
      ),
      findings.length === 0
        ? null
        : section(
            'shared',
            'Addresses in two clusters',
            h(
              'ul',
              {},
              findings.map(({ address, reason }) => h('li', { key: address }, badge('bad', 'critical'), ' ', reason)),
            ),
          ),
      table('Clusters', clusters, columns, { key: ({ cluster }) => cluster }),
      elsewhere('clusters', '/api/v1/clusters'),
    ];
  },
});

/** @param {readonly ClusterSummary[]} clusters @param {'critical'} severity */
const mark = (clusters, severity) => (clusters.some((cluster) => (cluster[severity] ?? 0) > 0) ? 'bad' : '');

/** @type {readonly import('../elements.ts').Column<ClusterSummary>[]} */
const columns = [
  {
    title: 'Cluster',
    class: 'name',
    by: ({ cluster }) => cluster,
    cell: ({ cluster }) => h('a', { href: clusterPath(cluster) }, cluster),
  },
  { title: 'State', by: ({ state }) => state, cell: stateOf },
  { title: 'Critical', class: 'number', by: ({ critical }) => critical, cell: ({ critical }) => count(critical) },
  { title: 'Warning', class: 'number', by: ({ warning }) => warning, cell: ({ warning }) => count(warning) },
  {
    title: 'Consistency',
    class: 'number',
    by: ({ consistency }) => consistency,
    cell: ({ consistency, state }) => h('span', { class: state === 'live' ? healthOf(consistency) : 'unknown' }, ratio(consistency)),
  },
  { title: 'EgressIPs', class: 'number', by: ({ egressIPs }) => egressIPs, cell: ({ egressIPs }) => count(egressIPs) },
  { title: 'Pods', class: 'number', by: ({ pods }) => pods, cell: ({ pods }) => count(pods) },
  {
    title: 'Worst',
    class: 'text',
    cell: ({ worst }) => (worst === null ? null : `${worst.kind}, for ${since(worst.since)}: ${worst.reason}`),
  },
];

/** @param {ClusterSummary} cluster */
function stateOf({ state, staleSince, complete, missing }) {
  if (state === 'stale') return badge('warn', `stale since ${clock(staleSince)}`);
  if (state === 'unheard') return badge('warn', 'never heard');
  return complete
    ? badge('ok', 'live')
    : badge('warn', `live, ${missing.length === 0 ? 'incomplete' : `${plural(missing.length, 'input')} missing`}`);
}
