import type { ErrorDefinition } from '../definition.ts';

export const badErrors = {
  'bad-answer': {
    message: 'the answer to {question} is not valid: {detail}',
    cause: 'the service that answered runs another version',
    remedy: 'run the same version of every service',
    retryable: false,
    exitCode: 1,
  },
  'bad-cursor': {
    message: '{cursor} is not a cursor of this list',
    cause: 'a cursor comes from the previous answer, and is valid for the same list only',
    remedy: 'give the cursor of the previous answer, or none to start at the first page',
    retryable: false,
    exitCode: 2,
  },
  'bad-question': {
    message: 'the request of {question} is not valid: {detail}',
    cause: 'a wrong parameter, or a client of another version',
    remedy: 'correct the named parameter',
    retryable: false,
    exitCode: 2,
  },
  'bad-silence': {
    message: 'the silence is not valid: {detail}',
    cause: 'a matcher names no label of an alert, or the end is not in the future',
    remedy: 'match on alertname, severity, cluster, kind, node, egressip, address or incident, and give an end in the future',
    retryable: false,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorDefinition>;
