/** The faults that can be asked for, and those in force. */
import { AppError } from '#libs/errors/app-error.ts';
import { clusterRowFaults } from './cluster-rows.ts';
import { connectionFaults } from './connections.ts';
import type { FaultDefinition, FaultRequest, Injected, Stage } from './fault.ts';
import { knownFailures } from './known/index.ts';
import { objectFaults } from './objects.ts';
import { rowFaults } from './rows.ts';

export const faultDefinitions: readonly FaultDefinition[] = [
  ...rowFaults,
  ...clusterRowFaults,
  ...objectFaults,
  ...connectionFaults,
  ...knownFailures,
];

export interface ActiveFault {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly target: Injected['target'];
  readonly since: number;
}

export interface Faults {
  inject(request: FaultRequest): ActiveFault;
  /** @returns whether there was such a fault. */
  heal(id: string): boolean;
  healAll(): number;
  active(): readonly ActiveFault[];
}

export function createFaults(stage: Stage): Faults {
  const active = new Map<string, { readonly fault: ActiveFault; readonly heal: () => void }>();
  let count = 0;
  const heal = (id: string): boolean => {
    const found = active.get(id);
    active.delete(id);
    found?.heal();
    return found !== undefined;
  };
  return {
    inject: (request) => {
      const definition = faultDefinitions.find(({ kind }) => kind === request.kind);
      if (definition === undefined) throw new AppError('simulator-fault-unknown', { kind: request.kind });
      const { target, heal: undo } = definition.inject(stage, request);
      count += 1;
      const { kind, text } = definition;
      const fault: ActiveFault = { id: `${kind}-${count}`, kind, text, target, since: stage.cluster.clock.now() };
      active.set(fault.id, { fault, heal: undo });
      return fault;
    },
    heal,
    healAll: () => [...active.keys()].reverse().filter(heal).length,
    active: () => [...active.values()].map(({ fault }) => fault),
  };
}
