import type { ErrorDefinition } from '../definition.ts';

export const gatewayErrors = {} as const satisfies Record<string, ErrorDefinition>;
