import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type AccessOptions, createAccess, requireGuard } from '../../../services/gateway/http/access.ts';

const local: AccessOptions = { host: '127.0.0.1', loopback: true, tokens: [], allowedHosts: [] };
const tokens = [
  { name: 'grafana', token: 'view-secret', role: 'viewer' },
  { name: 'ci', token: 'operate-secret', role: 'operator' },
] as const;
const remote: AccessOptions = { host: '0.0.0.0', loopback: false, tokens, allowedHosts: ['EgressIP.example.com'] };

const accessOf = (options: AccessOptions) => createAccess(options, { find: async () => null });
const request = (headers: Record<string, string>) =>
  ({ method: 'GET', socket: {}, headers: { host: 'localhost:8080', ...headers } }) as unknown as IncomingMessage;
const passes = (options: AccessOptions, headers: Record<string, string>) => {
  try {
    accessOf(options).checkHeaders(request(headers));
    return true;
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'http-forged-host' });
    return false;
  }
};

describe('Host and Origin', () => {
  it.each([
    ['localhost:8080', true],
    ['127.0.0.1', true],
    ['[::1]:8080', true],
    ['LOCALHOST:1', true],
    ['evil.example.com', false],
    ['localhost.evil.example.com', false],
    ['127.0.0.1.nip.io', false],
    ['10.0.0.1:8080', false],
    ['', false],
    ['localhost@evil.example.com', false],
  ])('on loopback the host %s passes: %s', (host, expected) => {
    expect(passes(local, { host })).toBe(expected);
  });

  it.each([
    ['egressip.example.com', true],
    ['egressip.example.com:443', true],
    ['10.0.0.1:8080', true],
    ['[fd00::1]:8080', true],
    ['evil.example.com', false],
    ['sub.egressip.example.com', false],
  ])('beyond loopback the host %s passes: %s', (host, expected) => {
    expect(passes(remote, { host })).toBe(expected);
  });

  it.each([
    ['http://localhost:8080', true],
    ['http://localhost:3000', false],
    ['http://evil.example.com', false],
    ['null', false],
    ['file://', false],
    ['chrome-extension://localhost:8080', false],
    ['http://localhost:8080.evil.example.com', false],
  ])('the origin %s passes: %s', (origin, expected) => {
    expect(passes(local, { origin })).toBe(expected);
  });

  it('take a configured name as origin, for a proxy that changes the host', () => {
    expect(passes(remote, { host: '10.0.0.1:8080', origin: 'https://egressip.example.com' })).toBe(true);
  });
});

describe('who calls', () => {
  const identify = (options: AccessOptions, authorization?: string) =>
    accessOf(options).identify(request(authorization === undefined ? {} : { authorization }), true);

  it('is an operator on loopback without tokens, and nobody elsewhere', async () => {
    expect(await identify(local)).toEqual({ principal: 'local', role: 'operator', expiresAt: null });
    expect(await identify(remote)).toEqual({ principal: 'anonymous', role: 'public', expiresAt: null });
    expect(await identify({ ...local, tokens })).toEqual({ principal: 'anonymous', role: 'public', expiresAt: null });
  });

  it('is whom the token names', async () => {
    expect(await identify(remote, 'Bearer view-secret')).toEqual({ principal: 'token:grafana', role: 'viewer', expiresAt: null });
    expect(await identify(remote, 'bearer operate-secret')).toEqual({ principal: 'token:ci', role: 'operator', expiresAt: null });
  });

  it.each(['Bearer wrong', 'Bearer ', 'Basic dmlldw==', 'Bearer view-secret operate-secret', 'view-secret', 'Bearer VIEW-SECRET'])(
    'is refused with %s, even where no token is needed',
    async (authorization) => {
      await expect(identify(remote, authorization)).rejects.toMatchObject({ code: 'http-unauthorized' });
      await expect(identify(local, authorization)).rejects.toMatchObject({ code: 'http-unauthorized' });
    },
  );

  it('needs the role of the route', () => {
    const { require } = accessOf(remote);
    const viewer = { principal: 'token:grafana', role: 'viewer' } as const;
    expect(() => require(viewer, 'viewer')).not.toThrow();
    expect(() => require(viewer, 'operator')).toThrow(expect.objectContaining({ code: 'http-forbidden' }));
    expect(() => require({ principal: 'anonymous', role: 'public' }, 'viewer')).toThrow(
      expect.objectContaining({ code: 'http-unauthorized' }),
    );
  });
});

describe('a gateway beyond loopback', () => {
  it('needs tokens or an identity provider', () => {
    expect(() => requireGuard({ ...remote, tokens: [] })).toThrow(expect.objectContaining({ code: 'gateway-open-to-all' }));
    expect(() => requireGuard(remote)).not.toThrow();
    expect(() => requireGuard({ ...remote, tokens: [], verify: async () => null })).not.toThrow();
    expect(() => requireGuard(local)).not.toThrow();
  });
});
