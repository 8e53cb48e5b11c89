import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { App } from '#libs/runtime/app.ts';
import { historyStart, incidentEventAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { cluster, publishIncident, receiverAt, startNotifier, toldTo } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`who is told what (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;
  let receiver: TestReceiver;
  let app: App;

  beforeEach(async () => {
    [nats, receiver] = await Promise.all([startNats(), startReceiver()]);
    bus = await testBus(nats.url);
  });

  afterEach(async () => {
    await app?.stop();
    await bus?.close();
    await Promise.all([nats?.dispose(), receiver?.close()]);
  });

  const told = () => toldTo(receiver);
  /** After this one has come, what was published before it has been dealt with. */
  async function mark(name: string): Promise<void> {
    await publishIncident(bus, incidentEventAt(historyStart + 900_000, name, 'firing', { egressIP: 'mark', node: null, kind: 'no-pods' }));
    await expect.poll(told).toContain(`${name} firing`);
  }

  test('only what fires is told, once; a change of its counts is not', async () => {
    app = await startNotifier(nats.url, [receiverAt(receiver.url)]);
    await publishIncident(bus, incidentEventAt(historyStart, 'a', 'pending'));
    await publishIncident(bus, incidentEventAt(historyStart + 1, 'b', 'pending'));
    await publishIncident(bus, incidentEventAt(historyStart + 2, 'b', 'resolved'));
    await publishIncident(bus, incidentEventAt(historyStart + 3, 'a', 'firing'));
    await publishIncident(bus, incidentEventAt(historyStart + 4, 'a', 'firing', { findings: 20 }));
    await mark('end');
    await expect.poll(() => told().toSorted()).toEqual(['a firing', 'end firing']);
  });

  test('a receiver gets the severities it wants, and the end only when it wants that', async () => {
    const second = await startReceiver();
    app = await startNotifier(nats.url, [
      receiverAt(receiver.url, 'all', { minSeverity: 'info' }),
      receiverAt(second.url, 'few', { minSeverity: 'critical', sendResolved: false }),
    ]);
    await publishIncident(bus, incidentEventAt(historyStart, 'info', 'firing', { severity: 'info', egressIP: 'e1' }));
    await publishIncident(bus, incidentEventAt(historyStart, 'crit', 'firing', { egressIP: 'e2' }));
    await publishIncident(bus, incidentEventAt(historyStart + 1, 'crit', 'resolved', { egressIP: 'e2' }));
    await mark('end');
    await expect.poll(() => told().toSorted()).toEqual(['crit firing', 'crit resolved', 'end firing', 'info firing']);
    await expect
      .poll(() => second.accepted().flatMap(({ body }) => body.alerts.map((alert) => alert.fingerprint)))
      .toEqual(['crit', 'end']);
    await second.close();
  });

  test('alerts of one object that come together go out in one message', async () => {
    // Published before it listens: they come together however busy the machine is.
    for (const id of ['a', 'b', 'c']) await publishIncident(bus, incidentEventAt(historyStart, id, 'firing'));
    app = await startNotifier(nats.url, [receiverAt(receiver.url)], { groupWaitMs: 1_500 });
    await expect.poll(told).toEqual(['a firing', 'b firing', 'c firing']);
    expect(receiver.requests).toHaveLength(1);
  });

  test("a lost node silences its rows' incidents, even those that came a moment before it, and they are told when it is back", async () => {
    await publishIncident(bus, incidentEventAt(historyStart, 'row', 'firing'));
    const lost = { kind: 'unfit-node', egressIP: 'other', nodeLost: true } as const;
    await publishIncident(bus, incidentEventAt(historyStart + 1, 'lost', 'firing', lost));
    await publishIncident(bus, incidentEventAt(historyStart + 2, 'row-2', 'firing'));
    await publishIncident(bus, incidentEventAt(historyStart + 3, 'row-2', 'resolved'));
    app = await startNotifier(nats.url, [receiverAt(receiver.url)], { groupWaitMs: 1_500 });
    await mark('end');
    await expect.poll(() => told().toSorted()).toEqual(['end firing', 'lost firing']);
    await publishIncident(bus, incidentEventAt(historyStart + 4, 'lost', 'resolved', lost));
    await expect.poll(() => told().toSorted()).toEqual(['end firing', 'lost firing', 'lost resolved', 'row firing']);
  });

  test('a silence holds back what it matches, over a restart, until it is deleted or expires', async () => {
    app = await startNotifier(nats.url, [receiverAt(receiver.url)]);
    await expect.poll(() => app.readiness().ready).toBe(true);
    await expect(bus.ask(cluster, 'silence-add', { matchers: { nonsense: 'x' }, expiresAt: Date.now() + 1e6 })).rejects.toMatchObject({
      code: 'bad-silence',
    });
    await expect(bus.ask(cluster, 'silence-add', { matchers: {}, expiresAt: Date.now() + 1e6 })).rejects.toMatchObject({
      code: 'bad-silence',
    });
    await expect(bus.ask(cluster, 'silence-add', { matchers: { kind: 'x' }, expiresAt: 1 })).rejects.toMatchObject({
      code: 'bad-silence',
    });
    const { silence } = await bus.ask(cluster, 'silence-add', { matchers: { egressip: 'eip-1' }, expiresAt: Date.now() + 1e6 });
    await publishIncident(bus, incidentEventAt(historyStart, 'a', 'firing'));
    await mark('end');
    expect(told()).toEqual(['end firing']);
    await app.stop();
    app = await startNotifier(nats.url, [receiverAt(receiver.url)]);
    await mark('end-2');
    expect(told()).toEqual(['end firing', 'end-2 firing']);
    expect((await bus.ask(cluster, 'silence-list', {})).silences).toContainEqual(silence);
    expect(await bus.ask(cluster, 'silence-delete', { id: silence.id })).toEqual({ deleted: true });
    expect(await bus.ask(cluster, 'silence-delete', { id: silence.id })).toEqual({ deleted: false });
    await expect.poll(told).toContain('a firing');
    const expiresAt = Date.now() + 3_000;
    await bus.ask(cluster, 'silence-add', { matchers: { egressip: 'eip-2' }, comment: 'short', expiresAt });
    await publishIncident(bus, incidentEventAt(historyStart, 'b', 'firing', { egressIP: 'eip-2' }));
    await expect.poll(told).toContain('b firing');
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt);
    expect((await bus.ask(cluster, 'silence-list', {})).silences).toEqual([]);
  });

  test('an episode whose end was never seen is ended before the next one is told', async () => {
    app = await startNotifier(nats.url, [receiverAt(receiver.url)]);
    await publishIncident(bus, incidentEventAt(historyStart, 'a', 'firing'));
    await publishIncident(
      bus,
      incidentEventAt(historyStart + 60_000, 'a', 'firing', { since: new Date(historyStart + 60_000).toISOString() }),
    );
    await expect.poll(told).toEqual(['a firing', 'a resolved', 'a firing']);
  });
});
