/**
 * However many pollers share the nodes, and whichever come and go meanwhile, the same recorded input gives the same bytes in every
 * event. Two fields are left out: `stateSeq`, the place in the state log at which it was decided (the next poller writes a node again),
 * and `leakMs` where it is unknown because no poller observed the node between two of them. Time is virtual; that of the leases passes only
 * while nodes change their poller, so a busy machine drops no poller in between. nats-server is a real one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ownerOf } from '#libs/bus/lead/rendezvous.ts';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { startEngine } from '../../../services/analyzer/engine.ts';
import { eventually } from '../../kit/eventually.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { readOvnLog } from '../../kit/ovn-log.ts';
import { playedDatabases } from '../../kit/played-databases.ts';
import { provided } from '../../kit/provided.ts';
import { recordCluster } from '../../kit/recorded-cluster.ts';
import { type SharingPoller, startSharingPoller } from '../../kit/sharing-poller.ts';
import { createStateLogs } from '../../kit/state-log.ts';
import { createVirtualClock } from '../../unit/simulator/virtual-clock.ts';

const natsServer = await provided('nats');
const cluster = 'c';
const recorded = recordCluster(5, 120_000);
const quietMs = 80_000;
const windowMs = 3;
/** No faster than the system's: `eventually` asks every 20 ms. */
const lookMs = 20;
const told = [topics.finding, topics.incident, topics.failover, topics.assignment, topics.convergence, topics.change];
const changes = ['join', 'stop', 'kill', 'join', 'stop', 'join', 'kill'] as const;

/** The events when `count` pollers follow the recording, and how often a node passes from one to another; with a seed some come and go. */
async function toldBy(count: number, seed: number | null = null): Promise<{ readonly events: readonly string[]; readonly passed: number }> {
  const nats = await startNats();
  const clock = createVirtualClock(Math.min(...recorded.map(({ at }) => at)));
  const leaseClock = createVirtualClock(0);
  const databases = playedDatabases(recorded, clock);
  const [bus, analyzer, watcher] = await Promise.all(['test', 'analyzer', 'watcher'].map((name) => testBus(nats.url, name)));
  if (bus === undefined || analyzer === undefined || watcher === undefined) throw new Error('no bus');
  const log = readOvnLog(bus, cluster);
  const objects = createStateLogs({ bus: watcher, cluster, writerId: 'watcher' });
  const known = () => Number.POSITIVE_INFINITY;
  const engine = await startEngine({
    bus: analyzer,
    ...{ cluster, clock, logger: silentLogger, holdOffMs: 10_000, restartHoldOffMs: 60_000, keepResolvedMs: 86_400_000 },
    ...{ completeUntil: known, heardUntil: known, readKnownUntil: known, confirm: () => undefined },
    ...{ onInput: () => undefined, onGap: () => undefined, onEvents: () => undefined },
  });
  const random = seededRandom(seed ?? 0);
  let pollers: SharingPoller[] = [];

  /** Everything written is stored and judged. */
  const settle = async () => {
    await Promise.all([objects.flushed(), ...pollers.map((poller) => poller.settled())]);
    const last = Math.max(await bus.lastSeq(cluster, topics.kubeState), await bus.lastSeq(cluster, topics.ovnState));
    while (engine.readTo < last) await pause(1);
  };
  const isCurrent = (node: string) => log.available(node) === !databases.isAway(node);
  const isShared = async () => {
    await eventually('each has its share', () => {
      leaseClock.advance(lookMs);
      pollers = pollers.filter((poller) => poller.isAlive());
      const ids = pollers.map(({ instance }) => instance);
      const isOwn = (node: string) => isCurrent(node) && log.writers.get(node)?.at(-1) === ownerOf(node, ids);
      return databases.nodes.every(isOwn) ? true : null;
    });
    await settle();
  };
  const join = async () => {
    pollers.push(await startSharingPoller({ url: nats.url, cluster, targets: databases.targets, clock, leaseClock }));
  };
  const change = async (what: (typeof changes)[number]) => {
    if (what === 'join' || pollers.length === 1) await join();
    else {
      const [chosen] = pollers.splice(Math.floor(random() * pollers.length), 1);
      await chosen?.[what]();
    }
    await isShared();
  };

  try {
    const begin = recorded.findIndex(({ type }) => /-changes$/.test(type));
    for (const input of recorded.slice(0, begin)) if (input.source === 'kube') objects.put(input);
    await settle();
    for (let index = 0; index < count; index += 1) await join();
    await isShared();
    const rest = recorded.slice(begin);
    const moments = seed === null ? [] : changes.map((_, index) => Math.floor(((index + random()) * rest.length) / changes.length));
    for (const [index, input] of rest.entries()) {
      clock.advance(Math.max(0, input.at - clock.now()));
      const what = changes[moments.indexOf(index)];
      if (what !== undefined) await change(what);
      if (input.source === 'kube') objects.put(input);
      else {
        databases.play(input);
        clock.advance(windowMs);
        if (input.type !== 'ovn-changes') await eventually('it is told', () => (isCurrent(input.node) ? true : null));
      }
      await settle();
    }
    clock.advance(quietMs);
    await engine.stop();
    return { events: await storedIn(bus), passed: [...log.writers.values()].reduce((sum, writers) => sum + writers.length - 1, 0) };
  } finally {
    await Promise.all(pollers.map((poller) => poller.stop()));
    await log.stop();
    await Promise.all([analyzer.close(), watcher.close(), bus.close()]);
    await nats.dispose();
  }
}

async function storedIn(bus: Bus): Promise<string[]> {
  const events: string[] = [];
  for (const topic of told) {
    for (const message of await bus.read(cluster, topic, 1)) {
      if (message.topic === 'invalid') throw new Error(message.reason);
      events.push(JSON.stringify({ topic: topic.name, ...message.event, stateSeq: undefined }));
    }
  }
  return events;
}

const leak = /"leakMs":(?:null|[0-9.]+)/;
const unknownLeak = '"leakMs":null';

describe.skipIf(!natsServer.available)(`the same input over any number of pollers (${natsServer.reason})`, () => {
  const alone = natsServer.available ? toldBy(1) : null;

  it('has events of each topic and findings in each state', async () => {
    const { events = [], passed } = (await alone) ?? {};
    expect(passed).toBe(0);
    expect(events.filter((text) => text.includes(unknownLeak)).length).toBeLessThan(5);
    for (const { name } of told) expect([name, events.some((text) => text.startsWith(`{"topic":"${name}"`))]).toEqual([name, true]);
    for (const state of ['pending', 'firing', 'resolved']) expect(events.some((text) => text.includes(`"state":"${state}"`))).toBe(true);
  });

  it.each([2, 4, 16])('%i pollers tell the same bytes as one', async (count) => {
    expect((await toldBy(count)).events).toEqual((await alone)?.events);
  });

  it.each([1, 4, 16])('%i pollers at first, then some join, stop and are killed: the same bytes', async (count) => {
    const { events, passed } = await toldBy(count, 100 + count);
    expect(passed).toBeGreaterThan(3);
    const expected = (await alone)?.events ?? [];
    expect(events).toEqual(expected.map((text, index) => (events[index]?.includes(unknownLeak) ? text.replace(leak, unknownLeak) : text)));
  });
});
