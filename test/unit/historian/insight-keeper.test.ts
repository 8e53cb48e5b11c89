/** Each limit trips once and once does not; a told change keeps its place; a gap is no change; causes are ranked. */
import { describe, expect, it } from 'vitest';
import type { Insight } from '#libs/contracts/insights.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { rankCauses } from '../../../services/historian/insights/causes.ts';
import { InsightKeeper, type NodeHour, type Timing } from '../../../services/historian/insights/keeper.ts';
import { hourMs } from '../../../services/historian/insights/series-watch.ts';

const limits = { snat: 1_000, reroute: 5_000 };
const day = 24;
const startAt = Date.UTC(2026, 0, 5);
const at = (hour: number) => startAt + hour * hourMs;

function hoursOf(count: number, of: (hour: number) => Partial<NodeHour>): NodeHour[] {
  return Array.from({ length: count }, (_, hour) => ({
    at: at(hour),
    node: 'n',
    snat: null,
    reroute: null,
    stale: null,
    capacity: [],
    ...of(hour),
  }));
}

const taken = (keeper: InsightKeeper, hours: readonly NodeHour[], timings: readonly Timing[] = [], now = at(hours.length)) =>
  [...keeper.take({ hours, timings, candidates: [] }, now)].filter((insight) => insight !== null);
const foreseen = (keeper: InsightKeeper, now: number) => [...keeper.outlooks(now)];
const fresh = (known: readonly Insight[] = []) => new InsightKeeper({ limits, known });

/** So much a day, and never the same twice. */
const growing = (from: number, perDay: number) => {
  const random = seededRandom(3);
  return (hour: number) => Math.round(from + (perDay * hour) / day + 4 * random());
};

describe('limits', () => {
  const days = 40 * day;
  it.each([
    ['snat', limits.snat],
    ['reroute', limits.reroute],
  ] as const)('%s: told when the limit comes within two weeks, and not where it is far', (series, limit) => {
    const near = fresh();
    taken(
      near,
      hoursOf(days, (hour) => ({ [series]: growing(limit - 500, 10)(hour) })),
    );
    const [{ outlook, insight } = { outlook: null, insight: null }] = foreseen(near, at(days));
    expect(outlook).toMatchObject({ series, limit, state: 'estimate' });
    expect([outlook?.low ?? 0, outlook?.days ?? 0, outlook?.high ?? 0].map((value) => value > 6 && value < 14)).toEqual([true, true, true]);
    expect(insight).toMatchObject({ kind: 'limit-ahead', severity: 'warning', state: 'firing' });
    const far = fresh();
    taken(
      far,
      hoursOf(days, (hour) => ({ [series]: growing(10, 1)(hour) })),
    );
    expect(foreseen(far, at(days)).map((one) => one.insight)).toEqual([null]);
  });

  it.each(['addresses', 'addresses-ipv4', 'addresses-ipv6'])("%s: the same against the cloud's capacity", (series) => {
    const keeper = fresh();
    const of = (grow: (hour: number) => number) => (hour: number) => ({ capacity: [{ series, used: grow(hour), limit: 100 }] });
    taken(
      keeper,
      hoursOf(
        days,
        of((hour) => Math.floor(50 + hour / day)),
      ),
    );
    expect(foreseen(keeper, at(days))).toMatchObject([{ outlook: { series, limit: 100 }, insight: { kind: 'limit-ahead' } }]);
    const calm = fresh();
    taken(
      calm,
      hoursOf(
        days,
        of(() => 50),
      ),
    );
    expect(foreseen(calm, at(days))).toMatchObject([{ outlook: { days: null }, insight: null }]);
  });

  it('without three weeks of history it says how many days are missing', () => {
    const keeper = fresh();
    taken(
      keeper,
      hoursOf(10 * day, (hour) => ({ snat: growing(500, 40)(hour) })),
    );
    expect(foreseen(keeper, at(10 * day))).toMatchObject([
      { outlook: { state: 'not-enough-data', missingDays: 11, days: null }, insight: null },
    ]);
  });

  it('a limit that is far again, and a node that is gone, end it', () => {
    const keeper = fresh();
    taken(
      keeper,
      hoursOf(days, (hour) => ({ snat: growing(500, 10)(hour) })),
    );
    expect(foreseen(keeper, at(days))[0]?.insight?.state).toBe('firing');
    expect(foreseen(keeper, at(days + 2 * day))).toMatchObject([{ outlook: null, insight: { state: 'resolved' } }]);
  });
});

describe('changes', () => {
  const random = seededRandom(8);
  const times = (count: number, slowFrom: number): Timing[] =>
    Array.from({ length: count }, (_, hour) => ({
      at: at(hour),
      series: 'failover',
      node: null,
      value: (hour < slowFrom ? 100 : 300) * (0.8 + 0.4 * random()),
    }));

  it('a change is provisional first, then confirmed with its place and size, and told once however often it is found', () => {
    const timings = times(100, 60);
    const keeper = fresh();
    taken(keeper, [], timings.slice(0, 64), at(64));
    expect(keeper.all().map(({ state }) => state)).toEqual(['pending']);
    const told = taken(keeper, [], timings.slice(64), at(100));
    expect(told).toMatchObject([{ kind: 'series-changed', state: 'firing', series: 'failover' }]);
    const place = told[0]?.at ?? 0;
    expect(Math.abs(place - at(60))).toBeLessThanOrEqual(2 * hourMs);
    expect(told[0]?.magnitude).toBeGreaterThan(150);
    // Another look at other values may find it an hour off: what was told stays.
    const [first] = told;
    const again = fresh(first === undefined ? [] : [first]);
    expect(taken(again, [], timings.slice(7), at(100))).toEqual([]);
    expect(again.all().map((insight) => insight.at)).toEqual([place]);
  });

  it('of a first look at a long history only what is news is told', () => {
    expect(taken(fresh(), [], times(100, 60), at(100 + 8 * day))).toEqual([]);
  });

  it('acknowledged it is quiet, and not told again', () => {
    const keeper = fresh();
    const timings = times(100, 60);
    const [change] = taken(keeper, [], timings, at(100));
    expect(keeper.acknowledge(change?.id ?? '', at(101))).toMatchObject({ state: 'resolved', acknowledgedAt: at(101) });
    expect(keeper.acknowledge(change?.id ?? '', at(102))).toBeNull();
    expect(taken(fresh(keeper.all()), [], timings, at(103))).toEqual([]);
  });

  it('days that nobody saw are no change, whatever the rhythm', () => {
    const noise = seededRandom(5);
    const week = (hour: number) =>
      (Math.floor(hour / day) % 7 < 5 && hour % day > 7 && hour % day < 19 ? 60 : 20) + Math.floor(5 * noise());
    const all = hoursOf(50 * day, (hour) => ({ snat: week(hour) }));
    const seen = all.filter((_, hour) => hour < 30 * day || hour > 33 * day);
    const keeper = fresh();
    expect(taken(keeper, seen, [], at(50 * day))).toEqual([]);
    const jump = all.map((each, hour) => (hour < 40 * day ? each : { ...each, snat: (each.snat ?? 0) + 40 }));
    expect(taken(fresh(), jump, [], at(44 * day)).map(({ kind }) => kind)).toContain('series-changed');
  });
});

describe('causes', () => {
  const cause = (what: Parameters<typeof rankCauses>[1][number]['what'], hour: number, node: string | null = null) => ({
    at: at(hour),
    what,
    node,
    text: `${what} ${node}`,
  });

  it('an upgrade comes before the boot that is part of it, the node itself before others, and what is long ago is none', () => {
    const ranked = rankCauses({ at: at(100), node: 'n' }, [
      cause('reboot', 99, 'n'),
      cause('edit', 100),
      cause('upgrade', 99, 'n'),
      cause('rollout', 99, 'other'),
      cause('upgrade', 50, 'n'),
      cause('upgrade', 110, 'n'),
    ]);
    expect(ranked.map(({ text }) => text)).toEqual(['upgrade n', 'reboot n', 'edit null', 'rollout other']);
  });
});
