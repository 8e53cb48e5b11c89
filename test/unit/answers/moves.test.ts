/** Answers about moves look at all that the analyzer remembers, not only at the first page. */
import { expect, it } from 'vitest';
import { moveIntents } from '#libs/answers/intents/moves.ts';
import type { Asked } from '#libs/answers/port.ts';

const move = (id: number, tookMs: number, address = '10.0.0.1') => ({
  id: String(id),
  egressIP: 'shop',
  address,
  from: 'worker-1',
  to: 'worker-2',
  cause: 'node-not-ready',
  startedAt: 1_000,
  statusMovedAt: null,
  convergedAt: 1_000 + tookMs,
  podsAffected: 1,
});
const pages = [
  [move(1, 100), move(2, 200), move(3, 300)],
  [move(4, 90_000), move(5, 400, '10.0.0.9')],
];
const freshness = { complete: true, missing: [], ageMs: 1, at: 0 };
const ask = async (question: string, { cursor }: { readonly cursor?: string | null }) => {
  if (question === 'status') return { freshness, consistency: 1, summary: { findings: { critical: 0, warning: 0, info: 0 } } };
  const at = Number(cursor ?? 0);
  return { freshness, failovers: pages[at], total: 5, cursor: at + 1 < pages.length ? String(at + 1) : null };
};
const asked = (entities: object) => ({ entities, range: null, now: 0, cluster: 'c', ask }) as unknown as Asked;

it.each(['failover-time', 'performance'] as const)('%s: how long they took is of all of them', async (intent) => {
  const [figures, slowest] = await moveIntents[intent].answer(asked({}));
  expect(figures).toContain('Of 5 moves 5 converged: median 300 ms');
  expect(slowest).toContain('converged after 90');
});

it('an address that moved before the latest moves has moved', async () => {
  const lines = await moveIntents.moved.answer(asked({ address: '10.0.0.9' }));
  expect(lines[0]).toBe('1 move of 10.0.0.9; the latest first.');
});
