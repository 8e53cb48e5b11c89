/** A cluster port that outlasts an absence of the API server: a run must be able to put back what it changed. */
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { around } from './around.ts';
import type { ClusterPort } from './port.ts';

const againMs = 1_000;

/** Repeats operations that may succeed later, for up to `longestMs`; `signal` ends the waiting. */
export function persistentCluster(cluster: ClusterPort, clock: Clock, longestMs: number, signal?: AbortSignal): ClusterPort {
  return around(cluster, async (work) => {
    const deadline = clock.now() + longestMs;
    for (;;) {
      try {
        return await work();
      } catch (thrown) {
        if (!(thrown instanceof AppError) || !thrown.retryable || clock.now() >= deadline) throw thrown;
        await delay(clock, againMs, signal);
      }
    }
  });
}
