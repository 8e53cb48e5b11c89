/** Identifiers drawn from the simulator's own randomness, so that the same seed gives the same bytes. */
import type { Random } from '#libs/runtime/random.ts';

/** An RFC 4122 version 4 uuid. */
export function randomUuid(random: Random): string {
  const word = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const [first, second, third] = [word(), word(), word()];
  const variant = '89ab'[Math.floor(random() * 4)];
  return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-${variant}${third.slice(1, 4)}-${third.slice(4)}${word()}`;
}

/** Five characters as Kubernetes appends them to a `generateName`. */
export function randomSuffix(random: Random): string {
  const letters = 'bcdfghjklmnpqrstvwxz2456789';
  return Array.from({ length: 5 }, () => letters[Math.floor(random() * letters.length)]).join('');
}

/** An integer in [low, high]. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}
