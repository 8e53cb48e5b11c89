/** The question `history`, answered over the bus from a real QuestDB, and without one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { App } from '#libs/runtime/app.ts';
import { eventually } from '../../kit/eventually.ts';
import { startHistorian } from '../../kit/historian.ts';
import { runCheckAt, runMeasurementAt, testRunAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';

const [natsServer, questServer] = [await provided('nats'), await provided('questdb')];
const move = (egressIP: string, from: string, to: string, at: number) =>
  ({ at, uid: egressIP, revision: 0, egressIP, address: '10.0.0.1', from, to, cause: 'assigned' }) as const;

describe.skipIf(!natsServer.available || !questServer.available)(
  `the historian over the bus (${natsServer.reason}; ${questServer.reason})`,
  () => {
    let nats: TestNats;
    let questdb: TestQuestDb;
    let bus: Bus;
    let historians: App[] = [];

    beforeAll(async () => {
      [nats, questdb] = await Promise.all([startNats(), startQuestDb()]);
      bus = await testBus(nats.url);
      historians = await Promise.all([
        startHistorian(nats.url, { cluster: 'kept', url: questdb.url, readerUrl: questdb.readerUrl }),
        startHistorian(nats.url, { cluster: 'off', url: null }),
      ]);
      const now = Date.now();
      for (const cluster of ['kept', 'another']) {
        await bus.publish(cluster, topics.assignment, move('one', 'a', 'b', now - 2_000));
        await bus.publish(cluster, topics.assignment, move('two', 'b', 'c', now - 1_000));
      }
      await eventually('both moves are there', async () => {
        const answer = await bus.ask('kept', 'history', { query: 'moves' }).catch(() => null);
        return answer?.rows.length === 2 ? true : null;
      });
    });
    afterAll(async () => {
      await Promise.all(historians.map((historian) => historian.stop()));
      await bus?.close();
      await Promise.all([nats?.dispose(), questdb?.dispose()]);
    });

    it('a ready query is of this cluster alone, latest first, with columns and rows by name', async () => {
      const { query, columns, rows, more } = await bus.ask('kept', 'history', { query: 'moves' });
      expect([query, more]).toEqual(['moves', false]);
      expect(columns.map(({ name }) => name)).toContain('egress_ip');
      expect(rows.map((row) => row['egress_ip'])).toEqual(['two', 'one']);
      expect(await bus.ask('kept', 'history', { query: 'moves', limit: 1 })).toMatchObject({ more: true });
    });

    it('it says that the cluster is not observed: no rows then do not mean that nothing happened', async () => {
      const freshness = async () => (await bus.ask('kept', 'history', { query: 'findings-per-day' })).freshness;
      expect(await freshness()).toMatchObject({
        complete: false,
        missing: ['the history has no record that the cluster was ever observed'],
      });
      const observed = async (until: number) => {
        await bus.publish('kept', topics.observed, { at: until, everyMs: 10_000, since: until - 60_000, gapFrom: null, nodes: [] });
        return eventually('it is there', async () => {
          const { complete, missing } = await freshness();
          return missing[0]?.includes('has no record') ? null : { complete, missing };
        });
      };
      const old = Date.now() - 3_600_000;
      expect(await observed(old)).toEqual({
        complete: false,
        missing: [`the cluster has not been observed since ${new Date(old).toISOString()}`],
      });
      const compared = async () => (await bus.ask('kept', 'before-after', { at: old })).freshness;
      expect(await compared()).toMatchObject({ complete: false, missing: [expect.stringContaining('has not been observed since')] });
      await observed(Date.now());
      await eventually('it is observed', async () => ((await freshness()).complete ? true : null));
      expect(await compared()).toMatchObject({ complete: true, missing: [] });
    });

    it('it is narrowed to an object, or to a node on either side', async () => {
      const named = async (by: { readonly egressIP?: string; readonly node?: string }) =>
        (await bus.ask('kept', 'history', { query: 'moves', ...by })).rows.map((row) => row['egress_ip']);
      expect(await named({ egressIP: 'one' })).toEqual(['one']);
      expect(await named({ node: 'b' })).toEqual(['two', 'one']);
      expect(await named({ node: 'c', egressIP: 'one' })).toEqual([]);
      expect(await named({ egressIP: "x' or '1' = '1" })).toEqual([]);
    });

    it('test runs: checks that did not pass, and figures by run; a step that was done again counts once', async () => {
      const at = Date.now();
      const publishRun = async (id: string, createdAt: number, values: readonly (number | null)[]) => {
        await bus.publish('kept', topics.run, testRunAt(createdAt, { id }));
        for (const [index, value] of values.entries())
          await bus.publish('kept', topics.runMeasurement, runMeasurementAt(createdAt, { run: id, id: `m${index}`, value }));
      };
      await publishRun('before', at - 20_000, [30]);
      await publishRun('after', at - 10_000, [10, 40, null]);
      // The orchestrator died, and did the steps of both again.
      await bus.publish('kept', topics.runMeasurement, runMeasurementAt(at, { run: 'after', id: 'm0', value: 20 }));
      const check = (id: string, moment: number, result: 'passed' | 'failed' | 'not-measured') =>
        bus.publish('kept', topics.runCheck, runCheckAt(moment, { run: 'after', id, result }));
      await check('again', at - 3_000, 'failed');
      await check('again', at - 2_000, 'passed');
      await check('wrong', at - 1_000, 'failed');
      await check('blind', at, 'not-measured');

      const asked = (query: string) => expect.poll(async () => (await bus.ask('kept', 'history', { query })).rows);
      const told = {
        run: 'after',
        scenario: 'label-flip',
        iteration: 1,
        expected: 4,
        actual: null,
        wrong_rows: '["worker-1: 10.128.0.7"]',
      };
      await asked('run-checks').toMatchObject([
        { ...told, result: 'not-measured' },
        { ...told, result: 'failed' },
      ]);
      const figure = { scenario: 'label-flip', name: 'SNAT convergence P95', unit: 'ms' };
      await asked('run-measurements').toMatchObject([
        { ...figure, run: 'after', measured: 2, not_measured: 1, least: 20, mean: 30, most: 40 },
        { ...figure, run: 'before', measured: 1, not_measured: 0, least: 30, mean: 30, most: 30 },
      ]);
      await asked('test-runs').toMatchObject([
        { run: 'after', checks_not_measured: 0 },
        { run: 'before', state: 'passed' },
      ]);
    });

    it('SQL is one reading statement', async () => {
      const { rows } = await bus.ask('kept', 'history', { sql: 'select count() as n from moves' });
      expect(rows).toEqual([{ n: 2 }]);
    });

    it.each([
      [{ query: 'nothing' }, 'no ready query nothing'],
      [{}, 'no ready query'],
      [{ query: 'pod-convergence', node: 'a' }, 'cannot be narrowed by node'],
      [{ query: 'moves', sql: 'select 1' }, 'goes with no ready query'],
      [{ sql: 'drop table moves' }, 'begins with DROP'],
    ])('refuses %j', async (request, text) => {
      await expect(bus.ask('kept', 'history', request)).rejects.toMatchObject({
        code: 'query-not-allowed',
        message: expect.stringContaining(text),
      });
    });

    it('without QuestDB says that there is no history, and trends say why', async () => {
      await expect(bus.ask('off', 'history', { query: 'moves' })).rejects.toMatchObject({ code: 'history-off' });
      await expect(bus.ask('off', 'samples', { node: 'a', sinceMs: 0 })).rejects.toMatchObject({ code: 'history-off' });
      const { freshness, trends } = await bus.ask('off', 'trends', { node: 'a' });
      expect(freshness).toMatchObject({ complete: false, missing: [expect.stringContaining('no history')] });
      expect(trends.map(({ direction, reason }) => [direction, reason])).toEqual(
        ['snat', 'reroute'].map(() => ['unknown', expect.stringContaining('no history')]),
      );
      expect(historians.map((historian) => historian.readiness().ready)).toEqual([true, true]);
    });

    it('while QuestDB is away says so in its readiness and its answers, and is well again with it', async () => {
      const [historian] = historians;
      await questdb.kill();
      await eventually('it is not ready', async () => (historian?.readiness().ready === false ? true : null));
      expect(historian?.readiness().parts['tables']).toContain('does not answer');
      await expect(bus.ask('kept', 'history', { query: 'moves' })).rejects.toMatchObject({ code: 'store-unavailable' });
      const { trends } = await bus.ask('kept', 'trends', { node: 'a' });
      expect(trends.every(({ reason }) => reason?.startsWith('no history: '))).toBe(true);
      await questdb.restart();
      await eventually('it is ready again', async () => (historian?.readiness().ready === true ? true : null));
    });
  },
);
