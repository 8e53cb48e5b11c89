import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { App } from '#libs/runtime/app.ts';
import { historyStart, incidentEventAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { cluster, publishIncident, receiverAt, startNotifier, toldTo } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`dead letters that are sent again (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;
  let receiver: TestReceiver;
  let app: App;

  beforeEach(async () => {
    [nats, receiver] = await Promise.all([startNats(), startReceiver()]);
    bus = await testBus(nats.url);
    app = await startNotifier(nats.url, [receiverAt(receiver.url)]);
    await expect.poll(() => app.readiness().ready).toBe(true);
  });

  afterEach(async () => {
    await app?.stop();
    await bus?.close();
    await Promise.all([nats?.dispose(), receiver?.close()]);
  });

  const told = () => toldTo(receiver);
  const letters = (resend = false) => bus.ask(cluster, 'dead-letters', { resend });
  const publish = (at: number, id: string, state: 'firing' | 'resolved', since = historyStart) =>
    publishIncident(bus, incidentEventAt(historyStart + at, id, state, { egressIP: id, since: new Date(since).toISOString() }));
  /** The receiver refuses it, and takes what comes after it. */
  async function refused(at: number, id: string, state: 'firing' | 'resolved'): Promise<void> {
    const before = (await letters()).total;
    receiver.behave(401);
    await publish(at, id, state);
    await expect.poll(async () => (await letters()).total).toBe(before + 1);
    receiver.behave(200);
  }

  test('never leave the receiver with an alert that is over, or without one that fires', async () => {
    // Its end came meanwhile.
    await refused(0, 'over', 'firing');
    await publish(1, 'over', 'resolved');
    await expect.poll(told).toEqual(['over resolved']);
    // It fires again meanwhile.
    await publish(2, 'again', 'firing');
    await expect.poll(told).toContain('again firing');
    await refused(3, 'again', 'resolved');
    await publish(4, 'again', 'firing', historyStart + 4);
    await expect.poll(() => told().filter((each) => each === 'again firing')).toHaveLength(2);
    await refused(5, 'lasts', 'firing');
    expect(await letters(true)).toMatchObject({ total: 3, resent: 1 });
    await expect.poll(() => told().at(-1)).toBe('lasts firing');
    expect(told()).toEqual(['over resolved', 'again firing', 'again firing', 'lasts firing']);
    expect(await letters()).toMatchObject({ total: 0 });
  });
});
