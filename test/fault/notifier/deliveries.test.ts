import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { App } from '#libs/runtime/app.ts';
import { sign, signingKey } from '../../../services/notifier/sign.ts';
import { historyStart, incidentEventAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { cluster, publishIncident, receiverAt, startNotifier } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';

const server = await provided('nats');

describe.skipIf(!server.available)(`alerts to hostile receivers (${server.reason})`, () => {
  let nats: TestNats;
  let bus: Bus;
  const open: { close?: () => Promise<void>; stop?: () => Promise<void> }[] = [];

  beforeEach(async () => {
    nats = await startNats();
    bus = await testBus(nats.url);
  });

  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await (one.stop?.() ?? one.close?.());
    await bus?.close();
    await nats?.dispose();
  });

  async function receiver(options: Parameters<typeof startReceiver>[0] = {}): Promise<TestReceiver> {
    const started = await startReceiver(options);
    open.push(started);
    return started;
  }

  async function notifier(
    ...args: Parameters<typeof startNotifier> extends [string, ...infer Rest] ? Rest : never
  ): Promise<App & { bus: Bus }> {
    const started = await startNotifier(nats.url, ...args);
    open.push(started);
    return started;
  }

  /** `a fires, a is over, b fires, ...`, three objects in turn. */
  async function episodes(count: number, from = 0): Promise<string[]> {
    const said: string[] = [];
    for (let index = from; index < from + count; index += 1) {
      for (const state of ['firing', 'resolved'] as const) {
        const since = new Date(historyStart + index * 1_000).toISOString();
        const event = incidentEventAt(historyStart + index * 1_000 + (state === 'firing' ? 0 : 500), `i${index % 6}`, state, {
          since,
          egressIP: `eip-${index % 3}`,
        });
        await publishIncident(bus, event);
        said.push(`i${index % 6} ${since} ${state}`);
      }
    }
    return said;
  }

  /** What a receiver learned, each message once, in the order it was taken. */
  const learned = (from: TestReceiver) =>
    from
      .accepted()
      .flatMap(({ body }) => body.alerts.map((alert) => `${alert.fingerprint} ${new Date(alert.startsAt).toISOString()} ${alert.status}`));

  /** Every alert exactly once, and those of each incident (hence of its group) in order. */
  function expectAll(from: TestReceiver, said: readonly string[]): void {
    expect(learned(from).toSorted()).toEqual(said.toSorted());
    for (const group of ['eip-0', 'eip-1', 'eip-2']) {
      const times = from
        .accepted()
        .filter(({ body }) => body.groupLabels.egressip === group)
        .flatMap(({ body }) => body.alerts.map((alert) => Date.parse(alert.status === 'firing' ? alert.startsAt : alert.endsAt)));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  }

  test('a receiver that fails in every way gets every alert exactly once by id, in order per group', async () => {
    const hostile = await receiver();
    const ways = [500, 429, 'hang', 'reset', 503, { status: 429, headers: { 'retry-after': '1' } }, 408] as const;
    hostile.behave((index) => (index % 3 === 2 ? 200 : (ways[index % ways.length] ?? 500)));
    await notifier([receiverAt(hostile.url)]);
    const said = await episodes(24);
    await expect.poll(() => learned(hostile)).toHaveLength(said.length);
    expectAll(hostile, said);
    const bodies = Map.groupBy(hostile.requests, ({ id }) => id);
    for (const tries of bodies.values()) expect(new Set(tries.map(({ text }) => text)).size).toBe(1);
  });

  test('a certificate nobody vouches for is not spoken to; what waited comes when the receiver is put right', async () => {
    const untrusted = await receiver({ https: true });
    const app = await notifier([receiverAt(untrusted.url)]);
    const said = await episodes(3);
    await expect.poll(() => app.readiness().parts['receiver team']).toMatch(/waiting: .*certificate/);
    expect(untrusted.requests).toHaveLength(0);
    await untrusted.close();
    await app.stop();
    const trusted = await receiver();
    await notifier([receiverAt(trusted.url)]);
    await expect.poll(() => learned(trusted)).toHaveLength(said.length);
    expectAll(trusted, said);
  });

  test('kill -9 of the notifier and of nats-server in the middle loses nothing and keeps ids', async () => {
    const flaky = await receiver();
    flaky.behave((index) => (index % 2 === 0 ? 500 : 200));
    const said = await episodes(10);
    for (let round = 0; round < 4; round += 1) {
      const doomed = await startNotifier(nats.url, [receiverAt(flaky.url)]);
      const before = flaky.requests.length;
      await expect.poll(() => flaky.requests.length).toBeGreaterThan(before + 1);
      // What it knew beyond the bus is gone: it cannot store anything any more.
      await doomed.bus.close();
      if (round === 1) {
        await nats.kill();
        await nats.restart();
      }
      said.push(...(await episodes(3, 10 + round * 3)));
    }
    await notifier([receiverAt(flaky.url)]);
    await expect.poll(() => learned(flaky).length).toBeGreaterThanOrEqual(said.length);
    await expect.poll(() => new Set(learned(flaky)).size).toBe(said.length);
    expectAll(flaky, said);
  });

  test('one receiver that hangs does not delay another', async () => {
    const [hanging, quick] = [await receiver(), await receiver()];
    hanging.behave('hang');
    await notifier([receiverAt(hanging.url, 'slow'), receiverAt(quick.url, 'quick')]);
    const said = await episodes(9);
    await expect.poll(() => learned(quick)).toHaveLength(said.length);
    expect(hanging.accepted()).toEqual([]);
  });

  test('what is refused for good becomes a dead letter, holds up nothing, and can be sent again under its id', async () => {
    const strict = await receiver();
    strict.behave((index) => (index === 0 ? 410 : 200));
    const app = await notifier([receiverAt(strict.url)]);
    await publishIncident(bus, incidentEventAt(historyStart, 'x', 'firing'));
    await expect.poll(() => bus.ask(cluster, 'dead-letters', {})).toMatchObject({ total: 1, resent: 0 });
    await publishIncident(bus, incidentEventAt(historyStart + 1, 'y', 'firing'));
    await expect.poll(() => learned(strict)).toEqual([expect.stringContaining('y ')]);
    const { letters } = await bus.ask(cluster, 'dead-letters', { resend: true });
    expect(letters).toEqual([{ id: strict.requests[0]?.id, receiver: 'team', at: expect.any(Number), reason: 'status 410' }]);
    await expect.poll(() => strict.accepted()).toHaveLength(2);
    expect(await bus.ask(cluster, 'dead-letters', {})).toMatchObject({ total: 0 });
    expect(app.readiness().ready).toBe(true);
  });

  test('a redirect is not followed, and an address that is not public is not spoken to unless allowed', async () => {
    const [bait, inner] = [await receiver(), await receiver()];
    bait.behave({ status: 302, headers: { location: inner.url } });
    await notifier([receiverAt(bait.url)]);
    await publishIncident(bus, incidentEventAt(historyStart, 'x', 'firing'));
    await expect.poll(() => bus.ask(cluster, 'dead-letters', {})).toMatchObject({ total: 1 });
    await open.pop()?.stop?.();
    const byName = inner.url.replace('127.0.0.1', 'localhost');
    await notifier([receiverAt(inner.url, 'literal'), receiverAt(byName, 'name')], { allowPrivate: false });
    await publishIncident(bus, incidentEventAt(historyStart + 1, 'y', 'firing'));
    const refused = async () => {
      const { letters } = await bus.ask(cluster, 'dead-letters', {});
      return letters.flatMap(({ reason, receiver }) => (reason.includes('not a public address') ? [receiver] : [])).toSorted();
    };
    await expect.poll(refused).toEqual(['literal', 'name']);
    expect(inner.requests).toHaveLength(0);
  });

  test('a message is signed over its id, time and body, and carries the bearer token', async () => {
    const key = signingKey('team', `whsec_${Buffer.alloc(32, 7).toString('base64')}`);
    const checking = await receiver();
    await notifier([receiverAt(checking.url, 'team', { key, token: 'tell-nobody' })]);
    await publishIncident(bus, incidentEventAt(historyStart, 'x', 'firing'));
    await expect.poll(() => checking.requests).toHaveLength(1);
    const { headers, text, id } = checking.requests[0] ?? { headers: {} as IncomingHttpHeaders, text: '', id: '' };
    expect(headers['webhook-signature']).toBe(sign(key, id, Number(headers['webhook-timestamp']), text));
    expect(headers.authorization).toBe('Bearer tell-nobody');
  });
});
