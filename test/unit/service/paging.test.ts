import { describe, expect, it } from 'vitest';
import { page } from '#libs/service/paging.ts';

describe('page', () => {
  const items = [1, 2, 3, 4, 5];

  it('goes through everything once, with the exact total on each page', () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const cut: ReturnType<typeof page<number>> = page(items, { limit: 2, cursor });
      expect(cut.total).toBe(5);
      seen.push(...cut.items);
      ({ cursor } = cut);
    } while (cursor !== null);
    expect(seen).toEqual(items);
  });

  it('has no next page when the last one is full', () => {
    expect(page(items, { limit: 5, cursor: null })).toEqual({ items, total: 5, cursor: null });
  });

  it('refuses a cursor it never gave, and is empty behind the end', () => {
    for (const cursor of ['-3', 'next', '', '1.5', '1e3', '9'.repeat(16)])
      expect(() => page(items, { limit: 2, cursor })).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
    expect(page(items, { limit: 2, cursor: '99' })).toEqual({ items: [], total: 5, cursor: null });
  });
});
