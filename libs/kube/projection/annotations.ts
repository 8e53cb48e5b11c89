/**
 * Annotations are JSON that controllers write into strings. One that is absent or cannot be read says nothing (null) and
 * never costs us the object.
 */

/** The parsed annotation, or null when it is absent or not JSON. */
export function readJson(annotations: Readonly<Record<string, string>>, key: string): unknown {
  const text = annotations[key];
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // said by the contract above: unreadable is the same as absent
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of a JSON object, null when there is none. */
export function member(value: unknown, key: string): unknown {
  return isRecord(value) ? (value[key] ?? null) : null;
}

/** Null for an empty text, too. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Null for NaN and the infinities, too. */
export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The texts of a JSON list (a single text counts as a list of one), or null for anything else. */
export function textsOrNull(value: unknown): string[] | null {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return null;
  return value.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** `{"ipv4": "172.18.0.3/16", "ipv6": ""}`, null where a family has no address. */
export function familyPair(value: unknown): { ipv4: string | null; ipv6: string | null } {
  return { ipv4: textOrNull(member(value, 'ipv4')), ipv6: textOrNull(member(value, 'ipv6')) };
}

/** `10.244.1.3/24` -> `10.244.1.3` */
export function withoutMask(cidr: string): string {
  const slash = cidr.indexOf('/');
  return slash === -1 ? cidr : cidr.slice(0, slash);
}
