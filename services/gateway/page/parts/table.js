// A table that stays quick with thousands of rows: only the rows in view exist. Row height is fixed (36 px).
import { h } from '../dom.js';

const rowHeight = 36;
const spare = 12;
const plainUpTo = 150;

/** `columns`: `{ title, cell(row), class? }`; `key(row)` names a row, so that a changed one can flash. */
export function table(rows, columns, empty = 'nothing here') {
  if (rows.length === 0) return h('div', { class: 'card dim' }, empty);
  const head = h(
    'thead',
    {},
    h(
      'tr',
      {},
      columns.map((column) => h('th', { class: column.class, scope: 'col' }, column.title)),
    ),
  );
  const line = (row) =>
    h(
      'tr',
      {},
      columns.map((column) => h('td', { class: column.class }, column.cell(row))),
    );
  if (rows.length <= plainUpTo) return h('div', { class: 'scroll', tabindex: 0 }, h('table', {}, head, h('tbody', {}, rows.map(line))));

  const body = h('tbody');
  const box = h('div', { class: 'scroll', tabindex: 0 }, h('table', { 'aria-rowcount': rows.length }, head, body));
  let shownFrom = -1;
  const draw = () => {
    const from = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    if (from === shownFrom) return;
    shownFrom = from;
    const to = Math.min(rows.length, from + Math.ceil((box.clientHeight || 700) / rowHeight) + 2 * spare);
    body.replaceChildren(filler(from), ...rows.slice(from, to).map(line), filler(rows.length - to));
  };
  const filler = (count) => h('tr', { 'aria-hidden': 'true', style: `height:${count * rowHeight}px` });
  box.addEventListener('scroll', draw, { passive: true });
  draw();
  return box;
}
