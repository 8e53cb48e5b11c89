/** Which runs an orchestrator knows of, beside another one that begins them. */
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { newRun } from '../../../services/orchestrator/beginnings.ts';
import { RunStore } from '../../../services/orchestrator/runs.ts';
import { scenarios } from '../../../services/orchestrator/scenarios/index.ts';
import { createMemoryBus } from '../../kit/memory-bus.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

it('finds a run that another orchestrator has begun before it hears of it, and no run that nobody began', async () => {
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error('there is no scenario');
  const { bus } = createMemoryBus(createVirtualClock(0)).connect();
  const deaf: Bus = { ...bus, follow: async () => ({ stop: async () => undefined }) };
  const store = new RunStore({ bus: deaf, clusterName: 'one', onCancel: () => undefined });
  await store.start();
  const run = newRun(scenario, {}, false, 1);
  await bus.publish('one', topics.run, run);
  expect(await store.find(run.id)).toEqual(run);
  await expect(store.find('never')).rejects.toMatchObject({ code: 'run-not-found' });
});
