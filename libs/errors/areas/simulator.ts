import type { ErrorDefinition } from '../definition.ts';

export const simulatorErrors = {} as const satisfies Record<string, ErrorDefinition>;
