import { expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { answerTrends } from '../../../services/historian/trends.ts';

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
  const { trends } = await answerTrends(history, { snat: 1_000, reroute: 1_000 }, systemClock, { node: null, hours: 24, horizonHours: 24 });
  counting = false;
  expect(trends).toHaveLength(200);
  expect(turns).toBeGreaterThanOrEqual(names.length);
});
