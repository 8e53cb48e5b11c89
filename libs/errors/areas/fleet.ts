import type { ErrorDefinition } from '../definition.ts';

export const fleetErrors = {
  'fleet-cluster-needed': {
    message: 'this gateway serves several clusters, and none is named: {known}',
    cause: 'the question is about one cluster',
    remedy: 'name it: --cluster NAME, the argument cluster of a tool, /clusters/NAME before the path',
    retryable: false,
    exitCode: 2,
    httpStatus: 400,
  },
  'fleet-gateway-only': {
    message: 'fleet.clusters is set, and {name} is not a gateway',
    cause: 'the NATS of a hub collects the streams of the clusters; another service would write into them',
    remedy: 'leave fleet.clusters out of the configuration of a cluster, and run at the hub: egressip run gateway',
    retryable: false,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorDefinition>;
