/** Spares one receiver: at most `parallel` attempts at a time, and none before the moment it asked for (Retry-After). */
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { Outcome } from './webhook.ts';

export function createThrottle(
  clock: Clock,
  parallel: number,
  stopped: AbortSignal,
): (attempt: () => Promise<Outcome>) => Promise<Outcome> {
  const queue: (() => void)[] = [];
  let running = 0;
  // A timer and not a moment, so that a clock that is set back does not prolong it.
  let hold: Promise<void> = Promise.resolve();

  const held = async () => {
    for (let seen: Promise<void> | null = null; seen !== hold; ) {
      seen = hold;
      await seen;
    }
  };

  return async (attempt) => {
    if (running >= parallel) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      await held();
      if (stopped.aborted) return { type: 'again', reason: 'the notifier stops', afterMs: null };
      const outcome = await attempt();
      // Not for what only this message was refused.
      if (outcome.type === 'again' && outcome.afterMs !== null) hold = delay(clock, outcome.afterMs, stopped).catch(() => undefined);
      return outcome;
    } finally {
      const next = queue.shift();
      // The place is handed on, not given back.
      if (next !== undefined) next();
      else running -= 1;
    }
  };
}
