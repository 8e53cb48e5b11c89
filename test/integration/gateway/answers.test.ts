import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busy } from '../../kit/busy.ts';
import { startGateway, startMonitor, type TestGateway, type TestMonitor } from '../../kit/gateway.ts';
import { provided } from '../../kit/provided.ts';
import { addDatabase, createWorld, egressIP, namespace, node, pod, type World } from '../../kit/world.ts';

const nats = await provided('nats');
const objects = 10;
const podsPerObject = 200;

/** Ten objects with 200 pods each, and not one row in any database: everything is missing. */
function brokenCluster(): World {
  const world = createWorld();
  const addresses = [1, 2, 3].map((number) => `172.18.0.1${number}`);
  for (const number of [1, 2, 3]) world.put(node(number));
  for (const number of [1, 2, 3]) addDatabase(world, number, addresses);
  for (let object = 0; object < objects; object += 1) {
    world.put(namespace(`team-${object}`, { team: `${object}` }));
    world.put(egressIP(`eip-${object}`, { team: `${object}` }, [[`worker-${1 + (object % 2)}`, `172.18.0.${100 + object}`]]));
    for (let index = 0; index < podsPerObject; index += 1) {
      world.put(pod(`team-${object}/p-${index}`, 'worker-3', `10.130.${object}.${index + 1}`));
    }
  }
  return world;
}

describe.skipIf(!nats.available)(`a gateway before the real analyzer at 2,000 pods (${nats.reason})`, () => {
  let monitor: TestMonitor;
  let gateway: TestGateway;
  let client: Client;
  const world = brokenCluster();

  beforeAll(async () => {
    monitor = await startMonitor();
    await monitor.tell(world.snapshots());
    await monitor.settled();
    gateway = await startGateway(monitor.nats.url);
    client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`)) as Transport);
    await client.listTools();
  });
  afterAll(async () => {
    await client?.close();
    await gateway?.stop();
    await monitor?.stop();
  });

  const call = async (name: string, given: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: given });
    expect(result.isError, JSON.stringify(result.content)).not.toBe(true);
    return result.structuredContent as Record<string, unknown>;
  };
  const get = async (path: string) => (await fetch(`${gateway.url}${path}`)).json() as Promise<Record<string, unknown>>;

  it('tells the exact number of missing rows over MCP, HTTP and in /metrics', async () => {
    const expected = objects * podsPerObject;
    expect((await call('list_findings', { kind: 'missing-snat', limit: 1 })).total).toBe(expected);
    expect((await get('/api/v1/findings?kind=missing-snat&limit=1')).total).toBe(expected);
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain(`egressip_findings{kind="missing-snat",severity="critical",state="firing"} ${expected}\n`);
    expect(await call('get_egressip_status')).toMatchObject({ total: objects, consistency: expect.any(Number) });
  });

  it('serves metrics that no scraper refuses: one HELP and TYPE each, every name ours, no pod in any label', async () => {
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    const named = (what: string) => [...text.matchAll(new RegExp(`^# ${what} (\\S+) `, 'gm'))].map(([, name]) => name ?? '');
    expect(named('HELP')).toEqual(named('TYPE'));
    expect(new Set(named('TYPE')).size).toBe(named('TYPE').length);
    expect(named('TYPE').filter((name) => !/^egressip_[a-z0-9_]+$/.test(name))).toEqual([]);
    for (const [, name = '', type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm))
      expect(name.endsWith('_total'), name).toBe(type === 'counter');
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(samples.filter((line) => /[{,](pod|podIP|namespace)=/.test(line))).toEqual([]);
    expect(samples.length).toBeLessThan(1_000);
  });

  it('lists what changed since a cursor: a finding that is resolved, and nothing else', async () => {
    const before = await call('list_findings', { limit: 1 });
    const gone = world.remove('Pod', 'team-0/p-0');
    await monitor.tell([gone]);
    await expect
      .poll(async () => (await call('list_findings', { since_cursor: before.sinceCursor, kind: 'missing-snat' })).total, {
        timeout: 20_000,
      })
      .toBe(1);
    const changes = await call('list_findings', { since_cursor: before.sinceCursor, kind: 'missing-snat' });
    expect(changes.findings).toMatchObject([{ state: 'resolved', pod: { namespace: 'team-0', name: 'p-0' } }]);
    expect(await call('list_findings', { since_cursor: changes.sinceCursor })).toMatchObject({ total: 0, findings: [] });
  });

  it('says of an alert what is wrong with the pod, node and address it names', async () => {
    const labels = { alertname: 'Unreachable', namespace: 'team-1', pod: 'p-7', node: 'worker-3', egress_ip: '172.18.0.101' };
    const response = await fetch(`${gateway.url}/api/v1/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        version: '4',
        status: 'firing',
        receiver: 'egressip',
        groupKey: '{}',
        alerts: [
          { status: 'firing', labels, fingerprint: 'f1', startsAt: '2026-01-01T00:00:00Z' },
          { status: 'resolved', labels: { alertname: 'Other' } },
        ],
      }),
    });
    expect(response.status).toBe(200);
    const answer = (await response.json()) as { alerts: { about: { subject: unknown; found: boolean; findingsTotal: number }[] }[] };
    expect(answer.alerts[0]?.about.map(({ subject }) => subject)).toEqual([
      { type: 'pod', name: 'team-1/p-7' },
      { type: 'node', name: 'worker-3' },
      { type: 'ip', name: '172.18.0.101' },
    ]);
    expect(answer.alerts[0]?.about[0]).toMatchObject({ found: true });
    expect(answer.alerts[0]?.about[0]?.findingsTotal).toBeGreaterThan(0);
    expect(answer.alerts[1]?.about).toEqual([]);
    const old = await fetch(`${gateway.url}/api/v1/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"version":"3"}',
    });
    expect(old.status).toBe(400);
  });

  it('answers HEAD without a body and without a stream that never ends', async () => {
    for (const path of ['/api/v1/status', '/api/v1/events', '/metrics']) {
      const response = await fetch(`${gateway.url}${path}`, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
      expect([response.status, await response.text()], path).toEqual([200, '']);
    }
  });

  it('refuses a misspelt filter instead of finding nothing', async () => {
    const response = await fetch(`${gateway.url}/api/v1/findings?nodes=worker-1`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'http-bad-request', remedy: expect.any(String) } });
  });

  it.each(['/api/v1/findings?namespace=team-1&namespace=team-2', '/api/v1/nodes/worker-1?node=worker-2'])(
    'refuses %s, of which it could answer only a part',
    async (path) => {
      const response = await fetch(`${gateway.url}${path}`);
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as { readonly error: { readonly code: string; readonly message: string } };
      expect([error.code, error.message]).toEqual(['http-bad-request', expect.stringContaining('given more than once')]);
    },
  );

  it('announces a subscribed resource once it changes', async () => {
    const updated: string[] = [];
    client.fallbackNotificationHandler = async ({ method, params }) => {
      if (method === 'notifications/resources/updated') updated.push(String(params?.uri));
    };
    await client.subscribeResource({ uri: 'egressip://findings' });
    await monitor.tell([world.remove('Pod', 'team-0/p-1')]);
    await expect.poll(() => updated).toContain('egressip://findings');
  });

  it('stops within two seconds while streams, sessions and a long call are open', async () => {
    const second = await startGateway(monitor.nats.url);
    const other = new Client({ name: 'test', version: '1' });
    await other.connect(new StreamableHTTPClientTransport(new URL(`${second.url}/mcp`)) as Transport);
    const long = other
      .callTool({ name: 'monitor_ovn_rules', arguments: { node_name: 'worker-1', duration_minutes: 60 } })
      .catch(() => 'cut');
    const events = await fetch(`${second.url}/api/v1/events`);
    const startedAt = performance.now();
    await second.stop();
    expect(performance.now() - startedAt).toBeLessThan(2_000 * busy());
    await events.body?.cancel().catch(() => undefined);
    await other.close();
    expect(await long).toBe('cut');
  });
});
