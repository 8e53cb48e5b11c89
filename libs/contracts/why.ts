/** Likely causes of what differs: known failures of ovn-kubernetes that leave exactly these findings, with what changed just before. */
import { z } from 'zod';

const likely = z.object({
  /** Of the table of known failures (docs/reference/failures.md), such as `F13`. */
  failure: z.string(),
  text: z.string(),
  /** What in ovn-kubernetes does it. */
  mechanism: z.string(),
});

export const causeCase = z.object({
  subject: z.object({ type: z.enum(['egressip', 'pod', 'node', 'cluster']), name: z.string() }),
  /** Best first; empty: no known failure leaves these findings. */
  causes: z.array(likely),
  /**
   * `likely`: one failure fits best, and its rows or a change just before prove it; `open`: the named ones are possible, or something was lost or
   * changed by hand, and no observation tells them apart; `unknown`: none fits, or nothing fires yet.
   */
  verdict: z.enum(['likely', 'open', 'unknown']),
  kinds: z.array(z.string()),
  findings: z.number(),
  /** Of which they are. */
  incidents: z.array(z.string()),
  /** Some of them, for looking up. */
  fingerprints: z.array(z.string()),
  pods: z.number(),
  since: z.string(),
  /** What changed in the minute before, oldest first. */
  before: z.array(z.object({ at: z.string(), text: z.string(), msBefore: z.number() })),
  /** All of it in a sentence or two. */
  summary: z.string(),
});

export type CauseCase = z.infer<typeof causeCase>;
