/**
 * Multinomial logistic regression over sparse features: the same examples give the same weights, to the last bit, since they are taken
 * in one fixed order. AdaGrad, since some features occur once and some a thousand times. The weights are the mean over the last rounds, so
 * that the last lessons count no more than others. They are rounded to a byte each.
 */

export interface Lesson {
  readonly label: string;
  readonly features: readonly string[];
}

export interface Learned {
  readonly labels: readonly string[];
  readonly features: readonly string[];
  /** Of each feature for each label, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
}

const rounds = 6;
/** Looks at the weights in the last half of the rounds, which are averaged. */
const looks = 15;
const rate = 0.6;
/** A label that is wrong by less learns nothing from it. */
const least = 1e-3;
/** Coprime to any number of lessons that is not a multiple of it: neighbours, which say the same, are taken far apart. */
const stride = 7_919;
const mostSteps = 127;
/** A feature that is in fewer lessons teaches nothing that holds for others. */
const fewest = 2;
/** Smaller weights decide nothing, and most weights are smaller. */
const faint = 0.35;

export function learn(lessons: readonly Lesson[]): Learned {
  const labels = [...new Set(lessons.map(({ label }) => label))];
  const counts = new Map<string, number>();
  for (const feature of lessons.flatMap(({ features }) => features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const indexes = indexesOf([...counts].flatMap(([feature, count]) => (count < fewest ? [] : [feature])));
  const width = labels.length;
  const weights = new Float64Array(indexes.size * width);
  const squares = new Float64Array(weights.length);
  const rows = lessons.map(({ label, features }) => ({
    label: labels.indexOf(label),
    features: features.flatMap((feature) => indexes.get(feature) ?? []),
  }));
  /** Into one array that is used again: it is done a hundred thousand times. */
  const shares = new Float64Array(width);
  const mean = new Float64Array(weights.length);
  const steps = rounds * rows.length;
  const lookEvery = Math.ceil(steps / 2 / looks);
  for (let step = 0; step < steps; step += 1) {
    const row = rows[(step * stride) % rows.length];
    if (row === undefined) continue;
    share(row.features, weights, shares);
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
    const left = steps - 1 - step;
    if (left % lookEvery === 0 && left < lookEvery * looks)
      for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / looks;
  }
  const step = mean.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / mostSteps;
  const rounded = Int8Array.from(mean, (weight) => (Math.abs(weight) < faint ? 0 : Math.round(weight / step)));
  return { labels, features: [...indexes.keys()], weights: rounded, step };
}

/** How likely each label is; they add up to 1. Features that no lesson had say nothing. */
export function createReader({ labels, features, weights, step }: Learned): (features: readonly string[]) => ReadonlyMap<string, number> {
  const indexes = indexesOf(features);
  return (given) => {
    const shares = new Float64Array(labels.length);
    share(
      given.flatMap((feature) => indexes.get(feature) ?? []),
      weights,
      shares,
      step,
    );
    return new Map(labels.map((label, index) => [label, shares[index] ?? 0]));
  };
}

function indexesOf(features: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const feature of features) if (!indexes.has(feature)) indexes.set(feature, indexes.size);
  return indexes;
}

function share(features: readonly number[], weights: Float64Array | Int8Array, shares: Float64Array, step = 1): void {
  const width = shares.length;
  shares.fill(0);
  for (const feature of features) {
    const from = feature * width;
    for (let label = 0; label < width; label += 1) shares[label] = (shares[label] ?? 0) + (weights[from + label] ?? 0) * step;
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
}
