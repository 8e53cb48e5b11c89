/**
 * Who of several gets what, by rendezvous hashing: everyone who knows the same members computes the same owner, a member that joins
 * takes its share and nothing else moves, and of one that leaves each item goes to another owner (Thaler and Ravishankar, 1998).
 */
import { hash } from 'node:crypto';

/** Null without members. Their order does not matter. */
export function ownerOf(item: string, members: readonly string[]): string | null {
  let owner: { readonly member: string; readonly weight: string } | null = null;
  for (const member of members) {
    const weight = hash('sha256', JSON.stringify([member, item]));
    if (owner === null || weight > owner.weight) owner = { member, weight };
  }
  return owner?.member ?? null;
}
