/**
 * The API server as our services see it. Reading is all the monitor does; the writing methods are for test runs. Errors are
 * of the catalogue (`kube-*`), with what was asked and what to do about it.
 */

import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { type AccessQuery, type AccessReview, reviewAccess } from './access.ts';
import type { Asked } from './answer-errors.ts';
import { readJson } from './body.ts';
import { type ExecStream, openExec } from './exec.ts';
import { type KubeTarget, loadKubeConfig } from './kubeconfig.ts';
import { type Listed, type ListOptions, list } from './list.ts';
import { findOvnPods, type OvnPod } from './ovn-pods.ts';
import { type KubeResource, resourcePath, resources } from './resources.ts';
import { createTransport, type HttpRequest } from './transport.ts';
import { type WatchOptions, watch } from './watch.ts';

export interface ObjectReference {
  readonly namespace?: string;
  readonly name: string;
}

export interface KubeClient {
  /** Scheme, host and port. */
  readonly server: string;
  /** Name of the kubeconfig's context, null for a bare URL. */
  readonly context: string | null;
  /** Any path of the API; JSON in, JSON out. */
  request(request: HttpRequest): Promise<unknown>;
  list<T>(resource: KubeResource, options: ListOptions<T>): Promise<Listed<T>>;
  watch(resource: KubeResource, options: WatchOptions): Promise<void>;
  /** Null if it does not exist. */
  get(resource: KubeResource, at: ObjectReference): Promise<unknown>;
  create(resource: KubeResource, body: unknown, namespace?: string): Promise<unknown>;
  /** A JSON merge patch (RFC 7386): works on custom resources too. */
  patch(resource: KubeResource, at: ObjectReference & { readonly subresource?: string }, merge: unknown): Promise<unknown>;
  /** Deleting a missing object is not an error. */
  delete(resource: KubeResource, at: ObjectReference, options?: { readonly gracePeriodSeconds?: number }): Promise<void>;
  servesEgressIPs(): Promise<boolean>;
  /** Whether a path is answered, whatever the answer is: a refusal is one. */
  answers(path: string, signal: AbortSignal): Promise<boolean>;
  /** The pod and container with each node's northbound database. */
  findOvnPods(): Promise<readonly OvnPod[]>;
  execStream(namespace: string, pod: string, container: string, command: readonly string[]): Promise<ExecStream>;
  /** Whether our account may do this, for `doctor`. */
  reviewAccess(query: AccessQuery): Promise<AccessReview>;
  close(): void;
}

const answerIdleMs = 30_000;

/** Reads the kubeconfig; does not connect yet. @throws AppError `kube-no-config` or `kube-config-invalid` */
export function connectKube(target: KubeTarget = {}, clock: Clock = systemClock): KubeClient {
  const config = loadKubeConfig(target);
  const transport = createTransport(config, clock);

  async function send(asked: Asked, request: HttpRequest): Promise<unknown> {
    const answer = await transport.open(asked, request);
    const signal = request.signal === undefined ? {} : { signal: request.signal };
    return readJson(answer, { asked, clock, idleMs: answerIdleMs, ...signal });
  }
  const request = (given: HttpRequest) =>
    send({ server: transport.server, verb: given.method, resource: { path: given.path }, name: given.path }, given);
  const onObject = (verb: string, resource: KubeResource, at: ObjectReference): Asked => ({
    server: transport.server,
    verb,
    resource,
    name: at.namespace === undefined ? at.name : `${at.namespace}/${at.name}`,
  });

  const client: KubeClient = {
    server: transport.server,
    context: target.url === undefined ? config.getCurrentContext() : null,
    request,
    list: (resource, options) => list(transport, clock, resource, options),
    watch: (resource, options) => watch(transport, clock, resource, options),
    get: (resource, at) =>
      send(onObject('get', resource, at), { method: 'GET', path: resourcePath(resource, at) }).catch(nullWhen('kube-not-found')),
    create: (resource, body, namespace) =>
      send(onObject('create', resource, { name: nameOf(body), ...(namespace === undefined ? {} : { namespace }) }), {
        method: 'POST',
        path: resourcePath(resource, namespace === undefined ? {} : { namespace }),
        body,
      }),
    patch: (resource, at, merge) =>
      send(onObject('patch', resource, at), {
        method: 'PATCH',
        path: resourcePath(resource, at) + (at.subresource === undefined ? '' : `/${at.subresource}`),
        body: merge,
        contentType: 'application/merge-patch+json',
      }),
    delete: async (resource, at, options = {}) => {
      const body = { kind: 'DeleteOptions', apiVersion: 'v1', propagationPolicy: 'Background', ...options };
      await send(onObject('delete', resource, at), { method: 'DELETE', path: resourcePath(resource, at), body }).catch(
        nullWhen('kube-not-found'),
      );
    },
    answers: (path, signal) =>
      request({ method: 'GET', path, signal }).then(
        () => true,
        (thrown: unknown) => thrown instanceof AppError && thrown.details['status'] !== undefined,
      ),
    servesEgressIPs: () => servesResource(request, resources.EgressIP),
    findOvnPods: () => findOvnPods(client),
    execStream: (namespace, pod, container, command) => openExec(config, clock, { namespace, pod, container, command }),
    reviewAccess: (query) => reviewAccess(client, query),
    close: transport.close,
  };
  return client;
}

/** Asks discovery, which needs no permission; a group that is not there is a 404. */
async function servesResource(request: KubeClient['request'], resource: KubeResource): Promise<boolean> {
  const path = `/apis/${resource.group}/${resource.version}`;
  const found = (await request({ method: 'GET', path }).catch(nullWhen('kube-not-found'))) as {
    readonly resources?: readonly { readonly name?: string }[];
  } | null;
  return found?.resources?.some((served) => served.name === resource.plural) ?? false;
}

function nullWhen(code: string) {
  return (thrown: unknown): null => {
    if (thrown instanceof AppError && thrown.code === code) return null;
    throw thrown;
  };
}

function nameOf(body: unknown): string {
  const name = (body as { readonly metadata?: { readonly name?: unknown } } | null)?.metadata?.name;
  return typeof name === 'string' ? name : '(generated)';
}
