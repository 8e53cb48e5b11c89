/** What the looking rests on may be odd: a clock that stepped, a history that ends, another cluster's bus. The answer says what is so. */
import { expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import type { NodeHour } from '../../../services/historian/insights/keeper.ts';
import type { InsightSource } from '../../../services/historian/insights/read.ts';
import { hourMs } from '../../../services/historian/insights/series-watch.ts';
import { startInsights } from '../../../services/historian/insights/service.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const startAt = Date.UTC(2026, 0, 5);
const day = 24 * hourMs;

/** Thirty days of a node, and what its history says is the newest. */
function looking(more: Partial<InsightSource> = {}, cluster = 'c') {
  const clock = createVirtualClock(startAt + 30 * day);
  const random = seededRandom(4);
  const hours = Array.from({ length: 30 * 24 }, (_, hour): NodeHour => {
    const snat = 100 + Math.floor(9 * random());
    return { at: startAt + hour * hourMs, node: 'n', snat, reroute: 0, stale: 0, capacity: [] };
  });
  const asked: number[] = [];
  const source: InsightSource = {
    trouble: () => null,
    newest: async () => clock.now(),
    batch: async (from, until) => {
      asked.push(until);
      return { hours: hours.filter(({ at }) => at >= from && at < until), clusterHours: [], timings: [], candidates: [], seen: [] };
    },
    ...more,
  };
  const { bus } = createMemoryBus(clock).connect();
  const stillClock = { ...clock, every: () => () => undefined };
  const insights = startInsights({
    bus,
    cluster,
    source,
    limits: { snat: 1_000, reroute: 1_000 },
    clock: stillClock,
    logger: silentLogger,
  });
  const ask = () => insights.answer({ node: null, limit: 100, cursor: null });
  return { clock, insights, asked, ask };
}

it('a sample from a clock that went a year ahead does not end the looking', async () => {
  const { clock, insights, asked, ask } = looking({ newest: async () => startAt + 400 * day });
  await insights.look();
  expect(ask()).toMatchObject({ freshness: { complete: true, missing: [] }, outlooks: [{ node: 'n' }, { node: 'n' }] });
  const done = Math.max(...asked);
  expect(done).toBeLessThanOrEqual(clock.now());
  clock.advance(2 * hourMs);
  await insights.look();
  expect(Math.max(...asked)).toBe(done + 2 * hourMs);
});

it('the first look is said as long as it goes on, and is not taken for a history that ends', async () => {
  const first = Promise.withResolvers<void>();
  const { insights, ask } = looking({
    batch: async () => {
      await first.promise;
      return { hours: [], clusterHours: [], timings: [], candidates: [], seen: [] };
    },
  });
  const done = insights.look();
  await expect.poll(() => ask().freshness.missing).toEqual(['the history is being examined for the first time']);
  first.resolve();
  await done;
  expect(ask().freshness.missing).toEqual([]);
});

it('a history that ends is said, however calm it was', async () => {
  const { clock, insights, ask } = looking({ newest: async () => startAt + 30 * day });
  await insights.look();
  clock.advance(4 * hourMs);
  await insights.look();
  expect(ask().freshness).toMatchObject({ complete: false, missing: [expect.stringContaining('the history ends at 2026-02-04')] });
});

it('an empty history, one that cannot be read and one that was not looked at are told apart, and none is an all-clear', async () => {
  const empty = looking({ newest: async () => null });
  await empty.insights.look();
  expect(empty.ask()).toMatchObject({ freshness: { complete: false, missing: [expect.stringContaining('no samples yet')] }, outlooks: [] });
  const broken = looking({
    batch: async () => {
      throw new Error('row 7 is no row');
    },
  });
  await broken.insights.look();
  expect(broken.ask().freshness).toMatchObject({ complete: false, missing: ['no new insights: row 7 is no row'] });
  const away = looking({ trouble: () => 'waiting for QuestDB' });
  await away.insights.look();
  expect(away.ask().freshness).toMatchObject({ complete: false, missing: ['no new insights: waiting for QuestDB'] });
});

it('a count of zero has an outlook that never comes', async () => {
  const { insights, ask } = looking();
  await insights.look();
  expect(ask().outlooks.find(({ series }) => series === 'reroute')).toMatchObject({
    state: 'estimate',
    now: 0,
    days: null,
    low: null,
    high: null,
    probability: 0,
    backTestError: 0,
  });
  expect(ask().insights).toEqual([]);
});
