import type { ErrorDefinition } from '../definition.ts';

export const notifierErrors = {} as const satisfies Record<string, ErrorDefinition>;
