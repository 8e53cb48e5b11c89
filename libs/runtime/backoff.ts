/**
 * Exponential backoff with full jitter. The trap: reset only after real progress (data received), not after a connection
 * that was accepted, else a server that accepts and drops is hammered.
 */
import type { Random } from './random.ts';

export interface Backoff {
  /** Milliseconds to wait before the next try. */
  next(): number;
  reset(): void;
}

/** The first wait is `firstMs` at most, each further one twice as long, up to `maxMs`; never less than a tenth of that. */
export function createBackoff(options: { readonly firstMs: number; readonly maxMs: number; readonly random: Random }): Backoff {
  let attempt = 0;
  return {
    next: () => {
      const ceiling = Math.min(options.maxMs, options.firstMs * 2 ** attempt);
      attempt += 1;
      // Never less than a tenth: full jitter down to 0 would allow a burst of immediate retries.
      return Math.round(ceiling * (0.1 + 0.9 * options.random()));
    },
    reset: () => {
      attempt = 0;
    },
  };
}
