/**
 * Joins the changes of a few milliseconds. The first of a quiet time passes at once, so nothing is late; under load at most
 * one batch leaves per window, in which each object or row appears once, as it is at the end. One that was deleted and made
 * again appears as both, in this order.
 */
import type { Clock } from '#libs/runtime/clock.ts';

export interface Coalescer<C> {
  add(changes: readonly C[]): void;
  /** Passes on all waiting changes now. */
  flush(): void;
  /** Drops all waiting changes: a snapshot holds them. */
  clear(): void;
}

export function createCoalescer<C>(options: {
  readonly clock: Clock;
  readonly windowMs: number;
  readonly keyOf: (change: C) => string;
  readonly isTold: (earlier: C, later: C) => boolean;
  readonly onChanges: (changes: C[]) => void;
}): Coalescer<C> {
  const waiting = new Map<string, readonly [C] | readonly [C, C]>();
  let cancelWindow: (() => void) | null = null;

  const release = () => {
    const changes = [...waiting.values()].flat();
    waiting.clear();
    if (changes.length > 0) options.onChanges(changes);
    return changes.length > 0;
  };
  const openWindow = () => {
    cancelWindow = options.clock.after(options.windowMs, () => {
      cancelWindow = null;
      if (release()) openWindow();
    });
  };
  return {
    add: (changes) => {
      for (const change of changes) {
        const key = options.keyOf(change);
        const first = waiting.get(key)?.[0];
        waiting.set(key, first !== undefined && options.isTold(first, change) ? [first, change] : [change]);
      }
      if (cancelWindow !== null) return;
      release();
      openWindow();
    },
    flush: () => void release(),
    clear: () => waiting.clear(),
  };
}
