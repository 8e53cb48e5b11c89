/**
 * One analyzer process for 500 nodes, 2,000 objects and 150,000 pods: its memory, how long it needs from its start until it answers,
 * and how long from a change until its finding is on the bus while 500 changes a second come in.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Bus } from '#libs/bus/port.ts';
import { topics } from '#libs/contracts/topics.ts';
import { eventually } from '../../kit/eventually.ts';
import { createLargeCluster, type LargeSize } from '../../kit/large-cluster.ts';
import { startNats, testBus } from '../../kit/nats.ts';
import { Sightings } from '../beside-polling.ts';
import { type BenchRow, ms, percentile } from '../row.ts';
import { type Change, createChurn } from './churn.ts';
import { atMost, count, figure, mb, seconds, shareOf } from './figure.ts';
import { type LargeLog, untilComplete, writeLargeLog } from './large-log.ts';
import { cpuSeconds, peakMb, residentMb, startService } from './service.ts';

const cluster = 'large';
const changeSeconds = 60;
const changesASecond = 500;
const stepMs = 20;
const quietMs = 20_000;

export async function rows(share: number): Promise<readonly BenchRow[]> {
  const part = shareOf(share);
  const size = { nodes: part(500), objects: part(2_000), pods: part(150_000) };
  const nats = await startNats({ maxStore: '8GB' });
  const [bus, reader] = await Promise.all([testBus(nats.url, 'producers'), testBus(nats.url, 'reader')]);
  try {
    const large = createLargeCluster(size);
    const log = await writeLargeLog(bus, cluster, large, size);
    try {
      const figures = await withAnalyzer(nats.url, bus, async (pid, coldMs) => {
        const [afterStart, before] = [peakMb(pid), cpuSeconds(pid)];
        await pause(quietMs);
        const quiet = (cpuSeconds(pid) - before) / (quietMs / 1000);
        const resting = residentMb(pid);
        log.storing();
        const { delays, core, perSecond } = await makeChanges(reader, log, pid, createChurn(large, size, log.gateways));
        const stored = log.storing();
        const [p50, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)];
        const rate = `${count(perSecond)} changes a second`;
        return [
          figure(`analyzer, ${sizeText(size)}: most memory ever`, mb(peakMb(pid)), atMost(peakMb(pid), 2_048, 'MB')),
          figure('  of which at its start', mb(afterStart)),
          figure('  at rest', mb(resting)),
          figure('  start until it answers', seconds(coldMs), atMost(coldMs / 1000, 60, 's')),
          figure('  a core, while nothing changes', `${(100 * quiet).toFixed(1)} %`),
          figure(`  a core, at ${rate}`, `${Math.round(100 * core)} %`),
          figure(
            `  change -> pending finding on the bus at ${rate}, p50 / p99 of ${count(delays.length)}`,
            `${ms(p50)} / ${ms(p99)}`,
            atMost(p99, 1_000, 'ms'),
          ),
          figure(
            '  of which until the change is on the disk of NATS, p50 / p99',
            `${ms(percentile(stored, 0.5))} / ${ms(percentile(stored, 0.99))}`,
          ),
        ];
      });
      const megabytes = await log.fill();
      const longest = await withAnalyzer(nats.url, bus, async (_pid, coldMs) => coldMs);
      const name = `  start until it answers, with the logs of all databases as long as they get (${mb(megabytes)})`;
      return [...figures, figure(name, seconds(longest), atMost(longest / 1000, 60, 's'))];
    } finally {
      await log.stop();
    }
  } finally {
    await Promise.all([bus.close(), reader.close()]);
    await nats.dispose();
  }
}

/** Starts one; what is to be measured begins when it answers. */
async function withAnalyzer<T>(natsUrl: string, bus: Bus, measure: (pid: number, coldMs: number) => Promise<T>): Promise<T> {
  const started = performance.now();
  const analyzer = startService('analyzer', { EGRESSIP_CLUSTER: cluster, EGRESSIP_NATS_URL: natsUrl });
  try {
    await analyzer.during(untilComplete(bus, cluster));
    return await analyzer.during(measure(analyzer.pid, performance.now() - started));
  } finally {
    await analyzer.stop();
  }
}

const sizeText = ({ nodes, objects, pods }: LargeSize) => `${count(nodes)} nodes, ${count(objects)} objects, ${count(pods)} pods`;

/** Changes in small steps, for a minute; resolves with how late the findings were. */
async function makeChanges(reader: Bus, log: LargeLog, analyzer: number, next: () => Change) {
  const found = new Sightings();
  const following = await reader.follow({
    cluster,
    topics: [topics.finding],
    from: 'now',
    onMessage: (message) => {
      if (message.topic === 'finding' && message.event.finding.state === 'pending')
        found.note(String(message.event.finding.actual?.logical_ip));
    },
  });
  const madeAt = new Map<string, number>();
  const [started, cpuBefore] = [performance.now(), cpuSeconds(analyzer)];
  const perStep = (changesASecond * stepMs) / 1000;
  const steps = (changeSeconds * 1000) / stepMs;
  for (let step = 0; step < steps; step += 1) {
    await pause(Math.max(0, started + step * stepMs - performance.now()));
    for (let each = 0; each < perStep; each += 1) {
      const { input, wrong } = next();
      if (wrong !== null) madeAt.set(wrong, performance.now());
      log.put(input);
    }
  }
  const tookS = (performance.now() - started) / 1000;
  const core = (cpuSeconds(analyzer) - cpuBefore) / tookS;
  const late = () => found.delays(madeAt).filter((delay) => !Number.isFinite(delay)).length;
  await eventually(
    () => `the findings of all changes; ${late()} of ${madeAt.size} are missing`,
    () => (late() === 0 ? true : null),
    120_000,
  );
  await following.stop();
  return { delays: found.delays(madeAt), core, perSecond: (steps * perStep) / tookS };
}
