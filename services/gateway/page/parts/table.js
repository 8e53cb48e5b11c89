// A table that sorts, and stays quick with thousands of rows: of a long one only the rows in view exist. It keeps its own
// sort order and scroll position over redraws (patch.js hands it the new rows through `update`).
import { h } from '../dom.js';
import { patch } from '../patch.js';

/** @import { Column, Drawing } from '../elements.ts' */

/** Of a long table; style/tables.css fixes it. */
const rowHeight = 36;
const spare = 12;
const plainUpTo = 120;

/**
 * `label` names it for screen readers, `key(row)` names a row.
 * @template Row
 * @param {string} label
 * @param {readonly Row[]} rows
 * @param {readonly Column<Row>[]} columns
 * @param {{ readonly key?: (row: Row) => string; readonly empty?: string; readonly dense?: boolean }} [options]
 * @returns {HTMLElement}
 */
export function table(label, rows, columns, { key, empty = 'None.', dense = false } = {}) {
  if (rows.length === 0) return h('div', { class: 'card dim', key: 'empty' }, empty);
  const head = h('thead');
  const body = h('tbody');
  const widths = h('colgroup');
  const grid = h('table', { class: dense ? 'dense' : null }, widths, head, body);
  const box = h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label, key: `table ${label}` }, grid);
  /** @type {{ column: string | null, down: boolean }} */
  const order = { column: null, down: false };
  let model = { rows, columns, key };
  /** @type {readonly Row[]} */
  let sorted = [];
  /** @type {number | null} */
  let frame = null;

  /** @param {string} title */
  const sortBy = (title) => {
    order.down = order.column === title && !order.down;
    order.column = title;
    drawAll();
  };

  function drawHead() {
    patch(head, [
      h(
        'tr',
        {},
        model.columns.map(({ title, by, class: kind }) => {
          const way = order.column !== title ? null : order.down ? 'descending' : 'ascending';
          const content = by === undefined ? title : h('button', { type: 'button', class: 'sort', onclick: () => sortBy(title) }, title);
          return h('th', { class: kind, scope: 'col', 'aria-sort': way }, content);
        }),
      ),
    ]);
  }

  function drawBody() {
    frame = null;
    if (sorted.length <= plainUpTo) {
      patch(body, sorted.map(line));
      return;
    }
    const from = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    const to = Math.min(sorted.length, from + Math.ceil((box.clientHeight || 700) / rowHeight) + 2 * spare);
    patch(body, [
      filler('above', from),
      ...sorted.slice(from, to).map((row, index) => line(row, from + index)),
      filler('below', sorted.length - to),
    ]);
  }

  /** @param {Row} row @param {number} index */
  function line(row, index) {
    return h(
      'tr',
      { key: model.key?.(row), 'aria-rowindex': sorted.length > plainUpTo ? index + 2 : null },
      model.columns.map((column) => h('td', { class: column.class }, column.cell(row))),
    );
  }

  function drawAll() {
    const by = model.columns.find((column) => column.title === order.column)?.by;
    sorted = by === undefined ? model.rows : [...model.rows].sort((a, b) => compare(by(a), by(b)) * (order.down ? -1 : 1));
    const long = sorted.length > plainUpTo;
    grid.classList.toggle('long', long);
    if (long) grid.setAttribute('aria-rowcount', String(sorted.length + 1));
    else grid.removeAttribute('aria-rowcount');
    const total = model.columns.reduce((sum, column) => sum + (column.size ?? 1), 0);
    const shares = long ? model.columns.map((column) => h('col', { style: `width:${(100 * (column.size ?? 1)) / total}%` })) : [];
    patch(widths, shares);
    drawHead();
    drawBody();
  }

  box.onscroll = () => {
    if (sorted.length > plainUpTo && frame === null) frame = requestAnimationFrame(drawBody);
  };
  /** @type {Drawing<typeof model>} */
  const drawing = Object.assign(box, {
    model,
    /** @param {typeof model} next */
    update(next) {
      model = next;
      drawAll();
    },
  });
  return drawing;
}

/** @type {(name: string, count: number) => HTMLElement} */
const filler = (name, count) => h('tr', { key: `filler ${name}`, 'aria-hidden': 'true', style: `height:${count * rowHeight}px` });

/**
 * Unknown comes last; names sort as people count (worker-2 before worker-10).
 * @param {unknown} left
 * @param {unknown} right
 */
function compare(left, right) {
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : 1;
  if (right === null || right === undefined) return -1;
  return typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
}
export const collator = new Intl.Collator('en', { numeric: true });
