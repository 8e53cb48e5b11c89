/** The Lease of test runs: what is given back is free, whatever was under way at that moment. */
import { afterEach, describe, expect, it } from 'vitest';
import { topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { whileLeading } from '../../../services/orchestrator/cluster/while-leading.ts';
import { createLock, type LeasePort, type LeaseState } from '../../../services/orchestrator/safety/lock.ts';
import { createStage, type Stage } from '../../kit/run-stage.ts';
import { storeTarget } from '../../kit/store-cluster.ts';
import { createVirtualClock } from '../simulator/virtual-clock.ts';

const durationMs = 15_000;

/** A Lease that takes 20 ms to be read and 20 ms to be written. */
function slowLease() {
  const clock = createVirtualClock(0);
  let state: LeaseState | null = null;
  let version = 0;
  let away = false;
  const takes = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
  const port: LeasePort = {
    read: async () => {
      await takes(20);
      if (away) throw new AppError('kube-unreachable', { server: 'memory', detail: 'it is away' });
      return state;
    },
    write: async (holder, at, _, resourceVersion) => {
      await takes(20);
      if ((state?.resourceVersion ?? null) !== resourceVersion) return false;
      version += 1;
      state = { holder, renewTime: String(at), resourceVersion: String(version) };
      return true;
    },
  };
  async function settled<T>(promise: Promise<T>): Promise<T> {
    let over = false;
    const done = promise.finally(() => {
      over = true;
    });
    done.catch(() => undefined);
    while (!over) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!over) clock.advance(5);
    }
    return done;
  }
  const pass = (ms: number) => settled(takes(ms));
  return { clock, port, settled, pass, holder: () => state?.holder ?? null, setAway: (is: boolean) => (away = is) };
}

describe('a lock that is given back', () => {
  it.each([0, 5, 15, 25, 35, 45])('is free, also %i ms after a renewal has begun', async (afterMs) => {
    const { clock, port, settled, pass, holder } = slowLease();
    const held = await settled(createLock(port, { identity: 'a', before: null }, durationMs, clock).acquire());
    expect(holder()).toBe('a');
    await pass(durationMs / 4 + afterMs);
    await settled(held?.release() ?? Promise.resolve());
    expect(holder()).toBe('');
    await pass(100);
    expect(holder()).toBe('');
    expect(await settled(createLock(port, { identity: 'b', before: null }, durationMs, clock).acquire())).not.toBeNull();
  });

  it('is free once an API server that was away is back', async () => {
    const { clock, port, settled, holder, setAway } = slowLease();
    const held = await settled(createLock(port, { identity: 'a', before: null }, durationMs, clock).acquire());
    setAway(true);
    clock.after(3_000, () => setAway(false));
    await settled(held?.release() ?? Promise.resolve());
    expect(holder()).toBe('');
  });
});

describe('a lock whose holder is gone', () => {
  it('is taken at once from the instance that ours took over from, and from another installation after its whole time', async () => {
    const { clock, port, settled, pass, holder } = slowLease();
    await settled(port.write('gone', 0, durationMs, null));
    const other = createLock(port, { identity: 'other', before: 'another' }, durationMs, clock);
    expect(await settled(other.acquire())).toBeNull();
    await pass(durationMs - 1_000);
    expect(await settled(other.acquire())).toBeNull();
    expect(await settled(createLock(port, { identity: 'next', before: 'gone' }, durationMs, clock).acquire())).not.toBeNull();
    expect(holder()).toBe('next');
  });

  it('is not renewed, nor anything done in the cluster, by one that may be superseded', async () => {
    let leads = true;
    const done: string[] = [];
    const cluster = whileLeading({ create: async (name: string) => void done.push(name), name: 'c' }, () => leads);
    await cluster.create('before');
    leads = false;
    await expect(cluster.create('after')).rejects.toMatchObject({ code: 'bus-not-leading' });
    expect([done, cluster.name]).toEqual([['before'], 'c']);
  });
});

describe('a run', () => {
  let stage: Stage;
  afterEach(() => stage.stopAll());

  it('has given the Lease back when its end is told, and another orchestrator begins the next at once', async () => {
    stage = createStage();
    const first = await stage.start();
    const holderAtEnd: unknown[] = [];
    const following = await stage.bus.follow({
      cluster: 'staged',
      topics: [topics.run],
      from: 'now',
      onMessage: (message) => {
        if (message.topic !== 'run' || message.event.endedAt === null) return;
        holderAtEnd.push(stage.cluster.store.get('leases', 'default/egressip-test-run')?.spec?.['holderIdentity']);
      },
    });
    for (const next of [first, await stage.start()]) {
      const run = await stage.over(await stage.begin({ scenario: 'label-flip' }));
      expect([run.state, run.error]).toEqual(['passed', null]);
      // Questions go to the orchestrator that was started first.
      if (next === first) await first.app.stop();
    }
    await following.stop();
    expect(holderAtEnd).toEqual(['', '']);
  });

  it.each([
    { heldMs: 1_000, outcome: 'begins' },
    { heldMs: 60_000, outcome: 'run-locked' },
  ])('that is asked for while another orchestrator has the Lease for $heldMs ms: $outcome', async ({ heldMs, outcome }) => {
    stage = createStage();
    await stage.start();
    const { lease } = storeTarget(
      stage.cluster,
      () => false,
      () => true,
    );
    await stage.until('the orchestrator has looked for leftovers', async () => (await lease.read())?.holder === '');
    const take = async (holder: string) =>
      lease.write(holder, stage.clock.now(), durationMs, (await lease.read())?.resourceVersion ?? null);
    await take('staged/another');
    const renewing = stage.clock.every(durationMs / 4, () => void take('staged/another'));
    stage.clock.after(heldMs, () => {
      renewing();
      void take('');
    });
    const asked = stage
      .begin({ scenario: 'label-flip' })
      .then(() => 'begins')
      .catch((thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)));
    let answer: string | null = null;
    void asked.then((text) => {
      answer = text;
    });
    await stage.until('an answer', () => answer !== null, 10_000);
    expect(answer).toBe(outcome);
  });
});
