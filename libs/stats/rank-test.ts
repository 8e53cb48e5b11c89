/**
 * Mann-Whitney's U test (Wilcoxon's rank sum) of two independent samples, two-sided, with ties: are the values of one as a
 * rule larger? It assumes no distribution, and for small samples the p value is exact: the share of all ways to deal the
 * values out that are at least as uneven. Reference: Mann and Whitney (1947); ties by mid-ranks, Lehmann (1975).
 */
import { cumulativeStdNormalProbability } from 'simple-statistics';

export interface RankTest {
  /** Null when one of them is empty. */
  readonly p: number | null;
  /** The smallest p that samples of these sizes could give at all: above the level, nothing can be told. */
  readonly smallestP: number | null;
  /** How much larger the second is: the median of all differences (Hodges and Lehmann, 1963). */
  readonly shift: number | null;
  readonly exact: boolean;
}

/** Up to so many values together all deals are counted; above, the normal approximation is good to the third digit. */
const mostExact = 60;

export function rankTest(first: readonly number[], second: readonly number[]): RankTest {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return { p: null, smallestP: null, shift: null, exact: true };
  // Twice the mid-ranks, so that they are whole.
  const ranks = doubledRanks([...first, ...second]);
  const sum = ranks.slice(0, m).reduce((total, rank) => total + rank, 0);
  const mean = m * (m + n + 1);
  const exact = m + n <= mostExact;
  const distance = Math.abs(sum - mean);
  const p = exact ? exactP(ranks, m, mean, distance) : normalP(ranks, m, n, distance);
  return { p, smallestP: Math.min(1, 2 / combinations(m + n, m)), shift: medianDifference(first, second), exact };
}

function doubledRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks: number[] = new Array(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (order[end + 1]?.value === order[start]?.value) end += 1;
    for (const { index } of order.slice(start, end + 1)) ranks[index] = start + end + 2;
    start = end + 1;
  }
  return ranks;
}

/** Counts for each size and rank sum the ways to draw so many of the values. */
function exactP(ranks: readonly number[], size: number, mean: number, distance: number): number {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(total + 1));
  const [none] = ways;
  if (none !== undefined) none[0] = 1;
  for (const rank of ranks) {
    for (let drawn = size; drawn > 0; drawn -= 1) {
      const [from, to] = [ways[drawn - 1], ways[drawn]];
      if (from === undefined || to === undefined) continue;
      for (let sum = total; sum >= rank; sum -= 1) to[sum] = (to[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  }
  let all = 0;
  let extreme = 0;
  for (const [sum, count] of (ways[size] ?? []).entries()) {
    all += count;
    if (Math.abs(sum - mean) >= distance) extreme += count;
  }
  return extreme / all;
}

function normalP(ranks: readonly number[], m: number, n: number, distance: number): number {
  const size = m + n;
  const tied = [...Map.groupBy(ranks, (rank) => rank).values()].reduce((sum, { length }) => sum + length ** 3 - length, 0);
  const variance = ((m * n) / 12) * (size + 1 - tied / (size * (size - 1)));
  // Half the doubled distance, with the correction for continuity.
  const z = Math.max(0, distance / 2 - 0.5) / Math.sqrt(variance);
  return variance === 0 ? 1 : Math.min(1, 2 * (1 - cumulativeStdNormalProbability(z)));
}

function combinations(size: number, drawn: number): number {
  let ways = 1;
  for (let index = 1; index <= drawn; index += 1) ways = (ways * (size - drawn + index)) / index;
  return ways;
}

function medianDifference(first: readonly number[], second: readonly number[]): number {
  const differences = second.flatMap((value) => first.map((other) => value - other)).sort((a, b) => a - b);
  const middle = differences.length / 2;
  return ((differences[Math.floor(middle - 0.5)] ?? 0) + (differences[Math.floor(middle)] ?? 0)) / 2;
}
