import { describe, expect, it } from 'vitest';
import { page } from '../../../services/analyzer/answers/paging.ts';

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

  it('begins anew with a cursor it never gave, and is empty behind the end', () => {
    expect(page(items, { limit: 2, cursor: '-3' }).items).toEqual([1, 2]);
    expect(page(items, { limit: 2, cursor: 'next' }).items).toEqual([1, 2]);
    expect(page(items, { limit: 2, cursor: '99' })).toEqual({ items: [], total: 5, cursor: null });
  });
});
