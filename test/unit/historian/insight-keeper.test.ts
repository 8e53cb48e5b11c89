/** Each limit trips once and once does not; a told change keeps its place; a gap is no change; causes are ranked. */
import { describe, expect, it } from 'vitest';
import type { Insight } from '#libs/contracts/insights.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { rankCauses } from '../../../services/historian/insights/causes.ts';
import { type ClusterHour, InsightKeeper, type NodeHour, type Timing } from '../../../services/historian/insights/keeper.ts';
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
  [...keeper.take({ hours, clusterHours: [], timings, candidates: [], seen: [] }, now)].filter((insight) => insight !== null);
const takenOfCluster = (keeper: InsightKeeper, clusterHours: readonly ClusterHour[], now: number) =>
  [...keeper.take({ hours: [], clusterHours, timings: [], candidates: [], seen: [] }, now)].filter((insight) => insight !== null);
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

  it('a node that others outlive by more than a week is forgotten, and begins anew when it is back; one that all were unseen with is not', () => {
    const hours = (node: string, from: number, until: number) =>
      hoursOf(until, (hour) => ({ node, snat: growing(100, 1)(hour) })).slice(from);
    const keeper = fresh();
    taken(keeper, [...hours('n', 0, days), ...hours('m', 0, days)], [], at(days));
    taken(keeper, hours('m', days, days + 9 * day), [], at(days + 9 * day));
    const back = days + 10 * day;
    taken(keeper, [...hours('n', back - day, back), ...hours('m', back - day, back)], [], at(back));
    const stateOf = () => Object.fromEntries(foreseen(keeper, at(back)).map(({ outlook }) => [outlook?.node, outlook?.state]));
    expect(stateOf()).toEqual({ n: 'not-enough-data', m: 'estimate' });
    const later = back + 9 * day;
    taken(keeper, [], [], at(later));
    taken(keeper, hours('m', later, later + day), [], at(later + day));
    expect(foreseen(keeper, at(later + day)).map(({ outlook }) => outlook?.state)).toContain('estimate');
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

  it('a node that could not be read for days keeps its alert, and its growth is unknown until it is read again', () => {
    const keeper = fresh();
    const grow = growing(500, 10);
    taken(
      keeper,
      hoursOf(days, (hour) => ({ snat: grow(hour) })),
    );
    expect(foreseen(keeper, at(days))[0]?.insight?.state).toBe('firing');
    // Longer than a node that is gone is remembered.
    const until = days + 10 * day;
    const others = hoursOf(until, () => ({ node: 'm', snat: 1 })).slice(days);
    const batch = { hours: others, clusterHours: [], timings: [], candidates: [], seen: [{ node: 'n', at: at(until) - 60_000 }] };
    expect([...keeper.take(batch, at(until))].filter((insight) => insight !== null)).toEqual([]);
    expect(foreseen(keeper, at(until)).filter(({ outlook, insight }) => insight !== null || outlook?.node === 'n')).toEqual([]);
    expect(keeper.unread(at(until))).toEqual(['n']);
    expect(keeper.all().find(({ kind }) => kind === 'limit-ahead')?.state).toBe('firing');
    const back = until + day;
    taken(keeper, hoursOf(back, (hour) => ({ snat: grow(hour) })).slice(until), [], at(back));
    expect(keeper.unread(at(back))).not.toContain('n');
    expect(foreseen(keeper, at(back)).find(({ outlook }) => outlook?.node === 'n')?.outlook?.state).toBe('reached');
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

describe('unusual values', () => {
  const quiet = (seed: number) => {
    const random = seededRandom(seed);
    return hoursOf(60 * day, () => ({ snat: 200 + Math.floor(12 * random()) }));
  };

  it('are told once, with the value', () => {
    const hours = quiet(1).map((each, hour) => (hour === 60 * day - 5 ? { ...each, snat: 900 } : each));
    expect(taken(fresh(), hours, [], at(60 * day))).toMatchObject([
      {
        kind: 'value-unusual',
        severity: 'info',
        state: 'firing',
        series: 'snat',
        node: 'n',
        reason: expect.stringContaining('900 is unlike'),
      },
    ]);
  });

  it.each([2, 3, 4, 5])('are not made of ordinary noise (seed %i)', (seed) => {
    expect(taken(fresh(), quiet(seed), [], at(60 * day))).toEqual([]);
  });
});

it.each([1, 2, 3, 4])('pods that come and go one by one, hour by hour, are no news of their node (seed %i)', (seed) => {
  const random = seededRandom(seed);
  let pods = 100;
  const step = () => (random() < 0.1 ? (random() < 0.5 ? 1 : -1) : 0);
  const hours = hoursOf(60 * day, () => {
    pods = Math.max(0, pods + step());
    return { snat: pods };
  });
  const keeper = fresh();
  const told = hours.flatMap((_, hour) => (hour % day === 0 ? taken(keeper, hours.slice(hour, hour + day), [], at(hour + day)) : []));
  expect(told.map(({ reason }) => reason)).toEqual([]);
});

describe('the cluster as a whole', () => {
  const days = 60 * day;
  /** Fail-overs and findings come at random, about one in two days. */
  const ordinary = (seed: number, count: number): ClusterHour[] => {
    const random = seededRandom(seed);
    const some = () => (random() < 0.02 ? 1 + Math.floor(3 * random()) : 0);
    return Array.from({ length: count }, (_, hour) => {
      const findings = { 'missing-snat': some(), 'stale-reroute': some() };
      return { at: at(hour), consistency: 1 - 0.001 * (findings['missing-snat'] + findings['stale-reroute']), moves: some(), findings };
    });
  };

  it.each([1, 2, 3, 4])('what comes now and then is not told (seed %i)', (seed) => {
    expect(takenOfCluster(fresh(), ordinary(seed, days), at(days)).map(({ reason }) => reason)).toEqual([]);
  });

  it.each<readonly [string, (hour: ClusterHour, index: number) => ClusterHour, RegExp]>([
    [
      'findings:stale-reroute',
      (hour, index) => ({ ...hour, findings: { 'stale-reroute': 2 + (index % 3) } }),
      /findings per hour of the kind stale-reroute of the cluster went from 0(\.\d)? to [23](\.\d)? at/,
    ],
    [
      'moves',
      (hour, index) => ({ ...hour, moves: 3 + (index % 4) }),
      /fail-overs per hour of the cluster went from 0(\.\d)? to [3-6](\.\d)? at/,
    ],
    [
      'consistency',
      (hour) => ({ ...hour, consistency: (hour.consistency ?? 1) - 0.05 }),
      /consistency of the cluster went from 100 % to 95.00 % at/,
    ],
  ])('a change of %s is told once, with when', (series, changed, told) => {
    const from = days - 2 * day;
    const hours = ordinary(7, days).map((hour, index) => (index < from ? hour : changed(hour, index)));
    const insights = takenOfCluster(fresh(), hours, at(days)).filter(({ kind }) => kind === 'series-changed');
    expect(insights).toMatchObject([{ series, node: null, severity: 'info', reason: expect.stringMatching(told) }]);
    expect(Math.abs((insights[0]?.at ?? 0) - at(from))).toBeLessThanOrEqual(3 * hourMs);
  });

  it('hours nobody saw, right after the worst one, are no change', () => {
    const hours = ordinary(8, days).map((hour, index) =>
      index === days - 40 ? { ...hour, consistency: 0.4, moves: 30, findings: { 'missing-snat': 40 } } : hour,
    );
    const seen = hours.filter((_, index) => index <= days - 40 || index > days - 16);
    expect(takenOfCluster(fresh(), seen, at(days)).filter(({ kind }) => kind === 'series-changed')).toEqual([]);
  });
});

describe('a clock that steps', () => {
  it('back, or a year ahead and back, stops nothing and tells nothing', () => {
    const random = seededRandom(9);
    const all = hoursOf(50 * day, () => ({ snat: 100 + Math.floor(9 * random()) }));
    const keeper = fresh();
    expect(taken(keeper, [...all.slice(0, 900), ...all.slice(880)], [], at(50 * day))).toEqual([]);
    const year = 365 * day;
    const later = all.map((hour) => ({ ...hour, at: hour.at + year * hourMs }));
    expect(taken(keeper, later, [], at(50 * day + year))).toEqual([]);
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
