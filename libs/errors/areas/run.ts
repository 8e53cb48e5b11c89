import type { ErrorDefinition } from '../definition.ts';

export const runErrors = {
  'run-bad-parameters': {
    message: 'scenario {scenario}: {what}',
    cause: 'a parameter is missing, unknown or out of range',
    remedy: 'see docs/reference for the parameters of the scenario',
    retryable: false,
    exitCode: 2,
  },
  'run-busy': {
    message: 'run {id} is going on; only one at a time disturbs the cluster',
    cause: 'two runs would see each other as drift',
    remedy: 'wait for it or cancel it (egressip test cancel {id})',
    retryable: true,
    exitCode: 1,
    httpStatus: 409,
  },
  'run-disabled': {
    message: 'test runs are not enabled',
    cause: 'the monitor is read-only unless told otherwise',
    remedy: 'start with orchestrator.enabled: true (EGRESSIP_ORCHESTRATOR_ENABLED=true)',
    retryable: false,
    exitCode: 1,
    httpStatus: 403,
  },
  'run-not-found': {
    message: 'there is no run {id}',
    cause: 'the id is misspelt, or the run is no longer kept',
    remedy: 'list the runs (egressip test list)',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
  'run-step-timeout': {
    message: 'not within {seconds} s: {what}',
    cause: 'the cluster did not converge in the time a healthy one needs, or the view was not complete',
    remedy: 'see the findings of that time (egressip findings) and explain on the node in question',
    retryable: false,
    exitCode: 1,
  },
  'run-too-few-nodes': {
    message: '{fit} nodes are ready and assignable, {needed} are needed',
    cause: 'a fail-over needs somewhere to go',
    remedy: 'label more nodes with k8s.ovn.org/egress-assignable, or lower test_config.validation.min_worker_nodes',
    retryable: true,
    exitCode: 1,
    httpStatus: 409,
  },
  'run-unknown-scenario': {
    message: 'there is no scenario {scenario}; known: {known}',
    cause: 'the name is misspelt',
    remedy: 'use one of {known}',
    retryable: false,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorDefinition>;
