// Builds elements. Everything from the cluster becomes a text node or an attribute, never markup: names are untrusted.
import { at } from './place.js';

/** @import { Attributes, Child } from './elements.ts' */

/**
 * `h('td', { class: 'number' }, 12)`; null and false children are left out, handlers are given as `onclick`.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * @template {HTMLElement | SVGElement} E
 * @param {E} element
 * @param {Attributes} attributes
 * @param {readonly Child[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    // Handlers are properties, so that patch.js can hand them over. Styles go through the object model: the policy bars attributes.
    if (typeof value === 'function') Reflect.set(element, name, value);
    else if (name === 'style') element.style.cssText = String(value);
    else if (name === 'key') element.dataset.key = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodesOf(children));
  return element;
}

/**
 * Children as nodes: nested lists are flattened, what is absent is left out.
 * @param {readonly Child[]} children
 * @returns {(Element | Text)[]}
 */
export function nodesOf(children) {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    if (typeof child === 'object' && !(child instanceof Node)) return nodesOf(child);
    return [child instanceof Element || child instanceof Text ? child : document.createTextNode(String(child))];
  });
}

/** @type {(path: string, text: Child, attributes?: Attributes) => HTMLAnchorElement} */
export const link = (path, text, attributes = {}) => h('a', { href: at(path), ...attributes }, text);
/** @type {(kind: string, text: Child) => HTMLElement} */
export const badge = (kind, text) => h('span', { class: `badge ${kind}` }, text);
/** @type {(key: string, title: string | null, ...content: Child[]) => HTMLElement} */
export const section = (key, title, ...content) => h('section', { key }, title === null ? null : h('h2', {}, title), content);

export const paths = {
  /** @param {string} name */
  egressip: (name) => `/ui/egressips/${encodeURIComponent(name)}`,
  /** @param {string} name */
  node: (name) => `/ui/nodes/${encodeURIComponent(name)}`,
  /** @param {string} namespace @param {string} name */
  pod: (namespace, name) => `/ui/pods/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`,
  /** @param {string} address */
  ip: (address) => `/ui/ips/${encodeURIComponent(address)}`,
  /** @param {string} id */
  run: (id) => `/ui/runs/${encodeURIComponent(id)}`,
};

/** @typedef {(name: string | null) => Child} LinkOf */
/** @type {LinkOf} */
export const nodeLink = (name) => (name === null ? '–' : link(paths.node(name), name));
/** @type {LinkOf} */
export const objectLink = (name) => (name === null ? '–' : link(paths.egressip(name), name));
/** @type {LinkOf} */
export const addressLink = (address) => (address === null ? '–' : link(paths.ip(address), address, { class: 'address' }));
/** @type {(pod: { readonly namespace: string; readonly name: string } | null) => Child} */
export const podLink = (pod) => (pod === null ? '–' : link(paths.pod(pod.namespace, pod.name), `${pod.namespace}/${pod.name}`));
