/** Between an API server that is cut off without a word and a cluster in which nothing happens, the heartbeats tell the difference. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { LogProgress } from '#libs/bus/log-progress.ts';
import { probeApi } from '../../../services/watcher/api-probe.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

function stage() {
  const clock = createVirtualClock(0);
  const progress = new LogProgress();
  let isReachable = true;
  let suspicions = 0;
  const stop = probeApi({
    client: {
      answers: (_, signal) =>
        new Promise((resolve) => {
          if (isReachable) resolve(true);
          else signal.addEventListener('abort', () => resolve(false));
        }),
    },
    clock,
    progress,
    onSilent: () => {
      suspicions += 1;
    },
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 500) {
      clock.advance(500);
      await turn();
    }
  };
  return {
    pass,
    stop,
    pendingMs: () => progress.report(clock.now()).pendingMs,
    suspicions: () => suspicions,
    reach: (is: boolean) => {
      isReachable = is;
    },
  };
}

it('vouches while the API server answers', async () => {
  const { pass, pendingMs, suspicions } = stage();
  await pass(60_000);
  expect([pendingMs(), suspicions()]).toEqual([0, 0]);
});

it('vouches for nothing since the first question without an answer, has the watches begin again, and vouches when it is answered', async () => {
  const { pass, pendingMs, suspicions, reach } = stage();
  await pass(10_000);
  reach(false);
  await pass(4_000);
  expect(pendingMs()).toBeGreaterThan(1_000);
  expect(suspicions()).toBe(0);
  await pass(4_000);
  expect(pendingMs()).toBeGreaterThan(5_000);
  expect(suspicions()).toBe(1);
  await pass(30_000);
  expect(pendingMs()).toBeGreaterThan(35_000);
  reach(true);
  await pass(8_000);
  expect(pendingMs()).toBe(0);
});

it('asks no more once it is stopped', async () => {
  const { pass, stop, suspicions, reach } = stage();
  reach(false);
  await pass(3_000);
  stop();
  await pass(60_000);
  expect(suspicions()).toBe(0);
});
