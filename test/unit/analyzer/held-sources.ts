/**
 * The API server and the databases of a simulated cluster without sockets, each behind a way that can be held: as in a partition,
 * connections stay and nothing passes until it is let through again, in order.
 */
import { duplexPair } from 'node:stream';
import type { KubeClient } from '#libs/kube/client.ts';
import type { WatchEvent } from '#libs/kube/watch.ts';
import { createNorthboundMonitor } from '#libs/ovsdb/monitor.ts';
import type { NorthboundHandlers } from '#libs/ovsdb/port.ts';
import type { NorthboundTargets, TargetTools } from '#libs/ovsdb/targets.ts';
import type { Cluster } from '../../../services/simulator/control/cluster.ts';
import { type ResourceName, resourceNames } from '../../../services/simulator/kube/resources.ts';
import { createSession } from '../../../services/simulator/ovsdb/session.ts';

/** Takes in order; gives at once, or when it is let through again. */
export function createWay() {
  let held = false;
  let waiting: (() => void)[] = [];
  return {
    take: (work: () => void) => void (held ? waiting.push(work) : work()),
    /** Resolves when it has passed; rejects when that is given up. */
    passes: (signal: AbortSignal | undefined) =>
      new Promise<void>((resolve, reject) => {
        onAbort(signal, reject);
        if (held) waiting.push(resolve);
        else resolve();
      }),
    hold: () => {
      held = true;
    },
    pass: () => {
      held = false;
      const passing = waiting;
      waiting = [];
      for (const work of passing) work();
    },
  };
}
export type Way = ReturnType<typeof createWay>;

export function heldDatabases(cluster: Cluster, ways: ReadonlyMap<string, Way>, tools: TargetTools): NorthboundTargets {
  const targets = [...cluster.controllers].map(([node, { database }]) => {
    const way = ways.get(node) ?? createWay();
    const connect = async () => {
      const [ours, theirs] = duplexPair();
      const session = createSession({
        databases: new Map([[database.schema.name, database]]),
        serverId: node,
        newUuid: () => node,
        onGarbage: () => theirs.destroy(),
        send: (text) => way.take(() => void theirs.write(text)),
      });
      theirs.setEncoding('utf8');
      theirs.on('data', (chunk) => way.take(() => session.receive(String(chunk))));
      theirs.on('close', () => session.close());
      return ours;
    };
    const connector = { address: node, connect };
    return {
      node,
      address: node,
      open: (handlers: NorthboundHandlers) => createNorthboundMonitor({ ...tools, ...handlers, node, connectors: [connector] }),
    };
  });
  return {
    follow: (onTargets) => {
      onTargets(targets);
      return () => undefined;
    },
  };
}

export function heldApi({ store }: Cluster, way: Way): KubeClient {
  const named = (plural: string): ResourceName => resourceNames.find((name) => name === plural) ?? 'events';
  const isServed = (plural: string) => resourceNames.some((name) => name === plural);
  const client: Pick<KubeClient, 'server' | 'context' | 'answers' | 'list' | 'watch'> = {
    server: 'held',
    context: null,
    answers: (_path, signal) =>
      way.passes(signal).then(
        () => true,
        () => false,
      ),
    list: async ({ plural }, { project, signal }) => {
      await way.passes(signal);
      const items = isServed(plural) ? store.list(named(plural)).flatMap((raw) => project(raw) ?? []) : [];
      return { items, resourceVersion: String(store.resourceVersion()) };
    },
    watch: async ({ plural }, { resourceVersion, signal, onOpen, onEvents }) => {
      await way.passes(signal);
      const ended = Promise.withResolvers<void>();
      const tell = (events: readonly WatchEvent[]) => way.take(() => !signal?.aborted && onEvents(events));
      const cancel = store.subscribe(({ resource, type, object }) => resource === plural && tell([{ type, object }]));
      onAbort(signal, ended.reject);
      onOpen?.();
      const missed = isServed(plural) ? (store.since(named(plural), Number(resourceVersion)) ?? []) : [];
      if (missed.length > 0) tell(missed);
      await ended.promise.finally(cancel);
    },
  };
  return client as KubeClient;
}

function onAbort(signal: AbortSignal | undefined, work: (reason: unknown) => void): void {
  if (signal?.aborted) work(signal.reason);
  else signal?.addEventListener('abort', () => work(signal.reason), { once: true });
}
