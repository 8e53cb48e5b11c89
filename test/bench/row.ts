/** One line of the table that `npm run bench` prints. Both sides come from the same run on the same machine. */
export interface BenchRow {
  readonly name: string;
  /** Ours and theirs with their unit, e.g. `0.9 ms`. */
  readonly ours: string;
  readonly theirs: string;
  /** How many times better ours is; null where the goal is not a ratio. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly reached: boolean;
}

export function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((left, right) => left - right);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
