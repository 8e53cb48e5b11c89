import { z } from 'zod';
import { scaleTest } from '#libs/contracts/changes.ts';
import { type RunDetail, runDetail, stateText } from '#libs/contracts/runs.ts';
import { plural } from '#libs/contracts/words.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { delay } from '#libs/runtime/clock.ts';
import { offsetOf } from '#libs/service/paging.ts';
import { requireFit } from '#libs/service/scenario-fit.ts';
import { fitItems, fitList } from '../budget.ts';
import { jsonBytes } from '../clean.ts';
import { defineTool, type Tool, type ToolContext } from '../tool.ts';

const budget = 16_000;
const askAgainMs = 1_000;
/** A run's undo records and the values of its steps are internal. */
const shownRun = runDetail.omit({ undo: true, memory: true, ending: true });
const disturbing = { role: 'operator', disruptive: true } as const;

function corenetTool(name: string, description: string): Tool {
  return defineTool({
    name,
    title: 'Run the CORENET-6498 scale test',
    description,
    input: scaleTest.extend({
      confirm: z.string().optional().describe('The cluster name; needed if the client cannot ask the person'),
    }),
    output: z.object({ summary: z.string(), run: shownRun }),
    need: disturbing,
    readOnly: false,
    idempotent: false,
    budget,
    run: async (input, context) => {
      const { scenario, confirm, ...parameters } = input;
      // Nobody is asked about what cannot run.
      const { scenarios } = await context.bus.ask(context.cluster, 'run-scenarios', {});
      requireFit(scenario, Object.keys(parameters), scenarios);
      const answer = await context.client.confirm(
        `Run ${scenario} on cluster ${context.cluster}: ${input.eip_object_count} EgressIPs x ${input.pods_per_eip} pods, ${input.iterations} iterations. This disturbs nodes. Go ahead?`,
      );
      if (answer === 'declined') throw new AppError('mcp-run-declined');
      if (answer === 'unsupported' && confirm !== context.cluster) {
        throw new AppError('mcp-run-unconfirmed', { cluster: context.cluster });
      }
      const { run } = await context.bus.ask(context.cluster, 'run-start', { scenario, parameters, allowDisruptive: true });
      return { summary: `run ${run.id} is ${stateText(run)}`, run: shortRun({ ...run, ...noParts }, budget - 500) };
    },
  });
}

export const runCorenet6498Test = corenetTool(
  'run_corenet_6498_test',
  'Creates EgressIPs and pods in its own namespaces, disturbs the cluster and checks exact row counts before, during and after. Returns at once with a run id; follow it with control_run. Needs a confirmation.',
);
/** The spelling that the first users know. */
export const runCornet6498Test = corenetTool('run_cornet_6498_test', 'The same as run_corenet_6498_test. Changes the cluster.');

export const controlRun = defineTool({
  name: 'control_run',
  title: 'Test runs',
  description:
    'Lists test runs, shows one with its checks (failed ones first) and latest steps, waits for its end with progress, or cancels it and puts its changes back.',
  input: z.object({
    action: z.enum(['list', 'show', 'wait', 'cancel']),
    id: z.string().max(200).optional(),
    limit: z.number().int().min(1).max(100).default(10),
    cursor: z.string().optional(),
    timeout_seconds: z.number().min(1).max(600).default(60),
  }),
  output: z.object({
    summary: z.string(),
    runs: z.array(shownRun).describe('In a list without steps and checks'),
    total: z.number().describe('Of runs in a list; of checks of one run'),
    cursor: z.string().nullable(),
  }),
  needOf: ({ action }) => (action === 'cancel' ? disturbing : { role: 'viewer', disruptive: false }),
  readOnly: false,
  budget,
  run: async (input, context) => {
    const { bus, cluster } = context;
    if (input.action === 'list') {
      offsetOf(input.cursor);
      const answer = await bus.ask(cluster, 'run-list', { limit: input.limit, cursor: input.cursor ?? null });
      const runs = answer.runs.map((run) => shownRun.parse({ ...run, ...noParts }));
      return fitList({ summary: plural(answer.total, 'run'), ...answer, runs }, 'runs', budget, offsetOf(input.cursor));
    }
    if (input.id === undefined) throw new AppError('mcp-bad-arguments', { what: `${input.action} needs the id of a run` });
    const { id } = input;
    const cancelled = input.action === 'cancel' ? await bus.ask(cluster, 'run-cancel', { id }) : null;
    if (input.action === 'wait') await untilEnded(id, input.timeout_seconds, context);
    const { run } = await bus.ask(cluster, 'run-show', { id });
    // Checks that did not pass come first.
    const { checks, total } = await bus.ask(cluster, 'run-checks', { id, limit: input.limit * 10, cursor: input.cursor ?? null });
    const state = cancelled?.run.state ?? run.state;
    const short = shortRun({ ...run, state, checks }, budget - 500);
    const next = offsetOf(input.cursor) + short.checks.length;
    return {
      summary: `run ${run.id} is ${stateText({ ...run, state })}: ${run.counts.passed} checks passed, ${run.counts.failed} failed, ${run.counts.notMeasured} could not be measured`,
      runs: [short],
      total,
      cursor: next < total ? String(next) : null,
    };
  },
});

/** Until the run has ended or the time is up. A call that is cancelled ends, and the run goes on. */
async function untilEnded(id: string, seconds: number, { bus, cluster, client, clock, signal }: ToolContext): Promise<void> {
  const deadline = clock.now() + seconds * 1000;
  for (;;) {
    const { run } = await bus.ask(cluster, 'run-show', { id });
    if (run.endedAt !== null || clock.now() >= deadline) return;
    await client.progress(run.counts.stepsDone, run.counts.steps, run.step?.name ?? run.state);
    await delay(clock, Math.max(1, Math.min(askAgainMs, deadline - clock.now())), signal);
  }
}

const noParts = { steps: [], checks: [], measurements: [] };

/** A run in `room` bytes: its latest steps, and as many checks and measurements as fit. */
export function shortRun(run: RunDetail, room: number): z.infer<typeof shownRun> {
  const bare = { ...shownRun.parse(run), ...noParts };
  const half = Math.max(0, (room - jsonBytes(bare)) / 2);
  const steps = [...fitItems([...run.steps].reverse(), half)].reverse();
  const checks = [...fitItems(run.checks, room - jsonBytes({ ...bare, steps }))];
  const measurements = [...fitItems(run.measurements, room - jsonBytes({ ...bare, steps, checks }))];
  return { ...bare, steps, checks, measurements };
}
