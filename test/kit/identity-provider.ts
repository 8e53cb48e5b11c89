/** An identity provider: discovery, keys that can be rotated, and tokens signed as asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface IdentityProvider {
  readonly issuer: string;
  /** A good token for `audience` unless the claims or the options say otherwise. */
  token(claims?: JWTPayload, options?: { readonly expires?: string; readonly key?: 'foreign' }): Promise<string>;
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
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (failing) return response.writeHead(503).end('{}');
    if (request.url === '/.well-known/openid-configuration') return response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
    keyRequests += 1;
    const jwk = await exportJWK(key.publicKey);
    response.end(JSON.stringify({ keys: [{ ...jwk, kid: key.kid, alg: 'ES256', use: 'sig' }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    token: (claims = {}, options = {}) =>
      new SignJWT({ iss: issuer, aud: audience, sub: 'alice', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid })
        .setIssuedAt()
        .setExpirationTime(options.expires ?? '5m')
        .sign(options.key === 'foreign' ? foreign.privateKey : key.privateKey),
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
