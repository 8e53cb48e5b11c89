import { expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { answerTrends } from '../../../services/historian/trends.ts';

const limits = { snat: 1_000, reroute: 1_000 };
const asked = { node: null, hours: 24, horizonHours: 24 };
const sampleEveryMs = 60_000;

it.each([
  ['no sample', () => null, 'the history has no sample from that time'],
  ['an end 20 hours ago', (now: number) => now - 20 * 3_600_000, 'the history ends at '],
  ['a sample of just now', (now: number) => now - sampleEveryMs, null],
] as const)('trends of a history with %s are complete only if they reach the present', async (_what, newestAt, reason) => {
  const newest = newestAt(systemClock.now());
  const history = { rowsPerNode: async () => ({ nodes: new Map(), newest, gapMs: 0 }), trouble: () => null };
  const { freshness } = await answerTrends(history, limits, systemClock, asked, sampleEveryMs);
  expect(freshness.missing).toEqual(reason === null ? [] : [expect.stringContaining(reason)]);
  expect(freshness.complete).toBe(reason === null);
});

it('the forecasts of many nodes let other work go on between them', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `n${index}`);
  const points = Array.from({ length: 60 }, (_, index) => ({ at: index * 60_000, value: index % 7 }));
  const history = {
    rowsPerNode: async () => ({
      nodes: new Map(names.map((name) => [name, { snat: points, reroute: points }])),
      newest: 0,
      gapMs: 150_000,
    }),
    trouble: () => null,
  };
  let turns = 0;
  let counting = true;
  const count = () => {
    turns += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const { trends } = await answerTrends(history, limits, systemClock, asked, sampleEveryMs);
  counting = false;
  expect(trends).toHaveLength(200);
  expect(turns).toBeGreaterThanOrEqual(names.length);
});
