/** A history that cannot be read has no bottlenecks to show; that is not the same as none. */
import { expect, it } from 'vitest';
import type { ToolContext } from '../../../services/gateway/mcp/tool.ts';
import { analyzeEgressIPPerformance } from '../../../services/gateway/mcp/tools/performance.ts';
import { answerPerformance } from '../../../services/historian/performance.ts';

const fresh = { complete: true, missing: [], ageMs: 5, at: 0 };

const side = (count: number, untimed: number) => ({ count, medianMs: 5, untimed });

async function told(history: { readonly performance: boolean; readonly slo: boolean; readonly compared?: boolean }, given = {}) {
  const none = await answerPerformance({ query: null, cluster: 'c', now: 0, trouble: null }, { hours: 168 });
  const answers: Readonly<Record<string, object>> = {
    verdict: { findings: [], consistency: 1, freshness: fresh },
    failovers: { failovers: [], cursor: null },
    slo: { slos: [], freshness: { ...fresh, complete: history.slo, missing: history.slo ? [] : ['no budgets'] } },
    performance: history.performance ? { ...none, freshness: fresh } : none,
    findings: { findings: [] },
    'before-after': {
      freshness: { ...fresh, complete: history.compared === true, missing: history.compared === true ? [] : ['QuestDB is behind'] },
      at: 0,
      what: null,
      days: 7,
      measures: [{ series: 'failover', before: side(20, 0), after: side(12, 12), shiftMs: null, p: 0.9, verdict: 'no-difference' }],
    },
  };
  const bus = { ask: async (_cluster: string, question: string) => answers[question] };
  return analyzeEgressIPPerformance.run(given, { bus, cluster: 'c' } as unknown as ToolContext);
}

it('a history that is not configured leaves the bottlenecks unknown and the answer incomplete', async () => {
  const { summary, freshness } = await told({ performance: false, slo: true });
  expect(summary).toContain('Bottlenecks are unknown: no history: QuestDB is not configured.');
  expect(freshness).toMatchObject({ complete: false, missing: ['no history: QuestDB is not configured'] });
});

it('objectives that cannot be read leave the answer incomplete', async () => {
  expect((await told({ performance: true, slo: false })).freshness).toMatchObject({ complete: false, missing: ['no budgets'] });
});

it('a history that was read has no bottleneck, and the answer is complete', async () => {
  const { summary, freshness } = await told({ performance: true, slo: true });
  expect(summary).toContain('No bottleneck is known.');
  expect(freshness).toMatchObject({ complete: true, missing: [] });
});

it('a comparison says how many had no time, and that the history is incomplete where it is', async () => {
  const around = { around: '2026-11-24T10:00Z' };
  const whole = await told({ performance: true, slo: true, compared: true }, around);
  expect(whole.summary).toMatch(
    /failover: as long as before \(median 5 to 5 ms\), no time is known for 0 of 20 before and 12 of 24 after\.$/,
  );
  expect(whole.freshness).toMatchObject({ complete: true });
  const behind = await told({ performance: true, slo: true, compared: false }, around);
  expect(behind.summary).toMatch(/The history is incomplete\.$/);
  expect(behind.freshness).toMatchObject({ complete: false, missing: ['QuestDB is behind'] });
});
