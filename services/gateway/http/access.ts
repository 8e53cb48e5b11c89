/**
 * Who may call what. On loopback without configured tokens everybody is an operator (the machine's own users). Beyond that
 * every call needs a bearer token that carries a role, or the session a browser opened with one; without any token the
 * gateway does not listen there. Host and Origin are checked on every call, against DNS rebinding (CVE-2025-66414 class): a
 * page of another site must not reach us.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { AppError } from '#libs/errors/app-error.ts';
import type { BrowserSessions } from './browser-sessions.ts';
import type { Authenticated, Identity, Role } from './identity.ts';
import { loopbackNames } from './origin.ts';

export interface AccessOptions {
  /** For the error only. */
  readonly host: string;
  /** True when the server is bound to a loopback address. */
  readonly loopback: boolean;
  /** Tokens with their role and a name for the audit log. */
  readonly tokens: readonly { readonly name: string; readonly token: string; readonly role: 'viewer' | 'operator' }[];
  /** Tokens of our own services. They do not make the gateway open or closed to others. */
  readonly ownTokens?: readonly { readonly name: string; readonly token: string; readonly role: 'viewer' }[] | undefined;
  /** Verifies a token of an identity provider (signature, expiry, audience); null when it is not one of its tokens. */
  readonly verify?: ((token: string) => Promise<Authenticated | null>) | undefined;
  /** Host names this server answers to besides loopback's. */
  readonly allowedHosts: readonly string[];
}

/** Before anything listens. Error: `gateway-open-to-all`. */
export function requireGuard(options: AccessOptions): void {
  if (options.loopback || options.tokens.length > 0 || options.verify !== undefined) return;
  throw new AppError('gateway-open-to-all', { host: options.host });
}

export function createAccess(options: AccessOptions, sessions: Pick<BrowserSessions, 'find'>) {
  const open = options.loopback && options.tokens.length === 0 && options.verify === undefined;
  const allowed = new Set(options.allowedHosts.map((host) => host.toLowerCase()));
  // DNS rebinding needs a name: an address in Host is the address that was dialled (a probe, a scrape).
  const knows = (host: string) => loopbackNames.has(host) || allowed.has(host) || (!options.loopback && isAddress(host));

  /** Whose token it is. Error: `http-unauthorized`. */
  async function verify(token: string): Promise<Authenticated> {
    const known = [...options.tokens, ...(options.ownTokens ?? [])].find((candidate) => equalSecrets(candidate.token, token));
    if (known !== undefined) return { principal: `token:${known.name}`, role: known.role, expiresAt: null };
    const verified = (await options.verify?.(token)) ?? null;
    if (verified === null) throw new AppError('http-unauthorized');
    return verified;
  }

  return {
    /** Rejects a forged Host or Origin; must be called before anything else. */
    checkHeaders(request: IncomingMessage): void {
      if (!knows(hostName(request.headers.host ?? ''))) throw new AppError('http-forged-host', { header: 'Host' });
      const origin = request.headers.origin;
      if (origin !== undefined && !sameSite(origin, request.headers.host ?? '', allowed)) {
        throw new AppError('http-forged-host', { header: 'Origin' });
      }
    },
    verify,
    /**
     * The caller; `public` when there is neither token nor session. A token that is given must be valid. A session counts only
     * where `sessionsCount`, and for a change only from a page of ours: browsers send cookies to every port of a host.
     */
    async identify(request: IncomingMessage, sessionsCount: boolean): Promise<Authenticated> {
      const header = request.headers.authorization;
      if (header !== undefined) {
        const token = /^Bearer ([^\s]+)$/i.exec(header)?.[1];
        if (token === undefined) throw new AppError('http-unauthorized');
        return verify(token);
      }
      const session = sessionsCount ? await sessions.find(request) : null;
      if (session !== null) {
        if (!isRead(request) && !isOwnPage(request)) throw new AppError('http-foreign-page');
        return session;
      }
      return { ...(open ? { principal: 'local', role: 'operator' } : { principal: 'anonymous', role: 'public' }), expiresAt: null };
    },
    /** Throws unless the caller has the role. */
    require(caller: Identity, role: Role): void {
      if (rank[caller.role] >= rank[role]) return;
      throw caller.role === 'public' ? new AppError('http-unauthorized') : new AppError('http-forbidden', { role });
    },
  };
}

export type Access = ReturnType<typeof createAccess>;

const rank = { public: 0, viewer: 1, operator: 2 } as const satisfies Record<Role, number>;

/** `host:port` without the port, lower case; an IPv6 literal keeps its brackets. */
function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function isAddress(host: string): boolean {
  return isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

/** Origin of our own page: the host and port of the request, or a configured name (behind a proxy). */
function sameSite(origin: string, host: string, allowed: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: site, hostname, protocol } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && (site === host.toLowerCase() || allowed.has(hostname));
}

function isRead(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** As the browser itself says (only over TLS or on loopback), else by the exact host and port of the page. */
function isOwnPage(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** Compares in constant time, whatever the lengths. */
function equalSecrets(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
