import { z } from 'zod';
import { type FindingKind, finding, findingKindNames } from '#libs/contracts/findings.ts';
import { plural } from '#libs/contracts/words.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { delay } from '#libs/runtime/clock.ts';
import { decideGoNoGo } from '../../live/go-no-go.ts';
import { allFailovers } from '../all-failovers.ts';
import { defineTool, type ToolContext } from '../tool.ts';

export const waitFor = defineTool({
  name: 'wait_for',
  title: 'Wait for a condition',
  description:
    'Waits until the condition holds or the time is up: healthy (nothing fires and everything is known), converged (no open fail-over), finding (a finding of that kind exists), no-finding (none of that kind exists).',
  input: z.object({
    condition: z.enum(['healthy', 'converged', 'finding', 'no-finding']),
    kind: z.string().max(100).optional().describe('As in list_findings'),
    timeout_seconds: z.number().min(1).max(600).default(60),
  }),
  output: z.object({ summary: z.string(), held: z.boolean(), waitedMs: z.number(), detail: z.string() }),
  budget: 8_000,
  run: async (input, context) => {
    const kind = input.condition.endsWith('finding') ? kindOf(input.kind) : undefined;
    const startedAt = context.clock.now();
    const deadline = startedAt + input.timeout_seconds * 1000;
    for (;;) {
      const state = await holds(input.condition, kind, context);
      const waitedMs = context.clock.now() - startedAt;
      if (state.held || context.clock.now() >= deadline) {
        return {
          summary: state.held ? `holds after ${waitedMs} ms` : `does not hold after ${waitedMs} ms`,
          held: state.held,
          waitedMs,
          detail: state.detail,
        };
      }
      await context.client.progress(waitedMs, input.timeout_seconds * 1000, state.detail);
      await nextChange(context, Math.min(2_000, deadline - context.clock.now()));
    }
  },
});

function kindOf(given: string | undefined): FindingKind {
  const kind = finding.shape.kind.safeParse(given);
  if (!kind.success) throw new AppError('mcp-bad-arguments', { what: `kind: needed, one of ${findingKindNames.join(', ')}` });
  return kind.data;
}

async function holds(
  condition: 'healthy' | 'converged' | 'finding' | 'no-finding',
  kind: FindingKind | undefined,
  { bus, cluster, consistencyMinimum }: ToolContext,
): Promise<{ held: boolean; detail: string }> {
  if (condition === 'healthy') {
    const judgement = decideGoNoGo(await bus.ask(cluster, 'status', {}), consistencyMinimum);
    return { held: judgement.go, detail: judgement.reasons.slice(0, 5).join('; ') || 'nothing fires' };
  }
  if (condition === 'converged') {
    const [moves, status] = await Promise.all([allFailovers(bus, cluster), bus.ask(cluster, 'status', { limit: 1 })]);
    const open = moves.filter((move) => move.convergedAt === null).length;
    const known = status.freshness.complete;
    return { held: known && open === 0, detail: `${plural(open, 'open fail-over')}${known ? '' : ', view incomplete'}` };
  }
  const answer = await bus.ask(cluster, 'findings', { kind: kind ?? null, limit: 1 });
  const known = answer.freshness.complete;
  const held = condition === 'finding' ? answer.total > 0 : known && answer.total === 0;
  return { held, detail: `${plural(answer.total, 'finding')}${known ? '' : ', view incomplete'}` };
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
