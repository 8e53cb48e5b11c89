/**
 * Where the time of a move went. The databases and the API show two of four phases: until the object's status named the new
 * node, and until rows were right. The time from a node's failure to its first sign, and that in which neighbours still
 * send to the old node, are not in any input: they are null, and not 0.
 */
import type { Failover } from '#libs/contracts/verdict.ts';

export const phaseNames = ['detection', 'assignment', 'row-writing', 'neighbour'] as const;
export type PhaseName = (typeof phaseNames)[number];

export type Phases = Readonly<Record<PhaseName, number | null>>;

export type MovedAt = Pick<Failover, 'startedAt' | 'statusMovedAt' | 'convergedAt'>;

/** Milliseconds. */
export function phasesOf({ startedAt, statusMovedAt, convergedAt }: MovedAt): Phases {
  const between = (from: number | null, to: number | null) => (from === null || to === null ? null : Math.max(0, to - from));
  return {
    detection: null,
    assignment: between(startedAt, statusMovedAt),
    'row-writing': between(statusMovedAt, convergedAt),
    neighbour: null,
  };
}

/** The longest of the phases that were seen; null: none was. */
export function slowPhase(phases: Phases): PhaseName | null {
  let slowest: PhaseName | null = null;
  for (const name of phaseNames) {
    const ms = phases[name];
    if (ms !== null && (slowest === null || ms > (phases[slowest] ?? 0))) slowest = name;
  }
  return slowest;
}
