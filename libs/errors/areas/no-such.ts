import type { ErrorDefinition } from '../definition.ts';

export const noSuchErrors = {
  'no-such-change': {
    message: 'the history has no upgrade or rollout',
    cause: 'none was observed since the history began, or on that node',
    remedy: 'name the moment itself, e.g. --around 2026-11-24T10:00Z',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
  'no-such-cluster': {
    message: 'this gateway does not serve the cluster {name}; it serves {known}',
    cause: 'the name is misspelt, or the cluster is not in fleet.clusters of this gateway',
    remedy: 'egressip clusters shows all of them',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
  'no-such-fault': {
    message: 'no fault {id} is in force',
    cause: 'it has been healed, or the id is misspelt',
    remedy: 'egressip inject list shows the faults in force',
    retryable: false,
    exitCode: 1,
  },
  'no-such-insight': {
    message: 'no insight {id} is open',
    cause: 'it is over or acknowledged, or the id is misspelt',
    remedy: 'egressip insights shows all of them with their ids',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
  'no-such-name': {
    message: 'there is no {what} {name} in the current view{guess}',
    cause: 'the name is misspelt, or it does not exist (any more)',
    remedy: 'the answers of status and nodes list all names; freshness.missing names what could not be read',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
} as const satisfies Record<string, ErrorDefinition>;
