/**
 * One poller process that follows 500 real ovsdb-servers, each with the rows of 300 pods: what it takes, how late a change is on
 * the bus, and how long it needs when all servers are killed at once and come back together.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { TopicMessage } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { eventually } from '../../kit/eventually.ts';
import { numbers } from '../../kit/large-cluster.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { insertNat, type Ovsdb, startOvsdb } from '../../kit/ovsdb.ts';
import { egressRows } from '../../kit/ovsdb-rows.ts';
import { Sightings } from '../beside-polling.ts';
import { type BenchRow, ms, percentile } from '../row.ts';
import { atMost, count, figure, mb, seconds, shareOf } from './figure.ts';
import { cpuSeconds, peakMb, residentMb, startService } from './service.ts';

const cluster = 'nodes';
const rowsOfEach = 300;
const atOnce = 8;
const changesASecond = 100;
const changeSeconds = 30;
const quietMs = 20_000;

export async function rows(share: number): Promise<readonly BenchRow[]> {
  const servers = shareOf(share)(500);
  const nats = await startNats();
  const bus = await testBus(nats.url);
  const databases = new Map<string, Ovsdb>();
  try {
    await eachOf(
      numbers(servers, (index) => `worker-${index + 1}`),
      async (node) => {
        const server = await startOvsdb();
        databases.set(node, server);
        await egressRows(server, rowsOfEach);
      },
    );
    const seen = new Seen(servers);
    const following = await bus.follow({ cluster, topics: [topics.ovnState], from: 1, onMessage: (message) => seen.note(message) });
    const nb = [...databases].map(([node, { address }]) => `${node}=${address}`).join(',');
    const started = performance.now();
    const poller = startService('poller', { EGRESSIP_CLUSTER: cluster, EGRESSIP_NATS_URL: nats.url, EGRESSIP_NB: nb });
    try {
      await poller.during(seen.untilLive());
      const startMs = performance.now() - started;
      const afterStart = peakMb(poller.pid);
      const before = cpuSeconds(poller.pid);
      await pause(quietMs);
      const quietShare = (cpuSeconds(poller.pid) - before) / (quietMs / 1000);
      const delays = await poller.during(change([...databases.values()], seen.sightings));
      const storm = await poller.during(killAll([...databases.values()], seen));
      const peak = peakMb(poller.pid);
      const what = `${count(servers)} ovsdb-servers with ${count(2 * rowsOfEach)} rows each`;
      const p99 = percentile(delays, 0.99);
      return [
        figure(`poller, ${what}: most memory ever`, mb(peak), atMost(peak, 1_024, 'MB')),
        figure('  of which at its start', mb(afterStart)),
        figure('  in the end', mb(residentMb(poller.pid))),
        figure('  start until all databases are on the bus', seconds(startMs), atMost(startMs / 1000, 60, 's')),
        figure('  a core, while nothing changes', `${(100 * quietShare).toFixed(1)} %`),
        figure(
          `  row changed -> on the bus at ${changesASecond} a second, p50 / p99`,
          `${ms(percentile(delays, 0.5))} / ${ms(p99)}`,
          atMost(p99, 100, 'ms'),
        ),
        figure(
          '  all servers killed; all followed again, after the last server was back',
          seconds(storm.healedMs),
          atMost(storm.healedMs / 1000, 60, 's'),
        ),
        figure('  of which the servers needed before, to come back', seconds(storm.awayMs)),
      ];
    } finally {
      await following.stop();
      await poller.stop();
    }
  } finally {
    await bus.close();
    await nats.dispose();
    await eachOf([...databases.values()], (server) => server.stop());
  }
}

/** Which databases are known by the bus, and when each address was first there. */
class Seen {
  readonly sightings = new Sightings();
  readonly #live = new Set<string>();
  readonly #all: number;

  constructor(all: number) {
    this.#all = all;
  }

  note(message: TopicMessage<typeof topics.ovnState>): void {
    if (message.topic === 'invalid') throw new Error(message.reason);
    const { input, part, parts } = message.event;
    if (input.type === 'ovn-unavailable') {
      this.#live.delete(input.node);
      return;
    }
    if (input.type === 'ovn-snapshot' && part === parts - 1) this.#live.add(input.node);
    for (const change of input.rows) if (change.table === 'NAT' && change.row !== null) this.sightings.note(change.row.logical_ip);
  }

  untilLive(): Promise<boolean> {
    return eventually(`${this.#all} databases, of which ${this.#live.size} are live`, () => (this.#live.size === this.#all ? true : null));
  }

  untilAway(): Promise<boolean> {
    return eventually('no database is live', () => (this.#live.size === 0 ? true : null));
  }
}

/** One database after the other gets a row; resolves with how late each row was on the bus. */
async function change(servers: readonly Ovsdb[], seen: Sightings): Promise<number[]> {
  const madeAt = new Map<string, number>();
  const making: Promise<unknown>[] = [];
  const started = performance.now();
  for (let index = 0; index < changesASecond * changeSeconds; index += 1) {
    await pause(Math.max(0, started + (index * 1000) / changesASecond - performance.now()));
    const address = `172.30.${index >> 8}.${index & 255}`;
    madeAt.set(address, performance.now());
    making.push(
      servers[index % servers.length]?.transact(insertNat('GR', 'n', { type: 'snat', external_ip: '192.0.2.1', logical_ip: address })) ??
        Promise.resolve(),
    );
  }
  await Promise.all(making);
  await eventually('the last change is on the bus', () => (seen.delays(madeAt).every(Number.isFinite) ? true : null));
  return seen.delays(madeAt);
}

/** What a power cut, or a switch that is replaced, does. */
async function killAll(servers: readonly Ovsdb[], seen: Seen) {
  const killedAt = performance.now();
  await Promise.all(servers.map((server) => server.kill()));
  await seen.untilAway();
  await eachOf(servers, (server) => server.restart());
  const backAt = performance.now();
  await seen.untilLive();
  return { awayMs: backAt - killedAt, healedMs: performance.now() - backAt };
}

/** Some at once, as each takes a process of its own. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(numbers(atOnce, worker));
}
