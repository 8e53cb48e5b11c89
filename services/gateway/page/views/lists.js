// Fail-overs, pods and search results: one list each.
import { get, urlOf } from '../api.js';
import { addressLink, h, nodeLink, objectLink, section } from '../dom.js';
import { count, plural, span } from '../format.js';
import { incidentList, isOpen } from '../parts/findings.js';
import { elsewhere, figure, figures, heading, view } from '../parts/page.js';
import { limitOf, moreLink, podTable } from '../parts/pods.js';
import { hasConverged, lengthOf, moveTable, slowestText, timeline } from '../parts/timeline.js';

/** @import { Child } from '../elements.ts' */

const mostMoves = 40;
const mostFound = 50;

export const failovers = view({
  title: 'Fail-overs',
  load: () => get(urlOf('/api/v1/failovers', { limit: mostMoves })),
  render: (answer) => {
    const times = answer.failovers
      .filter(hasConverged)
      .map(lengthOf)
      .sort((a, b) => a - b);
    const open = answer.failovers.length - times.length;
    return [
      heading('Fail-overs'),
      answer.total === 0
        ? null
        : figures(
            figure(count(answer.total), 'moves of an address'),
            figure(span(medianOf(times)), `median of the last ${times.length}`),
            figure(span(times.at(-1)), 'slowest of these'),
            figure(count(open), 'not converged', open > 0 ? 'warn' : ''),
          ),
      h('p', { key: 'slowest' }, slowestText(answer.failovers)),
      section('timeline', answer.total > 1 ? 'Latest first, from the trigger on' : null, timeline(answer.failovers)),
      answer.total === 0 ? null : section('phases', 'Phases', moveTable(answer.failovers)),
      elsewhere('failovers', '/api/v1/failovers'),
    ];
  },
});

/** Of values in order; of an even number the mean of the two in the middle. @param {readonly number[]} values */
function medianOf(values) {
  const middle = values.slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1);
  return middle.length === 0 ? null : middle.reduce((sum, value) => sum + value) / middle.length;
}

/** @param {URLSearchParams} query */
export function pods(query) {
  const path = urlOf('/api/v1/pods', { limit: limitOf(query) });
  return view({
    title: 'Pods',
    load: () => get(path),
    render: (answer) => [
      heading(`Pods (${count(answer.total)})`),
      podTable(answer.pods),
      moreLink(answer, answer.pods, query),
      elsewhere('explain pod NAMESPACE/NAME', path),
    ],
  });
}

/** @param {URLSearchParams} query */
export function search(query) {
  const text = (query.get('q') ?? '').trim();
  const needle = text.toLowerCase();
  /** @param {string | null} value */
  const within = (value) => value?.toLowerCase().includes(needle) === true;
  return view({
    title: `Search: ${text}`,
    load: async () => {
      const [found, status, nodes] = await Promise.all([
        get(urlOf('/api/v1/pods', { search: text, limit: limitOf(query) })),
        get('/api/v1/status?limit=5000'),
        get('/api/v1/nodes?limit=5000'),
      ]);
      return { found, status, nodes, freshness: status.freshness };
    },
    render: ({ found, status, nodes }) => {
      const objects = status.egressIPs.filter((object) => within(object.egressIP));
      const addresses = status.egressIPs
        .flatMap((object) => object.addresses.map((entry) => ({ ...entry, egressIP: object.egressIP })))
        .filter((entry) => within(entry.address));
      const matching = nodes.nodes.filter((node) => within(node.node));
      const incidents = status.incidents.filter(isOpen).filter((incident) => within(incident.kind) || within(incident.reason));
      const nothing = objects.length + addresses.length + matching.length + incidents.length + found.total === 0;
      return [
        heading(`Search: ${text}`),
        nothing ? h('p', { class: 'card dim', key: 'nothing' }, 'No name, address or reason contains this text.') : null,
        listOf('EgressIPs', objects, (object) => [objectLink(object.egressIP), ` ${plural(object.pods, 'pod')}`]),
        listOf('Addresses', addresses, (entry) => [
          addressLink(entry.address),
          ' of ',
          objectLink(entry.egressIP),
          ' on ',
          nodeLink(entry.node),
        ]),
        listOf('Nodes', matching, (node) => [
          nodeLink(node.node),
          node.addresses.length === 0 ? null : ` holds ${plural(node.addresses.length, 'address', 'addresses')}`,
        ]),
        incidents.length === 0 ? null : section('incidents', `Wrong now (${count(incidents.length)})`, incidentList(incidents)),
        found.total === 0
          ? null
          : section('pods', `Pods (${count(found.total)})`, podTable(found.pods), moreLink(found, found.pods, query)),
      ];
    },
  });
}

/**
 * @template Entry
 * @param {string} title
 * @param {readonly Entry[]} entries
 * @param {(entry: Entry) => Child} text
 */
function listOf(title, entries, text) {
  if (entries.length === 0) return null;
  const rest = entries.length - mostFound;
  return section(
    title,
    `${title} (${count(entries.length)})`,
    h(
      'ul',
      { class: 'card bullets' },
      entries.slice(0, mostFound).map((entry) => h('li', {}, text(entry))),
      rest > 0 ? h('li', { class: 'dim' }, `and ${count(rest)} more`) : null,
    ),
  );
}
