/** What one question may take; whichever is used up first ends it with what the tools have answered until then. */
import type { Reply } from './model/port.ts';

export interface Limits {
  readonly steps: number;
  readonly tokens: number;
  readonly seconds: number;
  readonly cost: number | null;
}

export interface Prices {
  readonly input: number;
  readonly output: number;
}

export interface Used {
  readonly steps: number;
  readonly tokens: number;
  readonly cost: number;
}

export const nothingUsed: Used = { steps: 0, tokens: 0, cost: 0 };

export function withReply({ steps, tokens, cost }: Used, { tokens: { input, output } }: Reply, prices: Prices): Used {
  return { steps: steps + 1, tokens: tokens + input + output, cost: cost + (input * prices.input + output * prices.output) / 1e6 };
}

/** Which limit is reached, in words; null while none is. */
export function reached(used: Used, limits: Limits, leftMs: number): string | null {
  if (leftMs <= 0) return `the limit of ${limits.seconds} s for one question was reached`;
  if (used.steps >= limits.steps) return `the limit of ${limits.steps} steps for one question was reached`;
  if (used.tokens >= limits.tokens) return `the limit of ${limits.tokens} tokens for one question was reached`;
  return limits.cost !== null && used.cost >= limits.cost ? `the limit of ${limits.cost} for the cost of one question was reached` : null;
}
