/** docs/scenarios.md shows a scenario that exists: the tests of all scenarios run that very example. */
import { expect, it } from 'vitest';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { read } from '../architecture/source-files.ts';

it('shows a whole scenario of at most 45 lines, which the others run with', () => {
  const [, shown = ''] = /```ts\n([\s\S]*?)```/.exec(read('docs/scenarios.md')) ?? [];
  expect(shown).toBe(read('services/orchestrator/scenarios/drain.ts'));
  expect(shown.split('\n').length).toBeLessThanOrEqual(45);
  expect(scenarios.map(({ name }) => name)).toContain(/name: '([\w-]+)'/.exec(shown)?.[1]);
});
