import type { ErrorDefinition } from '../definition.ts';

export const ovsdbErrors = {} as const satisfies Record<string, ErrorDefinition>;
