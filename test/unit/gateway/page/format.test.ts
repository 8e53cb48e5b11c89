/** How the page writes figures. */
import { describe, expect, it } from 'vitest';
import { percent } from '#libs/contracts/words.ts';
import { plural, ratio, since, span } from '../../../../services/gateway/page/format.js';

describe('figures of the page', () => {
  it('a consistency is written as everywhere else, and never as a whole that it is not', () => {
    const values = [0, 1, 0.29, 0.5, 0.9384, 0.99999, 1 - 1 / 50_000, 1 / 3, 2 / 3, 0.9999999];
    expect(values.map(ratio)).toEqual(values.map(percent));
    expect(ratio(0.999999)).toBe('99.99 %');
    expect(ratio(null)).toBe('–');
  });

  it('one is not many', () => {
    expect([0, 1, 2, 1_234].map((value) => plural(value, 'finding'))).toEqual(['0 findings', '1 finding', '2 findings', '1,234 findings']);
    expect(plural(1, 'address', 'addresses')).toBe('1 address');
  });

  it('an unknown time is a dash, never a zero', () => {
    expect([span(null), since(null), span(0), span(59_000)]).toEqual(['–', '–', '0 ms', '59 s']);
  });
});
