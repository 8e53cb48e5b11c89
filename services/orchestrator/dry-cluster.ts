/** A cluster port that only says what would be done. */
import type { Logger } from '#libs/telemetry/logger.ts';
import type { ClusterPort } from './cluster-port.ts';

/** It reads what is there by `real`, and changes nothing. */
export function dryCluster(real: Pick<ClusterPort, 'nodes'>, logger: Logger): ClusterPort {
  const say = (what: string) => logger.info({ event: 'dry-run', what }, `dry run: would ${what}`);
  return {
    nodes: () => real.nodes(),
    labelNode: async (node, label, value) => say(`${value === null ? 'remove' : 'set'} label ${label} of node ${node}`),
    nodeLabel: async () => '',
    create: async ({ kind, metadata }) =>
      say(`create ${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata.name}`),
    deleteOwned: async (runId) => say(`delete what run ${runId} made`),
    countOwned: async () => 0,
  };
}
