/** What happened in a stretch of days, as the history has it: the material of the weekly report. */
import { z } from 'zod';
import { findingKindNames, severities } from './findings.ts';
import { clusterChangeKinds } from './messages.ts';
import { failoverCauses } from './verdict.ts';

export const reportedIncident = z.object({
  kind: z.enum(findingKindNames),
  severity: z.enum(severities),
  node: z.string().nullable(),
  egressIP: z.string().nullable(),
  reason: z.string(),
  since: z.number(),
  /** Null: it still fires. */
  until: z.number().nullable(),
});

const failoverFigures = z.object({
  count: z.number(),
  notConverged: z.number(),
  medianMs: z.number().nullable(),
  slowestMs: z.number().nullable(),
});

export const report = z.object({
  cluster: z.string(),
  from: z.number(),
  to: z.number(),
  /** Time of which nothing or not everything is known, ms; it is in none of the figures. */
  unknownMs: z.number(),
  /** Share of the known time without a critical incident; null: nothing is known. */
  availability: z.number().nullable(),
  /** How long rows differed from what they must be, ms; null: nothing is known. */
  driftMs: z.number().nullable(),
  incidentsTotal: z.number(),
  /** Those that lasted longest. */
  incidents: z.array(reportedIncident),
  failovers: failoverFigures.extend({ byCause: z.array(z.object({ cause: z.enum(failoverCauses), count: z.number() })) }),
  /** Of as many days before. */
  failoversBefore: failoverFigures,
  changes: z.array(z.object({ what: z.enum(clusterChangeKinds), count: z.number(), latest: z.number(), text: z.string() })),
  runs: z.object({ passed: z.number(), failed: z.number() }),
});

export type Report = z.infer<typeof report>;
export type ReportedIncident = z.infer<typeof reportedIncident>;
