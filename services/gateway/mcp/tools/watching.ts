import { z } from 'zod';
import { type FindingEvent, findingEvent } from '#libs/contracts/catalog.ts';
import { finding } from '#libs/contracts/findings.ts';
import { freshness, nodeSummary } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { delay } from '#libs/runtime/clock.ts';
import { judgeGoNoGo } from '../../live/go-no-go.ts';
import { fitList } from '../budget.ts';
import { defineTool, type ToolContext } from '../tool.ts';

const budget = 24_000;

export const monitorOvnRules = defineTool({
  name: 'monitor_ovn_rules',
  title: 'Watch the rows of a node for a while',
  description:
    'Watches one node for duration_minutes (fractions allowed) and reports every finding that appeared, fired or was resolved there meanwhile, with the row counts at both ends. Reports progress; can be cancelled.',
  input: z.object({
    node_name: z.string(),
    duration_minutes: z.number().min(0.01).max(60).default(5),
  }),
  output: z.object({
    summary: z.string(),
    freshness,
    before: nodeSummary,
    after: nodeSummary,
    changes: z.array(z.object({ at: z.number(), finding })),
    stable: z.boolean().nullable().describe('null: unknown, because the database could not be read all the time'),
    total: z.number(),
    cursor: z.string().nullable(),
  }),
  budget,
  run: async (input, context) => {
    const before = await nodeOf(context, input.node_name);
    const changes: { at: number; finding: FindingEvent['finding'] }[] = [];
    const stopListening = context.feed.listen((topic, data) => {
      const event = topic === 'finding' ? findingEvent.safeParse(data) : null;
      if (event?.success && event.data.finding.node === input.node_name) changes.push({ at: event.data.at, finding: event.data.finding });
    });
    try {
      const steps = Math.max(1, Math.ceil(input.duration_minutes * 12));
      for (let step = 1; step <= steps; step += 1) {
        await delay(context.clock, (input.duration_minutes * 60_000) / steps, context.signal);
        await context.progress(step, steps, `${changes.length} changes so far`);
      }
    } finally {
      stopListening();
    }
    const after = await nodeOf(context, input.node_name);
    const known = before.node.complete && after.node.complete;
    const full = {
      summary: `${changes.length} changes of findings on ${input.node_name} in ${input.duration_minutes} minutes.`,
      freshness: after.freshness,
      before: before.node,
      after: after.node,
      changes,
      stable: known ? changes.length === 0 : null,
      total: changes.length,
      cursor: null,
    };
    return fitList(full, 'changes', budget, 0);
  },
});

export const waitFor = defineTool({
  name: 'wait_for',
  title: 'Wait for a condition',
  description:
    'Waits until the condition holds or the time is up: healthy (nothing fires and everything is known), converged (no open fail-over), finding (a finding of that kind exists), no-finding (none of that kind exists).',
  input: z.object({
    condition: z.enum(['healthy', 'converged', 'finding', 'no-finding']),
    kind: finding.shape.kind.optional(),
    timeout_seconds: z.number().min(1).max(600).default(60),
  }),
  output: z.object({ summary: z.string(), held: z.boolean(), waitedMs: z.number(), detail: z.string() }),
  budget: 4_000,
  run: async (input, context) => {
    if (input.condition.endsWith('finding') && input.kind === undefined) {
      throw new AppError('http-bad-request', { what: `condition ${input.condition} needs kind` });
    }
    const startedAt = context.clock.now();
    const deadline = startedAt + input.timeout_seconds * 1000;
    for (;;) {
      const state = await holds(input.condition, input.kind, context);
      const waitedMs = context.clock.now() - startedAt;
      if (state.held || context.clock.now() >= deadline) {
        return {
          summary: state.held ? `holds after ${waitedMs} ms` : `does not hold after ${waitedMs} ms`,
          held: state.held,
          waitedMs,
          detail: state.detail,
        };
      }
      await context.progress(waitedMs, input.timeout_seconds * 1000, state.detail);
      await nextChange(context, Math.min(2_000, deadline - context.clock.now()));
    }
  },
});

async function holds(
  condition: 'healthy' | 'converged' | 'finding' | 'no-finding',
  kind: z.infer<typeof finding.shape.kind> | undefined,
  { bus, cluster, consistencyMinimum }: ToolContext,
): Promise<{ held: boolean; detail: string }> {
  if (condition === 'healthy') {
    const judgement = judgeGoNoGo(await bus.ask(cluster, 'status', {}), consistencyMinimum);
    return { held: judgement.go, detail: judgement.reasons.slice(0, 5).join('; ') || 'nothing fires' };
  }
  if (condition === 'converged') {
    const moves = await bus.ask(cluster, 'failovers', { limit: 5000 });
    const open = moves.failovers.filter((move) => move.convergedAt === null).length;
    return { held: open === 0, detail: `${open} open fail-overs` };
  }
  const answer = await bus.ask(cluster, 'findings', { kind: kind ?? null, limit: 1 });
  const known = answer.freshness.complete;
  const held = condition === 'finding' ? answer.total > 0 : known && answer.total === 0;
  return { held, detail: `${answer.total} findings${known ? '' : ', view incomplete'}` };
}

/** Resolves at the next event of the feed, or after `ms`. */
async function nextChange(context: ToolContext, ms: number): Promise<void> {
  const changed = new AbortController();
  const stopListening = context.feed.listen(() => changed.abort());
  try {
    await delay(context.clock, Math.max(1, ms), AbortSignal.any([changed.signal, context.signal]));
  } catch (thrown) {
    if (context.signal.aborted) throw thrown;
  } finally {
    stopListening();
  }
}

async function nodeOf({ bus, cluster }: ToolContext, name: string) {
  const answer = await bus.ask(cluster, 'nodes', { node: name });
  const node = answer.nodes[0];
  if (node === undefined) throw new AppError('http-bad-request', { what: `there is no node ${name}` });
  return { node, freshness: answer.freshness };
}
