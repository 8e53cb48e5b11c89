/** How we are called: over what, and by which names that are this machine's own. */
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** As the host names of URLs and of Host headers write them. */
export const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Of this connection, or of the one before it as a proxy says. A client that lies about that weakens its own cookies only. */
export function isEncrypted(request: IncomingMessage): boolean {
  return (request.socket as Partial<TLSSocket>).encrypted === true || request.headers['x-forwarded-proto'] === 'https';
}

/** Host was checked before. */
export function originOf(request: IncomingMessage): string {
  return `${isEncrypted(request) ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
}
