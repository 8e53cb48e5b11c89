/** What the readiness says of tables that QuestDB has suspended, and that they are resumed. */
import { expect, it } from 'vitest';
import type { StoreHealth, SuspendedTable } from '#libs/store/health.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { watchTables } from '../../../services/historian/table-watch.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

function watched(looks: readonly (readonly SuspendedTable[] | Error)[]) {
  const resumed: string[] = [];
  let look = 0;
  const health: StoreHealth = {
    suspended: async () => {
      const found = looks[Math.min(look, looks.length - 1)] ?? [];
      look += 1;
      if (found instanceof Error) throw found;
      return found;
    },
    resume: async (table) => void resumed.push(table),
    refresh: async () => [],
  };
  const { clock, advance } = manualClock();
  return { watch: watchTables({ health, clock, logger: silentLogger }), resumed, next: () => advance(5_000) };
}
const runs = { name: 'runs', why: 'no space left on device' } as const;

it('a suspended table is resumed, and shows with the reason and the remedy until it is well', async () => {
  const { watch, resumed, next } = watched([[], [runs], [runs], []]);
  expect(watch.trouble()).toBeNull();
  await next();
  expect(watch.trouble()).toMatch(/written to runs: no space left on device; free space/);
  await next();
  expect(resumed).toEqual(['runs', 'runs']);
  await next();
  expect(watch.trouble()).toBeNull();
  await watch.stop();
});

it('a QuestDB that does not answer shows, also while nothing is written', async () => {
  const { watch, next } = watched([[], new Error('nobody is there')]);
  await next();
  expect(watch.trouble()).toBe('nobody is there');
  await watch.stop();
});
