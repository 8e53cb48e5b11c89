/**
 * A program of its own: an instance of the historian as far as the lead goes. It waits until it leads, writes to a stream and to a
 * bucket as often as it is told, and when a write is refused it says so and waits again, as one that was started anew.
 * Arguments: URL of NATS, cluster, milliseconds between writes. Says lines `leads TERM` and `refused TERM`.
 */
import { openCandidate } from '#libs/bus/lead/candidate.ts';
import { connectBus } from '#libs/bus/nats-bus.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { delay, systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { incidentEventAt } from '../../kit/history-messages.ts';

const [url = '', cluster = '', everyMs = '200'] = process.argv.slice(2);
const tools = { url, name: 'historian', clock: systemClock, random: Math.random, logger: silentLogger } as const;

let written = 0;
for (;;) {
  const candidate = openCandidate({ ...tools, cluster });
  const lead = await candidate.lead(new AbortController().signal);
  console.log(`leads ${lead.term}`);
  const bus = await connectBus({ ...tools, lead });
  const bucket = await bus.bucket('EIP_CHECKPOINT');
  try {
    for (;;) {
      written += 1;
      const incident = incidentEventAt(written, `${process.pid}-${written}`, 'firing', { findings: lead.term });
      await Promise.all([bus.publish(cluster, topics.incident, incident), bucket.put(`historian/${cluster}`, lead.term)]);
      await delay(systemClock, Number(everyMs));
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'bus-not-leading') throw thrown;
    console.log(`refused ${lead.term}`);
  }
  await bus.close();
  await candidate.close();
}
