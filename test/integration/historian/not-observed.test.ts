/** What nobody observed is marked in the answers of the ready queries, over a real QuestDB. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQuery } from '#libs/store/query.ts';
import { readyQueries } from '#libs/store/ready-queries.ts';
import type { Row } from '#libs/store/row.ts';
import { sql } from '#libs/store/sql.ts';
import type { TableName } from '#libs/store/tables.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { store, untilCount } from '../../kit/store.ts';

const server = await provided('questdb');
const minute = 60_000;
/** Observed until an hour ago, then off for an hour, then observed again until now. */
const now = Date.now();
const [begin, off, on] = [now - 80 * minute, now - 70 * minute, now - 10 * minute];

const row = (table: TableName, cluster: string, at: number, values: Row['values']): Row => ({ table, at, values: { cluster, ...values } });
const observed = (cluster: string, from: number, until: number, node: string | null) =>
  row('observed', cluster, from, { node, until, every_ms: minute });
const resolved = (at: number, since: number, node: string | null, fingerprint: string) =>
  row('findings', 'c', at, { kind: 'missing-snat', state: 'resolved', node, egress_ip: 'e', pod: fingerprint, since, fingerprint });
const use = (cluster: string, at: number, pod: string, trigger: string) =>
  row('convergence', cluster, at, { namespace: 'ns', pod, egress_ip: 'e', trigger, ms: 1 });
const move = (cluster: string, at: number, egressIP: string, address: string) =>
  row('moves', cluster, at, { egress_ip: egressIP, address, from_node: 'a', to_node: 'b', cause: 'label-removed' });

const rows: readonly Row[] = [
  ...[null, 'a'].flatMap((node) => [observed('c', begin, off, node), observed('c', on, now, node)]),
  // Said again: the same interval, not another one.
  observed('c', begin, off - minute, 'b'),
  observed('c', begin, off, 'b'),
  resolved(on + 1_000, off - minute, 'a', 'over the gap'),
  resolved(on + 2_000, off - minute, null, 'of the cluster'),
  resolved(begin + 3 * minute, begin + 2 * minute, 'a', 'before it'),
  resolved(on + 3_000, off - minute, 'never seen', 'unknown'),
  use('c', begin + minute, 'before', 'pod-start'),
  use('c', begin + minute, 'ended', 'pod-start'),
  use('c', begin + 2 * minute, 'ended', 'pod-end'),
  use('c', on + minute, 'since', 'pod-start'),
  ...[50, 30, 1].map((minutes, index) => move('c', now - minutes * minute, 'flaps', `10.0.0.${index}`)),
  ...[79, 78].map((minutes) => move('c', now - minutes * minute, 'moved', '10.0.0.9')),
  observed('gone', begin, off, null),
  use('gone', begin + minute, 'p', 'pod-start'),
  move('gone', begin + minute, 'e', '10.0.0.1'),
];

describe.skipIf(!server.available)(`what nobody observed, in a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let query: ReturnType<typeof createQuery>;
  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    await store(questdb, rows);
    await untilCount(query, sql`select count() from observed`, 6);
    await untilCount(query, sql`select count() from findings`, 4);
    await untilCount(query, sql`select count() from convergence`, 5);
    await untilCount(query, sql`select count() from moves`, 6);
  });
  afterAll(() => questdb?.dispose());

  const ask = async (id: string, cluster: string) => {
    const { columns, rows: found } = await query.runUser(readyQueries.find((ready) => ready.id === id)?.sql ?? '');
    return found
      .map((values) => Object.fromEntries(columns.map(({ name }, index) => [name, values[index]])))
      .filter((found) => found.cluster === cluster);
  };
  const iso = (at: number) => new Date(at).toISOString().replace('Z', '000Z');

  it('a violation over a gap says how long nobody looked, and one of which that is not known says so', async () => {
    const found = await ask('longest-findings', 'c');
    expect(Object.fromEntries(found.map(({ pod, seconds, unobserved_seconds: unseen }) => [pod, [seconds, unseen]]))).toEqual({
      'over the gap': [3_661, 3_600],
      'of the cluster': [3_662, 3_600],
      'before it': [60, 0],
      unknown: [3_663, null],
    });
  });

  it('a pod is still there only when somebody has looked ever since', async () => {
    const found = await ask('who-used', 'c');
    expect(Object.fromEntries(found.map(({ pod, until, unknown_since: unknown }) => [pod, [until, unknown]]))).toEqual({
      before: [null, iso(off)],
      ended: [iso(begin + 2 * minute), null],
      since: [null, null],
    });
    expect(await ask('who-used', 'gone')).toMatchObject([{ until: null, unknown_since: iso(off) }]);
  });

  it('where an address is now is not known of a cluster that nobody observes any more', async () => {
    expect((await ask('where-now', 'c')).every(({ unknown_since: unknown }) => unknown === null)).toBe(true);
    expect(await ask('where-now', 'gone')).toMatchObject([{ node: 'b', unknown_since: iso(off) }]);
  });

  it('flapping is what it is on the page: three moves of an object within an hour, whatever the hour of the clock', async () => {
    expect(await ask('flapping', 'c')).toMatchObject([{ egress_ip: 'flaps', moves: 3 }]);
  });

  it('the gaps can be asked for themselves, the one that goes on too', async () => {
    const found = await ask('not-observed', 'c');
    expect(found.map(({ node, since, until }) => [node, since, until])).toEqual(
      expect.arrayContaining([
        [null, iso(off), iso(on)],
        ['a', iso(off), iso(on)],
        ['b', iso(off), null],
      ]),
    );
    expect(found).toHaveLength(3);
    expect(await ask('not-observed', 'gone')).toMatchObject([{ since: iso(off), until: null }]);
  });
});
