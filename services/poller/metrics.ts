/** What the poller counts. Labels are nodes, never rows or pods. */
import type { Metrics } from '#libs/telemetry/metrics.ts';

export type PollerMetrics = ReturnType<typeof createPollerMetrics>;

export function createPollerMetrics(metrics: Metrics) {
  return {
    up: metrics.gauge('egressip_poller_database_up', '1 while the northbound database of the node is followed live', ['node']),
    rows: metrics.gauge('egressip_poller_rows', 'Rows of the monitored tables, as last known', ['node']),
    changes: metrics.counter('egressip_poller_row_changes_total', 'Row changes seen', ['node']),
    snapshots: metrics.counter('egressip_poller_snapshots_total', 'Whole contents read from the database', ['node']),
    compactions: metrics.counter('egressip_poller_compactions_total', 'Snapshots written only to keep the state log short', ['node']),
    outages: metrics.counter('egressip_poller_outages_total', 'Times the database went away', ['node']),
    crossChecks: metrics.counter('egressip_poller_cross_checks_total', 'Full reads that were compared with the followed content', ['node']),
    silentDifferences: metrics.counter(
      'egressip_poller_silent_differences_total',
      'Rows that differed in a cross-check without an update',
      ['node'],
    ),
    pendingBytes: metrics.gauge('egressip_poller_pending_bytes', 'Bytes of changes that the bus has not acknowledged', ['node']),
  };
}
