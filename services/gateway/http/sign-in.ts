/**
 * Sends a browser to the identity provider and opens a session when it comes back (OpenID Connect, authorization code with
 * PKCE). The answer counts only in the browser that asked, and once, at whichever gateway it arrives: a cookie holds a secret, of which
 * `state`, the verifier and the nonce are made anew; the bus keeps its hash and where to go on.
 */
import type { IncomingMessage } from 'node:http';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { z } from 'zod';
import type { KeyValue } from '#libs/bus/port.ts';
import { AppError, errorText, hasCode } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { kept } from '#libs/runtime/shared-work.ts';
import type { BrowserSessions } from './browser-sessions.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { identityOf } from './oidc.ts';
import { loopbackNames, originOf } from './origin.ts';
import type { Route } from './router.ts';
import { derived, keyOf, newSecret } from './secrets.ts';
import { withinReach } from './within-reach.ts';

export interface SignInOptions {
  readonly issuer: string;
  readonly operatorGroup: string | null;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** Where people reach the page, without a trailing slash; null: where the request came to. */
  readonly publicUrl: string | null;
  readonly sessions: BrowserSessions;
  /** Of the sign-ins that have begun. */
  readonly bucket: KeyValue;
  readonly clock: Clock;
}

const pending = z.object({ to: z.string(), until: z.number() });

export const signInPath = '/login';
const callbackPath = '/login/callback';
const secretCookie = 'egressip-login';
const pendingMs = 10 * 60_000;
const answerSeconds = 5;

export function signInRoutes(options: SignInOptions): readonly Route[] {
  const { bucket, clock, sessions } = options;
  /** Error: `oidc-unreachable`. */
  const provider = kept(() =>
    discover(options).catch((thrown: unknown) => {
      throw new AppError('oidc-unreachable', { issuer: options.issuer, detail: errorText(thrown) }, thrown);
    }),
  );

  const callbackOf = (request: IncomingMessage) => `${options.publicUrl ?? originOf(request)}${callbackPath}`;

  /** The sign-in that the browser with this secret began; null if there is none, it is too old, or it was completed already. */
  async function take(secret: string): Promise<z.output<typeof pending> | null> {
    const entry = await withinReach(clock, bucket.get(keyOf(secret)));
    const begun = pending.safeParse(entry?.value);
    if (entry === null || !begun.success) return null;
    try {
      await withinReach(clock, bucket.put(keyOf(secret), { taken: true }, entry.revision));
    } catch (thrown) {
      // Another gateway was first.
      if (hasCode(thrown, 'bus-conflict')) return null;
      throw thrown;
    }
    return begun.data.until > clock.now() ? begun.data : null;
  }

  const begin: Route['handle'] = async ({ request, response, url }) => {
    const config = await provider();
    const secret = newSecret();
    const { verifier, nonce, state } = partsOf(secret);
    const one: z.input<typeof pending> = { to: pathOfOurs(url.searchParams.get('to')), until: clock.now() + pendingMs };
    await withinReach(clock, bucket.put(keyOf(secret), one));
    // Lax: it must come back with the redirect from the provider's site.
    setCookie(request, response, { name: secretCookie, value: secret, maxAgeSeconds: pendingMs / 1_000, sameSite: 'Lax' });
    const target = buildAuthorizationUrl(config, {
      redirect_uri: callbackOf(request),
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    response.writeHead(302, { location: target.href, 'cache-control': 'no-store' }).end();
  };

  const finish: Route['handle'] = async ({ request, response, url }) => {
    const secret = cookieOf(request, secretCookie) ?? '';
    setCookie(request, response, { name: secretCookie, value: '', maxAgeSeconds: 0, sameSite: 'Lax' });
    const begun = secret === '' ? null : await take(secret);
    if (begun === null || url.searchParams.get('state') !== partsOf(secret).state)
      throw new AppError('oidc-sign-in-failed', { detail: 'this browser did not ask for it, or too long ago' });
    const config = await provider();
    const claims = await redeem(config, new URL(`${callbackOf(request)}${url.search}`), partsOf(secret));
    await sessions.open(identityOf(claims, options.operatorGroup), request, response);
    response.writeHead(303, { location: begun.to, 'cache-control': 'no-store' }).end();
  };

  return [
    { method: 'GET', path: signInPath, role: 'public', handle: begin },
    { method: 'GET', path: callbackPath, role: 'public', handle: finish },
  ];
}

/** 256 bits each, which nobody can tell from one another. */
function partsOf(secret: string) {
  return { state: derived(secret, 'state'), verifier: derived(secret, 'verifier'), nonce: derived(secret, 'nonce') };
}

function discover({ issuer, clientId, clientSecret }: SignInOptions): Promise<Configuration> {
  const server = new URL(issuer);
  const isLocal = loopbackNames.has(server.hostname);
  // The signature of the ID token is checked too, and not only the connection it came over.
  const execute = [enableNonRepudiationChecks, ...(isLocal && server.protocol === 'http:' ? [allowInsecureRequests] : [])];
  return discovery(server, clientId, clientSecret ?? undefined, clientSecret === null ? None() : undefined, {
    execute,
    timeout: answerSeconds,
  });
}

/** The claims of the ID token. Error: `oidc-sign-in-failed`, with what the provider says and nothing of the code. */
async function redeem(config: Configuration, url: URL, { state, verifier, nonce }: ReturnType<typeof partsOf>): Promise<unknown> {
  try {
    const tokens = await authorizationCodeGrant(config, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return tokens.claims();
  } catch (thrown) {
    throw new AppError('oidc-sign-in-failed', { detail: reasonOf(thrown) }, thrown);
  }
}

/** "invalid response encountered" alone helps nobody. */
function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? `: ${errorText(thrown.cause)}` : '';
  return `${errorText(thrown)}${cause}`;
}

/** Where to go on: a path of this page, never another site (`//elsewhere`, `/\elsewhere`). */
function pathOfOurs(to: string | null): string {
  const base = 'http://gateway';
  if (to === null || !to.startsWith('/') || !URL.canParse(to, base)) return '/';
  const url = new URL(to, base);
  return url.origin === base ? `${url.pathname}${url.search}` : '/';
}
