import type { TestRun } from '#libs/contracts/catalog.ts';
import { gatewayClient, urlOption } from '../ask/client.ts';
import { span } from '../ask/words.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes } from '../command.ts';
import { table } from '../format/table.ts';

const ended = new Set<TestRun['state']>(['passed', 'failed', 'cancelled', 'error']);

export const command: Command = {
  name: 'test',
  group: 'ask',
  summary: 'run scenarios against the cluster and look at runs',
  positionals: ['run SCENARIO [NAME=VALUE...]', 'list', 'show ID', 'cancel ID'],
  options: { ...urlOption, wait: { summary: 'with run: wait for the end; exit code 1 unless it passed' } },
  examples: ['egressip test run label-flip --wait', 'egressip test run corenet-6498 eip_object_count=10 pods_per_eip=200 iterations=20'],
  async run(context) {
    const client = gatewayClient(context);
    const [action, subject, ...rest] = context.positionals;
    if (action === 'list') {
      const answer = await client.get('run-list', '/api/v1/runs', { limit: 100 });
      context.print(answer, (terminal) =>
        table(
          answer.runs,
          [
            { title: 'ID', value: (run) => run.id, keep: 'whole' },
            { title: 'SCENARIO', value: (run) => run.scenario },
            { title: 'STATE', value: (run) => run.state },
            { title: 'STARTED', value: (run) => (run.startedAt === null ? null : new Date(run.startedAt).toISOString()) },
            {
              title: 'TOOK',
              value: (run) => (run.startedAt === null || run.endedAt === null ? null : span(run.endedAt - run.startedAt)),
              align: 'right',
            },
            {
              title: 'CHECKS',
              value: (run) => `${run.checks.filter((check) => check.passed).length}/${run.checks.length}`,
              align: 'right',
            },
            { title: 'ERROR', value: (run) => run.error, keep: 'text', leaveOut: 'empty' },
          ],
          terminal,
        ),
      );
      return exitCodes.fine;
    }
    if (subject === undefined) throw context.usageError('say what to do: run SCENARIO, list, show ID or cancel ID');
    const id = encodeURIComponent(subject);
    if (action === 'show') return show(context, (await client.get('run-show', `/api/v1/runs/${id}`)).run);
    if (action === 'cancel') return show(context, (await client.post('run-cancel', `/api/v1/runs/${id}/cancel`, {})).run);
    if (action !== 'run') throw context.usageError(`test has no "${action}"`);
    const { run } = await client.post('run-start', '/api/v1/runs', { scenario: subject, parameters: parametersOf(rest, context) });
    if (!context.flag('wait')) return show(context, run);
    context.say(`run ${run.id} started`);
    let said = '';
    for (;;) {
      const current = (await client.get('run-show', `/api/v1/runs/${run.id}`)).run;
      const step = current.steps.find((candidate) => candidate.state === 'running')?.name ?? current.state;
      if (step !== said) context.say(step);
      said = step;
      if (ended.has(current.state)) {
        show(context, current);
        return current.state === 'passed' ? exitCodes.fine : exitCodes.failed;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  },
};

function parametersOf(pairs: readonly string[], context: CommandContext): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw context.usageError(`"${pair}" is not NAME=VALUE`);
      const value = pair.slice(at + 1);
      return [pair.slice(0, at), /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
    }),
  );
}

function show(context: CommandContext, run: TestRun): ExitCode {
  context.print(run, (terminal) =>
    [
      `run ${run.id} ${run.scenario}: ${run.state}${run.error === null ? '' : `: ${run.error}`}`,
      '',
      table(
        run.steps,
        [
          { title: 'STEP', value: (step) => step.name, keep: 'text' },
          { title: 'STATE', value: (step) => step.state },
          {
            title: 'TOOK',
            value: (step) => (step.startedAt === null || step.endedAt === null ? null : span(step.endedAt - step.startedAt)),
            align: 'right',
          },
          { title: 'DETAIL', value: (step) => step.detail, keep: 'text', leaveOut: 'empty' },
        ],
        terminal,
      ),
      '',
      table(
        run.checks,
        [
          { title: 'CHECK', value: (check) => check.name, keep: 'text' },
          { title: 'RESULT', value: (check) => (check.passed ? 'passed' : 'FAILED') },
          { title: 'EXPECTED', value: (check) => check.expected, align: 'right' },
          { title: 'ACTUAL', value: (check) => check.actual, align: 'right' },
          { title: 'DETAIL', value: (check) => check.detail, keep: 'text', leaveOut: 'empty' },
        ],
        terminal,
      ),
    ].join('\n'),
  );
  return exitCodes.fine;
}
