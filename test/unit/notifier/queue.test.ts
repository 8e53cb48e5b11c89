import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '#libs/runtime/clock.ts';
import { createQueue, type Queue, type QueueTools } from '../../../services/notifier/queue.ts';
import { emptyQueue, type FrozenMessage, type QueueRecord } from '../../../services/notifier/state.ts';
import { createThrottle } from '../../../services/notifier/throttle.ts';
import type { Outcome } from '../../../services/notifier/webhook.ts';
import { incidentEventAt } from '../../kit/history-messages.ts';
import { createVirtualClock, type VirtualClock } from '../simulator/virtual-clock.ts';

const day = 86_400_000;

describe('a queue', () => {
  let timers: VirtualClock;
  let setBy: number;
  let stopping: AbortController;
  let stored: QueueRecord;
  let attempts: string[][];
  let outcome: Outcome;
  let dead: string[];
  let withheld: string[];
  let taken: string[];
  let faults: unknown[];
  let steps: string[];
  let refuse: boolean;

  beforeEach(() => {
    timers = createVirtualClock(1_790_000_000_000);
    setBy = 0;
    stopping = new AbortController();
    attempts = [];
    dead = [];
    withheld = [];
    taken = [];
    faults = [];
    steps = [];
    refuse = false;
    outcome = { type: 'again', reason: 'status 500', afterMs: null };
  });

  afterEach(() => stopping.abort());

  const start = (change: Partial<QueueTools> = {}): Queue => {
    const clock: Clock = { ...timers, now: () => timers.now() + setBy };
    return createQueue(emptyQueue('team', 'g'), {
      clock,
      groupWaitMs: 2_000,
      retryMs: () => 60_000.7,
      giveUpMs: 3 * day,
      repeatMs: null,
      stopped: stopping.signal,
      save: async (record) => {
        if (refuse) throw new Error('refused');
        stored = record;
        steps.push(`stored ${record.waiting.length}`);
      },
      deliver: async ({ events }) => {
        attempts.push(events.map(({ incident }) => incident.id));
        return outcome;
      },
      mutedBy: () => null,
      isOutdated: () => false,
      withdraw: (_incidents, remove) => remove(),
      onWithheld: (incident, why) => void withheld.push(`${incident.id} ${why}`),
      onTaken: ({ reason }) => void taken.push(reason),
      onDead: async ({ id }) => void dead.push(id),
      onFault: (thrown) => void faults.push(thrown),
      ...change,
    });
  };
  const settle = async () => {
    for (let round = 0; round < 20; round += 1) await setImmediate();
  };
  const pass = async (ms: number) => {
    await settle();
    timers.advance(ms);
    await settle();
  };
  const firing = (id: string, reason = 'r') => incidentEventAt(1, id, 'firing', { reason });

  test('a clock that is set back by a year delays an attempt by no more than its pause, and is not waited for busily', async () => {
    await start().add(firing('a'));
    await pass(2_000);
    expect(attempts).toHaveLength(1);
    const before = steps.length;
    setBy = -365 * day;
    await pass(61_000);
    await pass(61_000);
    expect(attempts).toHaveLength(2);
    expect(steps.length - before).toBeLessThan(5);
  });

  test('a clock that is set on by a year gives nothing up', async () => {
    await start().add(firing('a'));
    await pass(2_000);
    setBy = 365 * day;
    await pass(61_000);
    expect(attempts.length).toBeGreaterThan(1);
    expect(dead).toEqual([]);
  });

  test('a write that fails ends nothing: it goes on, and what was refused is stored when it comes again', async () => {
    outcome = { type: 'delivered' };
    const queue = start();
    refuse = true;
    await expect(queue.add(firing('a'))).rejects.toThrow('refused');
    await pass(2_000);
    expect(faults).toHaveLength(1);
    refuse = false;
    await queue.add(firing('a'));
    await pass(5_000);
    expect(attempts).toEqual([['a']]);
    expect(stored.done).toHaveLength(1);
  });

  test('what is withdrawn is noted before it is taken out, so that kill -9 between the two loses nothing', async () => {
    const withdraw: QueueTools['withdraw'] = async (incidents, remove) => {
      steps.push(`noted ${incidents.length}`);
      await remove();
    };
    await start({ mutedBy: () => 'silence', withdraw }).add(firing('a'));
    await pass(2_000);
    expect(steps).toEqual(['stored 1', 'noted 1', 'stored 0']);
    expect(withheld).toEqual(['a silence']);
  });

  test('each message says why it goes out: first, new alerts, resolved, repeat', async () => {
    outcome = { type: 'delivered' };
    const queue = start({ repeatMs: day });
    await queue.add(firing('a'));
    await pass(2_000);
    await queue.add(firing('b'));
    await pass(2_000);
    await queue.add(incidentEventAt(2, 'b', 'resolved'));
    await pass(2_000);
    timers.advance(2 * day);
    await queue.remind([firing('a')]);
    await pass(2_000);
    expect(taken).toEqual(['first', 'new-alerts', 'resolved', 'repeat']);
  });

  test('a repeat of what is over meanwhile is left out, and that is noted', async () => {
    outcome = { type: 'delivered' };
    let over = false;
    const queue = start({ repeatMs: day, isOutdated: () => over });
    await queue.add(firing('a'));
    await pass(2_000);
    timers.advance(2 * day);
    await queue.remind([firing('a')]);
    over = true;
    await pass(2_000);
    expect([taken, withheld]).toEqual([['first'], ['a over']]);
  });

  test('a message that is sent again has the same id and alerts, unless some are outdated: those are left out, and that is noted', async () => {
    const refused: FrozenMessage[] = [];
    outcome = { type: 'refused', reason: 'status 401' };
    const over = new Set<string>();
    const delivered: FrozenMessage[] = [];
    const queue = start({
      isOutdated: ({ id }) => over.has(id),
      onDead: async (message) => void refused.push(message),
      onTaken: (message) => void delivered.push(message),
    });
    for (const id of ['a', 'b']) await queue.add(firing(id));
    await queue.add(incidentEventAt(2, 'c', 'resolved'));
    await pass(2_000);
    const [letter] = refused;
    if (letter === undefined) throw new Error('nothing was refused');
    outcome = { type: 'delivered' };
    for (const gone of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']]) {
      for (const id of gone) over.add(id);
      expect(await queue.resend(letter)).toBe(gone.length < 3);
      await settle();
    }
    expect(delivered.map(({ events, reason }) => [events.map(({ incident }) => incident.id).join(), reason])).toEqual([
      ['a,b,c', 'first'],
      ['b,c', 'first'],
      ['c', 'resolved'],
    ]);
    expect(delivered[0]?.id).toBe(letter.id);
    expect(new Set(delivered.map(({ id }) => id)).size).toBe(3);
    expect(withheld).toEqual(['a over', 'a over', 'b over', 'a over', 'b over', 'c over']);
  });

  test('what waits for a receiver that is away stays below the size of one message to NATS', async () => {
    const queue = start();
    for (let index = 0; index < 400; index += 1) await queue.add(firing(`i${index}`, 'x'.repeat(4_000)));
    expect(JSON.stringify(stored).length).toBeLessThan(1_000_000);
    expect(dead.length).toBeGreaterThan(0);
  });
});

describe('the throttle', () => {
  test('at most so many at a time, and after Retry-After nobody before its end', async () => {
    const clock = createVirtualClock(0);
    const throttled = createThrottle(clock, 2, new AbortController().signal);
    const begun: number[] = [];
    const ask = (outcome: Outcome) =>
      throttled(async () => {
        begun.push(clock.now());
        await setImmediate();
        return outcome;
      });
    const all = [ask({ type: 'again', reason: '', afterMs: 9_000 }), ask({ type: 'delivered' }), ask({ type: 'delivered' })];
    await Promise.all(all.slice(0, 2));
    expect(begun).toEqual([0, 0]);
    clock.advance(8_999);
    await setImmediate();
    expect(begun).toHaveLength(2);
    clock.advance(1);
    await Promise.all(all);
    expect(begun).toEqual([0, 0, 9_000]);
  });
});
