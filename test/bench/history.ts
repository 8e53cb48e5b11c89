/**
 * Charts of a month at 500 nodes: samples a minute of 30 days in a real QuestDB, a million pods, and what the page asks for when
 * it draws: the trends of a node for a month and a week, the start page with its objectives, rows then and now. The objectives
 * are also judged every minute, whoever looks.
 */
import { loadavg } from 'node:os';
import { createQuery } from '#libs/store/query.ts';
import { createSchema } from '#libs/store/schema.ts';
import { sql } from '#libs/store/sql.ts';
import { eventually } from '../kit/eventually.ts';
import { startHistorian } from '../kit/historian.ts';
import { startNats, testBus } from '../kit/nats.ts';
import { startQuestDb } from '../kit/questdb.ts';
import { execute } from '../kit/store.ts';
import { type BenchRow, ms, percentile } from './row.ts';

const cluster = 'month';
const month = { cluster, nodes: 500, days: 30 };
const { nodes, days } = month;
const goalMs = 300;
const rounds = 9;
const podsPerDay = 33_000;

export async function rows(): Promise<BenchRow[]> {
  const [questdb, nats] = await Promise.all([startQuestDb(), startNats()]);
  const bus = await testBus(nats.url);
  try {
    await fillMonth(questdb.url, month);
    const historian = await startHistorian(nats.url, { cluster, url: questdb.url });
    const node = 'worker-8';
    const charts: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['trends of a node, 30 days', () => bus.ask(cluster, 'trends', { node, hours: 720, horizonHours: 180 }, 60_000)],
      ['trends of a node, 7 days', () => bus.ask(cluster, 'trends', { node, hours: 168, horizonHours: 42 }, 60_000)],
      ['trends of a node, 1 day', () => bus.ask(cluster, 'trends', { node, hours: 24, horizonHours: 6 }, 60_000)],
      ['consistency of the last day', () => bus.ask(cluster, 'history', { query: 'consistency', limit: 360 }, 60_000)],
      ['incidents of a month', () => bus.ask(cluster, 'history', { query: 'incidents', limit: 5_000 }, 60_000)],
      ['moves of a month', () => bus.ask(cluster, 'history', { query: 'moves', limit: 5_000 }, 60_000)],
      ['who used an address', () => bus.ask(cluster, 'history', { query: 'who-used', egressIP: 'eip-7' }, 60_000)],
      ['objectives of a month', () => bus.ask(cluster, 'slo', {}, 60_000)],
      ['rows then and now', () => bus.ask(cluster, 'history', { query: 'rows-then-and-now', node }, 60_000)],
    ];
    const measured: BenchRow[] = [];
    const load = loadavg()[0]?.toFixed(1);
    await eventually('the historian answers', () => bus.ask(cluster, 'slo', {}).catch(() => null));
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
        name: `${name}, ${nodes} nodes, ${days} days of samples, median of ${rounds} at load ${load}`,
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

export interface Month {
  readonly cluster: string;
  readonly nodes: number;
  readonly days: number;
}

/** A day at a time, as the samples would come; resolves when the roll-ups are complete. */
export async function fillMonth(url: string, { cluster, nodes, days }: Month): Promise<void> {
  await createSchema({ url }).ensure();
  const query = createQuery({ url });
  for (let day = days; day > 0; day -= 1) {
    const statement = `insert into node_samples (ts, cluster, node, complete, expected, actual, matched, snat, reroute, consistency, egress_ips)
      select dateadd('m', cast((x - 1) / ${nodes} as int) - ${day * 1_440}, now()), '${cluster}', 'worker-' || (x % ${nodes}),
        x % ${nodes} != 7 or ${day % 10 !== 5}, 300, 300, 300,
        cast(150 + ${days - day} + rnd_int(0, 9, 0) as long), cast(150 + rnd_int(0, 9, 0) as long), 1.0, 3
      from long_sequence(${nodes * 1_440})`;
    for (const text of [statement, ...eventsOf(day, { cluster, nodes })]) await exec(url, text);
  }
  await exec(
    url,
    `insert into observed (ts, cluster, until, every_ms) values (dateadd('d', -${days + 1}, now()), '${cluster}', now(), 60000)`,
  );
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; ) {
    // Busy with what came in, it may end a connection.
    const counting = query.run(sql`select sum(samples) from node_samples_hourly`, { ms: 60_000 });
    const { rows: found } = await counting.catch(() => ({ rows: [] }));
    // Worker 7 could not be read on the fifth day of ten.
    if (found[0]?.[0] === 1_440 * (nodes * days - Math.floor((days + 5) / 10))) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the roll-ups were not complete after ten minutes');
}

async function exec(url: string, statement: string): Promise<void> {
  const response = await execute(url, statement, 120_000);
  if (!response.ok) throw new Error(await response.text());
}

const momentsOf = (day: number, count: number) => `dateadd('s', cast((x - 1) * ${86_400 / count} - ${day * 86_400} as int), now())`;

function eventsOf(day: number, { cluster, nodes }: Pick<Month, 'cluster' | 'nodes'>): string[] {
  const whole = `insert into cluster_samples (ts, cluster, complete, consistency)
  select ${momentsOf(day, 1_440)}, '${cluster}', ${day % 10 !== 5}, 1.0 from long_sequence(1440)`;

  const pods = `insert into convergence (ts, cluster, namespace, pod, egress_ip, node, trigger, ms, leak_ms)
  select ${momentsOf(day, podsPerDay)}, '${cluster}', 'shop', 'pod-' || x, 'eip-' || (x % 200), 'worker-' || (x % ${nodes}),
    case when x % 2 = 0 then 'pod-start' else 'pod-end' end, 40.0 + rnd_int(0, 400, 0), 0.0 from long_sequence(${podsPerDay})`;

  // A hundred a day, each over after a few minutes.
  const incidents = `insert into incidents (ts, cluster, id, kind, severity, state, node, reason, since)
  select ${momentsOf(day, 200)}, '${cluster}', 'i-${day}-' || ((x - 1) / 2), 'missing-snat', 'critical',
    case when x % 2 = 1 then 'firing' else 'resolved' end, 'worker-' || (x % ${nodes}), 'rows are missing', ${momentsOf(day, 200)} from long_sequence(200)`;

  const moves = `insert into moves (ts, cluster, egress_ip, address, from_node, to_node, cause) select ${momentsOf(day, 100)}, '${cluster}',
        'eip-' || x, '10.0.0.' || x, 'worker-1', 'worker-' || (x % ${nodes}), 'node-not-ready' from long_sequence(100)`;
  const failovers = `insert into failovers (ts, cluster, id, egress_ip, address, from_node, to_node, cause, converged_at, duration_ms) select ${momentsOf(day, 100)},
        '${cluster}', 'f-${day}-' || x, 'eip-' || x, '10.0.0.' || x, 'worker-1', 'worker-' || (x % ${nodes}), 'node-not-ready',
        dateadd('s', 4, ${momentsOf(day, 100)}), 4000 from long_sequence(100)`;
  return [whole, pods, incidents, moves, failovers];
}
