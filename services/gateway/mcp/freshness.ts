import type { Freshness } from '#libs/contracts/questions.ts';
import { cleanText } from './clean.ts';

const longest = 10;

/** With 500 databases away the list of what is missing is as long: the first ones say it, and how many more. */
export function shortFreshness(freshness: Freshness): Freshness {
  return { ...freshness, missing: short(freshness.missing) };
}

/** A summary of counts: "0 findings" of a view that is incomplete would read like an all-clear. */
export function summaryOf(counts: string, { complete, missing }: Pick<Freshness, 'complete' | 'missing'>): string {
  if (complete) return counts;
  return `Known: ${counts} The view is incomplete: ${cleanText(short(missing).join('; '), 500) || 'still starting'}.`;
}

function short(missing: readonly string[]): string[] {
  const more = missing.length - longest;
  return more <= 0 ? [...missing] : [...missing.slice(0, longest), `and ${more} more`];
}
