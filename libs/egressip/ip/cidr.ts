/** Networks in CIDR notation, and the addresses in them. */
import { addressFromValue, addressValue, canonicalAddress, type Family, familyOf } from './address.ts';

export interface Cidr {
  readonly family: Family;
  /** The address as written (`172.18.0.3` of `172.18.0.3/16`), canonical. */
  readonly address: string;
  readonly prefix: number;
  /** Number of the network's first address. */
  readonly base: bigint;
  /** Canonical network: `172.18.0.0/16`. */
  readonly network: string;
}

/** Null when it is no network. A bare address is a network of one. */
export function parseCidr(text: string): Cidr | null {
  const slash = text.indexOf('/');
  const address = canonicalAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === null) return null;
  const family = familyOf(address);
  const bits = family === 4 ? 32 : 128;
  const prefix = slash < 0 ? bits : Number(text.slice(slash + 1));
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits || text.endsWith('/')) return null;
  const shift = BigInt(bits - prefix);
  const base = (addressValue(address) >> shift) << shift;
  return { family, address, prefix, base, network: `${addressFromValue(base, family)}/${prefix}` };
}

/** Of a canonical address; false across families. */
export function contains(cidr: Cidr, canonical: string): boolean {
  if (familyOf(canonical) !== cidr.family) return false;
  const shift = BigInt((cidr.family === 4 ? 32 : 128) - cidr.prefix);
  return addressValue(canonical) >> shift === cidr.base >> shift;
}

/** The address at `offset` from the first one of the network. */
export function nthAddress(cidr: Cidr, offset: number): string {
  return addressFromValue(cidr.base + BigInt(offset), cidr.family);
}
