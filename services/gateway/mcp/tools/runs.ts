import { z } from 'zod';
import { testRun } from '#libs/contracts/catalog.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { fitList, offsetOf } from '../budget.ts';
import { defineTool, type Tool } from '../tool.ts';

const budget = 16_000;

function corenetTool(name: string): Tool {
  return defineTool({
    name,
    title: 'Run the CORENET-6498 scale test',
    description:
      'Creates EgressIPs and pods in namespaces of its own, disturbs the cluster and checks exact row counts before, during and after. Returns at once with a run id; follow it with control_run. Changes the cluster: needs a confirmation.',
    input: z.object({
      eip_object_count: z.number().int().min(1).max(50).default(10),
      pods_per_eip: z.number().int().min(1).max(1000).default(200),
      iterations: z.number().int().min(1).max(100).default(20),
      ip_stack: z.enum(['auto', 'ipv4', 'ipv6', 'dual']).default('auto'),
      platform: z.string().default('auto'),
      scenario: z.string().default('corenet-6498'),
      confirm: z.string().optional().describe('The cluster name, where the client cannot ask the person'),
    }),
    output: z.object({ summary: z.string(), run: testRun }),
    role: 'operator',
    disruptive: true,
    idempotent: false,
    budget,
    run: async (input, context) => {
      const { scenario, confirm, ...parameters } = input;
      const answer = await context.confirm(
        `Run ${scenario} on cluster ${context.cluster}: ${input.eip_object_count} EgressIPs x ${input.pods_per_eip} pods, ${input.iterations} iterations. This disturbs nodes. Go ahead?`,
      );
      if (answer === 'declined') throw new AppError('http-bad-request', { what: 'the run was declined' });
      if (answer === 'unsupported' && confirm !== context.cluster) {
        throw new AppError('http-bad-request', {
          what: `this disturbs the cluster: call again with confirm set to the cluster's name, ${context.cluster}`,
        });
      }
      const { run } = await context.bus.ask(context.cluster, 'run-start', { scenario, parameters });
      return { summary: `run ${run.id} is ${run.state}`, run };
    },
  });
}

export const runCorenet6498Test = corenetTool('run_corenet_6498_test');
/** The spelling the first users know. */
export const runCornet6498Test = corenetTool('run_cornet_6498_test');

export const controlRun = defineTool({
  name: 'control_run',
  title: 'Test runs',
  description: 'Lists test runs, shows one with its steps and checks, or cancels one (what it changed is put back).',
  input: z.object({
    action: z.enum(['list', 'show', 'cancel']),
    id: z.string().optional(),
    limit: z.number().int().min(1).max(100).default(10),
    cursor: z.string().optional(),
  }),
  output: z.object({ summary: z.string(), runs: z.array(testRun), total: z.number(), cursor: z.string().nullable() }),
  role: 'operator',
  budget,
  run: async (input, { bus, cluster }) => {
    if (input.action === 'list') {
      const answer = await bus.ask(cluster, 'run-list', { limit: input.limit, cursor: input.cursor ?? null });
      return fitList({ summary: `${answer.total} runs`, ...answer }, 'runs', budget, offsetOf(input.cursor));
    }
    if (input.id === undefined) throw new AppError('http-bad-request', { what: `${input.action} needs the id of a run` });
    const { run } = await bus.ask(cluster, input.action === 'show' ? 'run-show' : 'run-cancel', { id: input.id });
    // Checks of a long run do not fit: the failed ones matter, then the latest.
    const failed = run.checks.filter((check) => !check.passed);
    const checks = [...failed.slice(0, 10), ...run.checks.filter((check) => check.passed).slice(-10)];
    return {
      summary: `run ${run.id} is ${run.state}: ${run.checks.length} checks, ${failed.length} failed`,
      runs: [{ ...run, checks, undo: [] }],
      total: 1,
      cursor: null,
    };
  },
});
