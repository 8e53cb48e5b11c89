/**
 * Sends a browser to the identity provider and opens a session when it comes back (OpenID Connect, authorization code with
 * PKCE). The answer counts only in the browser that asked: `state` is in a cookie of its own, and is used once.
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
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import type { BrowserSessions } from './browser-sessions.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { identityOf } from './oidc.ts';
import { loopbackNames, originOf } from './origin.ts';
import type { Route } from './router.ts';

export interface SignInOptions {
  readonly issuer: string;
  readonly operatorGroup: string | null;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** Where people reach the page, without a trailing slash; null: where the request came to. */
  readonly publicUrl: string | null;
  readonly sessions: BrowserSessions;
  readonly clock: Clock;
}

interface Pending {
  readonly verifier: string;
  readonly nonce: string;
  readonly to: string;
  readonly until: number;
}

export const signInPath = '/login';
const callbackPath = '/login/callback';
const stateCookie = 'egressip-login';
const pendingMs = 10 * 60_000;
const maxPending = 1_000;
const answerSeconds = 5;

export function signInRoutes(options: SignInOptions): readonly Route[] {
  const { clock, sessions } = options;
  const pending = new Map<string, Pending>();
  let configuration: Promise<Configuration> | null = null;

  /** Kept once it succeeded. Error: `oidc-unreachable`. */
  function provider(): Promise<Configuration> {
    configuration ??= discover(options).catch((thrown: unknown) => {
      configuration = null;
      throw new AppError('oidc-unreachable', { issuer: options.issuer, detail: errorText(thrown) }, thrown);
    });
    return configuration;
  }

  const callbackOf = (request: IncomingMessage) => `${options.publicUrl ?? originOf(request)}${callbackPath}`;

  function remember(state: string, one: Pending): void {
    for (const [key, { until }] of pending) if (until <= clock.now() || pending.size >= maxPending) pending.delete(key);
    pending.set(state, one);
  }

  const begin: Route['handle'] = async ({ request, response, url }) => {
    const config = await provider();
    const [verifier, nonce, state] = [randomPKCECodeVerifier(), randomNonce(), randomState()];
    remember(state, { verifier, nonce, to: pathOfOurs(url.searchParams.get('to')), until: clock.now() + pendingMs });
    // Lax: it must come back with the redirect from the provider's site.
    setCookie(request, response, { name: stateCookie, value: state, maxAgeSeconds: pendingMs / 1_000, sameSite: 'Lax' });
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
    const state = cookieOf(request, stateCookie);
    const asked = pending.get(state ?? '');
    pending.delete(state ?? '');
    setCookie(request, response, { name: stateCookie, value: '', maxAgeSeconds: 0, sameSite: 'Lax' });
    if (state === undefined || asked === undefined || asked.until <= clock.now() || url.searchParams.get('state') !== state)
      throw new AppError('oidc-sign-in-failed', { detail: 'this browser did not ask for it, or too long ago' });
    const config = await provider();
    const claims = await redeem(config, new URL(`${callbackOf(request)}${url.search}`), state, asked);
    sessions.open(identityOf(claims, options.operatorGroup), request, response);
    response.writeHead(303, { location: asked.to, 'cache-control': 'no-store' }).end();
  };

  return [
    { method: 'GET', path: signInPath, role: 'public', handle: begin },
    { method: 'GET', path: callbackPath, role: 'public', handle: finish },
  ];
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
async function redeem(config: Configuration, url: URL, state: string, { verifier, nonce }: Pending): Promise<unknown> {
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
