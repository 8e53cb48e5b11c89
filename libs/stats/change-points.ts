/**
 * When a series changed, told while it comes. A change is provisional when the scores of the last values say so, and after
 * some more values either confirmed, with its place, size and test, or withdrawn. A confirmed change is final: neither moved nor
 * taken back. The work per value is bounded, whatever the length of the series; a series read at once gets the same answer.
 */
import { mean, median } from 'simple-statistics';
import { fitChange, fitEnd } from './ramp-fit.ts';
import { bestSplit, twoSided } from './rank-split.ts';
import { SeasonRemoval } from './season-removal.ts';
import { type Scores, SequentialScores } from './sequential-scores.ts';

export interface ChangePoint {
  readonly state: 'confirmed';
  /** Index of the first value after the change. */
  readonly index: number;
  /** A ramp is two changes: where it begins and where it ends. */
  readonly kind: 'level' | 'spread' | 'ramp begins' | 'ramp ends';
  /** Level: difference of the medians. Spread: ratio of the deviations, null where there were none before. Ramp: change per step where it begins, of all of it where it ends. */
  readonly magnitude: number | null;
  /** F: of the bend where a ramp ends, on running medians. */
  readonly test: 'Mann-Whitney' | 'Mood' | 'F';
  readonly pValue: number;
}

/** Withdrawn: more values did not bear it out. */
export interface Suspicion {
  readonly state: 'provisional' | 'withdrawn';
  readonly index: number;
  readonly kind: 'level' | 'spread';
}

export type Change = ChangePoint | Suspicion;

/** Values a new one is compared with, and the longest stretch a split is sought in. */
const memory = 256;
const longestWindow = 128;
const leastSegment = 8;
/** Squares of a standard normal value: beyond them a change is provisional, beyond the last confirmed. */
const levelSuspicion = 12;
const spreadSuspicion = 14;
const confirmation = 25;
const valuesToConfirm = 8;
const leastRamp = 6;
/** A ramp must leave this much less than a step to be called one. */
const rampGain = 0.75;
/** And this much less than no change at all: a wider spread alone looks like a small ramp. */
const rampShare = 0.4;
/** Ratio of explained to remaining squares (F) beyond which a ramp has ended. */
const endGain = 30;
/** Running medians of five hang together: so many of them count as one value. */
const valuesPerMedian = 3;

/** Of a series at hand: what `ChangePoints` confirms while it comes. */
export function changePointsOf(values: readonly number[], season = 0): readonly ChangePoint[] {
  const changes = new ChangePoints(season);
  return values.flatMap((value) => changes.append(value)).filter((change) => change.state === 'confirmed');
}

export class ChangePoints {
  readonly #season: SeasonRemoval | null;
  /** The last values without their rhythm; `#count` counts all there were. */
  #values: number[] = [];
  #count = 0;
  /** Index where the present segment begins. */
  #start = 0;
  #scores: Scores[] = [];
  #sequential = new SequentialScores(memory);
  #suspicion: (Suspicion & { readonly since: number }) | null = null;
  /** Where the ramp under way began. */
  #ramp: number | null = null;

  /** `season`: length of a known rhythm in values, e.g. 24; 0 for none. Before three cycles of it nothing is told. */
  constructor(season = 0) {
    this.#season = season > 1 ? new SeasonRemoval(season) : null;
  }

  append(value: number): readonly Change[] {
    const values = this.#season === null ? [value] : this.#season.add(value);
    return values.flatMap((each) => this.#take(each));
  }

  #take(value: number): Change[] {
    this.#values.push(value);
    this.#count += 1;
    if (this.#values.length > memory + longestWindow) this.#values.shift();
    if (this.#ramp !== null) return this.#followRamp(this.#ramp);
    this.#score(value);
    if (this.#suspicion === null) return this.#suspect();
    return this.#count - 1 - this.#suspicion.since >= valuesToConfirm ? this.#decide(this.#suspicion) : [];
  }

  #score(value: number): void {
    this.#scores.push(this.#sequential.add(value));
    if (this.#scores.length > longestWindow + leastSegment) this.#scores.shift();
  }

  #suspect(): Change[] {
    const n = this.#scores.length;
    if (n <= 2 * leastSegment) return [];
    let [level, spread] = [0, 0];
    for (let length = 1; length <= n - leastSegment; length += 1) {
      const scores = this.#scores[n - length];
      level += scores?.level ?? 0;
      spread += scores?.spread ?? 0;
      const isLevel = length >= 3 && (level * level) / length > levelSuspicion;
      if (!isLevel && !(length >= leastSegment && (spread * spread) / length > spreadSuspicion)) continue;
      const suspicion = { state: 'provisional', index: this.#count - length, kind: isLevel ? 'level' : 'spread' } as const;
      this.#suspicion = { ...suspicion, since: this.#count - 1 };
      return [suspicion];
    }
    return [];
  }

  #decide({ index, kind }: Suspicion): Change[] {
    const from = Math.max(this.#start, this.#count - memory);
    const segment = this.#from(from);
    const split = bestSplit(segment, leastSegment, 5);
    if (split === null || split.z ** 2 <= confirmation) {
      this.#suspicion = null;
      this.#scores = [];
      return [{ state: 'withdrawn', index, kind }];
    }
    const { test, pValue } = split;
    // A ramp pulls the best split into its middle, or widens the spread: look at the last values as far as it can reach.
    const near = Math.max(from, this.#count - longestWindow);
    const { step, ramp, level } = fitChange(this.#from(near), leastSegment, leastRamp);
    if (ramp.left >= rampGain * step.left || ramp.left >= rampShare * level) {
      const [before, after] = [segment.slice(0, split.at), segment.slice(split.at)];
      const index = from + split.at;
      this.#restart(index);
      if (test === 'Mood')
        return [{ state: 'confirmed', index, kind: 'spread', magnitude: ratioOfDeviations(before, after), test, pValue }];
      return [{ state: 'confirmed', index, kind: 'level', magnitude: median(after) - median(before), test, pValue }];
    }
    this.#ramp = near + ramp.from;
    this.#suspicion = null;
    const begin = { index: near + ramp.from + 1, kind: 'ramp begins', magnitude: ramp.rise / (ramp.to - ramp.from) } as const;
    return [{ state: 'confirmed', ...begin, test, pValue }, ...this.#followRamp(this.#ramp)];
  }

  #followRamp(begin: number): Change[] {
    const from = Math.max(this.#start, begin - longestWindow, this.#count - this.#values.length);
    const values = this.#from(from);
    const { goingOn, ended } = fitEnd(values, begin - from, valuesToConfirm);
    const gain = ((goingOn.left - ended.left) * (values.length - 3)) / Math.max(ended.left, Number.MIN_VALUE);
    if (ended !== goingOn && gain > endGain) {
      this.#restart(from + ended.to);
      const pValue = twoSided(Math.sqrt(gain / valuesPerMedian));
      return [{ state: 'confirmed', index: from + ended.to, kind: 'ramp ends', magnitude: ended.rise, test: 'F', pValue }];
    }
    // So long a rise is what the series does now; what deviates from its level later is told as a change again.
    if (this.#count - begin >= memory) this.#restart(this.#count - longestWindow);
    return [];
  }

  #restart(at: number): void {
    this.#start = at;
    this.#sequential = new SequentialScores(memory);
    this.#scores = [];
    this.#suspicion = null;
    this.#ramp = null;
    for (const value of this.#from(at)) this.#score(value);
  }

  #from(index: number): number[] {
    return this.#values.slice(Math.max(0, index - this.#count + this.#values.length));
  }
}

/** Of the deviations from the median; null where the values before hardly vary. */
function ratioOfDeviations(before: readonly number[], after: readonly number[]): number | null {
  const deviation = (values: readonly number[]) => {
    const middle = median([...values]);
    const all = values.map((value) => Math.abs(value - middle));
    // Of counts more than half are often equal: the mean then says more than the median.
    return median(all) || mean(all);
  };
  const first = deviation(before);
  return first === 0 ? null : deviation(after) / first;
}
