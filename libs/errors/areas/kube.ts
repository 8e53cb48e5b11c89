import type { ErrorDefinition } from '../definition.ts';

export const kubeErrors = {} as const satisfies Record<string, ErrorDefinition>;
