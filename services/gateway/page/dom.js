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
    // Handlers are properties, so that patch.js can hand them over. Styles go through the object model: the policy bars attributes.
    if (name.startsWith('on')) element[name] = value;
    else if (name === 'style') element.style.cssText = value;
    else if (name === 'key') element.dataset.key = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodesOf(children));
  return element;
}

/** Children as nodes: nested lists are flattened, what is absent is left out. */
export function nodesOf(children) {
  return children
    .flat(5)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child))));
}

export const link = (path, text, attributes = {}) => h('a', { href: path, ...attributes }, text);
export const badge = (kind, text) => h('span', { class: `badge ${kind}` }, text);
export const section = (key, title, ...content) => h('section', { key }, title === null ? null : h('h2', {}, title), content);

export const paths = {
  egressip: (name) => `/ui/egressips/${encodeURIComponent(name)}`,
  node: (name) => `/ui/nodes/${encodeURIComponent(name)}`,
  pod: (namespace, name) => `/ui/pods/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`,
  ip: (address) => `/ui/ips/${encodeURIComponent(address)}`,
  run: (id) => `/ui/runs/${encodeURIComponent(id)}`,
};

export const nodeLink = (name) => (name === null ? '–' : link(paths.node(name), name));
export const objectLink = (name) => (name === null ? '–' : link(paths.egressip(name), name));
export const addressLink = (address) => (address === null ? '–' : link(paths.ip(address), address, { class: 'address' }));
export const podLink = (pod) => (pod === null ? '–' : link(paths.pod(pod.namespace, pod.name), `${pod.namespace}/${pod.name}`));
