/** Times before and after a moment from a real QuestDB: all of them count, however many there are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { medianOf } from '#libs/stats/median.ts';
import { createQuery, type Query } from '#libs/store/query.ts';
import { createSchema } from '#libs/store/schema.ts';
import { sql } from '#libs/store/sql.ts';
import { answerBeforeAfter } from '../../../services/historian/before-after.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { execute, untilCount } from '../../kit/store.ts';

const questServer = await provided('questdb');
const at = Date.UTC(2026, 0, 10);
const day = 86_400_000;
/** As long as before at first, then longer. */
const timesAfter = Array.from({ length: 120_001 }, (_, index) => (index + 1 <= 50_000 ? 0 : 300) + ((index + 1) % 101));

describe.skipIf(!questServer.available)(`before and after (${questServer.reason})`, () => {
  let questdb: TestQuestDb;
  let query: Query;
  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    await createSchema(questdb).ensure();
    await insert('before', at - day, 1_001, 'x % 101');
    await insert('after', at, timesAfter.length, 'case when x <= 50000 then x % 101 else 300 + x % 101 end');
    await insert('unseen', at, 7, '1', 'null');
    await untilCount(query, sql`select count() from convergence`, 1_001 + timesAfter.length + 7);
    await moved('before', at - day, 20, 'x');
    await moved('after', at, 24, 'case when x <= 12 then x end');
    await untilCount(query, sql`select count() from failovers`, 44);
  });
  afterAll(() => questdb?.dispose());

  /** One time each half second. */
  async function insert(pod: string, from: number, count: number, ms: string, leak = '1.0'): Promise<void> {
    const answer = await execute(
      questdb.url,
      `insert into convergence (ts, cluster, pod, node, trigger, ms, leak_ms)
       select timestamp_sequence('${new Date(from).toISOString()}', 500000), 'c', '${pod}', 'worker-1', 'pod-start', cast(${ms} as double), cast(${leak} as double)
       from long_sequence(${count})`,
    );
    expect(await answer.text()).not.toContain('error');
  }

  async function moved(id: string, from: number, count: number, ms: string): Promise<void> {
    const answer = await execute(
      questdb.url,
      `insert into failovers (ts, cluster, id, to_node, duration_ms)
       select timestamp_sequence('${new Date(from).toISOString()}', 1000000), 'c', '${id} ' || x, 'worker-3', cast(${ms} as long) from long_sequence(${count})`,
    );
    expect(await answer.text()).not.toContain('error');
  }

  const asked = (node: string | null) => answerBeforeAfter(query, 'c', at + 2 * day, { at, days: 1, node });

  it('counts all 120,001 times, and what came after the first 50,000 decides', async () => {
    const [, convergence] = (await asked(null)).measures;
    expect(convergence).toMatchObject({
      before: { count: 1_001, medianMs: 50 },
      after: { count: timesAfter.length, medianMs: medianOf(timesAfter), untimed: 7 },
      verdict: 'slower',
    });
    expect(convergence?.shiftMs).toBeGreaterThan(200);
  });

  it('says how many moves did not converge: the others alone would seem to be as quick as before', async () => {
    const [failover] = (await asked(null)).measures;
    expect(failover).toMatchObject({
      before: { count: 20, medianMs: 10.5, untimed: 0 },
      after: { count: 12, medianMs: 6.5, untimed: 12 },
    });
  });

  it('is of one node where one is named', async () => {
    const counts = async (node: string) => (await asked(node)).measures.map(({ after }) => after.count);
    expect(await counts('worker-1')).toEqual([0, 120_001]);
    expect(await counts('worker-2')).toEqual([0, 0]);
    expect(await counts('worker-3')).toEqual([12, 0]);
  });
});
