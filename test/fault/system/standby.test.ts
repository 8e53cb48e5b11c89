/**
 * Two of each service, of which one works; pollers share the nodes. It is killed, or paused for longer than its lease: the other one goes
 * on as if nothing had happened, and nothing of the former one is taken any more. Faults begin, fire and end meanwhile; each is told
 * exactly once, with the moments it would have had.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BusService } from '#libs/bus/permissions.ts';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator, type Simulator } from '../../../services/simulator/simulator.ts';
import { busy } from '../../kit/busy.ts';
import { eventually } from '../../kit/eventually.ts';
import { type Instance, startInstance } from '../../kit/instance.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';
import { execute } from '../../kit/store.ts';
import { contents, steady } from './watched-system.ts';

const natsServer = await provided('nats');
const history = await provided('questdb');
const cluster = 'c';
/** Longer than a producer is believed without a sign of life, as the real one is. */
const holdOffMs = 5_000;
const takeOverMs = 5_000;
const services: readonly BusService[] = ['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'orchestrator'];
const leaseEntry = z.object({ holder: z.string(), at: z.number() });

describe.skipIf(!natsServer.available || !history.available)(`two of each service (${natsServer.reason}; ${history.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-standby-'));
  const instances = new Set<Instance>();
  const leaders = new Map<BusService, Instance>();
  const leases: { readonly service: string; readonly holder: string; readonly at: number }[] = [];
  const faults: { readonly id: string; readonly pod: string }[] = [];
  let nats: TestNats;
  let questdb: TestQuestDb;
  let receiver: TestReceiver;
  let simulator: Simulator;
  let bus: Bus;
  let raw: NatsConnection;
  let isOver = false;
  /** The worst while something was taken over. */
  let crowd = 1;

  /** As a supervisor does: what ends is started anew. */
  function start(service: BusService): void {
    const onEvent = (event: string, instance: Instance) => {
      // Of pollers, the one that has taken nodes last.
      if (event === (service === 'poller' ? 'share' : 'leads')) leaders.set(service, instance);
    };
    const instance = startInstance(service, { EGRESSIP_CONFIG: join(folder, 'config.yaml') }, onEvent);
    instances.add(instance);
    instance.ended.then(() => {
      instances.delete(instance);
      if (!isOver) start(service);
    });
  }

  beforeAll(async () => {
    simulator = createSimulator({
      clock: systemClock,
      random: seededRandom(21),
      contents,
      life: false,
    });
    [nats, questdb, receiver] = await Promise.all([startNats(), startQuestDb(), startReceiver(), simulator.start()]);
    const config = {
      cluster,
      nats: { url: nats.url },
      standby: { enabled: true },
      questdb: { url: questdb.url },
      kube: { url: simulator.kubeUrl() },
      ovn: { nb: simulator.northbound() },
      monitoring: { hold_off_seconds: holdOffMs / 1000 },
      notifier: { allow_private_addresses: true, receivers: [{ name: 'team', url: receiver.url }] },
    };
    writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));
    bus = await testBus(nats.url);
    raw = await connect({ servers: nats.url });
    raw.subscribe('$KV.EIP_LEADERS.>', {
      callback: (_, { subject, data }) => {
        // The roster of the pollers is not a lease.
        const lease = leaseEntry.safeParse(JSON.parse(new TextDecoder().decode(data)));
        if (lease.success) leases.push({ service: subject, ...lease.data });
      },
    });
    for (const service of services) {
      start(service);
      start(service);
    }
    await eventually('a complete verdict', async () => ((await verdict())?.complete === true ? true : null));
    await eventually('one of each leads', async () => (leaders.size === services.length ? true : null));
  });

  afterAll(async () => {
    isOver = true;
    const ends = [...instances].map((instance) => {
      instance.signal('SIGKILL');
      return instance.ended;
    });
    await Promise.all(ends);
    await raw?.close();
    await bus?.close();
    await Promise.all([nats?.dispose(), questdb?.dispose(), receiver?.close(), simulator?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const verdict = () => bus.ask(cluster, 'verdict', {}, 2_000).catch(() => null);
  const told = async (pod: string) => {
    const messages = await bus.read(cluster, topics.finding, 1);
    return messages.flatMap((message) =>
      message.topic === 'finding' && `${message.event.finding.pod?.namespace}/${message.event.finding.pod?.name}` === pod
        ? [{ state: message.event.finding.state, at: message.event.at, since: message.event.finding.since }]
        : [],
    );
  };
  const isTold = (pod: string, state: string) =>
    eventually(`${pod} is told as ${state}`, async () => ((await told(pod)).some((one) => one.state === state) ? true : null));

  function inject(): { readonly id: string; readonly pod: string } {
    const pod = simulator.cluster.podsOf(steady).find((key) => !faults.some((fault) => fault.pod === key));
    if (pod === undefined) throw new Error('no pod left');
    const { id } = simulator.inject({ kind: 'missing-snat', pod });
    faults.push({ id, pod });
    return { id, pod };
  }

  const leaderOf = (service: BusService): Instance => {
    const leader = leaders.get(service);
    if (leader === undefined) throw new Error(`no ${service} leads`);
    return leader;
  };
  const takenOver = (former: readonly Instance[]) =>
    eventually('others lead', () => {
      crowd = Math.max(crowd, busy());
      return former.every((one) => leaders.get(one.service) !== one) ? true : null;
    });

  it.each([
    ['what judges and tells', ['analyzer', 'notifier', 'historian', 'orchestrator']],
    ['what observes', ['watcher', 'poller']],
  ] as const)('kill -9 of %s: a finding that was pending fires at its moment, one begun meanwhile is told', async (_, victims) => {
    const spanning = inject();
    await isTold(spanning.pod, 'pending');
    const former = victims.map(leaderOf);
    for (const leader of former) leader.signal('SIGKILL');
    const meanwhile = inject();
    await takenOver(former);
    for (const { pod } of [spanning, meanwhile]) await isTold(pod, 'firing');
    for (const { id } of [spanning, meanwhile]) simulator.heal(id);
    for (const { pod } of [spanning, meanwhile]) {
      await isTold(pod, 'resolved');
      const [pending, firing, resolved, ...more] = await told(pod);
      expect([pending?.state, firing?.state, resolved?.state, more]).toEqual(['pending', 'firing', 'resolved', []]);
      const held = (firing?.at ?? 0) - (pending?.at ?? 0);
      if (victims.some((victim) => victim === 'analyzer')) expect(held).toBe(holdOffMs);
      else expect(held).toBeGreaterThanOrEqual(holdOffMs);
    }
  });

  it('a pause of all that lead for longer than their lease: they find themselves replaced, and end', async () => {
    const spanning = inject();
    await isTold(spanning.pod, 'pending');
    const former = services.map(leaderOf);
    for (const leader of former) leader.signal('SIGSTOP');
    await takenOver(former);
    await isTold(spanning.pod, 'firing');
    simulator.heal(spanning.id);
    await isTold(spanning.pod, 'resolved');
    const changed = inject();
    for (const leader of former) leader.signal('SIGCONT');
    await Promise.all(former.map(({ ended }) => ended));
    for (const leader of former) expect(leader.events).toContain('lead-lost');
    await isTold(changed.pod, 'firing');
    simulator.heal(changed.id);
    await isTold(changed.pod, 'resolved');
  });

  it('each fault was told once, to the receiver and in the history, and nothing else fired', async () => {
    const alerts = () =>
      receiver.accepted().flatMap(({ body }) => body.alerts.map((alert) => `${alert.fingerprint} ${alert.startsAt} ${alert.status}`));
    await eventually('all alerts are told as ended', async () => {
      const open = alerts().filter((line) => line.endsWith(' firing') && !alerts().includes(line.replace(/firing$/, 'resolved')));
      return alerts().length > 0 && open.length === 0 ? true : null;
    });
    expect(new Set(alerts()).size).toBe(alerts().length);
    // Of each id the same content, however often it came.
    const contents = new Map(receiver.requests.map(({ id, text }) => [id, text]));
    for (const { id, text } of receiver.requests) expect(text).toBe(contents.get(id));
    const expected = faults.map(({ pod }) => `missing-snat ${pod} 1`).sort();
    await eventually('the history', async () => {
      const query = "select kind, namespace, pod, count() from findings where state = 'firing' group by kind, namespace, pod";
      const response = await execute(questdb.url, query);
      const { dataset = [] } = (await response.json()) as { readonly dataset?: readonly (readonly unknown[])[] };
      const fired = dataset.map(([kind, namespace, pod, count]) => `${kind} ${namespace}/${pod} ${count}`).sort();
      return fired.join() === expected.join() ? true : null;
    });
  });

  it('each was replaced within 5 s of its last sign of life', () => {
    for (const [, of] of Map.groupBy(leases, ({ service }) => service)) {
      const gaps = of.flatMap(({ holder, at }, index) => {
        const before = of[index - 1];
        return before === undefined || before.holder === holder ? [] : [at - before.at];
      });
      expect(gaps.length).toBeGreaterThanOrEqual(2);
      for (const gap of gaps) expect(gap).toBeLessThan(takeOverMs * crowd);
    }
  });
});
