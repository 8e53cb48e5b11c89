/** Insights over the bus from a real QuestDB: from roll-ups to incidents, without QuestDB for an hour of samples, and right again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { Answer } from '#libs/contracts/questions.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { createQuery } from '#libs/store/query.ts';
import { createSchema } from '#libs/store/schema.ts';
import { sql } from '#libs/store/sql.ts';
import { eventually } from '../../kit/eventually.ts';
import { startHistorian } from '../../kit/historian.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { untilCount } from '../../kit/store.ts';

const [natsServer, questServer] = [await provided('nats'), await provided('questdb')];
const cluster = 'ahead';
const hour = 3_600_000;
const days = 30;
const now = Math.floor(Date.now() / hour) * hour;
let aheadMs = 0;
/** Looks every second, where the real one would in a minute. */
const quickClock: Clock = {
  ...systemClock,
  now: () => systemClock.now() + aheadMs,
  every: (ms, callback) => systemClock.every(Math.min(ms, 1_000), callback),
};

describe.skipIf(!natsServer.available || !questServer.available)(
  `insights over the bus (${natsServer.reason}; ${questServer.reason})`,
  () => {
    let nats: TestNats;
    let questdb: TestQuestDb;
    let bus: Bus;
    let historian: App;

    /** Grows by ten a day, the limit of 1,000 in eight days; three of them stale. */
    const publishHour = (index: number) => {
      const at = now + (index - days * 24) * hour;
      const snat = Math.floor(620 + (10 * index) / 24) + (index % 3);
      const stale = Math.floor((9 * index) / 24);
      return bus.publish(cluster, topics.sample, { ...sampleAt(at, 'worker-1'), snat, actual: snat + 2, matched: snat + 2 - stale });
    };
    const ask = () => bus.ask(cluster, 'insights', { node: null });
    const until = (what: string, holds: (answer: Answer<'insights'>) => boolean) =>
      eventually(what, async () => {
        const answer = await ask().catch(() => null);
        return answer !== null && holds(answer) ? answer : null;
      });

    beforeAll(async () => {
      [nats, questdb] = await Promise.all([startNats(), startQuestDb()]);
      bus = await testBus(nats.url);
      await createSchema(questdb).ensure();
      for (let day = 0; day < days; day += 1) await Promise.all(Array.from({ length: 24 }, (_, index) => publishHour(24 * day + index)));
      await bus.publish(cluster, topics.change, {
        at: now - 2 * hour,
        what: 'upgrade',
        node: 'worker-1',
        egressIP: null,
        text: 'upgraded',
      });
      historian = await startHistorian(nats.url, { cluster, url: questdb.url, clock: quickClock });
      await untilCount(createQuery(questdb), sql`select count() from node_samples_hourly`, days * 24);
    });
    afterAll(async () => {
      await historian?.stop();
      await bus?.close();
      await Promise.all([nats?.dispose(), questdb?.dispose()]);
    });

    it('what comes is foreseen, told as an incident and explained; acknowledged it is over', async () => {
      const { outlooks, insights } = await until('the limit is foreseen', (answer) => answer.outlooks.length > 0);
      expect(outlooks.find(({ series }) => series === 'snat')).toMatchObject({ node: 'worker-1', limit: 1_000, state: 'estimate' });
      const near = insights.filter(({ kind }) => kind === 'limit-ahead');
      expect(near).toMatchObject([{ state: 'firing', node: 'worker-1', reason: expect.stringContaining('(stale)') }]);
      const incidents = (await bus.read(cluster, topics.incident, 'last')).flatMap((message) =>
        message.topic === 'incident' ? [message.event.incident] : [],
      );
      expect(incidents.filter(({ kind }) => kind === 'limit-ahead')).toMatchObject([{ severity: 'warning', state: 'firing' }]);
      await expect(bus.ask(cluster, 'insight-acknowledge', { id: 'nothing' })).rejects.toMatchObject({ code: 'no-such-insight' });
      const { insight } = await bus.ask(cluster, 'insight-acknowledge', { id: near[0]?.id ?? '' });
      expect(insight).toMatchObject({ state: 'resolved', acknowledgedAt: expect.any(Number) });
    });

    it('the rows of a node now and a week ago are one question', async () => {
      const { rows } = await bus.ask(cluster, 'history', { query: 'rows-then-and-now', node: 'worker-1' });
      expect(rows).toMatchObject([{ node: 'worker-1', snat: expect.any(Number), snat_week_ago: expect.any(Number) }]);
      expect(Number(rows[0]?.['snat']) - Number(rows[0]?.['snat_week_ago'])).toBeGreaterThan(60);
    });

    it('the trend of a month comes from the roll-up, and is as fresh as the last sample', async () => {
      const { trends, freshness } = await bus.ask(cluster, 'trends', { node: 'worker-1', hours: 24 * days, horizonHours: 24 });
      const snat = trends.find(({ series }) => series === 'snat');
      expect(snat).toMatchObject({ direction: 'rising', backTestError: expect.any(Number) });
      expect(snat?.points.length).toBeGreaterThan(12 * (days - 2));
      expect(freshness.ageMs).toBeLessThan(2 * hour);
    });

    it('whether an upgrade made fail-overs slower is one question, of the last one where no moment is named', async () => {
      const { what, measures } = await bus.ask(cluster, 'before-after', {});
      expect([what, measures.map(({ series, verdict }) => [series, verdict])]).toEqual([
        'upgraded',
        [
          ['failover', 'too-few'],
          ['convergence', 'too-few'],
        ],
      ]);
    });

    it('with QuestDB away for an hour of samples it says so, and is right again without a change', async () => {
      await questdb.kill();
      await until(
        'it says that QuestDB is away',
        ({ freshness }) => !freshness.complete && freshness.missing.join().includes('no new insights'),
      );
      for (let index = days * 24; index < days * 24 + 3; index += 1) await publishHour(index);
      aheadMs = 3 * hour;
      await questdb.restart();
      const answer = await until('it is right again', ({ freshness }) => freshness.complete && (freshness.ageMs ?? 9 * hour) < 2.5 * hour);
      const near = answer.insights.filter(({ kind }) => kind === 'limit-ahead');
      expect(near.map(({ state }) => state)).toEqual(['resolved']);
      expect(answer.insights.filter(({ kind, at }) => kind !== 'limit-ahead' && at >= now - 12 * hour)).toEqual([]);
      expect(answer.outlooks.length).toBeGreaterThan(0);
    });
  },
);
