/** How a run begins: a new run, or one that another process has begun, from its state on the bus. */
import { randomUUID } from 'node:crypto';
import type { Bus } from '#libs/bus/port.ts';
import type { ConvergenceEvent } from '#libs/contracts/messages.ts';
import type { TestRun } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Scenario } from './engine/scenario.ts';
import type { RunStore } from './runs.ts';

export function newRun(scenario: Scenario, parameters: TestRun['parameters'], dryRun: boolean, at: number): TestRun {
  return {
    id: randomUUID().slice(0, 8),
    scenario: scenario.name,
    plan: '',
    parameters,
    dryRun,
    state: 'queued',
    createdAt: at,
    startedAt: null,
    endedAt: null,
    iteration: 0,
    iterations: 0,
    step: null,
    counts: { steps: 0, stepsDone: 0, passed: 0, failed: 0, notMeasured: 0 },
    undo: [],
    memory: {},
    ending: null,
    error: null,
  };
}

/** The state on the bus of a run to continue: the interrupted step checks again, so its earlier checks do not count. */
export async function recount(
  record: { readonly run: TestRun; count(change: Partial<TestRun['counts']>): void },
  store: RunStore,
): Promise<void> {
  if (record.run.startedAt === null) return;
  const checks = (await store.checks(record.run.id)).filter((check) => check.step !== record.run.step?.id);
  const of = (result: string) => checks.filter((check) => check.result === result).length;
  record.count({ passed: of('passed'), failed: of('failed'), notMeasured: of('not-measured') });
}

export async function convergenceSince(bus: Bus, clusterName: string, since: number): Promise<readonly ConvergenceEvent[]> {
  const messages = await bus.read(clusterName, topics.convergence, 1);
  return messages.flatMap((message) => (message.topic === 'convergence' && message.event.at >= since ? [message.event] : []));
}
