import { z } from 'zod';
import { finding } from '#libs/contracts/findings.ts';
import { type FindingEvent, findingEvent } from '#libs/contracts/messages.ts';
import { freshness, nodeSummary } from '#libs/contracts/questions.ts';
import { isJudged } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { delay } from '#libs/runtime/clock.ts';
import { findingsPosition } from '../../live/changes.ts';
import { fitList } from '../budget.ts';
import { cleanText } from '../clean.ts';
import { shortFreshness } from '../freshness.ts';
import { defineTool, type ToolContext } from '../tool.ts';

const budget = 24_000;
const mostAddresses = 20;
/** Kept while watching; the stream has them all. */
const mostChanges = 500;

export const monitorOvnRules = defineTool({
  name: 'monitor_ovn_rules',
  title: 'Watch the rows of a node for a while',
  description:
    'Watches one node for duration_minutes (fractions allowed) and reports every finding that appeared, fired or was resolved there meanwhile, with the row counts at both ends. Reports progress; can be cancelled.',
  input: z.object({
    node_name: z.string().max(300),
    duration_minutes: z.number().min(0.01).max(60).default(5),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    before: nodeSummary,
    after: nodeSummary,
    changes: z.array(z.object({ at: z.number(), finding })),
    stable: z.boolean().nullable().describe('null: unknown; not all rows could be judged all the time'),
    total: z.number(),
    sinceCursor: z.string().describe('If changes is shorter than total: list_findings with this since_cursor lists all'),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, context) => {
    const sinceCursor = await findingsPosition(context.bus);
    const before = await nodeOf(context, input.node_name);
    const changes: { at: number; finding: FindingEvent['finding'] }[] = [];
    let total = 0;
    const stopListening = context.feed.listen((topic, data) => {
      const event = topic === 'finding' ? findingEvent.safeParse(data) : null;
      if (event?.success !== true || event.data.finding.node !== input.node_name) return;
      total += 1;
      if (changes.length < mostChanges) changes.push({ at: event.data.at, finding: event.data.finding });
    });
    let told = 0;
    let known = isJudged(before.node);
    try {
      const steps = Math.max(1, Math.ceil(input.duration_minutes * 12));
      for (let step = 1; step <= steps; step += 1) {
        await delay(context.clock, (input.duration_minutes * 60_000) / steps, context.signal);
        await context.client.progress(step, steps, `${plural(total, 'change')} so far`);
        if (total > told) await context.client.log('info', { node: input.node_name, changes: total - told });
        told = total;
        known = known && isJudged((await nodeOf(context, input.node_name)).node);
      }
    } finally {
      stopListening();
    }
    const after = await nodeOf(context, input.node_name);
    known = known && isJudged(after.node);
    const counts = `${plural(total, 'change')} of findings on ${input.node_name} in ${plural(input.duration_minutes, 'minute')}.`;
    const reason = after.node.reason ?? before.node.reason;
    const gap = ` Not all rows could be judged all the time${reason === null ? '' : `: ${cleanText(reason, 300)}`}.`;
    const full = {
      summary: known ? counts : `Known: ${counts}${gap}`,
      freshness: after.freshness,
      before: before.node,
      after: after.node,
      changes,
      stable: total > 0 ? false : known ? true : null,
      total,
      sinceCursor,
      cursor: null,
    };
    return { ...fitList(full, 'changes', budget, 0), cursor: null };
  },
});

async function nodeOf({ bus, cluster }: ToolContext, name: string) {
  const answer = await bus.ask(cluster, 'nodes', { node: name });
  const node = answer.nodes[0];
  if (node === undefined) throw new AppError('bad-answer', { question: 'nodes', detail: `no node ${name}` });
  return { node: { ...node, addresses: node.addresses.slice(0, mostAddresses) }, freshness: shortFreshness(answer.freshness) };
}
