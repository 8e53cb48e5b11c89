import type { ErrorDefinition } from '../definition.ts';

export const provisionErrors = {
  'server-not-started': {
    message: '{server} did not start: {detail}',
    cause: 'its port is taken, its data folder is in use or not writable, or the machine is out of memory or disk',
    remedy: 'read its log beside its data; free the port or the folder, then try again',
    retryable: true,
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorDefinition>;
