/**
 * What may happen in the middle of a run, in every step of every scenario, under a virtual clock: afterwards nothing of the run
 * is left in the cluster and nodes are as they were, and the run has ended as if nothing had happened, or says why not.
 */
import { describe, expect, it } from 'vitest';
import type { RunDetail, RunStep } from '#libs/contracts/runs.ts';
import type { Scenario } from '../../../services/orchestrator/engine/scenario.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { createStage, type Stage, type StagedOrchestrator } from '../../kit/run-stage.ts';

const small = { eip_object_count: 1, pods_per_eip: 2, iterations: 1, node_limit_s: 60 };
const parametersOf = ({ parameters }: Scenario) => ('eip_object_count' in parameters.shape ? small : {});
const planOf = (scenario: Scenario) => scenario.plan(scenario.parameters.parse(parametersOf(scenario)) as never).steps;
const stepsOf = (scenario: Scenario) => planOf(scenario).map(({ id }) => id);

const remains = ({ cluster: { store } }: Stage) => ({
  egressips: store.list('egressips').map(({ metadata }) => metadata.name),
  namespaces: store.list('namespaces').map(({ metadata }) => metadata.name),
  nodes: store.list('nodes').map(({ metadata, spec }) => [metadata.name, metadata.labels, spec?.['unschedulable'] ?? false]),
});

/** One stage for all runs of a test: each must leave the cluster as the next one needs it. */
async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = createStage({ size: { nodes: 4, namespaces: 2, egressIPs: 2, pods: 4 } });
  try {
    await work(stage);
  } finally {
    await stage.stopAll();
  }
}

/** The run at its end; `where` is told when it left something. What is armed is so before the run begins. */
async function played(
  stage: Stage,
  scenario: Scenario,
  where: string,
  arm: (running: StagedOrchestrator) => void,
  meanwhile: (hasEnded: () => Promise<boolean>) => Promise<void> = async () => {},
): Promise<RunDetail> {
  const before = remains(stage);
  arm(await stage.start());
  const id = await stage.begin({ scenario: scenario.name, parameters: parametersOf(scenario) });
  const hasEnded = async () => {
    const { runs } = await stage.bus.ask('staged', 'run-list', {}).catch(() => ({ runs: [] }));
    return runs.some((run) => run.id === id && run.endedAt !== null);
  };
  await meanwhile(hasEnded);
  const run = await stage.over(id);
  expect([where, remains(stage)]).toEqual([where, before]);
  expect([where, run.undo]).toEqual([where, []]);
  await stage.stopAll();
  stage.server.forget();
  await healthy(stage);
  return run;
}

/** Machines that did not come back do now. */
async function healthy(stage: Stage): Promise<void> {
  stage.server.onStored = () => undefined;
  stage.onChange = () => undefined;
  for (const { metadata } of stage.cluster.store.list('nodes')) stage.cluster.machines.strand(metadata.name, false);
  await stage.until('all is well again', async () => {
    const [verdict, { nodes }] = await Promise.all([stage.bus.ask('staged', 'verdict', {}), stage.bus.ask('staged', 'nodes', {})]);
    return verdict.complete && verdict.findings.length === 0 && nodes.every(({ ready }) => ready === true);
  });
}

const endOf = ({ state, error }: RunDetail) => `${state} ${error ?? ''}`;

/** Called as each step begins: it is told and nothing of it is done. */
function onStep(stage: Stage, begins: (id: string) => void): void {
  stage.server.onStored = (subject, data) => {
    const step = data as RunStep;
    if (subject.includes('.run-step.') && step.state === 'running') begins(step.id);
  };
}

/** The run, whose process is killed whenever `arm` lets it be and replaced by another one. */
async function killed(
  stage: Stage,
  scenario: Scenario,
  where: string,
  arm: (kill: () => void) => void,
  look = () => {},
): Promise<RunDetail> {
  let current: StagedOrchestrator;
  let dead = false;
  const begin = (first: StagedOrchestrator) => {
    current = first;
    arm(() => {
      dead = true;
      current.kill();
    });
  };
  return played(stage, scenario, where, begin, async (hasEnded) => {
    while (!(await hasEnded())) {
      await stage.until('a kill or the end', async () => {
        if (!dead) look();
        return dead || (await hasEnded());
      });
      if (!dead) return;
      current = await stage.start();
      dead = false;
    }
  });
}

/** For so much virtual time. */
async function pass(stage: Stage, ms: number): Promise<void> {
  const end = stage.clock.now() + ms;
  await stage.until(`${ms} ms`, () => stage.clock.now() >= end);
}

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  it('passes with a kill -9 at the begin of every one of its steps, and a new process each time', () =>
    onStage(async (stage) => {
      const hit = new Set<string>();
      const run = await killed(stage, scenario, 'each step', (kill) =>
        onStep(stage, (id) => {
          if (!hit.has(id)) kill();
          hit.add(id);
        }),
      );
      expect([endOf(run), [...hit]]).toEqual(['passed ', stepsOf(scenario)]);
    }));

  it('passes with a kill -9 in every one of its steps that takes time', () =>
    onStage(async (stage) => {
      const hit = new Set<string>();
      let [step, since, kill] = ['', 0, () => {}];
      const run = await killed(
        stage,
        scenario,
        'within steps',
        (how) => {
          kill = how;
          onStep(stage, (id) => ([step, since] = [id, stage.clock.now()]));
        },
        () => {
          if (step === '' || hit.has(step) || stage.clock.now() === since) return;
          hit.add(step);
          kill();
        },
      );
      expect(endOf(run)).toBe('passed ');
      expect(hit.size).toBeGreaterThan(1);
    }));

  it.each(['before', 'after'] as const)('passes with a kill -9 just %s each change that it makes', (when) =>
    onStage(async (stage) => {
      const hit = new Set<string>();
      const run = await killed(stage, scenario, `${when} each change`, (kill) => {
        stage.onChange = (now, change) => {
          if (now !== when || hit.has(change)) return;
          hit.add(change);
          kill();
        };
      });
      expect(endOf(run)).toBe('passed ');
      expect(hit.size).toBeGreaterThan(1);
    }),
  );

  it('passes with the API server away for 60 s from the begin of every one of its steps', () =>
    onStage(async (stage) => {
      const hit = new Set<string>();
      const arm = () =>
        onStep(stage, (id) => {
          if (!hit.has(id)) stage.away = true;
          hit.add(id);
        });
      const run = await played(stage, scenario, 'each step', arm, async (hasEnded) => {
        for (;;) {
          await stage.until('away or the end', async () => stage.away || (await hasEnded()));
          if (!stage.away) return;
          await pass(stage, 60_000);
          stage.away = false;
        }
      });
      expect([endOf(run), [...hit]]).toEqual(['passed ', stepsOf(scenario)]);
    }));

  it('is put back when the bus refuses its messages from the begin of any of its steps, and says so when it takes them again', () =>
    onStage(async (stage) => {
      for (const stepId of stepsOf(scenario)) {
        let refuses = false;
        stage.server.refuse = () => refuses;
        const arm = () => onStep(stage, (id) => (refuses ||= id === stepId));
        const run = await played(stage, scenario, stepId, arm, async (hasEnded) => {
          await stage.until(`step ${stepId}`, async () => refuses || (await hasEnded()));
          // Longer than a message may take.
          await pass(stage, 15_000);
          refuses = false;
        });
        expect([stepId, endOf(run)]).toEqual([stepId, expect.stringMatching(/^error .*refused/)]);
      }
    }));
});

const booting = scenarios.filter((scenario) => planOf(scenario).some(({ boots }) => boots === true));

describe.each(booting.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  it('says that a node did not come back, from the begin of any of its steps, and is put back', () =>
    onStage(async (stage) => {
      const ends = new Set<string>();
      for (const stepId of stepsOf(scenario)) {
        const run = await played(stage, scenario, stepId, () =>
          onStep(stage, (id) => {
            if (id !== stepId) return;
            for (const { metadata } of stage.cluster.store.list('nodes')) stage.cluster.machines.strand(metadata.name, true);
          }),
        );
        expect([stepId, endOf(run)]).toEqual([stepId, expect.stringMatching(/^(passed|failed .*(not back after|not measured))/)]);
        ends.add(run.state);
      }
      // Once it is back nothing keeps the run from passing.
      expect([...ends].sort()).toEqual(['failed', 'passed']);
    }));
});
