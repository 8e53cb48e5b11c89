/**
 * Whether a count is more than chance makes of events that come at random: the tail of the Poisson distribution. Of rare events a
 * new record is ordinary; what has no deviation to speak of has this.
 */

/** One of 10,000 ordinary counts. */
const chance = 1e-4;

/** `mean`: of the counts so far; `count`: how many there were. */
export function isRareCount(value: number, { mean, count }: { readonly mean: number; readonly count: number }): boolean {
  // Nothing seen so far does not mean that it cannot be: half an event more (Jeffreys).
  const expected = (mean * count + 0.5) / Math.max(1, count);
  return value > expected && tail(value, expected) < chance;
}

/** Probability of at least `value` events. */
function tail(value: number, expected: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  for (let events = 0; events < value; events += 1) {
    below += term;
    term *= expected / (events + 1);
  }
  return Math.max(0, 1 - below);
}
