/**
 * One node's database into its state log: a snapshot after every (re)connect, changes after it, `ovn-unavailable` when it
 * goes away. When the log has grown or dropped something (the bus was away), the content known is written again whole.
 */

import type { Bus } from '#libs/bus/port.ts';
import { createStateLogWriter } from '#libs/bus/state-log.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { NorthboundState } from '#libs/ovsdb/port.ts';
import type { NorthboundTarget } from '#libs/ovsdb/source.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { createCoalescer } from './coalesce.ts';
import type { PollerMetrics } from './metrics.ts';

export interface FollowedDatabase {
  readonly address: string;
  state(): NorthboundState;
  /** Compares a full read with the content followed, and repairs it. */
  crossCheck(): Promise<void>;
  /** Writes the content whole when the log needs that. */
  maintain(): void;
  /** The database will not be followed any more: says so in the log. */
  stop(reason: string): Promise<void>;
}

export interface DatabaseTools {
  readonly cluster: string;
  readonly bus: Pick<Bus, 'publish'>;
  readonly writerId: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: PollerMetrics;
}

const windowMs = 3;

export function followDatabase(target: NorthboundTarget, tools: DatabaseTools): FollowedDatabase {
  const { node } = target;
  const { clock, logger, metrics } = tools;
  const log = createStateLogWriter({
    bus: tools.bus,
    cluster: tools.cluster,
    topic: topics.ovnState,
    writerId: tools.writerId,
    logger,
  });
  let unavailable: string | null = null;
  const coalescer = createCoalescer({
    clock,
    windowMs,
    onRows: (rows) => {
      log.append({ source: 'ovn', type: 'ovn-changes', at: clock.now(), node, rows });
      if (log.wantsSnapshot) maintain();
    },
  });
  const monitor = target.open({
    onSnapshot: (rows) => {
      unavailable = null;
      coalescer.clear();
      metrics.up.set({ node }, 1);
      metrics.snapshots.inc({ node });
      metrics.rows.set({ node }, rows.length);
      log.snapshot({ source: 'ovn', type: 'ovn-snapshot', at: clock.now(), node, rows: [...rows] });
    },
    onChanges: (rows) => {
      metrics.changes.inc({ node }, rows.length);
      coalescer.add(rows);
    },
    onUnavailable: (error) => {
      unavailable = error.message;
      metrics.up.set({ node }, 0);
      metrics.outages.inc({ node });
      coalescer.flush();
      appendUnavailable(error.message);
    },
  });
  metrics.up.set({ node }, 0);
  metrics.silentDifferences.inc({ node }, 0);
  monitor.start();

  function appendUnavailable(reason: string, unobserved = false): void {
    log.append({
      source: 'ovn',
      type: 'ovn-unavailable',
      at: clock.now(),
      node,
      reason,
      ...(unobserved ? { unobserved: true as const } : {}),
    });
  }

  function maintain(): void {
    const { rows } = monitor.state();
    if (rows !== null) metrics.rows.set({ node }, rows);
    metrics.pendingBytes.set({ node }, log.pendingBytes);
    // Nothing read yet: the first snapshot is the monitor's to give.
    if (rows === null || !log.wantsSnapshot) return;
    metrics.compactions.inc({ node });
    coalescer.clear();
    log.snapshot({ source: 'ovn', type: 'ovn-snapshot', at: clock.now(), node, rows: monitor.rows() });
    // A content that is not followed any more must not read as a live one.
    if (unavailable !== null) appendUnavailable(unavailable);
  }

  return {
    address: target.address,
    state: () => monitor.state(),
    crossCheck: async () => {
      const differences = await monitor.refetch();
      if (differences === null) return;
      metrics.crossChecks.inc({ node });
      metrics.silentDifferences.inc({ node }, differences);
      if (differences === 0) return;
      logger.warn(
        { event: 'ovn-silent-difference', node, differences },
        'a cross-check found rows that had changed without an update; repaired',
      );
    },
    maintain,
    stop: async (reason) => {
      await monitor.stop();
      coalescer.flush();
      metrics.up.set({ node }, 0);
      if (unavailable === null) appendUnavailable(reason, true);
      // With the bus away there is nobody to tell, and a stop must not wait for it.
      await new Promise<void>((resolve) => {
        const cancel = clock.after(stopMs, resolve);
        void log.flushed().then(() => {
          cancel();
          resolve();
        });
      });
    },
  };
}

const stopMs = 2_000;
