/** A clock that only moves when told, and then calls every timer that is due in order. */
import type { Clock } from '#libs/runtime/clock.ts';

export interface VirtualClock extends Clock {
  advance(ms: number): void;
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
  return {
    now: () => now,
    after: (ms, callback) => add(ms, null, callback),
    every: (ms, callback) => add(ms, ms, callback),
    advance: (ms) => {
      const limit = now + ms;
      for (let id = nextDue(limit); id !== null; id = nextDue(limit)) {
        const timer = timers.get(id);
        if (timer === undefined) continue;
        now = timer.at;
        if (timer.everyMs === null) timers.delete(id);
        else timer.at += timer.everyMs;
        timer.callback();
      }
      now = limit;
    },
  };
}
