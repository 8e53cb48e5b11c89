/**
 * One series as it comes: changes of its level or spread, and values unlike all before. Counts of rows follow the week, so a
 * rhythm of 168 hours is taken off them; an hour that nobody saw is filled by the week before, so that a gap is no change.
 * Times of fail-overs and pods have no even grid: value follows value.
 */
import { AnomalyDetector, anomalyThreshold } from '#libs/stats/anomaly.ts';
import { ChangePoints } from '#libs/stats/change-points.ts';
import { medianOf } from '#libs/stats/median.ts';

export const hourMs = 3_600_000;
const week = 168;
/** Values to both sides of a change that its text tells of. */
const aroundChange = 24;

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
  readonly #hourly: boolean;
  readonly #changes: ChangePoints;
  readonly #anomalies = new AnomalyDetector();
  readonly #moments: number[] = [];
  readonly #values: number[] = [];

  constructor(kind: 'hourly' | 'times') {
    this.#hourly = kind === 'hourly';
    this.#changes = new ChangePoints(this.#hourly ? week : 0);
  }

  /** `at` never before that of an earlier value; one that is too early is left out. */
  add(at: number, value: number): readonly Noticed[] {
    const last = this.#moments.at(-1);
    if (last === undefined) return this.#take(at, value);
    if (at < last || (this.#hourly && at === last)) return [];
    const filled = this.#hourly ? this.#fill(last, at) : [];
    return [...filled, ...this.#take(at, value)];
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
      const values = this.#values;
      const n = values.length;
      const [latest, thenWas, lastWeek] = [values[n - 1] ?? 0, values[n - 1 - week], values[n - week]];
      const held = thenWas === undefined || lastWeek === undefined ? latest : latest + lastWeek - thenWas;
      // What nobody saw is nothing unusual; but a change before it may be certain by now.
      noticed.push(...this.#take(missing, Math.max(0, held)).filter(({ type }) => type === 'change'));
    }
    return noticed;
  }

  #take(at: number, value: number): readonly Noticed[] {
    this.#moments.push(at);
    this.#values.push(value);
    const noticed = this.#changes.append(value).map((change): Noticed => {
      const { state, index, kind: shape } = change;
      const isConfirmed = change.state === 'confirmed';
      return {
        type: 'change',
        state,
        at: this.#moments[index] ?? at,
        shape,
        magnitude: isConfirmed ? change.magnitude : null,
        pValue: isConfirmed ? change.pValue : null,
        before: medianOf(this.#values.slice(Math.max(0, index - aroundChange), index)),
        after: medianOf(this.#values.slice(index, index + aroundChange)),
      };
    });
    const score = this.#anomalies.add(at, value);
    return score >= anomalyThreshold ? [...noticed, { type: 'unusual', at, value, score }] : noticed;
  }
}
