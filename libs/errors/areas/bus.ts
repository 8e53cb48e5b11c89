import type { ErrorDefinition } from '../definition.ts';

export const busErrors = {} as const satisfies Record<string, ErrorDefinition>;
