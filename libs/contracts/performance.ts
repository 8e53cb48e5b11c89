/** What makes fail-overs and convergence slow, as far as the history shows: evidence, but no proof of a cause. */
import { z } from 'zod';

export const outcomes = ['failover', 'convergence'] as const;
export const loads = ['pods-started', 'rows', 'pods-affected', 'controller-restarts'] as const;

export const correlation = z.object({
  outcome: z.enum(outcomes),
  load: z.enum(loads),
  /** Failures (moves of one trigger count once), or stretches of time. */
  pairs: z.number(),
  /** Spearman's; null: too little data, or a load that never changed. */
  rho: z.number().nullable(),
  /** 95 % interval. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Corrected for all tests of the list (Holm). */
  p: z.number().nullable(),
  /** The correlation is significant. It does not say which of the two causes the other. */
  clear: z.boolean(),
  /** Median time, ms, in the third with the least load and in the third with the most. */
  leastMs: z.number().nullable(),
  mostMs: z.number().nullable(),
});

export const nodeOutlier = z.object({
  node: z.string(),
  outcome: z.enum(outcomes),
  medianMs: z.number(),
  /** Median of the medians of all nodes. */
  othersMs: z.number(),
  count: z.number(),
  score: z.number(),
});

export const bottleneck = z.object({
  what: z.string(),
  evidence: z.string(),
  recommendation: z.string(),
  /** The largest possible gain, in words. */
  gain: z.string(),
  /** The same in ms of the median; null: unknown. */
  gainMs: z.number().nullable(),
});

export const performance = z.object({
  failovers: z.number(),
  /** Median of each phase in ms, and in how many moves it was the longest; null: no input shows it. */
  phases: z.array(
    z.object({
      phase: z.enum(['detection', 'assignment', 'row-writing', 'neighbour']),
      medianMs: z.number().nullable(),
      slowest: z.number().nullable(),
    }),
  ),
  correlations: z.array(correlation),
  outliers: z.array(nodeOutlier),
  bottlenecks: z.array(bottleneck),
  /** Loads that the history does not hold. */
  notMeasured: z.array(z.string()),
});

export type Correlation = z.infer<typeof correlation>;
export type NodeOutlier = z.infer<typeof nodeOutlier>;
export type Bottleneck = z.infer<typeof bottleneck>;
export type Performance = z.infer<typeof performance>;
export type Outcome = (typeof outcomes)[number];
export type Load = (typeof loads)[number];
