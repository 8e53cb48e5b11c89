/** Between an API server that is cut off without a word and a cluster in which nothing happens, the heartbeats tell the difference. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { probeApi } from '../../../services/watcher/api-probe.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

function stage() {
  const clock = createVirtualClock(0);
  let isReachable = true;
  let suspicions = 0;
  const probe = probeApi({
    client: {
      answers: (_, signal) =>
        new Promise((resolve) => {
          if (isReachable) resolve(true);
          else signal.addEventListener('abort', () => resolve(false));
        }),
    },
    clock,
    onSilent: () => {
      suspicions += 1;
    },
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 500) {
      clock.advance(500);
      void probe.ask();
      await turn();
    }
  };
  return {
    pass,
    stop: probe.stop,
    silentMs: () => clock.now() - probe.reachedUntil(),
    suspicions: () => suspicions,
    reach: (is: boolean) => {
      isReachable = is;
    },
  };
}

it('reaches us while the API server answers', async () => {
  const { pass, silentMs, suspicions } = stage();
  await pass(60_000);
  expect([silentMs(), suspicions()]).toEqual([0, 0]);
});

it('has not reached us since the last question that was answered; without an answer for long the watches begin again', async () => {
  const { pass, silentMs, suspicions, reach } = stage();
  await pass(10_000);
  reach(false);
  await pass(4_000);
  expect(silentMs()).toBeGreaterThan(1_000);
  expect(suspicions()).toBe(0);
  await pass(4_000);
  expect(silentMs()).toBeGreaterThan(5_000);
  expect(suspicions()).toBe(1);
  await pass(30_000);
  expect(silentMs()).toBeGreaterThan(35_000);
  reach(true);
  await pass(8_000);
  expect(silentMs()).toBe(0);
});

it('asks no more once it is stopped', async () => {
  const { pass, stop, suspicions, reach } = stage();
  reach(false);
  await pass(3_000);
  stop();
  await pass(60_000);
  expect(suspicions()).toBe(0);
});
