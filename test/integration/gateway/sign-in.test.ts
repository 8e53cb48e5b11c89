/** Browsers log in: with a token, or with the identity provider. What the cookie may do, and what it may not. */
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { type QuestionName, questions } from '#libs/contracts/questions.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { cookiesOf } from '../../kit/cookies.ts';
import { cluster, startGateway, type TestGateway } from '../../kit/gateway.ts';
import { audience, type IdentityProvider, startIdentityProvider } from '../../kit/identity-provider.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { hostileBus } from '../../unit/gateway/hostile-answers.ts';
import { createVirtualClock, type VirtualClock } from '../../unit/simulator/virtual-clock.ts';

const nats = await provided('nats');
const tokens = [
  { name: 'grafana', token: 'viewer-token-4711', role: 'viewer' },
  { name: 'ci', token: 'operator-token-0815', role: 'operator' },
] as const;
const hour = 3_600_000;

describe.skipIf(!nats.available)(`a browser at a guarded gateway (${nats.reason})`, () => {
  let server: TestNats;
  let bus: Bus;
  let provider: IdentityProvider;
  let gateway: TestGateway;
  let clock: VirtualClock;
  const asked: QuestionName[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'egressip-sign-in-'));
  const logFile = join(folder, 'log');
  const logged = () => readFileSync(logFile, 'utf8');

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url, 'answers');
    for (const question of Object.keys(questions) as QuestionName[])
      bus.answer(cluster, question, async (request) => {
        asked.push(question);
        return hostileBus.ask(cluster, question, request as never) as never;
      });
    provider = await startIdentityProvider();
    clock = createVirtualClock(Date.now());
    gateway = await startGateway(server.url, {
      access: { allowedHosts: ['egressip.example.com'], tokens },
      oidc: { issuer: provider.issuer, audience, operatorGroup: 'operators' },
      signIn: { clientId: 'egressip', clientSecret: null, publicUrl: null },
      runsEnabled: true,
      clock,
      logger: createLogger('gateway', { level: 'debug', fd: openSync(logFile, 'a') }),
    });
  });
  afterAll(async () => {
    await gateway?.stop();
    await bus?.close();
    await server?.dispose();
    await provider?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => provider.person({}));

  type Headers = Readonly<Record<string, string>>;
  const at = (path: string, init: RequestInit & { headers?: Headers } = {}) =>
    fetch(path.startsWith('http') ? path : `${gateway.url}${path}`, { redirect: 'manual', ...init });
  const post = (path: string, body: unknown, headers: Headers = {}) =>
    at(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  async function logIn(token: string): Promise<string> {
    const response = await post('/api/v1/session', { token });
    expect(response.status).toBe(201);
    return cookiesOf(response);
  }
  const own = () => ({ origin: gateway.url });
  const whoIs = async (cookie: string) => (await (await at('/api/v1/session', { headers: { cookie } })).json()) as Record<string, unknown>;

  it('is nobody until it logs in, and then what its token is, by a cookie no script can read and no other site can send', async () => {
    expect(await whoIs('')).toMatchObject({ role: 'public', session: false, signIn: { provider: new URL(provider.issuer).host } });
    const response = await post('/api/v1/session', { token: 'viewer-token-4711' });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^egressip=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/),
    ]);
    const cookie = cookiesOf(response);
    expect(await whoIs(cookie)).toMatchObject({ principal: 'token:grafana', role: 'viewer', session: true });
    expect((await at('/api/v1/status', { headers: { cookie } })).status).toBe(200);
    expect((await at('/api/v1/status')).status).toBe(401);
  });

  it('gets a secure cookie bound to the host over TLS, which counts over TLS only', async () => {
    const tls = { 'x-forwarded-proto': 'https' };
    const response = await post('/api/v1/session', { token: 'viewer-token-4711' }, tls);
    expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-egressip=.*; SameSite=Strict; Secure$/)]);
    const cookie = cookiesOf(response);
    expect((await at('/api/v1/status', { headers: { cookie, ...tls } })).status).toBe(200);
    expect((await at('/api/v1/status', { headers: { cookie } })).status).toBe(401);
  });

  it.each([
    ['a wrong token', { token: 'guess' }, 401],
    ['no token', {}, 400],
    ['more than a token', { token: 'viewer-token-4711', role: 'operator' }, 400],
  ])('gets no cookie for %s', async (_what, body, status) => {
    const response = await post('/api/v1/session', body);
    expect([response.status, response.headers.getSetCookie()]).toEqual([status, []]);
  });

  it.each(['egressip=', 'egressip=guess', `egressip=${'a'.repeat(43)}`, 'other=1', 'egressip', '__Host-egressip=x', ';;=;'])(
    'is nobody with the cookie %j',
    async (cookie) => {
      expect((await at('/api/v1/status', { headers: { cookie } })).status).toBe(401);
    },
  );

  it('may do what its role may and nothing more', async () => {
    const viewer = await logIn('viewer-token-4711');
    const operator = await logIn('operator-token-0815');
    const run = (cookie: string) => post('/api/v1/runs', { scenario: 'label-flip', parameters: {} }, { cookie, ...own() });
    expect((await run(viewer)).status).toBe(403);
    expect((await run(operator)).status).toBe(202);
  });

  it.each([
    ['without an Origin', {}],
    ['from another site', { origin: 'https://evil.example.com' }],
    ['from another port of the same host', { origin: 'http://127.0.0.1:1' }],
    ['from a configured name at another port', { origin: 'https://egressip.example.com:9999' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['as the browser says from the same site only', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing by its cookie %s', async (_how, headers) => {
    const cookie = await logIn('operator-token-0815');
    asked.length = 0;
    const response = await post('/api/v1/runs', { scenario: 'label-flip', parameters: {} }, { cookie, ...headers });
    expect(response.status).toBe(403);
    expect(asked).toEqual([]);
  });

  it('has no say at MCP by its cookie', async () => {
    const cookie = await logIn('operator-token-0815');
    const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} };
    const response = await post('/mcp', hello, { cookie, ...own(), accept: 'application/json, text/event-stream' });
    expect(response.status).toBe(401);
  });

  it('is out for good when it logs out, and its stream ends', async () => {
    const cookie = await logIn('viewer-token-4711');
    const stream = await at('/api/v1/events', { headers: { cookie } });
    const ended = readAll(stream);
    const out = await at('/api/v1/session', { method: 'DELETE', headers: { cookie, ...own() } });
    expect(out.headers.getSetCookie()[0]).toMatch(/^egressip=; Path=\/; Max-Age=0/);
    expect(await ended).toContain('event: hello');
    expect((await at('/api/v1/status', { headers: { cookie } })).status).toBe(401);
  });

  it('loses the number it had when it logs in again', async () => {
    const first = await logIn('viewer-token-4711');
    const second = cookiesOf(await post('/api/v1/session', { token: 'operator-token-0815' }, { cookie: first, ...own() }));
    expect(await whoIs(first)).toMatchObject({ role: 'public' });
    expect(await whoIs(second)).toMatchObject({ role: 'operator' });
  });

  it('stays no longer than 12 hours, and no longer than the token it came with; streams end with it', async () => {
    const cookie = await logIn('viewer-token-4711');
    const brief = await logIn(await provider.token());
    const streams = await Promise.all(
      [{ cookie: brief }, { authorization: `Bearer ${await provider.token()}` }].map((headers) => at('/api/v1/events', { headers })),
    );
    const ended = streams.map((stream) => readAll(stream).catch(() => 'cut off'));
    clock.advance(5 * 60_000 + 31_000);
    await Promise.all(ended);
    expect(await whoIs(brief)).toMatchObject({ role: 'public' });
    expect(await whoIs(cookie)).toMatchObject({ role: 'viewer' });
    clock.advance(12 * hour);
    expect(await whoIs(cookie)).toMatchObject({ role: 'public' });
  });

  it('leaves no token and no cookie in the log', async () => {
    const cookie = await logIn('operator-token-0815');
    await at('/api/v1/status', { headers: { cookie } });
    expect(logged()).toContain('session-opened');
    for (const secret of [...tokens.map(({ token }) => token), cookie.split('=')[1] ?? '']) expect(logged()).not.toContain(secret);
  });

  describe('with the identity provider', () => {
    beforeAll(() => {
      // Tokens are checked by the real time of their making.
      clock.advance(Math.max(0, Date.now() - clock.now()));
    });

    /** As a browser goes: to the gateway, to the provider and back. */
    async function signIn(to = '/ui/nodes', change: (back: string) => string = (back) => back): Promise<Response> {
      const begun = await at(`/login?${new URLSearchParams({ to })}`);
      expect(begun.status).toBe(302);
      const there = await at(begun.headers.get('location') ?? '');
      return at(change(there.headers.get('location') ?? ''), { headers: { cookie: cookiesOf(begun) } });
    }

    it('comes back logged in, as who it is there, to where it was', async () => {
      provider.person({ sub: 'bob', groups: ['operators'] }, '30h');
      const response = await signIn('/ui/nodes?x=1');
      expect([response.status, response.headers.get('location')], await response.text()).toEqual([303, '/ui/nodes?x=1']);
      expect(await whoIs(cookiesOf(response))).toMatchObject({ principal: 'oidc:bob', role: 'operator', session: true });
    });

    it.each(['//evil.example.com/', 'https://evil.example.com/', '/\\evil.example.com', 'javascript:alert(1)', ''])(
      'does not go on to %j afterwards',
      async (to) => {
        provider.person({}, '30h');
        expect((await signIn(to)).headers.get('location')).toBe('/');
      },
    );

    it('is refused with the answer of another browser, a used one, a forged state or somebody else’s code', async () => {
      provider.person({}, '30h');
      const begun = await at('/login');
      const back = (await at(begun.headers.get('location') ?? '')).headers.get('location') ?? '';
      const refused = async (address: string, cookie: string) => {
        const response = await at(address, { headers: { cookie } });
        expect(response.status).toBe(401);
        expect(cookiesOf(response)).toBe('');
      };
      await refused(back, '');
      await refused(back, 'egressip-login=other');
      await refused(back.replace(/state=[^&]+/, 'state=forged'), cookiesOf(begun));
      // The attempt before has used it up.
      await refused(back, cookiesOf(begun));
      const other = await at('/login');
      const stolen = new URL(back);
      stolen.searchParams.set('state', new URL(other.headers.get('location') ?? '').searchParams.get('state') ?? '');
      await refused(stolen.href, cookiesOf(other));
    });

    it.each([
      ['for another client', { aud: 'somebody-else' }],
      ['of another issuer', { iss: 'https://evil.example.com' }],
      ['with another nonce', { nonce: 'replayed' }],
    ])('is refused with an ID token %s', async (_what, claims) => {
      provider.person(claims, '30h');
      const response = await signIn();
      expect([response.status, cookiesOf(response)]).toEqual([401, '']);
      expect(await response.json()).toMatchObject({ error: { code: 'oidc-sign-in-failed' } });
    });
  });
});

async function readAll(response: Response): Promise<string> {
  return response.text();
}
