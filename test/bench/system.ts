/**
 * The whole chain: a row changed in a real ovsdb-server -> poller -> NATS (fsync) -> analyzer -> NATS (fsync) -> the pending
 * finding in the hands of a reader; beside the moment a loop that polls with ovn-nbctl every 30 s sees the row. All in one
 * process but the servers, so that what the parts cost each other is in the figure.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { topics } from '#libs/contracts/topics.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../services/poller/app.ts';
import { startSystem } from '../integration/up/system.ts';
import { startAnalyzer } from '../kit/analyzer.ts';
import { startBeating, startLogCluster } from '../kit/log-cluster.ts';
import { startNats, testBus } from '../kit/nats.ts';
import { insertNat, startOvsdb } from '../kit/ovsdb.ts';
import { changeBesidePolling, delayRows, Sightings } from './beside-polling.ts';
import type { BenchRow } from './row.ts';

const cluster = 'bench';
const node = 'worker-1';
const router = `GR_${node}`;
const tools = { clock: systemClock, random: Math.random, logger: silentLogger };

export async function rows(): Promise<BenchRow[]> {
  return [...(await changeToFinding()), await startUp()];
}

async function changeToFinding(): Promise<BenchRow[]> {
  const chain = await startChainToFinding();
  try {
    const changes = await changeBesidePolling(chain.server, chain.change);
    return delayRows('row changed -> pending finding on the bus', chain.found, changes, loadNow());
  } finally {
    await chain.stop();
  }
}

/** The chain, with a way to change a row and the moments its findings came; everything else is quiet. */
export async function startChainToFinding() {
  const [server, nats] = await Promise.all([startOvsdb(), startNats()]);
  await server.transact([router, 'ovn_cluster_router'].map((name) => ({ op: 'insert', table: 'Logical_Router', row: { name } })));
  const [bus, reader] = await Promise.all([testBus(nats.url), testBus(nats.url, 'reader')]);
  // Everything but one database comes from a simulated cluster of 300 pods.
  const { writer } = await startLogCluster({
    bus,
    name: cluster,
    size: { pods: 300 },
    startAt: Date.now() - 3_600_000,
    edit: (input) => (input.source === 'ovn' && input.node === node ? null : input),
  });
  const poller = createPoller({
    cluster,
    bus: await testBus(nats.url, 'poller'),
    targets: fixedTargets({ [node]: server.address }, tools),
    ...tools,
  });
  await poller.start();
  const beating = startBeating(bus, cluster, 'watcher', writer);
  const analyzer = await startAnalyzer(nats.url, cluster);

  const found = new Sightings();
  const following = await reader.follow({
    cluster,
    topics: [topics.finding],
    from: 1,
    onMessage: (message) => {
      if (message.topic !== 'finding') return;
      const { finding } = message.event;
      if (finding.kind === 'stale-snat' && finding.state === 'pending') found.note(String(finding.actual?.logical_ip));
    },
  });
  return {
    server,
    nats,
    cluster,
    bus,
    found,
    change: (address: string) => server.transact(insertNat(router, 'n', staleSnat(address))),
    stop: async () => {
      await following.stop();
      await poller.stop();
      await beating.stop();
      await analyzer.stop();
      await Promise.all([bus.close(), reader.close()]);
      await nats.dispose();
      await server.stop();
    },
  };
}

/** `egressip up --demo` with an empty state folder and the servers in the cache, until every service is ready. */
async function startUp(): Promise<BenchRow> {
  const home = mkdtempSync(join(tmpdir(), 'egressip-bench-'));
  try {
    const started = performance.now();
    const { cli } = await startSystem(home);
    const seconds = (performance.now() - started) / 1_000;
    cli.child.kill('SIGINT');
    await cli.exited;
    const name = `start to ready, servers in the cache (${loadNow()})`;
    return { name, ours: `${seconds.toFixed(1)} s`, theirs: '', ratio: null, goal: '<= 15 s', reached: seconds <= 15 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Processes that wait for a core, of the last minute: what else the machine does is in every figure. */
export const loadNow = () => `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;

/** Of a pod that never was. */
function staleSnat(address: string) {
  const pod = `shop/none-${address.replaceAll('.', '-')}`;
  const ids = {
    'ip-family': 'ip4',
    'k8s.ovn.org/id': `default-network-controller:EgressIP:shop_${pod}:ip4:default`,
    'k8s.ovn.org/name': `shop_${pod}`,
    'k8s.ovn.org/owner-controller': 'default-network-controller',
    'k8s.ovn.org/owner-type': 'EgressIP',
    network: 'default',
  };
  return { type: 'snat', external_ip: '172.18.100.1', logical_ip: address, external_ids: ['map', Object.entries(ids)] };
}
