/** What a reflector reads of a raw object beside its projection. */
import type { KubeKind } from '#libs/contracts/objects.ts';
import type { VersionedObject } from './object-cache.ts';
import { projectObject } from './projection/project.ts';
import type { KubeResource } from './resources.ts';

interface RawMetadata {
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly resourceVersion?: unknown;
}

/** Null for an object the model does not use. @throws AppError `kube-object-invalid` */
export function versioned(raw: unknown, kind: KubeKind): VersionedObject | null {
  const object = projectObject(raw, kind);
  return object === null ? null : { object, resourceVersion: String(metadataOf(raw).resourceVersion ?? '') };
}

/** The key of the object's projection, and its version (null when it has none). */
export function rawIdentity(raw: unknown, resource: KubeResource): { readonly key: string; readonly resourceVersion: string | null } {
  const { name, namespace, resourceVersion } = metadataOf(raw);
  return {
    key: resource.namespaced ? `${namespace}/${name}` : String(name),
    resourceVersion: typeof resourceVersion === 'string' && resourceVersion !== '' ? resourceVersion : null,
  };
}

function metadataOf(raw: unknown): RawMetadata {
  return (raw as { readonly metadata?: RawMetadata } | null)?.metadata ?? {};
}
