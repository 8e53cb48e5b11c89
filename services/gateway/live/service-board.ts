/**
 * Which services are there, from their heartbeats. A service whose heartbeat is older than `staleMs` is not ready, whatever
 * it said last. Its metrics come by themselves and are served by /metrics until it is stale. Several instances of one
 * service (a poller per node) are told apart; one that stopped is forgotten once another of its kind is there, or for good
 * after ten minutes.
 */

import type { Heartbeat, ServiceMetrics } from '#libs/contracts/messages.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import type { Clock } from '#libs/runtime/clock.ts';

const expectedServices = ['watcher', 'poller', 'analyzer', 'historian', 'notifier'];
/** Questions are answered without the assistant too: a load balancer that checks our readiness must not notice its absence. */
const dispensable = 'assistant';
export const staleMs = 7_000;
const forgetMs = 10 * 60_000;
/** Far more than any cluster has nodes: invented instances cannot fill our memory. */
const maxInstances = 10_000;

export interface ServiceState {
  readonly service: string;
  readonly instance: string;
  readonly ready: boolean;
  readonly ageMs: number | null;
  readonly startedAt: number | null;
  readonly parts: Readonly<Record<string, string>>;
}

/** Without test runs no orchestrator is needed. */
export function createServiceBoard(clock: Clock, runsEnabled: boolean) {
  const expected = runsEnabled ? [...expectedServices, 'orchestrator'] : expectedServices;
  const beats = new Map<string, Heartbeat & { receivedAt: number }>();
  /** By the same key. */
  const metrics = new Map<string, ServiceMetrics['metrics']>();

  function list(): readonly ServiceState[] {
    const now = clock.now();
    const seen = [...beats.values()].map((beat): ServiceState => {
      const ageMs = now - beat.receivedAt;
      const stale = ageMs > staleMs;
      return {
        service: beat.service,
        instance: beat.instance,
        ready: beat.ready && !stale,
        ageMs,
        startedAt: beat.startedAt,
        parts: stale ? { heartbeat: `none for ${Math.round(ageMs / 1000)} s` } : beat.parts,
      };
    });
    const missing = expected
      .filter((name) => !seen.some((state) => state.service === name))
      .map(
        (service): ServiceState => ({
          service,
          instance: '',
          ready: false,
          ageMs: null,
          startedAt: null,
          parts: { heartbeat: 'none received yet' },
        }),
      );
    return [...seen, ...missing].sort((a, b) => a.service.localeCompare(b.service) || a.instance.localeCompare(b.instance));
  }

  function forget(key: string): void {
    beats.delete(key);
    metrics.delete(key);
  }

  function forgetStopped(service: string, now: number): void {
    for (const [key, beat] of beats) {
      const age = now - beat.receivedAt;
      if (age > forgetMs || (beat.service === service && age > staleMs)) forget(key);
    }
  }

  return {
    /** True when it changed what the board shows. */
    record(beat: Heartbeat): boolean {
      const key = keyOf(beat);
      const before = beats.get(key);
      const now = clock.now();
      if (before === undefined && beats.size >= maxInstances) return false;
      beats.set(key, { ...beat, receivedAt: now });
      forgetStopped(beat.service, now);
      return (
        before === undefined || before.ready !== beat.ready || now - before.receivedAt > staleMs || !sameJson(before.parts, beat.parts)
      );
    },
    /** Only of a known instance: invented ones cannot fill our memory here either. */
    recordMetrics(report: ServiceMetrics): void {
      if (beats.has(keyOf(report))) metrics.set(keyOf(report), report.metrics);
    },
    list,
    /** prom-client JSON of every live service. */
    metrics: (): unknown[][] =>
      [...beats].flatMap(([key, beat]) => (clock.now() - beat.receivedAt <= staleMs ? [metrics.get(key) ?? []] : [])),
  };
}

export const isMissed = ({ service, ready }: ServiceState): boolean => !ready && service !== dispensable;

export type ServiceBoard = ReturnType<typeof createServiceBoard>;

const keyOf = ({ service, instance }: Pick<Heartbeat, 'service' | 'instance'>) => `${service} ${instance}`;
