/**
 * One series as it comes: changes of its level or spread, and values unlike all before. What is known by the hour follows the
 * week, so a rhythm of 168 hours is taken off it; an hour that nobody saw is filled by the week before, so that a gap is no change.
 * Times of fail-overs and pods have no even grid: value follows value.
 */
import { AnomalyDetector, anomalyThreshold } from '#libs/stats/anomaly.ts';
import { ChangePoints } from '#libs/stats/change-points.ts';
import { medianOf } from '#libs/stats/median.ts';
import { RunningMoments } from '#libs/stats/moments.ts';
import { isRareCount } from '#libs/stats/rare-count.ts';

export const hourMs = 3_600_000;
const week = 168;
/** Values to both sides of a change that its text tells of. */
const aroundChange = 24;
/** How many times as far as ever before a level must differ from the week before. */
const farther = 2;
/** What is remembered: as far as an outlook reaches back, and a little more, so that it is not cut with each value. */
const memory = 90 * 24;
const slack = 256;

/** By the hour: counts of rows hold until they change, events in an hour are most often none, a share is one hour's mean. */
export type WatchKind = 'rows' | 'events' | 'share' | 'times';

export type Noticed =
  | {
      readonly type: 'change';
      readonly state: 'provisional' | 'withdrawn' | 'confirmed';
      readonly at: number;
      readonly shape: string;
      readonly magnitude: number | null;
      readonly pValue: number | null;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly type: 'unusual'; readonly at: number; readonly value: number; readonly score: number };

export class SeriesWatch {
  readonly #kind: WatchKind;
  #changes: ChangePoints;
  #anomalies = new AnomalyDetector();
  #all = new RunningMoments(0);
  /** From the level, of the values so far. */
  #farthest = 0;
  #moments: number[] = [];
  #values: number[] = [];
  /** Values before the first that is remembered. */
  #forgotten = 0;

  constructor(kind: WatchKind) {
    this.#kind = kind;
    this.#changes = changesOf(kind);
  }

  /** `at` never before that of an earlier value; one that is too early is left out. */
  add(at: number, value: number): readonly Noticed[] {
    const last = this.#moments.at(-1);
    if (last === undefined || this.#kind === 'times') return at < (last ?? at) ? [] : this.#take(at, value);
    if (at <= last) return [];
    // After so long it is another series.
    if (at - last > memory * hourMs) this.#forgetAll();
    return [...this.#fill(this.#moments.at(-1) ?? at, at), ...this.#take(at, value)];
  }

  /** The last value of each of the last days, oldest first, at the hour of the newest one. */
  daily(days: number): readonly number[] {
    const all: number[] = [];
    for (let index = this.#values.length - 1; index >= 0 && all.length < days; index -= 24) all.push(this.#values[index] ?? 0);
    return all.reverse();
  }

  #fill(last: number, at: number): readonly Noticed[] {
    const noticed: Noticed[] = [];
    for (let missing = last + hourMs; missing < at; missing += hourMs) {
      // What nobody saw is nothing unusual; but a change before it may be certain by now.
      noticed.push(...this.#take(missing, this.#presumed()).filter(({ type }) => type === 'change'));
    }
    return noticed;
  }

  /** The next value, as the week before had it, on the present level. */
  #presumed(): number {
    const values = this.#values;
    const n = values.length;
    const lastWeek = values[n - week];
    const before = this.#levelUntil(n);
    if (lastWeek === undefined || n <= week) return before;
    const value = Math.max(0, before + lastWeek - this.#levelUntil(n - week));
    return this.#kind === 'share' ? Math.min(1, value) : value;
  }

  /** Rows stay what they were last; one hour with events, or with a poor share, is no level. */
  #levelUntil(index: number): number {
    return this.#kind === 'rows' ? (this.#values[index - 1] ?? 0) : this.#medianUntil(index);
  }

  #take(at: number, value: number): readonly Noticed[] {
    const distance = Math.abs(value - this.#medianUntil(this.#values.length));
    this.#moments.push(at);
    this.#values.push(value);
    const noticed = this.#changes.append(value).map((change): Noticed => {
      const { state, kind: shape } = change;
      const isConfirmed = change.state === 'confirmed';
      const index = change.index - this.#forgotten;
      return {
        type: 'change',
        state: isConfirmed && !this.#isNews(index) ? 'withdrawn' : state,
        at: this.#moments[index] ?? at,
        shape,
        magnitude: isConfirmed ? change.magnitude : null,
        pValue: isConfirmed ? change.pValue : null,
        before: this.#middle(this.#values.slice(Math.max(0, index - aroundChange), index)),
        after: this.#middle(this.#values.slice(index, index + aroundChange)),
      };
    });
    const score = this.#anomalies.add(at, value);
    const isUnusual = score >= anomalyThreshold && this.#isRare(value, distance);
    this.#all.add(value);
    this.#farthest = Math.max(this.#farthest, distance);
    this.#forget();
    return isUnusual ? [...noticed, { type: 'unusual', at, value, score }] : noticed;
  }

  /** The tests of a change take values for independent, which these are not: it has to be larger than what is usual here. */
  #isNews(index: number): boolean {
    if (this.#kind === 'times') return true;
    // A few events that come together by chance have the rank of a change, which most of the hours do not show.
    const after = medianOf(this.#values.slice(index, index + aroundChange));
    if (this.#kind !== 'rows') return after !== this.#medianUntil(index);
    // Pods come and go, and addresses move: a level is only news when it differs from the week before as none did yet.
    const length = Math.min(aroundChange, this.#values.length - index);
    const now = Math.abs((after ?? 0) - this.#medianUntil(index - week + length, length));
    for (let end = week + aroundChange; end <= index; end += aroundChange / 4) {
      if (now <= farther * Math.abs(this.#medianUntil(end) - this.#medianUntil(end - week))) return false;
    }
    return now > 0;
  }

  /** A new record is nothing unusual where records come now and then. */
  #isRare(value: number, distance: number): boolean {
    return distance >= 2 * this.#farthest && (this.#kind !== 'events' || isRareCount(value, this.#all));
  }

  #medianUntil(index: number, length = aroundChange): number {
    return medianOf(this.#values.slice(Math.max(0, index - length), Math.max(0, index))) ?? 0;
  }

  /** Of rare events the median is 0 before and after. */
  #middle(values: readonly number[]): number | null {
    if (this.#kind !== 'events') return medianOf(values);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  }

  #forgetAll(): void {
    this.#changes = changesOf(this.#kind);
    this.#anomalies = new AnomalyDetector();
    this.#all = new RunningMoments(0);
    this.#farthest = 0;
    this.#moments = [];
    this.#values = [];
    this.#forgotten = 0;
  }

  #forget(): void {
    const surplus = this.#values.length - memory;
    if (surplus < slack) return;
    this.#moments = this.#moments.slice(surplus);
    this.#values = this.#values.slice(surplus);
    this.#forgotten += surplus;
  }
}

const changesOf = (kind: WatchKind) => new ChangePoints(kind === 'times' ? 0 : week);
