import { expect, test } from 'vitest';
import { within } from '#libs/runtime/clock.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const never = new Promise<string>(() => undefined);

test('a promise in time is its value or its failure, one that is late what was given for it', async () => {
  const { clock, advance } = manualClock();
  expect(await within(clock, 10, Promise.resolve('done'), () => 'late')).toBe('done');
  await expect(within(clock, 10, Promise.reject(new Error('broken')), () => 'late')).rejects.toThrow('broken');
  const late = within(clock, 10, never, () => 'late');
  const refused = within(clock, 10, never, () => {
    throw new Error('too late');
  });
  const asserted = expect(refused).rejects.toThrow('too late');
  await advance(10);
  expect(await late).toBe('late');
  await asserted;
});
