import { expect, test } from 'vitest';
import { medianOf } from '#libs/stats/median.ts';

test('the median of an even number of values is the mean of the two in the middle, and of none it is not known', () => {
  expect(medianOf([1276, 56])).toBe(666);
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([])).toBeNull();
});
