// Findings and their incidents, by kind and state.
import { get, urlOf } from '../api.js';
import { h, link, section } from '../dom.js';
import { count, plural } from '../format.js';
import { findingDetail, findingTable, incidentList } from '../parts/findings.js';
import { choices, elsewhere, heading, view } from '../parts/page.js';
import { limitOf, moreLink } from '../parts/pods.js';

const inDetail = 5;
/** @type {readonly ('kind' | 'state' | 'node' | 'egressIP' | 'namespace' | 'pod')[]} */
const filters = ['kind', 'state', 'node', 'egressIP', 'namespace', 'pod'];

/** @param {URLSearchParams} query */
export function findings(query) {
  /** @type {Chosen} */
  const chosen = Object.fromEntries(filters.map((name) => [name, query.get(name)]));
  const path = urlOf('/api/v1/findings', { ...chosen, limit: limitOf(query) });
  const narrowed = filters.filter((name) => name !== 'state' && chosen[name] != null);
  /** @param {string | null} state */
  const urlFor = (state) => urlOf('/ui/findings', { ...chosen, state });
  return view({
    title: chosen.kind == null ? 'Findings' : `Findings: ${chosen.kind}`,
    load: () => get(path),
    render: (answer) => [
      heading('Findings'),
      h(
        'div',
        { class: 'toolbar', key: 'filters' },
        choices(
          'State',
          [
            [null, 'open', urlFor(null)],
            ['firing', 'firing', urlFor('firing')],
            ['pending', 'pending', urlFor('pending')],
            ['resolved', 'resolved in the last day', urlFor('resolved')],
          ],
          chosen.state ?? null,
        ),
        narrowed.map((name) =>
          h(
            'span',
            { class: 'chip' },
            `${name}: ${chosen[name]} `,
            link(urlOf('/ui/findings', { ...chosen, [name]: null }), '×', { 'aria-label': `Remove the filter ${name}` }),
          ),
        ),
      ),
      h('p', { class: 'dim', key: 'count' }, `${plural(answer.total, 'finding')} in ${plural(answer.incidents.length, 'incident')}.`),
      chosen.state === 'resolved' ? null : section('incidents', null, incidentList(answer.incidents)),
      section('rows', `Row by row (${count(answer.total)})`, findingTable(answer.findings), moreLink(answer, answer.findings, query)),
      answer.findings.length === 0 ? null : section('detail', 'In detail', answer.findings.slice(0, inDetail).map(findingDetail)),
      elsewhere(commandOf(chosen), path),
    ],
  });
}

/** @typedef {Readonly<Record<string, string | null>>} Chosen */

/** With the same filters, but for the pod: the command has none for that. @param {Chosen} chosen */
function commandOf(chosen) {
  const given = filters.filter((name) => name !== 'pod' && chosen[name] != null);
  return ['findings', ...given.map((name) => `--${name.toLowerCase()} ${chosen[name]}`)].join(' ');
}
