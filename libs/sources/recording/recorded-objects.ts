/**
 * The lines of a recording that are about Kubernetes objects, as model input. Objects come whole, so a line twice does no
 * harm; an older version of an object after a newer one does, and shows that lines changed places.
 */
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { type KubeKind, type KubeObject, objectKey, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { projectObject } from '#libs/kube/projection/project.ts';
import { versionOf } from '../object-version.ts';
import type { Complain, ObjectLine } from './recorded-line.ts';

export function createObjectReader(epochMs: number, complain: Complain) {
  /** By kind (once it was listed) and key, the last version seen, also of objects that are gone. */
  const versions = new Map<KubeKind, Map<string, number>>();

  function inputOf(event: ObjectLine, kind: KubeKind, at: number): ModelInput | null {
    switch (event.type) {
      case 'LIST': {
        if (event.items === undefined) throw new Error('a list without items');
        const read = event.items.map((item) => ({ item, object: projected(item, kind) }));
        const seen = new Map(read.flatMap(({ item, object }) => (object === null ? [] : [[objectKey(object), versionOf(item) ?? 0]])));
        versions.set(kind, seen);
        const objects = read.map(({ object }) => object).filter((object) => object !== null);
        return { source: 'kube', type: 'kube-snapshot', at, kind, objects };
      }
      case 'ADDED':
      case 'MODIFIED':
      case 'DELETED': {
        const object = projected(event.object, kind);
        if (object === null) return null;
        const key = objectKey(object);
        takeVersion(kind, key, event);
        const change = event.type === 'DELETED' ? { type: 'delete' as const, key } : { type: 'upsert' as const, object };
        return { source: 'kube', type: 'kube-changes', at, kind, changes: [change] };
      }
      case 'BOOKMARK':
        return null;
      case 'ERROR':
      case 'disconnected':
        return { source: 'kube', type: 'kube-unavailable', at, kind, reason: event.error ?? 'the watch was lost' };
      default:
        throw new Error(`a line of unknown type "${event.type}"`);
    }
  }

  function takeVersion(kind: KubeKind, key: string, event: ObjectLine): void {
    const version = versionOf(event.object);
    const seen = versions.get(kind);
    if (version === null || seen === undefined) return;
    const last = seen.get(key);
    if (last === undefined && event.type !== 'ADDED') throw new Error(`${event.type} of ${key}, which is not known`);
    if (last !== undefined && version < last) throw new Error(`an older version of ${key} after a newer one: lines are out of order`);
    seen.set(key, version);
  }

  return (event: ObjectLine, at: number): ModelInput | null => {
    const kind = isKind(event.kind) ? event.kind : kindOf(event.object);
    // A kind that no verdict rests on.
    if (kind === null) return null;
    try {
      if (kind !== event.kind) throw new Error(`its line says it is of kind "${event.kind}"`);
      return inputOf(event, kind, at);
    } catch (thrown) {
      const reason = `${kind} at ${at - epochMs} ms: ${errorText(thrown)}`;
      complain(reason);
      return { source: 'kube', type: 'kube-unavailable', at, kind, reason };
    }
  };
}

function projected(raw: unknown, kind: KubeKind): KubeObject | null {
  const own = field(raw, 'kind');
  if (own !== undefined && own !== kind) throw new Error(`an object of kind ${JSON.stringify(own)}`);
  const object = projectObject(raw, kind);
  if (object === null && (requiredKinds as readonly string[]).includes(kind)) {
    throw new Error(`an object of another API group: ${JSON.stringify(field(raw, 'apiVersion'))}`);
  }
  return object;
}

function kindOf(raw: unknown): KubeKind | null {
  const kind = field(raw, 'kind');
  return typeof kind === 'string' && isKind(kind) ? kind : null;
}

function field(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>)[name] : undefined;
}

const kinds: ReadonlySet<string> = new Set([...requiredKinds, ...optionalKinds]);

function isKind(kind: string): kind is KubeKind {
  return kinds.has(kind);
}
