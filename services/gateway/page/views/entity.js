// One page for a pod, an address, a node and an object: the chain, what is wrong, what happened just before, what to do.
import { get, urlOf } from '../api.js';
import { addressLink, h, link, objectLink, section } from '../dom.js';
import { clock, count, ratio, rows, since } from '../format.js';
import { chain } from '../parts/chain.js';
import { findingTable } from '../parts/findings.js';
import { elsewhere, figure, figures, heading } from '../parts/page.js';
import { limitOf, moreLink, podTable } from '../parts/pods.js';
import { table } from '../parts/table.js';
import { moveTable, timeline } from '../parts/timeline.js';

const words = { pod: 'Pod', ip: 'Address', node: 'Node', egressip: 'EgressIP' };
const mostMoves = 20;
const mostFindings = 200;

export function entity(type, name, query) {
  const path = `/api/v1/explain/${type}/${name.split('/').map(encodeURIComponent).join('/')}`;
  return {
    title: `${words[type]} ${name}`,
    load: async () => {
      const [explanation, details] = await Promise.all([get(path), loaders[type]?.(name, query)]);
      return { explanation, details, freshness: explanation.freshness };
    },
    render: ({ explanation, details }) => [
      heading(`${words[type]} ${name}`),
      verdict(explanation),
      details?.figures,
      unrest(explanation.steps),
      section('chain', 'From selector to packet', chain(explanation.steps.filter(inChain))),
      explanation.findings.length === 0
        ? null
        : section(
            'findings',
            `Findings (${count(explanation.findings.length)})`,
            findingTable(explanation.findings.slice(0, mostFindings)),
          ),
      explanation.remedies.length === 0
        ? null
        : section(
            'remedies',
            'What to do',
            h(
              'ul',
              { class: 'card bullets' },
              explanation.remedies.map((remedy) => h('li', {}, remedy)),
            ),
          ),
      section('recent', 'Just before', recentTable(explanation.recent.toReversed())),
      details?.sections,
      elsewhere(`explain ${type} ${name}`, path),
    ],
  };
}

/** Moves have a timeline of their own; only that there are too many is said here. */
const inChain = (step) => step.what !== 'failover';

function unrest(steps) {
  const [flapping] = steps.filter((step) => !inChain(step) && step.state === 'broken');
  return flapping === undefined ? null : h('p', { class: 'banner', key: 'unrest' }, flapping.text);
}

function verdict({ found, verdict: text, findings, steps }) {
  const broken =
    findings.some((finding) => finding.state === 'firing' && finding.severity !== 'info') ||
    steps.some((step) => inChain(step) && step.state === 'broken');
  const unknown = !found || steps.some((step) => step.state === 'unknown');
  const [kind, mark] = broken ? ['bad', '✗'] : unknown ? ['unknown', '?'] : ['ok', '✓'];
  return h('p', { class: `verdict ${kind}`, key: 'verdict', role: 'status' }, h('span', { 'aria-hidden': 'true' }, mark), text);
}

const recentTable = (recent) =>
  table(
    'Just before',
    recent,
    [
      { title: 'When', class: 'name', cell: (entry) => h('span', { title: entry.at }, `${clock(entry.at)}, ${since(entry.at)} ago`) },
      { title: 'What', class: 'text', cell: (entry) => entry.text },
    ],
    { empty: 'No change since the monitor began to watch.' },
  );

const loaders = {
  async egressip(name, query) {
    const [pods, moves] = await Promise.all([
      get(urlOf('/api/v1/pods', { egressIP: name, limit: limitOf(query) })),
      get(urlOf('/api/v1/failovers', { egressIP: name, limit: mostMoves })),
    ]);
    return {
      sections: [
        podSection(pods, query),
        section('moves', `Moves (${count(moves.total)})`, timeline(moves.failovers), moves.total === 0 ? null : moveTable(moves.failovers)),
      ],
    };
  },

  async node(name, query) {
    const [node, pods] = await Promise.all([
      get(`/api/v1/nodes/${encodeURIComponent(name)}`).catch((error) => (error.status === 404 ? null : Promise.reject(error))),
      get(urlOf('/api/v1/pods', { node: name, limit: limitOf(query) })),
    ]);
    return {
      figures:
        node === null
          ? null
          : figures(
              figure(ratio(node.consistency), 'consistency'),
              figure(rows(node.snat), 'SNAT rows'),
              figure(rows(node.reroute), 'reroute policies'),
              figure(node.addresses.length, 'addresses held'),
              figure(count(node.firing), 'findings firing', node.firing > 0 ? 'bad' : ''),
            ),
      sections: [
        node === null || node.addresses.length === 0 ? null : section('holds', 'Holds', holdTable(node.addresses)),
        podSection(pods, query),
        h('p', { key: 'trend link' }, link(urlOf('/ui/trends', { node: name }), 'History and forecast of its rows')),
      ],
    };
  },
};

const podSection = (pods, query) => section('pods', `Pods (${count(pods.total)})`, podTable(pods.pods), moreLink(pods, pods.pods, query));

const holdTable = (addresses) =>
  table(
    'Addresses',
    addresses,
    [
      { title: 'Address', class: 'address', cell: (entry) => addressLink(entry.address), by: (entry) => entry.address },
      { title: 'EgressIP', class: 'name', cell: (entry) => objectLink(entry.egressIP), by: (entry) => entry.egressIP },
    ],
    { key: (entry) => entry.address },
  );
