/** Durations of a disturbance, as the analyzer saw it: fail-overs by phase, rows left behind, rows of new pods. */
import { z } from 'zod';
import type { ConvergenceEvent } from '#libs/contracts/messages.ts';
import { type ConvergingRows, convergenceQuantiles, convergingRows } from '#libs/contracts/runs.ts';
import type { Failover } from '#libs/contracts/verdict.ts';
import { plural } from '#libs/contracts/words.ts';
import { quantile } from '#libs/stats/quantile.ts';
import { type Measurement, type Step, type StepContext, step } from '../engine/scenario.ts';
import { measurementsOf } from './move-measurements.ts';

const sinceKey = 'measured';
const askLimitMs = 60_000;
/** Observations of the analyzer reach the bus a moment later, on a busy machine seconds later. */
const tellLimitMs = 10_000;

/** Observations from now on count for the next measurement. */
export const measureFromNow = (context: StepContext) => context.keep(sinceKey, context.now());

/** Only of the run's own objects. */
export const measureStep: Step = step('measure', 'measure', (context) =>
  measure(context, (egressIP) => egressIP.endsWith(`-${context.runId}`)),
);

/**
 * Fail-overs since the last measurement, how long rows of pods took to be right, and the API server's latency. Of the objects that
 * are meant; null: of those that moved.
 */
export async function measure(context: StepContext, isMeant: ((egressIP: string) => boolean) | null): Promise<string> {
  if (context.dryRun) return 'would measure';
  const since = context.recall(sinceKey, z.number()) ?? context.now();
  measureFromNow(context);
  const { failovers } = await context.until('the analyzer to tell fail-overs', askLimitMs, () => context.ask('failovers', { limit: 5000 }));
  const recent = failovers.filter(({ startedAt }) => startedAt >= since).toSorted((a, b) => a.startedAt - b.startedAt);
  const moved = new Set(recent.map(({ egressIP }) => egressIP));
  const isOurs = isMeant ?? ((egressIP: string) => moved.has(egressIP));
  const moves = recent.filter(({ egressIP }) => isOurs(egressIP));
  const measurements = [
    ...measurementsOf(moves),
    ...convergenceOf(await eventsSince(context, since, isOurs, movedPods(moves))),
    ...spread('API server latency', '', context.apiLatencies(), 'of our own requests'),
  ];
  await context.measure(measurements);
  return `${plural(moves.length, 'fail-over')}, ${plural(measurements.length, 'figure')}`;
}

/** Each once, whichever of its object's addresses moved how often. */
function movedPods(moves: readonly Failover[]): number {
  const most = Map.groupBy(moves, ({ egressIP }) => egressIP);
  return [...most.values()].reduce((sum, list) => sum + Math.max(...list.map(({ podsAffected }) => podsAffected ?? 0)), 0);
}

/** Of these objects; waited for until there are `least` and no more come, but not for ever. */
async function eventsSince(
  context: StepContext,
  since: number,
  isOurs: (egressIP: string) => boolean,
  least: number,
): Promise<readonly ConvergenceEvent[]> {
  let events: readonly ConvergenceEvent[] = [];
  await context.wait('what the analyzer tells of pods', tellLimitMs, async () => {
    const before = events.length;
    events = (await context.convergence(since)).filter(({ egressIP }) => egressIP !== null && isOurs(egressIP));
    return events.length >= least && events.length === before ? true : null;
  });
  return events;
}

/** How long pods waited for their rows, per EgressIP and in all, and how long they could have left with a wrong address. */
function convergenceOf(events: readonly ConvergenceEvent[]): readonly Measurement[] {
  const objects = [...Map.groupBy(events, ({ egressIP }) => egressIP ?? '')];
  return [
    ...convergingRows.flatMap((rows) => spread(convergenceName(rows), '', timesOf(events, rows), 'of all pods')),
    ...objects.flatMap(([object, own]) => [
      ...convergingRows.flatMap((rows) => spread(`${rows} convergence of an EgressIP`, object, timesOf(own, rows), 'of its pods')),
      longestLeak(object, own),
    ]),
  ];
}

/** Of all pods of a run. */
export const convergenceName = (rows: ConvergingRows) => `${rows} convergence`;
export const quantileName = (name: string, share: number) => `${name} P${share * 100}`;

/** Of the pods of which a row of that kind was wrong for a while. */
function timesOf(events: readonly ConvergenceEvent[], rows: ConvergingRows): readonly number[] {
  return events.flatMap(({ snatMs, rerouteMs }) => (rows === 'SNAT' ? snatMs : rerouteMs) ?? []);
}

function longestLeak(object: string, events: readonly ConvergenceEvent[]): Measurement {
  const leaks = events.flatMap(({ leakMs }) => leakMs ?? []);
  const value = leaks.length === 0 ? null : Math.max(...leaks);
  return { name: 'leak window: longest', subject: object, value, unit: 'ms', detail: `of ${plural(leaks.length, 'pod')}` };
}

function spread(name: string, subject: string, values: readonly number[], detail: string): Measurement[] {
  return convergenceQuantiles.map((share) => ({
    name: quantileName(name, share),
    subject,
    value: quantile(values, share),
    unit: 'ms',
    detail: values.length === 0 ? 'nothing to measure' : `${detail}, ${plural(values.length, 'value')}`,
  }));
}
