import type { ErrorDefinition } from '../definition.ts';

export const storeErrors = {} as const satisfies Record<string, ErrorDefinition>;
