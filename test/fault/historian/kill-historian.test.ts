/** kill -9 of the historian, a process of its own, while it writes: in the end every table holds each row exactly once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { NodeSample } from '#libs/contracts/messages.ts';
import { type StoredTopic, topics } from '#libs/contracts/topics.ts';
import { createQuery } from '#libs/store/query.ts';
import { Sql } from '#libs/store/sql.ts';
import { type Table, type TableName, tableNames, tables } from '#libs/store/tables.ts';
import { historyRows } from '../../../services/historian/rows.ts';
import { eventually } from '../../kit/eventually.ts';
import { historyMessages } from '../../kit/history-messages.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';

const [natsServer, questServer] = [await provided('nats'), await provided('questdb')];
const cluster = 'c';
/** Of each kind of message. */
const events = 1_500;
const kills = 4;

describe.skipIf(!natsServer.available || !questServer.available)(
  `the historian killed with -9 (${natsServer.reason}; ${questServer.reason})`,
  () => {
    let nats: TestNats;
    let questdb: TestQuestDb;
    let bus: Bus;
    let child: ChildProcess | null = null;

    beforeEach(async () => {
      [nats, questdb] = await Promise.all([startNats(), startQuestDb()]);
      bus = await testBus(nats.url);
    });
    afterEach(async () => {
      child?.kill('SIGKILL');
      await bus?.close();
      await Promise.all([nats?.dispose(), questdb?.dispose()]);
    });

    function start(): void {
      const env = { ...process.env, EGRESSIP_CLUSTER: cluster, EGRESSIP_NATS_URL: nats.url, EGRESSIP_QUESTDB_URL: questdb.url };
      child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'services/historian/main.ts'], { env, stdio: 'ignore' });
    }
    async function kill(): Promise<void> {
      if (child === null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
    const countOf = async (table: TableName): Promise<number> => {
      const { rows } = await createQuery(questdb).run(new Sql(`select count() from ${table}`));
      return Number(rows[0]?.[0] ?? 0);
    };
    const written = async () => {
      const counts = await Promise.all(tableNames.map((table) => countOf(table).catch(() => 0)));
      return counts.reduce((sum, count) => sum + count, 0);
    };

    it('has every row of every table once, whatever it was doing', async () => {
      // Each kind of message at moments of its own, and one that nobody can read: it becomes a row of rejected_rows.
      const messages = Array.from({ length: events }, (_, index) =>
        historyMessages(cluster).map((message) => moved(message, index) as Message),
      ).flat();
      const odd = Array.from({ length: 300 }, (_, index) => ({ node: 'odd', at: index, nonsense: true }) as unknown as NodeSample);
      const identities = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set()]));
      for (const row of messages.flatMap((message) => historyRows(message, cluster))) {
        const { keys }: Table = tables[row.table];
        identities.get(row.table)?.add(JSON.stringify([row.at, ...keys.map((key) => row.values[key] ?? null)]));
      }
      for (const sample of odd) identities.get('rejected_rows')?.add(String(sample.at));
      const total = [...identities.values()].reduce((sum, { size }) => sum + size, 0);
      const publishing = (async () => {
        for (const sample of odd) await bus.publish(cluster, topics.sample, sample);
        for (let from = 0; from < messages.length; from += 200) {
          const batch = messages.slice(from, from + 200);
          await Promise.all(batch.map((message) => bus.publish(cluster, topicOf(message), eventOf(message))));
        }
      })();
      for (let death = 1; death <= kills; death += 1) {
        start();
        const share = (total * death) / (kills + 2);
        await eventually(`${Math.round(share)} rows are there`, async () => ((await written()) >= share ? true : null));
        await kill();
      }
      await publishing;
      start();
      const wanted = Object.fromEntries([...identities].map(([table, { size }]) => [table, size]));
      await eventually('every row is there', async () => ((await written()) >= total ? true : null));
      expect(Object.fromEntries(await Promise.all(tableNames.map(async (table) => [table, await countOf(table)])))).toEqual(wanted);
      await kill();
      // And all of it once more, as if no position had been kept.
      const positions = await bus.bucket('EIP_CHECKPOINT');
      for (const key of await positions.keys()) await positions.delete(key);
      start();
      for (const stream of ['EIP_HISTORY', 'EIP_RUNS'] as const) {
        await eventually(`it has read ${stream} again`, async () => {
          const { lastSeq } = await bus.streamInfo(stream);
          const position = await positions.get(`consumer/${stream}/history-${cluster}`);
          return position !== null && (position.value as { readonly seq: number }).seq >= lastSeq ? true : null;
        });
      }
      expect(Object.fromEntries(await Promise.all(tableNames.map(async (table) => [table, await countOf(table)])))).toEqual(wanted);
    });
  },
);

type Message = ReturnType<typeof historyMessages>[number];
const topicOf = (message: Message) => {
  if (message.topic === 'invalid') throw new Error('the kit makes valid ones');
  return topics[message.topic] as StoredTopic<string, unknown>;
};
const eventOf = (message: Message): unknown => ('event' in message ? message.event : null);

/** The same message of another moment and of something else: every number that is a time, and every id. */
function moved(data: unknown, by: number): unknown {
  if (typeof data === 'number') return data > 1e12 ? data + by * 1_000 : data;
  if (typeof data === 'string') return /^[a-z]1$/.test(data) ? `${data}-${by}` : data;
  if (Array.isArray(data)) return data.map((item) => moved(item, by));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, moved(value, by)]));
}
