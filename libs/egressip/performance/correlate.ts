/** Fail-over and convergence times against load. All moves of one trigger are one observation: they were slow together. */
import type { Correlation, Load, Outcome } from '#libs/contracts/performance.ts';
import { medianOf } from '#libs/stats/median.ts';
import { holm, type Pair, rankCorrelation } from '#libs/stats/rank-correlation.ts';

export interface LoadedMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly startedAt: number;
  readonly statusMovedAt: number | null;
  readonly convergedAt: number;
  readonly podsAffected: number | null;
  /** Rows of the database of the new node just before; null: not known. */
  readonly rows: number | null;
}

/** What happened in one stretch of time. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly podsStarted: number;
  readonly restarts: number;
  /** Median of the pods that converged; null: there were none. */
  readonly convergenceMs: number | null;
  /** Of the largest database; null: not known. */
  readonly rows: number | null;
}

/** Moves off one node that begin so close to each other have one trigger. */
const oneTriggerMs = 5_000;
const significance = 0.05;

/** Null: of one of the moves it is not known. */
function podsOf(failure: readonly LoadedMove[]): number | null {
  return failure.reduce<number | null>((sum, { podsAffected }) => (sum === null || podsAffected === null ? null : sum + podsAffected), 0);
}

/** `stretches` in order of time. */
export function correlate(moves: readonly LoadedMove[], stretches: readonly Stretch[]): Correlation[] {
  const failures = failuresOf(moves);
  const stretchAt = (at: number) => stretches.find(({ from, to }) => from <= at && at < to);
  const minutes = ({ from, to }: Stretch) => (to - from) / 60_000;
  const ofFailures = (load: (failure: readonly LoadedMove[], stretch: Stretch | undefined) => number | null) =>
    failures.map((failure) => [load(failure, stretchAt(failure[0]?.startedAt ?? 0)), medianMs(failure)] as const);
  const ofStretches = (load: (stretch: Stretch) => number | null) =>
    stretches.map((stretch) => [load(stretch), stretch.convergenceMs] as const);
  const pairs: readonly (readonly [Outcome, Load, readonly (readonly [number | null, number | null])[]])[] = [
    ['failover', 'pods-started', ofFailures((_, stretch) => (stretch === undefined ? null : stretch.podsStarted / minutes(stretch)))],
    ['failover', 'rows', ofFailures((failure) => medianOf(failure.flatMap(({ rows }) => rows ?? [])))],
    ['failover', 'pods-affected', ofFailures(podsOf)],
    ['failover', 'controller-restarts', ofFailures((_, stretch) => stretch?.restarts ?? null)],
    ['convergence', 'pods-started', ofStretches((stretch) => stretch.podsStarted / minutes(stretch))],
    ['convergence', 'rows', ofStretches(({ rows }) => rows)],
    ['convergence', 'controller-restarts', ofStretches(({ restarts }) => restarts)],
  ];
  const found = pairs.map(([outcome, load, list]) => {
    const known = list.flatMap(([x, y]): Pair[] => (x === null || y === null ? [] : [[x, y]]));
    return { outcome, load, known, result: rankCorrelation(known, { isSeries: outcome === 'convergence' }) };
  });
  const adjusted = holm(found.flatMap(({ result }) => (result === null ? [] : [result.p])));
  let next = 0;
  return found.map(({ outcome, load, known, result }) => {
    const p = result === null ? null : (adjusted[next++] ?? null);
    const { least, most } = thirds(known);
    return {
      outcome,
      load,
      pairs: known.length,
      rho: result?.rho ?? null,
      low: result?.low ?? null,
      high: result?.high ?? null,
      p,
      clear: p !== null && p < significance,
      leastMs: result === null ? null : least,
      mostMs: result === null ? null : most,
    };
  });
}

/** By their failure: moves away from one node, none more than `oneTriggerMs` after the one before. */
export function failuresOf<M extends Pick<LoadedMove, 'from' | 'startedAt'>>(moves: readonly M[]): M[][] {
  const failures: M[][] = [];
  const latest = new Map<string | null, M[]>();
  for (const move of moves.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const open = latest.get(move.from);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && move.startedAt - last.startedAt <= oneTriggerMs) {
      open.push(move);
      continue;
    }
    const failure = [move];
    failures.push(failure);
    latest.set(move.from, failure);
  }
  return failures;
}

const medianMs = (moves: readonly LoadedMove[]) => medianOf(moves.map(({ startedAt, convergedAt }) => convergedAt - startedAt));

function thirds(pairs: readonly Pair[]): { readonly least: number | null; readonly most: number | null } {
  const sorted = pairs.toSorted(([a], [b]) => a - b).map(([, y]) => y);
  const size = Math.max(1, Math.floor(sorted.length / 3));
  return { least: medianOf(sorted.slice(0, size)), most: medianOf(sorted.slice(-size)) };
}
