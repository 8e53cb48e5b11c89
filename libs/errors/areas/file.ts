import type { ErrorDefinition } from '../definition.ts';

export const fileErrors = {
  'file-unreadable': {
    message: '{path} cannot be read: {detail}',
    cause: 'the path is wrong, or the file may not be read',
    remedy: 'check the path and its permissions',
    retryable: false,
    exitCode: 4,
  },
  'file-unwritable': {
    message: '{path} cannot be written: {detail}',
    cause: 'the file exists already, its folder does not, or the disk is full',
    remedy: 'give another path',
    retryable: false,
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorDefinition>;
