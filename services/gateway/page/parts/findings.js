import { badge, h, link, paths } from '../dom.js';
import { severityClass, since } from '../format.js';
import { evidence } from './chain.js';
import { table } from './table.js';

export const podLink = (pod) => (pod === null ? '–' : link(paths.pod(pod.namespace, pod.name), `${pod.namespace}/${pod.name}`));

export function incidentList(incidents, empty = 'Nothing is wrong.') {
  const open = incidents.filter((incident) => incident.state !== 'resolved');
  if (open.length === 0) return h('div', { class: 'card calm' }, empty);
  return table(open, [
    { title: 'State', cell: (entry) => badge(severityClass(entry), entry.state) },
    { title: 'Kind', cell: (entry) => link(`/ui/findings?kind=${entry.kind}`, entry.kind) },
    { title: 'Since', cell: (entry) => since(entry.since) },
    { title: 'What', cell: (entry) => entry.reason },
    { title: 'Node', cell: (entry) => (entry.node === null ? '–' : link(paths.node(entry.node), entry.node)) },
    { title: 'EgressIP', cell: (entry) => (entry.egressIP === null ? '–' : link(paths.egressip(entry.egressIP), entry.egressIP)) },
    { title: 'Pods', class: 'number', cell: (entry) => entry.pods },
  ]);
}

export function findingTable(findings, empty = 'No finding.') {
  return table(
    findings,
    [
      { title: 'State', cell: (entry) => badge(severityClass(entry), entry.state) },
      { title: 'Kind', cell: (entry) => entry.kind },
      { title: 'Since', cell: (entry) => since(entry.since) },
      { title: 'Node', cell: (entry) => (entry.node === null ? '–' : link(paths.node(entry.node), entry.node)) },
      { title: 'EgressIP', cell: (entry) => (entry.egressIP === null ? '–' : link(paths.egressip(entry.egressIP), entry.egressIP)) },
      { title: 'Pod', cell: (entry) => podLink(entry.pod) },
      { title: 'Why', cell: (entry) => entry.reason },
    ],
    empty,
  );
}

export function findingDetail(entry) {
  return h(
    'div',
    { class: 'card' },
    badge(severityClass(entry), entry.kind),
    ' ',
    entry.reason,
    h('div', { class: 'rows' }, evidence('must be', entry.expected), evidence('is', entry.actual)),
  );
}
