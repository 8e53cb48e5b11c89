import { describe, expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { keepFollowing } from '#libs/ovsdb/keep-following.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { manualClock } from './manual-clock.ts';

const closed = () => new AppError('ovsdb-closed', { address: 'x', detail: 'gone' });

/** Attempts that each do the same; the largest jitter, so that waits are exact. */
function setUp(attempt: (live: () => void, signal: AbortSignal, clock: Clock) => Promise<void>, servers = 1) {
  const { clock, advance } = manualClock();
  const starts: number[] = [];
  const reasons: string[] = [];
  const following = keepFollowing({
    node: 'w1',
    address: 'x',
    clock,
    random: () => 1,
    logger: silentLogger,
    retryMs: { first: 100, max: 1_000 },
    servers,
    follow: async (signal, live) => {
      starts.push(clock.now());
      await attempt(live, signal, clock);
    },
    onUnavailable: (error) => reasons.push(error.code),
  });
  following.start();
  return { following, advance, starts, reasons };
}

describe('keep following', () => {
  it('waits longer after each failure, up to its limit, and reports the same reason once', async () => {
    const { starts, reasons, advance, following } = setUp(() => Promise.reject(closed()));
    await advance(4_000);
    expect(starts).toEqual([0, 100, 300, 700, 1_500, 2_500, 3_500]);
    expect(reasons).toEqual(['ovsdb-closed']);
    await following.stop();
  });

  it('does not hammer a server that sends its content and then drops', async () => {
    const { starts, advance, following } = setUp((live) => {
      live();
      return Promise.reject(closed());
    });
    await advance(4_000);
    expect(starts).toEqual([0, 100, 300, 700, 1_500, 2_500, 3_500]);
    await following.stop();
  });

  it('starts anew with short waits after a connection that lasted, and reports each outage', async () => {
    const { starts, reasons, advance, following } = setUp(async (live, signal, clock) => {
      live();
      await delay(clock, 20_000, signal);
      throw closed();
    });
    await advance(45_000);
    expect(starts).toEqual([0, 20_100, 40_200]);
    expect(reasons.length).toBe(starts.length - 1);
    await following.stop();
  });

  it('gives each of several servers its turn before it waits', async () => {
    const { starts, reasons, advance, following } = setUp(() => Promise.reject(closed()), 3);
    await advance(350);
    expect(starts).toEqual([0, 0, 0, 100, 100, 100, 300, 300, 300]);
    expect(reasons).toEqual(['ovsdb-closed']);
    await following.stop();
  });

  it('tells nobody of a change of servers that succeeds at once', async () => {
    let attempts = 0;
    const { starts, reasons, advance, following } = setUp(async (live, signal, clock) => {
      attempts += 1;
      if (attempts % 3 === 2) throw closed();
      live();
      await delay(clock, 20_000, signal);
      throw closed();
    }, 3);
    await advance(50_000);
    expect(starts).toEqual([0, 20_000, 20_000, 40_000, 40_000].slice(0, starts.length));
    expect(starts.length).toBeGreaterThan(3);
    expect([reasons, following.phase]).toEqual([[], 'live']);
    await following.stop();
  });

  it('tells that there is no server when the change takes long, and that it is over', async () => {
    let attempts = 0;
    const { reasons, advance, following } = setUp(async (live, signal, clock) => {
      attempts += 1;
      if (attempts !== 2) live();
      await delay(clock, attempts === 2 ? 8_000 : 20_000, signal);
      throw closed();
    }, 3);
    await advance(22_900);
    expect([reasons, following.phase]).toEqual([[], 'live']);
    await advance(200);
    expect([reasons, following.phase]).toEqual([['ovsdb-closed'], 'unavailable']);
    await advance(5_000);
    expect([reasons.length, following.phase]).toEqual([1, 'live']);
    await following.stop();
  });

  it('ends at once when stopped while it waits', async () => {
    const { starts, advance, following } = setUp(() => Promise.reject(closed()));
    await advance(50);
    await following.stop();
    await advance(10_000);
    expect(starts).toEqual([0]);
    expect(following.phase).toBe('stopped');
  });
});
