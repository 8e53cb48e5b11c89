/**
 * Samples at regular moments: counts of nodes, objects and the cluster, for trends and forecasts, and which of them are
 * observed. Unknown counts are null, not 0.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { ClusterSample, NodeSample, ObjectSample, ObservedEvent } from '#libs/contracts/messages.ts';
import type { NodeObject } from '#libs/contracts/objects.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { observedNow } from './observation.ts';

/** The bus stores in order, so a finding waits for the samples before it: never for all of a large cluster. */
const atOnce = 50;

export interface Sampler {
  /** The last unobserved time. */
  gap(): { readonly from: number; readonly to: number } | null;
  stop(): void;
}

export async function startSampler(options: {
  readonly bus: Bus;
  readonly cluster: string;
  readonly clock: Clock;
  readonly everyMs: number;
  readonly verdict: () => Verdict | null;
  readonly node: (name: string) => NodeObject | null;
  readonly logger: Logger;
}): Promise<Sampler> {
  const { bus, cluster } = options;
  let observed = await lastObserved(bus, cluster);
  let isBroken = false;
  let publishing = false;
  const cancel = options.clock.every(options.everyMs, () => {
    const verdict = options.verdict();
    // While a sample waits for the bus no further ones are queued: they would say the same later.
    if (verdict === null || publishing || !bus.connected) return;
    // On the grid, so that a sample taken again after a restart replaces the earlier one.
    const at = Math.floor(options.clock.now() / options.everyMs) * options.everyMs;
    publishing = true;
    const next = observedNow(observed, verdict, { at, everyMs: options.everyMs, isBroken });
    isBroken = next === null;
    observed = next ?? observed;
    inSlices([
      ...samplesOf(verdict, at, options.node).map((sample) => () => bus.publish(cluster, topics.sample, sample)),
      ...objectSamplesOf(verdict, at).map((sample) => () => bus.publish(cluster, topics.objectSample, sample)),
      () => bus.publish(cluster, topics.clusterSample, clusterSampleOf(verdict, at)),
      ...(next === null ? [] : [() => bus.publish(cluster, topics.observed, next)]),
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

async function inSlices(publishings: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (let from = 0; from < publishings.length; from += atOnce) {
    await Promise.all(publishings.slice(from, from + atOnce).map((publish) => publish()));
  }
}

async function lastObserved(bus: Bus, cluster: string): Promise<ObservedEvent | null> {
  const [last] = await bus.read(cluster, topics.observed, 'last');
  return last?.topic === 'observed' ? last.event : null;
}

export function samplesOf(verdict: Verdict, at: number, objectOf: (node: string) => NodeObject | null): NodeSample[] {
  const hosted = new Map<string, { readonly objects: Set<string>; readonly addresses: string[] }>();
  for (const object of verdict.egressIPs) {
    for (const { node, address } of object.addresses) {
      if (node === null) continue;
      const on = hosted.get(node) ?? { objects: new Set(), addresses: [] };
      on.objects.add(object.egressIP);
      on.addresses.push(address);
      hosted.set(node, on);
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
    egressIPs: hosted.get(node.node)?.objects.size ?? 0,
    capacity: capacityOf(objectOf(node.node), hosted.get(node.node)?.addresses ?? []),
  }));
}

function capacityOf(node: NodeObject | null, addresses: readonly string[]): NodeSample['capacity'] {
  const { ip = null, ipv4 = null, ipv6 = null } = node?.cloud?.capacity ?? {};
  const v6 = addresses.filter((address) => address.includes(':')).length;
  const of = (family: NodeSample['capacity'][number]['family'], used: number, limit: number | null) =>
    limit === null ? [] : [{ family, used, limit }];
  return [...of('any', addresses.length, ip), ...of('ipv4', addresses.length - v6, ipv4), ...of('ipv6', v6, ipv6)];
}

function objectSamplesOf({ complete, egressIPs }: Verdict, at: number): ObjectSample[] {
  return egressIPs.map(({ egressIP, pods, standbyPods, expected, actual, matched, consistency }) => ({
    at,
    egressIP,
    complete,
    pods,
    standbyPods,
    expected,
    actual,
    matched,
    consistency,
  }));
}

function clusterSampleOf({ complete, missing, nodes, summary, consistency }: Verdict, at: number): ClusterSample {
  const { findings, egressIPs, pods, unjudgedPods, expected, actual, matched } = summary;
  return {
    at,
    complete,
    missing: missing.length,
    nodes: summary.nodes,
    readable: nodes.filter((node) => node.complete).length,
    egressIPs,
    pods,
    unjudgedPods,
    expected,
    actual,
    matched,
    consistency,
    critical: findings.critical,
    warning: findings.warning,
  };
}
