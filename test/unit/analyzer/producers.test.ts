/** Silence of who wrote something makes it unknown, and time is believed only as far as somebody vouches for it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type InputName, type Producers, watchProducers } from '../../../services/analyzer/producers.ts';
import { createVirtualClock, type VirtualClock } from '../simulator/virtual-clock.ts';

const start = 1_000_000;
const beatMs = 2_000;

describe('watchProducers', () => {
  let clock: VirtualClock;
  /** Our own clock was set back by so much. */
  let backMs: number;
  let connected: boolean;
  let read: boolean;
  let readTo: number;
  let told: string[];
  let asked: number[];
  let hear: (message: unknown) => void;
  let producers: Producers;

  beforeEach(() => {
    clock = createVirtualClock(start);
    backMs = 0;
    connected = true;
    read = true;
    readTo = 100;
    told = [];
    asked = [];
    producers = watchProducers({
      cluster: 'test',
      clock: { ...clock, now: () => clock.now() - backMs },
      bus: {
        get connected() {
          return connected;
        },
        listen: (_cluster: string, _topics: unknown, onMessage: (message: unknown) => void) => {
          hear = onMessage;
          return { stop: async () => undefined };
        },
        send: (_cluster: string, _topic: unknown, { at }: { readonly at: number }) => asked.push(at - start),
      } as unknown as Bus,
      isRead: () => read,
      readTo: () => readTo,
      onSilent: ({ inputs, since }) =>
        told.push(`${inputs.map(nameOf)} silent since ${since === 0 ? 'ever' : `${(since - start) / 1_000} s`}`),
      onResumed: (producer, since) => told.push(`${producer} resumed after ${(since - start) / 1_000} s`),
    });
    producers.note(kind('Pod'), 'w1');
    producers.note(rows('n1'), 'p1/1');
  });

  /** `at`: when it was sent, by the clock of who sends it. */
  const beat = (service: string, instance: string, { at = clock.now(), seq = 0, pendingMs = 0 } = {}) =>
    hear({ topic: 'heartbeat', event: { service, instance, at, startedAt: 0, ready: true, parts: {}, log: { seq, pendingMs } } });
  /** Heartbeats of these instances (w...: watchers, others pollers) every two seconds. */
  function live(seconds: number, ...instances: readonly string[]): void {
    for (let second = 0; second < seconds; second += 2) {
      for (const instance of instances) beat(instance.startsWith('w') ? 'watcher' : 'poller', instance);
      clock.advance(2_000);
    }
  }
  const inDoubt = () => producers.heardUntil() < clock.now() - beatMs;
  const behind = () => clock.now() - producers.completeUntil();

  it('says nothing while heartbeats come, and vouches for the present', () => {
    live(60, 'w1', 'p1');
    expect(told).toEqual([]);
    expect(behind()).toBeLessThanOrEqual(beatMs);
    expect([producers.ageMs('poller'), producers.databaseAgeMs('n1'), producers.databaseAgeMs('n2')]).toEqual([2_000, 2_000, null]);
  });

  it('vouches for nothing after the last heartbeat, and asks for more twice a second at most', () => {
    live(20, 'w1', 'p1');
    for (let step = 0; step < 10; step += 1) {
      expect(producers.completeUntil()).toBe(start + 18_000);
      producers.confirm();
      clock.advance(100);
    }
    expect(asked).toEqual([20_000, 20_500]);
    for (const writer of ['w1', 'p1']) beat(writer === 'w1' ? 'watcher' : 'poller', writer);
    expect(behind()).toBe(0);
  });

  it('calls what a silent writer told unknown after 10 s, as of its last sign of life, and nothing of another', () => {
    live(20, 'w1', 'p1');
    live(20, 'w1');
    expect(told).toEqual(['n1 silent since 18 s']);
  });

  it('judges pollers beside the databases one by one: the death of one is felt on its node only', () => {
    producers.note(rows('n2'), 'p2/1');
    producers.note(rows('n3'), 'p3/1');
    live(20, 'w1', 'p1', 'p2', 'p3');
    expect([told, behind() <= beatMs]).toEqual([[], true]);
    live(20, 'w1', 'p1', 'p3');
    expect(told).toEqual(['n2 silent since 18 s']);
    expect(behind()).toBeLessThanOrEqual(beatMs);
    expect(producers.ageMs('poller')).toBe(2_000);
  });

  it('believes no time after a writer fell still, until it is silent and nothing rests on it', () => {
    live(20, 'w1', 'p1');
    live(8, 'w1');
    expect([producers.completeUntil(), inDoubt()]).toEqual([start + 18_000, true]);
    live(6, 'w1');
    expect(behind()).toBeLessThanOrEqual(beatMs);
    expect(inDoubt()).toBe(false);
  });

  it('has the log read again when a silent writer goes on, and only then', () => {
    live(20, 'w1', 'p1');
    live(20, 'w1');
    beat('poller', 'p1');
    expect(told).toEqual(['n1 silent since 18 s', 'poller resumed after 18 s']);
    // What it had to say may still be on its way.
    expect([producers.completeUntil(), inDoubt()]).toEqual([0, true]);
    live(4, 'w1', 'p1');
    expect([told.length, behind() <= beatMs]).toEqual([2, true]);
    live(20, 'w1');
    producers.note(rows('n1'), 'p2/1');
    live(20, 'w1', 'p2');
    expect(told.slice(2)).toEqual(['n1 silent since 42 s']);
  });

  it('takes the heartbeats of a new start for no word about what an earlier one wrote', () => {
    live(20, 'w1', 'p1');
    live(14, 'w1', 'p2');
    expect(told).toEqual(['n1 silent since 18 s']);
    producers.note(rows('n1'), 'p2/1');
    live(20, 'w1', 'p2');
    expect([told.length, behind() <= beatMs]).toEqual([1, true]);
  });

  it('rests nothing on what its writer itself calls unknown', () => {
    live(20, 'w1', 'p1');
    producers.note({ source: 'ovn', type: 'ovn-unavailable', at: 0, node: 'n1', reason: 'the poller has stopped' }, 'p1/1');
    live(20, 'w1');
    expect([told, behind() <= beatMs, inDoubt()]).toEqual([[], true, false]);
  });

  it('waits 20 s for a writer that was never heard of, from when the log is read', () => {
    live(18, 'w1');
    expect([told, producers.completeUntil()]).toEqual([[], 0]);
    live(6, 'w1');
    expect(told).toEqual(['n1 silent since ever']);
  });

  it('misses nobody while the log is being read, and judges anew what it tells when it is read again', () => {
    read = false;
    live(60, 'w1');
    expect(told).toEqual([]);
    read = true;
    live(2, 'w1');
    producers.forgetTold();
    producers.note(rows('n1'), 'p1/1');
    live(20, 'w1');
    expect(told).toEqual(['n1 silent since ever', 'n1 silent since ever']);
  });

  it('blames no producer for an outage of NATS, and waits for the second heartbeat after it', () => {
    live(20, 'w1', 'p1');
    connected = false;
    clock.advance(30_000);
    expect(producers.completeUntil()).toBe(0);
    connected = true;
    clock.advance(1_000);
    const both = () => {
      beat('watcher', 'w1');
      beat('poller', 'p1');
    };
    both();
    expect([told, producers.completeUntil()]).toEqual([[], 0]);
    clock.advance(2_000);
    both();
    expect(behind()).toBeLessThanOrEqual(beatMs);
  });

  it('has heard from no service after an outage of NATS, however long, until the first heartbeat of each', () => {
    live(20, 'w1', 'p1');
    expect(producers.unheard()).toEqual([]);
    connected = false;
    clock.advance(30_000);
    connected = true;
    expect(producers.unheard()).toEqual(['watcher', 'poller']);
    clock.advance(1_000);
    beat('watcher', 'w1');
    expect(producers.unheard()).toEqual(['poller']);
    beat('poller', 'p1');
    expect(producers.unheard()).toEqual([]);
  });

  it('lets a heartbeat vouch for nothing before the log is read as far as its sender had got', () => {
    live(20, 'w1', 'p1');
    for (const seconds of [2, 4, 6]) {
      beat('watcher', 'w1');
      beat('poller', 'p1', { seq: 100 + seconds });
      clock.advance(2_000);
    }
    expect([producers.completeUntil(), inDoubt()]).toEqual([start + 18_000, true]);
    readTo = 104;
    clock.advance(250);
    expect(producers.completeUntil()).toBe(start + 22_000);
    readTo = 106;
    clock.advance(250);
    expect(behind()).toBe(beatMs + 500);
  });

  it('vouches up to the oldest observation that its writer has not stored, where that takes long', () => {
    live(20, 'w1', 'p1');
    beat('watcher', 'w1');
    beat('poller', 'p1', { pendingMs: 3_000 });
    expect([behind(), inDoubt()]).toEqual([3_000, true]);
    beat('poller', 'p1', { pendingMs: 100 });
    expect(behind()).toBeLessThanOrEqual(beatMs);
  });

  it('calls a service late whose observations have not come for half a minute, and its inputs as old as what has come', () => {
    live(20, 'w1', 'p1');
    const beatBehind = (seconds: number) => {
      for (let second = 0; second < seconds; second += 2) {
        beat('watcher', 'w1');
        beat('poller', 'p1', { seq: 101 });
        clock.advance(beatMs);
      }
    };
    beatBehind(28);
    expect([producers.late(), producers.ageMs('watcher')]).toEqual([[], beatMs]);
    expect([producers.ageMs('poller'), producers.databaseAgeMs('n1')]).toEqual([30_000, 30_000]);
    beatBehind(2);
    expect([told, producers.late(), producers.ageMs('poller')]).toEqual([[], ['poller'], 32_000]);
    readTo = 101;
    clock.advance(250);
    expect([producers.late(), producers.ageMs('poller')]).toEqual([[], beatMs + 250]);
  });

  it('calls a service late that says itself that it has stored nothing for so long', () => {
    for (let pendingMs = 0; pendingMs <= 32_000; pendingMs += beatMs) {
      beat('watcher', 'w1');
      beat('poller', 'p1', { pendingMs });
      expect(producers.late()).toEqual(pendingMs > 30_000 ? ['poller'] : []);
      clock.advance(beatMs);
    }
    read = false;
    producers.forgetTold();
    producers.note(rows('n2'), 'p2/1');
    read = true;
    beat('poller', 'p2', { pendingMs: 300_000 });
    expect([producers.late(), producers.ageMs('poller')]).toEqual([['poller'], 300_000]);
  });

  it('calls nobody late while one outage comes upon another: a database that hangs, and then the death of its poller', () => {
    producers.note(rows('n2'), 'p2/1');
    live(20, 'w1', 'p1', 'p2');
    for (let hangingMs = 2_000; hangingMs <= 14_000; hangingMs += beatMs) {
      live(2, 'w1', 'p2');
      beat('poller', 'p1', { pendingMs: hangingMs });
      expect(producers.late()).toEqual([]);
    }
    for (let second = 0; second < 20; second += 2) {
      live(2, 'w1', 'p2');
      expect(producers.late()).toEqual([]);
    }
    expect(told).toEqual(['n1 silent since 34 s']);
  });

  it('does not call a writer late whose first snapshot came live, nor one that was blind for an hour and sees again', () => {
    producers.note({ source: 'kube', type: 'kube-unavailable', at: 0, kind: 'Pod', reason: 'the API server is away' }, 'w1');
    const hour = 3_600_000;
    for (let pendingMs = 0; pendingMs < hour; pendingMs += beatMs) {
      beat('watcher', 'w1', { pendingMs });
      beat('poller', 'p1');
      clock.advance(beatMs);
    }
    producers.note(kind('Pod'), 'w1');
    producers.note(rows('n2'), 'p2/1');
    beat('poller', 'p2', { pendingMs: clock.now() });
    expect(producers.late()).toEqual([]);
    live(20, 'w1', 'p1', 'p2');
    expect([producers.late(), told]).toEqual([[], []]);
  });

  it('is late after a long outage of NATS until the second heartbeat, before which nobody knows what had to wait', () => {
    live(20, 'w1', 'p1');
    connected = false;
    clock.advance(60_000);
    connected = true;
    clock.advance(1_000);
    live(2, 'w1', 'p1');
    expect([producers.unheard(), producers.late()]).toEqual([[], ['watcher', 'poller']]);
    live(2, 'w1', 'p1');
    expect([producers.late(), behind() <= beatMs]).toEqual([[], true]);
  });

  it('finds out who is late also after our own clock was set back', () => {
    live(20, 'w1', 'p1');
    backMs = 600_000;
    for (let second = 0; second <= 32; second += 2) {
      beat('watcher', 'w1');
      beat('poller', 'p1', { seq: 101 });
      expect(producers.late()).toEqual(second > 30 ? ['poller'] : []);
      clock.advance(beatMs);
    }
  });

  it('believes time as far as the log is read also while that stays a minute behind', () => {
    readTo = 0;
    for (let second = 0; second < 300; second += 2) {
      beat('watcher', 'w1');
      beat('poller', 'p1', { seq: second });
      readTo = second - 60;
      clock.advance(beatMs);
    }
    expect(behind()).toBeGreaterThan(60_000);
    expect(behind()).toBeLessThan(100_000);
  });

  it('counts a heartbeat from when it was sent, though the clocks differ by an hour', () => {
    const hour = 3_600_000;
    const beatAt = (sentAt: number) => beat('poller', 'p1', { at: sentAt + hour });
    for (let second = 0; second < 20; second += 2) {
      beat('watcher', 'w1');
      beatAt(clock.now());
      clock.advance(2_000);
    }
    expect(behind()).toBeLessThanOrEqual(beatMs);
    // We were starved for six seconds; the poller died in the first of them.
    clock.advance(6_000);
    for (const seconds of [20, 22, 24, 26]) beat('watcher', 'w1', { at: start + 1_000 * seconds });
    beatAt(start + 20_000);
    expect([producers.completeUntil(), inDoubt()]).toEqual([start + 20_000, true]);
  });

  it('waits for the second heartbeat after a pause that was long enough to miss one', () => {
    live(20, 'w1', 'p1');
    clock.advance(5_000);
    beat('watcher', 'w1');
    beat('poller', 'p1');
    expect([told, producers.completeUntil(), inDoubt()]).toEqual([[], 0, true]);
    clock.advance(2_000);
    live(2, 'w1', 'p1');
    expect(behind()).toBeLessThanOrEqual(beatMs);
  });

  it('looks at each writer and not at all that each has written, with 500 pollers of a node each', () => {
    const pollers = Array.from({ length: 500 }, (_, index) => `p${index}`);
    for (const poller of pollers) producers.note(rows(`node of ${poller}`), `${poller}/1`);
    live(20, 'w1', 'p1', ...pollers);
    const looks = 8;
    const steps = stepsThroughMaps(() => live(2, 'w1', ...pollers));
    expect(told).toEqual([]);
    expect(steps).toBeGreaterThan(looks * pollers.length);
    expect(steps).toBeLessThan(looks * pollers.length * 3);
  });
});

/** How many entries of maps were visited meanwhile. */
function stepsThroughMaps(work: () => void): number {
  const iterator: { next: () => unknown } = Object.getPrototypeOf(new Map().entries());
  const { next } = iterator;
  let steps = 0;
  iterator.next = function (this: unknown) {
    steps += 1;
    return next.call(this);
  };
  try {
    work();
  } finally {
    iterator.next = next;
  }
  return steps;
}

function kind(name: 'Pod'): ModelInput {
  return { source: 'kube', type: 'kube-snapshot', at: 0, kind: name, objects: [] };
}

function rows(node: string): ModelInput {
  return { source: 'ovn', type: 'ovn-snapshot', at: 0, node, rows: [] };
}

function nameOf(source: InputName): string {
  return source.producer === 'watcher' ? source.kind : source.node;
}
