// One page for a pod, an address, a node and an object: the chain, what is wrong, what happened just before, what to do.
import { get, getKept, problemOf, urlOf } from '../api.js';
import { addressLink, h, link, objectLink, section } from '../dom.js';
import { clock, count, healthOf, plural, ratio, rows, since } from '../format.js';
import { chain } from '../parts/chain.js';
import { findingTable } from '../parts/findings.js';
import { consoleOf, historyAway, longerAgo } from '../parts/history.js';
import { elsewhere, figure, figures, heading, view } from '../parts/page.js';
import { endedTable, leakTable, podKeyLink, usedTable } from '../parts/past.js';
import { limitOf, moreLink, podTable } from '../parts/pods.js';
import { table } from '../parts/table.js';
import { moveTable, timeline } from '../parts/timeline.js';

/** @import { Child } from '../elements.ts' */
/** @import { Explanation, ExplainStep, NodeSummary } from '../types.ts' */

/** @typedef {'pod' | 'ip' | 'node' | 'egressip'} Type */
/** @typedef {{ figures?: Child, sections: (steps: readonly ExplainStep[]) => Child }} Details */

const words = { pod: 'Pod', ip: 'Address', node: 'Node', egressip: 'EgressIP' };
const chainTitles = {
  pod: 'From selector to packet',
  ip: 'From selector to packet',
  node: 'What it holds, and its rows',
  egressip: 'From selector to packet',
};
const mostMoves = 20;
/** The history is written in batches, and asked on disk: not with every change of a row. */
const usedMs = 10_000;
const mostFindings = 200;

/** @param {Type} type @param {string} name @param {URLSearchParams} query */
export function entity(type, name, query) {
  /** @type {`/api/v1/explain/${string}`} */
  const path = `/api/v1/explain/${type}/${name.split('/').map(encodeURIComponent).join('/')}`;
  return view({
    title: `${words[type]} ${name}`,
    load: async () => {
      const [explanation, details] = await Promise.all([get(path), loaders[type]?.(name, query).catch(nullIfUnknown)]);
      return { explanation, details, freshness: explanation.freshness };
    },
    render: ({ explanation, details }) => [
      heading(`${words[type]} ${name}`),
      verdict(explanation),
      // What is gone may still have rows and findings.
      explanation.found || explanation.findings.length + explanation.steps.length > 0
        ? knownParts(type, explanation, details ?? null)
        : h('p', { key: 'unknown' }, 'Nothing with this name is known now. ', link(lists[type], 'See all that are known')),
      elsewhere(`explain ${type} ${name}`, path),
    ],
  });
}

const lists = { pod: '/ui/pods', ip: '/ui/egressips', node: '/ui/nodes', egressip: '/ui/egressips' };

/** @param {unknown} thrown */
function nullIfUnknown(thrown) {
  if (problemOf(thrown).status === 404) return null;
  throw thrown;
}

/** @param {Type} type @param {Explanation} explanation @param {Details | null} details */
function knownParts(type, explanation, details) {
  return [
    details?.figures,
    section('chain', chainTitles[type], chain(explanation.steps.filter(inChain))),
    explanation.findings.length === 0
      ? null
      : section('findings', `Findings (${count(explanation.findings.length)})`, findingTable(explanation.findings.slice(0, mostFindings))),
    explanation.causes.length === 0 ? null : section('causes', 'Cause', explanation.causes.map(causeCard)),
    explanation.reports.length === 0 ? null : section('reports', 'Investigation', explanation.reports.map(reportCard)),
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
    details?.sections(explanation.steps),
  ];
}

/** @param {Explanation['causes'][number]} given */
const causeCard = ({ subject, summary, causes, verdict }) =>
  h(
    'div',
    { class: 'card', key: `cause-${subject.type}-${subject.name}` },
    h('p', {}, summary),
    h(
      'ul',
      { class: 'bullets dim' },
      (verdict === 'open' ? causes : causes.slice(0, 1)).map(({ failure, mechanism }) => h('li', {}, `${failure}: ${mechanism}`)),
    ),
  );

/** @param {Explanation['reports'][number]} given */
const reportCard = ({ incident, lines }) =>
  h(
    'ul',
    { class: 'card bullets', key: `report-${incident}` },
    lines.map((line) => h('li', {}, line)),
  );

/** What is over or moves too often has a place of its own. @type {ReadonlySet<string>} */
const told = new Set(['failover', 'flapping', 'ended', 'leak', 'use']);
/** @type {(step: ExplainStep) => boolean} */
const inChain = (step) => !told.has(step.what);

/** @param {Explanation} explanation */
function verdict({ found, verdict: text, findings, steps }) {
  const broken =
    findings.some((finding) => finding.state === 'firing' && finding.severity !== 'info') ||
    steps.some((step) => inChain(step) && step.state === 'broken');
  const unknown = !found || steps.some((step) => step.state === 'unknown');
  const flapping = steps.some((step) => step.what === 'flapping');
  const [kind, mark] = broken ? ['bad', '✗'] : unknown ? ['unknown', '?'] : flapping ? ['warn', '!'] : ['ok', '✓'];
  return h('p', { class: `verdict ${kind}`, key: 'verdict', role: 'status' }, h('span', { 'aria-hidden': 'true' }, mark), text);
}

/** @type {(recent: Explanation['recent']) => HTMLElement} */
const recentTable = (recent) =>
  table(
    'Just before',
    recent,
    [
      { title: 'When', class: 'name', cell: (entry) => h('span', { title: entry.at }, `${clock(entry.at)}, ${since(entry.at)} ago`) },
      { title: 'What', class: 'text', cell: (entry) => entry.text },
    ],
    { empty: 'No change since monitoring began.' },
  );

/** @type {Readonly<Partial<Record<Type, (name: string, query: URLSearchParams) => Promise<Details>>>>} */
const loaders = {
  async egressip(name, query) {
    const [pods, moves, used, history] = await Promise.all([
      get(urlOf('/api/v1/pods', { egressIP: name, limit: limitOf(query) })),
      get(urlOf('/api/v1/failovers', { egressIP: name, limit: mostMoves })),
      usedBefore(name),
      historyOf(),
    ]);
    return {
      sections: (steps) => [
        section('moves', `Moves (${count(moves.total)})`, timeline(moves.failovers), moves.total === 0 ? null : moveTable(moves.failovers)),
        section(
          'pods',
          `Who uses it (${plural(pods.total, 'pod')})`,
          useText(steps),
          podTable(pods.pods),
          moreLink(pods, pods.pods, query),
        ),
        used === null ? null : section('used', 'Pods that started or stopped using it', usedTable(used)),
        longerAgo(history, 'who-used', { egress_ip: name }),
        section('leaks', 'Pods that could leave with a wrong address', leakTable(steps)),
        longerAgo(history, 'leaks', { egress_ip: name }),
      ],
    };
  },

  async node(name, query) {
    const [node, pods, history] = await Promise.all([
      get(`/api/v1/nodes/${encodeURIComponent(name)}`),
      get(urlOf('/api/v1/pods', { node: name, limit: limitOf(query) })),
      historyOf(),
    ]);
    return {
      figures: figures(
        figure(ratio(node.consistency), 'consistency', healthOf(node.consistency)),
        figure(rows(node.snat), 'SNAT rows right'),
        figure(rows(node.reroute), 'reroute policies right'),
        figure(node.addresses.length, node.addresses.length === 1 ? 'address held' : 'addresses held'),
        figure(count(node.firing), node.firing === 1 ? 'finding firing' : 'findings firing', node.firing > 0 ? 'bad' : ''),
      ),
      sections: (steps) => [
        section('ended', 'Past findings and how long they lasted', endedTable(steps)),
        longerAgo(history, 'longest-findings', { node: name }),
        node.addresses.length === 0 ? null : section('holds', 'Holds', holdTable(node.addresses)),
        section('pods', `Pods on it (${count(pods.total)})`, podTable(pods.pods), moreLink(pods, pods.pods, query)),
        h('p', { key: 'trend link' }, link(urlOf('/ui/trends', { node: name }), 'History and forecast of its rows')),
      ],
    };
  },
};

async function historyOf() {
  const [services, queries] = await Promise.all([
    getKept('/api/v1/services', usedMs),
    getKept('/assets/ready-queries.json', Number.POSITIVE_INFINITY),
  ]);
  return { questdb: consoleOf(services), queries };
}

/** Null when the history is off or away: the live view goes on without it. @param {string} name */
async function usedBefore(name) {
  if (historyAway(await getKept('/api/v1/services', usedMs)) !== null) return null;
  return getKept(urlOf('/api/v1/history/who-used', { egressIP: name }), usedMs).catch(() => null);
}

/** @param {readonly ExplainStep[]} steps */
function useText(steps) {
  const use = steps.find((step) => step.what === 'use');
  if (use === undefined) return null;
  const { first, last } = /** @type {{ first: Use, last: Use }} */ (use.actual);
  /** @typedef {{ pod: string, at: string }} Use */
  /** @param {Use} use */
  const begun = ({ pod, at }) => [podKeyLink(pod), ` since ${clock(at)} (${since(at)})`];
  return h('p', { key: 'use' }, 'Longest: ', begun(first), first.pod === last.pod ? null : [', last to begin: ', begun(last)], '.');
}

/** @type {(addresses: NodeSummary['addresses']) => HTMLElement} */
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
