// Which view a URL names. A view has `title`, `load()` and `render(data)`; `topics` are the changes that concern it, `slow` says
// that it need not follow within a second.

import { isFleet, pathOf } from './place.js';
import { askView } from './views/ask.js';
import { entity } from './views/entity.js';
import { findings } from './views/findings.js';
import { fleetView } from './views/fleet.js';
import { failovers, pods, search } from './views/lists.js';
import { nodesView, notFound, objectsView, overview } from './views/overview.js';
import { run, runs } from './views/runs.js';
import { trends } from './views/trends.js';
/** @import { Shell, View } from './elements.ts' */

/** @type {readonly (readonly [path: string, text: string])[]} */
export const tabs = isFleet
  ? []
  : [
      ['/', 'Cluster'],
      ['/ui/egressips', 'EgressIPs'],
      ['/ui/nodes', 'Nodes'],
      ['/ui/pods', 'Pods'],
      ['/ui/findings', 'Findings'],
      ['/ui/failovers', 'Fail-overs'],
      ['/ui/trends', 'Trends'],
      ['/ui/runs', 'Test runs'],
      ['/ui/ask', 'Ask'],
    ];

/** @param {URL} url @param {Shell} shell @returns {View<any>} */
export function pick(url, shell) {
  if (isFleet) return fleetView;
  const path = pathOf(url);
  if (path === '/') return overview;
  const [, , area = '', ...rest] = path.split('/').map(decoded);
  const name = rest.join('/');
  const query = url.searchParams;
  switch (area) {
    case 'egressips':
      return name === '' ? objectsView : entity('egressip', name, query);
    case 'nodes':
      return name === '' ? nodesView : entity('node', name, query);
    case 'pods':
      return name === '' ? pods(query) : entity('pod', name, query);
    case 'ips':
      return name === '' ? notFound : entity('ip', name, query);
    case 'findings':
      return findings(query);
    case 'failovers':
      return failovers;
    case 'trends':
      return trends(query, shell);
    case 'runs':
      return name === '' ? runs(shell) : run(name);
    case 'ask':
      return askView;
    case 'search':
      return search(query);
    default:
      return notFound;
  }
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    // A malformed escape in a typed URL names nothing; it is shown as it was typed.
    return part;
  }
}
