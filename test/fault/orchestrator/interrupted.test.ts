/**
 * What may happen in the middle of a run, in every step of every scenario, under a virtual clock: afterwards nothing of the run
 * is left in the cluster and nodes are as they were, and the run has ended as if nothing had happened, or says why not.
 */
import { describe, expect, it } from 'vitest';
import type { RunDetail } from '#libs/contracts/runs.ts';
import type { Scenario } from '../../../services/orchestrator/engine/scenario.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { createStage, type Stage, type StagedOrchestrator } from '../../kit/run-stage.ts';

const small = { eip_object_count: 1, pods_per_eip: 2, iterations: 1, node_limit_s: 240 };
const parametersOf = ({ parameters }: Scenario) => ('eip_object_count' in parameters.shape ? small : {});

const remains = ({ cluster: { store } }: Stage) => ({
  egressips: store.list('egressips').map(({ metadata }) => metadata.name),
  namespaces: store.list('namespaces').map(({ metadata }) => metadata.name),
  nodes: store.list('nodes').map(({ metadata, spec }) => [metadata.name, metadata.labels, spec?.['unschedulable'] ?? false]),
});

type Interrupt = (stage: Stage, running: StagedOrchestrator) => Promise<void>;

/** The run after `interrupt` came in the step of that id, and what it left that was not there before. */
async function interrupted(scenario: Scenario, stepId: string, interrupt: Interrupt): Promise<RunDetail> {
  return played(scenario, stepId, async (stage, running, id) => {
    await stage.until(`step ${stepId}`, async () => {
      const { runs } = await stage.bus.ask('staged', 'run-list', {});
      return runs.some((run) => run.id === id && (run.step?.id === stepId || run.endedAt !== null));
    });
    await interrupt(stage, running);
  });
}

/** The run at its end; `where` is told when it left something. */
async function played(
  scenario: Scenario,
  where: string,
  meanwhile: (stage: Stage, running: StagedOrchestrator, id: string) => Promise<void>,
): Promise<RunDetail> {
  const stage = createStage({ size: { nodes: 4, namespaces: 2, egressIPs: 2, pods: 4 } });
  try {
    const before = remains(stage);
    const running = await stage.start();
    const id = await stage.begin({ scenario: scenario.name, parameters: parametersOf(scenario) });
    await meanwhile(stage, running, id);
    const run = await stage.over(id);
    expect([where, remains(stage)]).toEqual([where, before]);
    expect([where, run.undo]).toEqual([where, []]);
    return run;
  } finally {
    await stage.stopAll();
  }
}

const endOf = ({ state, error }: RunDetail) => `${state} ${error ?? ''}`;
const stepsOf = (scenario: Scenario) => scenario.plan(scenario.parameters.parse(parametersOf(scenario)) as never).steps.map(({ id }) => id);

const interruptions: Readonly<Record<string, { readonly interrupt: Interrupt; readonly ends: RegExp }>> = {
  'a kill -9, and a new process': {
    ends: /^passed/,
    interrupt: async (stage, running) => {
      running.kill();
      await stage.start();
    },
  },
  'the API server away for 60 s': {
    ends: /^passed/,
    interrupt: async (stage) => {
      stage.away = true;
      const back = stage.clock.now() + 60_000;
      await stage.until('60 s', () => stage.clock.now() >= back);
      stage.away = false;
    },
  },
  'the bus refusing its messages for 60 s': {
    ends: /^(passed|error .*refused)/,
    interrupt: async (stage) => {
      stage.server.refuse = () => true;
      const back = stage.clock.now() + 60_000;
      await stage.until('60 s', () => stage.clock.now() >= back);
      stage.server.refuse = () => false;
    },
  },
  'a machine that never comes back when it boots': {
    ends: /^(passed|failed .*(not back after|not measured))/,
    interrupt: async (stage) => {
      for (const { metadata } of stage.cluster.store.list('nodes')) stage.cluster.machines.strand(metadata.name, true);
    },
  },
};

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  it.each(Object.entries(interruptions))('outlasts %s in every one of its steps', async (_name, { interrupt, ends }) => {
    for (const stepId of stepsOf(scenario)) expect(endOf(await interrupted(scenario, stepId, interrupt))).toMatch(ends);
  });
});

/** What it changes the four scenarios in it change. */
const parts = scenarios.filter(({ name }) => name !== 'corenet-6498');

describe.each(parts.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  it('ends as if nothing had happened after a kill -9 just before and just after each change that it makes', async () => {
    let changes = 0;
    await played(scenario, 'undisturbed', async (stage) => {
      stage.onChange = (when) => (changes += when === 'after' ? 1 : 0);
    });
    expect(changes).toBeGreaterThan(1);
    for (const when of ['before', 'after'] as const) {
      for (let change = 1; change <= changes; change += 1) {
        const run = await played(scenario, `${when} change ${change}`, async (stage, running, id) => {
          let seen = 0;
          let killed = false;
          stage.onChange = (now) => {
            if (now !== when || killed) return;
            seen += 1;
            if (seen < change) return;
            killed = true;
            running.kill();
          };
          await stage.until('the change', async () => killed || (await stage.show(id)).endedAt !== null);
          await stage.start();
        });
        expect([when, change, run.state, run.error]).toEqual([when, change, 'passed', null]);
      }
    }
  });
});
