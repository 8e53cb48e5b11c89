/**
 * Who is logged in with a browser, which cannot send a bearer token with an event stream. The cookie holds a random number
 * and nothing else; what it stands for is kept here, never longer than the token it was opened with, and is lost with the
 * process. Scripts cannot read the cookie and other sites cannot make the browser send it.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { cookieOf, setCookie } from './cookies.ts';
import type { Authenticated } from './identity.ts';

const name = 'egressip';
const longestMs = 12 * 3_600_000;
const maxSessions = 1_000;

interface Session {
  readonly identity: Authenticated & { readonly expiresAt: number };
  readonly over: AbortController;
}

export interface BrowserSessions {
  /** Sets the cookie, and ends an earlier session of the browser, since others may know its number. */
  open(identity: Authenticated, request: IncomingMessage, response: ServerResponse): Authenticated;
  /** Null without a cookie, or if its session is over. */
  find(request: IncomingMessage): Authenticated | null;
  /** Deletes the cookie; everything that runs in its name ends. */
  close(request: IncomingMessage, response: ServerResponse): void;
}

export function createBrowserSessions(clock: Clock, logger: Logger): BrowserSessions {
  const sessions = new Map<string, Session>();

  function end(id: string | undefined): Session | undefined {
    const session = sessions.get(id ?? '');
    sessions.delete(id ?? '');
    session?.over.abort();
    return session;
  }

  return {
    open: (given, request, response) => {
      end(cookieOf(request, name));
      for (const [id, { identity }] of sessions) if (identity.expiresAt <= clock.now() || sessions.size >= maxSessions) end(id);
      const id = randomBytes(32).toString('base64url');
      const over = new AbortController();
      const expiresAt = Math.min(given.expiresAt ?? Number.POSITIVE_INFINITY, clock.now() + longestMs);
      const identity = { ...given, expiresAt, ended: over.signal };
      sessions.set(id, { identity, over });
      const maxAgeSeconds = Math.max(0, Math.floor((expiresAt - clock.now()) / 1_000));
      setCookie(request, response, { name, value: id, maxAgeSeconds, sameSite: 'Strict' });
      logger.info({ event: 'session-opened', principal: identity.principal, role: identity.role }, 'a browser has logged in');
      return identity;
    },
    find: (request) => {
      const session = sessions.get(cookieOf(request, name) ?? '');
      return session === undefined || session.identity.expiresAt <= clock.now() ? null : session.identity;
    },
    close: (request, response) => {
      const session = end(cookieOf(request, name));
      if (session !== undefined)
        logger.info({ event: 'session-closed', principal: session.identity.principal }, 'a browser has logged out');
      setCookie(request, response, { name, value: '', maxAgeSeconds: 0, sameSite: 'Strict' });
    },
  };
}
