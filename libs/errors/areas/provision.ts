import type { ErrorDefinition } from '../definition.ts';

export const provisionErrors = {} as const satisfies Record<string, ErrorDefinition>;
