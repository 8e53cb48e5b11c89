// What views have in common: their shape, the heading, figures, and where else the same answer is to be had.
import { h, link } from '../dom.js';
/** @import { Child, View } from '../elements.ts' */

/**
 * A view whose `render` takes what its `load` gives.
 * @template Data
 * @param {View<Data>} given
 */
export const view = (given) => given;

/** @type {(title: Child, aside?: string) => HTMLElement} */
export const heading = (title, aside) =>
  h('h1', { key: 'title' }, title, aside === undefined ? null : h('span', { class: 'aside' }, aside));
/** @type {(...entries: Child[]) => HTMLElement} */
export const figures = (...entries) => h('div', { class: 'grid', key: 'figures' }, entries);
/** @type {(value: Child, text: string, kind?: string) => HTMLElement} */
export const figure = (value, text, kind = '') => h('div', { class: 'card figure' }, h('b', { class: kind }, value), h('span', {}, text));

/** @type {(command: string, path: string) => HTMLElement} */
export const elsewhere = (command, path) =>
  h(
    'p',
    { class: 'dim elsewhere', key: 'elsewhere' },
    'The same: ',
    h('code', {}, `npx egressip-analyzer ${command}`),
    ' · ',
    link(path, 'JSON', { target: '_blank' }),
  );

/**
 * A row of choices that are links, so that each has a URL; `current` is the chosen value.
 * @type {(label: string, entries: readonly (readonly [value: string | null, text: string, url: string])[], current: string | null) => HTMLElement}
 */
export const choices = (label, entries, current) =>
  h(
    'nav',
    { class: 'choices', 'aria-label': label },
    h('span', { class: 'dim' }, label),
    entries.map(([value, text, url]) => link(url, text, { 'aria-current': value === current ? 'true' : null })),
  );
