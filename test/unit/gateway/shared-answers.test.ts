/** Pages that ask the same thing share one answer, and none gets one that is older than what he was told of. */
import { describe, expect, it } from 'vitest';
import { createSharedAnswers } from '../../../services/gateway/http/shared-answers.ts';
import { createFeed } from '../../../services/gateway/live/feed.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

/** An analyzer whose answers are the number of the asking, each given when the test says so. */
function rig() {
  const clock = createVirtualClock(0);
  const feed = createFeed(clock);
  const shared = createSharedAnswers(feed, clock);
  const open: PromiseWithResolvers<number>[] = [];
  let asked = 0;
  const ask = () => {
    const answer = Promise.withResolvers<number>();
    open.push(answer);
    asked += 1;
    return answer.promise;
  };
  return {
    clock,
    asked: () => asked,
    change: () => feed.publish('live', {}),
    get: async (key = 'status') => JSON.parse((await shared.get(key, ask)).bytes.toString()) as number,
    /** The oldest that is open gets its answer. */
    answer: async () => {
      // What waits for an earlier answer is asked first.
      await turn();
      open.shift()?.resolve(asked);
      await turn();
    },
    answerLast: () => open.pop()?.resolve(asked),
    fail: () => open.shift()?.reject(new Error('no answer')),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the answers that pages share', () => {
  it('are asked for once, however many ask', async () => {
    const { get, answer, asked } = rig();
    const pages = Array.from({ length: 200 }, () => get());
    await answer();
    expect(new Set(await Promise.all(pages))).toEqual(new Set([1]));
    expect(await get()).toBe(1);
    expect(asked()).toBe(1);
  });

  it('are begun after the last change that anybody was told of', async () => {
    const { get, answer, change, asked } = rig();
    const before = get();
    change();
    const after = [get(), get()];
    await answer();
    expect(await before).toBe(1);
    await answer();
    expect(await Promise.all(after)).toEqual([2, 2]);
    change();
    const last = get();
    await answer();
    expect(await last).toBe(3);
    expect(asked()).toBe(3);
  });

  it('are asked for one after the other, however fast it changes', async () => {
    const { get, answer, change, asked } = rig();
    const pages = Array.from({ length: 20 }, () => {
      change();
      return get();
    });
    expect(asked()).toBe(1);
    await answer();
    expect(asked()).toBe(2);
    await answer();
    expect(await Promise.all(pages)).toEqual([1, ...Array.from({ length: 19 }, () => 2)]);
  });

  it('are a quarter of a second old at most', async () => {
    const { get, answer, clock } = rig();
    const first = get();
    await answer();
    clock.advance(249);
    expect(await get()).toBe(await first);
    clock.advance(1);
    const second = get();
    await answer();
    expect(await second).toBe(2);
  });

  it('hold nobody up for longer than that when one does not come', async () => {
    const { get, answerLast, change, clock, asked } = rig();
    void get();
    change();
    const later = get();
    clock.advance(249);
    await turn();
    expect(asked()).toBe(1);
    clock.advance(1);
    await turn();
    expect(asked()).toBe(2);
    answerLast();
    expect(await later).toBe(2);
  });

  it('are not shared with another question, nor when they failed', async () => {
    const { get, answer, fail } = rig();
    const failed = get();
    fail();
    await expect(failed).rejects.toThrow('no answer');
    const [again, other] = [get(), get('nodes')];
    await answer();
    await answer();
    expect([await again, await other]).toEqual([3, 3]);
  });
});
