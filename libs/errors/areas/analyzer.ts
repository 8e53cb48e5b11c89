import type { ErrorDefinition } from '../definition.ts';

export const analyzerErrors = {
  'analyzer-starting': {
    message: 'the analyzer is still starting',
    cause: 'it reads the state log before it can answer',
    remedy: 'ask again in a moment; /readyz says when it is ready',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
