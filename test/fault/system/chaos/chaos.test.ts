/**
 * Chaos: one simulated cluster, watched by two installations at the same time. One is left alone: one of each service, one
 * nats-server. The other has three nats-servers, two of each service and two gateways, reads real ovsdb-servers, and something of
 * it is killed, stopped, parted or restarted every 20 s, as a seed says. In the end both have told the same (`told.ts`).
 *
 * In `npm test` it takes 3 minutes and has 14 ovsdb-servers, with `npm run test:chaos` 30 minutes and 50 of them.
 * EGRESSIP_CHAOS_MINUTES and EGRESSIP_CHAOS_SEED give another length and another seed.
 */
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import { createSimulator, type Simulator } from '../../../../services/simulator/simulator.ts';
import { eventually } from '../../../kit/eventually.ts';
import { startNats, type TestNats } from '../../../kit/nats.ts';
import { type NatsCluster, startNatsCluster } from '../../../kit/nats-cluster.ts';
import { provided } from '../../../kit/provided.ts';
import { provideOvn } from '../../../kit/provision/ovn.ts';
import { type Relay, startRelay } from '../../../kit/relay.ts';
import { type RealDatabase, startRealDatabases } from './databases.ts';
import { disturb } from './disturb.ts';
import { keepEvidence } from './evidence.ts';
import { contents, type Injected, runInput } from './input.ts';
import { type Installation, startInstallation } from './installation.ts';
import { described, leadServices, scheduleOf } from './schedule.ts';
import { atTheSameMoments, type Told, toldBy } from './told.ts';

const natsServer = await provided('nats');
const history = await provided('questdb');
const ovn = await provideOvn();
const isHere = natsServer.available && history.available && ovn.available;

const cluster = 'c';
const minutes = Number(process.env.EGRESSIP_CHAOS_MINUTES ?? 3);
const seed = Number(process.env.EGRESSIP_CHAOS_SEED ?? 1);
const isLong = minutes > 3;
const nodes = isLong ? 50 : 14;
const sampleEveryMs = isLong ? 12_000 : 6_000;
const calmSamples = 3;
const everyMs = 20_000;
/** How long messages may take to reach the tables: three servers that store each message on one busy machine are slow. */
const patienceMs = 150_000;
const limitMs = (2 * minutes + 15) * 60_000;

describe.skipIf(!isHere)(`chaos of ${minutes} minutes, seed ${seed}`, () => {
  let simulator: Simulator;
  let alone: TestNats;
  let nats: NatsCluster;
  let databases: readonly RealDatabase[] = [];
  let api: Relay;
  let undisturbed: Installation;
  let disturbed: Installation;
  let faults: readonly Injected[] = [];
  let moves = 0;
  let hasFailed = false;
  const told: Told[] = [];

  beforeAll(async () => {
    simulator = createSimulator({ clock: systemClock, random: seededRandom(seed), contents: contents(nodes), life: false });
    await simulator.start();
    databases = await startRealDatabases(simulator.cluster);
    api = await startRelay(() => Number(new URL(simulator.kubeUrl()).port));
    [alone, nats] = await Promise.all([startNats(), startNatsCluster()]);
    const common = { cluster, holdOffSeconds: 10, sampleEveryMs };
    undisturbed = await startInstallation({
      ...{ ...common, name: 'undisturbed', natsUrl: alone.url, replicas: 1, each: 1 },
      ...{ kubeUrl: simulator.kubeUrl(), northbound: simulator.northbound() },
    });
    disturbed = await startInstallation({
      ...{ ...common, name: 'disturbed', natsUrl: nats.url, replicas: 3, each: 2 },
      kubeUrl: `http://127.0.0.1:${api.port}`,
      northbound: Object.fromEntries(databases.map(({ node, address }) => [node, address])),
    });
    await Promise.all([undisturbed, disturbed].map(isWhole));
  }, limitMs);

  afterEach(({ task }) => {
    if (task.result?.state === 'fail') hasFailed = true;
  });

  afterAll(async () => {
    if (hasFailed) console.log(`what was told, and the logs: ${await keepEvidence([undisturbed, disturbed].filter(Boolean))}`);
    await Promise.all([undisturbed?.stop(), disturbed?.stop()]);
    await Promise.all(databases.map((database) => database.stop()));
    await Promise.all([api?.close(), alone?.dispose(), nats?.dispose(), simulator?.stop()]);
  });

  /** It sees everything, nothing is wrong, and somebody leads everywhere. */
  const isWhole = ({ name, bus, leaderOf }: Installation) =>
    eventually(`${name} is whole`, async () => {
      const verdict = await bus.ask(cluster, 'verdict', {}, 2_000).catch(() => null);
      const { critical = 1, warning = 1 } = verdict?.summary.findings ?? {};
      return verdict?.complete === true && critical + warning === 0 && leadServices.every((service) => leaderOf(service) !== null)
        ? true
        : null;
    });

  it(
    'is done by the schedule while the cluster lives',
    async () => {
      const schedule = scheduleOf(seed, { durationMs: minutes * 60_000, everyMs });
      console.log(`chaos, seed ${seed}:\n${schedule.map(described).join('\n')}`);
      let isOver = false;
      const input = runInput({ simulator, seed, watching: [undisturbed, disturbed], isOver: () => isOver });
      const start = Date.now();
      const done = async () => {
        for (const disturbance of schedule) {
          await pass(Math.max(0, start + disturbance.at - Date.now()));
          await disturb({ installation: disturbed, nats, databases, api }, disturbance);
        }
        await pass(Math.max(0, start + minutes * 60_000 - Date.now()));
        isOver = true;
      };
      [, { faults, moves }] = await Promise.all([done(), input]);
    },
    limitMs,
  );

  it(
    'leaves both whole, and both have told the same',
    async () => {
      await Promise.all([undisturbed, disturbed].map(isWhole));
      const calmFrom = Date.now();
      const calmUntil = calmFrom + (calmSamples + 1) * sampleEveryMs;
      const moments = (samples: Told['samples'] = []) => new Set(samples.map(([at]) => at)).size;
      await eventually('both have told the same', async () => {
        const both = Promise.all([toldBy(undisturbed, calmFrom), toldBy(disturbed, calmFrom)]);
        const [left, right] = await both.catch(() => [null, null]);
        if (left === null || right === null) return null;
        const [expected, actual] = atTheSameMoments(left, right);
        told.splice(0, 2, expected, actual);
        if (Date.now() < calmUntil) return null;
        const isDone = moments(expected.samples) > 1 && JSON.stringify(expected) === JSON.stringify(actual);
        return isDone || Date.now() > calmUntil + patienceMs ? true : null;
      });
      const [expected, actual] = told;
      for (const table of ['findings', 'incidents', 'failovers', 'moves', 'changes', 'empty', 'alerts', 'samples'] as const)
        expect([table, actual?.[table]]).toEqual([table, expected?.[table]]);
      expect(moments(expected?.samples)).toBeGreaterThan(1);
    },
    limitMs,
  );

  it('told each fault once, and nothing else that is wrong', async () => {
    const [expected] = told;
    expect(faults.length).toBeGreaterThan(0);
    expect(expected?.findings.length).toBe(faults.length);
    expect(moves).toBeGreaterThan(0);
    expect(expected?.empty).toEqual([]);
  });

  it('told no alert twice: of each id one content, of each episode one beginning and one end', () => {
    for (const { receiver } of [undisturbed, disturbed]) {
      const texts = new Map(receiver.requests.map(({ id, text }) => [id, text]));
      for (const { id, text } of receiver.requests) expect(text).toBe(texts.get(id));
      const alerts = receiver
        .accepted()
        .flatMap(({ body }) => body.alerts.map((alert) => `${alert.fingerprint} ${alert.startsAt} ${alert.status}`));
      expect(new Set(alerts).size).toBe(alerts.length);
      const begun = alerts.filter((line) => line.endsWith(' firing'));
      expect(alerts.filter((line) => line.endsWith(' resolved')).length).toBe(begun.length);
    }
  });

  it('observed no convergence that was not, and counted alike whenever both saw everything', async () => {
    const of = async ({ sql }: Installation, query: string) => new Set((await sql(query)).map((row) => JSON.stringify(row)));
    const convergence = "select namespace, pod, egress_ip, trigger from convergence where trigger = 'pod-start'";
    const [all, some] = [await of(undisturbed, convergence), await of(disturbed, convergence)];
    expect([...some].filter((row) => !all.has(row))).toEqual([]);
    const lanes = "select egress_ip, pods, expected from object_samples where complete and egress_ip like 'lane-%'";
    expect(await of(disturbed, lanes)).toEqual(await of(undisturbed, lanes));
  });

  it('is answered by each gateway alike', async () => {
    const resolved = (gateway: string) =>
      eventually(`${gateway} answers`, async () => {
        const response = await fetch(`${gateway}/api/v1/findings?state=resolved&limit=5000`).catch(() => null);
        if (response?.ok !== true) return null;
        const { findings } = (await response.json()) as { readonly findings: readonly { readonly kind: string; readonly pod: unknown }[] };
        return findings.map(({ kind, pod }) => JSON.stringify([kind, pod]));
      });
    for (const gateway of [...undisturbed.gateways, ...disturbed.gateways]) {
      const answered = await resolved(gateway);
      const missing = faults.filter(({ kind, pod }) => {
        const [namespace, name] = pod.split('/');
        return !answered.includes(JSON.stringify([kind, { namespace, name }]));
      });
      expect([gateway, missing]).toEqual([gateway, []]);
    }
  });
});
