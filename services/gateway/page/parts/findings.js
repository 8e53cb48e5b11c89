// Incidents as cards, findings as a table and in detail.
import { addressLink, badge, h, link, nodeLink, objectLink, paths, podLink } from '../dom.js';
import { clock, plural, severityClass, since, span } from '../format.js';
import { evidence } from './evidence.js';
import { table } from './table.js';

/** @import { Child, Column } from '../elements.ts' */
/** @import { Finding, Incident } from '../types.ts' */

const mostShown = 20;
const gravity = { critical: 0, warning: 1, info: 2 };
const stage = { firing: 0, pending: 1, resolved: 2 };

/** @type {(entry: { readonly state: string }) => boolean} */
export const isOpen = (entry) => entry.state !== 'resolved';
/** @type {(a: Incident, b: Incident) => number} */
const byGravity = (a, b) =>
  stage[a.state] - stage[b.state] || gravity[a.severity] - gravity[b.severity] || Date.parse(b.since) - Date.parse(a.since);

/** @param {readonly Incident[]} incidents @returns {Child} */
export function incidentList(incidents, empty = 'No incident is known.') {
  const open = incidents.filter(isOpen).toSorted(byGravity);
  if (open.length === 0) return h('div', { class: 'card calm', key: 'calm' }, empty);
  return [
    h('ul', { class: 'incidents', key: 'incidents' }, open.slice(0, mostShown).map(card)),
    open.length > mostShown
      ? h('p', { key: 'more' }, link('/ui/findings', `and ${plural(open.length - mostShown, 'more incident')}`))
      : null,
  ];
}

/** @param {Incident} entry */
function card(entry) {
  return h(
    'li',
    { key: entry.id, class: severityClass(entry) },
    h(
      'div',
      { class: 'line' },
      badge(severityClass(entry), entry.state),
      link(`/ui/findings?kind=${entry.kind}`, entry.kind, { class: 'kind' }),
      h('span', { class: 'dim' }, `${entry.severity}, for ${since(entry.since)}, since ${clock(entry.since)}`),
      runbookLink(entry.kind),
    ),
    h('div', { class: 'reason' }, entry.reason),
    entry.cause === undefined ? null : h('div', { class: 'dim cause' }, `Cause: ${entry.cause}`),
    h(
      'div',
      { class: 'line dim' },
      entry.egressIP === null ? null : h('span', {}, 'EgressIP ', objectLink(entry.egressIP)),
      entry.address === null ? null : h('span', {}, 'address ', addressLink(entry.address)),
      entry.node === null ? null : h('span', {}, 'node ', nodeLink(entry.node)),
      entry.pods === 0 ? null : h('span', {}, plural(entry.pods, 'pod')),
      entry.findings > 1 ? h('span', {}, plural(entry.findings, 'finding')) : null,
    ),
  );
}

/** What to do about findings of this kind. @type {(kind: string) => HTMLElement} */
const runbookLink = (kind) => link(`/runbooks/${kind}`, 'what to do', { target: '_blank', 'aria-label': `What to do about ${kind}` });

/** @type {(findings: readonly Finding[]) => Column<Finding>} */
const sinceColumn = (findings) =>
  findings.some((entry) => entry.state === 'resolved')
    ? {
        title: 'Began and lasted',
        class: 'name',
        cell: (entry) => `${clock(entry.since)}, ${span(Date.parse(entry.resolvedAt ?? '') - Date.parse(entry.since))}`,
        by: (entry) => entry.since,
      }
    : { title: 'For', class: 'number', cell: (entry) => since(entry.since), by: (entry) => -Date.parse(entry.since), size: 0.6 };

/** @param {readonly Finding[]} findings */
export function findingTable(findings, empty = 'No finding is known.') {
  return table(
    'Findings',
    findings,
    [
      { title: 'State', cell: (entry) => badge(severityClass(entry), entry.state), by: (entry) => entry.state, size: 0.8 },
      { title: 'Kind', class: 'name', cell: (entry) => entry.kind, by: (entry) => entry.kind, size: 1.2 },
      sinceColumn(findings),
      { title: 'Node', class: 'name', cell: (entry) => nodeLink(entry.node), by: (entry) => entry.node },
      { title: 'EgressIP', class: 'name', cell: (entry) => objectLink(entry.egressIP), by: (entry) => entry.egressIP },
      { title: 'Pod', class: 'name', cell: (entry) => podLink(entry.pod), by: (entry) => podText(entry.pod), size: 2 },
      { title: 'Why', class: 'text', cell: (entry) => entry.reason, size: 4 },
    ],
    { empty, key: (entry) => entry.fingerprint },
  );
}

/** @type {(pod: Finding['pod']) => string | null} */
const podText = (pod) => (pod === null ? null : `${pod.namespace}/${pod.name}`);

/** @param {Finding} entry */
export function findingDetail(entry) {
  return h(
    'div',
    { class: 'card', key: entry.fingerprint },
    h('p', {}, badge(severityClass(entry), entry.kind), ' ', entry.reason),
    entry.expected === null && entry.actual === null ? null : evidence(entry.expected, entry.actual, entry.table !== null),
    h('p', { class: 'line' }, whole(entry), runbookLink(entry.kind)),
  );
}

/** Where the finding is seen together with what it belongs to. @param {Finding} entry */
function whole({ pod, egressIP, node }) {
  if (pod !== null) return link(paths.pod(pod.namespace, pod.name), 'the chain of this pod');
  if (egressIP !== null) return link(paths.egressip(egressIP), `all about EgressIP ${egressIP}`);
  return node === null ? null : link(paths.node(node), `all about ${node}`);
}
