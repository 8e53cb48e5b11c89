/** On a busy machine timers are late: a simulated controller is not slower for that. */
import { expect, it } from 'vitest';
import type { Clock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createController } from '../../../services/simulator/control/controller.ts';
import { nothing } from '../../../services/simulator/control/desired.ts';
import { createDatabase } from '../../../services/simulator/ovsdb/database.ts';
import { northboundSchema } from '../../../services/simulator/ovsdb/schema.ts';

it('a controller does all that was due when its timer comes late, and no more', () => {
  let now = 0;
  const timers: (() => void)[] = [];
  const clock: Clock = {
    now: () => now,
    after: (_, callback) => {
      timers.push(callback);
      return () => undefined;
    },
    every: () => () => undefined,
  };
  const random = seededRandom(1);
  const controller = createController({
    node: 'n1',
    database: createDatabase(northboundSchema, random),
    clock,
    random,
    stepMs: [10, 10],
    desired: () => nothing,
    onHolds: () => undefined,
  });
  for (let index = 0; index < 100; index += 1) controller.enqueue(`pod ${index}`);
  now = 500;
  timers.shift()?.();
  expect(controller.queued()).toBe(50);
  now = 510;
  timers.shift()?.();
  expect(controller.queued()).toBe(49);
  expect(timers).toHaveLength(1);
});
