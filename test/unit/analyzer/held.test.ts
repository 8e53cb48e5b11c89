/**
 * A way to a database or to the API server that is held without a word looks like a source in which nothing happens, while the other
 * goes on. What the two then differ in is no finding, however the hold, the change and the hold-off meet.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawMessage } from '#libs/bus/port.ts';
import { findingEvent } from '#libs/contracts/messages.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createAnalyzer } from '../../../services/analyzer/app.ts';
import { createPoller } from '../../../services/poller/app.ts';
import { type Cluster, createCluster } from '../../../services/simulator/control/cluster.ts';
import { addPod, demoClusterSubnets, populate } from '../../../services/simulator/demo/contents.ts';
import { setAssignable } from '../../../services/simulator/demo/life.ts';
import { createFaults } from '../../../services/simulator/faults/index.ts';
import { createWatcher } from '../../../services/watcher/app.ts';
import { createMemoryBus, type MemoryBusServer } from '../../kit/memory-bus.ts';
import { createVirtualClock, type VirtualClock } from '../simulator/virtual-clock.ts';
import { createWay, heldApi, heldDatabases, type Way } from './held-sources.ts';

const name = 'held';

describe.each([10_000, 4_000])('with a hold-off of %i ms a held', (holdOffMs) => {
  let clock: VirtualClock;
  let server: MemoryBusServer;
  let cluster: Cluster;
  let api: Way;
  let databases: ReadonlyMap<string, Way>;
  const stops: (() => Promise<void>)[] = [];

  /** Each step of time with everything that follows from it. */
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 50) {
      clock.advance(50);
      for (let turns = 0; turns < 8; turns += 1) await turn();
    }
  }

  beforeEach(async () => {
    clock = createVirtualClock(Date.UTC(2026, 0, 1));
    server = createMemoryBus(clock);
    const random = seededRandom(11);
    cluster = createCluster({ clock, random, clusterSubnets: demoClusterSubnets });
    populate(cluster, { nodes: 4, namespaces: 2, egressIPs: 2, pods: 12 });
    cluster.settle();
    api = createWay();
    databases = new Map([...cluster.controllers.keys()].map((node) => [node, createWay()]));
    const tools = { cluster: name, clock, random, logger: silentLogger };
    const analyzer = createAnalyzer({
      connectBus: async () => server.connect().bus,
      source: 'test',
      holdOffMs,
      restartHoldOffMs: holdOffMs,
      sampleEveryMs: 60_000,
      ...tools,
    });
    const watcher = createWatcher({ ...tools, bus: server.connect().bus, client: heldApi(cluster, api) });
    const poller = createPoller({ ...tools, bus: server.connect().bus, targets: heldDatabases(cluster, databases, tools) });
    for (const app of [analyzer, watcher, poller]) {
      await app.start();
      stops.push(app.stop);
    }
    await pass(10_000);
    expect(analyzer.readiness()).toMatchObject({ ready: true });
  });
  afterEach(async () => {
    for (const way of [api, ...databases.values()]) way.pass();
    const stopping = Promise.all(stops.splice(0).map((stop) => stop()));
    await pass(5_000);
    await stopping;
  });

  const told = () =>
    server
      .messages()
      .filter(({ subject }: RawMessage) => subject.includes('.finding.'))
      .map(({ data }) => findingEvent.parse(data));
  const fired = () => told().flatMap(({ finding }) => (finding.state === 'firing' ? [[finding.kind, finding.node]] : []));
  const pendingOn = () => new Set(told().flatMap(({ finding }) => (finding.state === 'pending' ? [finding.kind] : [])));

  const egressNode = () =>
    cluster.store.list('egressips').flatMap((object) => cluster.egressIP(object.metadata.name)?.items ?? [])[0]?.node ?? '';
  const lengths = [-2_000, -100, 100, 400, 700, 1_000, 1_300, 2_400].map((more) => holdOffMs + more);

  it.each(lengths)('database for %i ms makes no finding of an address that moves meanwhile', async (ms) => {
    for (const [index, way] of [...databases.values()].entries()) {
      // Just before it is held it is heard of, whatever the moment of its connection.
      addPod(cluster, 'shop', 100 + index);
      await pass(1_000 + 350 * index);
      const from = egressNode();
      way.hold();
      setAssignable(cluster, from, false);
      await pass(ms);
      way.pass();
      await pass(2 * holdOffMs);
      setAssignable(cluster, from, true);
      await pass(2_000);
    }
    expect(fired()).toEqual([]);
    expect(pendingOn()).toContain('wrong-nexthops');
  });

  it.each(lengths)('API server for %i ms makes no finding of an address that moves meanwhile', async (ms) => {
    for (let round = 0; round < 4; round += 1) {
      await pass(1_000 + 350 * round);
      const from = egressNode();
      api.hold();
      setAssignable(cluster, from, false);
      await pass(ms);
      api.pass();
      await pass(2 * holdOffMs);
      setAssignable(cluster, from, true);
      await pass(2_000);
    }
    expect(fired()).toEqual([]);
    expect(pendingOn()).toContain('wrong-nexthops');
  });

  it.each([1_000, 4_000, 9_000, 20_000])(
    'database for %i ms ends no alert, although an object changes so that its row seems right',
    async (ms) => {
      const transport = { setDatabaseDown() {}, setDatabaseStalled() {}, cutWatches() {}, setAccessDenied() {} };
      createFaults({ cluster, transport }).inject({ kind: 'missing-snat' });
      await pass(holdOffMs + 600);
      const [alert] = told().filter(({ finding }) => finding.state === 'firing');
      const node = alert?.finding.node ?? '';
      const over = () => told().filter(({ finding }) => finding.state === 'resolved' && finding.fingerprint === alert?.finding.fingerprint);
      databases.get(node)?.hold();
      // The address moves away, and with it the row that is missing.
      setAssignable(cluster, node, false);
      await pass(ms);
      expect(over()).toEqual([]);
      databases.get(node)?.pass();
      await pass(25_000);
      expect(over()).toHaveLength(1);
    },
  );

  it('source or not, a firing finding is over within half a second', async () => {
    const transport = { setDatabaseDown() {}, setDatabaseStalled() {}, cutWatches() {}, setAccessDenied() {} };
    const faults = createFaults({ cluster, transport });
    const injected = faults.inject({ kind: 'missing-snat' });
    await pass(holdOffMs + 600);
    expect(fired()).toHaveLength(1);
    faults.heal(injected.id);
    await pass(700);
    expect(told().filter(({ finding }) => finding.state === 'resolved')).toHaveLength(1);
  });

  it('source or not, what is wrong is told within half a second of the moment it is due, and dated by it', async () => {
    const transport = { setDatabaseDown() {}, setDatabaseStalled() {}, cutWatches() {}, setAccessDenied() {} };
    createFaults({ cluster, transport }).inject({ kind: 'missing-snat' });
    await pass(holdOffMs);
    expect(fired()).toEqual([]);
    await pass(500);
    expect(fired()).toHaveLength(1);
    const [firing] = told().filter(({ finding }) => finding.state === 'firing');
    expect(firing?.at).toBe(Date.parse(firing?.finding.since ?? '') + holdOffMs);
  });
});
