/**
 * Objects as they come from several files, or from one that was written to twice. Of two versions of one object the newer one counts,
 * whichever comes first; where nothing says which that is, its kind is in doubt.
 */
import { type KubeKind, type KubeObject, objectKey } from '#libs/contracts/objects.ts';
import { sameJson } from '#libs/contracts/same-json.ts';
import { listed } from './listed.ts';

export class NewestObjects {
  readonly #found = new Map<string, { readonly object: KubeObject; readonly version: number | null }>();
  readonly #outdated = new Set<string>();
  readonly #unclear = new Map<KubeKind, string>();

  take(objects: readonly KubeObject[], versions: ReadonlyMap<KubeObject, number>): void {
    for (const object of objects) this.#takeOne(object, versions.get(object) ?? null);
  }

  merge(other: NewestObjects): void {
    for (const { object, version } of other.#found.values()) this.#takeOne(object, version);
    for (const name of other.#outdated) this.#outdated.add(name);
    for (const [kind, reason] of other.#unclear) this.#unclear.set(kind, reason);
  }

  values(): KubeObject[] {
    return [...this.#found.values()].map(({ object }) => object);
  }

  keys(): string[] {
    return [...this.#found.keys()];
  }

  has(key: string): boolean {
    return this.#found.has(key);
  }

  /** Kinds with an object of which two versions were given and nothing says which is newer. */
  get unclear(): ReadonlyMap<KubeKind, string> {
    return this.#unclear;
  }

  notes(): string[] {
    const names = [...this.#outdated].sort();
    return names.length === 0 ? [] : [`given in several versions, of which the newest counts: ${listed(names, 'object')}`];
  }

  #takeOne(object: KubeObject, version: number | null): void {
    const key = `${object.kind} ${objectKey(object)}`;
    const before = this.#found.get(key);
    // A network is also told by its NetworkAttachmentDefinition, which has a version of its own.
    if (before !== undefined && !('network' in object) && !sameJson(before.object, object)) {
      if (version === null || before.version === null || version === before.version)
        this.#unclear.set(object.kind, `${key} is given twice and differs, and nothing says which is newer`);
      else this.#outdated.add(key);
      if (version !== null && before.version !== null && version < before.version) return;
    }
    this.#found.set(key, { object, version });
  }
}
