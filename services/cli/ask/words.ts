/** How tables show figures: unknown is a dash, never a zero. */
import { percent, span as spanOf } from '#libs/contracts/words.ts';

export const ratio = (value: number | null): string | null => (value === null ? null : percent(value));

export const counts = (value: { readonly expected: number; readonly actual: number; readonly matched: number } | null): string | null =>
  value === null
    ? null
    : value.actual === value.matched
      ? `${value.matched}/${value.expected}`
      : `${value.matched}/${value.expected} (+${value.actual - value.matched})`;

export const span = (ms: number | null): string | null => (ms === null ? null : spanOf(ms));

export const age = (since: string | null, now = Date.now()): string | null => (since === null ? null : span(now - Date.parse(since)));
