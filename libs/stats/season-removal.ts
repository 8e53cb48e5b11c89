/**
 * Takes a known rhythm off a series as it comes. The profile is learnt from whole cycles of the past (medians by phase, against
 * the median of the values half a cycle to both sides, so neither outliers nor a step bend it) and smoothed over neighbouring phases.
 */
import { median } from 'simple-statistics';

/** Cycles before anything is said, and cycles remembered. */
const warmUpCycles = 3;
const memoryCycles = 10;
const neighbours = 2;

export class SeasonRemoval {
  readonly #season: number;
  #past: number[] = [];
  #profile: number[] | null = null;
  #count = 0;

  constructor(season: number) {
    this.#season = season;
  }

  /** The values that can be given out now, in order: none while it learns, then all so far at once, then each as it comes. */
  add(value: number): readonly number[] {
    const season = this.#season;
    this.#past.push(value);
    this.#count += 1;
    const known = this.#profile;
    const result = known === null ? [] : [value - (known[(this.#count - 1) % season] ?? 0)];
    if (this.#count % season !== 0 || this.#count < warmUpCycles * season) return result;
    this.#past = this.#past.slice(-memoryCycles * season);
    const profile = profileOf(this.#past, season);
    this.#profile = profile;
    return known === null ? this.#past.map((past, index) => past - (profile[index % season] ?? 0)) : result;
  }
}

/** `values` are whole cycles. */
function profileOf(values: readonly number[], season: number): number[] {
  const half = Math.floor(season / 2);
  const deviations = values.map((value, index) => {
    const from = Math.min(Math.max(0, index - half), values.length - season);
    return value - median(values.slice(from, from + season));
  });
  const byPhase = Array.from({ length: season }, (_, phase) => median(deviations.filter((_, index) => index % season === phase)));
  return byPhase.map((_, phase) => {
    let sum = 0;
    for (let offset = -neighbours; offset <= neighbours; offset += 1) sum += byPhase[(phase + offset + season) % season] ?? 0;
    return sum / (2 * neighbours + 1);
  });
}
