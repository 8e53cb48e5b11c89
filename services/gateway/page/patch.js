// Makes what is shown equal to what was built anew, touching only what differs: focus, scroll positions, selections and open
// details stay, and an unchanged view costs no layout. Elements are matched by `data-key`, else by place and kind. An element
// with an `update(model)` of its own (tables, charts, maps) is handed the new model instead.

const handlers = ['onclick', 'onchange', 'onsubmit'];

export function patch(parent, wanted) {
  const focused = document.activeElement;
  patchChildren(parent, wanted);
  // Moving an element takes the focus from it.
  if (focused !== document.activeElement && focused?.isConnected && parent.contains(focused)) focused.focus({ preventScroll: true });
}

function patchChildren(parent, wanted) {
  const keyed = new Map([...parent.children].flatMap((child) => (child.dataset?.key === undefined ? [] : [[child.dataset.key, child]])));
  let place = parent.firstChild;
  for (const next of wanted) {
    const key = next.dataset?.key;
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

/** What keeps state of its own draws itself only once it is in the page: most of what a redraw builds is thrown away. */
function mount(node) {
  if (node.update !== undefined) node.update(node.model);
  else for (const child of node.children ?? []) mount(child);
}

const alike = (node, next) => node !== null && node.nodeName === next.nodeName && node.dataset?.key === undefined;

function patchNode(node, next) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.data !== next.data) node.data = next.data;
    return;
  }
  if (node.update !== undefined && next.model !== undefined) {
    node.update(next.model);
    return;
  }
  patchAttributes(node, next);
  for (const handler of handlers) if (node[handler] !== next[handler]) node[handler] = next[handler];
  patchChildren(node, [...next.childNodes]);
  if ('value' in node && node.nodeName !== 'LI' && node !== document.activeElement && node.value !== next.value) node.value = next.value;
}

function patchAttributes(node, next) {
  for (const { name, value } of next.attributes) {
    if (name !== 'style' && node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  for (const { name } of [...node.attributes]) {
    const keep = name === 'style' || (name === 'open' && node.nodeName === 'DETAILS');
    if (!keep && !next.hasAttribute(name)) node.removeAttribute(name);
  }
  if (node.style !== undefined && node.style.cssText !== next.style.cssText) node.style.cssText = next.style.cssText;
}
