/** "Did Tuesday's upgrade make fail-overs slower": only what the times carry is said. */
import { expect, it } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { medianOf } from '#libs/stats/median.ts';
import { answerBeforeAfter, compare } from '../../../services/historian/before-after.ts';

const random = seededRandom(2);
const side = (sample: readonly number[]) => ({ count: sample.length, medianMs: medianOf(sample), untimed: 0, sample });
const times = (count: number, middle: number) => side(Array.from({ length: count }, () => middle * (0.5 + random())));

it('slower, faster and no difference are told from one another, and too few times are said to be too few', () => {
  expect(compare('failover', times(30, 100), times(30, 200))).toMatchObject({
    verdict: 'slower',
    before: { count: 30 },
    after: { count: 30 },
  });
  expect(compare('failover', times(30, 200), times(30, 100)).verdict).toBe('faster');
  expect(compare('failover', times(40, 100), times(40, 100))).toMatchObject({ verdict: 'no-difference', shiftMs: null });
  expect(compare('failover', times(3, 100), times(2, 900))).toMatchObject({ verdict: 'too-few', shiftMs: null });
  expect(compare('failover', side([]), times(9, 100))).toMatchObject({ verdict: 'too-few', p: null, before: { count: 0, medianMs: null } });
});

it('without a moment it takes the last upgrade or rollout, and says so when there is none', async () => {
  const request = { at: null, days: 7, node: null };
  const query = (changes: readonly (readonly unknown[])[]) => ({
    run: async ({ text }: { readonly text: string }) => ({
      columns: [],
      rows: text.includes('cluster_changes') ? changes : text.includes('count()') ? [[2]] : [[5], [6]],
      cut: false,
    }),
  });
  const answer = await answerBeforeAfter(query([['2026-01-06T10:00:00.000Z', 'node n was upgraded']]), 'c', Date.UTC(2026, 0, 8), request);
  expect(answer).toMatchObject({ at: Date.UTC(2026, 0, 6, 10), what: 'node n was upgraded', days: 7 });
  expect(answer.measures.map(({ series, verdict }) => [series, verdict])).toEqual([
    ['failover', 'too-few'],
    ['convergence', 'too-few'],
  ]);
  await expect(answerBeforeAfter(query([]), 'c', 0, request)).rejects.toMatchObject({ code: 'no-such-change' });
});
