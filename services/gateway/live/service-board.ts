/**
 * Which services are there, from their heartbeats. A service whose heartbeat is older than `staleMs` is not ready, whatever
 * it said last. Its metrics come with the heartbeat and are served by /metrics until it is stale.
 */
import type { Heartbeat } from '#libs/contracts/catalog.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export const expectedServices = ['watcher', 'poller', 'analyzer', 'notifier', 'orchestrator'] as const;
const staleMs = 7_000;

export interface ServiceState {
  readonly service: string;
  readonly instance: string;
  readonly ready: boolean;
  readonly ageMs: number | null;
  readonly startedAt: number | null;
  readonly parts: Readonly<Record<string, string>>;
}

export function createServiceBoard(clock: Clock) {
  const beats = new Map<string, Heartbeat & { receivedAt: number }>();

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
    const missing = expectedServices
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
    return [...seen, ...missing].sort((a, b) => a.service.localeCompare(b.service));
  }

  return {
    /** True when it changed what the board shows. */
    record(beat: Heartbeat): boolean {
      const key = beat.service;
      const before = beats.get(key);
      const now = clock.now();
      beats.set(key, { ...beat, receivedAt: now });
      return (
        before === undefined ||
        before.ready !== beat.ready ||
        before.instance !== beat.instance ||
        now - before.receivedAt > staleMs ||
        JSON.stringify(before.parts) !== JSON.stringify(beat.parts)
      );
    },
    list,
    /** prom-client JSON of every live service. */
    metrics: (): unknown[][] => [...beats.values()].filter((beat) => clock.now() - beat.receivedAt <= staleMs).map((beat) => beat.metrics),
  };
}

export type ServiceBoard = ReturnType<typeof createServiceBoard>;
