/** Databases are read whole a few at a time, whatever some of them do with their turn. */
import { describe, expect, it } from 'vitest';
import { createReadingPlaces, longestMs, mostAtOnce } from '#libs/ovsdb/reading-places.ts';
import { delay } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { manualClock } from './manual-clock.ts';

const never = new AbortController().signal;

describe('places to read a database', () => {
  it('are given to so many at once and no more, until all have read', async () => {
    const { clock, advance } = manualClock();
    const places = createReadingPlaces(clock);
    const random = seededRandom(1);
    const order: number[] = [];
    let reading = 0;
    let most = 0;
    const read = async (index: number) => {
      const leave = await places.take(never);
      order.push(index);
      reading += 1;
      most = Math.max(most, reading);
      await delay(clock, 50 + random() * 500);
      reading -= 1;
      leave();
      // Both the end of a read and the end of its attempt say so.
      leave();
    };
    const all = Array.from({ length: 500 }, (_, index) => read(index));
    await advance(60_000);
    await Promise.all(all);
    expect(most).toBe(mostAtOnce);
    expect(order).toEqual(Array.from({ length: 500 }, (_, index) => index));
  });

  it('are lost by those that hang, and whoever stops waiting leaves its turn to the next', async () => {
    const { clock, advance } = manualClock();
    const places = createReadingPlaces(clock);
    const late: (() => void)[] = [];
    for (let index = 0; index < mostAtOnce; index += 1) late.push(await places.take(never));
    const stopping = new AbortController();
    const stopped = places.take(stopping.signal);
    const taken: number[] = [];
    for (let index = 0; index < 2 * mostAtOnce; index += 1) places.take(never).then(() => taken.push(index));
    stopping.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    await advance(longestMs - 1);
    expect(taken).toHaveLength(0);
    await advance(1);
    expect(taken).toHaveLength(mostAtOnce);
    // Their places are others' by now.
    for (const leave of late) leave();
    await advance(longestMs - 1);
    expect(taken).toHaveLength(mostAtOnce);
    await advance(1);
    expect(taken).toHaveLength(2 * mostAtOnce);
  });
});
