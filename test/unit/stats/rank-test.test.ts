import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { rankTest } from '#libs/stats/rank-test.ts';

describe('the rank test', () => {
  it('gives the exact p values of the published tables', () => {
    // Mann and Whitney 1947, table I: U = 0 of 3 and 3 is 1/20 one-sided, of 4 and 4 it is 1/70, of 5 and 5 it is 1/252.
    expect(rankTest([1, 2, 3], [4, 5, 6]).p).toBeCloseTo(2 / 20, 12);
    expect(rankTest([1, 2, 3, 4], [5, 6, 7, 8]).p).toBeCloseTo(2 / 70, 12);
    expect(rankTest([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]).p).toBeCloseTo(2 / 252, 12);
    // U = 2 of 4 and 4: 4 of 70 deals are as uneven on one side.
    expect(rankTest([1, 2, 3, 6], [4, 5, 7, 8]).p).toBeCloseTo(8 / 70, 12);
  });

  it('knows ties: equal samples differ by nothing', () => {
    expect(rankTest([5, 5, 5, 5], [5, 5, 5, 5])).toMatchObject({ p: 1, shift: 0 });
    // {1, 1} against {1, 2}: of the 6 deals of ranks 2, 2, 2, 4, three have the 4 on each side.
    expect(rankTest([1, 1], [1, 2]).p).toBe(1);
  });

  it('says what samples of this size could show at all, and of none nothing', () => {
    expect(rankTest([1], [2]).smallestP).toBe(1);
    expect(rankTest([1, 2, 3], [9, 9.5, 10]).smallestP).toBeCloseTo(0.1, 12);
    expect(rankTest([], [1])).toEqual({ p: null, smallestP: null, shift: null, exact: true });
  });

  it('measures the shift by the median of all differences', () => {
    expect(rankTest([1, 2, 3], [11, 12, 13]).shift).toBe(10);
    expect(rankTest([11, 12, 13], [1, 2, 3, 900]).shift).toBe(-9.5);
  });

  it('is close to the exact value where it approximates', () => {
    const random = seededRandom(3);
    const first = Array.from({ length: 30 }, random);
    const second = Array.from({ length: 30 }, () => random() + 0.15);
    const exact = rankTest(first, second);
    // One more of each, at the middle of the other's: more values, and hardly another result.
    const approximate = rankTest([...first, 0.5], [...second, 0.5]);
    expect([exact.exact, approximate.exact]).toEqual([true, false]);
    expect(Math.abs((approximate.p ?? 0) - (exact.p ?? 0))).toBeLessThan(0.05);
  });

  it('finds a difference in one of twenty comparisons of what does not differ', () => {
    const random = seededRandom(1);
    const sample = () => Array.from({ length: 8 }, random);
    const hits = Array.from({ length: 1_000 }, () => rankTest(sample(), sample()).p ?? 1).filter((p) => p <= 0.05).length;
    expect(hits).toBeGreaterThan(20);
    expect(hits).toBeLessThan(70);
  });
});
