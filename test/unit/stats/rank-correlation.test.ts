/** Rank correlation, Holm's adjustment and modified z scores, beside independent implementations. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { modifiedScores } from '#libs/stats/outliers.ts';
import { holm, type Pair, rankCorrelation } from '#libs/stats/rank-correlation.ts';
import fixture from './rank-correlation.json' with { type: 'json' };

const random = seededRandom(11);
/** Near enough to a normal distribution. */
const noise = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

describe(`as ${fixture.origin}`, () => {
  it.each(fixture.spearman)('the correlation of $name', ({ x, y, rho, p }) => {
    const result = rankCorrelation(
      x.map((value, index): Pair => [value, y[index] ?? Number.NaN]),
      { isSeries: false },
    );
    expect(result?.rho).toBeCloseTo(rho, 9);
    // Another approximation than theirs (Student's t): the same for any decision.
    expect(Math.abs((result?.p ?? 1) - p)).toBeLessThan(0.02);
  });

  it.each(fixture.holm)('the adjustment of $p', ({ p, adjusted }) => {
    for (const [index, value] of holm(p).entries()) expect(value).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
  });

  it.each(fixture.mad.filter(({ scores }) => scores !== null))('the scores of $values', ({ values, scores }) => {
    for (const [index, score] of (modifiedScores(values) ?? []).entries()) expect(score).toBeCloseTo(scores?.[index] ?? Number.NaN, 9);
  });
});

describe('a rank correlation', () => {
  it('has an interval that holds the true one 95 times of 100', () => {
    // Of a bivariate normal distribution with r = 0.6 Spearman's is 6/pi asin(r/2).
    const truth = (6 / Math.PI) * Math.asin(0.3);
    const rounds = 1_000;
    let held = 0;
    for (let round = 0; round < rounds; round += 1) {
      const pairs = Array.from({ length: 40 }, (): Pair => {
        const x = noise();
        return [x, 0.6 * x + 0.8 * noise()];
      });
      const result = rankCorrelation(pairs, { isSeries: false });
      if (result !== null && result.low <= truth && truth <= result.high) held += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.93);
    expect(held / rounds).toBeLessThan(0.97);
  });

  it('is seldom called real between two series that only resemble themselves', () => {
    const wandering = () => {
      let last = 0;
      return Array.from({ length: 100 }, () => {
        last = 0.7 * last + noise();
        return last;
      });
    };
    const rounds = 400;
    const real = (isSeries: boolean) => {
      let count = 0;
      for (let round = 0; round < rounds; round += 1) {
        const [x, y] = [wandering(), wandering()];
        const pairs = x.map((value, index): Pair => [value, y[index] ?? 0]);
        if ((rankCorrelation(pairs, { isSeries })?.p ?? 1) < 0.05) count += 1;
      }
      return count / rounds;
    };
    expect(real(true)).toBeLessThan(0.08);
    // Taken as independent pairs, it would be one in six.
    expect(real(false)).toBeGreaterThan(0.12);
  });

  it('is unknown of few pairs, and of something that never changes', () => {
    const pairs = Array.from({ length: 9 }, (_, index): Pair => [index, index]);
    expect(rankCorrelation(pairs, { isSeries: false })).toBeNull();
    expect(
      rankCorrelation(
        Array.from({ length: 20 }, (_, index): Pair => [1, index]),
        { isSeries: false },
      ),
    ).toBeNull();
  });

  it('is within its bounds where it is perfect', () => {
    const result = rankCorrelation(
      Array.from({ length: 20 }, (_, index): Pair => [index, index ** 3]),
      { isSeries: true },
    );
    expect(result).toMatchObject({ rho: 1, high: expect.closeTo(1, 6) });
    expect(result?.p).toBeLessThan(0.05);
  });
});

describe('modified scores', () => {
  it('are told where more than half are equal, and are unknown where all are or there are few', () => {
    expect(modifiedScores([5, 5, 5, 5, 6, 30])?.at(-1)).toBeGreaterThan(3.5);
    expect(modifiedScores([5, 5, 5, 5, 5, 5])).toBeNull();
    expect(modifiedScores([1, 2, 3, 40])).toBeNull();
  });
});
