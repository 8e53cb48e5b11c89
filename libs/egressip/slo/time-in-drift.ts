/**
 * Time in drift: when rows differed from what they must be, longer than a healthy cluster needs to converge. An incident
 * counts from its begin once it has fired. Time is good only when everything was observed and nothing fired; time that
 * nobody observed, or only in part, is unknown.
 */
import { type FindingKind, findingKindNames } from '#libs/contracts/findings.ts';
import { runbookOf } from '#libs/contracts/runbooks.ts';
import type { Tally } from '#libs/stats/error-budget.ts';
import { difference, type Interval, intersection, lengthOf, union } from '#libs/stats/intervals.ts';

/** A change of an incident, as the history has it. */
export interface IncidentChange {
  readonly at: number;
  readonly id: string;
  readonly state: 'firing' | 'resolved';
  readonly since: number;
}

/** When the cluster was observed, and when only in part: the rows of some node were unknown. */
export interface Observation {
  readonly observed: readonly Interval[];
  readonly incomplete: readonly Interval[];
}

const rowRunbooks: ReadonlySet<string | null> = new Set([
  'EgressIPRowsMissing',
  'EgressIPRowsWrong',
  'EgressIPRowsStale',
  'EgressIPBaselineBroken',
]);
/** Findings about rows; what objects and nodes have wrong is not drift. */
export const driftKinds: readonly FindingKind[] = findingKindNames.filter((kind) => rowRunbooks.has(runbookOf[kind]));

/** `changes` in order of time. What still fires goes on until `now`. */
export function firingIntervals(changes: readonly IncidentChange[], now: number): Interval[] {
  const open = new Map<string, number>();
  const intervals: Interval[] = [];
  for (const { at, id, state, since } of changes) {
    if (state === 'firing') {
      if (!open.has(id)) open.set(id, since);
      continue;
    }
    const from = open.get(id);
    // What was only pending never fired.
    if (from !== undefined) intervals.push({ from, to: at });
    open.delete(id);
  }
  return union([...intervals, ...[...open.values()].map((from) => ({ from, to: now }))]);
}

/** Milliseconds of `window`. */
export function tallyTime(firing: readonly Interval[], { observed, incomplete }: Observation, window: Interval): Tally {
  const seen = intersection(observed, [window]);
  const bad = intersection(firing, seen);
  const good = difference(difference(seen, firing), incomplete);
  const length = window.to - window.from;
  const known = lengthOf(bad) + lengthOf(good);
  return { good: lengthOf(good), bad: lengthOf(bad), unknown: length - known, observedShare: known / length };
}
