import type { ErrorDefinition } from '../definition.ts';

export const orchestratorErrors = {} as const satisfies Record<string, ErrorDefinition>;
