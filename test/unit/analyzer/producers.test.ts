/** Silence of a producer makes what it told unknown, and time is believed only as far as somebody vouches for it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { type Producers, watchProducers } from '../../../services/analyzer/producers.ts';
import { createVirtualClock, type VirtualClock } from '../simulator/virtual-clock.ts';

describe('watchProducers', () => {
  let clock: VirtualClock;
  let connected: boolean;
  let told: string[];
  let beats: Map<string, (data: unknown) => void>;
  let producers: Producers;

  beforeEach(() => {
    clock = createVirtualClock(1_000_000);
    connected = true;
    told = [];
    beats = new Map();
    producers = watchProducers({
      cluster: 'test',
      clock,
      bus: {
        get connected() {
          return connected;
        },
        onSubject: (subject: string, callback: (data: unknown) => void) => {
          beats.set(subject.split('.').at(-1) ?? '', callback);
          return { stop: async () => undefined };
        },
      } as unknown as Bus,
      onSilent: (producer, since) => told.push(`${producer} silent since ${since === 0 ? 'ever' : since - 1_000_000}`),
      onBack: (producer, paused) => told.push(`${producer} back${paused ? ' from a pause' : ''}`),
    });
  });

  const beat = (service: string, instance = 'a') =>
    beats.get(service)?.({ service, instance, at: 0, startedAt: 0, ready: true, parts: {}, metrics: [] });
  function live(seconds: number, ...services: readonly string[]): void {
    for (let second = 0; second < seconds; second += 2) {
      for (const service of services) beat(service);
      clock.advance(2_000);
    }
  }
  const behind = () => clock.now() - producers.completeUntil();

  it('says nothing while heartbeats come, and vouches for the present', () => {
    live(60, 'watcher', 'poller');
    expect(told).toEqual([]);
    expect(behind()).toBeLessThanOrEqual(0);
    expect(producers.ageMs('poller')).toBe(2_000);
  });

  it('calls a producer silent after 10 s, as of its last sign of life, and told of no other', () => {
    live(20, 'watcher', 'poller');
    live(20, 'watcher');
    expect(told).toEqual(['poller silent since 18000']);
  });

  it('believes no time after a producer fell still, until it is silent and nothing rests on it', () => {
    live(20, 'watcher', 'poller');
    live(8, 'watcher');
    expect([producers.completeUntil(), producers.inDoubt()]).toEqual([1_000_000 + 22_000, true]);
    live(6, 'watcher');
    expect(behind()).toBeLessThanOrEqual(0);
    expect(producers.inDoubt()).toBe(false);
  });

  it('tells a producer that paused from one that was started anew', () => {
    live(20, 'watcher', 'poller');
    live(20, 'watcher');
    beat('poller');
    live(20, 'watcher');
    beat('poller', 'b');
    expect(told.filter((line) => line.includes('back'))).toEqual(['poller back from a pause', 'poller back']);
  });

  it('waits 20 s for a producer that was never heard of', () => {
    live(18, 'watcher');
    expect([told, producers.completeUntil()]).toEqual([[], 0]);
    live(6, 'watcher');
    expect(told).toEqual(['poller silent since ever']);
  });

  it('blames no producer for an outage of NATS, and waits for the second heartbeat after it', () => {
    live(20, 'watcher', 'poller');
    connected = false;
    clock.advance(30_000);
    expect(producers.completeUntil()).toBe(0);
    connected = true;
    clock.advance(1_000);
    for (const service of ['watcher', 'poller']) beat(service);
    expect([told, producers.completeUntil()]).toEqual([[], 0]);
    clock.advance(2_000);
    for (const service of ['watcher', 'poller']) beat(service);
    expect(behind()).toBeLessThanOrEqual(0);
  });
});
