import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { type QuestionName, questions } from '#libs/contracts/questions.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { cluster, startGateway, type TestGateway } from '../../kit/gateway.ts';
import { audience, type IdentityProvider, startIdentityProvider } from '../../kit/identity-provider.ts';
import { startNats, type TestNats, testBus } from '../../kit/nats.ts';
import { provided } from '../../kit/provided.ts';
import { hostileBus } from '../../unit/gateway/hostile-answers.ts';

const nats = await provided('nats');
const root = join(import.meta.dirname, '..', '..', '..');
const viewerToken = 'viewer-token-4711';
const operatorToken = 'operator-token-0815';
const tokens = [
  { name: 'viewer', token: viewerToken, role: 'viewer' },
  { name: 'operator', token: operatorToken, role: 'operator' },
] as const;

/** What a call of each tool would need to go through, as far as roles and switches let it. */
const inputs: Readonly<Record<string, Record<string, unknown>>> = {
  validate_snat_lrp_rules: { node_name: 'worker-1' },
  monitor_ovn_rules: { node_name: 'worker-1', duration_minutes: 0.01 },
  explain: { type: 'pod', name: 'shop/cart-1' },
  wait_for: { condition: 'finding', kind: 'missing-snat', timeout_seconds: 1 },
  query_history: { sql: 'select 1' },
  run_corenet_6498_test: { confirm: cluster },
  run_cornet_6498_test: { confirm: cluster },
};
const calls = productCatalogue.tools.flatMap(({ name, need }) =>
  name === 'control_run'
    ? [
        { name, given: { action: 'list' }, disruptive: false },
        { name, given: { action: 'show', id: 'run-1' }, disruptive: false },
        { name, given: { action: 'cancel', id: 'run-1' }, disruptive: true },
      ]
    : [{ name, given: inputs[name] ?? {}, disruptive: need.disruptive }],
);

describe.skipIf(!nats.available)(`the gateway under attack (${nats.reason})`, () => {
  let server: TestNats;
  let bus: Bus;
  let provider: IdentityProvider;
  let folder: string;
  let logFile: string;
  /** With tokens, an identity provider and runs; with the same and no runs; on loopback without tokens. */
  let guarded: TestGateway;
  let quiet: TestGateway;
  let open: TestGateway;
  const asked: QuestionName[] = [];

  beforeAll(async () => {
    server = await startNats();
    bus = await testBus(server.url, 'answers');
    for (const question of Object.keys(questions) as QuestionName[]) {
      bus.answer(cluster, question, async (request) => {
        asked.push(question);
        return hostileBus.ask(cluster, question, request as never) as never;
      });
    }
    provider = await startIdentityProvider();
    folder = mkdtempSync(join(tmpdir(), 'egressip-security-'));
    logFile = join(folder, 'log');
    const { openSync } = await import('node:fs');
    const logger = createLogger('gateway', { level: 'debug', fd: openSync(logFile, 'a') });
    const access = { allowedHosts: [], tokens };
    const oidc = { issuer: provider.issuer, audience, operatorGroup: 'operators' };
    guarded = await startGateway(server.url, { access, oidc, runsEnabled: true, logger });
    quiet = await startGateway(server.url, { access, oidc, runsEnabled: false });
    open = await startGateway(server.url);
  });

  afterAll(async () => {
    await Promise.all([guarded, quiet, open].map((gateway) => gateway?.stop()));
    await bus?.close();
    await server?.dispose();
    await provider?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  async function connect(gateway: TestGateway, transport: 'http' | 'stdio', token: string | undefined): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' });
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const made =
      transport === 'http'
        ? new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`), { requestInit: { headers } })
        : new StdioClientTransport({
            command: process.execPath,
            args: ['--disable-warning=ExperimentalWarning', join(root, 'services/cli/main.ts'), 'mcp', '--url', gateway.url],
            env: { ...(process.env as Record<string, string>), ...(token === undefined ? {} : { EGRESSIP_TOKEN: token }) },
            stderr: 'ignore',
          });
    await client.connect(made as Transport);
    return client;
  }

  const roles = [
    ['viewer', viewerToken],
    ['operator', operatorToken],
  ] as const;

  for (const transport of ['http', 'stdio'] as const) {
    for (const [role, token] of roles) {
      for (const runs of [true, false]) {
        it(`over ${transport} a ${role} with runs ${runs ? 'enabled' : 'disabled'} sees and may call exactly what that role may`, async () => {
          const client = await connect(runs ? guarded : quiet, transport, token);
          const { tools } = await client.listTools();
          const may = (disruptive: boolean) => !disruptive || (role === 'operator' && runs);
          expect(tools.map((tool) => tool.name).toSorted()).toEqual(
            productCatalogue.tools
              .filter(({ ofFleet }) => !ofFleet)
              .filter((tool) => may(tool.need.disruptive))
              .map((tool) => tool.name)
              .toSorted(),
          );
          for (const { name, given, disruptive } of calls) {
            asked.length = 0;
            const result = await client.callTool({ name, arguments: given });
            const said = `${name} ${JSON.stringify(given)}: ${JSON.stringify(result.content)}`;
            if (!may(disruptive)) {
              expect(result.isError, said).toBe(true);
              expect(said).toContain(role === 'viewer' ? 'http-forbidden' : 'mcp-runs-disabled');
              // Refused before anybody was asked.
              expect(asked, said).toEqual([]);
            } else expect(result.isError, said).not.toBe(true);
          }
          await client.close();
        });
      }
    }

    it(`over ${transport} nobody gets in without a token, or with a wrong one`, async () => {
      for (const token of [undefined, 'wrong', `${viewerToken}x`]) await expect(connect(guarded, transport, token)).rejects.toThrow();
    });
  }

  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  };
  const accept = 'application/json, text/event-stream';
  const post = (gateway: TestGateway, path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('every route but the page, the probes and the metadata needs a token, and says how to get one', async () => {
    const paths = [
      '/mcp',
      '/metrics',
      '/api/v1/status',
      '/api/v1/findings',
      '/api/v1/events',
      '/api/v1/services',
      '/api/v1/gonogo',
      '/api/v1/runs',
    ];
    for (const path of paths) {
      const response = await fetch(`${guarded.url}${path}`);
      expect(response.status, path).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe(
        `Bearer resource_metadata="${guarded.url}/.well-known/oauth-protected-resource/mcp"`,
      );
      await response.text();
    }
    for (const path of ['/', '/healthz', '/readyz', '/.well-known/oauth-protected-resource']) {
      expect([200, 503], path).toContain((await fetch(`${guarded.url}${path}`)).status);
    }
    expect(await (await fetch(`${guarded.url}/.well-known/oauth-protected-resource/mcp`)).json()).toMatchObject({
      resource: audience,
      authorization_servers: [provider.issuer],
    });
  });

  it('what changes something needs an operator, over HTTP too', async () => {
    for (const path of ['/api/v1/runs', '/api/v1/runs/run-1/cancel', '/api/v1/silences', '/api/v1/dead-letters/resend']) {
      asked.length = 0;
      expect((await post(guarded, path, {}, bearer(viewerToken))).status, path).toBe(403);
      expect((await post(guarded, path, {})).status, path).toBe(401);
      expect(asked).toEqual([]);
    }
    expect((await post(quiet, '/api/v1/runs/run-1/cancel', {}, bearer(operatorToken))).status).toBe(403);
  });

  it.each<[string, () => Promise<string>, number]>([
    ['of the provider', () => provider.token(), 200],
    ['for another audience', () => provider.token({ aud: 'https://other.example.com' }), 401],
    ['of another issuer', () => provider.token({ iss: 'https://evil.example.com' }), 401],
    ['that expired', () => provider.token({}, { expires: '-5m' }), 401],
    ['signed by another key', () => provider.token({}, { key: 'foreign' }), 401],
    [
      'with alg none',
      async () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iss: provider.issuer, aud: audience, sub: 'root', exp: 9e9 })).toString('base64url')}.`,
      401,
    ],
  ])('a token %s is answered with its status', async (_, token, status) => {
    expect((await post(guarded, '/mcp', initialize, bearer(await token()))).status).toBe(status);
  });

  /** fetch does not let us forge these. */
  const raw = (
    gateway: TestGateway,
    options: { readonly method?: string; readonly path?: string; readonly headers: Record<string, string> },
  ) =>
    new Promise<number>((resolve, reject) => {
      const request = httpRequest(gateway.url, { method: 'GET', path: '/api/v1/services', ...options }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      request.end();
    });

  it.each([
    [{ host: 'evil.example.com' }, 403],
    [{ host: 'evil.example.com', origin: 'http://evil.example.com' }, 403],
    [{ host: 'localhost', origin: 'http://evil.example.com' }, 403],
    [{ host: 'localhost', origin: 'null' }, 403],
    [{ host: '127.0.0.1.nip.io' }, 403],
    [{ host: 'localhost' }, 200],
    [{ host: 'localhost', origin: 'http://localhost' }, 200],
  ])('a page of another site cannot use a gateway on loopback: %j', async (headers, status) => {
    expect(await raw(open, { headers })).toBe(status);
    expect(await raw(open, { headers, path: '/mcp', method: 'DELETE' })).toBe(status === 200 ? 400 : 403);
  });

  it.each([
    ['//evil.example.com/api/v1/services', 404],
    ['http://evil.example.com/api/v1/services', 400],
    ['/assets/../../../../etc/passwd', 404],
    ['/assets/..%2f..%2f..%2fpackage.json', 404],
    ['/assets/%00', 404],
    ['/api/v1/nodes/%E0%A4%A', 404],
  ])('the target %s leads nowhere', async (path, status) => {
    expect(await raw(open, { headers: { host: 'localhost' }, path })).toBe(status);
  });

  it("another principal's session, and one's own after a change of role, does not exist", async () => {
    const token = await provider.token();
    const opened = await post(guarded, '/mcp', initialize, bearer(token));
    const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' };
    await opened.text();
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
    expect((await post(guarded, '/mcp', list, { ...session, ...bearer(token) })).status).toBe(200);
    for (const other of [
      viewerToken,
      operatorToken,
      await provider.token({ sub: 'mallory' }),
      await provider.token({ sub: 'alice', groups: ['operators'] }),
    ]) {
      expect((await post(guarded, '/mcp', list, { ...session, ...bearer(other) })).status).toBe(404);
      const ended = await fetch(`${guarded.url}/mcp`, { method: 'DELETE', headers: { ...session, ...bearer(other) } });
      expect(ended.status).toBe(404);
    }
    expect((await post(guarded, '/mcp', list, { ...session, ...bearer(token) })).status).toBe(200);
  });

  it('bodies are limited, must be JSON and are refused with a reason', async () => {
    const huge = await post(open, '/mcp', JSON.stringify({ ...initialize, padding: 'x'.repeat(2_000_000) }));
    expect(huge.status).toBe(413);
    expect(await huge.json()).toMatchObject({ error: { code: 'http-body-too-large' } });
    expect((await post(open, '/mcp', '{"jsonrpc"')).status).toBe(400);
    expect((await post(open, '/api/v1/silences', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(open, '/mcp', [initialize, initialize])).status).toBe(400);
  });

  it('a client that asks too often is told when to come back', async () => {
    const slow = await startGateway(server.url, { requestsPerMinute: 5 });
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      const response = await fetch(`${slow.url}/`);
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await slow.stop();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it("one caller's sessions are limited, and an idle one of his own makes room", async () => {
    const limited = await startGateway(server.url, { access: { allowedHosts: [], tokens } });
    const first = await post(limited, '/mcp', initialize, bearer(operatorToken));
    const kept = { 'mcp-session-id': first.headers.get('mcp-session-id') ?? '' };
    await first.text();
    for (let count = 0; count < 120; count += 1) {
      const response = await post(limited, '/mcp', initialize, bearer(viewerToken));
      expect(response.status).toBe(200);
      await response.text();
    }
    expect((await post(limited, '/mcp', { jsonrpc: '2.0', id: 2, method: 'ping' }, { ...kept, ...bearer(operatorToken) })).status).toBe(
      200,
    );
    await limited.stop();
  });

  it.each([
    ["a shell command as a node's name", 'validate_snat_lrp_rules', { node_name: '$(touch /tmp/owned); rm -rf /' }, null],
    ['an option as a name', 'explain', { type: 'pod', name: '--server=http://evil.example.com' }, null],
    ['a field nobody knows', 'get_egressip_status', { egressip: 'a', kubeconfig: '/etc/passwd' }, 'mcp-bad-arguments'],
    ['a prototype', 'get_egressip_status', JSON.parse('{"__proto__":{"role":"operator"}}'), null],
    ['a number out of range', 'list_findings', { limit: 100_000 }, 'mcp-bad-arguments'],
    ['a cursor that is none', 'list_findings', { cursor: '-1 or 1=1' }, 'bad-cursor'],
    ['a tool that does not exist', 'kubectl_exec', {}, 'mcp-unknown-tool'],
    ['a tool of the prototype', 'constructor', {}, 'mcp-unknown-tool'],
  ])('%s is data or a clear refusal', async (_, name, given, code) => {
    const client = await connect(open, 'http', undefined);
    const result = await client.callTool({ name, arguments: given as Record<string, unknown> });
    if (code === null) expect(result.isError).not.toBe(true);
    else expect(JSON.stringify(result)).toContain(code);
    await client.close();
  });

  it('refuses to listen beyond loopback without tokens or an identity provider', async () => {
    await expect(startGateway(server.url, { host: '0.0.0.0' })).rejects.toMatchObject({ code: 'gateway-open-to-all' });
  });

  it('serves over TLS, and only over TLS', async () => {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '1',
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
        '-keyout',
        join(folder, 'key.pem'),
        '-out',
        join(folder, 'cert.pem'),
      ],
      { stdio: 'ignore' },
    );
    const [cert, key] = [readFileSync(join(folder, 'cert.pem'), 'utf8'), readFileSync(join(folder, 'key.pem'), 'utf8')];
    const secure = await startGateway(server.url, { tls: { cert, key }, access: { allowedHosts: [], tokens } });
    const status = await new Promise<number>((resolve, reject) => {
      tlsRequest(`${secure.url}/api/v1/services`, { ca: cert, headers: bearer(viewerToken) }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    await expect(fetch(secure.url.replace('https', 'http'))).rejects.toThrow();
    await secure.stop();
    await expect(startGateway(server.url, { tls: { cert: 'nonsense', key } })).rejects.toMatchObject({ code: 'gateway-bad-certificate' });
  });

  it('every call and every refusal is in the audit log with who, what and the outcome, and no token ever is', async () => {
    const token = await provider.token({ sub: 'bob' });
    const client = await connect(guarded, 'http', token);
    await client.callTool({ name: 'run_corenet_6498_test', arguments: {} });
    await client.callTool({ name: 'get_egressip_status', arguments: {} });
    await client.close();
    await fetch(`${guarded.url}/api/v1/status?token=${viewerToken}`, { headers: bearer('forged-token-1234') });
    const lines = readFileSync(logFile, 'utf8');
    const entries = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const mcp = entries.filter((entry) => entry.event === 'mcp-call' && entry.principal === 'oidc:bob');
    expect(mcp.map(({ tool, outcome }) => [tool, outcome])).toEqual([
      ['run_corenet_6498_test', 'http-forbidden'],
      ['get_egressip_status', 'ok'],
    ]);
    expect(entries).toContainEqual(expect.objectContaining({ event: 'http-call', path: '/api/v1/status', status: 401, level: 'info' }));
    for (const secret of [token, viewerToken, operatorToken, 'forged-token-1234']) expect(lines).not.toContain(secret);
  });
});
