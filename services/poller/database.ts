/** One node's database into its state log. */
import { followIntoLog, type IntoLog, type IntoLogTools } from '#libs/bus/follow-into-log.ts';
import { ovnLog } from '#libs/bus/log-subject.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import type { NorthboundTarget } from '#libs/ovsdb/targets.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { PollerMetrics } from './metrics.ts';

export type FollowedDatabase = IntoLog<NorthboundMonitor>;

export interface DatabaseTools extends IntoLogTools {
  readonly logger: Logger;
  readonly metrics: PollerMetrics;
}

export function followDatabase(target: NorthboundTarget, tools: DatabaseTools): FollowedDatabase {
  const { node } = target;
  const { metrics } = tools;
  metrics.up.set({ node }, 0);
  metrics.silentDifferences.inc({ node }, 0);
  return followIntoLog({
    ...tools,
    subject: ovnLog(node),
    open: (log) =>
      target.open({
        onSnapshot: () => {
          metrics.up.set({ node }, 1);
          metrics.snapshots.inc({ node });
          log.snapshot();
        },
        onChanges: (rows) => {
          metrics.changes.inc({ node }, rows.length);
          log.changes(rows);
        },
        onUnavailable: ({ message }) => {
          metrics.up.set({ node }, 0);
          if (log.unavailable(message)) metrics.outages.inc({ node });
        },
      }),
    content: (monitor) => (monitor.state().rows === null ? null : monitor.rows()),
    onCompaction: () => metrics.compactions.inc({ node }),
  });
}

/** Compares a full read with the content followed, and repairs it. */
export async function crossCheckDatabase(
  node: string,
  monitor: NorthboundMonitor,
  { logger, metrics }: Pick<DatabaseTools, 'logger' | 'metrics'>,
): Promise<void> {
  const differences = await monitor.refetch();
  if (differences === null) return;
  metrics.crossChecks.inc({ node });
  metrics.silentDifferences.inc({ node }, differences);
  if (differences === 0) return;
  logger.warn(
    { event: 'ovn-silent-difference', node, differences },
    'a cross-check found rows that had changed without an update; repaired',
  );
}
