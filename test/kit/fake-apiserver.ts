/**
 * A small API server over plain http whose collections are held in memory, and which can be told to misbehave: a scripted
 * behaviour takes the next LIST or WATCH request in place of the honest one. For what a real server cannot be made to do.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watchLoopback } from './loopback.ts';

type Json = Readonly<Record<string, unknown>>;

export interface FakeRequest {
  readonly verb: 'list' | 'watch' | 'other';
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

/** Answers in place of the server; `honest` continues as the server would have. */
export type Behaviour = (response: ServerResponse, request: FakeRequest, honest: () => void) => void;

export interface FakeApiserver {
  readonly url: string;
  readonly requests: FakeRequest[];
  /** Starts to serve a collection, e.g. `serve('/api/v1/pods', 'Pod')`. */
  serve(path: string, kind: string): void;
  unserve(path: string): void;
  /** Creates or changes an object and tells the watches; returns its resource version. */
  put(path: string, object: Json): string;
  remove(path: string, key: string): void;
  /** As `put` and `remove`, but the watches are not told, now or later. */
  silently(change: () => void): void;
  bookmark(path: string): void;
  /** Forgets all events so far: a watch from before gets 410, a continue token from before too. */
  compact(): void;
  /** Ends all watches in order. */
  endWatches(): void;
  /** Cuts all watches. */
  cutWatches(): void;
  /** Takes the next request of that verb, after those already waiting. */
  script(verb: 'list' | 'watch', ...behaviours: Behaviour[]): void;
  readonly watches: number;
  /** Nothing is on its way between it and its clients in this process. */
  isQuiet(): boolean;
  close(): Promise<void>;
}

interface Collection {
  readonly kind: string;
  readonly objects: Map<string, Json>;
  readonly events: { readonly version: number; readonly type: string; readonly object: Json }[];
}

export async function startFakeApiserver(): Promise<FakeApiserver> {
  const collections = new Map<string, Collection>();
  const scripts: Record<'list' | 'watch', Behaviour[]> = { list: [], watch: [] };
  const requests: FakeRequest[] = [];
  const watches = new Set<{ readonly path: string; readonly response: ServerResponse }>();
  let version = 1000;
  let compacted = 0;
  let silent = false;

  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://fake');
    const verb = !collections.has(url.pathname) && scripts.list.length + scripts.watch.length === 0 ? 'other' : verbOf(url);
    const request: FakeRequest = { verb, path: url.pathname, query: url.searchParams, headers: incoming.headers };
    requests.push(request);
    incoming.resume();
    const honest = () => (request.verb === 'watch' ? answerWatch(request, response) : answerList(request, response));
    const behaviour = request.verb === 'other' ? undefined : scripts[request.verb].shift();
    if (behaviour === undefined) honest();
    else behaviour(response, request, honest);
  });

  function answerList({ path, query }: FakeRequest, response: ServerResponse): void {
    const collection = collections.get(path);
    if (collection === undefined) {
      sendNotServed(response);
      return;
    }
    const [from = 0, at = version] = (query.get('continue') ?? `0@${version}`).split('@').map(Number);
    if (at < compacted) {
      sendStatus(response, 410, 'Expired', 'The provided continue parameter is too old');
      return;
    }
    const items = [...collection.objects.values()];
    const end = from + Number(query.get('limit') ?? items.length);
    const metadata = { resourceVersion: String(at), ...(end < items.length ? { continue: `${end}@${at}` } : {}) };
    sendJson(response, 200, { kind: `${collection.kind}List`, apiVersion: 'v1', metadata, items: items.slice(from, end) });
  }

  function answerWatch({ path, query }: FakeRequest, response: ServerResponse): void {
    const collection = collections.get(path);
    if (collection === undefined) {
      sendNotServed(response);
      return;
    }
    const from = Number(query.get('resourceVersion'));
    if (from < compacted) {
      sendStatus(response, 410, 'Expired', `too old resource version: ${from}`);
      return;
    }
    startStream(response);
    for (const event of collection.events) if (event.version > from) sendEvent(response, event.type, event.object);
    const entry = { path, response };
    watches.add(entry);
    response.on('close', () => watches.delete(entry));
  }

  function change(path: string, type: string, key: string, object: Json): string {
    const collection = collections.get(path);
    if (collection === undefined) throw new Error(`${path} is not served`);
    version += 1;
    const stamped = { ...object, metadata: { ...(object['metadata'] as Json), resourceVersion: String(version) } };
    if (type === 'DELETED') collection.objects.delete(key);
    else collection.objects.set(key, stamped);
    if (!silent) {
      collection.events.push({ version, type, object: stamped });
      for (const watch of watches) if (watch.path === path) sendEvent(watch.response, type, stamped);
    }
    return String(version);
  }

  const loopback = watchLoopback(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    serve: (path, kind) => collections.set(path, { kind, objects: new Map(), events: [] }),
    unserve: (path) => collections.delete(path),
    put: (path, object) => change(path, collections.get(path)?.objects.has(keyOf(object)) ? 'MODIFIED' : 'ADDED', keyOf(object), object),
    remove: (path, key) => {
      const object = collections.get(path)?.objects.get(key);
      if (object === undefined) throw new Error(`${key} is not there`);
      change(path, 'DELETED', key, object);
    },
    silently: (action) => {
      silent = true;
      action();
      silent = false;
    },
    bookmark: (path) => {
      const object = { kind: 'Bookmark', metadata: { resourceVersion: String(version) } };
      for (const watch of watches) if (watch.path === path) sendEvent(watch.response, 'BOOKMARK', object);
    },
    compact: () => {
      compacted = version + 1;
      version += 1;
      for (const collection of collections.values()) collection.events.length = 0;
    },
    endWatches: () => {
      for (const watch of watches) watch.response.end();
      watches.clear();
    },
    cutWatches: () => {
      for (const watch of watches) watch.response.destroy();
      watches.clear();
    },
    script: (verb, ...behaviours) => scripts[verb].push(...behaviours),
    get watches() {
      return watches.size;
    },
    isQuiet: loopback.isQuiet,
    close: () =>
      new Promise((resolve) => {
        loopback.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export function sendStatus(response: ServerResponse, code: number, reason: string, message: string, more: Json = {}): void {
  sendJson(response, code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message, ...more });
}

function sendNotServed(response: ServerResponse): void {
  sendStatus(response, 404, 'NotFound', 'the server could not find the requested resource');
}

export function startStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
}

export function sendEvent(response: ServerResponse, type: string, object: unknown): void {
  response.write(`${JSON.stringify({ type, object })}\n`);
}

function verbOf(url: URL): FakeRequest['verb'] {
  return url.searchParams.has('watch') ? 'watch' : 'list';
}

function keyOf(object: Json): string {
  const { namespace, name } = object['metadata'] as { namespace?: string; name: string };
  return namespace === undefined ? name : `${namespace}/${name}`;
}
