import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { NodeSample } from '#libs/contracts/messages.ts';
import { topics } from '#libs/contracts/topics.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createQuery } from '#libs/store/query.ts';
import { sql } from '#libs/store/sql.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createHistoryWriter } from '../../../services/historian/writer.ts';
import { busy } from '../../kit/busy.ts';
import { findingEventAt, historyStart, sampleAt } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { untilCount } from '../../kit/store.ts';

const [natsServer, questServer] = [await provided('nats'), await provided('questdb')];
const available = natsServer.available && questServer.available;

describe.skipIf(!available)(
  `the history while QuestDB is killed (${natsServer.reason}; ${questServer.reason})`,
  { timeout: 600_000 },
  () => {
    let nats: TestNats;
    let questdb: TestQuestDb;
    let bus: Bus;

    beforeEach(async () => {
      [nats, questdb] = await Promise.all([startNats(), startQuestDb()]);
      bus = await testBus(nats.url);
    });

    afterEach(async () => {
      await bus?.close();
      await Promise.all([nats?.dispose(), questdb?.dispose()]);
    });

    function writerOn(on: Bus) {
      const counts = { written: 0, rejected: 0 };
      const onRows = (rows: typeof counts) => {
        counts.written += rows.written;
        counts.rejected += rows.rejected;
      };
      const tools = { logger: silentLogger, clock: systemClock, random: Math.random };
      const writer = createHistoryWriter({ bus: on, url: questdb.url, cluster: 'c', onRows, ...tools });
      return Object.assign(writer, { counts });
    }

    test('rows are neither lost nor doubled when it dies during flushes and comes back', async () => {
      const total = 6_000;
      const writer = writerOn(bus);
      await writer.start();
      const publishing = (async () => {
        for (let index = 0; index < total; index += 100) {
          const events = Array.from({ length: 100 }, (_, offset) => index + offset);
          await Promise.all([
            ...events.map((n) => bus.publish('c', topics.sample, sampleAt(historyStart + n, `n${n % 7}`))),
            ...events.map((n) => bus.publish('c', topics.finding, findingEventAt(historyStart + n, `f${n}`, 'firing'))),
          ]);
        }
      })();
      for (const share of [0.1, 0.4]) {
        await expect.poll(() => writer.counts.written, { interval: 1 }).toBeGreaterThan(2 * total * share);
        await questdb.kill();
        await expect.poll(() => writer.trouble).toContain('waiting for QuestDB');
        await questdb.restart();
      }
      await publishing;
      const query = createQuery(questdb);
      await expect.poll(() => writer.counts.written).toBe(2 * total);
      await untilCount(query, sql`select count() from node_samples`, total);
      await untilCount(query, sql`select count() from findings`, total);
      await untilCount(query, sql`select count_distinct(fingerprint) from findings`, total);
      expect(writer.counts.rejected).toBe(0);
      await writer.stop();
    });

    test('a writer that is killed, and another that reads everything again, change nothing', async () => {
      const total = 3_000;
      const publish = (from: number) =>
        Promise.all(Array.from({ length: total }, (_, n) => bus.publish('c', topics.sample, sampleAt(historyStart + from + n, 'n'))));
      const doomed = await testBus(nats.url);
      const first = writerOn(doomed);
      await first.start();
      await publish(0);
      await expect.poll(() => first.counts.written, { interval: 1 }).toBeGreaterThan(0);
      // Its bus goes from under it, as with kill -9: no orderly stop.
      await doomed.close();
      await publish(total);
      const second = writerOn(bus);
      await second.start();
      await expect.poll(() => second.counts.written).toBeGreaterThanOrEqual(total);
      const query = createQuery(questdb);
      await untilCount(query, sql`select count() from node_samples`, 2 * total);
      await second.stop();
      await (await bus.bucket('EIP_CHECKPOINT')).delete('consumer/EIP_HISTORY/history-c');
      const third = writerOn(bus);
      await third.start();
      await expect.poll(() => third.counts.written).toBe(2 * total);
      await untilCount(query, sql`select count() from node_samples`, 2 * total);
      await third.stop();
    });

    test('a message that is broken does not hold up the others, and is kept with its reason', async () => {
      const broken = { node: 'n', at: 0, nonsense: true } as unknown as NodeSample;
      const odd = { ...sampleAt(historyStart + 1, 'n'), expected: 1.5 };
      for (const sample of [sampleAt(historyStart, 'n'), broken, odd, sampleAt(historyStart + 2, 'n')])
        await bus.publish('c', topics.sample, sample);
      const writer = writerOn(bus);
      await writer.start();
      await expect.poll(() => writer.counts).toEqual({ written: 3, rejected: 2 });
      const query = createQuery(questdb);
      await untilCount(query, sql`select count() from node_samples`, 2);
      await untilCount(query, sql`select count() from rejected_rows`, 2);
      const { rows } = await query.run(sql`select table_name, reason from rejected_rows order by reason`);
      expect(rows).toEqual([
        ['node_samples', 'expected is 1.5, not LONG'],
        [null, expect.stringContaining('not valid')],
      ]);
      await writer.stop();
    });

    test('stopping while QuestDB is away is quick, and nothing counts as written', async () => {
      await questdb.kill();
      await bus.publish('c', topics.sample, sampleAt(historyStart, 'n'));
      const writer = writerOn(bus);
      await writer.start();
      await expect.poll(() => writer.trouble).toContain('waiting for QuestDB');
      const started = performance.now();
      await writer.stop();
      expect(performance.now() - started).toBeLessThan(3_000 * busy());
      expect(await (await bus.bucket('EIP_CHECKPOINT')).get('consumer/EIP_HISTORY/history-c')).toBeNull();
    });
  },
);
