import { describe, expect, it } from 'vitest';
import type { TopicMessage } from '#libs/bus/port.ts';
import type { AddressClaim, ClusterSummary } from '#libs/contracts/fleet.ts';
import type { topics } from '#libs/contracts/topics.ts';
import { addressesInTwoClusters } from '#libs/egressip/fleet/two-clusters.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { namedCluster } from '../../../services/gateway/http/named-cluster.ts';
import { createClusterWatch } from '../../../services/gateway/live/cluster-watch.ts';
import { createFleet, worstFirst } from '../../../services/gateway/live/fleet.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { describeTool } from '../../../services/gateway/mcp/describe.ts';
import { clusterSampleAt, incidentEventAt } from '../../kit/history-messages.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

describe('the cluster in a path', () => {
  it('is the segment after /clusters, and what follows is the path of any gateway', () => {
    expect(namedCluster('/clusters/east/api/v1/status')).toEqual({ named: 'east', path: '/api/v1/status' });
    expect(namedCluster('/clusters/a%2Fb/')).toEqual({ named: 'a/b', path: '/' });
    expect(namedCluster('/clusters/east')).toEqual({ named: 'east', path: '/' });
  });

  it('is none where the path has none, or one that is escaped wrongly', () => {
    for (const path of ['/api/v1/clusters', '/clusters', '/clusters/', '/clusters/%E0%A4%A/mcp', '/ui/clusters/east']) {
      expect(namedCluster(path)).toEqual({ named: null, path });
    }
  });
});

describe('a fleet', () => {
  const fleetOf = (...clusters: string[]) =>
    createFleet({ clusters, clock: manualClock().clock, runsEnabled: false, logger: silentLogger });
  const codeOf = (choose: () => unknown) => {
    try {
      choose();
      return null;
    } catch (thrown) {
      return thrown instanceof AppError ? thrown.code : thrown;
    }
  };

  it('of one cluster needs no name, of several it does, and a wrong one is never answered for', () => {
    expect(fleetOf('east').choose(null).cluster).toBe('east');
    expect(codeOf(() => fleetOf('east').choose('west'))).toBe('no-such-cluster');
    expect(fleetOf('east', 'west').choose('west').cluster).toBe('west');
    expect(codeOf(() => fleetOf('east', 'west').choose(null))).toBe('fleet-cluster-needed');
  });

  it('is not complete before each cluster is heard, and says which addresses it does not know', () => {
    expect(fleetOf('east', 'west').answer()).toMatchObject({ complete: false, unread: ['east', 'west'] });
    expect(fleetOf('east').answer()).toMatchObject({ complete: false, unread: [] });
  });
});

describe('the summary of a cluster', () => {
  const place = { subject: '', seq: 0, storedAt: 0 };
  const heartbeatAt = (at: number): TopicMessage<typeof topics.heartbeat> => ({
    ...{ ...place, topic: 'heartbeat' },
    event: { service: 'analyzer', instance: '1', at, startedAt: 0, ready: true, parts: {} },
  });
  const incidentOf = (seq: number, state: 'pending' | 'firing' | 'resolved'): TopicMessage<typeof topics.incident> => ({
    ...{ ...place, seq, topic: 'incident' },
    event: incidentEventAt(seq, 'i1', state),
  });
  const sample = (at: number, egressIPs: number): TopicMessage<typeof topics.clusterSample> => ({
    ...{ ...place, topic: 'clusterSample' },
    event: { ...clusterSampleAt(at), egressIPs },
  });
  const watched = () => {
    const { clock, advance } = manualClock();
    const watch = createClusterWatch({ cluster: 'east', clock, runsEnabled: false });
    watch.begin();
    return { advance, clock, watch };
  };

  it('knows nothing of one that was never heard: no zero, no all-clear', () => {
    expect(watched().watch.summary()).toMatchObject({
      state: 'unheard',
      complete: false,
      critical: null,
      warning: null,
      consistency: null,
    });
  });

  it('goes stale from the moment it was heard last, keeps what it knew, and is live again with the next heartbeat', async () => {
    const { watch, clock, advance } = watched();
    await advance(1_000);
    watch.take(heartbeatAt(clock.now()));
    watch.take(incidentOf(1, 'firing'));
    watch.take(sample(1, 5));
    expect(watch.summary()).toMatchObject({ state: 'live', critical: 1, egressIPs: 5, staleSince: null });
    await advance(3_600_000);
    const heardAt = new Date(1_000).toISOString();
    expect(watch.summary()).toMatchObject({ state: 'stale', complete: false, critical: 1, egressIPs: 5, staleSince: heardAt });
    watch.take(heartbeatAt(clock.now()));
    expect(watch.summary()).toMatchObject({ state: 'live', staleSince: null });
  });

  it('of one that only its stored messages tell of is stale since the last of them', () => {
    const { watch } = watched();
    watch.take(sample(60_000, 5));
    expect(watch.summary()).toMatchObject({ state: 'stale', staleSince: new Date(60_000).toISOString(), complete: false });
  });

  it('takes the later of two messages, in whichever order they come', () => {
    const { watch } = watched();
    watch.take(incidentOf(9, 'resolved'));
    watch.take(incidentOf(4, 'firing'));
    watch.take(sample(2, 7));
    watch.take(sample(1, 5));
    expect(watch.summary()).toMatchObject({ critical: 0, worst: null, egressIPs: 7 });
  });
});

describe('the order of clusters', () => {
  const summary = (cluster: string, change: Partial<ClusterSummary>): ClusterSummary => ({
    ...{ cluster, state: 'live', staleSince: null, complete: true, missing: [], consistency: 1, egressIPs: 1, pods: 1 },
    ...{ critical: 0, warning: 0, worst: null },
    ...change,
  });

  it('is the worst first: critical, unknown, incomplete, warning, fine', () => {
    const wanted = [
      summary('z-critical', { critical: 2 }),
      summary('critical', { critical: 1, state: 'stale' }),
      summary('silent', { state: 'unheard', critical: null, warning: null }),
      summary('incomplete', { complete: false, warning: 9 }),
      summary('warning', { warning: 1 }),
      summary('c2', {}),
      summary('c10', {}),
    ];
    expect(wanted.toReversed().sort(worstFirst)).toEqual(wanted);
  });
});

describe('an address in two clusters', () => {
  const claim = (cluster: string, address: string, since: string | null = null): AddressClaim => ({
    ...{ cluster, address, since },
    ...{ egressIP: `eip-of-${cluster}`, pods: 1, node: null },
  });
  const shared = {};

  it('is found where they share an egress network, however it is spelt, from when on both have it', () => {
    const claims = [
      claim('west', 'FD00::1', '2026-01-02T00:00:00Z'),
      claim('east', 'fd00:0::1', '2026-01-01T00:00:00Z'),
      claim('east', '10.0.0.1'),
    ];
    const [found, ...others] = addressesInTwoClusters(claims, shared);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'address-in-two-clusters', address: 'fd00::1', since: '2026-01-02T00:00:00Z' });
    expect(found?.claims.map(({ cluster }) => cluster)).toEqual(['east', 'west']);
    expect(found?.reason).toBe('fd00::1 is an egress address in the clusters east and west, which share the egress network default');
  });

  it('is none in networks of their own, and none twice in one cluster, which finds that itself', () => {
    const claims = [claim('east', '10.0.0.1'), claim('east', '10.0.0.1'), claim('west', '10.0.0.1')];
    expect(addressesInTwoClusters(claims, { east: 'a' })).toEqual([]);
    expect(addressesInTwoClusters(claims.slice(0, 2), shared)).toEqual([]);
  });

  it('has no moment where one of them does not say since when', () => {
    expect(
      addressesInTwoClusters([claim('east', '10.0.0.1', '2026-01-01T00:00:00Z'), claim('west', '10.0.0.1')], shared)[0]?.since,
    ).toBeNull();
  });
});

describe('the tools of a hub', () => {
  it('each say that they take a cluster, at a cost of a tenth', () => {
    const list = productCatalogue.tools.map((tool) => describeTool(tool, true));
    const others = list.filter(({ name }) => name !== 'list_clusters');
    for (const { name, inputSchema } of others) expect(JSON.stringify(inputSchema), name).toContain('"cluster":{"type":"string"}');
    expect(Buffer.byteLength(JSON.stringify({ tools: list })) / 3.7).toBeLessThanOrEqual(4_400);
  });
});
