/**
 * Insights: what the history shows before anything is wrong, as findings of their own kind. They go out as incidents, so that
 * alerts, silences and the history treat them like any other; what they rest on is here.
 */
import { z } from 'zod';
import { findingStates, insightKindNames, severities } from './findings.ts';
import { clusterChangeKinds } from './messages.ts';

/** An event shortly before a change: a candidate for its cause, not a proof. */
export const candidateCause = z.object({
  at: z.number(),
  what: z.enum([...clusterChangeKinds, 'test-run']),
  node: z.string().nullable(),
  text: z.string(),
});

export const insight = z.object({
  /** Also the id of its incident. */
  id: z.string(),
  kind: z.enum(insightKindNames),
  severity: z.enum(severities),
  /** Pending: provisional; later values may withdraw it. */
  state: z.enum(findingStates),
  /** One of `seriesWords`, or `findings:` and a kind. */
  series: z.string(),
  /** Null: the whole cluster. */
  node: z.string().nullable(),
  /** When the change happened; of a limit ahead: when it was first foreseen. */
  at: z.number(),
  /** When it was first published. */
  since: z.number(),
  reason: z.string(),
  /** Difference of the medians of a level, or ratio of the deviations of a spread; null if there is no such number. */
  magnitude: z.number().nullable(),
  pValue: z.number().nullable(),
  /** Likeliest first. */
  causes: z.array(candidateCause),
  /** When a person acknowledged it: it is silent from then on. */
  acknowledgedAt: z.number().nullable(),
  resolvedAt: z.number().nullable(),
});

/** How long until a count reaches its limit. */
export const outlook = z.object({
  series: z.string(),
  node: z.string(),
  limit: z.number(),
  now: z.number(),
  state: z.enum(['estimate', 'reached', 'not-enough-data']),
  /** Days from the last value on, with the 95 % interval; null: not within `horizonDays`, if ever. */
  days: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Probability that the limit is reached within `horizonDays`; null without enough data. */
  probability: z.number().nullable(),
  horizonDays: z.number(),
  /** Days of history still needed for an answer. */
  missingDays: z.number(),
  /** Mean error of a forecast for two weeks as it would have been made in the past, in units of the series. */
  backTestError: z.number().nullable(),
});

/** Published again when it changes, and once a day while it is open. */
export const insightEvent = z.object({ at: z.number(), revision: z.number(), insight });

const seriesWords: Readonly<Record<string, string>> = {
  snat: 'SNAT rows',
  reroute: 'reroute policies',
  addresses: 'addresses',
  'addresses-ipv4': 'IPv4 addresses',
  'addresses-ipv6': 'IPv6 addresses',
  convergence: 'convergence time',
  failover: 'fail-over time',
  consistency: 'consistency',
  moves: 'fail-overs per hour',
};

export function seriesInWords(series: string): string {
  return seriesWords[series] ?? series.replace(/^findings:/, 'findings per hour of the kind ');
}

export type Insight = z.infer<typeof insight>;
export type InsightEvent = z.infer<typeof insightEvent>;
export type Outlook = z.infer<typeof outlook>;
export type CandidateCause = z.infer<typeof candidateCause>;
