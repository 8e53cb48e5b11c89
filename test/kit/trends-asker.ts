/**
 * Asks for all trends, one answer after the other, in a thread of its own: reading megabytes of answers must not delay what
 * is measured beside it. Posts each answer's time in ms and how many trends it had; ends with the first that fails.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { testBus } from './nats.ts';

const { url, cluster } = z.object({ url: z.string(), cluster: z.string() }).parse(workerData);
const bus = await testBus(url, 'asker');
for (;;) {
  const started = performance.now();
  const { trends, freshness } = await bus.ask(cluster, 'trends', { hours: 24 }, 60_000);
  parentPort?.postMessage({ ms: performance.now() - started, trends: trends.length, missing: freshness.missing });
}
