/**
 * What etcd and the API server's watch cache are to a cluster: objects with one rising resourceVersion, and a bounded
 * history of changes from which watches resume. Listeners are called in the order of the changes, never within one another.
 */
import { sameJson } from '#libs/contracts/same-json.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Random } from '#libs/runtime/random.ts';
import { randomSuffix, randomUuid } from '../identifiers.ts';
import { apiVersionOf, type KubeObject, keyOf, type ResourceName, resourceNames, resources } from './resources.ts';

export interface StoreEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly resource: ResourceName;
  readonly object: KubeObject;
  /** As it was before; null for ADDED. */
  readonly previous: KubeObject | null;
  readonly resourceVersion: number;
}

export interface KubeStore {
  resourceVersion(): number;
  get(resource: ResourceName, key: string): KubeObject | null;
  /** Ordered by key, as etcd does. */
  list(resource: ResourceName): readonly KubeObject[];
  /** @throws StoreConflict when it exists. */
  create(resource: ResourceName, object: KubeObject): KubeObject;
  /** Replaces the object by what `change` makes of it; no event when nothing changed. Null when it does not exist. */
  change(resource: ResourceName, key: string, change: (object: KubeObject) => KubeObject): KubeObject | null;
  remove(resource: ResourceName, key: string): KubeObject | null;
  subscribe(listener: (event: StoreEvent) => void): () => void;
  /** Changes of a kind after a version; null when that is too old (410 Gone). */
  since(resource: ResourceName, resourceVersion: number): StoreEvent[] | null;
  /** Drops the history, so that every watch that resumes is too old. */
  compact(): void;
}

export class StoreConflict extends Error {}

const historyLimit = 10_000;

export function createStore(clock: Clock, random: Random): KubeStore {
  const objects = new Map<ResourceName, Map<string, KubeObject>>(resourceNames.map((name) => [name, new Map()]));
  const listeners = new Set<(event: StoreEvent) => void>();
  /** Sorted lists by kind, rebuilt after a change of the kind. */
  const sorted = new Map<ResourceName, readonly KubeObject[]>();
  let history: StoreEvent[] = [];
  let oldest = 0;
  let version = 100;
  const pending: StoreEvent[] = [];
  let delivering = false;
  const table = (resource: ResourceName): Map<string, KubeObject> => objects.get(resource) ?? new Map();

  function emit(type: StoreEvent['type'], resource: ResourceName, object: KubeObject, previous: KubeObject | null): void {
    sorted.delete(resource);
    const event = { type, resource, object, previous, resourceVersion: version };
    history.push(event);
    if (history.length > 2 * historyLimit) {
      history = history.slice(-historyLimit);
      oldest = (history[0]?.resourceVersion ?? version) - 1;
    }
    pending.push(event);
    if (delivering) return;
    delivering = true;
    try {
      for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
        for (const listener of [...listeners]) listener(next);
      }
    } finally {
      delivering = false;
    }
  }

  /** A generated name is drawn again when it is taken, as the API server does. */
  function nameFor(resource: ResourceName, { metadata }: KubeObject): string {
    if (metadata.name || metadata.generateName === undefined) return metadata.name;
    for (;;) {
      const name = `${metadata.generateName}${randomSuffix(random)}`;
      if (!table(resource).has(metadata.namespace === undefined ? name : `${metadata.namespace}/${name}`)) return name;
    }
  }

  return {
    resourceVersion: () => version,
    get: (resource, key) => table(resource).get(key) ?? null,
    list: (resource) => {
      const known = sorted.get(resource);
      if (known !== undefined) return known;
      const list = [...table(resource)].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, object]) => object);
      sorted.set(resource, list);
      return list;
    },
    create: (resource, draft) => {
      const named = withDefaults(resource, { ...draft, metadata: { ...draft.metadata, name: nameFor(resource, draft) } });
      if (table(resource).has(keyOf(named)))
        throw new StoreConflict(`${resources[resource].plural} "${named.metadata.name}" already exists`);
      version += 1;
      const object: KubeObject = {
        ...named,
        apiVersion: apiVersionOf(resources[resource]),
        kind: resources[resource].kind,
        metadata: {
          ...named.metadata,
          uid: randomUuid(random),
          resourceVersion: String(version),
          generation: 1,
          creationTimestamp: draft.metadata.creationTimestamp ?? timestamp(clock.now()),
        },
      };
      table(resource).set(keyOf(object), object);
      emit('ADDED', resource, object, null);
      return object;
    },
    change: (resource, key, change) => {
      const previous = table(resource).get(key);
      if (previous === undefined) return null;
      const changed = change(previous);
      if (changed === previous || sameJson(changed, previous)) return previous;
      version += 1;
      const specChanged = !sameJson(changed.spec, previous.spec);
      const generation = (previous.metadata.generation ?? 1) + (specChanged ? 1 : 0);
      const { uid, creationTimestamp, name, namespace } = previous.metadata;
      const object: KubeObject = {
        ...changed,
        apiVersion: apiVersionOf(resources[resource]),
        kind: resources[resource].kind,
        metadata: {
          ...changed.metadata,
          name,
          ...(namespace === undefined ? {} : { namespace }),
          ...(uid === undefined ? {} : { uid }),
          ...(creationTimestamp === undefined ? {} : { creationTimestamp }),
          resourceVersion: String(version),
          generation,
        },
      };
      table(resource).set(key, object);
      emit('MODIFIED', resource, object, previous);
      return object;
    },
    remove: (resource, key) => {
      const previous = table(resource).get(key);
      if (previous === undefined) return null;
      version += 1;
      table(resource).delete(key);
      const object = { ...previous, metadata: { ...previous.metadata, resourceVersion: String(version) } };
      emit('DELETED', resource, object, previous);
      return object;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since: (resource, resourceVersion) => {
      if (resourceVersion < oldest) return null;
      return history.filter((event) => event.resource === resource && event.resourceVersion > resourceVersion);
    },
    compact: () => {
      history = [];
      oldest = version;
    },
  };
}

/** What the API server fills in when an object is created. */
function withDefaults(resource: ResourceName, object: KubeObject): KubeObject {
  const { metadata } = object;
  if (resource === 'namespaces') {
    const labels = { 'kubernetes.io/metadata.name': metadata.name, ...metadata.labels };
    return { ...object, metadata: { ...metadata, labels }, spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } };
  }
  if (resource === 'pods') return { ...object, status: { phase: 'Pending', qosClass: 'BestEffort', ...object.status } };
  // The podSelector of an EgressIP defaults to all pods.
  if (resource === 'egressips') return { ...object, spec: { podSelector: {}, ...object.spec } };
  return object;
}

/** RFC 3339 to the second, as Kubernetes writes times. */
export function timestamp(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
