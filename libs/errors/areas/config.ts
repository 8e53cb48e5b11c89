import type { ErrorDefinition } from '../definition.ts';

export const configErrors = {} as const satisfies Record<string, ErrorDefinition>;
