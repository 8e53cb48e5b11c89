import { z } from 'zod';
import { freshness } from '#libs/contracts/questions.ts';
import { failover, failoverCauses, keptMs } from '#libs/contracts/verdict.ts';
import { plural, span } from '#libs/contracts/words.ts';
import { offsetOf } from '#libs/service/paging.ts';
import { fitList } from '../budget.ts';
import { shortFreshness, summaryOf } from '../freshness.ts';
import { defineTool } from '../tool.ts';

const budget = 24_000;

export const listFailovers = defineTool({
  name: 'list_failovers',
  title: 'Fail-overs',
  description:
    'Every move of an egress address between nodes, most recent first: cause, and when each phase was observed (status moved, first and last SNAT on the new node, old SNATs gone, next hops right, converged). null: not observed.',
  input: z.object({
    egressip: z.string().max(300).optional(),
    cause: z.enum(failoverCauses).optional(),
    limit: z.number().int().min(1).max(500).default(50),
    cursor: z.string().optional(),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    failovers: z.array(failover.extend({ id: z.string() })),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, { bus, cluster }) => {
    const offset = offsetOf(input.cursor);
    const answer = await bus.ask(cluster, 'failovers', {
      egressIP: input.egressip ?? null,
      cause: input.cause ?? null,
      limit: input.limit,
      cursor: input.cursor ?? null,
    });
    const open = answer.failovers.filter((move) => move.convergedAt === null).length;
    const counts = `${plural(answer.total, 'move')} in the last ${span(keptMs)}; of the ${answer.failovers.length} in this answer ${open} have not converged.`;
    const summary = summaryOf(counts, answer.freshness);
    return fitList({ summary, ...answer, freshness: shortFreshness(answer.freshness) }, 'failovers', budget, offset);
  },
});
