import type { Answer } from '#libs/contracts/questions.ts';
import { type RunDetail, stateText, type TestRun, uncompared } from '#libs/contracts/runs.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type GatewayClient, gatewayClient, gatewayOptions } from '../ask/client.ts';
import { span } from '../ask/words.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, type Terminal } from '../command.ts';
import { table } from '../format/table.ts';

const askAgainMs = 500;
const longestAwayMs = 300_000;
const results = { passed: 'passed', failed: 'FAILED', 'not-measured': 'not measured' } as const;

export const command: Command = {
  name: 'test',
  group: 'ask',
  summary: 'run scenarios against the cluster and look at runs',
  positionals: ['scenarios', 'run SCENARIO [NAME=VALUE...]', 'list', 'show ID', 'cancel ID', 'report ID', 'compare BEFORE AFTER', 'clean'],
  formats: ['junit', 'html'],
  options: {
    ...gatewayOptions,
    preset: { value: 'NAME', summary: 'with run: take the sizes of this preset of the configuration (development or production)' },
    'allow-disruptive': { summary: 'with run: allow the run to disturb the cluster; without it only a dry run starts' },
    'dry-run': { summary: 'with run: list what the run would touch, and change nothing' },
    wait: { summary: 'with run and show: wait for the end and show progress; exit code 1 unless the run passed' },
  },
  examples: [
    'egressip test scenarios',
    'egressip test run label-flip --dry-run',
    'egressip test show 1a2b3c4d --wait',
    'egressip test report 1a2b3c4d -o junit',
    'egressip test run corenet-6498 --preset development --allow-disruptive --wait',
    'egressip test run corenet-6498 eip_object_count=10 pods_per_eip=200 iterations=20 --allow-disruptive --wait',
  ],
  async run(context) {
    const client = gatewayClient(context);
    const [action, subject, ...rest] = context.positionals;
    if (action === 'scenarios') return listScenarios(context, await client.get('run-scenarios', '/api/v1/scenarios'));
    if (action === 'list') return list(context, await client.get('run-list', '/api/v1/runs', { limit: 100 }));
    if (action === 'clean') return cleaned(context, await client.post('run-clean', '/api/v1/runs/clean', {}));
    if (subject === undefined)
      throw context.usageError(
        'say what to do: scenarios, run SCENARIO, list, show ID, cancel ID, report ID, compare BEFORE AFTER or clean',
      );
    if (action === 'show') return context.flag('wait') ? showEnd(context, client, subject) : show(context, await detail(client, subject));
    if (action === 'report') return report(context, client, subject);
    if (action === 'compare') {
      const [after] = rest;
      if (after === undefined) throw context.usageError('compare takes two runs: the one before and the one after');
      return compared(context, await client.get('run-compare', '/api/v1/run-comparison', { before: subject, after }));
    }
    if (action === 'cancel') {
      await client.post('run-cancel', `/api/v1/runs/${encodeURIComponent(subject)}/cancel`, {});
      return show(context, await detail(client, subject));
    }
    if (action !== 'run') throw context.usageError(`test has no "${action}"`);
    const dryRun = context.flag('dry-run');
    const { run } = await client.post('run-start', '/api/v1/runs', {
      scenario: subject,
      parameters: parametersOf(rest, context),
      preset: presetOf(context),
      allowDisruptive: context.flag('allow-disruptive'),
      dryRun,
    });
    // A dry run waits for nothing and is over at once.
    if (!context.flag('wait') && !dryRun) return show(context, await detail(client, run.id));
    context.say(`run ${run.id} started`);
    return showEnd(context, client, run.id);
  },
};

const detail = async (client: GatewayClient, id: string) => (await client.get('run-show', `/api/v1/runs/${encodeURIComponent(id)}`)).run;

async function showEnd(context: CommandContext, client: GatewayClient, id: string): Promise<ExitCode> {
  const interrupted = new AbortController();
  const onSignal = () => interrupted.abort();
  process.once('SIGINT', onSignal);
  try {
    const ended = await untilEnded(client, id, context, interrupted.signal);
    if (ended === null) {
      context.say(`run ${id} goes on: egressip test show ${id} --wait follows it, egressip test cancel ${id} ends it`);
      return exitCodes.interrupted;
    }
    show(context, ended);
    return ended.state === 'passed' ? exitCodes.fine : exitCodes.failed;
  } finally {
    process.off('SIGINT', onSignal);
  }
}

/** Prints each step as it begins and each check that does not pass. Null: interrupted, the run continues. */
async function untilEnded(client: GatewayClient, id: string, context: CommandContext, interrupted: AbortSignal): Promise<RunDetail | null> {
  const wrong = new Set<string>();
  for (let said = ''; !interrupted.aborted; ) {
    const current = await patiently(() => detail(client, id), context, interrupted);
    for (const check of current.checks.filter(({ result }) => result !== 'passed')) {
      if (!wrong.has(check.id))
        context.say(`${results[check.result]}: ${check.name}: ${check.actual ?? 'unknown'}, expected ${check.expected ?? 'unknown'}`);
      wrong.add(check.id);
    }
    if (current.endedAt !== null) return current;
    // Between two steps no step is active.
    const step = current.step?.name ?? (current.state === 'running' ? said : current.state);
    if (step !== said) context.say(`${current.counts.stepsDone}/${current.counts.steps} ${step}${leftOf(current)}`);
    said = step;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, askAgainMs);
      interrupted.addEventListener('abort', () => [clearTimeout(timer), resolve()], { once: true });
    });
  }
  return null;
}

/** A run survives restarts of the gateway and the orchestrator, and so does waiting for it. */
async function patiently<T>(ask: () => Promise<T>, context: CommandContext, interrupted: AbortSignal): Promise<T> {
  const deadline = Date.now() + longestAwayMs;
  for (let said = false; ; said = true) {
    try {
      return await ask();
    } catch (thrown) {
      if (!isAway(thrown) || interrupted.aborted || Date.now() >= deadline) throw thrown;
      if (!said) context.say(`${errorText(thrown)}; the run continues; asking again`);
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }
}

const isAway = (thrown: unknown) =>
  thrown instanceof AppError && (thrown.code === 'gateway-unreachable' || Number(thrown.details['status'] ?? 0) >= 500);

/** An estimate from the steps so far, since some wait for nodes and others for nothing. */
function leftOf({ startedAt, counts }: TestRun): string {
  if (startedAt === null || counts.stepsDone < 3) return '';
  const each = (Date.now() - startedAt) / counts.stepsDone;
  return ` (about ${span(each * (counts.steps - counts.stepsDone))} left)`;
}

/** Written as it is, to be redirected into a file; the exit code says how the run ended. */
async function report(context: CommandContext, client: GatewayClient, id: string): Promise<ExitCode> {
  const format = context.text('output') ?? 'json';
  if (format !== 'json' && format !== 'junit' && format !== 'html')
    throw context.usageError(`a report is json, junit or html, not ${format}`);
  const answer = await client.get('run-report', `/api/v1/runs/${encodeURIComponent(id)}/report`, { format });
  context.print(JSON.parse(format === 'json' ? answer.text : 'null'), () => answer.text.trimEnd());
  return answer.state === 'passed' ? exitCodes.fine : exitCodes.failed;
}

export function compared(context: CommandContext, comparison: Answer<'run-compare'>): ExitCode {
  const figure = (unit: string, value: number | null) =>
    value === null ? null : unit === 'ms' ? `${value < 0 ? '-' : ''}${span(Math.abs(value))}` : String(value);
  context.print(comparison, (terminal) =>
    [
      table(
        comparison.figures,
        [
          { title: 'FIGURE', value: (each) => each.name, keep: 'whole' },
          { title: 'BEFORE', value: (each) => figure(each.unit, each.before.median), align: 'right' },
          { title: 'AFTER', value: (each) => figure(each.unit, each.after.median), align: 'right' },
          { title: 'SHIFT', value: (each) => figure(each.unit, each.shift), align: 'right' },
          { title: 'P', value: (each) => (each.p === null ? null : each.p.toPrecision(2)), align: 'right' },
          { title: 'VALUES', value: (each) => `${each.before.values}, ${each.after.values}`, align: 'right' },
          { title: 'VERDICT', value: (each) => each.verdict, keep: 'text' },
        ],
        terminal,
      ),
      '',
      comparison.statistic,
    ].join('\n'),
  );
  const left = uncompared(comparison);
  if (comparison.figures.length === 0) context.say('could not be compared: neither run measured anything');
  else if (left.length > 0) context.say(`could not be compared: ${left.join(', ')}`);
  if (comparison.figures.some(({ verdict }) => verdict === 'slower')) return exitCodes.findings;
  return left.length > 0 || comparison.figures.length === 0 ? exitCodes.incomplete : exitCodes.fine;
}

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

function presetOf(context: CommandContext): 'development' | 'production' | null {
  const preset = context.text('preset');
  if (preset === null || preset === 'development' || preset === 'production') return preset;
  throw context.usageError(`there is no preset "${preset}": development or production`);
}

function cleaned(context: CommandContext, answer: Answer<'run-clean'>): ExitCode {
  context.print(answer, () =>
    answer.removed.length === 0 ? 'nothing was left' : answer.removed.map((line) => `removed ${line}`).join('\n'),
  );
  return exitCodes.fine;
}

function listScenarios(context: CommandContext, answer: Answer<'run-scenarios'>): ExitCode {
  context.print(answer, (terminal) =>
    [...Map.groupBy(answer.scenarios, ({ parameters }) => JSON.stringify(parameters)).values()]
      .map((scenarios) =>
        [...scenarios.map(({ name, summary }) => `${name}: ${summary}`), parameterTable(scenarios[0]?.parameters ?? [], terminal)].join(
          '\n',
        ),
      )
      .join('\n\n'),
  );
  return exitCodes.fine;
}

/** Parameters that scenarios share are shown once, after them. */
function parameterTable(parameters: Answer<'run-scenarios'>['scenarios'][number]['parameters'], terminal: Terminal): string {
  return table(
    parameters,
    [
      { title: 'PARAMETER', value: (parameter) => parameter.name, keep: 'whole' },
      { title: 'VALUES', value: (parameter) => parameter.values, keep: 'text' },
      { title: 'DEFAULT', value: (parameter) => parameter.default, keep: 'text' },
      { title: 'MEANING', value: (parameter) => parameter.description, keep: 'text' },
    ],
    terminal,
  );
}

const tookOf = (part: { readonly startedAt: number | null; readonly endedAt: number | null }) =>
  part.startedAt === null || part.endedAt === null ? null : span(part.endedAt - part.startedAt);

function list(context: CommandContext, answer: Answer<'run-list'>): ExitCode {
  context.print(answer, (terminal) =>
    table(
      answer.runs,
      [
        { title: 'ID', value: (run) => run.id, keep: 'whole' },
        { title: 'SCENARIO', value: (run) => run.scenario },
        { title: 'STATE', value: stateText },
        { title: 'STARTED', value: (run) => (run.startedAt === null ? null : new Date(run.startedAt).toISOString()) },
        { title: 'TOOK', value: tookOf, align: 'right' },
        { title: 'STEPS', value: ({ counts }) => `${counts.stepsDone}/${counts.steps}`, align: 'right' },
        {
          title: 'CHECKS',
          value: ({ counts }) => `${counts.passed}/${counts.passed + counts.failed + counts.notMeasured}`,
          align: 'right',
        },
        { title: 'ERROR', value: (run) => run.error, keep: 'text', leaveOut: 'empty' },
      ],
      terminal,
    ),
  );
  return exitCodes.fine;
}

function show(context: CommandContext, run: RunDetail): ExitCode {
  context.print(run, (terminal) => [titleOf(run), '', stepTable(run, terminal), ...checkTables(run, terminal)].join('\n'));
  return exitCodes.fine;
}

function titleOf(run: RunDetail): string {
  return `run ${run.id} ${run.scenario}: ${stateText(run)}${run.dryRun ? ', nothing is changed' : ''}${run.error === null ? '' : `: ${run.error}`}`;
}

function stepTable(run: RunDetail, terminal: Terminal): string {
  return table(
    run.steps,
    [
      { title: 'STEP', value: (step) => step.name, keep: 'text' },
      { title: 'STATE', value: (step) => step.state },
      { title: 'TOOK', value: tookOf, align: 'right' },
      { title: 'DETAIL', value: (step) => step.detail, keep: 'text', leaveOut: 'empty' },
    ],
    terminal,
  );
}

function checkTables({ checks }: RunDetail, terminal: Terminal): string[] {
  if (checks.length === 0) return [];
  const checked = table(
    checks,
    [
      { title: 'CHECK', value: (check) => check.name, keep: 'text' },
      { title: 'RESULT', value: (check) => results[check.result] },
      { title: 'EXPECTED', value: (check) => check.expected, align: 'right' },
      { title: 'ACTUAL', value: (check) => check.actual, align: 'right' },
      { title: 'DETAIL', value: (check) => check.detail, keep: 'text', leaveOut: 'empty' },
    ],
    terminal,
  );
  const rows = checks.flatMap((check) => check.rows);
  return ['', checked, ...(rows.length === 0 ? [] : ['', 'wrong rows:', ...rows.map((row) => `  ${row}`)])];
}
