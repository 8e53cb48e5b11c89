/** Time that moves only when the test says so. */
import type { Clock } from '#libs/runtime/clock.ts';

export function manualClock() {
  let now = 0;
  const timers = new Set<{ at: number; readonly callback: () => void; readonly every: number | null }>();
  const add = (ms: number, callback: () => void, every: number | null) => {
    const timer = { at: now + ms, callback, every };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const clock: Clock = {
    now: () => now,
    after: (ms, callback) => add(ms, callback, null),
    every: (ms, callback) => add(ms, callback, ms),
  };
  /** Runs the timers that fall due, each at its moment, and lets promises settle after each. */
  const advance = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      await new Promise(setImmediate);
      const due = [...timers].filter((timer) => timer.at <= end).sort((left, right) => left.at - right.at)[0];
      if (due === undefined) break;
      now = Math.max(now, due.at);
      if (due.every === null) timers.delete(due);
      else due.at += due.every;
      due.callback();
    }
    now = end;
  };
  return { clock, advance };
}
