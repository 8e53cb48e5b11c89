/**
 * Charts of a month at 500 nodes: samples a minute of 30 days in a real QuestDB, and what the page asks for when it draws:
 * the trends of a node for a month and a week, the consistency and incidents of the start page, rows then and now.
 */
import { createQuery } from '#libs/store/query.ts';
import { createSchema } from '#libs/store/schema.ts';
import { sql } from '#libs/store/sql.ts';
import { startHistorian } from '../kit/historian.ts';
import { startNats, testBus } from '../kit/nats.ts';
import { startQuestDb } from '../kit/questdb.ts';
import { type BenchRow, ms, percentile } from './row.ts';

const cluster = 'month';
const nodes = 500;
const days = 30;
const minutes = days * 24 * 60;
const goalMs = 300;
const rounds = 9;

export async function rows(): Promise<BenchRow[]> {
  const [questdb, nats] = await Promise.all([startQuestDb(), startNats()]);
  const bus = await testBus(nats.url);
  try {
    await fillIn(questdb.url);
    const historian = await startHistorian(nats.url, { cluster, url: questdb.url });
    const node = 'worker-7';
    const charts: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['trends of a node, 30 days', () => bus.ask(cluster, 'trends', { node, hours: 720, horizonHours: 180 }, 60_000)],
      ['trends of a node, 7 days', () => bus.ask(cluster, 'trends', { node, hours: 168, horizonHours: 42 }, 60_000)],
      ['trends of a node, 1 day', () => bus.ask(cluster, 'trends', { node, hours: 24, horizonHours: 6 }, 60_000)],
      ['consistency of the last day', () => bus.ask(cluster, 'history', { query: 'consistency', limit: 360 }, 60_000)],
      ['rows then and now', () => bus.ask(cluster, 'history', { query: 'rows-then-and-now', node }, 60_000)],
    ];
    const measured: BenchRow[] = [];
    for (const [name, ask] of charts) {
      await ask();
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now();
        await ask();
        times.push(performance.now() - started);
      }
      const median = percentile(times, 0.5);
      measured.push({
        name: `${name}, ${nodes} nodes, ${days} days of samples, median of ${rounds}`,
        ours: `${ms(median)} (slowest ${ms(Math.max(...times))})`,
        theirs: '',
        ratio: null,
        goal: `<= ${goalMs} ms`,
        reached: median <= goalMs,
      });
    }
    await historian.stop();
    return measured;
  } finally {
    await bus.close();
    await Promise.all([nats.dispose(), questdb.dispose()]);
  }
}

/** A day at a time, as the samples would come. */
async function fillIn(url: string): Promise<void> {
  await createSchema({ url }).ensure();
  const query = createQuery({ url });
  for (let day = days; day > 0; day -= 1) {
    const statement = `insert into node_samples (ts, cluster, node, complete, expected, actual, matched, snat, reroute, consistency, egress_ips)
      select dateadd('m', cast((x - 1) / ${nodes} as int) - ${day * 1_440}, now()), '${cluster}', 'worker-' || (x % ${nodes}), true, 300, 300, 300,
        cast(150 + ${days - day} + rnd_int(0, 9, 0) as long), cast(150 + rnd_int(0, 9, 0) as long), 1.0, 3
      from long_sequence(${nodes * 1_440})`;
    const response = await fetch(`${url}/exec?${new URLSearchParams({ query: statement })}`);
    if (!response.ok) throw new Error(await response.text());
  }
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; ) {
    const { rows: found } = await query.run(sql`select sum(samples) from node_samples_hourly`, { ms: 60_000 });
    if (found[0]?.[0] === nodes * minutes) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the roll-ups were not complete after ten minutes');
}
