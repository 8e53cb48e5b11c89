import type { ErrorDefinition } from '../definition.ts';

export const questionErrors = {
  'question-failed': {
    message: '{message}',
    cause: 'the service that was asked could not answer, with an error this version does not know (its code: {code})',
    remedy: '{remedy}',
    retryable: false,
    exitCode: 1,
  },
  'question-unanswered': {
    message: 'nobody answers {question} for cluster {cluster}',
    cause: 'the {by} of that cluster is not running, or is not connected to this NATS',
    remedy: 'start the {by}, and check the name of the cluster',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
