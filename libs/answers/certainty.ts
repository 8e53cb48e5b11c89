/**
 * How likely the first intent is the right one, by what tells right readings from wrong ones: a logistic regression over readings of
 * 2,622 questions by an answerer that had not learnt from them (`npm run evals -- --cross` measures what comes of it).
 */
export interface Signs {
  /** Of its score over that of the next intent. */
  readonly lead: number;
  /** Of each reader. */
  readonly chances: readonly number[];
  /** The share of words that nobody says who asks for it. */
  readonly unsaid: number;
  /** How many words, where a subject stands, are of no list and said by nobody who asks for it. */
  readonly strange: number;
  /** How many types of things the question names. */
  readonly named: number;
}

const weights = { always: 0.8, lead: 0.34, chances: [0.23, 0.26, 0.21], unsaid: -2.26, strange: -1.55, named: 0.48 };
/** Keeps the odds of 0 and 1 finite. */
const least = 0.005;

export function certaintyOf({ lead, chances, unsaid, strange, named }: Signs): number {
  const odds = chances.reduce(
    (sum, chance, index) => sum + (weights.chances[index] ?? 0) * Math.log((chance + least) / (1 - chance + least)),
    0,
  );
  const sum = weights.always + weights.lead * lead + odds + weights.unsaid * unsaid + weights.strange * strange + weights.named * named;
  return 1 / (1 + Math.exp(-sum));
}
