/**
 * One node's database into its state log. One that does not answer is unknown long before its connection is given up, and before
 * the hold-off of findings (10 s): what it would have told ends findings that then are none. One that says that it is another node's (its address
 * was mistaken) is unknown too.
 */
import { followIntoLog, type IntoLog, type IntoLogTools, type LogSink } from '#libs/bus/follow-into-log.ts';
import { ovnLog } from '#libs/bus/log-subject.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { hasCode } from '#libs/errors/app-error.ts';
import type { NorthboundMonitor } from '#libs/ovsdb/port.ts';
import type { ReadingPlaces } from '#libs/ovsdb/reading-places.ts';
import type { NorthboundTarget } from '#libs/ovsdb/targets.ts';
import { otherNode } from '#libs/sources/files/cluster-files.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { PollerMetrics } from './metrics.ts';

export interface FollowedDatabase extends IntoLog<NorthboundMonitor> {
  /** What it does is known until then, epoch ms; `Infinity` while nothing of it is believed. */
  observedUntil(): number;
}

export interface DatabaseTools extends IntoLogTools {
  readonly logger: Logger;
  readonly metrics: PollerMetrics;
  readonly places: ReadingPlaces;
  /** Those that have a database. */
  readonly nodes: () => ReadonlySet<string>;
}

/** A busy ovsdb-server may take seconds. */
const silentMs = 5_000;

export function followDatabase(target: NorthboundTarget, tools: DatabaseTools): FollowedDatabase {
  const { node } = target;
  const { metrics, clock, places } = tools;
  let sink: LogSink<RowChange> | null = null;
  /** Whether the log holds its content as current. */
  let current = false;
  /** The rows that say whose it is. */
  let named: readonly RowChange[] = [];
  /** How often in a row it was found silent: after a pause of ours nothing is heard either, but only once. */
  let silences = 0;
  metrics.up.set({ node }, 0);
  metrics.silentDifferences.inc({ node }, 0);

  const namedIn = (rows: readonly RowChange[]) => rows.filter(({ table }) => table === 'NB_Global');
  const other = () => otherNode(node, named, tools.nodes());
  const available = () => {
    if (other() !== null) return refuse();
    current = true;
    metrics.up.set({ node }, 1);
    metrics.snapshots.inc({ node });
    sink?.snapshot();
  };
  const refuse = () => unavailable(`the database of ${other()} answers there`, true);
  const unavailable = (reason: string, unobserved = false) => {
    current = false;
    metrics.up.set({ node }, 0);
    if (sink?.unavailable(reason, log.followed.state().observedUntil ?? clock.now(), unobserved)) metrics.outages.inc({ node });
  };
  const log: IntoLog<NorthboundMonitor> = followIntoLog({
    ...tools,
    subject: ovnLog(node),
    open: (given) => {
      sink = given;
      return target.open({
        places,
        onSnapshot: (rows) => {
          named = namedIn(rows);
          available();
        },
        onChanges: (rows) => {
          metrics.changes.inc({ node }, rows.length);
          // While it is silent they wait for the snapshot that holds them.
          if (current) given.changes(rows);
          if (namedIn(rows).length > 0) named = namedIn(log.followed.rows());
        },
        // We left it: it may be well.
        onUnavailable: (error) => unavailable(error.message, hasCode(error, 'ovsdb-read-anew')),
      });
    },
    content: (monitor) => (monitor.state().rows === null ? null : monitor.rows()),
    onCompaction: () => metrics.compactions.inc({ node }),
  });

  function look(): void {
    const { phase, observedUntil } = log.followed.state();
    if (phase !== 'live' || observedUntil === null) return;
    silences = clock.now() - observedUntil > silentMs ? silences + 1 : 0;
    if (current && silences > 1) unavailable('it does not answer', true);
    else if (current && other() !== null) refuse();
    else if (!current && silences === 0 && other() === null) available();
  }

  return {
    followed: log.followed,
    get pendingBytes() {
      return log.pendingBytes;
    },
    observedUntil: () => (current ? log.followed.state().observedUntil : null) ?? Number.POSITIVE_INFINITY,
    maintain: () => {
      look();
      log.maintain();
    },
    get writtenAt() {
      return log.writtenAt;
    },
    writeAgain: log.writeAgain,
    stop: log.stop,
    flushed: log.flushed,
  };
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
