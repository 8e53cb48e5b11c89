import type { FaultDefinition } from '../fault.ts';

export const knownFailures: readonly FaultDefinition[] = [];
