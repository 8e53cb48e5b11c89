/** A history that cannot be read has no bottlenecks to show; that is not the same as none. */
import { expect, it } from 'vitest';
import type { ToolContext } from '../../../services/gateway/mcp/tool.ts';
import { analyzeEgressIPPerformance } from '../../../services/gateway/mcp/tools/performance.ts';
import { answerPerformance } from '../../../services/historian/performance.ts';

const fresh = { complete: true, missing: [], ageMs: 5, at: 0 };

async function told(history: { readonly performance: boolean; readonly slo: boolean }) {
  const none = await answerPerformance({ query: null, cluster: 'c', now: 0, trouble: null }, { hours: 168 });
  const answers: Readonly<Record<string, object>> = {
    verdict: { findings: [], consistency: 1, freshness: fresh },
    failovers: { failovers: [], cursor: null },
    slo: { slos: [], freshness: { ...fresh, complete: history.slo, missing: history.slo ? [] : ['no budgets'] } },
    performance: history.performance ? { ...none, freshness: fresh } : none,
    findings: { findings: [] },
  };
  const bus = { ask: async (_cluster: string, question: string) => answers[question] };
  return analyzeEgressIPPerformance.run({}, { bus, cluster: 'c' } as unknown as ToolContext);
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
