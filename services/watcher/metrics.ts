/** What the watcher counts. Labels are kinds and reasons, never objects. */
import type { Metrics } from '#libs/telemetry/metrics.ts';

export type WatcherMetrics = ReturnType<typeof createWatcherMetrics>;

export function createWatcherMetrics(metrics: Metrics) {
  return {
    up: metrics.gauge('egressip_watcher_up', '1 while the state of the kind is current', ['kind']),
    objects: metrics.gauge('egressip_watcher_objects', 'Objects of the kind, as last known', ['kind']),
    changes: metrics.counter('egressip_watcher_changes_total', 'Changes that the projection shows', ['kind']),
    relists: metrics.counter('egressip_watcher_relists_total', 'Whole lists read', ['kind', 'reason']),
    watchEnds: metrics.counter('egressip_watcher_watch_ends_total', 'Watches that ended; timeout is the end in order', ['kind', 'reason']),
    outages: metrics.counter('egressip_watcher_outages_total', 'Times the state of the kind became unknown', ['kind']),
    crossChecks: metrics.counter('egressip_watcher_cross_checks_total', 'Lists compared with what the watch had told', ['kind']),
    misses: metrics.counter('egressip_watcher_cache_misses_total', 'Changes a watch missed, found and repaired by a cross-check', ['kind']),
    compactions: metrics.counter('egressip_watcher_compactions_total', 'Snapshots written only to keep the state log short', ['kind']),
    pendingBytes: metrics.gauge('egressip_watcher_pending_bytes', 'Bytes of changes that the bus has not acknowledged', ['kind']),
  };
}
