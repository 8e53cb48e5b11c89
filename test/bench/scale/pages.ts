/**
 * One gateway process with 200 pages open, of a cluster of 500 nodes and 2,000 objects in which something changes all the time: what
 * it takes, how late a finding reaches the last page, and how long a page waits for its next view.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '#libs/provision/ports.ts';
import { eventually } from '../../kit/eventually.ts';
import { createLargeCluster } from '../../kit/large-cluster.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { type BenchRow, ms, percentile } from '../row.ts';
import { createChurn } from './churn.ts';
import { atMost, count, figure, mb, seconds, shareOf } from './figure.ts';
import { type LargeLog, untilComplete, writeLargeLog } from './large-log.ts';
import { cpuSeconds, peakMb, startService } from './service.ts';

const cluster = 'pages';
const changesASecond = 50;
const changeSeconds = 40;

const opened = z.object({ open: z.array(z.number()) });
const measured = z.object({
  seen: z.array(z.tuple([z.string(), z.array(z.number())])),
  loads: z.array(z.number()),
  refused: z.number(),
});

export async function rows(share: number): Promise<readonly BenchRow[]> {
  const part = shareOf(share);
  const size = { nodes: part(500), objects: part(2_000), pods: part(20_000) };
  const pages = part(200);
  const nats = await startNats();
  const bus = await testBus(nats.url, 'producers');
  const large = createLargeCluster(size);
  const log = await writeLargeLog(bus, cluster, large, size);
  const port = await freePort();
  const env = { EGRESSIP_CLUSTER: cluster, EGRESSIP_NATS_URL: nats.url, EGRESSIP_GATEWAY_PORT: String(port) };
  const services = [startService('analyzer', env), startService('gateway', env)] as const;
  const [analyzer, gateway] = services;
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilComplete(bus, cluster);
    await eventually('the gateway answers', () =>
      fetch(`${url}/api/v1/verdict`).then(
        ({ ok }) => (ok ? true : null),
        () => null,
      ),
    );
    const alone = peakMb(gateway.pid);
    const readers = fork(new URL('./page-readers.ts', import.meta.url), [url, String(pages)]);
    const started = performance.now();
    const told = async () => (await gateway.during(once(readers, 'message')))[0] as unknown;
    const { open } = opened.parse(await told());
    const openMs = performance.now() - started;
    const before = services.map(({ pid }) => cpuSeconds(pid));
    const madeAt = await makeChanges(log, createChurn(large, size, log.gateways));
    const cores = services.map(({ pid }, index) => (cpuSeconds(pid) - (before[index] ?? 0)) / changeSeconds);
    await pause(5_000);
    readers.send('stop');
    const { seen, loads, refused } = measured.parse(await told());
    const delays = seen.flatMap(([address, times]) => times.map((at) => at - (madeAt.get(address) ?? Number.NaN)));
    const wanted = madeAt.size * pages;
    const late = percentile(delays, 0.99);
    const wait = percentile(loads, 0.99);
    return [
      figure(
        `gateway, ${count(pages)} pages, ${count(size.nodes)} nodes, ${count(size.objects)} objects: most memory ever`,
        mb(peakMb(gateway.pid)),
        atMost(peakMb(gateway.pid), 512, 'MB'),
      ),
      figure('  of which without a page', mb(alone)),
      figure(
        `  all pages opened at once: until the last has its first view (median ${seconds(percentile(open, 0.5))})`,
        seconds(openMs),
        atMost(openMs / 1000, 15, 's'),
      ),
      figure(
        `  a core of the gateway / of the analyzer, at ${changesASecond} changes a second`,
        cores.map((core) => `${Math.round(100 * core)} %`).join(' / '),
      ),
      figure(
        `  change -> finding on a page, p50 / p99 of ${count(delays.length)}`,
        `${ms(percentile(delays, 0.5))} / ${ms(late)}`,
        atMost(late, 1_000, 'ms'),
      ),
      figure('  findings that reached a page', `${count(delays.length)} of ${count(wanted)}`, {
        text: 'all',
        reached: delays.length === wanted,
      }),
      figure(
        `  a page's next view, p50 / p99 of ${count(loads.length)}`,
        `${ms(percentile(loads, 0.5))} / ${ms(wait)}`,
        atMost(wait, 1_000, 'ms'),
      ),
      figure('  requests refused', count(refused), { text: 'none', reached: refused === 0 }),
    ];
  } finally {
    await log.stop();
    await Promise.all([analyzer.stop(), gateway.stop()]);
    await bus.close();
    await nats.dispose();
  }
}

/** Resolves with when each wrong row was made. */
async function makeChanges(log: LargeLog, next: ReturnType<typeof createChurn>): Promise<ReadonlyMap<string, number>> {
  const madeAt = new Map<string, number>();
  const started = performance.now();
  for (let index = 0; index < changesASecond * changeSeconds; index += 1) {
    await pause(Math.max(0, started + (index * 1000) / changesASecond - performance.now()));
    const { input, wrong } = next();
    if (wrong !== null) madeAt.set(wrong, input.at);
    log.put(input);
  }
  return madeAt;
}
