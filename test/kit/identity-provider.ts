/**
 * An identity provider: discovery, keys that can be rotated, tokens signed as asked for, and the authorization code flow for
 * somebody who is always logged in there already.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface IdentityProvider {
  readonly issuer: string;
  /** A good token for `audience` unless the claims or the options say otherwise. */
  token(claims?: JWTPayload, options?: { readonly expires?: string; readonly key?: 'foreign' }): Promise<string>;
  /** Claims of the ID tokens of those who sign in, over the usual ones. */
  person(claims: JWTPayload, expires?: string): void;
  rotate(): Promise<void>;
  /** Requests for the key set so far. */
  keyRequests(): number;
  /** 503 from now on, or as usual again. */
  fail(failing: boolean): void;
  stop(): Promise<void>;
}

export const audience = 'https://egressip.example.com/mcp';

export async function startIdentityProvider(): Promise<IdentityProvider> {
  let number = 0;
  let keyRequests = 0;
  let failing = false;
  const newKey = async () => {
    number += 1;
    return { kid: `key-${number}`, ...(await generateKeyPair('ES256', { extractable: true })) };
  };
  let key = await newKey();
  const foreign = await generateKeyPair('ES256');
  const codes = new Map<string, URLSearchParams>();

  /** RFC 7636: only who made the challenge has the verifier. */
  async function redeem(form: URLSearchParams) {
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const good =
      asked?.get('code_challenge') === challenge &&
      asked.get('client_id') === form.get('client_id') &&
      asked.get('redirect_uri') === form.get('redirect_uri');
    if (!good) return null;
    const id = { aud: form.get('client_id') ?? '', nonce: asked.get('nonce'), ...person };
    return { access_token: 'opaque', token_type: 'Bearer', id_token: await sign(id, lifetime) };
  }

  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (failing) return response.writeHead(503).end('{}');
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') {
      return response.end(
        JSON.stringify({
          issuer,
          jwks_uri: `${issuer}/keys`,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          id_token_signing_alg_values_supported: ['ES256'],
        }),
      );
    }
    if (url.pathname === '/authorize') {
      const code = `code-${codes.size}-${Math.random()}`;
      codes.set(code, url.searchParams);
      const back = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' });
      return response.writeHead(302, { location: `${url.searchParams.get('redirect_uri')}?${back}` }).end();
    }
    if (url.pathname === '/token') {
      const answer = await redeem(new URLSearchParams(await text(request)));
      return answer === null ? response.writeHead(400).end('{"error":"invalid_grant"}') : response.end(JSON.stringify(answer));
    }
    keyRequests += 1;
    const jwk = await exportJWK(key.publicKey);
    response.end(JSON.stringify({ keys: [{ ...jwk, kid: key.kid, alg: 'ES256', use: 'sig' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let person: JWTPayload = {};
  let lifetime = '5m';
  const sign = (claims: JWTPayload, expires: string, by?: 'foreign') =>
    new SignJWT({ iss: issuer, sub: 'alice', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(by === 'foreign' ? foreign.privateKey : key.privateKey);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    token: (claims = {}, options = {}) => sign({ aud: audience, ...claims }, options.expires ?? '5m', options.key),
    person: (claims, expires = '5m') => {
      person = claims;
      lifetime = expires;
    },
    rotate: async () => {
      key = await newKey();
    },
    keyRequests: () => keyRequests,
    fail: (now) => {
      failing = now;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
