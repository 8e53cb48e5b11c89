// EgressIP objects with where each address is and since when.
import { addressLink, badge, h, nodeLink, objectLink } from '../dom.js';
import { count, healthOf, ratio, since } from '../format.js';
import { table } from './table.js';
/** @import { ObjectSummary } from '../types.ts' */

/** @param {readonly ObjectSummary[]} objects */
export function objectTable(objects) {
  return table(
    'EgressIPs',
    objects,
    [
      { title: 'Name', class: 'name', cell: (object) => objectLink(object.egressIP), by: (object) => object.egressIP, size: 1.4 },
      {
        title: 'Addresses',
        class: 'address',
        cell: (object) => (object.addresses.length === 0 ? badge('bad', 'none assigned') : object.addresses.map(place)),
        by: (object) => object.addresses[0]?.address,
        size: 4,
      },
      {
        title: 'Pods',
        class: 'number',
        cell: (object) => [
          count(object.pods),
          object.standbyPods > 0 ? h('span', { class: 'dim' }, ` (${count(object.standbyPods)} standby)`) : null,
        ],
        by: (object) => object.pods,
      },
      {
        title: 'Consistency',
        class: 'number',
        cell: (object) => h('span', { class: healthOf(object.consistency) }, ratio(object.consistency)),
        by: (object) => object.consistency,
      },
      {
        title: 'Moves',
        class: 'number',
        cell: (object) => [object.flapping ? [badge('warn', 'flapping'), ' '] : null, count(object.moves)],
        by: (object) => object.moves,
      },
      {
        title: 'Firing',
        class: 'number',
        cell: (object) => (object.firing === 0 ? '0' : badge('bad', count(object.firing))),
        by: (object) => object.firing,
        size: 0.7,
      },
    ],
    { key: (object) => object.egressIP, empty: 'No EgressIP is known.' },
  );
}

/** @param {ObjectSummary['addresses'][number]} entry */
function place({ address, node, since: at }) {
  const long = at !== null ? `for ${since(at)}` : node === null ? '' : 'since before monitoring began';
  return h(
    'div',
    {},
    addressLink(address),
    ' → ',
    node === null ? badge('bad', 'no node') : nodeLink(node),
    h('span', { class: 'dim' }, ` ${long}`),
  );
}
