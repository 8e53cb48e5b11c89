/**
 * One historian process at 500 nodes, on top of a month of their samples: what it and QuestDB take, how fast it writes what it missed
 * in an hour without QuestDB, and how long the charts of the month take meanwhile and after.
 */
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { createQuery, type Query } from '#libs/store/query.ts';
import { sql } from '#libs/store/sql.ts';
import { eventually } from '../../kit/eventually.ts';
import { sampleAt } from '../../kit/history-messages.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { startQuestDb } from '../../kit/questdb.ts';
import { fillMonth } from '../history.ts';
import { type BenchRow, ms, percentile } from '../row.ts';
import { atMost, count, figure, mb, seconds, shareOf } from './figure.ts';
import { cpuSeconds, peakMb, startService } from './service.ts';

const cluster = 'history';
const minute = 60_000;
const missedMinutes = 60;
const rounds = 9;

export async function rows(share: number): Promise<readonly BenchRow[]> {
  const part = shareOf(share);
  const month = { cluster, nodes: part(500), days: part(30) };
  const [questdb, nats] = await Promise.all([startQuestDb(), startNats()]);
  const bus = await testBus(nats.url);
  const query = createQuery({ url: questdb.url });
  try {
    await fillMonth(questdb.url, month);
    const before = await samples(query);
    const megabytes = await onDiskMb(query);
    await missed(bus, month.nodes);
    const started = performance.now();
    const historian = startService('historian', {
      EGRESSIP_CLUSTER: cluster,
      EGRESSIP_NATS_URL: nats.url,
      EGRESSIP_QUESTDB_URL: questdb.url,
    });
    try {
      const all = before + missedMinutes * month.nodes;
      await historian.during(eventually('what was missed is written', async () => ((await samples(query)) === all ? true : null)));
      const caughtUpMs = performance.now() - started;
      const cpu = cpuSeconds(historian.pid);
      const trends = () => bus.ask(cluster, 'trends', { node: 'worker-8', hours: 24 * month.days, horizonHours: 6 * month.days }, 60_000);
      const chart = await historian.during(median(trends));
      const objectives = await historian.during(median(() => bus.ask(cluster, 'slo', {}, 60_000)));
      const allNodes = await historian.during(timed(() => bus.ask(cluster, 'trends', { hours: 24 }, 300_000)));
      const perSecond = (missedMinutes * month.nodes) / (caughtUpMs / 1000);
      const what = `${count(month.nodes)} nodes, ${count(month.days)} days of a sample a minute (${count(before)} rows)`;
      return [
        figure(`historian, ${what}: most memory ever`, mb(peakMb(historian.pid)), atMost(peakMb(historian.pid), 512, 'MB')),
        figure('  memory of QuestDB beside it, most ever', mb(peakMb(questdb.pid()))),
        figure('  disk of QuestDB for it', mb(megabytes)),
        figure(
          `  ${count(missedMinutes)} minutes of samples caught up with, start included (${count(perSecond)} a second; ${count(month.nodes / 60)} come in)`,
          seconds(caughtUpMs),
          atMost(caughtUpMs / 1000, 60, 's'),
        ),
        figure('  of a core for that', `${cpu.toFixed(1)} s`),
        figure(`  trends of a node over all days, median of ${rounds}`, ms(chart), atMost(chart, 300, 'ms')),
        figure(`  objectives of the month, median of ${rounds}`, ms(objectives), atMost(objectives, 100, 'ms')),
        figure('  trends of all nodes', seconds(allNodes), atMost(allNodes / 1000, 10, 's')),
      ];
    } finally {
      await historian.stop();
    }
  } finally {
    await bus.close();
    await Promise.all([nats.dispose(), questdb.dispose()]);
  }
}

/** As the analyzer would have told while QuestDB was away. */
async function missed(bus: Bus, nodes: number): Promise<void> {
  const now = Date.now();
  for (let ago = missedMinutes; ago > 0; ago -= 1) {
    // A second off, so that no row of the month has the same moment.
    const at = now - ago * minute + 1_000;
    await Promise.all(Array.from({ length: nodes }, (_, index) => bus.publish(cluster, topics.sample, sampleAt(at, `worker-${index}`))));
  }
}

async function samples(query: Query): Promise<number> {
  // Busy with what came in, it may end a connection.
  const { rows: found } = await query.run(sql`select count() from node_samples`, { ms: 60_000 }).catch(() => ({ rows: [] }));
  return Number(found[0]?.[0] ?? Number.NaN);
}

async function onDiskMb(query: Query): Promise<number> {
  const { rows: found } = await query.run(sql`select sum(diskSize) from table_partitions('node_samples')`);
  return Number(found[0]?.[0]) / 1e6;
}

async function median(ask: () => Promise<unknown>): Promise<number> {
  await eventually('the historian answers', () => ask().catch(() => null));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(ask));
  return percentile(times, 0.5);
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}
