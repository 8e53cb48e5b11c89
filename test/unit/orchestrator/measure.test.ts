/** What a disturbance took is measured whole: what the analyzer has seen may come over the bus a while later. */
import { expect, it } from 'vitest';
import type { ConvergenceEvent } from '#libs/contracts/messages.ts';
import { measure } from '../../../services/orchestrator/checks/measure.ts';
import type { Measurement, StepContext } from '../../../services/orchestrator/engine/scenario.ts';

const event = (pod: number): ConvergenceEvent => ({
  at: 1,
  namespace: 'ns',
  pod: `pod-${pod}`,
  egressIP: 'eip-1-r',
  node: null,
  trigger: 'failover',
  ms: 10 * pod,
  snatMs: 10 * pod,
  rerouteMs: null,
  leakMs: null,
});
const move = { egressIP: 'eip-1-r', address: '172.18.0.1', from: 'a', to: 'b', cause: 'unknown', startedAt: 1, podsAffected: 3 };

/** Of a step, what `measure` calls: the events come one with each look, after two looks without any. */
async function measured(moves: readonly object[]): Promise<readonly Measurement[]> {
  let looks = 0;
  let told: readonly Measurement[] = [];
  const context: Partial<StepContext> = {
    dryRun: false,
    recall: () => 0 as never,
    keep: () => undefined,
    now: () => 5,
    ask: async () => ({ failovers: moves }) as never,
    until: (_what, _limit, probe) => probe() as never,
    wait: async (_what, _limit, probe) => {
      for (let look = 0; look < 20; look += 1) {
        const found = await probe();
        if (found !== null) return found;
      }
      return null;
    },
    convergence: async () => {
      looks += 1;
      return Array.from({ length: Math.max(0, Math.min(3, looks - 2)) }, (_, index) => event(index + 1));
    },
    apiLatencies: () => [],
    measure: async (measurements) => {
      told = measurements;
    },
  };
  await measure(context as StepContext, () => true);
  return told;
}

it('waits for as many pods as the moves concern, and tells those whose rows were never wrong as not measured', async () => {
  const told = await measured([move, { ...move, address: '172.18.0.2', podsAffected: 2 }]);
  const of = (name: string) => told.find((each) => each.name === name);
  expect(of('SNAT convergence P50')).toMatchObject({ value: 20, detail: 'of all pods, 3 values' });
  expect(of('reroute convergence P50')).toMatchObject({ value: null, detail: 'nothing to measure' });
});

it('waits for none where no address moved', async () => {
  const told = await measured([]);
  expect(told.find(({ name }) => name === 'SNAT convergence P50')?.value).toBeNull();
});
