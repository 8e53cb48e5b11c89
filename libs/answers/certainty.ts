/**
 * How likely it is that the first intent is the right one: a logistic regression, fitted to 2,622 questions read by an answerer that had
 * not learnt from them (`npm run evals -- --cross` measures the result).
 */
export interface Signs {
  /** How far its score is above that of the next intent. */
  readonly lead: number;
  /** Of each reader. */
  readonly chances: readonly number[];
  /** The share of words that people do not use when they ask for the intent. */
  readonly unsaid: number;
  /** How many words in the place of a subject are in no list and in no question for the intent. */
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
