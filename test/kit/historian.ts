/** The historian in the test's own process, on a bus of its own. */
import type { SloObjectives } from '#libs/egressip/slo/judge.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { createHistorian, type HistorianOptions } from '../../services/historian/app.ts';
import { testBus } from './nats.ts';

/** Those of the default configuration. */
export const objectives: SloObjectives = {
  timeInDrift: { objective: 0.99 },
  failoverTime: { objective: 0.95, withinMs: 60_000 },
  convergence: { objective: 0.99, withinMs: 10_000 },
};

export async function startHistorian(natsUrl: string, options: Pick<HistorianOptions, 'cluster' | 'url'> & Partial<HistorianOptions>) {
  const historian = createHistorian({
    connectBus: () => testBus(natsUrl, 'historian'),
    sampleEveryMs: 60_000,
    rowLimits: { snat: 1_000, reroute: 1_000 },
    objectives,
    clock: systemClock,
    random: Math.random,
    readerUrl: null,
    consolePort: null,
    logger: silentLogger,
    ...options,
  });
  await historian.start();
  return historian;
}
