/** At regular moments: the row counts of every node, what trends and forecasts are made of, and what is observed. Unknown counts are null, not 0. */
import type { Bus } from '#libs/bus/port.ts';
import type { NodeSample, ObservedEvent } from '#libs/contracts/messages.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { observedNow } from './observation.ts';

export interface Sampler {
  /** The last time in which nobody looked. */
  gap(): { readonly from: number; readonly to: number } | null;
  stop(): void;
}

export async function startSampler(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly everyMs: number;
  readonly verdict: () => Verdict | null;
  readonly logger: Logger;
}): Promise<Sampler> {
  const { bus, cluster } = options;
  let observed = await lastObserved(bus, cluster);
  let isBroken = false;
  let publishing = false;
  const cancel = options.clock.every(options.everyMs, () => {
    const verdict = options.verdict();
    // A sample that waits for the bus is not joined by others: they would say the same later.
    if (verdict === null || publishing || !bus.connected) return;
    // On the grid, so that a sample taken again after a restart replaces the earlier one.
    const at = Math.floor(options.clock.now() / options.everyMs) * options.everyMs;
    publishing = true;
    const next = observedNow(observed, verdict, { at, everyMs: options.everyMs, isBroken });
    isBroken = next === null;
    observed = next ?? observed;
    Promise.all([
      ...samplesOf(verdict, at).map((sample) => bus.publish(cluster, topics.sample, sample)),
      ...(next === null ? [] : [bus.publish(cluster, topics.observed, next)]),
    ])
      .catch((thrown: unknown) => options.logger.warn({ event: 'sample-failed', error: errorText(thrown) }, 'samples were not stored'))
      .finally(() => {
        publishing = false;
      });
  });
  return {
    gap: () => (observed === null || observed.gapFrom === null ? null : { from: observed.gapFrom, to: observed.since }),
    stop: cancel,
  };
}

async function lastObserved(bus: Bus, cluster: string): Promise<ObservedEvent | null> {
  const [last] = await bus.read(cluster, topics.observed, 'last');
  return last?.topic === 'observed' ? last.event : null;
}

export function samplesOf(verdict: Verdict, at: number): NodeSample[] {
  const hosted = new Map<string, Set<string>>();
  for (const object of verdict.egressIPs) {
    for (const { node } of object.addresses) {
      if (node === null) continue;
      const names = hosted.get(node) ?? new Set();
      names.add(object.egressIP);
      hosted.set(node, names);
    }
  }
  return verdict.nodes.map((node) => ({
    at,
    node: node.node,
    complete: node.complete,
    expected: node.expected,
    actual: node.actual,
    matched: node.matched,
    snat: node.snat?.actual ?? null,
    reroute: node.reroute?.actual ?? null,
    consistency: node.consistency,
    egressIPs: hosted.get(node.node)?.size ?? 0,
  }));
}
