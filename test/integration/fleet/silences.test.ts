/** Silences and dead letters of the hub's notifier are asked for like those of a cluster, under the name of the hub. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBus } from '#libs/bus/nats-bus.ts';
import type { App } from '#libs/runtime/app.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createNotifier } from '../../../services/notifier/app.ts';
import { createDeliver } from '../../../services/notifier/webhook.ts';
import { eventually } from '../../kit/eventually.ts';
import { startFleet, type TestFleet } from '../../kit/fleet.ts';
import { receiverAt } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';

const nats = await provided('nats');
const clusters = ['east', 'west'];

describe.skipIf(!nats.available)(`the silences of a hub (${nats.reason})`, () => {
  let fleet: TestFleet;
  let receiver: TestReceiver;
  let notifier: App;

  beforeAll(async () => {
    [fleet, receiver] = await Promise.all([startFleet(clusters), startReceiver()]);
    const random = Math.random;
    notifier = createNotifier({
      connectBus: () =>
        connectBus({
          ...{ url: fleet.hub.url.replace('//', '//notifier:of-notifier@'), name: 'notifier', fleet: clusters },
          ...{ logger: silentLogger, clock: systemClock, random },
        }),
      cluster: 'hub',
      fleet: { clusters, egressNetworks: {} },
      receivers: [receiverAt(receiver.url)],
      deliver: createDeliver({ allowPrivate: true, timeoutMs: 1_000, clock: systemClock }),
      links: { page: 'http://page', runbook: (kind) => `http://page/runbooks/${kind}` },
      clock: systemClock,
      random,
      logger: silentLogger,
      groupWaitMs: 20,
    });
    await notifier.start();
    await eventually('the notifier is there', () => (notifier.readiness().ready ? true : null));
  });
  afterAll(async () => {
    await notifier?.stop();
    await fleet?.stop();
    await receiver?.close();
  });

  const at = async (path: string, method = 'GET', body?: unknown) => {
    const headers = { origin: fleet.gateway.url, 'content-type': 'application/json' };
    const response = await fetch(`${fleet.gateway.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { readonly [name: string]: unknown } };
  };
  const both = async (name: string, address: string) => {
    for (const cluster of clusters) await fleet.member(cluster).breakObject(name, address);
  };
  const addresses = () => receiver.accepted().flatMap(({ body }) => body.alerts.map(({ labels }) => labels.address));
  const toldOf = (address: string) => eventually(`the alert about ${address}`, () => (addresses().includes(address) ? true : null));

  it('hold an alert of the hub back until they are lifted', async () => {
    const wanted = { matchers: { address: '172.18.0.100' }, comment: 'a planned move', expiresAt: Date.now() + 600_000 };
    const added = await at('/clusters/hub/api/v1/silences', 'POST', wanted);
    expect(added).toMatchObject({ status: 201, body: { silence: { matchers: wanted.matchers } } });
    expect((await at('/clusters/hub/api/v1/silences')).body).toMatchObject({ silences: [{ comment: 'a planned move' }] });
    await both('silenced', '172.18.0.100');
    await both('told', '172.18.0.200');
    await toldOf('172.18.0.200');
    expect(addresses()).toEqual(['172.18.0.200']);
    const { silence } = added.body as { readonly silence: { readonly id: string } };
    expect((await at(`/clusters/hub/api/v1/silences/${silence.id}`, 'DELETE')).body).toEqual({ deleted: true });
    await toldOf('172.18.0.100');
  });

  it('are beside its dead letters, which can be sent again', async () => {
    receiver.behave(400);
    await both('refused', '172.18.0.150');
    const letters = await eventually('a dead letter', async () => {
      const { body } = await at('/clusters/hub/api/v1/dead-letters');
      return body['total'] === 1 ? body : null;
    });
    expect(letters).toMatchObject({ letters: [{ receiver: 'team' }] });
    receiver.behave(200);
    expect((await at('/clusters/hub/api/v1/dead-letters/resend', 'POST')).body).toMatchObject({ resent: 1 });
    await toldOf('172.18.0.150');
  });

  it('are all that can be asked under its name, and only there', async () => {
    expect(await at('/clusters/hub/api/v1/status')).toMatchObject({ status: 404, body: { error: { code: 'no-such-cluster' } } });
    expect((await at('/api/v1/silences')).body).toMatchObject({ error: { code: 'fleet-cluster-needed' } });
    expect((await at('/clusters/nowhere/api/v1/silences')).body).toMatchObject({ error: { code: 'no-such-cluster' } });
  });
});
