import type { ErrorDefinition } from '../definition.ts';

export const noSuchErrors = {
  'no-such-change': {
    message: 'the history knows no upgrade or rollout',
    cause: 'none was observed since the history began, or on that node',
    remedy: 'name the moment itself, e.g. --around 2026-11-24T10:00Z',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
  'no-such-egressip': {
    message: 'there is no EgressIP {name}',
    cause: 'the name is misspelt, or the object was deleted',
    remedy: 'egressip status shows all of them; egressip history moves knows earlier ones',
    retryable: false,
    exitCode: 1,
  },
  'no-such-fault': {
    message: 'no fault {id} is in force',
    cause: 'it is healed already, or the name is misspelt',
    remedy: 'egressip inject list shows those that are',
    retryable: false,
    exitCode: 1,
  },
  'no-such-insight': {
    message: 'no insight {id} is open',
    cause: 'it is over or acknowledged already, or the id is misspelt',
    remedy: 'egressip insights shows all of them with their ids',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
  'no-such-name': {
    message: 'there is no {what} {name} in what is known now{guess}',
    cause: 'the name is misspelt, or it does not exist (any more)',
    remedy: 'the answers of status and nodes list all names; freshness.missing says what is not known',
    retryable: false,
    exitCode: 1,
    httpStatus: 404,
  },
} as const satisfies Record<string, ErrorDefinition>;
