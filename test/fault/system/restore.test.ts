/**
 * Back up NATS and QuestDB while the whole system works, lose both, restore both to empty folders, and go on, as docs/operations.md says.
 * Findings keep their identity and their moments, the history is as it was, and nobody is alerted twice. Then the same for a
 * QuestDB alone whose backup is older than what NATS takes for written.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#libs/contracts/findings.ts';
import { topics } from '#libs/contracts/topics.ts';
import { eventually } from '../../kit/eventually.ts';
import { testRunAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { startReceiver, type TestReceiver } from '../../kit/receiver.ts';
import { type RunningCli, startCli } from '../../kit/run-cli.ts';
import { execute } from '../../kit/store.ts';
import { startWatchedSystem, steady, type WatchedSystem } from './watched-system.ts';

const natsServer = await provided('nats');
const history = await provided('questdb');
const isHere = natsServer.available && history.available;
const cluster = 'restored';

describe.skipIf(!isHere)(`a backup (${natsServer.reason}; ${history.reason})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'egressip-backup-'));
  let nats: TestNats;
  let questdb: TestQuestDb;
  let receiver: TestReceiver;
  let system: WatchedSystem;
  let second: RunningCli | null = null;

  beforeAll(async () => {
    [nats, questdb, receiver] = await Promise.all([startNats(), startQuestDb(), startReceiver()]);
    const config = { notifier: { allow_private_addresses: true, receivers: [{ name: 'team', url: receiver.url }] } };
    writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));
    system = await startWatchedSystem({
      EGRESSIP_CONFIG: join(folder, 'config.yaml'),
      EGRESSIP_CLUSTER: cluster,
      EGRESSIP_NATS_URL: nats.url,
      EGRESSIP_QUESTDB_URL: questdb.url,
      EGRESSIP_QUESTDB_READER_URL: questdb.readerUrl,
    });
  });
  afterAll(async () => {
    second?.child.kill('SIGINT');
    await second?.exited;
    expect(await system.stop()).toEqual([]);
    await receiver.close();
    await Promise.all([nats.dispose(), questdb.dispose()]);
    rmSync(folder, { recursive: true });
  });

  const podOf = (index: number) => system.simulator.cluster.podsOf(steady)[index] ?? '';
  const identity = ({ fingerprint, since, state, pod }: Finding) => ({ fingerprint, since, state, pod });
  /** Of a pod, when it fires. */
  const fires = (pod: string) =>
    eventually(`a finding of ${pod} fires`, async () => {
      const found = (await system.findings())?.find(
        (finding) => `${finding.pod?.namespace}/${finding.pod?.name}` === pod && finding.state === 'firing',
      );
      return found === undefined ? null : identity(found);
    });
  /** Findings of different kinds are of different incidents, and told apart. */
  const failing = async (index: number, kind: string) => {
    const { id } = system.simulator.inject({ kind, pod: podOf(index) });
    return { id, finding: await fires(podOf(index)) };
  };
  const rows = (table: string) => system.sql<readonly unknown[]>(`select * from ${table} order by ts`);
  /** Transitions of a finding that the history has. */
  const told = (fingerprint: string) =>
    system
      .sql<readonly [string]>(`select state from findings where fingerprint = '${fingerprint}' order by ts`)
      .then((all) => all.map(([state]) => state));
  const missing = (before: readonly unknown[], after: readonly unknown[]) => {
    const there = new Set(after.map((row) => JSON.stringify(row)));
    return before.filter((row) => !there.has(JSON.stringify(row)));
  };
  /** Of the findings that fired, all that the history has. */
  const transitions = async () => {
    const all = await system.sql<readonly [string, string]>('select fingerprint, state from findings');
    const fired = all.filter(([one, state]) => state !== 'pending' && all.some(([other, also]) => other === one && also === 'firing'));
    return ['firing', 'resolved'].map((state) => `${state} ${fired.filter(([, each]) => each === state).length}`);
  };
  const untilTold = (fingerprint: string, ...states: readonly string[]) =>
    eventually(`the history has ${states}`, async () => {
      const all = await told(fingerprint);
      return states.every((state) => all.includes(state)) ? true : null;
    });
  const statement = async (sql: string) => {
    const response = await execute(questdb.url, sql);
    expect(response.ok, await response.text()).toBe(true);
  };
  /** As an operator's tool for alerts counts: by the id of the message. */
  const alerts = () =>
    receiver
      .accepted()
      .flatMap(({ body }) => body.alerts.map(({ status, fingerprint, startsAt }) => `${status} ${fingerprint} ${startsAt}`));

  async function backUpNats(): Promise<void> {
    await nats.stop();
    cpSync(nats.store, join(folder, 'jetstream'), { recursive: true });
    await nats.restart();
  }
  async function backUpQuestDb(): Promise<void> {
    await statement('checkpoint create');
    cpSync(questdb.data, join(folder, 'questdb'), { recursive: true });
    await statement('checkpoint release');
  }
  async function restoreQuestDb(): Promise<void> {
    rmSync(questdb.data, { recursive: true });
    cpSync(join(folder, 'questdb'), questdb.data, { recursive: true });
    writeFileSync(join(questdb.data, '_restore'), '');
    await questdb.restart();
  }

  it('of both brings back findings, history, runs and silences as they were, and alerts nobody twice', async () => {
    const first = await failing(0, 'missing-snat');
    await untilTold(first.finding.fingerprint, 'pending', 'firing');
    const orchestrator = await testBus(nats.url, 'orchestrator');
    await orchestrator.publish(cluster, topics.run, testRunAt(Date.now()));
    const silence = await orchestrator.ask(cluster, 'silence-add', {
      matchers: { node: 'worker-9' },
      comment: 'rebuilt',
      expiresAt: Date.now() + 3_600_000,
    });
    await eventually('the first alert is told', async () => (alerts().length > 0 ? true : null));
    await eventually('the run is in the history', async () => ((await rows('runs')).length === 1 ? true : null));

    await backUpNats();
    // What is in the copy of QuestDB alone: it is newer.
    const later = await failing(1, 'missing-reroute');
    system.simulator.heal(later.id);
    await untilTold(later.finding.fingerprint, 'pending', 'firing', 'resolved');
    await eventually('its end is told', async () => (alerts().filter((alert) => alert.startsWith('resolved')).length > 0 ? true : null));
    const before = { findings: await rows('findings'), runs: await rows('runs') };
    await backUpQuestDb();
    const toldBefore = alerts();

    system.cli.child.kill('SIGINT');
    await system.cli.exited;
    await orchestrator.close();
    await Promise.all([nats.kill(), questdb.kill()]);
    await nats.wipe();
    cpSync(join(folder, 'jetstream'), nats.store, { recursive: true });
    await Promise.all([nats.restart(), restoreQuestDb()]);
    second = startCli(['up'], { env: system.env });
    await second.says('Ctrl-C stops everything');

    expect(await fires(podOf(0))).toEqual(first.finding);
    expect(await rows('runs')).toEqual(before.runs);
    expect(missing(before.findings, await rows('findings'))).toEqual([]);
    // Pods came and go: a finding that is pending for a moment does not count, one that fires does.
    expect(await transitions()).toEqual(['firing 2', 'resolved 1']);
    const asked = await testBus(nats.url, 'gateway');
    const { silences } = await eventually('the notifier answers', () => asked.ask(cluster, 'silence-list', {}).catch(() => null));
    expect(silences.map(({ id }) => id)).toEqual([silence.silence.id]);
    await asked.close();

    // All parts go on from where they were: a new violation goes all the way.
    const next = await failing(2, 'missing-reroute');
    await untilTold(next.finding.fingerprint, 'pending', 'firing');
    await eventually('it is told', async () => (alerts().length > toldBefore.length ? true : null));
    const again = alerts()
      .slice(toldBefore.length)
      .filter((alert) => toldBefore.includes(alert));
    expect(again).toEqual([]);
  });

  it('of QuestDB alone lacks what came later, until the historian is told to read the streams again', async () => {
    const later = await failing(3, 'missing-snat');
    await untilTold(later.finding.fingerprint, 'pending', 'firing');
    const whole = await rows('findings');
    await questdb.kill();
    await restoreQuestDb();
    await eventually('QuestDB answers', async () => ((await rows('findings')).length > 0 ? true : null));
    expect(await told(later.finding.fingerprint)).toEqual([]);

    const operator = await connect({ servers: nats.url });
    const positions = await operator.jetstream().views.kv('EIP_CHECKPOINT');
    const keys: string[] = [];
    for await (const key of await positions.keys()) if (key.endsWith(`history-${cluster}`)) keys.push(key);
    // One of each stream that had something for the historian by then.
    expect(keys.length).toBeGreaterThanOrEqual(3);
    for (const key of keys) await positions.delete(key);
    await operator.close();
    await untilTold(later.finding.fingerprint, 'pending', 'firing');
    await eventually('the history is whole', async () => (missing(whole, await rows('findings')).length === 0 ? true : null));
    expect(await transitions()).toEqual(['firing 4', 'resolved 1']);
  });
});
