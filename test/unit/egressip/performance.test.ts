/** Bottlenecks: what is slow is found with evidence, a change and its gain; what only happens to be is not. */
import { describe, expect, it } from 'vitest';
import { failuresOf, type LoadedMove, type Stretch } from '#libs/egressip/performance/correlate.ts';
import { judgePerformance } from '#libs/egressip/performance/judge.ts';
import { phasesOf, slowPhase } from '#libs/egressip/performance/phases.ts';
import { seededRandom } from '#libs/runtime/random.ts';

const minute = 60_000;
const length = 10 * minute;
const move = (startedAt: number, assignment: number, rowWriting: number, more: Partial<LoadedMove> = {}): LoadedMove => ({
  from: 'worker-0',
  to: 'worker-1',
  startedAt,
  statusMovedAt: startedAt + assignment,
  convergedAt: startedAt + assignment + rowWriting,
  podsAffected: 10,
  rows: 100,
  ...more,
});
/** One every hour; each is a failure of its own. */
const moves = (count: number, one: (index: number, at: number) => LoadedMove) =>
  Array.from({ length: count }, (_, index) => one(index, index * 60 * minute));
const stretches = (count: number, one: (index: number) => Partial<Stretch>): Stretch[] =>
  Array.from({ length: count }, (_, index) => ({
    from: index * length,
    to: (index + 1) * length,
    podsStarted: 20,
    restarts: 0,
    convergenceMs: 100,
    rows: 1_000,
    ...one(index),
  }));
const nothing = { moves: [], stretches: [], convergenceByNode: [] };

describe('the phases of a move', () => {
  it('that no input shows are unknown, not 0; the longest of the others is the slow one', () => {
    const phases = phasesOf(move(0, 300, 900));
    expect(phases).toEqual({ detection: null, assignment: 300, 'row-writing': 900, neighbour: null });
    expect(slowPhase(phases)).toBe('row-writing');
    expect(slowPhase(phasesOf(move(0, 1_000, 900)))).toBe('assignment');
    expect(slowPhase(phasesOf({ startedAt: 0, statusMovedAt: null, convergedAt: 50 }))).toBeNull();
  });

  it('is a bottleneck where it is the longest of most moves', () => {
    const slow = judgePerformance({ ...nothing, moves: moves(12, (_, at) => move(at, 4_000, 500)) });
    expect(slow.phases[1]).toEqual({ phase: 'assignment', medianMs: 4_000, slowest: 12 });
    expect(slow.bottlenecks).toMatchObject([
      {
        what: 'fail-overs spend most of their time from the trigger until the status names the new node',
        gainMs: 4_000,
        evidence: expect.stringContaining('12 of 12'),
      },
    ]);
    const even = judgePerformance({ ...nothing, moves: moves(12, (index, at) => move(at, index % 2 === 0 ? 600 : 500, 550)) });
    expect(even.bottlenecks).toEqual([]);
    expect(judgePerformance({ ...nothing, moves: moves(2, (_, at) => move(at, 4_000, 500)) }).bottlenecks).toEqual([]);
  });
});

describe('moves of one trigger', () => {
  it('are one observation', () => {
    const together = [move(0, 1, 1), move(2_000, 1, 1), move(6_000, 1, 1), move(0, 1, 1, { from: 'worker-9' }), move(60_000, 1, 1)];
    expect(failuresOf(together).map((failure) => failure.length)).toEqual([3, 1, 1]);
    // Ten failures of twenty moves each are not two hundred observations.
    const many = Array.from({ length: 200 }, (_, index) => move(Math.floor(index / 20) * 60 * minute, 100, 100 + index));
    const { correlations } = judgePerformance({ ...nothing, moves: many });
    expect(correlations.filter(({ outcome }) => outcome === 'failover').every(({ pairs }) => pairs <= 10)).toBe(true);
  });
});

describe('load', () => {
  it('that goes along with slow convergence is told with its interval, a change and what it would gain at most, not as a cause', () => {
    const random = seededRandom(2);
    const busy = stretches(60, (index) => {
      const podsStarted = 10 + Math.floor(200 * random());
      return { podsStarted, convergenceMs: 50 + podsStarted + 30 * random(), rows: 1_000 + (index % 7) };
    });
    const { correlations, bottlenecks } = judgePerformance({ ...nothing, stretches: busy });
    const found = correlations.find(({ outcome, load }) => outcome === 'convergence' && load === 'pods-started');
    expect(found).toMatchObject({ clear: true, pairs: 60 });
    expect(found?.low).toBeGreaterThan(0.9);
    expect(bottlenecks).toHaveLength(1);
    expect(bottlenecks[0]?.what).toBe('rows of pods take longer when more pods start per minute');
    expect(bottlenecks[0]?.evidence).toContain('this does not prove that one causes the other');
    expect(bottlenecks[0]?.recommendation).toContain('maxSurge');
    expect(bottlenecks[0]?.gainMs).toBe((found?.mostMs ?? 0) - (found?.leastMs ?? 0));
  });

  it('that has nothing to do with it gives no bottleneck, and one that never changed is not judged', () => {
    const random = seededRandom(3);
    const idle = stretches(100, () => ({ podsStarted: Math.floor(200 * random()), convergenceMs: 50 + 30 * random() }));
    const { correlations, bottlenecks } = judgePerformance({ ...nothing, stretches: idle });
    expect(bottlenecks).toEqual([]);
    expect(correlations.find(({ load }) => load === 'controller-restarts')).toMatchObject({ rho: null, p: null, clear: false });
  });

  it('of a fail-over is what its pods, its new database and that moment had', () => {
    const loaded = moves(30, (index, at) => move(at, 100, 100 + 20 * index, { podsAffected: 5 * index, rows: 100 }));
    const { correlations } = judgePerformance({ ...nothing, moves: loaded });
    expect(correlations.find(({ outcome, load }) => outcome === 'failover' && load === 'pods-affected')).toMatchObject({
      rho: 1,
      clear: true,
    });
    expect(correlations.find(({ outcome, load }) => outcome === 'failover' && load === 'pods-started')).toMatchObject({
      pairs: 0,
      rho: null,
    });
  });

  it('that the history does not hold is named', () => {
    expect(judgePerformance(nothing).notMeasured).toEqual(['latency of the API server', 'CPU of the nodes']);
  });
});

describe('a node', () => {
  const nodes = (last: number) =>
    [100, 110, 95, 105, 102, 98, last].map((medianMs, index) => ({ node: `worker-${index}`, count: 50, medianMs }));
  it('that is slower than all others is named, with what it costs', () => {
    const { outliers, bottlenecks } = judgePerformance({ ...nothing, convergenceByNode: nodes(900) });
    expect(outliers).toMatchObject([{ node: 'worker-6', outcome: 'convergence', medianMs: 900, othersMs: 102 }]);
    expect(bottlenecks).toMatchObject([{ gainMs: 798, recommendation: expect.stringContaining('worker-6') }]);
  });

  it('that is a little slower, or of which little is known, is not', () => {
    expect(judgePerformance({ ...nothing, convergenceByNode: nodes(140) }).outliers).toEqual([]);
    const few = nodes(900).map((node) => (node.node === 'worker-6' ? { ...node, count: 4 } : node));
    expect(judgePerformance({ ...nothing, convergenceByNode: few }).outliers).toEqual([]);
  });
});
