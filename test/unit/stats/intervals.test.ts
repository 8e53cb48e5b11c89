import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { difference, type Interval, intersection, lengthOf, union } from '#libs/stats/intervals.ts';

const random = seededRandom(5);
const end = 60;
const some = (): Interval[] =>
  Array.from({ length: Math.floor(random() * 6) }, () => {
    const from = Math.floor(random() * end);
    return { from, to: Math.min(end, from + Math.floor(random() * 12)) };
  });
/** The same set, moment by moment. */
const moments = (intervals: readonly Interval[]) =>
  Array.from({ length: end }, (_, at) => intervals.some(({ from, to }) => from <= at && at < to));
const sound = (intervals: readonly Interval[]) =>
  intervals.every(({ from, to }, index) => to > from && from > (intervals[index - 1]?.to ?? Number.NEGATIVE_INFINITY));

describe('sets of moments', () => {
  it('are joined, cut and measured as counting moment by moment gives', () => {
    for (let round = 0; round < 500; round += 1) {
      const [first, second] = [some(), some()];
      const [a, b] = [moments(first), moments(second)];
      for (const [got, expected] of [
        [union(first), a],
        [intersection(first, second), a.map((isIn, at) => isIn && b[at] === true)],
        [difference(first, second), a.map((isIn, at) => isIn && b[at] === false)],
      ] as const) {
        expect(moments(got)).toEqual(expected);
        expect(lengthOf(got)).toBe(expected.filter(Boolean).length);
      }
      expect(sound(union(first))).toBe(true);
    }
  });
});
