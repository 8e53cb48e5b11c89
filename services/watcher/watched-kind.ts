/** One kind of objects into its state log. */
import { followIntoLog, type IntoLog, type IntoLogTools } from '#libs/bus/follow-into-log.ts';
import { kubeLog } from '#libs/bus/log-subject.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import { createReflector, type Reflector, type ReflectorEvent } from '#libs/kube/reflector.ts';
import type { WatchedResource } from '#libs/kube/resources.ts';
import type { Random } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { WatcherMetrics } from './metrics.ts';

export interface WatchTools extends IntoLogTools {
  readonly client: KubeClient;
  readonly random: Random;
  readonly logger: Logger;
  readonly crossCheckMs?: number;
  readonly metrics: WatcherMetrics;
}

export type WatchedKind = IntoLog<Reflector>;

export function watchKind(resource: WatchedResource, tools: WatchTools): WatchedKind {
  const { metrics } = tools;
  const { kind } = resource;
  return followIntoLog({
    ...tools,
    subject: kubeLog(kind),
    open: (log) =>
      createReflector({
        ...tools,
        resource,
        onSnapshot: () => {
          metrics.up.set({ kind }, 1);
          log.snapshot();
        },
        onChanges: log.changes,
        onUnavailable: (reason, since) => {
          metrics.up.set({ kind }, 0);
          if (log.unavailable(reason, since)) metrics.outages.inc({ kind });
        },
        onEvent: (event) => count(event, kind, metrics),
      }),
    content: (reflector) => (reflector.everKnown() ? reflector.objects() : null),
    onCompaction: () => metrics.compactions.inc({ kind }),
  });
}

function count(event: ReflectorEvent, kind: string, metrics: WatcherMetrics): void {
  if (event.type === 'changes') metrics.changes.inc({ kind }, event.count);
  else if (event.type === 'relist') metrics.relists.inc({ kind, reason: event.reason });
  else if (event.type === 'watch-ended') metrics.watchEnds.inc({ kind, reason: event.reason });
  else {
    metrics.crossChecks.inc({ kind });
    metrics.misses.inc({ kind }, event.misses);
  }
}
