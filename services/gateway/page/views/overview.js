// The cluster at a glance. Asks for nothing that grows with the number of pods.
import { get, getKept } from '../api.js';
import { badge, h, link, section } from '../dom.js';
import { count, healthOf, plural, ratio, rows, since, span } from '../format.js';
import { incidentList } from '../parts/findings.js';
import { nodeMap, nodeTable } from '../parts/nodes.js';
import { objectTable } from '../parts/objects.js';
import { elsewhere, figure, figures, heading, view } from '../parts/page.js';
import { placesCard } from '../parts/places.js';
import { recentCard, recentHistory } from '../parts/recent.js';
import { objectives, objectiveTable } from '../parts/slo.js';
import { table } from '../parts/table.js';

/** @import { Incident, Service, Status } from '../types.ts' */

/** Heartbeats come every few seconds: they need not be asked for with every change of a row. */
const serviceMs = 2_000;

export const overview = view({
  title: 'Cluster',
  load: async () => {
    const [status, nodes, services] = await Promise.all([
      get('/api/v1/status?limit=5000'),
      get('/api/v1/nodes?limit=5000'),
      getKept('/api/v1/services', serviceMs),
    ]);
    const [history, slos] = await Promise.all([recentHistory(services), objectives(services)]);
    return { status, nodes, services, history, slos, freshness: status.freshness };
  },
  render: ({ status, nodes, services, history, slos }) => {
    const readable = nodes.nodes.filter((node) => node.complete).length;
    const { summary } = status;
    return [
      heading(`Cluster ${status.cluster}`, status.source),
      verdict(status),
      figures(
        figure(ratio(status.consistency), 'consistency', healthOf(status.consistency)),
        figure(rows(summary.snat), 'SNAT rows right'),
        figure(rows(summary.reroute), 'reroute policies right'),
        figure(count(summary.egressIPs), 'EgressIPs'),
        figure(count(summary.pods), 'pods served'),
        figure(`${count(readable)}/${count(nodes.total)}`, 'databases read', readable === nodes.total ? '' : 'warn'),
      ),
      section('strip', null, recentCard(history, status), placesCard(status, nodes.nodes)),
      section('wrong', 'What is wrong now', incidentList(status.incidents, calmText(status))),
      section('objects', `EgressIPs (${count(status.total)})`, objectTable(status.egressIPs)),
      section('nodes', `Nodes (${count(nodes.total)})`, nodeMap(nodes.nodes), nodeTable(nodes.nodes)),
      section('slo', 'Objectives of 30 days', objectiveTable(slos)),
      section('services', 'The monitor itself', serviceTable(services.services)),
      elsewhere('status', '/api/v1/status'),
    ];
  },
});

/** @type {(status: Status) => string} */
const calmText = ({ freshness }) => (freshness.complete ? 'Nothing is wrong.' : 'No problem is known, but some inputs are missing.');

/** One sentence, for whoever only has a second. @param {Status} status */
function verdict({ incidents, summary, freshness, egressIPs }) {
  const wrong = incidents.filter((incident) => incident.severity !== 'info');
  const firing = wrong.filter((incident) => incident.state === 'firing');
  const pending = wrong.filter((incident) => incident.state === 'pending').length;
  /** @type {(kind: string, mark: string, text: string) => HTMLElement} */
  const say = (kind, mark, text) =>
    h('p', { class: `verdict ${kind}`, key: 'verdict', role: 'status' }, h('span', { 'aria-hidden': 'true' }, mark), text);
  if (firing.length > 0) return say('bad', '✗', `${nameOf(firing)}${pending > 0 ? `, ${pending} pending` : ''}.`);
  if (!freshness.complete) return say('warn', '?', 'Some inputs are missing: their findings are unknown.');
  if (pending > 0)
    return say(
      'unknown',
      '…',
      `${plural(pending, 'difference')} seen; ${pending === 1 ? 'it fires' : 'they fire'} unless the controller corrects ${pending === 1 ? 'it' : 'them'}.`,
    );
  if (summary.expected === 0) return say('unknown', '–', 'No EgressIP needs a row yet.');
  const right = `All ${count(summary.expected)} expected rows are present and correct, and there are no others`;
  const flapping = egressIPs.filter((object) => object.flapping).length;
  if (flapping > 0)
    return say('warn', '!', `${right}, but ${plural(flapping, 'EgressIP is', 'EgressIPs are')} flapping: too many moves in a short time.`);
  return say('ok', '✓', `${right}.`);
}

/** Names a single incident; of several, how long the oldest has been there. @param {readonly Incident[]} firing */
function nameOf(firing) {
  const oldest = firing.reduce((first, next) => (Date.parse(next.since) < Date.parse(first.since) ? next : first));
  if (firing.length > 1) return `${firing.length} incidents are firing, the oldest for ${since(oldest.since)}`;
  const where = oldest.node ?? oldest.egressIP;
  return `${oldest.kind}${where === null ? '' : ` on ${where}`} has been firing for ${since(oldest.since)}`;
}

/** @param {readonly Service[]} services */
function serviceTable(services) {
  return table(
    'Services',
    services,
    [
      { title: 'Service', class: 'name', cell: (service) => service.service },
      { title: 'State', cell: (service) => badge(service.ready ? 'ok' : 'warn', service.ready ? 'ready' : 'not ready') },
      {
        title: 'Detail',
        class: 'text',
        cell: (service) =>
          Object.entries(service.parts)
            .map(([name, text]) => `${name}: ${text}`)
            .join(' · '),
      },
      {
        title: 'Last heartbeat',
        class: 'number',
        cell: (service) =>
          service.ageMs === null ? 'never' : service.ageMs < 1000 ? 'now' : `${span(Math.floor(service.ageMs / 1000) * 1000)} ago`,
      },
    ],
    { key: (service) => `${service.service} ${service.instance}` },
  );
}

export const objectsView = view({
  title: 'EgressIPs',
  load: () => get('/api/v1/status?limit=5000'),
  render: (status) => [
    heading(`EgressIPs (${count(status.total)})`),
    objectTable(status.egressIPs),
    elsewhere('status', '/api/v1/egressips'),
  ],
});

export const nodesView = view({
  title: 'Nodes',
  load: () => get('/api/v1/nodes?limit=5000'),
  render: (answer) => [
    heading(`Nodes (${count(answer.total)})`),
    nodeMap(answer.nodes),
    nodeTable(answer.nodes),
    elsewhere('status', '/api/v1/nodes'),
  ],
});

export const notFound = view({
  title: 'No such page',
  load: async () => ({}),
  render: () => [heading('There is no such page'), h('p', { key: 'back' }, link('/', 'To the cluster'))],
});
