/**
 * Anomalies of a series as it comes: one value in, its score out, no look ahead, constant work and memory. The score adds
 * three kinds of surprise that miss different things: outside all that was ever seen, unlike this time of day, and a level
 * that left its long-term mean. Each is measured against the series' own past, so one set of parameters serves all series.
 * Invariant: the score of a value depends on it and those before it only. Figures on the Numenta benchmark: `bench:trends`.
 */
import { RunningMoments } from './moments.ts';

/** A score from here on is worth a person's look: about one of 10,000 quiet values reaches it. */
export const anomalyThreshold = 4.4;

const binMs = 30 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** Before it has seen so much, everything is new to it and it says nothing. */
const learning = { values: 200, ms: dayMs };
/** A time of day was seen on so many days before it is judged. */
const leastDays = 3;
/** After a score, only a higher one counts for so many values: one event is one anomaly. */
const restValues = 150;

export class AnomalyDetector {
  readonly #all = new RunningMoments(0);
  readonly #recent = new RunningMoments(0.03);
  readonly #longTerm = new RunningMoments(0.003);
  readonly #byTimeOfDay = new Map<number, RunningMoments>();
  readonly #rangeTail = new TailHistogram();
  readonly #dailyTail = new TailHistogram();
  #firstAt: number | null = null;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;
  #valuesSinceScore = Number.POSITIVE_INFINITY;
  #lastScore = 0;

  /** `at` in ms since 1970. The score is 0 or more, in powers of ten of rarity; 0 while resting after a higher one. */
  add(at: number, value: number): number {
    this.#firstAt ??= at;
    const learned = this.#all.count >= learning.values && at - this.#firstAt >= learning.ms;
    const spread = this.#all.deviation;
    const beyond = this.#high > this.#low ? Math.max(0, value - this.#high, this.#low - value) / (this.#high - this.#low) : 0;
    const usual = this.#usualAt(at);
    const unlike = usual.count >= leastDays ? Math.abs(value - usual.mean) / (usual.deviation + 0.2 * spread || 1) : 0;
    const shift = spread > 0 ? Math.abs(this.#recent.mean - this.#longTerm.mean) / spread : 0;
    const score = this.#rangeTail.rarity(beyond) + this.#dailyTail.rarity(unlike) + 3 * Math.log1p(shift);

    this.#rangeTail.add(beyond);
    this.#dailyTail.add(unlike);
    for (const moments of [this.#all, this.#recent, this.#longTerm, usual]) moments.add(value);
    this.#low = Math.min(this.#low, value);
    this.#high = Math.max(this.#high, value);
    return learned ? this.#unlessResting(score) : 0;
  }

  #usualAt(at: number): RunningMoments {
    const bin = Math.floor((at % dayMs) / binMs);
    let usual = this.#byTimeOfDay.get(bin);
    if (usual === undefined) {
      usual = new RunningMoments(0.15);
      this.#byTimeOfDay.set(bin, usual);
    }
    return usual;
  }

  #unlessResting(score: number): number {
    this.#valuesSinceScore += 1;
    if (score <= 0 || (this.#valuesSinceScore < restValues && score <= this.#lastScore)) return 0;
    this.#valuesSinceScore = 0;
    this.#lastScore = score;
    return score;
  }
}

/** How rare a value is among those before it, from a histogram with logarithmic bins: no memory grows. */
class TailHistogram {
  static readonly #bins = 400;
  static readonly #least = 20;
  readonly #counts = new Float64Array(TailHistogram.#bins);
  #total = 0;

  add(value: number): void {
    const bin = this.#bin(value);
    this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
    this.#total += 1;
  }

  /** -log10 of the share of values at least as large; 0 before there are enough to say. */
  rarity(value: number): number {
    if (this.#total < TailHistogram.#least) return 0;
    const bin = this.#bin(value);
    let atLeast = 0.5 * (this.#counts[bin] ?? 0);
    for (let index = bin + 1; index < TailHistogram.#bins; index += 1) atLeast += this.#counts[index] ?? 0;
    return Math.log10((this.#total + 1) / (atLeast + 0.5));
  }

  /** From e^-21 in steps of an eighth of a power of two, which covers every double that matters. */
  #bin(value: number): number {
    return Math.max(0, Math.min(TailHistogram.#bins - 1, Math.floor((Math.log(value + 1e-9) + 21) * 9)));
  }
}
