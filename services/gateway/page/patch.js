// Makes what is shown equal to what was built anew, touching only what differs: focus, scroll positions, selections and open
// details stay, and an unchanged view costs no layout. Elements are matched by `data-key`, else by place and kind. An element
// with an `update(model)` of its own (tables, charts, maps) is handed the new model instead.
/** @import { Drawing } from './elements.ts' */

/** @type {readonly ('onclick' | 'onchange' | 'onsubmit')[]} */
const handlers = ['onclick', 'onchange', 'onsubmit'];

/** @param {Element} parent @param {readonly (Element | Text)[]} wanted */
export function patch(parent, wanted) {
  const focused = document.activeElement;
  patchChildren(parent, wanted);
  // Moving an element takes the focus from it.
  if (focused !== document.activeElement && focused instanceof HTMLElement && focused.isConnected && parent.contains(focused))
    focused.focus({ preventScroll: true });
}

/** @param {Element} parent @param {Iterable<ChildNode>} wanted */
function patchChildren(parent, wanted) {
  const keyed = new Map([...parent.children].map((child) => [keyOf(child), child]));
  let place = parent.firstChild;
  for (const next of wanted) {
    const key = keyOf(next);
    const match = key === undefined ? (alike(place, next) ? place : null) : (keyed.get(key) ?? null);
    if (match === null || match.nodeName !== next.nodeName) {
      parent.insertBefore(next, place);
      mount(next);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else parent.insertBefore(match, place);
    patchNode(match, next);
  }
  while (place !== null) {
    const following = place.nextSibling;
    place.remove();
    place = following;
  }
}

/** @param {Node} node */
const keyOf = (node) => (node instanceof HTMLElement ? node.dataset.key : undefined);

/**
 * What keeps state of its own draws itself only once it is in the page: most of what a redraw builds is thrown away.
 * @param {Node} node
 */
function mount(node) {
  if (isDrawing(node)) node.update(node.model);
  else if (node instanceof Element) for (const child of node.children) mount(child);
}

/** @param {Node} node @returns {node is Drawing<unknown>} */
function isDrawing(node) {
  return 'update' in node && 'model' in node;
}

/** @type {(node: Node | null, next: Node) => boolean} */
const alike = (node, next) => node !== null && node.nodeName === next.nodeName && keyOf(node) === undefined;

/** Both are of the same kind. @param {Node} node @param {Node} next */
function patchNode(node, next) {
  if (node instanceof Text && next instanceof Text) {
    if (node.data !== next.data) node.data = next.data;
    return;
  }
  if (isDrawing(node) && isDrawing(next)) {
    node.update(next.model);
    return;
  }
  if (!(node instanceof HTMLElement && next instanceof HTMLElement)) return;
  patchAttributes(node, next);
  for (const handler of handlers) if (node[handler] !== next[handler]) Reflect.set(node, handler, next[handler]);
  patchChildren(node, [...next.childNodes]);
  if (hasValue(node) && hasValue(next) && node !== document.activeElement && node.value !== next.value) node.value = next.value;
}

/** @param {HTMLElement} node @returns {node is HTMLInputElement | HTMLSelectElement | HTMLProgressElement} */
function hasValue(node) {
  return ['INPUT', 'SELECT', 'PROGRESS'].includes(node.nodeName);
}

/** @param {HTMLElement} node @param {HTMLElement} next */
function patchAttributes(node, next) {
  for (const { name, value } of next.attributes) {
    if (name !== 'style' && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  for (const { name } of [...node.attributes]) {
    const keep = name === 'style' || (name === 'open' && node.nodeName === 'DETAILS');
    if (!keep && !next.hasAttribute(name)) node.removeAttribute(name);
  }
  if (node.style.cssText !== next.style.cssText) node.style.cssText = next.style.cssText;
}
