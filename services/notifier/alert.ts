/** An incident as an alert in Alertmanager's terms: its labels, its group, and the body of a webhook (version 4). */

import type { Incident } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { plural } from '#libs/contracts/words.ts';

export const labelNames = ['alertname', 'severity', 'cluster', 'kind', 'node', 'egressip', 'address', 'incident'] as const;
export type Labels = Readonly<Record<string, string>>;

/** Where the links of an alert point. */
export interface Links {
  /** The live page, without a trailing slash. */
  readonly page: string;
  readonly runbook: (kind: string) => string;
}

export function labelsOf(incident: Incident, cluster: string): Labels {
  const camel = incident.kind.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
  const all: Record<(typeof labelNames)[number], string | null> = {
    alertname: `EgressIP${camel}`,
    severity: incident.severity,
    cluster,
    kind: incident.kind,
    node: incident.node,
    egressip: incident.egressIP,
    address: incident.address,
    incident: incident.id,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Alerts of one object go out together; those without an object by node. */
export function groupLabelsOf(incident: Incident, cluster: string): Labels {
  if (incident.egressIP !== null) return { cluster, egressip: incident.egressIP };
  return incident.node === null ? { cluster } : { cluster, node: incident.node };
}

export function groupKeyOf(labels: Labels): string {
  return `{}:{${Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')}}`;
}

/** Prometheus' zero time: the alert has not ended. */
const notEnded = '0001-01-01T00:00:00Z';

export function webhookBody(receiver: string, cluster: string, events: readonly IncidentEvent[], links: Links): string {
  const alerts = events.map(({ at, incident }) => ({
    status: incident.state === 'resolved' ? 'resolved' : 'firing',
    labels: labelsOf(incident, cluster),
    annotations: {
      summary: incident.reason,
      description: `${plural(incident.findings, 'finding')}, ${plural(incident.pods, 'pod')} affected, since ${incident.since}`,
      runbook_url: links.runbook(incident.kind),
      ...(incident.cause === undefined ? {} : { cause: incident.cause }),
      ...(incident.report === undefined ? {} : { investigation: incident.report.join('\n') }),
    },
    startsAt: incident.since,
    endsAt: incident.state === 'resolved' ? new Date(at).toISOString() : notEnded,
    generatorURL: pageOf(incident, links.page),
    fingerprint: incident.id,
  }));
  const first = events[0]?.incident;
  const groupLabels = first === undefined ? { cluster } : groupLabelsOf(first, cluster);
  return JSON.stringify({
    version: '4',
    groupKey: groupKeyOf(groupLabels),
    truncatedAlerts: 0,
    status: alerts.some((alert) => alert.status === 'firing') ? 'firing' : 'resolved',
    receiver,
    groupLabels,
    commonLabels: common(alerts.map((alert) => alert.labels)),
    commonAnnotations: common(alerts.map((alert) => alert.annotations)),
    externalURL: links.page,
    alerts,
  });
}

function pageOf(incident: Incident, page: string): string {
  if (incident.egressIP !== null) return `${page}/ui/egressips/${encodeURIComponent(incident.egressIP)}`;
  return incident.node === null ? page : `${page}/ui/nodes/${encodeURIComponent(incident.node)}`;
}

function common(maps: readonly Labels[]): Labels {
  const [first = {}, ...others] = maps;
  return Object.fromEntries(Object.entries(first).filter(([name, value]) => others.every((other) => other[name] === value)));
}
