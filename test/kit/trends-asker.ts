/**
 * Asks for all trends, one answer after the other, as the gateway does: in a process of its own, whose reading of megabytes and
 * whose garbage are not those of what is measured beside it. Sends each answer's time in ms and how many trends it had; ends
 * with the first that fails. Arguments: URL of NATS, cluster.
 */
import { z } from 'zod';
import { testBus } from './nats.ts';

const [url, cluster] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2));
const bus = await testBus(url, 'asker');
for (;;) {
  const started = performance.now();
  const { trends, freshness } = await bus.ask(cluster, 'trends', { hours: 24 }, 60_000);
  process.send?.({ ms: performance.now() - started, trends: trends.length, missing: freshness.missing });
}
