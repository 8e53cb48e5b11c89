/**
 * Limits how many databases are read whole at once: such a read takes several times the memory of its content, and after an outage
 * of the network all nodes need one. A read that holds its place for too long (a hanging database, a slow link) goes on without it.
 */
import type { Clock } from '#libs/runtime/clock.ts';

export interface ReadingPlaces {
  /** Resolves with the function that gives the place back, in the order of the calls. Rejects when `signal` aborts. */
  take(signal: AbortSignal): Promise<() => void>;
}

export const mostAtOnce = 16;
export const longestMs = 10_000;

export function createReadingPlaces(clock: Clock): ReadingPlaces {
  const waiting: (() => void)[] = [];
  let free = mostAtOnce;

  const taken = (): (() => void) => {
    let held = true;
    const giveBack = () => {
      if (!held) return;
      held = false;
      cancel();
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    };
    const cancel = clock.after(longestMs, giveBack);
    return giveBack;
  };

  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (free > 0) {
          free -= 1;
          return resolve(taken());
        }
        const onAbort = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(signal.reason);
        };
        const turn = () => {
          signal.removeEventListener('abort', onAbort);
          resolve(taken());
        };
        waiting.push(turn);
        signal.addEventListener('abort', onAbort, { once: true });
      }),
  };
}
