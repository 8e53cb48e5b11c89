/** The version of a raw object: versions of one object only grow (Kubernetes API concepts, "Resource versions"). Null where it has none. */
import { member } from '#libs/kube/projection/annotations.ts';

export function versionOf(raw: unknown): number | null {
  const text = member(member(raw, 'metadata'), 'resourceVersion');
  return typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : null;
}
