/** The service level objectives as answers tell them: what was attained, what is left of the error budget, which alerts fire. */
import { z } from 'zod';

export const sloNames = ['time-in-drift', 'failover-time', 'convergence'] as const;
export const sloWindows = ['5m', '30m', '1h', '6h', '3d', '30d'] as const;

/** Milliseconds (time-in-drift) or events; unknown is neither good nor bad. */
const tally = { good: z.number(), bad: z.number(), unknown: z.number() };

export const slo = z.object({
  slo: z.enum(sloNames),
  title: z.string(),
  /** Share that must be good. */
  objective: z.number(),
  /** What an event may take; null: it is time that counts. */
  withinMs: z.number().nullable(),
  unit: z.enum(['ms', 'events']),
  /** Share of what is known that was good in 30 days; null: nothing is known. */
  attained: z.number().nullable(),
  /**
   * What of the known may go wrong in 30 days, and how much has; `leftShare` is below 0 when it is overspent. Null: less than a day of
   * them was observed.
   */
  budget: z.object({ allowed: z.number(), spent: z.number(), leftShare: z.number() }).nullable(),
  windows: z.array(
    z.object({
      window: z.enum(sloWindows),
      ...tally,
      observedShare: z.number(),
      /** Times faster than the budget lasts; null: too little of the window is known. */
      burn: z.number().nullable(),
    }),
  ),
  /** Fires when both windows burn faster than the factor. */
  alerts: z.array(
    z.object({
      severity: z.enum(['critical', 'warning']),
      long: z.enum(sloWindows),
      short: z.enum(sloWindows),
      factor: z.number(),
      state: z.enum(['firing', 'quiet', 'unknown']),
    }),
  ),
  /** In one sentence. */
  summary: z.string(),
});

export type Slo = z.infer<typeof slo>;
export type SloName = (typeof sloNames)[number];
