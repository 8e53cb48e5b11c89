/** A hub and three clusters, each on a real nats-server with the real analyzer; the link of one is cut for an hour and mended again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { type ClusterSummary, fleetAnswer } from '#libs/contracts/fleet.ts';
import { type StoredTopic, topics } from '#libs/contracts/topics.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { eventually } from '../../kit/eventually.ts';
import { startFleet, type TestFleet } from '../../kit/fleet.ts';
import { clusterSampleAt } from '../../kit/history-messages.ts';
import { provided } from '../../kit/provided.ts';

const nats = await provided('nats');
const clusters = ['east', 'north', 'west'];
const minute = 60_000;

describe.skipIf(!nats.available)(`a fleet of three clusters (${nats.reason})`, () => {
  let fleet: TestFleet;
  /** How far the gateway's clock is ahead. */
  let ahead = 0;

  beforeAll(async () => {
    fleet = await startFleet(clusters, { ...systemClock, now: () => Date.now() + ahead });
    await eventually('all clusters are heard', async () => ((await listed()).every(({ state }) => state === 'live') ? true : null));
  });
  afterAll(() => fleet?.stop());

  const get = async (path: string) => {
    const response = await fetch(`${fleet.gateway.url}${path}`);
    return { status: response.status, body: (await response.json()) as { readonly error?: { readonly code: string } } };
  };
  const codeAt = async (path: string) => {
    const { status, body } = await get(path);
    return [status, body.error?.code];
  };
  const listed = async () => fleetAnswer.parse((await get('/api/v1/clusters')).body).clusters;
  const summaryOf = async (cluster: string): Promise<ClusterSummary | undefined> =>
    (await listed()).find((summary) => summary.cluster === cluster);
  const until = (cluster: string, what: string, holds: (summary: ClusterSummary) => boolean) => {
    let seen: ClusterSummary | undefined;
    return eventually(
      () => `${cluster}: ${what}: ${JSON.stringify(seen)}`,
      async () => {
        seen = await summaryOf(cluster);
        return seen !== undefined && holds(seen) ? seen : null;
      },
    );
  };
  const shared = async () => fleetAnswer.parse((await get('/api/v1/clusters')).body).findings;
  const fires = ({ critical }: ClusterSummary) => (critical ?? 0) > 0;
  const stored = async (bus: Bus, cluster: string, topic: StoredTopic) =>
    (await bus.read(cluster, topic, 1)).map((message) => ('event' in message ? message.event : message.data));

  it('each cluster answers under its name', async () => {
    for (const cluster of clusters) expect((await get(`/clusters/${cluster}/api/v1/status`)).body).toMatchObject({ cluster });
    await eventually('its services are heard at the hub', async () =>
      JSON.stringify((await get('/clusters/west/api/v1/services')).body).includes('"ready":true') ? true : null,
    );
  });

  it('the same address in two of them is found', async () => {
    for (const cluster of ['east', 'north']) await fleet.member(cluster).breakObject('eip-shared', '172.18.0.100');
    const [found] = await eventually('the address that both have', async () => ((await shared()).length > 0 ? shared() : null));
    expect(found).toMatchObject({ kind: 'address-in-two-clusters', address: '172.18.0.100', egressNetwork: 'default' });
    expect(found?.claims.map(({ cluster, egressIP }) => `${cluster} ${egressIP}`)).toEqual(['east eip-shared', 'north eip-shared']);
  });

  it('an hour without the link loses nothing, and the hub says since when meanwhile', async () => {
    const east = fleet.member('east');
    await east.settled();
    await until('east', 'fires', fires);
    const cutAt = Date.now();
    east.link.cut();

    // What the cluster finds and counts in that hour.
    for (let at = 1; at <= 60; at += 1) await east.bus.publish('east', topics.clusterSample, clusterSampleAt(cutAt + at * minute));
    await east.breakObject('eip-meanwhile', '172.18.0.101');
    await fleet.member('west').breakObject('eip-west', '172.18.0.102');
    await eventually('east finds it', async () => ((await stored(east.bus, 'east', topics.finding)).length > 2 ? true : null));
    ahead = 60 * minute;
    const stale = await until('east', 'is stale', ({ state }) => state === 'stale');
    // By the gateway's clock an hour has gone by since then.
    expect(Date.parse(stale.staleSince ?? '')).toBeLessThan(cutAt + 30 * minute);
    expect(stale).toMatchObject({ complete: false, worst: { severity: 'critical' } });
    expect(stale.critical).toBeGreaterThan(0);
    expect(await codeAt('/clusters/east/api/v1/status')).toEqual([503, 'question-unanswered']);
    await until('west', 'is heard, and its finding', (summary) => summary.state === 'live' && fires(summary));
    expect(await shared(), 'that of east was read before the link was cut').toMatchObject([{ address: '172.18.0.100' }]);
    const metrics = await (await fetch(`${fleet.gateway.url}/metrics`)).text();
    expect(metrics).toContain('egressip_cluster_live{cluster="east"} 0\n');

    expect((await stored(fleet.bus, 'east', topics.clusterSample)).length, 'the link is cut').toBeLessThan(60);

    east.link.pass();
    await until(
      'east',
      'is live again, with what it found',
      ({ state, critical }) => state === 'live' && (critical ?? 0) > (stale.critical ?? 0),
    );
    expect((await get('/clusters/east/api/v1/status')).status).toBe(200);
    for (const topic of [topics.clusterSample, topics.finding, topics.incident, topics.assignment]) {
      const here = await stored(east.bus, 'east', topic);
      // The hub has each of them once, in the same order.
      await eventually(`all of ${topic.name}`, async () => ((await stored(fleet.bus, 'east', topic)).length >= here.length ? true : null));
      expect((await stored(fleet.bus, 'east', topic)).slice(0, here.length)).toEqual(here);
    }
    expect(await stored(east.bus, 'west', topics.finding), 'one cluster knows nothing of another').toEqual([]);
  });

  it('a cluster can say nothing in the name of another', async () => {
    const { bus } = fleet.member('north');
    const forged = { ...clusterSampleAt(Date.now() + 1_000 * minute), egressIPs: 777 };
    const { summary } = createModel().verdict();
    bus.send('west', topics.live, {
      at: forged.at,
      verdict: {
        complete: true,
        missing: [],
        consistency: 1,
        summary: { ...summary, egressIPs: 777, findings: { critical: 0, warning: 0, info: 0 } },
      },
    });
    await bus.publish('west', topics.clusterSample, forged);
    await bus.publish('north', topics.clusterSample, clusterSampleAt(1));
    await eventually('what came after it', async () =>
      (await stored(fleet.bus, 'north', topics.clusterSample)).some((event) => (event as { at: number }).at === 1) ? true : null,
    );
    expect(await stored(fleet.bus, 'west', topics.clusterSample)).not.toContainEqual(forged);
    expect(await summaryOf('west')).not.toMatchObject({ egressIPs: 777 });
  });
});
