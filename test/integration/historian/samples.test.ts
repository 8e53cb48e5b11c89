/** The samples of one node from a real QuestDB: in order of time, and never without the newest. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQuery } from '#libs/store/query.ts';
import type { Row } from '#libs/store/row.ts';
import { sql } from '#libs/store/sql.ts';
import { answerSamples } from '../../../services/historian/samples.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { store, untilCount } from '../../kit/store.ts';

const server = await provided('questdb');
const everyMs = 3_000;
/** A sample every 3 s, the most frequent that is allowed: more of 9 h than one answer takes. */
const count = (9 * 3_600_000) / everyMs;
const newest = Math.floor(Date.now() / everyMs) * everyMs;
const momentOf = (index: number) => newest - (count - 1 - index) * everyMs;

const sampleOf = (index: number): Row => ({
  table: 'node_samples',
  at: momentOf(index),
  values: { cluster: 'c', node: 'a', complete: true, snat: index, egress_ips: 1, ipv4_used: 2, ipv4_limit: 14 },
});

describe.skipIf(!server.available)(`the samples of a node, from a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let query: ReturnType<typeof createQuery>;
  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    await store(
      questdb,
      Array.from({ length: count }, (_, index) => sampleOf(index)),
    );
    await untilCount(query, sql`select count() from node_samples`, count);
  });
  afterAll(() => questdb?.dispose());

  const since = (sinceMs: number) => answerSamples(query, 'c', { node: 'a', sinceMs });

  it('of more than one answer takes the newest are told, and that there are older ones', async () => {
    const { samples, more } = await since(0);
    expect(more).toBe(true);
    expect(samples.at(-1)).toMatchObject({ at: newest, node: 'a', snat: count - 1, capacity: [{ family: 'ipv4', used: 2, limit: 14 }] });
    const first = count - samples.length;
    expect(samples.map(({ at }) => at)).toEqual(samples.map((_, index) => momentOf(first + index)));
  });

  it('all are told where they fit, and none is older than asked for', async () => {
    const { samples, more } = await since(momentOf(count - 3));
    expect([samples.map(({ snat }) => snat), more]).toEqual([[count - 3, count - 2, count - 1], false]);
  });
});
