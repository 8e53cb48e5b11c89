/**
 * A series as if it always had had its present level: what came before a confirmed change of the level is moved by that change.
 * A forecaster that is fitted to it neither expects the change to go on nor blames its errors on it, and keeps the rhythm.
 */
import { changePointsOf } from './change-points.ts';

/** `season`: the longest rhythm the series may have, in values; before three cycles of it no change is told from it. */
export function atPresentLevel(values: readonly number[], season: number): readonly number[] {
  const levels = changePointsOf(values, season).filter(({ kind }) => kind === 'level');
  if (levels.length === 0) return values;
  return values.map((value, at) => levels.reduce((moved, { index, magnitude }) => (at < index ? moved + (magnitude ?? 0) : moved), value));
}
