import { describe, expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Capacity, type CapacityOptions, leastValues, timeToLimit as timeToLimitBy } from '#libs/stats/capacity.ts';
import { growthPath, straightLine } from '../../kit/growth-paths.ts';

const daily = { valuesPerDay: 1, season: 0, horizonDays: 1_000 };
const timeToLimit = (values: readonly number[], options: CapacityOptions) => timeToLimitBy(values, options, seededRandom(1));
const line = (length: number, slope: number) => Array.from({ length }, (_, index) => 100 + slope * index);
const estimateOf = (capacity: Capacity) => {
  if (capacity.state !== 'estimate') throw new Error(capacity.state);
  return capacity;
};

describe('the time to a limit', () => {
  it('is not said from too little, with how much is missing', () => {
    expect(timeToLimit(line(leastValues - 5, 1), { ...daily, limit: 1_000 })).toEqual({
      state: 'not enough data',
      missingValues: 5,
      missingDays: 5,
    });
    expect(timeToLimit(line(100, 1), { limit: 1_000, valuesPerDay: 24, season: 168, horizonDays: 10 })).toEqual({
      state: 'not enough data',
      missingValues: 404,
      missingDays: 404 / 24,
    });
  });

  it('of a straight line is where the line arrives, without a width', () => {
    const values = line(60, 5);
    expect(timeToLimit(values, { ...daily, limit: (values.at(-1) ?? 0) + 200 })).toEqual({
      state: 'estimate',
      days: 40,
      low: 40,
      high: 40,
      probability: 1,
    });
  });

  it('is in days, however often a value comes', () => {
    const values = line(120, 5);
    expect(estimateOf(timeToLimit(values, { ...daily, valuesPerDay: 24, limit: (values.at(-1) ?? 0) + 240 })).days).toBe(2);
  });

  it('is now where the limit is reached already', () => {
    expect(timeToLimit(line(60, 5), { ...daily, limit: 200 })).toMatchObject({ days: 0, low: 0, high: 0, probability: 1 });
  });

  it('is unknown, not some far day, where nothing grows or it shrinks', () => {
    for (const slope of [0, -1]) {
      expect(timeToLimit(line(60, slope), { ...daily, limit: 500 })).toEqual({
        state: 'estimate',
        days: null,
        low: null,
        high: null,
        probability: 0,
      });
    }
  });

  it('goes by the present growth, not by the mean of all', () => {
    const random = seededRandom(1);
    const values = [0];
    for (let day = 1; day < 120; day += 1) values.push((values.at(-1) ?? 0) + (day < 80 ? 2 : 20) + Math.floor(3 * random()));
    const limit = (values.at(-1) ?? 0) + 21 * 30;
    const { days } = estimateOf(timeToLimit(values, { ...daily, limit }));
    expect(Math.abs((days ?? 0) - 30)).toBeLessThanOrEqual(2);
    expect(straightLine(values, limit)).toBeGreaterThan(45);
  });

  it('is the same for the same seed, in order and never negative', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { history, limit, season } = growthPath(seed);
      const { low, days, high } = estimateOf(timeToLimit(history, { ...daily, season, limit }));
      expect(timeToLimit(history, { ...daily, season, limit })).toMatchObject({ low, days, high });
      expect(low ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(0);
      expect(days ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(low ?? Number.POSITIVE_INFINITY);
      expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(days ?? Number.POSITIVE_INFINITY);
    }
  });

  it('has an interval that holds 93 to 97 % of true crossings, on paths that nothing was chosen by', () => {
    const held = Array.from({ length: 1_000 }, (_, seed) => growthPath(seed + 70_000)).filter(({ history, limit, season, truth }) => {
      const { low, high } = estimateOf(timeToLimit(history, { ...daily, season, limit }));
      return (low ?? Number.POSITIVE_INFINITY) <= truth && truth <= (high ?? Number.POSITIVE_INFINITY);
    });
    expect(held.length).toBeGreaterThanOrEqual(930);
    expect(held.length).toBeLessThanOrEqual(970);
  });
});
