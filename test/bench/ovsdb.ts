/**
 * Reading northbound databases: a change until it is readable on the bus, beside a loop that polls with ovn-nbctl; the
 * first snapshot of 24,000 rows beside two `ovn-nbctl list` runs; the longest stall while 50 MB come in, beside JSON.parse.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { connectBus } from '#libs/bus/nats-bus.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createConnector } from '#libs/ovsdb/address.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import { fixedTargets } from '#libs/ovsdb/targets.ts';
import { createTableStore } from '#libs/ovsdb/updates.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createPoller } from '../../services/poller/app.ts';
import { startNats } from '../kit/nats.ts';
import { insertNat, startOvsdb } from '../kit/ovsdb.ts';
import { startCanned } from '../kit/ovsdb-canned.ts';
import { egressRows } from '../kit/ovsdb-rows.ts';
import { changeBesidePolling, delayRows, listed, Sightings } from './beside-polling.ts';
import { type BenchRow, ms, percentile } from './row.ts';

const tools = { clock: systemClock, random: Math.random, logger: silentLogger };

export async function rows(): Promise<BenchRow[]> {
  return [...(await firstSnapshot()), ...(await changeToBus()), await stall()];
}

async function firstSnapshot(): Promise<BenchRow[]> {
  const server = await startOvsdb();
  try {
    await egressRows(server, 12_000);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      ours.push(await timed(() => snapshot(server.address)));
      theirs.push(await timed(() => listed(server)));
    }
    const [our, their] = [percentile(ours, 0.5), percentile(theirs, 0.5)];
    const name = 'first snapshot of 24,000 rows / two ovn-nbctl list runs';
    return [{ name, ours: ms(our), theirs: ms(their), ratio: their / our, goal: '>= 2 x', reached: their / our >= 2 }];
  } finally {
    await server.stop();
  }
}

/** The same changes, at random moments of two polling periods, seen by the poller's readers and by the polling loop. */
async function changeToBus(): Promise<BenchRow[]> {
  const [server, nats] = await Promise.all([startOvsdb(), startNats()]);
  const bus = await connectBus({ url: nats.url, name: 'bench', ...tools });
  const poller = createPoller({ cluster: 'bench', bus, targets: fixedTargets({ w1: server.address }, tools), ...tools });
  try {
    await egressRows(server, 1_000);
    const onBus = new Sightings();
    const first = Promise.withResolvers<void>();
    await poller.start();
    const following = await bus.follow({
      cluster: 'bench',
      topics: [topics.ovnState],
      from: 1,
      onMessage: (message) => {
        if (message.topic !== 'ovnState') return;
        const { input } = message.event;
        // A snapshot that keeps the log short may take the place of the change.
        if (input.type !== 'ovn-changes' && input.type !== 'ovn-snapshot') return;
        first.resolve();
        for (const change of input.rows) if (change.table === 'NAT' && change.row !== null) onBus.note(change.row.logical_ip);
      },
    });
    await first.promise;
    const changes = await changeBesidePolling(server, (address) =>
      server.transact(insertNat('GR', 'n', { type: 'snat', external_ip: '192.0.2.1', logical_ip: address })),
    );
    await following.stop();
    return delayRows('row changed -> on the bus', onBus, changes);
  } finally {
    await poller.stop();
    await bus.close();
    await nats.dispose();
    await server.stop();
  }
}

async function stall(): Promise<BenchRow> {
  const canned = await startCanned(50_000_000);
  try {
    const ours = await longestStall(() => snapshot(canned.address));
    const theirs = await longestStall(async () => {
      const { result } = JSON.parse(canned.reply.toString('utf8')) as {
        result: [boolean, string, Record<string, Record<string, unknown>>];
      };
      createTableStore().applyInitial(result[2]);
    });
    const name = 'longest stall during a snapshot of 50 MB / JSON.parse';
    return { name, ours: ms(ours), theirs: ms(theirs), ratio: theirs / ours, goal: '<= 50 ms', reached: ours <= 50 };
  } finally {
    await canned.stop();
  }
}

function snapshot(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const monitor = createNorthboundMonitor({
      ...tools,
      node: 'w1',
      connectors: [createConnector(address, tools)],
      onSnapshot: () => void monitor.stop().then(resolve),
      onChanges: () => undefined,
      onUnavailable: reject,
    });
    monitor.start();
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function longestStall(work: () => Promise<void>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  // Its first sample is lost: let it come before the work.
  await pause(50);
  await work();
  await pause(20);
  histogram.disable();
  return histogram.max / 1e6;
}
