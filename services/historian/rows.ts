/** Messages of the bus as rows of the history. The same message always gives the same rows. */
import type { TopicMessage } from '#libs/bus/port.ts';
import type {
  AssignmentEvent,
  ClusterChange,
  ClusterSample,
  ConvergenceEvent,
  FailoverEvent,
  FindingEvent,
  IncidentEvent,
  NodeSample,
  ObjectSample,
  ObservedEvent,
} from '#libs/contracts/messages.ts';
import { type RunCheck, type RunMeasurement, stateText, type TestRun } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Row, Value } from '#libs/store/row.ts';

const { finding, incident, failover, assignment, sample, objectSample, clusterSample, change, observed, convergence } = topics;
const { run, runCheck, runMeasurement } = topics;
export const historyTopics = [
  finding,
  incident,
  failover,
  assignment,
  sample,
  objectSample,
  clusterSample,
  change,
  observed,
  convergence,
  run,
  runCheck,
  runMeasurement,
];

/** The rows of one message; one that does not fit its schema becomes a row of `rejected_rows`. */
export function historyRows(message: TopicMessage<(typeof historyTopics)[number]>, cluster: string): readonly Row[] {
  switch (message.topic) {
    case 'finding':
      return mappings.finding(message.event, cluster);
    case 'incident':
      return mappings.incident(message.event, cluster);
    case 'failover':
      return mappings.failover(message.event, cluster);
    case 'assignment':
      return mappings.assignment(message.event, cluster);
    case 'sample':
      return mappings.sample(message.event, cluster);
    case 'objectSample':
      return mappings.objectSample(message.event, cluster);
    case 'clusterSample':
      return mappings.clusterSample(message.event, cluster);
    case 'change':
      return mappings.change(message.event, cluster);
    case 'observed':
      return mappings.observed(message.event, cluster);
    case 'convergence':
      return mappings.convergence(message.event, cluster);
    case 'run':
      return mappings.run(message.event, cluster);
    case 'runCheck':
      return mappings.runCheck(message.event, cluster);
    case 'runMeasurement':
      return mappings.runMeasurement(message.event, cluster);
    case 'invalid': {
      const { subject, data, storedAt: at, reason } = message;
      const content = JSON.stringify({ subject, data });
      return [{ table: 'rejected_rows', at, values: { cluster, table_name: null, reason: `not valid: ${reason}`, content } }];
    }
  }
}

const mappings = {
  finding: ({ at, stateSeq, finding }: FindingEvent, cluster: string): Row[] => [
    {
      table: 'findings',
      at: whole(at),
      values: {
        cluster,
        kind: finding.kind,
        severity: finding.severity,
        state: finding.state,
        node: finding.node,
        egress_ip: finding.egressIP,
        address: finding.address,
        namespace: finding.pod?.namespace ?? null,
        pod: finding.pod?.name ?? null,
        pod_ip: finding.podIP,
        network: finding.network,
        reason: finding.reason,
        since: timeOf(finding.since),
        fingerprint: finding.fingerprint,
        incident: finding.incident,
        expected: json(finding.expected),
        actual: json(finding.actual),
        state_seq: stateSeq,
      },
    },
  ],
  incident: ({ at, stateSeq, incident }: IncidentEvent, cluster: string): Row[] => [
    {
      table: 'incidents',
      at: whole(at),
      values: {
        cluster,
        id: incident.id,
        kind: incident.kind,
        severity: incident.severity,
        state: incident.state,
        node: incident.node,
        egress_ip: incident.egressIP,
        address: incident.address,
        pods: incident.pods,
        findings: incident.findings,
        reason: incident.reason,
        since: timeOf(incident.since),
        state_seq: stateSeq,
      },
    },
  ],
  failover: ({ id, failover }: FailoverEvent, cluster: string): Row[] => {
    const { egressIP, address, from, to, cause, startedAt, statusMovedAt, convergedAt } = failover;
    const who = { cluster, egress_ip: egressIP, address, from_node: from, to_node: to, cause };
    const timeline: Row = {
      table: 'failovers',
      at: whole(startedAt),
      values: {
        ...who,
        id,
        status_moved_at: wholeOrNull(statusMovedAt),
        first_snat_at: wholeOrNull(failover.firstSnatAt),
        last_snat_at: wholeOrNull(failover.lastSnatAt),
        old_snat_gone_at: wholeOrNull(failover.oldSnatGoneAt),
        nexthops_right_at: wholeOrNull(failover.nexthopsRightAt),
        converged_at: wholeOrNull(convergedAt),
        duration_ms: convergedAt === null ? null : whole(convergedAt - startedAt),
        pods_affected: failover.podsAffected,
      },
    };
    if (statusMovedAt === null) return [timeline];
    return [timeline, { table: 'moves', at: whole(statusMovedAt), values: { ...who, failover: id } }];
  },
  assignment: ({ at, egressIP, address, from, to, cause }: AssignmentEvent, cluster: string): Row[] => [
    {
      table: 'moves',
      at: whole(at),
      values: { cluster, egress_ip: egressIP, address, from_node: from, to_node: to, cause, failover: null },
    },
  ],
  sample: ({ at, egressIPs, capacity, ...counts }: NodeSample, cluster: string): Row[] => {
    const limits = capacity.flatMap(({ family, used, limit }): [string, number][] => [
      [`${family}_used`, used],
      [`${family}_limit`, limit],
    ]);
    return [{ table: 'node_samples', at: whole(at), values: { cluster, ...counts, egress_ips: egressIPs, ...Object.fromEntries(limits) } }];
  },
  objectSample: ({ at, egressIP, standbyPods, ...counts }: ObjectSample, cluster: string): Row[] => [
    { table: 'object_samples', at: whole(at), values: { cluster, egress_ip: egressIP, standby_pods: standbyPods, ...counts } },
  ],
  clusterSample: ({ at, egressIPs, unjudgedPods, ...counts }: ClusterSample, cluster: string): Row[] => [
    { table: 'cluster_samples', at: whole(at), values: { cluster, egress_ips: egressIPs, unjudged_pods: unjudgedPods, ...counts } },
  ],
  change: ({ at, what, node, egressIP, text }: ClusterChange, cluster: string): Row[] => [
    { table: 'cluster_changes', at: whole(at), values: { cluster, what, node, egress_ip: egressIP, text } },
  ],
  observed: ({ at, everyMs, since, nodes }: ObservedEvent, cluster: string): Row[] =>
    [{ node: null, since }, ...nodes].map((part) => ({
      table: 'observed',
      at: whole(part.since),
      values: { cluster, node: part.node, until: whole(at), every_ms: whole(everyMs) },
    })),
  convergence: ({ at, egressIP, leakMs, snatMs, rerouteMs, ...values }: ConvergenceEvent, cluster: string): Row[] => [
    {
      table: 'convergence',
      at: whole(at),
      values: { cluster, ...values, egress_ip: egressIP, leak_ms: leakMs, snat_ms: snatMs, reroute_ms: rerouteMs },
    },
  ],
  run: (run: TestRun, cluster: string): Row[] => [
    {
      table: 'runs',
      at: whole(run.createdAt),
      values: {
        cluster,
        id: run.id,
        scenario: run.scenario,
        state: stateText(run),
        started_at: wholeOrNull(run.startedAt),
        ended_at: wholeOrNull(run.endedAt),
        duration_ms: run.startedAt === null || run.endedAt === null ? null : whole(run.endedAt - run.startedAt),
        iteration: run.iteration,
        iterations: run.iterations,
        checks_passed: run.counts.passed,
        checks_failed: run.counts.failed,
        checks_not_measured: run.counts.notMeasured,
        error: run.error,
      },
    },
  ],
  runCheck: ({ at, rows, ...values }: RunCheck, cluster: string): Row[] => [
    { table: 'run_checks', at: whole(at), values: { cluster, ...values, wrong_rows: rows.length === 0 ? null : JSON.stringify(rows) } },
  ],
  runMeasurement: ({ at, ...values }: RunMeasurement, cluster: string): Row[] => [
    { table: 'run_measurements', at: whole(at), values: { cluster, ...values } },
  ],
};

/** Columns hold whole milliseconds. */
const whole = (ms: number) => Math.round(ms);
const wholeOrNull = (ms: number | null) => (ms === null ? null : whole(ms));

function timeOf(iso: string): number | null {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : ms;
}

function json(evidence: unknown): Value {
  return evidence === null ? null : JSON.stringify(evidence);
}
