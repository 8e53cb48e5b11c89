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
  'fleet-not-at-hub': {
    message: 'fleet.clusters is set, and {name} does not run at a hub',
    cause: 'the NATS of a hub collects the streams of the clusters; another service would write into them',
    remedy: 'leave fleet.clusters out of the configuration of a cluster, and run at the hub: egressip run gateway, egressip run notifier',
    retryable: false,
    exitCode: 2,
  },
  'fleet-own-name': {
    message: 'the hub has the name of one of its clusters: {cluster}',
    cause: 'nobody could tell the messages of the hub from those of the cluster',
    remedy: 'give the hub a name of its own: the key cluster of its configuration',
    retryable: false,
    exitCode: 2,
  },
  'fleet-objects-unknown': {
    message: 'the cluster {cluster} does not know its EgressIP objects now: {missing}',
    cause: 'its analyzer still starts, or its watcher reads nothing',
    remedy: 'egressip status --cluster {cluster} says what is missing; the hub asks again',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
