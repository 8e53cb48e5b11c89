import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startNats, type TestNats } from '../../kit/nats.ts';
import { cluster, receiverAt } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';
import { deaths } from './mortal.ts';
import { createStage, hour, minute, type Stage } from './stage.ts';

const server = await provided('nats');
const since = '2026-09-21T14:13:20.000Z';

describe.skipIf(!server.available)(`what still fires is said again (${server.reason})`, () => {
  let nats: TestNats;
  let receiver: TestReceiver;
  let quiet: TestReceiver;
  let stage: Stage;

  beforeEach(async () => {
    [nats, receiver, quiet] = await Promise.all([startNats(), startReceiver(), startReceiver()]);
    const configured = [
      receiverAt(receiver.url, 'team', { repeatMs: 4 * hour }),
      receiverAt(quiet.url, 'never', { sendResolved: false }),
      // Never told, so never reminded.
      receiverAt('http://127.0.0.1:1/', 'critical', { minSeverity: 'critical', repeatMs: hour }),
    ];
    stage = await createStage(nats.url, configured, [receiver, quiet]);
  });

  afterEach(async () => {
    await stage?.close();
    await Promise.all([nats?.dispose(), receiver?.close(), quiet?.close()]);
  });

  const say = (id: string, state: 'firing' | 'resolved') => stage.say(id, state, { since, severity: 'warning' });
  const told = (from: TestReceiver) =>
    from.accepted().map(({ body }) => body.alerts.map((alert) => `${alert.fingerprint} ${alert.status}`).join(', '));

  test('after the interval and not before, the whole group in one message with a new id, until it is over', async () => {
    await say('a', 'firing');
    await stage.pass(hour);
    await say('b', 'firing');
    await stage.pass(2.9 * hour);
    expect(told(receiver)).toEqual(['a firing', 'b firing']);
    await stage.pass(0.2 * hour);
    expect(told(receiver)).toEqual(['a firing', 'b firing', 'a firing, b firing']);
    await stage.pass(3.8 * hour);
    await say('a', 'resolved');
    await stage.pass(0.2 * hour);
    expect(told(receiver).slice(3)).toEqual(['a resolved', 'b firing']);
    await say('b', 'resolved');
    await stage.pass(9 * hour);
    expect(told(receiver).slice(5)).toEqual(['b resolved']);
    expect(new Set(receiver.requests.map(({ id }) => id)).size).toBe(receiver.requests.length);
    expect(told(quiet)).toEqual(['a firing', 'b firing']);
    expect(stage.readiness.parts['receiver critical']).toBe('ok');
  });

  test('kill -9 at any point neither doubles nor forgets a repeat', async () => {
    await say('a', 'firing');
    await stage.pass(0.1 * hour);
    for (const [index, death] of deaths.entries()) {
      await stage.pass(3.8 * hour);
      expect(told(receiver)).toHaveLength(index + 1);
      stage.die(death);
      await stage.pass(0.2 * hour);
      expect(told(receiver)).toHaveLength(index + 2);
    }
    // Each was killed, some twice over the same message, which then came again under its id.
    expect(stage.lives).toBe(deaths.length + 1);
    expect(receiver.requests.length).toBeLessThanOrEqual(told(receiver).length + 2);
  });

  test('a receiver that is away for long gets one message and no backlog of repeats; the interval counts from when it took it', async () => {
    receiver.behave(500);
    await say('a', 'firing');
    await stage.pass(10 * hour);
    receiver.behave(200);
    await stage.pass(20 * minute);
    expect(told(receiver)).toEqual(['a firing']);
    await stage.pass(3.6 * hour);
    expect(told(receiver)).toHaveLength(1);
    await stage.pass(0.3 * hour);
    await stage.pass(0.2 * hour);
    expect(told(receiver)).toEqual(['a firing', 'a firing']);
    receiver.behave(500);
    await stage.pass(10 * hour);
    receiver.behave(200);
    await stage.pass(hour);
    expect(told(receiver)).toHaveLength(3);
  });

  test('what is silenced is not said again until the silence ends', async () => {
    await say('a', 'firing');
    await stage.pass(hour);
    await stage.bus.ask(cluster, 'silence-add', { matchers: { incident: 'a' }, expiresAt: stage.clock.now() + 8 * hour });
    await stage.pass(7.9 * hour);
    expect(told(receiver)).toEqual(['a firing']);
    await stage.pass(0.2 * hour);
    expect(told(receiver)).toEqual(['a firing', 'a firing']);
  });

  test('the queue of an object that has been quiet for a day is dropped, and opened again when it is needed', async () => {
    const bucket = await stage.bus.bucket('EIP_DELIVERY');
    const queues = async () => (await bucket.keys()).filter((key) => key.startsWith(`queue/${cluster}/team/`)).length;
    await say('a', 'firing');
    await stage.pass(minute);
    await say('a', 'resolved');
    await stage.pass(23 * hour);
    expect(await queues()).toBe(1);
    await stage.pass(2 * hour);
    expect(await queues()).toBe(0);
    await stage.say('a', 'firing', { since: new Date(stage.clock.now()).toISOString(), severity: 'warning' });
    await stage.pass(minute);
    expect(told(receiver).at(-1)).toBe('a firing');
  });

  test('a repeat that is refused becomes one dead letter per interval', async () => {
    await say('a', 'firing');
    await stage.pass(hour);
    receiver.behave(410);
    await stage.pass(4 * hour);
    expect(await stage.bus.ask(cluster, 'dead-letters', {})).toMatchObject({ total: 1 });
    await stage.pass(4 * hour);
    expect(await stage.bus.ask(cluster, 'dead-letters', {})).toMatchObject({ total: 2 });
  });
});
