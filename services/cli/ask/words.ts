/** How figures are said in tables: unknown is a dash, never a zero. */
import { percent } from '#libs/contracts/words.ts';

export const ratio = (value: number | null): string | null => (value === null ? null : percent(value));

export const counts = (value: { readonly expected: number; readonly actual: number; readonly matched: number } | null): string | null =>
  value === null
    ? null
    : value.actual === value.matched
      ? `${value.matched}/${value.expected}`
      : `${value.matched}/${value.expected} (+${value.actual - value.matched})`;

/** `12 s`, `4 min`, `3 h`, `2 d`. */
export function span(ms: number | null): string | null {
  if (ms === null) return null;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} d`;
}

export const age = (since: string | null, now = Date.now()): string | null => (since === null ? null : span(now - Date.parse(since)));
