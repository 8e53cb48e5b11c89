/**
 * One watch request: the changes of a kind after a version as JSON lines, bookmarks, an end after `timeoutSeconds`. What
 * leaves the selector shows as DELETED, what enters it as ADDED, as the API server does.
 */
import type { ServerResponse } from 'node:http';
import type { Clock } from '#libs/runtime/clock.ts';
import { expired, statusObject } from './failure.ts';
import { apiVersionOf, type KubeObject, type ResourceName, resources } from './resources.ts';
import type { Filter } from './selectors.ts';
import type { KubeStore, StoreEvent } from './store.ts';

const bookmarkEveryMs = 30_000;
const defaultTimeoutSeconds = 1_800;
/** A reader this far behind is cut off rather than kept in memory. */
const bufferLimitBytes = 32 * 1024 * 1024;

export function serveWatch(options: {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly resource: ResourceName;
  readonly filter: Filter;
  readonly query: URLSearchParams;
  readonly response: ServerResponse;
}): void {
  const { store, clock, resource, filter, query, response } = options;
  const wanted = query.get('resourceVersion') ?? '';
  const fresh = wanted === '' || wanted === '0';
  const missed = fresh ? [] : store.since(resource, Number(wanted));
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  response.flushHeaders();
  if (missed === null) {
    const { code, reason, message } = expired();
    response.end(`${JSON.stringify({ type: 'ERROR', object: statusObject(code, reason, message) })}\n`);
    return;
  }
  const send = (type: string, object: unknown): void => {
    if (response.writableLength > bufferLimitBytes) response.destroy();
    else response.write(`${JSON.stringify({ type, object })}\n`);
  };
  const forward = (event: StoreEvent): void => {
    const type = visibleType(event, filter);
    if (type !== null) send(type, event.object);
  };
  const bookmark = (): void => {
    if (query.get('allowWatchBookmarks') !== 'true') return;
    const { kind } = resources[resource];
    send('BOOKMARK', {
      kind,
      apiVersion: apiVersionOf(resources[resource]),
      metadata: { resourceVersion: String(store.resourceVersion()), creationTimestamp: null },
    });
  };

  if (fresh) for (const object of store.list(resource).filter(filter)) send('ADDED', object);
  for (const event of missed) forward(event);
  const unsubscribe = store.subscribe((event) => {
    if (event.resource === resource) forward(event);
  });
  const stopBookmarks = clock.every(bookmarkEveryMs, bookmark);
  const seconds = Number(query.get('timeoutSeconds') ?? 0) || defaultTimeoutSeconds;
  const stopTimeout = clock.after(seconds * 1_000, () => {
    bookmark();
    response.end();
  });
  response.on('close', () => {
    unsubscribe();
    stopBookmarks();
    stopTimeout();
  });
}

function visibleType({ type, object, previous }: StoreEvent, filter: Filter): StoreEvent['type'] | null {
  const before = previous !== null && filter(previous);
  const now = type !== 'DELETED' && filter(object as KubeObject);
  if (before && now) return 'MODIFIED';
  if (now) return 'ADDED';
  return before ? 'DELETED' : null;
}
