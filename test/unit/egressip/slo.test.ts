/** Each objective with a month that meets it and one that does not; and what nobody observed, which is neither. */
import { describe, expect, it } from 'vitest';
import { type FailoverSpan, judgeFailovers } from '#libs/egressip/slo/failover-time.ts';
import { judgeSlos, noInputs, type SloInputs } from '#libs/egressip/slo/judge.ts';
import { driftKinds, firingIntervals, type IncidentChange, tallyTime } from '#libs/egressip/slo/time-in-drift.ts';
import { type BurnWindow, burnWindowNames } from '#libs/stats/error-budget.ts';
import { objectives } from '../../kit/historian.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = 1_800_000_000_000;
const month = { from: now - 30 * day, to: now };
const observed = { observed: [month], incomplete: [] };
const change = (at: number, state: 'firing' | 'resolved', id = 'one', since = at): IncidentChange => ({ at, id, state, since });
const move = (startedAt: number, ms: number | null, address = '10.0.0.1'): FailoverSpan => ({
  egressIP: 'e',
  address,
  startedAt,
  convergedAt: ms === null ? null : startedAt + ms,
});
const of = (slo: string, inputs: Partial<SloInputs>) => {
  const found = judgeSlos({ ...noInputs, ...observed, ...inputs }, objectives, now).find((each) => each.slo === slo);
  if (found === undefined) throw new Error(slo);
  return { ...found, states: found.alerts.map(({ state }) => state) };
};
const counts = (good: number, bad: number, unknown = 0) =>
  Object.fromEntries(burnWindowNames.map((name) => [name, { good, bad, unknown }])) as Record<
    BurnWindow,
    (typeof noInputs.convergence)['1h']
  >;

describe('time in drift', () => {
  it('is met where an incident is short, and missed where it is long; the alerts fire while it goes on', () => {
    const short = of('time-in-drift', { changes: [change(now - 10 * day, 'firing'), change(now - 10 * day + hour, 'resolved')] });
    expect(short.budget?.leftShare).toBeCloseTo(1 - 1 / 7.2, 6);
    expect(short.states).toEqual(['quiet', 'quiet', 'quiet']);
    const long = of('time-in-drift', { changes: [change(now - 8 * hour, 'firing')] });
    expect(long.budget?.leftShare).toBeCloseTo(1 - 8 / 7.2, 6);
    expect(long.attained).toBeLessThan(0.99);
    expect(long.states).toEqual(['firing', 'firing', 'firing']);
    expect(long.summary).toBe('time without drift: 98.88 % of 99.00 %, 480 min of 432 min spent; burns too fast (1h, 6h, 3d).');
  });

  it('has no budget of 30 days before one of them was observed: the first minutes of a new system would overspend it', () => {
    const since = (from: number) => of('time-in-drift', { observed: [{ from, to: now }], changes: [change(now - 10 * minute, 'firing')] });
    expect([since(now - 20 * minute).attained, since(now - 20 * minute).budget]).toEqual([0.5, null]);
    expect(since(now - 20 * minute).summary).toBe(
      'time without drift: 50.00 % in the 20 min observed; the budget of 30 days is judged after a day.',
    );
    expect(since(now - 41_000).summary, 'a system that has just begun').toContain('in the 41 s observed');
    expect(since(now - day + minute).budget).toBeNull();
    expect(since(now - day).budget).not.toBeNull();
  });

  it('counts an incident from its begin once it has fired, never one that was only pending, and each moment once', () => {
    const intervals = firingIntervals(
      [
        change(now - 50 * minute, 'firing', 'one', now - 51 * minute),
        change(now - 45 * minute, 'firing', 'two', now - 45 * minute),
        change(now - 42 * minute, 'firing', 'one', now - 47 * minute),
        change(now - 40 * minute, 'resolved', 'one'),
        change(now - 35 * minute, 'resolved', 'two'),
        change(now - 20 * minute, 'resolved', 'pending only'),
        change(now - 5 * minute, 'firing', 'goes on'),
      ],
      now,
    );
    expect(intervals).toEqual([
      { from: now - 51 * minute, to: now - 35 * minute },
      { from: now - 5 * minute, to: now },
    ]);
  });

  it('an hour nobody observed is neither spent nor saved, and is said', () => {
    const gap = { from: now - 3 * day, to: now - 3 * day + hour };
    const seen = [
      { from: month.from, to: gap.from },
      { from: gap.to, to: now },
    ];
    const changes = [change(gap.from - hour, 'firing'), change(gap.to + hour, 'resolved')];
    const { windows, budget, summary } = of('time-in-drift', { observed: seen, changes });
    expect(windows.at(-1)).toMatchObject({ bad: 2 * hour, unknown: hour, good: 30 * day - 3 * hour });
    expect(budget?.allowed).toBeCloseTo(0.01 * (30 * day - hour), 3);
    expect(summary).toContain('days of 30 were not observed');
  });

  it('where the rows of a node are unknown, time is not good; what is known to be wrong is bad all the same', () => {
    const incomplete = [{ from: now - 30 * minute, to: now }];
    const firing = [{ from: now - 10 * minute, to: now }];
    expect(tallyTime(firing, { observed: [month], incomplete }, { from: now - hour, to: now })).toMatchObject({
      good: 30 * minute,
      bad: 10 * minute,
      unknown: 20 * minute,
    });
  });

  it('is about rows, not about what objects and nodes have wrong', () => {
    expect(driftKinds).toEqual(expect.arrayContaining(['missing-snat', 'stale-reroute', 'missing-baseline']));
    for (const kind of ['unassigned-address', 'unfit-node', 'no-pods', 'capacity-exceeded']) expect(driftKinds).not.toContain(kind);
  });
});

describe('fail-over time', () => {
  const limit = { withinMs: minute, observed: [month], now };
  it('is met where moves are quick, and missed where they are slow', () => {
    const quick = Array.from({ length: 40 }, (_, index) => move(now - hour - index * hour, 5_000, `10.0.0.${index}`));
    expect(of('failover-time', { failovers: quick })).toMatchObject({ attained: 1, states: ['quiet', 'quiet', 'quiet'] });
    const slow = [1, 2].map((index) => move(now - 3 * minute, 90_000, `10.0.1.${index}`));
    const missed = of('failover-time', { failovers: [...quick.slice(1, 11), ...slow] });
    expect(missed).toMatchObject({ attained: 10 / 12, states: ['firing', 'quiet', 'firing'] });
    expect(missed.budget?.leftShare).toBeLessThan(0);
  });

  it('judges each move at the moment that decides it', () => {
    expect(judgeFailovers([move(now - hour, 5_000)], limit)).toEqual([{ at: now - hour + 5_000, outcome: 'good' }]);
    expect(judgeFailovers([move(now - hour, 70_000)], limit)).toEqual([{ at: now - hour + minute, outcome: 'bad' }]);
    expect(judgeFailovers([move(now - hour, null)], limit)).toEqual([{ at: now - hour + minute, outcome: 'bad' }]);
    expect(judgeFailovers([move(now - 30_000, null)], limit)).toEqual([]);
  });

  it('does not know of one that the next overtook, nor of one that nobody observed', () => {
    const overtaken = judgeFailovers([move(now - hour, null), move(now - hour + 20_000, 5_000)], limit);
    expect(overtaken.map(({ outcome }) => outcome)).toEqual(['unknown', 'good']);
    const unseen = { ...limit, observed: [{ from: month.from, to: now - hour + 30_000 }] };
    expect(judgeFailovers([move(now - hour, 70_000)], unseen)).toMatchObject([{ outcome: 'unknown' }]);
    // Right in time is right in time, whoever looked between.
    expect(judgeFailovers([move(now - hour, 40_000)], unseen)).toMatchObject([{ outcome: 'good' }]);
  });

  it('does not know of one whose end may be unseen, because not everything was read', () => {
    const failovers = [move(now - hour, null)];
    expect(of('failover-time', { failovers })).toMatchObject({ attained: 0 });
    const incomplete = [{ from: now - hour + 10_000, to: now - hour + 20_000 }];
    expect(of('failover-time', { failovers, incomplete })).toMatchObject({ attained: null });
  });
});

describe('convergence', () => {
  it('is met where pods are quick, and missed where they are not', () => {
    expect(of('convergence', { convergence: counts(1_000, 1) })).toMatchObject({ states: ['quiet', 'quiet', 'quiet'] });
    const missed = of('convergence', { convergence: counts(80, 20, 3) });
    expect(missed).toMatchObject({ attained: 0.8, states: ['firing', 'firing', 'firing'] });
    expect(missed.summary).toBe(
      'pods whose rows are right within 10 s: 80.00 % of 99.00 %, 20 of 1 spent; burns too fast (1h, 6h, 3d); 3 events unknown.',
    );
  });
});

describe('without history', () => {
  it('every objective is unknown, and no alert is quiet', () => {
    for (const { attained, budget, alerts, summary } of judgeSlos(noInputs, objectives, now)) {
      expect([attained, budget]).toEqual([null, null]);
      expect(alerts.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
      expect(summary).toContain('no data yet; 30 days of 30 were not observed');
    }
  });
});
