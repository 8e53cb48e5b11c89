/**
 * Scores of values as they come, by rank among the ones before: standard normal, and for the spread Mood's, whatever the
 * distribution of the values. A value of 33 s among values of 10 ms is no more than the highest so far.
 */
import { probit } from 'simple-statistics';

export interface Scores {
  /** About standard normal where nothing changed. */
  readonly level: number;
  /** Mean 0 and variance 1 where nothing changed; positive far from the middle. */
  readonly spread: number;
}

/** Ranks beyond these say no more: a single outlier must not raise an alarm. */
const furthest = 2.2;

export class SequentialScores {
  readonly #memory: number;
  #sorted: number[] = [];
  #inOrder: number[] = [];

  /** `memory`: how many values a new one is compared with. */
  constructor(memory: number) {
    this.#memory = memory;
  }

  add(value: number): Scores {
    const below = firstAtLeast(this.#sorted, value);
    const notAbove = firstAbove(this.#sorted, value);
    // Equal values share a stretch of ranks; with the new one among them it is never empty.
    const size = this.#sorted.length + 1;
    const [low, high] = [below / size - 0.5, (notAbove + 1) / size - 0.5];
    this.#sorted.splice(below, 0, value);
    this.#inOrder.push(value);
    if (this.#inOrder.length > this.#memory) this.#sorted.splice(firstAtLeast(this.#sorted, this.#inOrder.shift() ?? 0), 1);
    const level = probit(Math.min(0.999, Math.max(0.001, (low + high) / 2 + 0.5)));
    // The mean of 12 u^2 - 1 over the stretch: 0 over all ranks, also where many values are equal. Its variance is 4/5.
    const spread = (4 * (high ** 3 - low ** 3)) / (high - low) - 1;
    return { level: Math.min(furthest, Math.max(-furthest, level)), spread: spread / Math.sqrt(0.8) };
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  return search(sorted, (other) => other >= value);
}

function firstAbove(sorted: readonly number[], value: number): number {
  return search(sorted, (other) => other > value);
}

function search(sorted: readonly number[], passes: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
