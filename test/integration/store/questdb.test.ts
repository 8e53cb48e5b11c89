import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { createStoreHealth } from '#libs/store/health.ts';
import { createQuery } from '#libs/store/query.ts';
import { readyQueries } from '#libs/store/ready-queries.ts';
import type { Row } from '#libs/store/row.ts';
import { createSchema } from '#libs/store/schema.ts';
import { createSink } from '#libs/store/sink.ts';
import { sql } from '#libs/store/sql.ts';
import { tableNames } from '#libs/store/tables.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { execute, untilCount } from '../../kit/store.ts';

const server = await provided('questdb');
const never = new AbortController().signal;

describe.skipIf(!server.available)(`the store on a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let query: ReturnType<typeof createQuery>;
  let sink: ReturnType<typeof createSink>;
  let schema: ReturnType<typeof createSchema>;

  beforeAll(async () => {
    // The writing client takes its settings as one text, in which a semicolon ends a setting.
    questdb = await startQuestDb({ historian: 'a;b;;c=d;' });
    query = createQuery(questdb);
    schema = createSchema(questdb);
    sink = createSink({ url: questdb.url, schema, logger: silentLogger, clock: systemClock, random: Math.random });
    await schema.ensure();
  });

  afterAll(() => questdb?.dispose());

  /** What an administrator could do by hand. */
  const change = async (text: string) => {
    const response = await execute(questdb.url, text);
    expect(await response.json()).toEqual({ ddl: 'OK' });
  };

  const sample = (cluster: string, index: number): Row => ({
    table: 'node_samples',
    at: 1_790_000_000_000 + index,
    values: { cluster, node: "n'1", complete: true, expected: index, consistency: 0.5 },
  });

  test('every table is there, with WAL and dedup', async () => {
    const { rows } = await query.run(sql`select table_name, walEnabled, dedup from tables()`);
    for (const name of tableNames) expect(rows).toContainEqual([name, true, true]);
  });

  test('a table of an earlier version gets the columns it lacks', async () => {
    const columns = async () => (await query.run(sql`select "column" from table_columns('runs')`)).rows.flat();
    await change('alter table runs drop column error');
    await expect.poll(columns).not.toContain('error');
    await createSchema(questdb).ensure();
    await expect.poll(columns).toContain('error');
  });

  test('rows written twice are there once, with their values', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => sample('twice', index));
    expect(await sink.write(rows, never)).toEqual([]);
    expect(await sink.write(rows, never)).toEqual([]);
    await untilCount(query, sql`select count() from node_samples where cluster = 'twice'`, 2_000);
    const { rows: found } = await query.run(
      sql`select node, complete, expected, actual, consistency from node_samples where cluster = 'twice' and expected = ${7}`,
    );
    expect(found).toEqual([["n'1", true, 7, null, 0.5]]);
  });

  test('a row with a value that does not fit is handed back with the reason, and all others are stored', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => sample('broken', index));
    rows[123] = { ...sample('broken', 123), values: { cluster: 'broken', node: 'n', expected: 'many' } };
    const rejected = await sink.write(rows, never);
    expect(rejected).toEqual([{ row: rows[123], reason: 'expected is "many", not LONG' }]);
    await untilCount(query, sql`select count() from node_samples where cluster = 'broken'`, 499);
  });

  test('a row that QuestDB refuses is found among its neighbours, which are stored', async () => {
    // The column was changed by hand to a type that cannot take what is written.
    await change('alter table convergence drop column pod');
    await change('alter table convergence add column pod uuid');
    const good = '5e3fd9cd-bd2c-4b3c-9f2a-4a3c1c1d9a3a';
    const rows = Array.from(
      { length: 64 },
      (_, index): Row => ({
        table: 'convergence',
        at: 1_790_000_000_000 + index,
        values: { cluster: 'poison', namespace: 'ns', pod: index === 41 ? 'not a uuid' : good, trigger: 'other', ms: 1.5 },
      }),
    );
    const rejected = await sink.write(rows, never);
    expect(rejected.map(({ row }) => row)).toEqual([rows[41]]);
    await untilCount(query, sql`select count() from convergence where cluster = 'poison'`, 63);
    await change('drop table convergence');
    schema.forget();
    await schema.ensure();
  });

  test('a table that was dropped comes back instead of its rows being blamed', async () => {
    await change('drop table moves');
    const row: Row = {
      table: 'moves',
      at: 1_790_000_000_000,
      values: { cluster: 'dropped', egress_ip: 'e', address: '10.0.0.1', to_node: 'n' },
    };
    expect(await sink.write([row], never)).toEqual([]);
    await untilCount(query, sql`select count() from moves where cluster = 'dropped'`, 1);
  });

  test.each(readyQueries.map((ready) => [ready.id, ready.sql] as const))('ready query %s runs and passes the guard', async (_id, text) => {
    const { columns } = await query.runUser(text);
    expect(columns.length).toBeGreaterThan(3);
  });

  test('each ready query has its own name', () => {
    expect(new Set(readyQueries.map((ready) => ready.id)).size).toBe(readyQueries.length);
  });

  test('a limit cuts and says so; a query that takes too long is ended', async () => {
    expect(await query.runUser('select x from long_sequence(10)', { rows: 3 })).toMatchObject({ rows: [[1], [2], [3]], cut: true });
    expect(await query.runUser('select x from long_sequence(3)', { rows: 3 })).toMatchObject({ cut: false });
    await expect(
      query.runUser('select count_distinct(rnd_uuid4()) from long_sequence(100000000) a cross join long_sequence(100000) b', { ms: 300 }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/query-failed|store-unavailable/) });
  });

  test('a statement QuestDB refuses says why', async () => {
    await expect(query.runUser('select * from nowhere')).rejects.toMatchObject({
      code: 'query-failed',
      message: expect.stringContaining('nowhere'),
    });
  });

  test('a value cannot leave its literal', async () => {
    const nasty = "x' or 1=1; drop table runs; --";
    const { rows } = await query.run(sql`select ${nasty} as v from long_sequence(1)`);
    expect(rows).toEqual([[nasty]]);
  });

  test('a suspended table shows, and is resumed with the rows that waited', async () => {
    const health = createStoreHealth(questdb);
    expect(await health.suspended()).toEqual([]);
    // Only in its development mode can it be told to suspend one.
    vi.stubEnv('QDB_DEV_MODE_ENABLED', 'true');
    await questdb.restart();
    vi.unstubAllEnvs();
    await change('alter table runs suspend wal');
    expect(await health.suspended()).toEqual([{ name: 'runs', why: '' }]);
    await sink.write([{ table: 'runs', at: 1_790_000_000_000, values: { cluster: 'waiting', id: 'r' } }], never);
    const count = sql`select count() from runs where cluster = 'waiting'`;
    expect((await query.run(count)).rows).toEqual([[0]]);
    await health.resume('runs');
    await untilCount(query, count, 1);
    expect(await health.suspended()).toEqual([]);
  });

  test('a roll-up follows its table, also rows that come late, and is made anew when its table was emptied', async () => {
    const health = createStoreHealth(questdb);
    const hour = 3_600_000;
    const at = Math.floor(1_790_000_000_000 / hour) * hour;
    const row = (minute: number, snat: number): Row => ({
      table: 'node_samples',
      at: at + minute * 60_000,
      values: { cluster: 'rolled', node: 'n', complete: true, snat },
    });
    const rolled = sql`select sum(snat) from node_samples_hourly where cluster = 'rolled'`;
    await sink.write([row(0, 1), row(70, 10)], never);
    await untilCount(query, rolled, 11);
    await sink.write([row(59, 5)], never);
    await untilCount(query, rolled, 15);
    await change('truncate table node_samples');
    await sink.write([row(0, 3)], never);
    const made = async () => {
      await health.refresh();
      return (await query.run(rolled)).rows[0]?.[0];
    };
    await expect.poll(made).toBe(3);
  });

  test('an address where nothing listens is unavailable, and its password is said nowhere', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
    const url = 'http://historian:hunter2@127.0.0.1:9';
    const away = createSink({ url, schema: createSchema({ url }), logger, clock: systemClock, random: Math.random });
    const stop = new AbortController();
    const opening = away.open(stop.signal).catch(() => 'stopped');
    await expect.poll(() => away.trouble).toContain('http://127.0.0.1:9 does not answer');
    stop.abort();
    expect(await opening).toBe('stopped');
    const asked = createQuery({ url, readerUrl: 'postgresql://reader:hunter2@127.0.0.1:9' }).runUser('select 1');
    const thrown = await asked.then(String, String);
    expect(thrown).toContain('postgresql://127.0.0.1:9 does not answer');
    expect(lines.join()).toContain('store-unavailable');
    expect(`${lines.join()} ${away.trouble} ${thrown}`).not.toContain('hunter2');
    await expect(createStoreHealth({ url: 'http://127.0.0.1:9' }).suspended()).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(createQuery({ url: 'http://127.0.0.1:9' }).run(sql`select 1`)).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});
