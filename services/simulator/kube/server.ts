/**
 * The simulated API server over HTTP: discovery, list in pages, watch, get, create, update, patch, delete, access reviews.
 * What deletion means for a kind (grace periods, a namespace's contents) is the cluster's business: `onDelete`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { discovery } from './discovery.ts';
import { ApiFailure, expired, notFound, statusObject } from './failure.ts';
import { jsonPatch, mergePatch } from './patch.ts';
import { apiVersionOf, type KubeObject, keyOf, type ResourceName, resourceNames, resources } from './resources.ts';
import { queryFilter } from './selectors.ts';
import { type KubeStore, StoreConflict } from './store.ts';
import { serveWatch } from './watch.ts';

export interface ApiServer {
  /** @returns the base URL. */
  start(port: number): Promise<string>;
  stop(): Promise<void>;
  /** Cuts every open watch of a kind, or of all. */
  cutWatches(resource?: ResourceName): void;
}

export interface ApiServerOptions {
  readonly store: KubeStore;
  readonly clock: Clock;
  readonly onDelete: (resource: ResourceName, key: string, graceSeconds: number | null) => KubeObject | null;
  /** Whether an access review is granted. */
  readonly isAllowed: (attributes: Readonly<Record<string, string>>) => boolean;
  /** Answers a path of its own, e.g. the faults; false when it is not one. */
  readonly extra: (request: IncomingMessage, path: string, body: () => Promise<unknown>) => Promise<{ code: number; body: unknown } | null>;
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, url: URL) => void;
}

const openContinuations = 50;

export function createApiServer(options: ApiServerOptions): ApiServer {
  const { store, clock } = options;
  const watches = new Map<ServerResponse, ResourceName>();
  const continuations = new Map<string, { readonly items: readonly KubeObject[]; readonly version: number }>();
  let server: Server | null = null;
  let tokens = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const path = url.pathname.replace(/\/+$/, '') || '/';
    if (['/healthz', '/livez', '/readyz'].includes(path)) return void response.writeHead(200).end('ok');
    const found = discovery(path);
    if (found !== null) return answer(response, 200, found);
    const extra = await options.extra(request, path, () => readJson(request));
    if (extra !== null) return answer(response, extra.code, extra.body);
    if (path === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews' && request.method === 'POST') {
      const review = (await readJson(request)) as { spec?: { resourceAttributes?: Record<string, string> } };
      const allowed = options.isAllowed(review.spec?.resourceAttributes ?? {});
      return answer(response, 201, {
        kind: 'SelfSubjectAccessReview',
        apiVersion: 'authorization.k8s.io/v1',
        ...review,
        status: { allowed },
      });
    }
    const target = parsePath(path);
    if (target === null) throw new ApiFailure(404, 'NotFound', 'the server could not find the requested resource');
    if (target.name === null && request.method === 'GET' && !options.isAllowed({ verb: 'list', resource: target.resource })) {
      throw new ApiFailure(403, 'Forbidden', `${resources[target.resource].plural} is forbidden: the account may not list or watch it`);
    }
    if (target.name === null) return collection(request, response, target, url.searchParams);
    return answer(response, 200, await single(request, target, target.name));
  }

  async function collection(request: IncomingMessage, response: ServerResponse, target: Target, query: URLSearchParams): Promise<void> {
    const selected = queryFilter(query);
    const filter = (object: KubeObject) =>
      (target.namespace === null || object.metadata.namespace === target.namespace) && selected(object);
    if (request.method === 'GET' && ['1', 'true'].includes(query.get('watch') ?? '')) {
      watches.set(response, target.resource);
      response.on('close', () => watches.delete(response));
      return serveWatch({ store, clock, resource: target.resource, filter, query, response });
    }
    if (request.method === 'GET') return answer(response, 200, listPage(target.resource, filter, query));
    if (request.method === 'POST') {
      const draft = (await readJson(request)) as KubeObject;
      const metadata = { ...draft.metadata, ...(target.namespace === null ? {} : { namespace: target.namespace }) };
      if (target.namespace !== null && store.get('namespaces', target.namespace) === null)
        throw notFound(`namespaces "${target.namespace}"`);
      return answer(response, 201, store.create(target.resource, { ...draft, metadata }));
    }
    if (request.method === 'DELETE') {
      for (const object of store.list(target.resource).filter(filter)) options.onDelete(target.resource, keyOf(object), null);
      return answer(response, 200, { kind: 'Status', apiVersion: 'v1', status: 'Success' });
    }
    throw new ApiFailure(405, 'MethodNotAllowed', `${request.method} is not allowed here`);
  }

  function listPage(resource: ResourceName, filter: (object: KubeObject) => boolean, query: URLSearchParams): unknown {
    const limit = Number(query.get('limit') ?? 0) || Number.POSITIVE_INFINITY;
    const token = query.get('continue') ?? '';
    const held = token === '' ? { items: store.list(resource).filter(filter), version: store.resourceVersion() } : continuations.get(token);
    if (held === undefined) throw expired();
    const items = held.items.slice(0, limit);
    const rest = held.items.slice(items.length);
    const metadata: Record<string, unknown> = { resourceVersion: String(held.version) };
    if (rest.length > 0) {
      tokens += 1;
      const next = Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: held.version, page: tokens })).toString('base64url');
      // All pages of a list are of one moment, so the rest of it is kept; the oldest readers lose theirs (410).
      continuations.set(next, { items: rest, version: held.version });
      const [first] = continuations.keys();
      if (continuations.size > openContinuations && first !== undefined) continuations.delete(first);
      Object.assign(metadata, { continue: next, remainingItemCount: rest.length });
    }
    const { kind, group } = resources[resource];
    // Items of the built-in kinds come without kind and apiVersion, as from a real API server.
    const shown = group === '' ? items.map(({ kind: _, apiVersion: __, ...item }) => item) : items;
    return { kind: `${kind}List`, apiVersion: apiVersionOf(resources[resource]), metadata, items: shown };
  }

  async function single(request: IncomingMessage, target: Target, name: string): Promise<unknown> {
    const { resource, subresource } = target;
    const key = target.namespace === null ? name : `${target.namespace}/${name}`;
    const missing = () => notFound(`${resources[resource].plural} "${name}"`);
    if (resource === 'pods' && subresource === 'eviction' && request.method === 'POST') {
      if (options.onDelete(resource, key, null) === null) throw missing();
      return statusObject(201, 'Created', 'the pod is evicted');
    }
    if (subresource !== null && subresource !== 'status') throw missing();
    switch (request.method) {
      case 'GET': {
        const object = store.get(resource, key);
        if (object === null) throw missing();
        return object;
      }
      case 'PATCH': {
        const patch = await readJson(request);
        const type = request.headers['content-type'] ?? '';
        const changed = store.change(resource, key, (object) => {
          const based = (patch as Partial<KubeObject> | null)?.metadata?.resourceVersion;
          if (based !== undefined && based !== object.metadata.resourceVersion) throw modified();
          return applyPatch(type, object, patch);
        });
        if (changed === null) throw missing();
        return changed;
      }
      case 'PUT': {
        const replacement = (await readJson(request)) as KubeObject;
        const changed = store.change(resource, key, (object) => {
          const based = replacement.metadata.resourceVersion;
          if (based !== undefined && based !== object.metadata.resourceVersion) throw modified();
          return replacement;
        });
        if (changed === null) throw missing();
        return changed;
      }
      case 'DELETE': {
        const body = (await readJson(request)) as { gracePeriodSeconds?: number } | null;
        const deleted = options.onDelete(resource, key, body?.gracePeriodSeconds ?? null);
        if (deleted === null) throw missing();
        return deleted;
      }
      default:
        throw new ApiFailure(405, 'MethodNotAllowed', `${request.method} is not allowed here`);
    }
  }

  return {
    start: (port) =>
      new Promise((resolve, reject) => {
        const http = createServer((request, response) => {
          handle(request, response).catch((thrown: unknown) => fail(response, thrown));
        });
        http.on('upgrade', (request, socket) => options.onUpgrade(request, socket, new URL(request.url ?? '/', 'http://simulator')));
        http.once('error', reject);
        http.listen(port, '127.0.0.1', () => {
          const address = http.address();
          resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`);
        });
        server = http;
      }),
    stop: () =>
      new Promise((resolve) => {
        if (server === null) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    cutWatches: (resource) => {
      for (const [response, watched] of watches) if (resource === undefined || watched === resource) response.destroy();
    },
  };
}

const modified = () => new ApiFailure(409, 'Conflict', 'the object has been modified; please apply your changes to the latest version');

interface Target {
  readonly resource: ResourceName;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly subresource: string | null;
}

function parsePath(path: string): Target | null {
  const match = /^\/(?:api\/v1|apis\/([^/]+)\/v1)(\/.*)$/.exec(path);
  if (match === null) return null;
  const steps = (match[2] ?? '').slice(1).split('/').map(decodeURIComponent);
  const group = match[1] ?? '';
  const inNamespace = steps[0] === 'namespaces' && steps.length > 2 && steps[2] !== 'status';
  const namespace = inNamespace ? (steps[1] ?? null) : null;
  const [plural, name = null, subresource = null] = inNamespace ? steps.slice(2) : steps;
  const resource = resourceNames.find((candidate) => resources[candidate].plural === plural && resources[candidate].group === group);
  return resource === undefined ? null : { resource, namespace, name, subresource };
}

function applyPatch(contentType: string, object: KubeObject, patch: unknown): KubeObject {
  const type = contentType.split(';')[0]?.trim();
  try {
    if (type === 'application/json-patch+json') return jsonPatch(object, patch as Parameters<typeof jsonPatch>[1]) as KubeObject;
  } catch (thrown) {
    throw new ApiFailure(422, 'Invalid', errorText(thrown));
  }
  if (type === 'application/merge-patch+json' || type === 'application/strategic-merge-patch+json') {
    return mergePatch(object, patch) as KubeObject;
  }
  throw new ApiFailure(415, 'UnsupportedMediaType', `the body of the request was in an unknown format: ${type}`);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new ApiFailure(400, 'BadRequest', errorText(thrown));
  }
}

function answer(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent) return void response.destroy();
  const failure =
    thrown instanceof ApiFailure
      ? thrown
      : thrown instanceof StoreConflict
        ? new ApiFailure(409, 'AlreadyExists', thrown.message)
        : new ApiFailure(500, 'InternalError', errorText(thrown));
  answer(response, failure.code, statusObject(failure.code, failure.reason, failure.message));
}
