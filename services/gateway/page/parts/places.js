// Which node holds which address: nodes as columns, addresses as cards. A card that moves glides to its new column (not where
// less motion is wanted), keeps the focus, and the move is said to screen readers.
import { addressHealth } from '../address-health.js';
import { h, link, paths } from '../dom.js';
import { count, plural } from '../format.js';
import { patch } from '../patch.js';
import { collator } from './table.js';

/** @import { Child } from '../elements.ts' */
/** @import { NodeSummary, Status } from '../types.ts' */
/** @typedef {{ address: string, egressIP: string, node: string | null, state: 'ok' | 'bad' | 'unknown', why: string }} Card */
/** @typedef {{ name: string | null, state: 'ok' | 'bad' | 'unknown', why: string, cards: readonly Card[] }} Place */

const glideMs = 700;
const mostCards = 8;
const mostPlaces = 24;
const marks = { ok: '✓', bad: '✗', unknown: '?' };
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** @param {Status} status @param {readonly NodeSummary[]} nodes @returns {Child} */
export function placesCard(status, nodes) {
  const places = placesOf(status, nodes);
  const rest = places.length - mostPlaces;
  return h(
    'div',
    { class: 'card places', key: 'places' },
    h('h2', { key: 'caption' }, 'Which node holds which address'),
    places.length === 0
      ? h('p', { class: 'dim', key: 'none' }, 'No node is known that may hold an egress address.')
      : board(places.slice(0, mostPlaces)),
    rest > 0 ? h('p', { key: 'rest' }, link('/ui/nodes', `and ${plural(rest, 'more node')}`)) : null,
  );
}

/** Addresses on no node come first, then the nodes that hold some or may. @param {Status} status @param {readonly NodeSummary[]} nodes */
function placesOf(status, nodes) {
  const byName = new Map(nodes.map((node) => [node.node, node]));
  const cards = status.egressIPs.flatMap(({ egressIP, addresses }) =>
    addresses.map(({ address, node }) => ({
      address,
      egressIP,
      node,
      ...addressHealth(egressIP, address, node === null ? undefined : byName.get(node), status.incidents),
    })),
  );
  /** @param {string | null} name */
  const on = (name) => cards.filter((card) => card.node === name).toSorted((a, b) => collator.compare(a.address, b.address));
  /** @type {Place[]} */
  const places = nodes
    .filter(({ node, assignable }) => assignable === true || cards.some((card) => card.node === node))
    .toSorted((a, b) => collator.compare(a.node, b.node))
    .map((node) => ({
      name: node.node,
      cards: on(node.node),
      ...(node.ready === false
        ? { state: 'bad', why: 'not ready' }
        : node.complete
          ? { state: 'ok', why: node.assignable === true ? '' : 'not assignable' }
          : { state: 'unknown', why: node.reason ?? 'database not read' }),
    }));
  const nowhere = on(null);
  return nowhere.length === 0 ? places : [{ name: null, state: /** @type {const} */ ('bad'), why: '', cards: nowhere }, ...places];
}

/** @param {readonly Place[]} first */
function board(first) {
  const list = h('ul', { class: 'board', 'aria-label': 'Nodes and the addresses they hold' });
  const said = h('p', { class: 'for-readers', role: 'status' });
  const box = h('div', { key: 'board' }, list, said);
  /** @type {ReadonlyMap<string, string | null>} */
  let before = new Map();

  /** @param {readonly Place[]} places */
  function update(places) {
    const cards = places.flatMap((place) => place.cards);
    const moved = cards.filter(({ address, node }) => before.has(address) && before.get(address) !== node);
    const from = new Map(moved.map(({ address }) => [address, cardOf(address)?.getBoundingClientRect()]));
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.address : undefined;
    patch(list, places.map(column));
    if (focused !== undefined) cardOf(focused)?.querySelector('a')?.focus({ preventScroll: true });
    for (const { address } of moved) glide(cardOf(address), from.get(address));
    if (moved.length > 0)
      said.textContent = moved.map(({ address, egressIP, node }) => `${address} of ${egressIP} is now on ${node ?? 'no node'}.`).join(' ');
    before = new Map(cards.map(({ address, node }) => [address, node]));
  }

  /** @param {string} address */
  const cardOf = (address) => list.querySelector(`li[data-card="${CSS.escape(address)}"]`);
  return Object.assign(box, { model: first, update });
}

/** @param {Element | null} card @param {DOMRect | undefined} from */
function glide(card, from) {
  if (card === null || from === undefined || stillness.matches) return;
  const to = card.getBoundingClientRect();
  card.animate(
    [
      { transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)`, zIndex: 3 },
      { transform: 'none', zIndex: 3 },
    ],
    {
      duration: glideMs,
      easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
    },
  );
}

/** @param {Place} place */
function column({ name, state, why, cards }) {
  const rest = cards.length - mostCards;
  return h(
    'li',
    { key: name ?? ' none', class: name === null ? 'nowhere' : state },
    h(
      'h3',
      {},
      name === null ? 'on no node' : link(paths.node(name), name),
      why === '' ? null : h('span', { class: state === 'ok' ? 'dim' : state }, ` ${why}`),
    ),
    cards.length === 0
      ? h('p', { class: 'dim' }, 'holds none')
      : h(
          'ul',
          {},
          cards.slice(0, mostCards).map(cardItem),
          rest > 0 ? h('li', { key: 'rest', class: 'dim' }, `and ${count(rest)} more`) : null,
        ),
  );
}

/** @param {Card} card */
function cardItem({ address, egressIP, state, why }) {
  return h(
    'li',
    { key: address, 'data-card': address, class: state },
    h(
      'span',
      { class: `mark ${state}`, role: 'img', 'aria-label': state === 'ok' ? 'right' : state === 'bad' ? 'broken' : 'unknown' },
      marks[state],
    ),
    h(
      'span',
      {},
      link(paths.ip(address), address, { class: 'address', 'data-address': address }),
      ' ',
      h('span', { class: 'of' }, egressIP),
    ),
    why === '' ? null : h('span', { class: `why ${state}` }, why),
  );
}
