/** kill -9 of the historian, a process of its own, while it writes: in the end every table holds each row exactly once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { createQuery, Sql } from '#libs/store/query.ts';
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
  { timeout: 240_000 },
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
      const messages = Array.from({ length: events }, (_, index) => [
        ...historyMessages(cluster).map(({ subject, data }) => ({
          // A stream keeps only the last so many of a subject.
          subject: /(convergence|observed)$/.test(subject) ? subject : `${subject}-${index}`,
          data: moved(data, index),
        })),
        { subject: `eip.v1.${cluster}.history.sample.odd`, data: { nonsense: index } },
      ]).flat();
      const identities = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set()]));
      for (const { subject, data } of messages) {
        for (const row of historyRows({ subject, data, seq: 1, storedAt: 0 })) {
          const { keys }: Table = tables[row.table];
          // The time of a dead letter is the bus's own.
          const at = row.table === 'rejected_rows' ? 0 : row.at;
          identities.get(row.table)?.add(JSON.stringify([at, ...keys.map((key) => row.values[key] ?? null)]));
        }
      }
      const total = [...identities.values()].reduce((sum, { size }) => sum + size, 0);
      const publishing = (async () => {
        for (let from = 0; from < messages.length; from += 200) await bus.publishAll(messages.slice(from, from + 200));
      })();
      for (let death = 1; death <= kills; death += 1) {
        start();
        const share = (total * death) / (kills + 2);
        await eventually(`${Math.round(share)} rows are there`, async () => ((await written()) >= share ? true : null), 60_000);
        await kill();
      }
      await publishing;
      start();
      const wanted = Object.fromEntries([...identities].map(([table, { size }]) => [table, size]));
      await eventually('every row is there', async () => ((await written()) >= total ? true : null), 60_000);
      expect(Object.fromEntries(await Promise.all(tableNames.map(async (table) => [table, await countOf(table)])))).toEqual(wanted);
      await kill();
      // And all of it once more, as if no position had been kept.
      const positions = await bus.bucket('EIP_CHECKPOINT');
      for (const key of await positions.keys()) await positions.delete(key);
      start();
      await eventually(
        'it has read everything again',
        async () => {
          const { lastSeq } = await bus.streamInfo('EIP_HISTORY');
          const position = await positions.get(`consumer/EIP_HISTORY/history-${cluster}`);
          return position !== null && (position.value as { readonly seq: number }).seq >= lastSeq ? true : null;
        },
        60_000,
      );
      expect(Object.fromEntries(await Promise.all(tableNames.map(async (table) => [table, await countOf(table)])))).toEqual(wanted);
    });
  },
);

/** The same message of another moment: every number that is a time. */
function moved(data: unknown, by: number): unknown {
  if (typeof data === 'number') return data > 1e12 ? data + by * 1_000 : data;
  if (Array.isArray(data)) return data.map((item) => moved(item, by));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, moved(value, by)]));
}
