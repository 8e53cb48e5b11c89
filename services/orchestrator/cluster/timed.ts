/** A cluster port that remembers the durations of its operations until it is asked. */
import type { Clock } from '#libs/runtime/clock.ts';
import { around } from './around.ts';
import type { ClusterPort } from './port.ts';

export function timedCluster(
  cluster: ClusterPort,
  clock: Clock,
): { readonly cluster: ClusterPort; readonly taken: () => readonly number[] } {
  let taken: number[] = [];
  return {
    cluster: around(cluster, async (work) => {
      const startedAt = clock.now();
      const result = await work();
      taken.push(clock.now() - startedAt);
      return result;
    }),
    taken: () => {
      const all = taken;
      taken = [];
      return all;
    },
  };
}
