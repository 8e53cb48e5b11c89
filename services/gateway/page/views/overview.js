import { get } from '../api.js';
import { badge, h, link, paths } from '../dom.js';
import { count, healthOf, ratio, rows, since, span } from '../format.js';
import { incidentList } from '../parts/findings.js';
import { table } from '../parts/table.js';

export const title = 'Cluster';

export async function load() {
  const [status, nodes, services] = await Promise.all([
    get('/api/v1/status?limit=5000'),
    get('/api/v1/nodes?limit=5000'),
    get('/api/v1/services'),
  ]);
  return { status, nodes, services };
}

export function render({ status, nodes, services }) {
  const { summary } = status;
  const firing = status.incidents.filter((incident) => incident.state === 'firing' && incident.severity !== 'info').length;
  const readable = nodes.nodes.filter((node) => node.complete).length;
  const figure = (value, text, kind = '') => h('div', { class: 'card figure' }, h('b', { class: kind }, value), h('span', {}, text));
  return [
    h('h1', {}, `Cluster ${status.cluster}`, ' ', h('span', { class: 'dim', style: 'font-size:14px;font-weight:400' }, status.source)),
    h(
      'div',
      { class: 'grid' },
      figure(ratio(status.consistency), 'consistency of all rows', healthOf(status.consistency)),
      figure(count(firing), 'incidents firing', firing === 0 ? 'ok' : 'bad'),
      figure(count(summary.egressIPs), 'EgressIPs'),
      figure(count(summary.pods), 'pods served'),
      figure(rows(summary.snat), 'SNAT rows right / expected'),
      figure(rows(summary.reroute), 'reroute policies right / expected'),
      figure(`${readable}/${nodes.total}`, 'databases readable', readable === nodes.total ? 'ok' : 'warn'),
    ),
    h('h2', {}, 'What is wrong now'),
    incidentList(
      status.incidents,
      status.freshness.complete ? 'Nothing is wrong.' : 'Nothing is known to be wrong, but part of the view is unknown.',
    ),
    h('h2', {}, 'EgressIPs'),
    table(
      status.egressIPs,
      [
        { title: 'Name', cell: (object) => link(paths.egressip(object.egressIP), object.egressIP) },
        {
          title: 'Addresses',
          class: 'address',
          cell: (object) =>
            object.addresses.map((entry) =>
              h(
                'div',
                {},
                link(paths.ip(entry.address), entry.address),
                ' → ',
                entry.node === null ? badge('bad', 'no node') : link(paths.node(entry.node), entry.node),
                entry.since === null ? null : h('span', { class: 'dim' }, ` ${since(entry.since)}`),
              ),
            ),
        },
        { title: 'Pods', class: 'number', cell: (object) => count(object.pods) },
        {
          title: 'Consistency',
          class: 'number',
          cell: (object) => h('span', { class: healthOf(object.consistency) }, ratio(object.consistency)),
        },
        { title: 'Moves', class: 'number', cell: (object) => [object.moves, object.flapping ? badge('warn', 'flapping') : null] },
        { title: 'Firing', class: 'number', cell: (object) => (object.firing === 0 ? '0' : badge('bad', object.firing)) },
      ],
      'The cluster has no EgressIP.',
    ),
    h('h2', {}, 'Nodes'),
    nodeTable(nodes.nodes),
    h('h2', {}, 'The monitor itself'),
    table(services.services, [
      { title: 'Service', cell: (service) => service.service },
      { title: 'State', cell: (service) => badge(service.ready ? 'ok' : 'warn', service.ready ? 'ready' : 'not ready') },
      {
        title: 'Detail',
        cell: (service) =>
          Object.entries(service.parts)
            .map(([name, text]) => `${name}: ${text}`)
            .join(' · '),
      },
      { title: 'Last heartbeat', class: 'number', cell: (service) => span(service.ageMs) },
    ]),
  ];
}

export function nodeTable(nodes) {
  return table(nodes, [
    { title: 'Node', cell: (node) => link(paths.node(node.node), node.node) },
    {
      title: 'State',
      cell: (node) => [
        node.ready === null ? badge('unknown', 'no object') : badge(node.ready ? 'ok' : 'bad', node.ready ? 'ready' : 'not ready'),
        ' ',
        node.assignable ? badge('unknown', 'assignable') : null,
      ],
    },
    {
      title: 'Addresses',
      class: 'address',
      cell: (node) => node.addresses.map((entry) => h('div', {}, link(paths.ip(entry.address), entry.address))),
    },
    { title: 'SNAT', class: 'number', cell: (node) => rows(node.snat) },
    { title: 'Reroute', class: 'number', cell: (node) => rows(node.reroute) },
    { title: 'Consistency', class: 'number', cell: (node) => h('span', { class: healthOf(node.consistency) }, ratio(node.consistency)) },
    {
      title: 'Database',
      cell: (node) => (node.complete ? h('span', { class: 'ok' }, 'followed') : badge('warn', node.reason ?? 'unknown')),
    },
  ]);
}
