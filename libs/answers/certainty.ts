/**
 * How likely it is that the first intent is the right one: a logistic regression, fitted to 10,069 questions read by an answerer that had
 * not learnt from them (`npm run evals -- --cross` measures the result).
 */
export interface Signs {
  /** How far its score is above that of the next intent. */
  readonly lead: number;
  /** The share of words that people do not use when they ask for the intent. */
  readonly unsaid: number;
  /** How many words in the place of a subject are in no list and in no question for the intent. */
  readonly strange: number;
  /** How many types of things the question names. */
  readonly named: number;
}

const weights = { always: 1.03, lead: 5.66, unsaid: -4.62, strange: -1.7, named: -0.37 };

export function certaintyOf({ lead, unsaid, strange, named }: Signs): number {
  const { always } = weights;
  const sum = always + weights.lead * lead + weights.unsaid * unsaid + weights.strange * strange + weights.named * named;
  return 1 / (1 + Math.exp(-sum));
}
