/** Cookies of our own: no script reads them, and over TLS no other host can set them (`__Host-`). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isEncrypted } from './origin.ts';

export function setCookie(
  request: IncomingMessage,
  response: ServerResponse,
  cookie: { readonly name: string; readonly value: string; readonly maxAgeSeconds: number; readonly sameSite: 'Strict' | 'Lax' },
): void {
  const { name, value, maxAgeSeconds, sameSite } = cookie;
  const secure = isEncrypted(request) ? '; Secure' : '';
  const line = `${fullName(request, name)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=${sameSite}${secure}`;
  response.appendHeader('set-cookie', line);
}

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const start = `${fullName(request, name)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}

/** Without TLS browsers refuse names with `__Host-`. */
function fullName(request: IncomingMessage, name: string): string {
  return isEncrypted(request) ? `__Host-${name}` : name;
}
