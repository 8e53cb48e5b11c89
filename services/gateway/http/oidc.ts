/**
 * Verifies tokens of an identity provider (OpenID Connect discovery, RFC 7519, RFC 9068): signature by a key it publishes,
 * issuer, audience, expiry. A token for another audience is not ours, however valid. Symmetric algorithms and `none` are
 * refused, whatever the token says of itself.
 */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { kept } from '#libs/runtime/shared-work.ts';
import type { Authenticated } from './identity.ts';
import { loopbackNames } from './origin.ts';

export interface OidcOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Members are operators, others viewers; null: nobody is an operator. */
  readonly operatorGroup: string | null;
  readonly clock: Clock;
}

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const clockToleranceSeconds = 30;
const answerMs = 5_000;
const longestToken = 16_384;

const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() });
const claims = z.object({
  sub: z.string().min(1).max(500),
  exp: z.number(),
  groups: z.union([z.array(z.string()), z.string().transform((group) => [group])]).default([]),
});

/** Null: the token is not valid here. Error: `oidc-unreachable`, when that cannot be said. */
export function createOidcVerifier(options: OidcOptions): (token: string) => Promise<Authenticated | null> {
  /** The key set renews itself when a token names a key that is not in it. */
  const keySet = kept(() => discover(options.issuer));

  return async (token) => {
    // Three parts, signed: an encrypted token or an opaque one is none of this provider's access tokens.
    if (token.length > longestToken || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return null;
    const keyOf = await keySet();
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'sub', 'aud', 'iss'],
        currentDate: new Date(options.clock.now()),
      });
      return identityOf(payload, options.operatorGroup);
    } catch (thrown) {
      if (isUnreachable(thrown)) throw new AppError('oidc-unreachable', { issuer: options.issuer, detail: errorText(thrown) }, thrown);
      // Whatever else is wrong with it: it is not valid here, and why is nothing a forger should learn.
      return null;
    }
  };
}

/** Of verified claims: members of the group are operators, others viewers. */
export function identityOf(given: unknown, operatorGroup: string | null): Authenticated {
  const { sub, exp, groups } = claims.parse(given);
  const operator = operatorGroup !== null && groups.includes(operatorGroup);
  return { principal: `oidc:${sub}`, role: operator ? 'operator' : 'viewer', expiresAt: exp * 1_000 };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(answerMs), redirect: 'error' });
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    const found = discovered.parse(await response.json());
    if (found.issuer !== issuer) throw new Error(`it calls itself ${found.issuer}`);
    const jwks = new URL(found.jwks_uri);
    if (!isSafe(jwks)) throw new Error('its keys are not served over https');
    return createRemoteJWKSet(jwks, { timeoutDuration: answerMs, cooldownDuration: 30_000, cacheMaxAge: 10 * 60_000 });
  } catch (thrown) {
    throw new AppError('oidc-unreachable', { issuer, detail: errorText(thrown) }, thrown);
  }
}

/** Keys over plain HTTP could be anybody's, but on this machine. */
function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || loopbackNames.has(url.hostname);
}

/** Whether it is the provider's fault: a failed fetch, or a key set that is none. */
function isUnreachable(thrown: unknown): boolean {
  if (thrown instanceof z.ZodError) return false;
  if (!(thrown instanceof errors.JOSEError)) return true;
  return thrown instanceof errors.JWKSTimeout || thrown instanceof errors.JWKSInvalid || thrown.code === 'ERR_JOSE_GENERIC';
}
