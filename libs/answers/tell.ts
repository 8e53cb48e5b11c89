/** Common parts of answers: cut lists say how many items follow, unknown inputs are named, times are UTC. */
import type { Freshness } from '#libs/contracts/questions.ts';
import type { TimeRange } from './port.ts';

const shown = 10;

/** Texts of the cluster are data: no control characters, and at most two sentences. */
export const clean = (text: string): string => {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return plain.length <= 400 ? plain : `${plain.slice(0, 399)}…`;
};

export function listed(items: readonly string[], most = shown): string {
  const head = items.slice(0, most).join(', ');
  return items.length > most ? `${head} and ${items.length - most} more` : head;
}

/** One line each. */
export function lined(items: readonly string[], most = shown): string[] {
  const head = items.slice(0, most).map((item) => `- ${clean(item)}`);
  return items.length > most ? [...head, `- and ${items.length - most} more`] : head;
}

/** Empty if everything was read. */
export function unknownLines({ complete, missing }: Freshness): string[] {
  if (complete) return [];
  return [`The view is incomplete: ${clean(listed(missing, 3)) || 'part of it has not been read'}. This answer covers only what was read.`];
}

/** Of the last digit: `1234 ms`, `12.3 s`, `5.0 min`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${(ms / 1_000).toFixed(1)} s`;
  return ms < 7_200_000 ? `${(ms / 60_000).toFixed(1)} min` : `${(ms / 3_600_000).toFixed(1)} h`;
}

export const instant = (at: number | string): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

export function rangeText({ from, to, event }: TimeRange): string {
  const named = event === null ? '' : ` (the whole day of the ${event})`;
  return `from ${instant(from)} to ${instant(to)}${named}`;
}
