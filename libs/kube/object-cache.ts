/**
 * What a reflector knows of one kind. Pure: it is told of lists and events, and answers with what that changed. An object
 * is the same one only with the same UID: one deleted and created again under its name is a deletion and an addition, even
 * when both happened while we did not look. A change that the projection does not show is no change.
 */
import { isDeepStrictEqual } from 'node:util';
import type { KubeChange } from '#libs/contracts/model-input.ts';
import { type KubeObject, objectKey } from '#libs/contracts/objects.ts';

export interface VersionedObject {
  readonly object: KubeObject;
  readonly resourceVersion: string;
}

export interface ObjectCache {
  readonly size: number;
  objects(): KubeObject[];
  upsert(entry: VersionedObject): KubeChange[];
  delete(key: string): KubeChange[];
  /** A whole list: what is not in it is gone. */
  replace(entries: readonly VersionedObject[]): KubeChange[];
  /**
   * Keys whose entry is not the one of `entries` (another UID or version, missing, or left over), `touched` ones left out:
   * what the watch should have told us and did not.
   */
  differences(entries: readonly VersionedObject[], touched: ReadonlySet<string>): string[];
}

export function createObjectCache(): ObjectCache {
  let known = new Map<string, VersionedObject>();

  function changesOf(key: string, before: VersionedObject | undefined, after: VersionedObject): KubeChange[] {
    const upsert: KubeChange = { type: 'upsert', object: after.object };
    if (before === undefined) return [upsert];
    if (before.object.uid !== after.object.uid) return [{ type: 'delete', key }, upsert];
    return isDeepStrictEqual(before.object, after.object) ? [] : [upsert];
  }

  return {
    get size() {
      return known.size;
    },
    objects: () => [...known.values()].map((entry) => entry.object),
    upsert(entry) {
      const key = objectKey(entry.object);
      const changes = changesOf(key, known.get(key), entry);
      known.set(key, entry);
      return changes;
    },
    delete: (key) => (known.delete(key) ? [{ type: 'delete', key }] : []),
    replace(entries) {
      const next = new Map(entries.map((entry) => [objectKey(entry.object), entry]));
      const gone: KubeChange[] = [...known.keys()].filter((key) => !next.has(key)).map((key) => ({ type: 'delete', key }));
      const changes = [...next].flatMap(([key, entry]) => changesOf(key, known.get(key), entry));
      known = next;
      return [...gone, ...changes];
    },
    differences(entries, touched) {
      const listed = new Map(entries.map((entry) => [objectKey(entry.object), entry]));
      const differs = (key: string) => {
        const [ours, theirs] = [known.get(key), listed.get(key)];
        return ours?.object.uid !== theirs?.object.uid || ours?.resourceVersion !== theirs?.resourceVersion;
      };
      return [...new Set([...listed.keys(), ...known.keys()])].filter((key) => !touched.has(key) && differs(key));
    },
  };
}
