/**
 * Sessions of browsers, which cannot send a bearer token with an event stream. The cookie holds only a random number. The session is
 * in a bucket of the bus under a hash of that number, so that every gateway knows it; it ends no later than the token that opened it.
 * Each request looks it up: once one gateway has logged a browser out, all gateways refuse it.
 * Scripts cannot read the cookie and other sites cannot make the browser send it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { KeyValue, Subscription } from '#libs/bus/port.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { cookieOf, setCookie } from './cookies.ts';
import type { Authenticated, Grants } from './identity.ts';
import { derived, keyOf, newSecret } from './secrets.ts';
import { withinReach } from './within-reach.ts';

const name = 'egressip';
const longestMs = 12 * 3_600_000;
const sweepMs = 600_000;
const maxSessions = 1_000;

const stored = z.object({
  principal: z.string(),
  role: z.enum(['viewer', 'operator']),
  expiresAt: z.number(),
  /** Made from the number in the cookie and the grant behind the session. */
  proof: z.string(),
});

export interface BrowserSessions {
  /** Sets the cookie, and ends an earlier session of the browser, since others may know its number. */
  open(identity: Authenticated, request: IncomingMessage, response: ServerResponse): Promise<Authenticated>;
  /** Null without a cookie, or if its session is over. */
  find(request: IncomingMessage): Promise<Authenticated | null>;
  /** Deletes the cookie; everything that runs in its name ends, at every gateway. */
  close(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hears what other gateways end. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

/** All errors of looking up and writing: `http-sessions-unreachable`. */
export function createBrowserSessions(options: {
  readonly bucket: KeyValue;
  readonly grants: Grants;
  readonly clock: Clock;
  readonly logger: Logger;
}): BrowserSessions {
  const { bucket, grants, clock, logger } = options;
  const reach = <T>(answer: Promise<T>) => withinReach(clock, answer);
  /** Those used here, by key: what runs in their name ends with them. */
  const used = new Map<string, { readonly over: AbortController; readonly until: number }>();
  /** All there are, with their end, in the order they were opened. */
  const all = new Map<string, number>();
  let following: Subscription | null = null;
  const cancelSweep = clock.every(sweepMs, () => {
    for (const [key, { until }] of used) if (until <= clock.now()) used.delete(key);
    for (const [key, until] of all) if (until <= clock.now()) all.delete(key);
  });

  function endHere(key: string): void {
    used.get(key)?.over.abort();
    used.delete(key);
  }

  async function end(key: string): Promise<void> {
    endHere(key);
    all.delete(key);
    await reach(bucket.delete(key));
  }

  async function makeRoom(): Promise<void> {
    for (const key of [...all.keys()].slice(0, Math.max(0, all.size + 1 - maxSessions))) await end(key);
  }

  async function read(id: string, key: string): Promise<Omit<Authenticated, 'ended'> | null> {
    const found = stored.safeParse((await reach(bucket.get(key)))?.value);
    if (!found.success) return null;
    const { proof, ...identity } = found.data;
    const grant = grants(identity);
    return grant !== null && derived(id, grant) === proof && identity.expiresAt > clock.now() ? identity : null;
  }

  async function find(request: IncomingMessage): Promise<Authenticated | null> {
    const id = cookieOf(request, name);
    if (id === undefined || id === '') return null;
    const key = keyOf(id);
    // Registered before the read, so that a log-out meanwhile is not missed.
    const known = used.get(key);
    const { over } = known ?? { over: new AbortController() };
    used.set(key, known ?? { over, until: clock.now() + longestMs });
    let identity: Awaited<ReturnType<typeof read>> = null;
    try {
      identity = await read(id, key);
    } finally {
      // Invented numbers must not pile up here.
      if (identity === null && known === undefined) used.delete(key);
    }
    if (identity === null) {
      endHere(key);
      return null;
    }
    return { ...identity, ended: over.signal };
  }

  return {
    find,
    open: async (given, request, response) => {
      const earlier = cookieOf(request, name);
      if (earlier !== undefined && earlier !== '') await end(keyOf(earlier));
      await makeRoom();
      const id = newSecret();
      const over = new AbortController();
      const until = clock.now() + longestMs;
      const expiresAt = Math.min(given.expiresAt ?? until, until);
      const { principal, role } = given;
      const proof = derived(id, grants(given) ?? '');
      await reach(bucket.put(keyOf(id), { principal, role, expiresAt, proof }));
      used.set(keyOf(id), { over, until });
      const maxAgeSeconds = Math.max(0, Math.floor((expiresAt - clock.now()) / 1_000));
      setCookie(request, response, { name, value: id, maxAgeSeconds, sameSite: 'Strict' });
      logger.info({ event: 'session-opened', principal, role }, 'a browser has logged in');
      return { principal, role, expiresAt, ended: over.signal };
    },
    close: async (request, response) => {
      setCookie(request, response, { name, value: '', maxAgeSeconds: 0, sameSite: 'Strict' });
      const session = await find(request);
      if (session === null) return;
      await end(keyOf(cookieOf(request, name) ?? ''));
      logger.info({ event: 'session-closed', principal: session.principal }, 'a browser has logged out');
    },
    follow: async () => {
      following = await bucket.watch(({ key, value }) => {
        const entry = stored.safeParse(value);
        if (entry.success) all.set(key, entry.data.expiresAt);
        else {
          all.delete(key);
          endHere(key);
        }
      });
    },
    stop: async () => {
      cancelSweep();
      await following?.stop();
    },
  };
}
