/** Messages of the bus as rows of the history. The same message always gives the same rows. */
import type { z } from 'zod';
import type { BusMessage } from '#libs/bus/port.ts';
import {
  assignmentEvent,
  convergenceEvent,
  failoverEvent,
  findingEvent,
  incidentEvent,
  nodeSample,
  testRun,
} from '#libs/contracts/catalog.ts';
import { subjectText } from '#libs/contracts/subjects.ts';
import type { Row, Value } from '#libs/store/row.ts';

/** The rows of one message; a message that is none of the catalogue's becomes a row of `rejected_rows`. */
export function historyRows(message: BusMessage): readonly Row[] {
  const [, , token = '', area = '', kind = ''] = message.subject.split('.');
  const cluster = subjectText(token);
  const mapping = mappings[area === 'history' ? kind : area];
  const rows = mapping?.(message.data, cluster) ?? 'the subject is not one of the history';
  if (typeof rows !== 'string') return rows;
  const content = JSON.stringify({ subject: message.subject, data: message.data });
  return [{ table: 'rejected_rows', at: message.storedAt, values: { cluster, table_name: null, reason: rows, content } }];
}

type Mapping = (data: unknown, cluster: string) => readonly Row[] | string;

function mapped<S extends z.ZodType>(schema: S, rows: (event: z.output<S>, cluster: string) => readonly Row[]): Mapping {
  return (data, cluster) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return rows(parsed.data, cluster);
    const issue = parsed.error.issues[0];
    return `not valid: ${issue?.path.join('.')}: ${issue?.message}`;
  };
}

const mappings: Readonly<Record<string, Mapping>> = {
  finding: mapped(findingEvent, ({ at, stateSeq, finding }, cluster) => [
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
  ]),
  incident: mapped(incidentEvent, ({ at, stateSeq, incident }, cluster) => [
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
  ]),
  failover: mapped(failoverEvent, ({ id, failover }, cluster) => {
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
  }),
  assignment: mapped(assignmentEvent, ({ at, egressIP, address, from, to, cause }, cluster) => [
    {
      table: 'moves',
      at: whole(at),
      values: { cluster, egress_ip: egressIP, address, from_node: from, to_node: to, cause, failover: null },
    },
  ]),
  sample: mapped(nodeSample, ({ at, egressIPs, ...counts }, cluster) => [
    { table: 'node_samples', at: whole(at), values: { cluster, ...counts, egress_ips: egressIPs } },
  ]),
  convergence: mapped(convergenceEvent, ({ at, namespace, pod, egressIP, trigger, ms, leakMs }, cluster) => [
    { table: 'convergence', at: whole(at), values: { cluster, namespace, pod, egress_ip: egressIP, trigger, ms, leak_ms: leakMs } },
  ]),
  run: mapped(testRun, (run, cluster) => [
    {
      table: 'runs',
      at: whole(run.createdAt),
      values: {
        cluster,
        id: run.id,
        scenario: run.scenario,
        state: run.state,
        started_at: wholeOrNull(run.startedAt),
        ended_at: wholeOrNull(run.endedAt),
        duration_ms: run.startedAt === null || run.endedAt === null ? null : whole(run.endedAt - run.startedAt),
        iteration: run.iteration,
        iterations: run.iterations,
        checks_passed: run.checks.filter((check) => check.passed).length,
        checks_failed: run.checks.filter((check) => !check.passed).length,
        error: run.error,
      },
    },
  ]),
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
