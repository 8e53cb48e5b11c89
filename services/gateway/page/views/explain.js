// One page for a pod, an address, a node and an object: the chain, what is wrong, what happened just before, what to do.
import { get } from '../api.js';
import { badge, h, link, paths } from '../dom.js';
import { ratio, rows, since } from '../format.js';
import { chain } from '../parts/chain.js';
import { findingTable } from '../parts/findings.js';
import { table } from '../parts/table.js';
import { moveColumns, timeline } from '../parts/timeline.js';

const words = { pod: 'Pod', ip: 'Address', node: 'Node', egressip: 'EgressIP' };

export function viewOf(type, name) {
  const encoded = name.split('/').map(encodeURIComponent).join('/');
  return {
    title: `${words[type]} ${name}`,
    load: async () => {
      const [explanation, details] = await Promise.all([get(`/api/v1/explain/${type}/${encoded}`), detailsOf(type, name)]);
      return { explanation, details };
    },
    render: ({ explanation, details }) => [
      h('h1', {}, `${words[type]} ${name}`),
      explanation.found ? null : h('p', { class: 'banner' }, `There is no such ${words[type].toLowerCase()} in the view.`),
      h('p', {}, explanation.verdict),
      ...details,
      h('h2', {}, 'From selector to packet'),
      chain(explanation.steps),
      explanation.findings.length === 0 ? null : [h('h2', {}, 'Findings'), findingTable(explanation.findings)],
      explanation.remedies.length === 0
        ? null
        : [
            h('h2', {}, 'What to do'),
            h(
              'ul',
              { class: 'card', style: 'padding-left:32px' },
              explanation.remedies.map((remedy) => h('li', {}, remedy)),
            ),
          ],
      h('h2', {}, 'Just before'),
      table(
        explanation.recent,
        [
          { title: 'When', cell: (entry) => `${since(entry.at)} ago` },
          { title: 'What', cell: (entry) => entry.text },
        ],
        'No change since the analyzer began to watch.',
      ),
    ],
  };
}

async function detailsOf(type, name) {
  if (type === 'egressip') {
    const [pods, moves] = await Promise.all([
      get(`/api/v1/pods?egressIP=${encodeURIComponent(name)}&limit=5000`),
      get(`/api/v1/failovers?egressIP=${encodeURIComponent(name)}&limit=20`),
    ]);
    return [
      h('h2', {}, `Pods (${pods.total})`),
      podTable(pods.pods),
      h('h2', {}, 'Moves'),
      timeline(moves.failovers),
      moves.total === 0 ? null : table(moves.failovers, moveColumns),
    ];
  }
  if (type === 'node') {
    const [node, pods] = await Promise.all([
      get(`/api/v1/nodes/${encodeURIComponent(name)}`).catch(() => null),
      get(`/api/v1/pods?node=${encodeURIComponent(name)}&limit=2000`),
    ]);
    const figures =
      node === null
        ? null
        : h(
            'div',
            { class: 'grid' },
            figure(rows(node.snat), 'SNAT rows'),
            figure(rows(node.reroute), 'reroute policies'),
            figure(ratio(node.consistency), 'consistency'),
            figure(node.addresses.length, 'addresses'),
          );
    return [figures, h('h2', {}, `Pods (${pods.total})`), podTable(pods.pods)];
  }
  return [];
}

const figure = (value, text) => h('div', { class: 'card figure' }, h('b', {}, value), h('span', {}, text));
const stateKind = { ok: 'ok', broken: 'bad', unknown: 'unknown', standby: 'warn', none: 'unknown' };

export function podTable(pods) {
  return table(
    pods,
    [
      { title: 'Pod', cell: (pod) => link(paths.pod(pod.namespace, pod.name), `${pod.namespace}/${pod.name}`) },
      { title: 'State', cell: (pod) => badge(stateKind[pod.state], pod.state) },
      { title: 'Pod address', class: 'address', cell: (pod) => pod.ips.join(' ') },
      { title: 'Node', cell: (pod) => (pod.node === null ? '–' : link(paths.node(pod.node), pod.node)) },
      { title: 'EgressIP', cell: (pod) => (pod.egressIP === null ? '–' : link(paths.egressip(pod.egressIP), pod.egressIP)) },
      { title: 'Leaves as', class: 'address', cell: (pod) => pod.addresses.join(' ') || '–' },
    ],
    'No pod.',
  );
}
