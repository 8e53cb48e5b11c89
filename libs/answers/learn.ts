/**
 * Multinomial logistic regression over sparse features, trained when it is made: the same examples give the same weights, to the
 * last bit, since they are taken in one fixed order. AdaGrad, for features are seen from once to a thousand times.
 */
import { inSlices } from './slices.ts';

export interface Lesson {
  readonly label: string;
  readonly features: readonly string[];
}

export interface Learned {
  /** How likely each label is; they add up to 1. Features that no lesson had say nothing. */
  chances(features: readonly string[]): ReadonlyMap<string, number>;
}

const rounds = 6;
const rate = 0.6;
/** A label that is wrong by less learns nothing from it. */
const least = 1e-3;
/** Coprime to any number of lessons that is not a multiple of it: neighbours, which say the same, are taken far apart. */
const stride = 7_919;
const atOnce = 200;

export async function learn(lessons: readonly Lesson[]): Promise<Learned> {
  const labels = [...new Set(lessons.map(({ label }) => label))];
  const indexes = new Map<string, number>();
  for (const { features } of lessons) for (const feature of features) if (!indexes.has(feature)) indexes.set(feature, indexes.size);
  const width = labels.length;
  const weights = new Float64Array(indexes.size * width);
  const squares = new Float64Array(weights.length);
  const known = (features: readonly string[]) => features.flatMap((feature) => indexes.get(feature) ?? []);
  const rows = lessons.map(({ label, features }) => ({ label: labels.indexOf(label), features: known(features) }));

  /** Into one array that is used again: it is done a hundred thousand times. */
  const shares = new Float64Array(width);
  const share = (features: readonly number[]): void => {
    shares.fill(0);
    for (const feature of features) {
      const from = feature * width;
      for (let label = 0; label < width; label += 1) shares[label] = (shares[label] ?? 0) + (weights[from + label] ?? 0);
    }
    let highest = Number.NEGATIVE_INFINITY;
    for (const sum of shares) highest = Math.max(highest, sum);
    let total = 0;
    for (let label = 0; label < width; label += 1) {
      const power = Math.exp((shares[label] ?? 0) - highest);
      shares[label] = power;
      total += power;
    }
    for (let label = 0; label < width; label += 1) shares[label] = (shares[label] ?? 0) / total;
  };

  await inSlices(rounds * rows.length, atOnce, (step) => {
    const row = rows[(step * stride) % rows.length];
    if (row === undefined) return;
    share(row.features);
    shares[row.label] = (shares[row.label] ?? 0) - 1;
    for (let label = 0; label < width; label += 1) {
      const slope = shares[label] ?? 0;
      if (Math.abs(slope) < least) continue;
      for (const feature of row.features) {
        const at = feature * width + label;
        squares[at] = (squares[at] ?? 0) + slope * slope;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt((squares[at] ?? 0) + 1e-8);
      }
    }
  });
  return {
    chances: (features) => {
      share(known(features));
      return new Map(labels.map((label, index) => [label, shares[index] ?? 0]));
    },
  };
}
