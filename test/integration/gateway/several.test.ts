/** Several gateways on one bus are one gateway: who logged in or began a session at one is known at the other, and out at both. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BucketEntry, Bus } from '#libs/bus/port.ts';
import { type QuestionName, questions } from '#libs/contracts/questions.ts';
import { cookiesOf } from '../../kit/cookies.ts';
import { cluster, startGateway, type TestGateway } from '../../kit/gateway.ts';
import { audience, type IdentityProvider, startIdentityProvider } from '../../kit/identity-provider.ts';
import { openMcp } from '../../kit/mcp-exchange.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { hostileBus } from '../../unit/gateway/hostile-answers.ts';

const nats = await provided('nats');
const viewer = { name: 'grafana', token: 'viewer-token-4711', role: 'viewer' } as const;
const operator = { name: 'ci', token: 'operator-token-0815', role: 'operator' } as const;
const publicUrl = 'http://egressip.example.com';

describe.skipIf(!nats.available)(`browsers at two gateways (${nats.reason})`, () => {
  let server: TestNats;
  let bus: Bus;
  let provider: IdentityProvider;
  let a: TestGateway;
  let b: TestGateway;

  const another = (tokens: readonly (typeof viewer | typeof operator)[] = [viewer, operator]) =>
    startGateway(server.url, {
      access: { allowedHosts: ['egressip.example.com'], tokens },
      oidc: { issuer: provider.issuer, audience, operatorGroup: 'operators' },
      signIn: { clientId: 'egressip', clientSecret: null, publicUrl },
      runsEnabled: true,
    });

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url, 'answers');
    for (const question of Object.keys(questions) as QuestionName[])
      bus.answer(cluster, question, async (request) => hostileBus.ask(cluster, question, request as never) as never);
    provider = await startIdentityProvider();
    [a, b] = await Promise.all([another(), another()]);
  });
  afterAll(async () => {
    await Promise.all([a, b].map((gateway) => gateway?.stop()));
    await bus?.close();
    await server?.dispose();
    await provider?.stop();
  });
  beforeEach(() => provider.person({}, '30h'));

  const at = (gateway: TestGateway, path: string, init: RequestInit = {}) =>
    fetch(`${gateway.url}${path}`, { redirect: 'manual', ...init });
  async function logIn(gateway: TestGateway, token: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const response = await at(gateway, '/api/v1/session', { method: 'POST', headers, body: JSON.stringify({ token }) });
    expect(response.status).toBe(201);
    return cookiesOf(response);
  }
  const logOut = (gateway: TestGateway, cookie: string) =>
    at(gateway, '/api/v1/session', { method: 'DELETE', headers: { cookie, origin: gateway.url } });
  const whoIs = async (gateway: TestGateway, cookie: string) =>
    (await (await at(gateway, '/api/v1/session', { headers: { cookie } })).json()) as Readonly<Record<string, unknown>>;

  it('know one that logged in at the other, with its role and its end, and refuse it once it logged out at the other', async () => {
    const cookie = await logIn(a, operator.token);
    const session = await whoIs(a, cookie);
    expect(session).toMatchObject({ principal: 'token:ci', role: 'operator', session: true });
    expect(await whoIs(b, cookie)).toEqual(session);
    expect((await at(b, '/api/v1/status', { headers: { cookie } })).status).toBe(200);
    expect((await logOut(b, cookie)).status).toBe(200);
    expect((await at(a, '/api/v1/status', { headers: { cookie } })).status).toBe(401);
    expect((await at(b, '/api/v1/status', { headers: { cookie } })).status).toBe(401);
  });

  it('end its streams at both when it logs out at one', async () => {
    const cookie = await logIn(a, viewer.token);
    const stream = await at(a, '/api/v1/events', { headers: { cookie } });
    const ended = stream.text();
    await logOut(b, cookie);
    expect(await ended).toContain('event: hello');
  });

  it('take the number it had away at both when it logs in anew at the other', async () => {
    const first = await logIn(a, viewer.token);
    const headers = { 'content-type': 'application/json', cookie: first, origin: b.url };
    const second = cookiesOf(await at(b, '/api/v1/session', { method: 'POST', headers, body: JSON.stringify({ token: operator.token }) }));
    expect(await whoIs(a, first)).toMatchObject({ role: 'public' });
    expect(await whoIs(a, second)).toMatchObject({ role: 'operator' });
  });

  it('outlast both gateways, but not the token that they rest on', async () => {
    const cookies = { viewer: await logIn(a, viewer.token), operator: await logIn(a, operator.token) };
    const later = await another([{ ...viewer, token: 'a new one' as typeof viewer.token }, operator]);
    expect(await whoIs(later, cookies.operator)).toMatchObject({ role: 'operator' });
    expect(await whoIs(later, cookies.viewer)).toMatchObject({ role: 'public' });
    await later.stop();
  });

  it('sign one in that went to the provider from the one and comes back to the other, once', async () => {
    provider.person({ sub: 'bob', groups: ['operators'] }, '30h');
    const begun = await at(a, `/login?${new URLSearchParams({ to: '/ui/nodes' })}`);
    const there = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
    const back = there.headers.get('location') ?? '';
    expect(back).toMatch(`${publicUrl}/login/callback?`);
    const path = back.slice(publicUrl.length);
    const headers = { cookie: cookiesOf(begun) };
    const [first, second] = await Promise.all([at(b, path, { headers }), at(a, path, { headers })]);
    expect([first.status, second.status].sort()).toEqual([303, 401]);
    const cookie = cookiesOf(first.status === 303 ? first : second);
    expect(await whoIs(a, cookie)).toMatchObject({ principal: 'oidc:bob', role: 'operator' });
    expect(await whoIs(b, cookie)).toMatchObject({ principal: 'oidc:bob', role: 'operator' });
    expect((await at(a, path, { headers })).status).toBe(401);
  });

  it('leave nothing on the bus that anybody could come in with', async () => {
    const begun = await at(a, '/login');
    const secrets = [await logIn(a, operator.token), cookiesOf(begun)].map((cookie) => cookie.slice(cookie.indexOf('=') + 1));
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    const kept: BucketEntry[] = [];
    for (const name of ['EIP_SESSIONS', 'EIP_SIGN_INS'] as const)
      for (const { key, value, revision } of await (await bus.bucket(name)).entries()) kept.push({ key, value, revision });
    expect(kept.length).toBeGreaterThan(1);
    const text = JSON.stringify(kept);
    for (const secret of [...secrets, asked.get('state') ?? '?', asked.get('nonce') ?? '?', operator.token, viewer.token])
      expect(text).not.toContain(secret);
    // Whoever writes there cannot make a session either: the proof needs the number and the token.
    const bucket = await bus.bucket('EIP_SESSIONS');
    const { keyOf } = await import('../../../services/gateway/http/secrets.ts');
    await bucket.put(keyOf('forged'), { principal: 'token:ci', role: 'operator', expiresAt: Date.now() + 60_000, proof: 'x' });
    expect(await whoIs(a, 'egressip=forged')).toMatchObject({ role: 'public' });
  });

  describe('and clients of MCP', () => {
    const list = { id: 7, method: 'tools/list' };

    it('are served by both, see the same and stay who they are; nobody else has their session', async () => {
      const client = await openMcp(a.url, {}, operator.token);
      const [there, here] = [await client.ask(b.url, 1, 'tools/list'), await client.ask(a.url, 2, 'tools/list')];
      expect(there).toEqual(here);
      expect(JSON.stringify(there)).toContain('run_corenet_6498_test');
      expect(await client.ask(b.url, 3, 'tools/call', { name: 'get_egressip_status', arguments: {} })).not.toMatchObject({ isError: true });
      for (const token of [viewer.token, await provider.token()])
        for (const { url } of [a, b]) expect((await client.post(url, list, { authorization: `Bearer ${token}` })).status).toBe(404);
      expect((await client.post(b.url, list, { 'mcp-session-id': 'guess' })).status).toBe(404);
      const ended = await fetch(`${b.url}/mcp`, { method: 'DELETE', headers: client.headers });
      expect(ended.status).toBe(200);
      for (const { url } of [a, b]) expect((await client.post(url, list)).status).toBe(404);
    });

    it('are asked at the one and answer at the other', async () => {
      for (const [go, outcome] of [
        [true, 'run run-1'],
        [false, 'mcp-run-declined'],
      ] as const) {
        const client = await openMcp(a.url, { elicitation: {} }, operator.token);
        const call = await client.begin(a.url, 5, 'tools/call', { name: 'run_corenet_6498_test', arguments: {} });
        const question = JSON.parse((await call.seen(({ data }) => data.includes('elicitation/create'))).data) as { readonly id: string };
        const said = await client.post(b.url, { id: question.id, result: { action: 'accept', content: { go } } });
        expect(said.status).toBe(202);
        const answer = await call.seen(({ data }) => data.includes('"id":5'));
        expect(answer.data).toContain(outcome);
        await call.ended;
      }
    });

    it('cancel at the one what runs at the other', async () => {
      const client = await openMcp(a.url, { elicitation: {} }, operator.token);
      const call = await client.begin(a.url, 6, 'tools/call', { name: 'run_corenet_6498_test', arguments: {} });
      const question = JSON.parse((await call.seen(({ data }) => data.includes('elicitation/create'))).data) as { readonly id: string };
      await client.post(b.url, { method: 'notifications/cancelled', params: { requestId: 6 } });
      // The question is taken back.
      const back = await call.seen(({ data }) => data.includes('notifications/cancelled'));
      expect(back.data).toContain(question.id);
      await call.stop();
    });

    it('come back at the other for a call that still runs at the one', async () => {
      const client = await openMcp(a.url, { elicitation: {} }, operator.token);
      const call = await client.begin(a.url, 8, 'tools/call', { name: 'run_corenet_6498_test', arguments: {} });
      const question = JSON.parse((await call.seen(({ data }) => data.includes('elicitation/create'))).data) as { readonly id: string };
      await call.stop();
      const resumed = await client.stream(b.url, call.lastId());
      await client.post(b.url, { id: question.id, result: { action: 'decline' } });
      expect((await resumed.seen(({ data }) => data.includes('"id":8'))).data).toContain('mcp-run-declined');
      await resumed.ended;
      expect(resumed.events.filter(({ data }) => data.includes('elicitation/create'))).toEqual([]);
    });
  });
});
