import type { ErrorDefinition } from '../definition.ts';

export const queryErrors = {
  'query-failed': {
    message: 'QuestDB refused the query: {detail}',
    cause: 'the statement does not fit the tables, or took longer than allowed',
    remedy: 'compare it with the tables in the reference, or ask for less',
    retryable: false,
    exitCode: 1,
  },
  'query-not-allowed': {
    message: 'this statement is not allowed: {detail}',
    cause: 'the historian runs only one statement at a time, and only if it reads (SELECT, WITH or SHOW)',
    remedy: 'write it as one SELECT; data is changed only by the services',
    retryable: false,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorDefinition>;
