/**
 * The steps of a series since its growth last changed. A change is rarely certain, and where it was less so: each draw begins
 * where it may have been, as often as it is likely to have been there.
 */
import { changePointsOf } from './change-points.ts';

/** A number in [0, 1), like Math.random. */
export type Random = () => number;

/** Fewer steps say too little of a growth. */
const leastSteps = 10;

export function presentGrowth(growth: readonly number[], random: Random): () => readonly number[] {
  // The last confirmed change is weighed anew: its place is not exact.
  const steps = growth.slice(changePointsOf(growth).at(-2)?.index ?? 0);
  const likelihoods = startLikelihoods(steps);
  return () => {
    let left = random();
    const start = likelihoods.findIndex((likelihood) => {
      left -= likelihood;
      return left < 0;
    });
    return steps.slice(Math.max(0, start));
  };
}

/**
 * How likely the present growth began at each index: 0, it never changed, or it changed once. Two means with one variance.
 * A change costs 2 log n: log n for its place, the rest for its second mean and for being rare.
 */
function startLikelihoods(steps: readonly number[]): number[] {
  const n = steps.length;
  const total = steps.reduce((sum, step) => sum + step, 0);
  const squares = steps.reduce((sum, step) => sum + step * step, 0);
  const evidence = (left: number) => (-n / 2) * Math.log(Math.max(left, 1e-9 * squares, Number.MIN_VALUE));
  const logs = new Array<number>(n).fill(Number.NEGATIVE_INFINITY);
  logs[0] = evidence(squares - (total * total) / n);
  let before = 0;
  for (let start = 1; start <= n - leastSteps; start += 1) {
    before += steps[start - 1] ?? 0;
    if (start < leastSteps) continue;
    const left = squares - before ** 2 / start - (total - before) ** 2 / (n - start);
    logs[start] = evidence(left) - 2 * Math.log(n);
  }
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}
