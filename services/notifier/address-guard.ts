/**
 * Against request forgery: only public addresses are connected to, unless the configuration allows others. The check is on
 * the address that is then used, not on the name, so a name that changes its address meanwhile gains nothing.
 */
import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { AppError } from '#libs/errors/app-error.ts';

/** Throws `receiver-not-allowed` for a literal address that is not public; names are checked by `guardedLookup`. */
export function checkLiteral(receiver: string, hostname: string): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(address) && !isPublic(address)) throw new AppError('receiver-not-allowed', { receiver, address });
}

export function guardedLookup(receiver: string): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const forbidden = addresses?.find(({ address }) => !isPublic(address));
      const first = addresses?.[0];
      if (error !== null) callback(error, []);
      else if (forbidden !== undefined) callback(new AppError('receiver-not-allowed', { receiver, address: forbidden.address }), []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}

/** `process` undoes IPv4-mapped IPv6, which would hide a private address. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
