/** Two runs of a scenario side by side: what got slower, by how much and how sure that is. */
import type { RunComparison, RunDetail, RunMeasurement } from '#libs/contracts/runs.ts';
import { medianOf } from '#libs/stats/median.ts';
import { rankTest } from '#libs/stats/rank-test.ts';

/** A difference that chance alone would show in one of twenty comparisons is not called one. */
const level = 0.05;

export function compareRuns(before: RunDetail, after: RunDetail): RunComparison {
  const names = [...new Set([...before.measurements, ...after.measurements].map(({ name }) => name))].sort();
  return {
    before: before.id,
    after: after.id,
    statistic: 'Mann-Whitney U, two-sided, exact up to 60 values; shift by Hodges and Lehmann; level 0.05',
    figures: names.map((name) => figureOf(name, valuesOf(before, name), valuesOf(after, name))),
  };
}

const valuesOf = ({ measurements }: RunDetail, name: string): readonly RunMeasurement[] =>
  measurements.filter((measurement) => measurement.name === name && measurement.value !== null);

function figureOf(name: string, before: readonly RunMeasurement[], after: readonly RunMeasurement[]): RunComparison['figures'][number] {
  const [first, second] = [before, after].map((list) => list.flatMap(({ value }) => value ?? [])) as [number[], number[]];
  const { p, smallestP, shift } = rankTest(first, second);
  const unit = (before[0] ?? after[0])?.unit ?? 'ms';
  const verdict =
    p === null || smallestP === null || smallestP > level
      ? 'too few values to tell'
      : p > level || shift === 0 || shift === null
        ? 'no difference seen'
        : shift > 0
          ? 'slower'
          : 'faster';
  return {
    name,
    unit,
    before: { values: first.length, median: medianOf(first) },
    after: { values: second.length, median: medianOf(second) },
    shift,
    p,
    verdict,
  };
}
