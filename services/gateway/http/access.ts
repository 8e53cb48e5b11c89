/**
 * Who may call what. On loopback without configured tokens everybody is an operator (the machine's own users). Beyond that
 * every call needs a bearer token that carries a role. Host and Origin are checked on every call, against DNS rebinding
 * (CVE-2025-66414 class): a page of another site must not reach a server on loopback.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '#libs/errors/app-error.ts';
import type { Role } from './router.ts';

export interface Identity {
  readonly principal: string;
  readonly role: Role;
}

export interface AccessOptions {
  /** True when the server is bound to a loopback address. */
  readonly loopback: boolean;
  /** Tokens with their role and a name for the audit log. */
  readonly tokens: readonly { readonly name: string; readonly token: string; readonly role: 'viewer' | 'operator' }[];
  /** Verifies a token of an identity provider (signature, expiry, audience); null when it is not one of its tokens. */
  readonly verify?: ((token: string) => Promise<Identity | null>) | undefined;
  /** Host names this server answers to besides loopback's. */
  readonly allowedHosts: readonly string[];
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

export function createAccess(options: AccessOptions) {
  const open = options.loopback && options.tokens.length === 0 && options.verify === undefined;
  const hosts = new Set([...loopbackNames, ...options.allowedHosts.map((host) => host.toLowerCase())]);

  return {
    /** Rejects a forged Host or Origin; must be called before anything else. */
    checkHeaders(request: IncomingMessage): void {
      if (!hosts.has(hostName(request.headers.host ?? ''))) throw new AppError('http-forged-host', { header: 'Host' });
      const origin = request.headers.origin;
      if (origin !== undefined && !sameSite(origin, request.headers.host ?? '')) {
        throw new AppError('http-forged-host', { header: 'Origin' });
      }
    },
    /** The caller; `public` when there is no token. A token that is given must be valid. */
    async identify(request: IncomingMessage): Promise<Identity> {
      const header = request.headers.authorization;
      if (header === undefined) return open ? { principal: 'local', role: 'operator' } : { principal: 'anonymous', role: 'public' };
      const token = /^Bearer ([^\s]+)$/i.exec(header)?.[1];
      if (token === undefined) throw new AppError('http-unauthorized');
      for (const known of options.tokens) {
        if (equalSecrets(known.token, token)) return { principal: known.name, role: known.role };
      }
      const verified = await options.verify?.(token);
      if (verified) return verified;
      throw new AppError('http-unauthorized');
    },
    /** Throws unless the caller has the role. */
    require(identity: Identity, role: Role): void {
      if (rank[identity.role] >= rank[role]) return;
      throw identity.role === 'public' ? new AppError('http-unauthorized') : new AppError('http-forbidden', { role });
    },
  };
}

export type Access = ReturnType<typeof createAccess>;

const rank = { public: 0, viewer: 1, operator: 2 } as const satisfies Record<Role, number>;

/** `host:port` without the port, lower case; an IPv6 literal keeps its brackets. */
function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

/** Same host and port as the request was made to: the only origin our own page has. */
function sameSite(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}

/** Compares in constant time, whatever the lengths. */
function equalSecrets(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
