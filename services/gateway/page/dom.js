// Builds elements. Everything from the cluster becomes a text node or an attribute, never markup: names are untrusted.

/** `h('td', { class: 'number' }, 12)`; null and false children are left out, handlers are given as `onclick`. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

export const link = (path, text, attributes = {}) => h('a', { href: path, ...attributes }, text);
export const badge = (kind, text) => h('span', { class: `badge ${kind}` }, text);

export const paths = {
  egressip: (name) => `/ui/egressips/${encodeURIComponent(name)}`,
  node: (name) => `/ui/nodes/${encodeURIComponent(name)}`,
  pod: (namespace, name) => `/ui/pods/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`,
  ip: (address) => `/ui/ips/${encodeURIComponent(address)}`,
  run: (id) => `/ui/runs/${encodeURIComponent(id)}`,
};
