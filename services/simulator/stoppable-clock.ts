/** A clock whose timers can all be cancelled at once, so that nothing of a stopped simulation goes on. */
import type { Clock } from '#libs/runtime/clock.ts';

export interface StoppableClock extends Clock {
  cancelAll(): void;
}

export function stoppable(clock: Clock): StoppableClock {
  const pending = new Set<() => void>();
  const tracked = (cancel: () => void): (() => void) => {
    pending.add(cancel);
    return () => {
      pending.delete(cancel);
      cancel();
    };
  };
  return {
    now: clock.now,
    after: (ms, callback) => {
      const cancel = clock.after(ms, () => {
        pending.delete(cancel);
        callback();
      });
      return tracked(cancel);
    },
    every: (ms, callback) => tracked(clock.every(ms, callback)),
    cancelAll: () => {
      for (const cancel of pending) cancel();
      pending.clear();
    },
  };
}
