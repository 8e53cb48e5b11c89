/** What a disturbance took, from what the analyzer saw: fail-overs by phase, rows left behind, rows of new pods. */
import type { Failover } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import { quantile } from '#libs/stats/quantile.ts';
import { disturbedNodes } from '../disturb/nodes.ts';
import type { Measurement, StepContext } from '../engine/scenario.ts';

/** Fail-overs of these objects since the nodes were chosen, the rows of pods since then, and the API server's latency. */
export async function measureFailovers(context: StepContext, objects: readonly string[]): Promise<string> {
  if (context.dryRun) return 'would measure';
  const { at } = disturbedNodes(context);
  const ours = new Set(objects);
  const { failovers } = await context.ask('failovers', { limit: 5000 });
  const moves = failovers.filter(({ egressIP, startedAt }) => ours.has(egressIP) && startedAt >= at);
  const measurements = [
    ...moves.flatMap(phasesOf),
    ...(await convergenceSince(context, at, ours)),
    ...spread('API server latency', '', context.apiLatencies(), 'of our own requests'),
  ];
  await context.measure(measurements);
  return `${plural(moves.length, 'fail-over')}, ${plural(measurements.length, 'figure')}`;
}

function phasesOf({ egressIP, startedAt, ...phases }: Failover): Measurement[] {
  const subject = `${egressIP} ${phases.address}`;
  const since = (name: string, from: number | null, to: number | null): Measurement => {
    const value = from === null || to === null ? null : to - from;
    return { name, subject, value, unit: 'ms', detail: value === null ? 'not observed' : `${phases.from} to ${phases.to}` };
  };
  return [
    since('fail-over: status moved', startedAt, phases.statusMovedAt),
    since('fail-over: first SNAT', startedAt, phases.firstSnatAt),
    since('fail-over: last SNAT', startedAt, phases.lastSnatAt),
    since('fail-over: next hops right', startedAt, phases.nexthopsRightAt),
    since('fail-over: stale rows gone', phases.statusMovedAt, phases.oldSnatGoneAt),
    since('fail-over: converged', startedAt, phases.convergedAt),
  ];
}

/** Per EgressIP: how long pods waited for their rows, and how long they could have left with a wrong address. */
async function convergenceSince(context: StepContext, at: number, ours: ReadonlySet<string>): Promise<Measurement[]> {
  const events = (await context.convergence(at)).filter(({ egressIP }) => egressIP !== null && ours.has(egressIP));
  const objects = [...new Set(events.map(({ egressIP }) => egressIP ?? ''))];
  return objects.flatMap((object) => {
    const own = events.filter(({ egressIP }) => egressIP === object);
    const leaks = own.flatMap(({ leakMs }) => leakMs ?? []);
    return [
      ...spread(
        'convergence',
        object,
        own.map(({ ms }) => ms),
        `of ${own.length} pods`,
      ),
      {
        name: 'leak window: longest',
        subject: object,
        value: leaks.length === 0 ? null : Math.max(...leaks),
        unit: 'ms' as const,
        detail: `of ${leaks.length} pods`,
      },
    ];
  });
}

function spread(name: string, subject: string, values: readonly number[], detail: string): Measurement[] {
  return [0.5, 0.95, 0.99].map((share) => ({
    name: `${name} P${share * 100}`,
    subject,
    value: quantile(values, share),
    unit: 'ms',
    detail: values.length === 0 ? 'nothing to measure' : detail,
  }));
}
