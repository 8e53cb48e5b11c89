/**
 * What may happen in the middle of a run, in every step of every scenario, under a virtual clock: afterwards nothing of the run
 * is left in the cluster and nodes are as they were, and the run has ended as if nothing had happened, or says why not.
 */
import { describe, expect, it } from 'vitest';
import type { RunDetail } from '#libs/contracts/runs.ts';
import type { Scenario } from '../../../services/orchestrator/engine/scenario.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { createStage, type Stage, type StagedOrchestrator } from '../../kit/run-stage.ts';

const small = { eip_object_count: 1, pods_per_eip: 2, iterations: 1 };
const parametersOf = ({ parameters }: Scenario) => ('eip_object_count' in parameters.shape ? small : {});

const remains = ({ cluster: { store } }: Stage) => ({
  egressips: store.list('egressips').map(({ metadata }) => metadata.name),
  namespaces: store.list('namespaces').map(({ metadata }) => metadata.name),
  nodes: store.list('nodes').map(({ metadata, spec }) => [metadata.name, metadata.labels, spec?.['unschedulable'] ?? false]),
});

type Interrupt = (stage: Stage, running: StagedOrchestrator) => Promise<void>;

/** The run after `interrupt` came in the step of that id, and what it left that was not there before. */
async function interrupted(scenario: Scenario, stepId: string, interrupt: Interrupt): Promise<RunDetail> {
  const stage = createStage({ size: { nodes: 4, namespaces: 2, egressIPs: 2, pods: 4 } });
  try {
    const before = remains(stage);
    const running = await stage.start();
    const id = await stage.begin({ scenario: scenario.name, parameters: parametersOf(scenario) });
    await stage.until(`step ${stepId}`, async () => {
      const { runs } = await stage.bus.ask('staged', 'run-list', {});
      return runs.some((run) => run.id === id && (run.step?.id === stepId || run.endedAt !== null));
    });
    await interrupt(stage, running);
    const run = await stage.over(id);
    expect([stepId, remains(stage)]).toEqual([stepId, before]);
    expect([stepId, run.undo]).toEqual([stepId, []]);
    return run;
  } finally {
    await stage.stopAll();
  }
}

const stepsOf = (scenario: Scenario) => scenario.plan(scenario.parameters.parse(parametersOf(scenario)) as never).steps.map(({ id }) => id);

const interruptions: Readonly<Record<string, { readonly interrupt: Interrupt; readonly passes: boolean }>> = {
  'a kill -9, and a new process': {
    passes: true,
    interrupt: async (stage, running) => {
      running.kill();
      await stage.start();
    },
  },
  'the API server away for 60 s': {
    passes: true,
    interrupt: async (stage) => {
      stage.away = true;
      const back = stage.clock.now() + 60_000;
      await stage.until('60 s', () => stage.clock.now() >= back);
      stage.away = false;
    },
  },
  'the bus refusing its messages for 60 s': {
    passes: false,
    interrupt: async (stage) => {
      stage.server.refuse = () => true;
      const back = stage.clock.now() + 60_000;
      await stage.until('60 s', () => stage.clock.now() >= back);
      stage.server.refuse = () => false;
    },
  },
};

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  it.each(Object.entries(interruptions))(
    'outlasts %s in every one of its steps',
    async (_name, { interrupt, passes }) => {
      const ends: string[] = [];
      for (const stepId of stepsOf(scenario)) {
        const run = await interrupted(scenario, stepId, interrupt);
        ends.push(`${stepId}: ${run.state}${run.state === 'passed' ? '' : ` ${run.error}`}`);
      }
      if (passes) expect(ends.filter((end) => !end.endsWith(': passed'))).toEqual([]);
    },
    300_000,
  );
});
