import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#libs/runtime/clock.ts';
import { createOidcVerifier } from '../../../services/gateway/http/oidc.ts';
import { audience, type IdentityProvider, startIdentityProvider } from '../../kit/identity-provider.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('tokens of an identity provider', () => {
  let provider: IdentityProvider;
  let verify: ReturnType<typeof createOidcVerifier>;

  beforeEach(async () => {
    provider = await startIdentityProvider();
    verify = createOidcVerifier({ issuer: provider.issuer, audience, operatorGroup: 'operators', clock: systemClock });
  });
  afterEach(() => {
    vi.useRealTimers();
    return provider.stop();
  });

  it('make a viewer, and an operator of who is in the group', async () => {
    expect(await verify(await provider.token())).toEqual({ principal: 'oidc:alice', role: 'viewer', expiresAt: expect.any(Number) });
    expect(await verify(await provider.token({ groups: ['dev', 'operators'] }))).toEqual({
      principal: 'oidc:alice',
      role: 'operator',
      expiresAt: expect.any(Number),
    });
    expect(await verify(await provider.token({ groups: 'operators' }))).toMatchObject({ role: 'operator' });
    expect(await verify(await provider.token({ groups: ['operators-not'] }))).toMatchObject({ role: 'viewer' });
  });

  it('make nobody an operator when no group is configured', async () => {
    const strict = createOidcVerifier({ issuer: provider.issuer, audience, operatorGroup: null, clock: systemClock });
    expect(await strict(await provider.token({ groups: ['', 'null', 'operators'] }))).toMatchObject({ role: 'viewer' });
  });

  it('are taken when our audience is one of several', async () => {
    expect(await verify(await provider.token({ aud: ['other', audience] }))).not.toBeNull();
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, () => Promise<string>]>([
    ['for another audience', () => provider.token({ aud: 'https://other.example.com' })],
    ['for an audience that only begins like ours', () => provider.token({ aud: `${audience}.evil.example.com` })],
    ['of another issuer', () => provider.token({ iss: 'https://evil.example.com' })],
    ['that expired', () => provider.token({}, { expires: '-2m' })],
    ['that is not valid yet', () => provider.token({ nbf: now + 600 })],
    ['without a subject', () => provider.token({ sub: '' })],
    ['signed by another key', () => provider.token({}, { key: 'foreign' })],
    ['with groups of a wrong type', () => provider.token({ groups: { operators: true } })],
    [
      'that says it needs no signature',
      async () => `${encode({ alg: 'none' })}.${encode({ iss: provider.issuer, aud: audience, sub: 'root', exp: now + 600 })}.`,
    ],
    [
      'that says it needs no signature and has one',
      async () => `${encode({ alg: 'none' })}.${encode({ iss: provider.issuer, aud: audience, sub: 'root', exp: now + 600 })}.AA`,
    ],
    [
      'signed with the public key as a shared secret',
      async () => {
        const keys = await (await fetch(`${provider.issuer}/keys`)).text();
        const claims = { iss: provider.issuer, aud: audience, sub: 'root', groups: ['operators'], exp: now + 600 };
        const signed = `${encode({ alg: 'HS256', kid: 'key-1' })}.${encode(claims)}`;
        return `${signed}.${createHmac('sha256', keys).update(signed).digest('base64url')}`;
      },
    ],
    [
      'that brings its own key',
      async () => {
        const [, claims = '', signature = ''] = (await provider.token({}, { key: 'foreign' })).split('.');
        return `${encode({ alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256' }, jku: 'https://evil.example.com/keys' })}.${claims}.${signature}`;
      },
    ],
    ['that was changed', async () => (await provider.token()).replace(/\.[\w-]+\./, `.${encode({ sub: 'root', exp: now + 600 })}.`)],
    ['that is none', async () => 'opaque'],
    ['of 100 kB', async () => `${'a'.repeat(100_000)}.b.c`],
  ])('%s are refused', async (_, forge) => {
    expect(await verify(await forge())).toBeNull();
  });

  it('signed by a new key are taken without a restart, and the keys are not asked for on every call', async () => {
    for (let call = 0; call < 5; call += 1) expect(await verify(await provider.token())).not.toBeNull();
    expect(provider.keyRequests()).toBe(1);
    await provider.rotate();
    // Asked again at most every half minute, whatever tokens come.
    for (let call = 0; call < 5; call += 1) expect(await verify(await provider.token())).toBeNull();
    expect(provider.keyRequests()).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    expect(await verify(await provider.token())).not.toBeNull();
    expect(provider.keyRequests()).toBe(2);
  });

  it('cannot be judged while the provider is away, which is no refusal', async () => {
    provider.fail(true);
    await expect(verify(await provider.token())).rejects.toMatchObject({ code: 'oidc-unreachable', retryable: true });
    provider.fail(false);
    expect(await verify(await provider.token())).not.toBeNull();
  });

  it('are refused when the provider calls itself by another name', async () => {
    const other = createOidcVerifier({
      issuer: provider.issuer.replace('127.0.0.1', 'localhost'),
      audience,
      operatorGroup: null,
      clock: systemClock,
    });
    await expect(other(await provider.token())).rejects.toMatchObject({ code: 'oidc-unreachable' });
  });
});
