import type { Freshness } from '#libs/contracts/questions.ts';

const longest = 10;

/** With 500 databases away the list of what is missing is as long: the first ones say it, and how many more. */
export function shortFreshness(freshness: Freshness): Freshness {
  const more = freshness.missing.length - longest;
  if (more <= 0) return freshness;
  return { ...freshness, missing: [...freshness.missing.slice(0, longest), `and ${more} more`] };
}
