/**
 * Joins the simulator's object store to a real API server, so that the simulated ovn-kubernetes, kubelets and machines act on
 * what is really there: what others change comes in by list and watch, what the simulation changes goes out as patches.
 * Both ways only differences travel, so neither side undoes what the other has just done.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import { type KubeObject, keyOf, type ResourceName, resources } from '../../services/simulator/kube/resources.ts';
import type { KubeStore, StoreEvent } from '../../services/simulator/kube/store.ts';
import { difference, type Json, merged } from './merge-patch.ts';

export interface ApiMirror {
  /** Resolves when all that the simulation has changed so far is in the API server. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** What the simulation looks at. Events only go out. */
const watched: readonly ResourceName[] = ['namespaces', 'nodes', 'pods', 'egressips'];
const outgoing: readonly ResourceName[] = [...watched, 'events'];
/** Kinds whose status has a path of its own. */
const withStatusPath: readonly ResourceName[] = ['nodes', 'pods'];

export async function mirrorApi(client: KubeClient, store: KubeStore): Promise<ApiMirror> {
  const stopping = new AbortController();
  /** The objects as the API server showed them last, or as we made them. */
  const known = new Map<string, Json>();
  const queues = new Map<string, Promise<void>>();
  const idOf = (resource: ResourceName, key: string) => `${resource} ${key}`;
  let receiving = false;

  function receive(resource: ResourceName, type: string, raw: KubeObject): void {
    const key = keyOf(raw);
    const id = idOf(resource, key);
    const before = known.get(id);
    receiving = true;
    try {
      if (type === 'DELETED') {
        known.delete(id);
        store.remove(resource, key);
        return;
      }
      const shown = essence(raw);
      known.set(id, shown);
      const present = store.get(resource, key);
      if (present === null) store.create(resource, { ...raw, ...shown });
      else store.change(resource, key, (object) => ({ ...object, ...merged(essence(object), difference(before ?? {}, shown)) }));
    } finally {
      receiving = false;
    }
  }

  /** A change of the simulation: it may come from within one that was received, as what follows from it. */
  function send({ resource, type, object }: StoreEvent): void {
    if (!outgoing.includes(resource)) return;
    const key = keyOf(object);
    const id = idOf(resource, key);
    if (receiving && JSON.stringify(known.get(id)) === JSON.stringify(type === 'DELETED' ? undefined : essence(object))) return;
    const turn = (queues.get(id) ?? Promise.resolve())
      .then(() => push(resource, key, id))
      .catch((thrown: unknown) => {
        if (!stopping.signal.aborted) process.stderr.write(`mirror: ${id}: ${errorText(thrown)}\n`);
      });
    queues.set(id, turn);
  }

  /** Brings the API server from what it is known to have to what the store has now. */
  async function push(resource: ResourceName, key: string, id: string): Promise<void> {
    const { namespace, name } = placeOf(key);
    const at = namespace === undefined ? { name } : { name, namespace };
    const object = store.get(resource, key);
    const before = known.get(id);
    if (object === null) {
      if (before === undefined) return;
      known.delete(id);
      return persist(() => client.delete(resources[resource], at, { gracePeriodSeconds: 0 }));
    }
    const wanted = essence(object);
    if (before === undefined) {
      const { apiVersion, kind, ...rest } = object;
      const { metadata } = wanted as { readonly metadata: Json };
      await persist(() => client.create(resources[resource], { apiVersion, kind, ...rest, metadata }, namespace));
    }
    const changed = difference(before ?? (withStatusPath.includes(resource) ? { ...wanted, status: {} } : wanted), wanted);
    known.set(id, wanted);
    const { status, ...rest } = changed;
    const ownPath = withStatusPath.includes(resource);
    if (Object.keys(rest).length > 0 || (status !== undefined && !ownPath)) {
      await persist(() => client.patch(resources[resource], at, ownPath ? rest : changed));
    }
    if (status !== undefined && ownPath)
      await persist(() => client.patch(resources[resource], { ...at, subresource: 'status' }, { status }));
  }

  /** Over an absence of the API server; what is gone meanwhile is no longer changed. */
  async function persist(work: () => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        await work();
        return;
      } catch (thrown) {
        if (thrown instanceof AppError && (thrown.code === 'kube-not-found' || thrown.code === 'kube-conflict')) return;
        if (stopping.signal.aborted || !(thrown instanceof AppError) || !thrown.retryable) throw thrown;
        await sleep(200);
      }
    }
  }

  async function follow(resource: ResourceName, from: string): Promise<void> {
    let resourceVersion = from;
    while (!stopping.signal.aborted) {
      try {
        await client.watch(resources[resource], {
          resourceVersion,
          timeoutSeconds: 300,
          idleMs: 120_000,
          signal: stopping.signal,
          onEvents: (events) => {
            for (const { type, object } of events) {
              const raw = object as KubeObject;
              resourceVersion = raw.metadata.resourceVersion ?? resourceVersion;
              if (type !== 'BOOKMARK') receive(resource, type, raw);
            }
          },
        });
      } catch (thrown) {
        if (stopping.signal.aborted) return;
        if (thrown instanceof AppError && thrown.code === 'kube-expired') resourceVersion = await list(resource);
        else await sleep(200);
      }
    }
  }

  async function list(resource: ResourceName): Promise<string> {
    const listed = await client.list(resources[resource], { project: (raw) => raw as KubeObject });
    const there = new Set(listed.items.map(keyOf));
    for (const item of listed.items) receive(resource, 'ADDED', item);
    for (const object of store.list(resource)) {
      const id = idOf(resource, keyOf(object));
      if (!there.has(keyOf(object)) && known.has(id)) receive(resource, 'DELETED', object);
    }
    return listed.resourceVersion;
  }

  const versions: string[] = [];
  for (const resource of watched) versions.push(await list(resource));
  store.subscribe(send);
  for (const resource of watched) {
    for (const object of store.list(resource)) {
      if (!known.has(idOf(resource, keyOf(object)))) await push(resource, keyOf(object), idOf(resource, keyOf(object)));
    }
  }
  const following = watched.map((resource, index) => follow(resource, versions[index] ?? '0'));
  return {
    settled: async () => {
      await Promise.all(queues.values());
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...following, ...queues.values()]);
    },
  };
}

/** What both sides agree on: not what the API server alone keeps. */
function essence({ metadata, spec, status, ...rest }: KubeObject): Json {
  const { name, namespace, labels = {}, annotations = {}, deletionTimestamp } = metadata;
  const { apiVersion: _, kind: __, ...more } = rest;
  const copy: unknown = JSON.parse(
    JSON.stringify({ ...more, metadata: { name, namespace, labels, annotations, deletionTimestamp }, spec, status }),
  );
  return copy as Json;
}

function placeOf(key: string): { readonly namespace?: string; readonly name: string } {
  const [first = '', second] = key.split('/');
  return second === undefined ? { name: first } : { namespace: first, name: second };
}
