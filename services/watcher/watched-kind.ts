/**
 * One kind: its reflector on one side, its state log on the other. Changes of a few milliseconds leave as one message. The
 * log always ends with what is known: a snapshot, changes to it, or that it is unavailable.
 */

import type { Bus } from '#libs/bus/port.ts';
import { createStateLogWriter } from '#libs/bus/state-log.ts';
import type { KubeChange } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import { createReflector, type ReflectorEvent, type ReflectorState } from '#libs/kube/reflector.ts';
import type { WatchedResource } from '#libs/kube/resources.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { WatcherMetrics } from './metrics.ts';

export interface WatchTools {
  readonly cluster: string;
  readonly bus: Bus;
  readonly client: KubeClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly writerId: string;
  readonly crossCheckMs?: number;
  readonly metrics: WatcherMetrics;
}

export interface WatchedKind {
  readonly resource: WatchedResource;
  state(): ReflectorState;
  /** Whether the state has been read and is current. */
  known(): boolean;
  /** Called every second: keeps the log short and repairs it after the bus was away for long. */
  maintain(): void;
  /** Resolves when the log holds all that was seen, or `flushMs` have passed. */
  stop(): Promise<void>;
}

const coalesceMs = 5;
const flushMs = 2_000;

export function watchKind(resource: WatchedResource, tools: WatchTools): WatchedKind {
  const { clock, logger, metrics } = tools;
  const { kind } = resource;
  const writer = createStateLogWriter({
    bus: tools.bus,
    cluster: tools.cluster,
    topic: topics.kubeState,
    writerId: tools.writerId,
    logger,
  });
  let waiting: KubeChange[] = [];
  let waitingSince = 0;
  let cancelFlush = () => {};
  let unavailable: string | null = null;

  const reflector = createReflector({
    client: tools.client,
    resource,
    clock,
    random: tools.random,
    logger,
    ...(tools.crossCheckMs === undefined ? {} : { crossCheckMs: tools.crossCheckMs }),
    onSnapshot: () => {
      unavailable = null;
      metrics.up.set({ kind }, 1);
      writeSnapshot();
    },
    onChanges: (changes) => {
      if (waiting.length === 0) {
        waitingSince = clock.now();
        cancelFlush = clock.after(coalesceMs, flush);
      }
      for (const change of changes) waiting.push(change);
    },
    onUnavailable: (reason) => {
      flush();
      if (unavailable === null) metrics.outages.inc({ kind });
      unavailable = reason;
      metrics.up.set({ kind }, 0);
      writeUnavailable(reason);
    },
    onEvent,
  });
  reflector.start();

  function flush(): void {
    cancelFlush();
    if (waiting.length === 0) return;
    writer.append({ source: 'kube', type: 'kube-changes', at: waitingSince, kind, changes: waiting });
    waiting = [];
  }

  /** Holds what was waiting. */
  function writeSnapshot(): void {
    cancelFlush();
    waiting = [];
    writer.snapshot({ source: 'kube', type: 'kube-snapshot', at: clock.now(), kind, objects: [...reflector.objects()] });
  }

  function writeUnavailable(reason: string): void {
    writer.append({ source: 'kube', type: 'kube-unavailable', at: clock.now(), kind, reason });
  }

  function onEvent(event: ReflectorEvent): void {
    if (event.type === 'changes') metrics.changes.inc({ kind }, event.count);
    else if (event.type === 'relist') metrics.relists.inc({ kind, reason: event.reason });
    else if (event.type === 'watch-ended') metrics.watchEnds.inc({ kind, reason: event.reason });
    else {
      metrics.crossChecks.inc({ kind });
      metrics.misses.inc({ kind }, event.misses);
    }
  }

  return {
    resource,
    state: () => reflector.state(),
    known: () => reflector.known(),
    maintain: () => {
      metrics.objects.set({ kind }, reflector.state().objects);
      metrics.pendingBytes.set({ kind }, writer.pendingBytes);
      // Before the first list there is nothing to write, and what an earlier writer left is better than nothing.
      if (!writer.wantsSnapshot || !reflector.everKnown()) return;
      metrics.compactions.inc({ kind });
      writeSnapshot();
      if (unavailable !== null) writeUnavailable(unavailable);
    },
    stop: async () => {
      await reflector.stop();
      flush();
      writeUnavailable('the watcher has stopped');
      let cancel = () => {};
      const enough = new Promise<void>((resolve) => {
        cancel = clock.after(flushMs, resolve);
      });
      await Promise.race([writer.flushed(), enough]);
      cancel();
    },
  };
}
