/** IP addresses as numbers: parsing any spelling, Go's canonical text, prefixes and offsets in them. */
import { isIP } from 'node:net';

export type Family = 4 | 6;

export interface Address {
  readonly family: Family;
  readonly value: bigint;
}
export interface Prefix extends Address {
  readonly bits: number;
}

export function parseAddress(text: string): Address | null {
  const family = isIP(text);
  if (family === 4) return { family, value: fromGroups(text.split('.').map(Number), 8) };
  if (family !== 6) return null;
  // The dotted tail of `::ffff:10.0.0.1` becomes two groups.
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const plain =
    dotted === null
      ? text
      : `${dotted[1]}${hex(Number(dotted[2]) * 256 + Number(dotted[3]))}:${hex(Number(dotted[4]) * 256 + Number(dotted[5]))}`;
  const [head = '', tail] = plain.split('::');
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  return { family, value: fromGroups([...left, ...Array(8 - left.length - right.length).fill(0), ...right], 16) };
}

/** `10.0.0.1/16` -> the address and its mask length. */
export function parsePrefix(text: string): Prefix | null {
  const [address = '', bits] = text.split('/');
  const parsed = parseAddress(address);
  if (parsed === null) return null;
  return { ...parsed, bits: bits === undefined ? width(parsed.family) : Number(bits) };
}

export function contains(prefix: Prefix, address: Address): boolean {
  if (prefix.family !== address.family) return false;
  const shift = BigInt(width(prefix.family) - prefix.bits);
  return prefix.value >> shift === address.value >> shift;
}

/** The canonical text: what ovn-kubernetes writes (RFC 5952). */
function formatAddress({ family, value }: Address): string {
  if (family === 4) return toGroups(value, 4, 8).join('.');
  const parts = toGroups(value, 8, 16);
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (parts[start + length] === 0) length += 1;
    if (length > best.length) best = { start, length };
  }
  if (best.start < 0) return parts.map(hex).join(':');
  return `${parts.slice(0, best.start).map(hex).join(':')}::${parts
    .slice(best.start + best.length)
    .map(hex)
    .join(':')}`;
}

/** The canonical text of any spelling; what is no address stays as it is. */
export function canonicalAddress(text: string): string {
  const parsed = parseAddress(text);
  return parsed === null ? text : formatAddress(parsed);
}

/** The address `offset` after the first of a network. */
export function addressAt(network: string, offset: number | bigint): string {
  const prefix = parsePrefix(network);
  if (prefix === null) throw new RangeError(`${network} is not a network`);
  const shift = BigInt(width(prefix.family) - prefix.bits);
  return formatAddress({ family: prefix.family, value: ((prefix.value >> shift) << shift) + BigInt(offset) });
}

/** The part before the mask, canonical. */
export const withoutMask = (text: string): string => canonicalAddress(text.split('/')[0] ?? text);
export const familyOf = (text: string): Family => (text.includes(':') ? 6 : 4);

const width = (family: Family): number => (family === 4 ? 32 : 128);
const hex = (group: number): string => group.toString(16);
const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));

function fromGroups(list: readonly number[], bits: number): bigint {
  return list.reduce((value, group) => (value << BigInt(bits)) | BigInt(group), 0n);
}

function toGroups(value: bigint, count: number, bits: number): number[] {
  return Array.from({ length: count }, (_, index) => Number((value >> BigInt(bits * (count - 1 - index))) & ((1n << BigInt(bits)) - 1n)));
}
