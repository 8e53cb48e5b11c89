/**
 * Fail-over time: whether a move had all its rows right within the time of the objective. A move is judged at the moment that
 * decides it. Not known is a move that the next one overtook, and one whose decisive time nobody observed.
 */
import { difference, type Interval } from '#libs/stats/intervals.ts';

export interface FailoverSpan {
  readonly egressIP: string;
  readonly address: string;
  readonly startedAt: number;
  /** Null: it was not seen to converge. */
  readonly convergedAt: number | null;
}

export interface JudgedEvent {
  /** When it was decided. */
  readonly at: number;
  readonly outcome: 'good' | 'bad' | 'unknown';
}

export interface FailoverLimit {
  readonly withinMs: number;
  readonly observed: readonly Interval[];
  readonly now: number;
}

/** Moves that are not decided yet are left out. */
export function judgeFailovers(moves: readonly FailoverSpan[], { withinMs, observed, now }: FailoverLimit): JudgedEvent[] {
  const next = nextMoves(moves);
  return moves.flatMap((move): JudgedEvent[] => {
    const deadline = move.startedAt + withinMs;
    if (move.convergedAt !== null && move.convergedAt <= deadline) return [{ at: move.convergedAt, outcome: 'good' }];
    if (deadline > now) return [];
    const overtaken = (next.get(move) ?? Number.POSITIVE_INFINITY) < deadline;
    const seen = difference([{ from: move.startedAt, to: deadline }], observed).length === 0;
    return [{ at: deadline, outcome: seen && !overtaken ? 'bad' : 'unknown' }];
  });
}

/** When the same address moves again. */
function nextMoves(moves: readonly FailoverSpan[]): Map<FailoverSpan, number> {
  const next = new Map<FailoverSpan, number>();
  for (const same of Map.groupBy(moves, ({ egressIP, address }) => `${egressIP} ${address}`).values()) {
    const inOrder = same.toSorted((a, b) => a.startedAt - b.startedAt);
    for (const [index, move] of inOrder.entries()) {
      const later = inOrder[index + 1];
      if (later !== undefined) next.set(move, later.startedAt);
    }
  }
  return next;
}
