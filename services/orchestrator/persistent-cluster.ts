/** A cluster port that outlasts a short absence of the API server: a run must be able to put back what it changed. */
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import type { ClusterPort } from './cluster-port.ts';

const againMs = 1_000;
const longestMs = 30_000;

/** All operations of the port can be done again. */
export function persistentCluster(cluster: ClusterPort, clock: Clock): ClusterPort {
  async function persist<T>(work: () => Promise<T>): Promise<T> {
    const deadline = clock.now() + longestMs;
    for (;;) {
      try {
        return await work();
      } catch (thrown) {
        if (!(thrown instanceof AppError) || !thrown.retryable || clock.now() >= deadline) throw thrown;
        await delay(clock, againMs);
      }
    }
  }
  return {
    nodes: () => persist(() => cluster.nodes()),
    labelNode: (...given) => persist(() => cluster.labelNode(...given)),
    nodeLabel: (...given) => persist(() => cluster.nodeLabel(...given)),
    create: (manifest) => persist(() => cluster.create(manifest)),
    deleteOwned: (runId) => persist(() => cluster.deleteOwned(runId)),
    countOwned: (runId) => persist(() => cluster.countOwned(runId)),
  };
}
