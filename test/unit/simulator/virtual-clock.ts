/** A clock that only moves when told, and then calls every timer that is due in order. */
import type { Clock } from '#libs/runtime/clock.ts';

export interface VirtualClock extends Clock {
  advance(ms: number): void;
  /** To the next timer that is due until that moment; false when there is none, and it is that moment. */
  step(limit: number): boolean;
}

export function createVirtualClock(startMs: number): VirtualClock {
  let now = startMs;
  let sequence = 0;
  const timers = new Map<number, { at: number; readonly everyMs: number | null; readonly callback: () => void }>();
  const add = (ms: number, everyMs: number | null, callback: () => void): (() => void) => {
    sequence += 1;
    const id = sequence;
    timers.set(id, { at: now + ms, everyMs, callback });
    return () => timers.delete(id);
  };
  const nextDue = (limit: number): number | null => {
    let found: number | null = null;
    for (const [id, { at }] of timers) {
      const best = found === null ? null : (timers.get(found)?.at ?? null);
      if (at <= limit && (best === null || at < best)) found = id;
    }
    return found;
  };
  const step = (limit: number): boolean => {
    const id = nextDue(limit);
    const timer = id === null ? undefined : timers.get(id);
    if (id === null || timer === undefined) {
      now = limit;
      return false;
    }
    now = timer.at;
    if (timer.everyMs === null) timers.delete(id);
    else timer.at += timer.everyMs;
    timer.callback();
    return true;
  };
  return {
    now: () => now,
    after: (ms, callback) => add(ms, null, callback),
    every: (ms, callback) => add(ms, ms, callback),
    step,
    advance: (ms) => {
      const limit = now + ms;
      while (step(limit));
    },
  };
}
