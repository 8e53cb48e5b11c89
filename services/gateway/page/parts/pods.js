// Pods with how they leave the cluster. A long list comes in parts: the total is exact, the rest is asked for on demand.
import { addressLink, badge, h, link, nodeLink, objectLink, podLink } from '../dom.js';
import { count } from '../format.js';
import { table } from './table.js';

/** @import { Pod } from '../types.ts' */

/** @type {Readonly<Record<Pod['state'], string>>} */
const stateKind = { ok: 'ok', broken: 'bad', unknown: 'unknown', unserved: 'warn', standby: 'warn', none: 'unknown' };
const pageSize = 200;
const mostRows = 5000;

/** How many the URL asks for: `?all` after the link below was followed. @type {(query: URLSearchParams) => number} */
export const limitOf = (query) => (query.has('all') ? mostRows : pageSize);

/** @param {{ readonly total: number }} answer @param {readonly unknown[]} list @param {URLSearchParams} query */
export function moreLink(answer, list, query) {
  if (list.length >= answer.total) return null;
  const all = new URLSearchParams(query);
  all.set('all', '1');
  return h(
    'p',
    { class: 'dim', key: 'more' },
    `${count(list.length)} of ${count(answer.total)} shown. `,
    link(`?${all}`, `Show up to ${count(mostRows)}`),
  );
}

/** @param {readonly Pod[]} pods */
export function podTable(pods, empty = 'No pod is known.') {
  return table(
    'Pods',
    pods,
    [
      { title: 'Pod', class: 'name', cell: podLink, by: (pod) => `${pod.namespace}/${pod.name}`, size: 2.4 },
      { title: 'State', cell: (pod) => badge(stateKind[pod.state], pod.state), by: (pod) => pod.state, size: 0.8 },
      { title: 'Pod address', class: 'address', cell: (pod) => pod.ips.join(' '), by: (pod) => pod.ips[0], size: 2 },
      { title: 'Node', class: 'name', cell: (pod) => nodeLink(pod.node), by: (pod) => pod.node },
      { title: 'EgressIP', class: 'name', cell: (pod) => objectLink(pod.egressIP), by: (pod) => pod.egressIP },
      {
        title: 'Leaves as',
        class: 'address',
        cell: (pod) => (pod.addresses.length === 0 ? '–' : pod.addresses.map((address) => [addressLink(address), ' '])),
        by: (pod) => pod.addresses[0],
        size: 2,
      },
    ],
    { empty, key: (pod) => `${pod.namespace}/${pod.name}` },
  );
}
