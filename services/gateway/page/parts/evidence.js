// A row as it must be beside the row that is there, column by column, with what differs marked.
import { h } from '../dom.js';

/**
 * `ofRow`: it is about a row of a database; else about what an object or a count says.
 * @param {unknown} expected
 * @param {unknown} actual
 */
export function evidence(expected, actual, ofRow = true) {
  // As many as there must be, but not the right ones: the text says that.
  if (expected !== null && expected === actual) return null;
  if (!ofRow || (!isRow(expected) && !isRow(actual))) {
    return h(
      'p',
      { class: 'evidence' },
      expected === null ? 'found: ' : ['must be ', h('code', {}, said(expected)), ', is '],
      h('code', {}, said(actual)),
    );
  }
  const [must, is] = [expected, actual].map((value) => (isRow(value) ? value : null));
  const columns = [...new Set([...Object.keys(must ?? {}), ...Object.keys(is ?? {})])];
  return h(
    'div',
    { class: 'evidence' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h('tr', {}, h('th', { scope: 'col' }, 'Column'), h('th', { scope: 'col' }, 'Must be'), h('th', { scope: 'col' }, 'Is')),
      ),
      h(
        'tbody',
        {},
        columns.map((name) => line(name, must ?? null, is ?? null)),
      ),
    ),
  );
}

/** @param {string} name @param {Row | null} expected @param {Row | null} actual */
function line(name, expected, actual) {
  const [must, is] = [expected?.[name], actual?.[name]];
  const differs = (expected === null || must !== undefined) && JSON.stringify(must) !== JSON.stringify(is);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, name),
    h('td', {}, expected === null ? nothing() : must === undefined ? 'any' : h('code', {}, text(must))),
    h('td', { class: differs ? 'differs' : null }, actual === null ? nothing() : is === undefined ? '–' : h('code', {}, text(is))),
  );
}

const nothing = () => h('span', { class: 'dim' }, 'no row');
/** @type {(value: unknown) => string} */
const said = (value) =>
  isRow(value)
    ? Object.entries(value)
        .map(([name, part]) => `${name} ${text(part)}`)
        .join(', ')
    : text(value);
/** @typedef {Readonly<Record<string, unknown>>} Row */
/** @param {unknown} value @returns {value is Row} */
function isRow(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @param {unknown} value @returns {string} */
function text(value) {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.map(text).join(', ') || 'nothing';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
