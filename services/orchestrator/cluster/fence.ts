/**
 * A cluster port that can be shut: when a step is cut off, nothing that it still does may reach the cluster any more, because
 * it is about to be put back.
 */
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { around } from './around.ts';
import type { ClusterPort } from './port.ts';

export interface Fence {
  readonly cluster: ClusterPort;
  /** Resolves when the operations under way are over, at the latest after `patienceMs`. */
  shut(patienceMs: number): Promise<void>;
}

export function fence(cluster: ClusterPort, clock: Clock): Fence {
  const underWay = new Set<Promise<unknown>>();
  let isShut = false;
  return {
    cluster: around(cluster, (work) => {
      if (isShut) return Promise.reject(new Error('the step was cut off'));
      const done = work();
      const settled: Promise<unknown> = done.then(
        () => underWay.delete(settled),
        () => underWay.delete(settled),
      );
      underWay.add(settled);
      return done;
    }),
    shut: async (patienceMs) => {
      isShut = true;
      await Promise.race([Promise.all(underWay), delay(clock, patienceMs)]);
    },
  };
}
