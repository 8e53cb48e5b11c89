import type { ErrorDefinition } from '../definition.ts';

export const runtimeErrors = {
  'deadline-exceeded': {
    message: '{what} did not finish within {ms} ms',
    cause: 'the other side is slow, stalled or unreachable',
    remedy: 'check that {what} answers; it is tried again where that is safe',
    retryable: true,
    exitCode: 4,
  },
  unexpected: {
    message: 'unexpected failure: {detail}',
    cause: 'a defect of egressip-analyzer, or an environment it was never tried in',
    remedy: 'report it with the log line that holds this code',
    retryable: false,
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorDefinition>;
