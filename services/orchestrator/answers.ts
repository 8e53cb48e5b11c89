/** Read-only questions about runs: lists, one run, its checks, reports, comparisons. */
import type { Bus, Subscription } from '#libs/bus/port.ts';
import type { ReportFormat, RunDetail, TestRun } from '#libs/contracts/runs.ts';
import { page } from '#libs/service/paging.ts';
import type { ParameterRules } from './engine/parameters.ts';
import type { Plan } from './engine/scenario.ts';
import type { RunStore } from './runs.ts';

export function answerQuestions(options: {
  readonly bus: Bus;
  readonly clusterName: string;
  readonly store: RunStore;
  readonly rules: ParameterRules;
  readonly planFor: (run: TestRun) => Promise<Plan>;
}): readonly Subscription[] {
  const { bus, clusterName, store, rules, planFor } = options;
  return [
    bus.answer(clusterName, 'run-scenarios', async () => {
      const [{ scenarios }, { describeScenario }] = await Promise.all([import('./scenarios/index.ts'), import('./engine/parameters.ts')]);
      return { scenarios: scenarios.map((scenario) => describeScenario(scenario, rules)) };
    }),
    bus.answer(clusterName, 'run-list', async (request) => {
      const { items, total, cursor } = page(store.list(), request);
      return { runs: items, total, cursor };
    }),
    bus.answer(clusterName, 'run-show', async ({ id }) => ({ run: await store.detail(id, await planFor(await store.find(id))) })),
    bus.answer(clusterName, 'run-checks', async ({ id, ...request }) => {
      await store.find(id);
      const { items, total, cursor } = page(await store.checks(id), request);
      return { checks: items, total, cursor };
    }),
    bus.answer(clusterName, 'run-report', async ({ id, format }) => {
      const run = await store.whole(id);
      return { id, state: run.state, format, text: await reportOf(run, format) };
    }),
    bus.answer(clusterName, 'run-figures', async ({ id }) => {
      const { figuresOf } = await import('./report/figures.ts');
      return figuresOf(await store.whole(id));
    }),
    bus.answer(clusterName, 'run-compare', async ({ before, after }) => {
      const { compareRuns } = await import('./report/compare.ts');
      return compareRuns(await store.whole(before), await store.whole(after));
    }),
  ];
}

async function reportOf(run: RunDetail, format: ReportFormat): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(run, null, 2)}\n`;
    case 'junit':
      return (await import('./report/junit.ts')).junit(run);
    case 'html':
      return (await import('./report/html.ts')).html(run);
  }
}
