import { z } from 'zod';
import { type ExplainStep, explanation } from '#libs/contracts/questions.ts';
import { offsetOf } from '#libs/service/paging.ts';
import { fitItems, fitList } from '../budget.ts';
import { jsonBytes } from '../clean.ts';
import { shortFreshness } from '../freshness.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;

export const explain = defineTool({
  name: 'explain',
  title: 'Explain a pod, address, node or EgressIP',
  description:
    'The chain from selector to packet: which object matches, which address on which node since when, which rows carry the packet, which of them are wrong and why, what happened just before, and what to do. A long chain comes in pages, broken links first.',
  input: z.object({
    type: z.enum(['pod', 'ip', 'node', 'egressip']),
    name: z.string().min(1).max(600).describe('namespace/name of a pod, an IP address, or a name'),
    cursor: z.string().optional(),
  }),
  output: explanation.extend({
    summary: z.string(),
    findingsTotal: z.number(),
    recentTotal: z.number(),
    total: z.number().describe('Of steps'),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async ({ type, name, cursor }, { bus, cluster }) => {
    const offset = offsetOf(cursor);
    const answer = await bus.ask(cluster, 'explain', { type, name });
    const full = {
      summary: answer.verdict,
      ...answer,
      freshness: shortFreshness(answer.freshness),
      findingsTotal: answer.findings.length,
      recentTotal: answer.recent.length,
      total: answer.steps.length,
      cursor: null,
    };
    if (offset === 0 && jsonBytes(full) <= budget) return full;
    // An object with thousands of pods: the broken links matter most.
    const steps = [...answer.steps].sort((a, b) => urgency[a.state] - urgency[b.state]).slice(offset);
    const shortened = {
      ...full,
      steps,
      findings: [...fitItems(answer.findings.slice(0, 5), budget / 4)],
      recent: [...fitItems(answer.recent.slice(0, 10), budget / 8)],
      remedies: [...fitItems(answer.remedies.slice(0, 10), budget / 8)],
      causes: [...fitItems(answer.causes.slice(0, 5), budget / 8)],
      reports: [...fitItems(answer.reports.slice(0, 2), budget / 8)],
    };
    return fitList(shortened, 'steps', budget, offset);
  },
});

const urgency: Readonly<Record<ExplainStep['state'], number>> = { broken: 0, unknown: 1, info: 2, ok: 3 };
