import { expect, it } from 'vitest';
import { percent, plural } from '#libs/contracts/words.ts';

it('says one finding, two findings, no findings', () => {
  expect([0, 1, 2].map((count) => plural(count, 'finding'))).toEqual(['0 findings', '1 finding', '2 findings']);
  expect(plural(2, 'address', 'addresses')).toBe('2 addresses');
});

it.each([
  [1, '100 %'],
  [0, '0.00 %'],
  [0.29, '29.00 %'],
  [0.93845, '93.84 %'],
  [0.9927, '99.27 %'],
])('writes a share of %d as %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

it('never rounds up to a whole: one wrong row in 50,000 is not 100 %', () => {
  expect(percent(49_999 / 50_000)).toBe('99.99 %');
});
