/**
 * Addresses as canonical text, so that equal addresses are equal strings whatever their spelling: dotted IPv4, RFC 5952
 * IPv6, and an IPv4-mapped IPv6 address is its IPv4 address, as in Go's net.ParseIP, which ovn-kubernetes uses. Like
 * there, leading zeros and zone ids are not addresses.
 */

export type Family = 4 | 6;

/** The canonical text, or null when it is no address. */
export function canonicalAddress(text: string): string | null {
  if (isIPv4(text)) return text;
  if (text.indexOf(':') < 0) return null;
  const groups = parseGroups(text);
  return groups === null ? null : formatGroups(groups);
}

/** The canonical text of an address, or the text itself where it is none: for keys that must not be lost. */
export function addressKey(text: string): string {
  return canonicalAddress(text) ?? text;
}

/** Of canonical text. */
export function familyOf(canonical: string): Family {
  return canonical.indexOf(':') < 0 ? 4 : 6;
}

/** The text before a `/`, canonical; null when that is no address. */
export function addressOfCidr(text: string): string | null {
  const slash = text.indexOf('/');
  return canonicalAddress(slash < 0 ? text : text.slice(0, slash));
}

/** The number an address is, for arithmetic and containment. */
export function addressValue(canonical: string): bigint {
  if (familyOf(canonical) === 4) return canonical.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
  return (parseGroups(canonical) ?? []).reduce((value, group) => (value << 16n) | BigInt(group), 0n);
}

/** The inverse of `addressValue`. */
export function addressFromValue(value: bigint, family: Family): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups: number[] = [];
  for (let shift = 112n; shift >= 0n; shift -= 16n) groups.push(Number((value >> shift) & 0xffffn));
  return formatGroups(groups);
}

function isIPv4(text: string): boolean {
  let dots = 0;
  let digits = 0;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 46) {
      if (digits === 0) return false;
      dots += 1;
      digits = 0;
      value = 0;
      continue;
    }
    if (code < 48 || code > 57) return false;
    if (digits > 0 && value === 0) return false;
    value = value * 10 + code - 48;
    digits += 1;
    if (value > 255) return false;
  }
  return dots === 3 && digits > 0;
}

function parseGroups(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const head = parseHalf(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? parseHalf(halves[1] ?? '', true) : [];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function parseHalf(text: string, last: boolean): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (last && index === parts.length - 1 && part.includes('.')) {
      if (!isIPv4(part)) return null;
      const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
      groups.push(a * 256 + b, c * 256 + d);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return null;
      groups.push(Number.parseInt(part, 16));
    }
  }
  return groups;
}

function formatGroups(groups: readonly number[]): string {
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const [high = 0, low = 0] = groups.slice(6);
    return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
