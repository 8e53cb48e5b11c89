import type { ErrorDefinition } from '../definition.ts';

export const storeErrors = {
  'store-unavailable': {
    message: 'QuestDB at {url} does not answer: {detail}',
    cause: 'it is not running, not reachable from here, or still starting',
    remedy: 'check that QuestDB runs and that {url} is right; monitoring goes on and the history is filled in later',
    retryable: true,
    exitCode: 4,
  },
  'query-failed': {
    message: 'QuestDB refused the query: {detail}',
    cause: 'the statement does not fit the tables, or took longer than allowed',
    remedy: 'compare it with the tables in the reference, or ask for less',
    retryable: false,
    exitCode: 1,
  },
  'query-not-allowed': {
    message: 'this statement is not allowed: {detail}',
    cause: 'only one reading statement (SELECT, WITH or SHOW) at a time is passed on',
    remedy: 'write it as one SELECT; data is changed only by the services',
    retryable: false,
    exitCode: 2,
  },
  'row-refused': {
    message: 'a row of table {table} was refused: {detail}',
    cause: 'a value does not fit its column, or the table was changed by hand',
    remedy: 'look at the row in table rejected_rows; all other rows were stored',
    retryable: false,
    exitCode: 1,
  },
} as const satisfies Record<string, ErrorDefinition>;
