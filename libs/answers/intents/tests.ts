/** Test runs: a list, how they ended, and how to start one. Answers start and undo nothing; they name the command. */
import type { Answer } from '#libs/contracts/questions.ts';
import { type TestRun, uncompared } from '#libs/contracts/runs.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Asked, Intent } from '../port.ts';
import { clean, instant, lined, listed, rangeText } from '../tell.ts';

const usual = 'corenet-6498';

export const testIntents = {
  'list-tests': {
    title: 'which test runs there were',
    overTime: true,
    command: () => ['test', 'list'],
    answer: async ({ ask, range }) => {
      const { runs, total } = await ask('run-list', { limit: 5_000 });
      if (range === null)
        return [total === 0 ? 'There is no test run.' : `${plural(total, 'test run')}, the latest first.`, ...lined(runs.map(runText))];
      const wanted = runs.filter(({ createdAt }) => createdAt >= range.from && createdAt <= range.to);
      return [`${plural(wanted.length, 'test run')} ${rangeText(range)}.`, ...lined(wanted.map(runText))];
    },
  },
  'show-test': {
    title: 'how a test run went',
    // Which one is named: a time only says when it was.
    overTime: true,
    takes: ['run'],
    needs: ['run'],
    command: ({ entities: { run = '' } }) => ['test', 'show', run],
    answer: async ({ ask, entities: { run: id = '' } }) => {
      const { run } = await ask('run-show', { id });
      const wrong = run.checks.filter(({ result }) => result !== 'passed');
      return [
        `${runText(run)}.`,
        ...lined(
          wrong.map(
            ({ name, result, expected, actual }) => `${name}: ${result}, expected ${expected ?? 'unknown'}, found ${actual ?? 'unknown'}`,
          ),
        ),
      ];
    },
  },
  'report-test': {
    title: 'the report of a test run',
    // Which one is named: a time only says when it was.
    overTime: true,
    takes: ['run'],
    needs: ['run'],
    command: ({ entities: { run = '' } }) => ['test', 'report', run],
    answer: async ({ ask, entities: { run: id = '' } }) => {
      const { run } = await ask('run-show', { id });
      return [`${runText(run)}.`, 'The command below writes its report; -o junit and -o html write it in other formats.'];
    },
  },
  'compare-tests': {
    title: 'compare two test runs',
    // Which one is named: a time only says when it was.
    overTime: true,
    takes: ['run', 'before'],
    needs: ['before'],
    command: ({ entities: { before = '', run = '' } }) => ['test', 'compare', before, run],
    answer: async ({ ask, entities: { before = '', run: after = '' } }) => compared(await ask('run-compare', { before, after })),
  },
  'list-scenarios': {
    title: 'which test scenarios there are',
    takes: ['scenario'],
    command: () => ['test', 'scenarios'],
    answer: async ({ ask, entities: { scenario } }) => {
      const { scenarios } = await ask('run-scenarios', {});
      const wanted = scenarios.filter(({ name }) => scenario === undefined || name === scenario);
      return [
        `${plural(wanted.length, 'scenario')}.`,
        ...lined(
          wanted.map(({ name, summary }) => `${name}: ${summary}`),
          20,
        ),
      ];
    },
  },
  'run-test': {
    title: 'how to run a test',
    takes: ['scenario'],
    command: ({ entities: { scenario } }) => dryRun(scenario),
    answer: howToRun,
  },
  'cancel-test': {
    title: 'how to cancel a test run',
    takes: ['run'],
    command: ({ entities: { run } }) => (run === undefined ? ['test', 'list'] : ['test', 'show', run]),
    answer: async ({ ask, entities: { run: id } }) => {
      if (id !== undefined)
        return [
          `${runText((await ask('run-show', { id })).run)}.`,
          `Nothing was cancelled: questions never change anything. To cancel it: egressip test cancel ${id}`,
        ];
      const { runs } = await ask('run-list', { limit: 100 });
      const open = runs.filter(({ endedAt }) => endedAt === null);
      return [
        open.length === 0 ? 'No test run is in progress.' : `${plural(open.length, 'test run')} in progress.`,
        ...lined(open.map(({ id: each }) => `to cancel it: egressip test cancel ${each}`)),
      ];
    },
  },
  'clean-tests': {
    title: 'how to remove what test runs left',
    command: () => ['test', '--help'],
    answer: () => ['Nothing was removed: questions never change anything. To remove leftovers of finished runs: egressip test clean'],
  },
} as const satisfies Record<string, Intent>;

const dryRun = (scenario = usual): readonly string[] => ['test', 'run', scenario, '--preset', 'development', '--dry-run'];

async function howToRun({ ask, entities: { scenario = usual } }: Asked): Promise<readonly string[]> {
  const { scenarios } = await ask('run-scenarios', {});
  const found = scenarios.find(({ name }) => name === scenario);
  return [
    `Nothing was started: a test run disturbs the cluster, so a person must say yes. ${found === undefined ? '' : `${found.name}: ${clean(found.summary)}.`}`.trim(),
    `The command below lists what the run would touch, and changes nothing; with --allow-disruptive --wait instead of --dry-run it runs at the small sizes of the preset.`,
    `Other scenarios: ${scenarios.map(({ name }) => name).join(', ')}.`,
  ];
}

function runText({ id, scenario, state, startedAt, counts, dryRun: isDry, error }: TestRun): string {
  const checks = `${counts.passed} checks passed, ${counts.failed} failed, ${counts.notMeasured} not measured`;
  return `${id} ${scenario}${isDry ? ' (dry run)' : ''}: ${state}, ${startedAt === null ? 'not started' : `started ${instant(startedAt)}`}, ${checks}${error === null ? '' : `: ${clean(error)}`}`;
}

function compared({ before, after, figures, statistic }: Answer<'run-compare'>): string[] {
  const left = uncompared({ figures });
  if (left.length === figures.length)
    return [`${before} and ${after} could not be compared: ${figures.length === 0 ? 'neither measured anything' : 'too few values'}.`];
  const slower = figures.filter(({ verdict }) => verdict === 'slower');
  const head =
    slower.length === 0
      ? `No figure of ${after} is measurably slower than in ${before}.`
      : `${plural(slower.length, 'figure')} of ${after} slower than in ${before}.`;
  return [
    head,
    ...lined(
      figures.map(
        ({ name, unit, verdict, before: first, after: second }) =>
          `${name}: ${verdict}, median ${first.median ?? 'unknown'} before and ${second.median ?? 'unknown'} after (${unit})`,
      ),
    ),
    ...(left.length === 0 ? [] : [`Could not be compared: ${listed(left)}.`]),
    statistic,
  ];
}
