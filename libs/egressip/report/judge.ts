/** The figures of a report from the rows of the history. What was not observed is in none of them, and is told beside them. */
import type { Report, ReportedIncident } from '#libs/contracts/report.ts';
import type { FailoverCause } from '#libs/contracts/verdict.ts';
import { medianOf } from '#libs/stats/median.ts';
import { driftKinds, firingIntervals, type IncidentChange, type Observation, tallyTime } from '../slo/time-in-drift.ts';

export interface ToldChange extends IncidentChange, Omit<ReportedIncident, 'since' | 'until'> {}

export interface ReportedMove {
  readonly startedAt: number;
  readonly convergedAt: number | null;
  readonly cause: FailoverCause;
}

export interface ReportInputs extends Observation {
  /** Of incidents that are not information, in order of time; also those that were open before. */
  readonly changes: readonly ToldChange[];
  /** Also those of as many days before. */
  readonly moves: readonly ReportedMove[];
  readonly clusterChanges: Report['changes'];
  readonly runs: Report['runs'];
}

/** A page that a manager reads names no more. */
const mostIncidents = 10;

export function judgeReport(inputs: ReportInputs, of: { readonly cluster: string; readonly from: number; readonly to: number }): Report {
  const { from, to } = of;
  const { changes } = inputs;
  const critical = tallyTime(
    firingIntervals(
      changes.filter(({ severity }) => severity === 'critical'),
      to,
    ),
    inputs,
    of,
  );
  const drift = tallyTime(
    firingIntervals(
      changes.filter(({ kind }) => driftKinds.includes(kind)),
      to,
    ),
    inputs,
    of,
  );
  const known = critical.good + critical.bad;
  const incidents = incidentsOf(changes, to).filter(({ since, until }) => since < to && (until ?? to) > from);
  const moves = inputs.moves.filter(({ startedAt }) => startedAt >= from);
  const length = ({ since, until }: ReportedIncident) => (until ?? to) - since;
  return {
    ...of,
    unknownMs: critical.unknown,
    availability: known === 0 ? null : critical.good / known,
    driftMs: drift.good + drift.bad === 0 ? null : drift.bad,
    incidentsTotal: incidents.length,
    incidents: incidents.toSorted((a, b) => length(b) - length(a)).slice(0, mostIncidents),
    failovers: { ...figuresOf(moves), byCause: causesOf(moves) },
    failoversBefore: figuresOf(inputs.moves.filter(({ startedAt }) => startedAt < from)),
    changes: inputs.clusterChanges,
    runs: inputs.runs,
  };
}

/** Each time that an incident fired. */
function incidentsOf(changes: readonly ToldChange[], now: number): ReportedIncident[] {
  return [...Map.groupBy(changes, ({ id }) => id).values()].flatMap((own) => {
    const told: ReportedIncident[] = [];
    let open: ToldChange | null = null;
    for (const change of own) {
      if (change.state === 'firing') open ??= change;
      else if (open !== null) {
        told.push(asTold(open, change.at));
        open = null;
      }
    }
    return open === null || open.since > now ? told : [...told, asTold(open, null)];
  });
}

const asTold = ({ kind, severity, node, egressIP, reason, since }: ToldChange, until: number | null): ReportedIncident => ({
  kind,
  severity,
  node,
  egressIP,
  reason,
  since,
  until,
});

function figuresOf(moves: readonly ReportedMove[]): Report['failoversBefore'] {
  const times = moves.flatMap(({ startedAt, convergedAt }) => (convergedAt === null ? [] : [convergedAt - startedAt]));
  return {
    count: moves.length,
    notConverged: moves.length - times.length,
    medianMs: medianOf(times),
    slowestMs: times.length === 0 ? null : Math.max(...times),
  };
}

function causesOf(moves: readonly ReportedMove[]): Report['failovers']['byCause'] {
  return [...Map.groupBy(moves, ({ cause }) => cause)]
    .map(([cause, { length }]) => ({ cause, count: length }))
    .sort((a, b) => b.count - a.count);
}
