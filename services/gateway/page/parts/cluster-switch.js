// At a hub: which cluster the page shows, and the way to another one or to all.
import { get } from '../api.js';
import { h } from '../dom.js';
import { base, clusterPath } from '../place.js';

export async function clusterSwitch() {
  if (base === '') return [];
  const { clusters } = await get('/api/v1/clusters');
  const names = clusters.map(({ cluster }) => cluster).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (names.length < 2) return [];
  /** @param {Event} event */
  const change = ({ target }) => {
    if (target instanceof HTMLSelectElement) location.assign(clusterPath(target.value));
  };
  return [
    h('a', { href: '/', key: 'all' }, 'All clusters'),
    h(
      'select',
      { 'aria-label': 'Cluster', key: 'one', onchange: change },
      names.map((name) => h('option', { value: name, selected: clusterPath(name) === `${base}/` }, name)),
    ),
  ];
}
