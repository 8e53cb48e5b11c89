import type { ErrorDefinition } from '../definition.ts';

export const egressipErrors = {} as const satisfies Record<string, ErrorDefinition>;
