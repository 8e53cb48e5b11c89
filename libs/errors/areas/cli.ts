import type { ErrorDefinition } from '../definition.ts';

export const cliErrors = {} as const satisfies Record<string, ErrorDefinition>;
