/**
 * What `audit`, `replay`, the running system and the orchestrator's checks answer with. Counts are exact. `complete: false`
 * means some input is missing or old: nothing that rests on it is counted or reported.
 */
import { z } from 'zod';
import { finding, incident } from './findings.ts';

/** Rows of one kind that EgressIPs call for, that are there, and that are both. */
export const rowCounts = z.object({ expected: z.number(), actual: z.number(), matched: z.number() });

export const nodeVerdict = z.object({
  node: z.string(),
  /** Whether its database and everything needed to read it are known. `isJudged` says whether all its rows were judged. */
  complete: z.boolean(),
  /** Null where no row is expected or exists, or where not all rows could be judged. */
  consistency: z.number().nullable(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  matched: z.number().nullable(),
  snat: rowCounts.nullable(),
  reroute: rowCounts.nullable(),
  mark: rowCounts.nullable(),
  /** Why it is not complete, why it has no database, or the first pod with a row there that could not be judged. */
  reason: z.string().nullable(),
});

export const objectVerdict = z.object({
  egressIP: z.string(),
  consistency: z.number().nullable(),
  expected: z.number(),
  actual: z.number(),
  matched: z.number(),
  /** The same by kind of row. */
  snat: rowCounts,
  reroute: rowCounts,
  /** Pods its selectors match and that count. */
  pods: z.number(),
  /** Of these, the ones another object serves. */
  standbyPods: z.number(),
  addresses: z.array(z.object({ address: z.string(), node: z.string().nullable() })),
});

/** The end of a reason that leaves nothing open: ovn-kubernetes writes no rows for such nodes, nor for their pods. */
export const outsideOvn = 'has no northbound database: it runs Windows or a hybrid overlay';

/** Whether all rows of the node were judged. Only then may an answer say that nothing is wrong with it. */
export function isJudged({ complete, reason }: { readonly complete: boolean; readonly reason: string | null }): boolean {
  return complete && (reason?.endsWith(outsideOvn) ?? true);
}

/** A line of `missing` until the core has read the whole log: it may lack findings that fire. */
export const logUnread = 'the analyzer is still reading the state log';

/** A pod that an EgressIP selects, or may select, and that could not be judged on all rows that serve it. */
export const unjudgedPod = z.object({
  /** `namespace/name` */
  pod: z.string(),
  /** Null where it is not known which, or there are several. */
  egressIP: z.string().nullable(),
  reason: z.string(),
});

/** So many are named; `summary.unjudgedPods` is how many there are. */
export const unjudgedShown = 100;

export const verdict = z.object({
  complete: z.boolean(),
  /** What is missing, one line each, empty when complete. */
  missing: z.array(z.string()),
  consistency: z.number().nullable(),
  summary: z.object({
    nodes: z.number(),
    egressIPs: z.number(),
    /** Pods served by some object. */
    pods: z.number(),
    /** Pods that could not be judged; any makes the verdict incomplete, but those on nodes outside of OVN: they have no rows. */
    unjudgedPods: z.number(),
    expected: z.number().nullable(),
    actual: z.number().nullable(),
    matched: z.number().nullable(),
    snat: rowCounts.nullable(),
    reroute: rowCounts.nullable(),
    mark: rowCounts.nullable(),
    findings: z.object({ critical: z.number(), warning: z.number(), info: z.number() }),
  }),
  unjudged: z.array(unjudgedPod).max(unjudgedShown),
  nodes: z.array(nodeVerdict),
  egressIPs: z.array(objectVerdict),
  findings: z.array(finding),
  incidents: z.array(incident),
});

const moment = z.number().nullable();

export const failoverCauses = [
  'node-not-ready',
  'label-removed',
  'node-deleted',
  'unreachable',
  'spec-changed',
  'rebalanced',
  'unknown',
] as const;

/** The analyzer keeps moves that are over and resolved findings for this long; older ones are in the history. */
export const keptMs = 24 * 3_600_000;

/** One move of one address. Moments are epoch milliseconds live and milliseconds of the recording in `replay`; null: not observed. */
export const failover = z.object({
  egressIP: z.string(),
  address: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  cause: z.enum(failoverCauses),
  startedAt: z.number(),
  statusMovedAt: moment,
  firstSnatAt: moment,
  lastSnatAt: moment,
  oldSnatGoneAt: moment,
  nexthopsRightAt: moment,
  convergedAt: moment,
  /** Null: nobody could say whom the address served. */
  podsAffected: z.number().nullable(),
});

export const findingHistory = finding.extend({ pendingAt: moment, firingAt: moment, resolvedAt: moment });

export const replayVerdict = verdict.extend({
  history: z.array(findingHistory),
  failovers: z.array(failover),
  stats: z.object({ events: z.number(), wallMs: z.number() }),
});

export type RowCounts = z.infer<typeof rowCounts>;
export type NodeVerdict = z.infer<typeof nodeVerdict>;
export type ObjectVerdict = z.infer<typeof objectVerdict>;
export type UnjudgedPod = z.infer<typeof unjudgedPod>;
export type Verdict = z.infer<typeof verdict>;
export type Failover = z.infer<typeof failover>;
export type FailoverCause = (typeof failoverCauses)[number];
export type FindingHistory = z.infer<typeof findingHistory>;
export type ReplayVerdict = z.infer<typeof replayVerdict>;
