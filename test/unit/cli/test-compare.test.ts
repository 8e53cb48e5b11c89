/** Two runs that cannot be compared are not two runs without a difference. */
import { expect, it } from 'vitest';
import { intents } from '#libs/answers/intents/all.ts';
import type { Asked } from '#libs/answers/port.ts';
import type { RunDetail } from '#libs/contracts/runs.ts';
import type { CommandContext } from '../../../services/cli/command.ts';
import { compared } from '../../../services/cli/commands/test.ts';
import { compareRuns } from '../../../services/orchestrator/report/compare.ts';

const runOf = (id: string, figures: Readonly<Record<string, readonly number[]>>) =>
  ({
    id,
    measurements: Object.entries(figures).flatMap(([name, values]) => values.map((value) => ({ name, value, unit: 'ms' }))),
  }) as unknown as RunDetail;
const many = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

it.each([
  ['nothing was measured', {}, {}, 4, 'neither run measured anything', 'a and b could not be compared: neither measured anything.'],
  [
    'a figure was measured before and not after',
    { up: many },
    {},
    4,
    'could not be compared: up',
    'a and b could not be compared: too few values.',
  ],
  ['one of two figures is lost', { up: many, down: many }, { up: many }, 4, 'could not be compared: down', 'Could not be compared: down.'],
  [
    'a figure got slower',
    { up: many, down: many },
    { up: many.map((ms) => ms * 100) },
    3,
    'could not be compared: down',
    'slower than in a',
  ],
  ['all figures are as before', { up: many }, { up: many }, 0, '', 'No figure of b is measurably slower'],
] as const)('where %s, the exit code and the words say so', async (_where, before, after, code, said, words) => {
  const comparison = compareRuns(runOf('a', before), runOf('b', after));
  const lines: string[] = [];
  const context = { print: () => {}, say: (line: string) => void lines.push(line) } as unknown as CommandContext;
  expect(compared(context, comparison)).toBe(code);
  expect(lines.join()).toContain(said);
  const asked = { entities: { before: 'a', run: 'b' }, ask: async () => comparison } as unknown as Asked;
  expect((await intents['compare-tests']?.answer(asked))?.join('\n')).toContain(words);
});
