// Nodes as a table, and as a map of cells in which trouble is seen at once among hundreds.
import { addressLink, badge, h, link, nodeLink, paths } from '../dom.js';
import { count, healthOf, plural, ratio, rows } from '../format.js';
import { collator, table } from './table.js';

/** @import { NodeSummary } from '../types.ts' */

const mapFrom = 12;

/** @param {readonly NodeSummary[]} nodes */
export function nodeTable(nodes) {
  return table(
    'Nodes',
    inOrder(nodes),
    [
      { title: 'Node', class: 'name', cell: (node) => nodeLink(node.node), by: (node) => node.node, size: 1.3 },
      {
        title: 'State',
        class: 'name',
        cell: (node) => [
          node.ready === null ? badge('unknown', 'no object') : badge(node.ready ? 'ok' : 'bad', node.ready ? 'ready' : 'not ready'),
          ' ',
          node.assignable ? badge('unknown', 'assignable') : null,
        ],
        by: (node) => `${node.ready}${node.assignable}`,
        size: 2,
      },
      {
        title: 'Holds',
        class: 'address',
        cell: (node) => (node.addresses.length === 0 ? '–' : node.addresses.map(({ address }) => h('span', {}, addressLink(address), ' '))),
        by: (node) => node.addresses.length,
        size: 2.6,
      },
      { title: 'SNAT', class: 'number', cell: (node) => rows(node.snat), by: (node) => node.snat?.actual },
      { title: 'Reroute', class: 'number', cell: (node) => rows(node.reroute), by: (node) => node.reroute?.actual },
      {
        title: 'Consistency',
        class: 'number',
        cell: (node) => h('span', { class: healthOf(node.consistency) }, ratio(node.consistency)),
        by: (node) => node.consistency,
      },
      {
        title: 'Firing',
        class: 'number',
        cell: (node) => (node.firing === 0 ? '0' : badge('bad', count(node.firing))),
        by: (node) => node.firing,
        size: 0.7,
      },
      {
        title: 'Database',
        cell: (node) =>
          node.complete
            ? h('span', { class: 'ok' }, 'followed')
            : h('span', { class: 'warn', title: node.reason }, node.reason ?? 'unknown'),
        by: (node) => node.complete,
        size: 2.6,
      },
    ],
    { key: (node) => node.node, empty: 'No node is known.' },
  );
}

/** As people count: worker-2 before worker-10. @type {(nodes: readonly NodeSummary[]) => readonly NodeSummary[]} */
const inOrder = (nodes) => nodes.toSorted((a, b) => collator.compare(a.node, b.node));

/** Out of the tab order and hidden from screen readers: the table says the same. @param {readonly NodeSummary[]} nodes */
export function nodeMap(nodes) {
  if (nodes.length < mapFrom) return null;
  const ordered = inOrder(nodes);
  const healths = ordered.map(nodeHealth);
  /** @param {string} kind */
  const tally = (kind) => healths.filter((health) => health === kind).length;
  return [
    cells(
      ordered.map((node, index) => ({
        url: paths.node(node.node),
        look: `cell ${healths[index]}${node.addresses.length > 0 ? ' host' : ''}`,
        title: titleOf(node),
      })),
    ),
    h(
      'p',
      { class: 'legend', key: 'map legend' },
      h('span', {}, h('i', { class: 'ok' }), plural(tally('ok'), 'node'), ' right'),
      h('span', {}, h('i', { class: 'bad' }), plural(tally('bad'), 'node'), ' with wrong rows or not ready'),
      h('span', {}, h('i', { class: 'unknown' }), plural(tally('unknown'), 'node'), ' not read'),
      h('span', {}, h('i', { class: 'host' }), 'outlined: holds an address'),
    ),
  ];
}

/**
 * Hundreds of elements that seldom change: a redraw touches those that did, and builds none.
 * @param {readonly { readonly url: string; readonly look: string; readonly title: string }[]} model
 */
function cells(model) {
  const box = h('div', { class: 'map card', key: 'map', 'aria-hidden': 'true' });
  /** @type {typeof model} */
  let shown = [];
  /** @param {typeof model} next */
  const update = (next) => {
    for (const [index, cell] of next.entries()) {
      const before = shown[index];
      if (before === undefined) box.append(link(cell.url, '', { tabindex: -1 }));
      const element = box.children[index];
      if (!(element instanceof HTMLElement)) continue;
      if (before?.url !== cell.url) element.setAttribute('href', cell.url);
      if (before?.look !== cell.look) element.className = cell.look;
      if (before?.title !== cell.title) element.title = cell.title;
    }
    while (box.children.length > next.length) box.lastChild?.remove();
    shown = next;
  };
  return Object.assign(box, { model, update });
}

/** Nothing expected and nothing there is right as long as the database is read. @param {NodeSummary} node */
function nodeHealth(node) {
  if (node.ready === false || node.firing > 0 || (node.consistency !== null && node.consistency < 1)) return 'bad';
  return node.complete ? 'ok' : 'unknown';
}

/** @type {(node: NodeSummary) => string} */
const titleOf = (node) =>
  `${node.node}: ${node.complete ? `consistency ${ratio(node.consistency)}` : (node.reason ?? 'unknown')}${node.addresses.length > 0 ? `, holds ${node.addresses.map(({ address }) => address).join(', ')}` : ''}`;
